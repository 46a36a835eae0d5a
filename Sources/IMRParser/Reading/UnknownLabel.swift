/// Finds labels inside of an issue that no edition is known to have, as later letters may print them.
///
/// ```
/// Maximus guideline: Decision based on MTUS …
/// Strength of evidence: …
/// Decision rationale: …
/// ```
enum UnknownLabel {
    private static let longest = 48
    private static let mostWords = 5

    /// The first unknown label in the text behind a known one, up to its colon.
    ///
    /// It begins a line that begins a paragraph, and one of its few words is a word of the form's labels.
    static func find(in content: Range<Int>, of source: SourceText, layout: LineLayout) -> Range<Int>? {
        for index in source.lineIndices(in: content).dropFirst() {
            let line = source.lines[index]
            // Most lines end here: the line before ends no sentence.
            guard source.bytes[source.lines[index - 1].end - 1] == Ascii.period,
                Ascii.isUpper(source.bytes[line.start]),
                let colon = colon(of: line, in: source), layout.beginsParagraph(index, of: source)
            else { continue }
            let words = Text(line.start..<colon, of: source)
            let all = words.words(in: 0..<words.count)
            let count = all.reduce(0) { count, _ in count + 1 }
            let isKnown = Vocabulary.issueLabels.rows.contains { words.match($0.phrase, at: 0) == words.count }
            guard !isKnown, (2...mostWords).contains(count),
                all.contains(where: { words.isOneOf($0, Vocabulary.labelWords) })
            else { continue }
            return line.start..<colon + 1
        }
        return nil
    }

    /// The colon behind words of letters at a line's beginning.
    private static func colon(of line: Line, in source: SourceText) -> Int? {
        for offset in line.start..<min(line.end, line.start + longest) {
            let byte = source.bytes[offset]
            if byte == Ascii.colon { return offset }
            guard Ascii.isLetter(byte) || byte == Ascii.space || byte == Ascii.slash else { return nil }
        }
        return nil
    }

    /// Says, of the first issue alone, that "MAXIMUS guideline:" is printed as `Maximus guideline:`.
    static func reportNewWording(
        of blocks: [LabelledBlocks.Block], in source: SourceText, _ problems: inout Problems
    ) {
        let first = blocks.first { $0.label == .maximusGuideline }
        guard let first, Ascii.isLower(source.bytes[first.labelRange.lowerBound + 1]) else { return }
        problems.add(.newWording, at: first.labelRange)
    }
}
