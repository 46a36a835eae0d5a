/// Finds outputs that would destroy a file, before anything is written.
enum OutputNames {
    /// Throws if two letters have the same file, or if a file would overwrite a letter.
    static func check(_ inputs: Inputs, _ kind: OutputKind, root: Path) throws(UsageError) {
        try checkClashes(of: inputs, root, inputs.output)
        // Letters from folders end in `.txt` or `.pdf`, and outputs never do. But the user may name a letter `a.json`.
        try checkLetters(of: inputs, root, inputs.output) { name, origin in
            origin == .named && name.bytes.suffix(5).elementsEqual(kind.ending.utf8)
        }
        guard kind == .page else { return }
        for letter in 0..<inputs.count where inputs.output(of: letter) == PageIndex.name {
            throw .pageIsIndex(inputs.path(of: letter))
        }
    }

    /// Throws if two letters have the same name for the text of a PDF, or if that text would overwrite a letter.
    static func checkTexts(_ inputs: Inputs, root: Path) throws(UsageError) {
        try checkClashes(of: inputs, root, inputs.text)
        try checkLetters(of: inputs, root, inputs.text) { name, _ in LetterKind(ofName: name.bytes) == .txt }
    }

    /// Needs 8 bytes for each letter, and the paths only of those that share a hash value.
    private static func checkClashes(
        of inputs: Inputs, _ root: Path, _ output: (Int) -> Path?
    ) throws(UsageError) {
        var hashes: [Int] = []
        hashes.reserveCapacity(inputs.count)
        for letter in 0..<inputs.count {
            if let output = output(letter) { hashes.append(output.hashValue) }
        }
        hashes.sort()
        var repeated: Set<Int> = []
        for (first, second) in zip(hashes, hashes.dropFirst()) where first == second {
            repeated.insert(first)
        }
        guard !repeated.isEmpty else { return }
        var writers: [Path: Int] = [:]
        for letter in 0..<inputs.count {
            guard let output = output(letter), repeated.contains(output.hashValue) else { continue }
            if let other = writers.updateValue(letter, forKey: output) {
                throw clash(of: inputs, other, letter, at: root.appending(output))
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

    /// Throws if an output would overwrite a letter for which `isEndangered` is true.
    private static func checkLetters(
        of inputs: Inputs, _ root: Path, _ output: (Int) -> Path?,
        where isEndangered: (Path, Inputs.Origin) -> Bool
    ) throws(UsageError) {
        var letters: [[UInt64]: Path] = [:]
        for letter in 0..<inputs.count {
            let (name, origin) = inputs.letter(letter)
            guard isEndangered(name, origin) else { continue }
            let path = inputs.path(of: letter)
            if let identity = System.status(of: path)?.identity { letters[identity] = path }
        }
        guard !letters.isEmpty else { return }
        for letter in 0..<inputs.count {
            guard let output = output(letter),
                let identity = System.status(of: root.appending(output))?.identity
            else { continue }
            if let path = letters[identity] { throw .overwritesInput(path) }
        }
    }
}
