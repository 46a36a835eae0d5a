/// Takes off front matter: facts about a file that programs write above its text, and above each of its pages.
///
/// ```
/// ---
/// title: letter 17
/// date: 2018-03-04
/// ---
/// ```
enum FrontMatter {
    /// The most lines of front matter.
    private static let mostLines = 40
    /// What the first line is, and the last.
    private static let fences: [Phrase] = ["---", "+++"]

    /// The text with page breaks in the place of the front matter; `nil` if it does not begin with any.
    ///
    /// What is above later pages begins with the same name.
    static func transcript(of source: SourceText) -> Transcript? {
        guard !source.lines.isEmpty, let fence = fences.first(where: { isFence(0, $0, of: source) }),
            let first = block(at: 0, fence, of: source)
        else { return nil }
        var blocks = [first]
        var index = first.upperBound
        while index < source.lines.count {
            if isFence(index, fence, of: source), let block = block(at: index, fence, of: source),
                name(of: source.lines[index + 1].range, of: source) == name(of: source.lines[1].range, of: source)
            {
                blocks.append(block)
                index = block.upperBound
            } else {
                index += 1
            }
        }
        return Transcript(
            of: source.bytes,
            withPageBreaksAt: blocks.map { source.lines[$0.lowerBound].start..<source.lines[$0.upperBound - 1].end })
    }

    private static func isFence(_ index: Int, _ fence: Phrase, of source: SourceText) -> Bool {
        let line = source.lines[index].range
        return line.count == fence.count && fence.isNext(at: line.lowerBound, in: source.bytes)
    }

    /// The lines from a fence to the next one, if there are facts only between them.
    private static func block(at start: Int, _ fence: Phrase, of source: SourceText) -> Range<Int>? {
        let lines = source.lines.indices[(start + 1)...].prefix(mostLines)
        guard let end = lines.first(where: { isFence($0, fence, of: source) }), end > start + 1,
            source.lines[start + 1..<end].allSatisfy({ isFact($0.range, of: source) })
        else { return nil }
        return start..<end + 1
    }

    /// The name of a fact, or nothing.
    private static func name(of line: Range<Int>, of source: SourceText) -> ArraySlice<UInt8> {
        source.bytes[line].prefix { Ascii.isWord($0) || $0 == Ascii.hyphen || $0 == UInt8(ascii: "_") }
    }

    /// `name: value`, `name = value`, or an item of a list.
    private static func isFact(_ line: Range<Int>, of source: SourceText) -> Bool {
        let bytes = source.bytes[line]
        if bytes.first == Ascii.hyphen { return true }
        let name = name(of: line, of: source)
        guard !name.isEmpty else { return false }
        let mark = bytes[name.endIndex...].first { $0 != Ascii.space }
        return mark == Ascii.colon || mark == UInt8(ascii: "=")
    }
}
