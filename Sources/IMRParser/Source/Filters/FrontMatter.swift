/// Takes off front matter: facts about a file that programs write above its text.
///
/// ```
/// ---
/// title: letter 17
/// date: 2018-03-04
/// ---
/// ```
enum FrontMatter {
    /// The most lines that are looked at.
    private static let mostLines = 40
    /// What the first line is, and the last.
    private static let fences: [Phrase] = ["---", "+++"]

    /// The text with a page break in the place of the front matter; `nil` if it does not begin with any.
    static func transcript(of source: SourceText) -> Transcript? {
        func isLine(_ index: Int, _ fence: Phrase) -> Bool {
            let line = source.lines[index].range
            return line.count == fence.count && fence.isNext(at: line.lowerBound, in: source.bytes)
        }
        guard let first = source.lines.first, let fence = fences.first(where: { isLine(0, $0) }),
            let end = source.lines.indices.prefix(mostLines).dropFirst().first(where: { isLine($0, fence) }),
            source.lines[1..<end].allSatisfy({ isFact($0.range, of: source) })
        else { return nil }
        return Transcript(of: source.bytes, withPageBreaksAt: [first.start..<source.lines[end].end])
    }

    /// `name: value`, `name = value`, or an item of a list.
    private static func isFact(_ line: Range<Int>, of source: SourceText) -> Bool {
        let bytes = source.bytes[line]
        if bytes.first == Ascii.hyphen { return true }
        let name = bytes.prefix { Ascii.isWord($0) || $0 == Ascii.hyphen || $0 == UInt8(ascii: "_") }
        guard !name.isEmpty else { return false }
        let mark = bytes[name.endIndex...].first { $0 != Ascii.space }
        return mark == Ascii.colon || mark == UInt8(ascii: "=")
    }
}
