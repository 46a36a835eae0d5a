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

    /// The text without the marks; `nil` unless most of its lines are quoted.
    static func transcript(of source: SourceText) -> Transcript? {
        let quoted = source.lines.count { source.bytes[$0.start] == mark }
        guard quoted >= fewest, quoted * 2 > source.lines.count else { return nil }
        var writer = Transcript.Writer(source.bytes)
        for line in source.lines {
            var end = line.start
            while end < line.end, source.bytes[end] == mark { end = source.skipSpace(from: end + 1, to: line.end) }
            writer.remove(line.start..<end)
        }
        return writer.finish()
    }
}
