/// Recognizes what an input without any heading of a determination is.
enum NotADetermination {
    /// How far into the input signs are searched for, in bytes: a document says on its first pages what it is.
    private static let reach = 20_000

    /// What the input is, and what to do.
    static func problem(of source: SourceText) -> Problem {
        let bytes = source.bytes
        if source.lines.isEmpty { return .emptyInput }
        if bytes.prefix(1024).contains(0) { return .binaryInput }
        if UndecodedText.isMostOf(source) { return .undecodedInput }
        if HeadingTable.commonHeadings.contains(where: { source.find($0, in: 0..<bytes.count) != nil }) {
            return .headingsInsideLines
        }
        return .notADetermination(lookAlike(source))
    }

    /// The first look-alike of which the input has all signs.
    private static func lookAlike(_ source: SourceText) -> LookAlike? {
        let text = Text(0..<min(source.bytes.count, reach), of: source)
        return LookAlike.allCases.first { $0.signs.contains { $0.allSatisfy { text.find($0) != nil } } }
    }
}
