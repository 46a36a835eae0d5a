/// Takes off the marks that mail programs put before the lines of a text that they quote.
///
/// ```
/// > Case Number: CM17-0001234
/// >> HOW THE IMR FINAL DETERMINATION WAS MADE
/// ```
enum Quoting {
    private static let mark = UInt8(ascii: ">")
    /// The fewest quoted lines of a quoted letter.
    private static let fewest = 5

    static func apply(to text: inout ShapedText) {
        let source = text.source
        let quoted = source.lines.count { source.bytes[$0.start] == mark }
        guard quoted >= fewest, quoted * 2 > source.lines.count else { return }
        text.moveStarts(kind: .quoteMark) { line in
            var start = line.start
            while start < line.end, source.bytes[start] == mark {
                start = source.skipSpace(from: start + 1, to: line.end)
            }
            return start
        }
    }
}
