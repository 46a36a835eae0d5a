/// Finds outputs that would destroy something, before anything is written.
enum OutputNames {
    /// Throws if two letters would write one file, or if a file would take the place of a letter.
    ///
    /// Holds 8 bytes a letter, and of those only that share a hash value, the paths.
    static func check(_ inputs: Inputs, root: Path) throws(UsageError) {
        var hashes: [Int] = []
        hashes.reserveCapacity(inputs.count)
        for number in 0..<inputs.count {
            if let output = inputs.output(of: number) { hashes.append(output.hashValue) }
        }
        hashes.sort()
        var repeated: Set<Int> = []
        for (first, second) in zip(hashes, hashes.dropFirst()) where first == second {
            repeated.insert(first)
        }
        if !repeated.isEmpty { try check(repeated, of: inputs, root: root) }
        try checkLettersNamedJSON(inputs, root: root)
    }

    private static func check(_ hashes: Set<Int>, of inputs: Inputs, root: Path) throws(UsageError) {
        var writers: [Path: Int] = [:]
        for number in 0..<inputs.count {
            guard let output = inputs.output(of: number), hashes.contains(output.hashValue) else { continue }
            if let other = writers.updateValue(number, forKey: output) {
                throw .clash(inputs.path(of: other), inputs.path(of: number), output: root.appending(output))
            }
        }
    }

    /// Letters found in folders end in `.txt`, which no output does; but the user may name a letter `a.json`.
    private static func checkLettersNamedJSON(_ inputs: Inputs, root: Path) throws(UsageError) {
        var letters: [[UInt64]: Path] = [:]
        for number in 0..<inputs.count {
            let (name, origin) = inputs.letter(number)
            guard origin == .named, name.bytes.suffix(5).elementsEqual(".json".utf8) else { continue }
            if let identity = System.identity(of: name) { letters[identity] = name }
        }
        guard !letters.isEmpty else { return }
        for number in 0..<inputs.count {
            guard let output = inputs.output(of: number),
                let identity = System.identity(of: root.appending(output))
            else { continue }
            if let letter = letters[identity] { throw .overwritesInput(letter) }
        }
    }
}
