/// Lines that `-layout` puts where they do not belong: the halves of a line on a page that is askew, and a stamp that
/// is written upwards in the margin.
///
/// ```
/// The working diagnosis is a strain                          She had pain on reaching overhead
///                                   of the right shoulder    Received by mail 03/01/2017
///                                                                 and a painful arc.
/// ```
enum MisplacedLines {
    /// The columns of a line that is not blank.
    private struct Line {
        let indent: Int
        let end: Int

        /// Whether the line may be the second half of another.
        func continues(_ other: Line) -> Bool {
            indent >= leastIndentOfHalf && other.indent < leastIndentOfHalf && abs(indent - other.end) <= widestGap
        }
    }

    private static let leastIndentOfHalf = 30
    private static let widestGap = 3
    /// A page whose text is indented more than this makes room for something beside it.
    private static let leastMargin = 16
    private static let fewestLines = 10
    private static let formFeed = UInt8(0x0C)

    /// Counts these lines.
    static func count(in text: [UInt8]) -> Int {
        var count = 0
        var page: [Line] = []
        var above: Line?
        var start = 0
        while start < text.count {
            let end = System.firstOffset(of: Byte.newline, in: text, start..<text.count) ?? text.count
            if text[start] == formFeed {
                count += stamps(on: page)
                page = []
            }
            let line = line(text[start..<end])
            if let line {
                if let above, line.continues(above) || above.continues(line) { count += 1 }
                page.append(line)
            }
            above = line
            start = end + 1
        }
        return count + stamps(on: page)
    }

    /// Counts the lines that end in the margin of all others.
    private static func stamps(on page: [Line]) -> Int {
        guard page.count >= fewestLines else { return 0 }
        let margin = page.map(\.indent).sorted()[page.count / 10]
        return margin < leastMargin ? 0 : page.count { $0.end <= margin }
    }

    /// Measures a line in characters; `nil` if it is blank.
    private static func line(_ bytes: ArraySlice<UInt8>) -> Line? {
        let line = bytes.first == formFeed ? bytes.dropFirst() : bytes
        guard let first = line.firstIndex(where: { $0 != Byte.space }),
            let last = line.lastIndex(where: { $0 > Byte.space })
        else { return nil }
        let indent = first - line.startIndex
        return Line(indent: indent, end: indent + line[first...last].count { $0 & 0xC0 != 0x80 })
    }
}
