/// What tells the lines of the form from others.
struct FormLines: Sendable {
    /// Whether a line begins with a label of an issue or of the credentials: a quick test.
    let isLabeled: @Sendable (_ line: Range<Int>, _ source: SourceText) -> Bool
    /// Whether a line begins with a heading, a label, or a request, or ends with a decision.
    let isOfForm: @Sendable (_ line: Range<Int>, _ source: SourceText) -> Bool
    /// Whether a line begins with the heading of a section.
    let isSection: @Sendable (_ line: Range<Int>, _ source: SourceText) -> Bool
    /// Whether a line ends with a decision, as the heading of an issue does.
    let isDecided: @Sendable (_ line: Range<Int>, _ source: SourceText) -> Bool
    /// Whether a line begins with a label of the header.
    let isOfHeader: @Sendable (_ line: Range<Int>, _ source: SourceText) -> Bool
}
