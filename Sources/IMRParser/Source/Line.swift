/// A line of the input that has more than white space on it.
struct Line: Sendable {
    /// The offset of the first byte that is not white space.
    var start: Int
    /// The offset after the last byte that is not white space.
    var end: Int
    var blankLinesBefore: Int
    /// Whether a page ends between the line before and this line.
    var followsPageBreak: Bool
    /// Whether it has single spaces only, and no character that unwrapping has to change.
    var isClean: Bool

    var range: Range<Int> { start..<end }
}
