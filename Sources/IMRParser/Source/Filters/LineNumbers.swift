/// Takes off the numbers that pleading paper and editors print before each line.
///
/// ```
///  1  Case Number: CM17-0001234
///  2
///  3  HOW THE IMR FINAL DETERMINATION WAS MADE
/// ```
enum LineNumbers {
    /// The fewest lines in which a count can be seen.
    private static let fewest = 12

    static func apply(to text: inout ShapedText) {
        let source = text.source
        guard source.lines.count >= fewest else { return }
        var numbered = 0
        var counting = 0
        var last: Int?
        for line in source.lines {
            guard let number = number(of: line, in: source) else { continue }
            numbered += 1
            // A count goes up by one, and begins again at one on each page.
            if let before = last, number.value == before + 1 || number.value == 1 { counting += 1 }
            last = number.value
        }
        guard numbered * 10 >= source.lines.count * 8, counting * 10 >= numbered * 8 else { return }
        text.moveStarts(kind: .lineNumber) { line in
            number(of: line, in: source).map { source.skipSpace(from: $0.end, to: line.end) } ?? line.start
        }
    }

    /// A number of up to four digits that begins the line, with a space after it or nothing.
    private static func number(of line: SourceText.Line, in source: SourceText) -> (value: Int, end: Int)? {
        var end = line.start
        var value = 0
        while end < line.end, end - line.start < 5, Ascii.isDigit(source.bytes[end]) {
            value = value * 10 + Int(source.bytes[end] - Ascii.zero)
            end += 1
        }
        guard (1...4).contains(end - line.start) else { return nil }
        let isWhole = end == line.end || Ascii.isSpace(source.bytes[end])
        return isWhole ? (value, end) : nil
    }
}
