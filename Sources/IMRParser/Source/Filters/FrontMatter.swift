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
    private static let fence: Phrase = "---"
    private static let otherFence: Phrase = "+++"

    /// The text with a page break in the place of the front matter; `nil` if it does not begin with any.
    static func transcript(of source: SourceText) -> Transcript? {
        guard let first = source.lines.first?.range, isFence(first, of: source),
            let end = source.lines.indices.dropFirst().prefix(mostLines).first(where: { index in
                let line = source.lines[index].range
                return line.count == first.count && source.bytes[line].elementsEqual(source.bytes[first])
            }), end > 1
        else { return nil }
        let facts = source.lines[1..<end]
        guard facts.allSatisfy({ isFact($0.range, of: source) }) else { return nil }
        return Transcript(of: source.bytes, withPageBreaksAt: [first.lowerBound..<source.lines[end].end])
    }

    private static func isFence(_ line: Range<Int>, of source: SourceText) -> Bool {
        line.count == fence.count
            && [fence, otherFence].contains { $0.isNext(at: line.lowerBound, in: source.bytes) }
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
