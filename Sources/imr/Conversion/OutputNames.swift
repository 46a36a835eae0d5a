/// Finds outputs that would destroy something, before anything is written.
enum OutputNames {
    /// Throws if two letters would write one JSON file, or if one would take the place of a letter.
    static func check(_ inputs: Inputs, root: Path) throws(UsageError) {
        try checkClashes(of: inputs, root, inputs.output)
        // Letters found in folders end in `.txt` or `.pdf`, which no output does; but the user may name a letter
        // `a.json`.
        try checkLetters(of: inputs, root, inputs.output) { name, origin in
            origin == .named && name.bytes.suffix(5).elementsEqual(".json".utf8)
        }
    }

    /// Throws if two letters, should both be PDFs, would write one text, or if a text would take the place of a letter.
    static func checkTexts(_ inputs: Inputs, root: Path) throws(UsageError) {
        try checkClashes(of: inputs, root, inputs.text)
        try checkLetters(of: inputs, root, inputs.text) { name, _ in LetterKind(ofName: name.bytes) == .txt }
    }

    /// Holds 8 bytes a letter, and of those only that share a hash value, the paths.
    private static func checkClashes(
        of inputs: Inputs, _ root: Path, _ output: (Int) -> Path?
    ) throws(UsageError) {
        var hashes: [Int] = []
        hashes.reserveCapacity(inputs.count)
        for number in 0..<inputs.count {
            if let output = output(number) { hashes.append(output.hashValue) }
        }
        hashes.sort()
        var repeated: Set<Int> = []
        for (first, second) in zip(hashes, hashes.dropFirst()) where first == second {
            repeated.insert(first)
        }
        guard !repeated.isEmpty else { return }
        var writers: [Path: Int] = [:]
        for number in 0..<inputs.count {
            guard let output = output(number), repeated.contains(output.hashValue) else { continue }
            if let other = writers.updateValue(number, forKey: output) {
                throw clash(of: inputs, other, number, at: root.appending(output))
            }
        }
    }

    private static func clash(of inputs: Inputs, _ first: Int, _ second: Int, at output: Path) -> UsageError {
        let letters = [first, second].map(inputs.letter)
        let kinds = Set(letters.map { LetterKind(ofName: $0.name.bytes) })
        let isBetweenKinds = kinds == [.pdf, .txt] && letters.contains { $0.origin != .named }
        let (first, second) = (inputs.path(of: first), inputs.path(of: second))
        return isBetweenKinds
            ? .clashOfKinds(first, second, output: output) : .clash(first, second, output: output)
    }

    /// Throws if an output would take the place of a letter that `isEndangered`.
    private static func checkLetters(
        of inputs: Inputs, _ root: Path, _ output: (Int) -> Path?,
        where isEndangered: (Path, Inputs.Origin) -> Bool
    ) throws(UsageError) {
        var letters: [[UInt64]: Path] = [:]
        for number in 0..<inputs.count {
            let (name, origin) = inputs.letter(number)
            guard isEndangered(name, origin) else { continue }
            let path = inputs.path(of: number)
            if let identity = System.identity(of: path) { letters[identity] = path }
        }
        guard !letters.isEmpty else { return }
        for number in 0..<inputs.count {
            guard let output = output(number),
                let identity = System.identity(of: root.appending(output))
            else { continue }
            if let letter = letters[identity] { throw .overwritesInput(letter) }
        }
    }
}
