/// Finds labels in an issue that no known edition has. Later letters may print them.
///
/// ```
/// Maximus guideline: Decision based on MTUS …
/// Strength of evidence: …
/// Decision rationale: …
/// ```
enum UnknownLabel {
    private static let longest = 48
    private static let mostWords = 5

    /// The first unknown label in the text after a known one, up to its colon.
    ///
    /// It begins a line that begins a paragraph, and one of its few words is a word that labels have.
    static func find(in content: Range<Int>, of letter: Letter) -> Range<Int>? {
        let source = letter.source
        for index in source.lineIndices(in: content).dropFirst() {
            let line = source.lines[index]
            // The line before most lines does not end a sentence.
            guard source.bytes[source.lines[index - 1].end - 1] == Ascii.period,
                Ascii.isUpper(source.bytes[line.start]),
                let colon = colon(of: line, in: source), letter.layout.beginsParagraph(index, of: source)
            else { continue }
            let words = Text(line.start..<colon, of: source)
            let all = words.words(in: 0..<words.count)
            let isKnown = Vocabulary.issueLabels.rows.contains { words.match($0.phrase, at: 0) == words.count }
            guard !isKnown, (2...mostWords).contains(Array(all).count),
                all.contains(where: { words.isOneOf($0, Vocabulary.labelWords) })
            else { continue }
            return line.start..<colon + 1
        }
        return nil
    }

    /// The colon after the words at the beginning of a line.
    private static func colon(of line: Line, in source: SourceText) -> Int? {
        for offset in line.start..<min(line.end, line.start + longest) {
            let byte = source.bytes[offset]
            if byte == Ascii.colon { return offset }
            guard Ascii.isLetter(byte) || byte == Ascii.space || byte == Ascii.slash else { return nil }
        }
        return nil
    }
}
