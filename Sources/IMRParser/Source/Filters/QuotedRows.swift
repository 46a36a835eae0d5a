/// A text whose lines are rows of a table with one column, as comma-separated values.
enum QuotedRows {
    private static let fewest = 5

    /// The text of rows of comma-separated values, one line each: every line with a comma or a quote is in quotes, and its
    /// own quotes are doubled. The first row may have the names of the columns.
    static func transcript(of source: SourceText) -> Transcript? {
        func isQuoted(_ line: Line) -> Bool {
            line.range.count > 1 && source.bytes[line.start] == Ascii.quote && source.bytes[line.end - 1] == Ascii.quote
        }
        let quoted = source.lines.filter(isQuoted)
        guard quoted.count >= fewest,
            source.lines.dropFirst().allSatisfy({ line in
                isQuoted(line) || !source.bytes[line.range].contains { $0 == Ascii.comma || $0 == Ascii.quote }
            })
        else { return nil }
        var writer = Transcript.Writer(source.bytes)
        for line in quoted {
            writer.remove(line.start..<line.start + 1)
            var offset = line.start + 1
            while offset + 2 < line.end {
                let isDoubled = source.bytes[offset] == Ascii.quote && source.bytes[offset + 1] == Ascii.quote
                if isDoubled { writer.remove(offset..<offset + 1) }
                offset += isDoubled ? 2 : 1
            }
            writer.remove(line.end - 1..<line.end)
        }
        return writer.finish()
    }
}
