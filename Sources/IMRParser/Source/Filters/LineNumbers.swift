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

    /// The text without the numbers; `nil` unless most of its lines are numbered.
    static func transcript(of source: SourceText) -> Transcript? {
        // Most letters do not begin with a number.
        guard source.lines.count >= fewest,
            source.lines.prefix(fewest).contains(where: { number(of: $0, in: source) != nil })
        else { return nil }
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
        guard numbered * 10 >= source.lines.count * 8, counting * 10 >= numbered * 8 else { return nil }
        var writer = Transcript.Writer(source.bytes)
        for line in source.lines {
            guard let number = number(of: line, in: source) else { continue }
            writer.remove(line.start..<number.end)
        }
        return writer.finish()
    }

    /// A number of up to four digits that begins the line, with a space after it or nothing.
    private static func number(of line: Line, in source: SourceText) -> (value: Int, end: Int)? {
        guard let number = source.bytes.number(at: line.start, limit: line.end, mostDigits: 4) else { return nil }
        let end = number.end
        let isWhole = end == line.end || Ascii.isSpace(source.bytes[end])
        return isWhole ? number : nil
    }
}
