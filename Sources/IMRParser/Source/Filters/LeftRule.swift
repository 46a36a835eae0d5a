/// A rule at the left of a page that OCR read as bars, before some of the lines.
enum LeftRule {
    private static let fewest = 5

    /// The text without the upright rule that OCR read at the left of some of its lines: `| Case Number: CM17-0001234`.
    static func transcript(of source: SourceText) -> Transcript? {
        let barred = source.lines.filter { line in
            source.bytes[line.start] == Ascii.bar && line.range.count > 2 && source.bytes[line.start + 1] == Ascii.space
        }
        guard barred.count >= fewest, barred.count * 5 >= source.lines.count,
            !barred.contains(where: { source.bytes[$0.range].dropFirst().contains(Ascii.bar) })
        else { return nil }
        var writer = Transcript.Writer(source.bytes)
        for line in barred { writer.remove(line.start..<source.skipSpace(from: line.start + 1, to: line.end)) }
        return writer.finish()
    }
}
