/// An issue's heading: `Associated surgical service: Arc sling: Upheld`.
struct IssueHeading {
    /// Heading and decision.
    var range: Range<Int>
    /// The heading up to the colon before the decision.
    var service: Range<Int>
    /// The decision at its end, if it is a known one.
    var decision: Located<Determination.Decision>?
    /// What stands where the decision belongs, if it is not a known one.
    var unknownDecision: Range<Int>?
    /// Whether the evidence for where it begins is enough.
    var isCertain: Bool
}

extension IssueHeading {
    /// Finds the heading that ends `range`: the text between an issue's first label and the label before it.
    ///
    /// - Parameter isFirst: Whether nothing but the heading can stand in `range`.
    /// - Returns: `nil` if there is no text in `range`.
    static func find(
        in range: Range<Int>, isFirst: Bool, of source: SourceText, layout: LineLayout
    ) -> IssueHeading? {
        let text = source.trim(range)
        guard !text.isEmpty else { return nil }
        let ending = DecisionEnding(text, of: source)
        let start =
            isFirst
            ? (offset: text.lowerBound, isCertain: true)
            : HeadingStart(text.lowerBound..<ending.service.upperBound, of: source, layout: layout).best
        guard let start else { return nil }
        let service = source.trim(start.offset..<max(start.offset, ending.service.upperBound))
        guard !service.isEmpty else { return nil }
        return IssueHeading(
            range: service.lowerBound..<text.upperBound, service: service, decision: ending.decision,
            unknownDecision: ending.unknown, isCertain: start.isCertain)
    }
}

/// The colon and the decision at the end of a heading.
private struct DecisionEnding {
    /// The text before the colon.
    var service: Range<Int>
    var decision: Located<Determination.Decision>?
    var unknown: Range<Int>?

    /// The longest decision that is looked for, in bytes.
    private static let longest = 48

    init(_ text: Range<Int>, of source: SourceText) {
        service = text
        let bytes = source.bytes
        let from = max(text.lowerBound, text.upperBound - DecisionEnding.longest)
        guard let colon = bytes[from..<text.upperBound].lastIndex(of: Ascii.colon) else { return }
        let word = source.trim(colon + 1..<text.upperBound)
        guard !word.isEmpty else { return }
        for (value, phrase) in Vocabulary.decisions {
            guard let end = source.match(phrase, at: word.lowerBound, limit: word.upperBound) else { continue }
            guard end == word.upperBound || (end + 1 == word.upperBound && bytes[end] == Ascii.period) else { continue }
            decision = Located(value, at: word.lowerBound..<end)
            service = source.trim(text.lowerBound..<colon)
            return
        }
        let isShort = word.count <= 24 && bytes[word].count(where: Ascii.isSpace) <= 2
        let isWords = bytes[word].allSatisfy { Ascii.isLetter($0) || Ascii.isSpace($0) }
        if isShort, isWords {
            unknown = word
            service = source.trim(text.lowerBound..<colon)
        }
    }
}
