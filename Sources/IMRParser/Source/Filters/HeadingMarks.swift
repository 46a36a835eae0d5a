/// Takes off what other markup than Markdown, and people, put before headings.
///
/// ```
/// === Knee brace: Upheld ===      ** Knee brace: Upheld      h2. Knee brace: Upheld
/// - [x] Knee brace: Upheld        ☐ Knee brace: Upheld       heading level 2 Knee brace: Upheld
/// ```
///
/// The words behind the mark show that the line is a heading. A list may have the same marks, so one of them is before the
/// heading of a section, or is a box or another sign that no list has.
struct HeadingMarks {
    private static let screenReader: Phrase = "heading level "
    private static let boxes: [Phrase] = ["[x]", "[ ]", "[]"]

    /// The text without the marks; `nil` if there are none.
    static func transcript(of source: SourceText, form: FormLines) -> Transcript? {
        var headings: [(line: Range<Int>, text: Range<Int>)] = []
        var isCertain = false
        for line in source.lines where mayBegin(source.bytes[line.start]) {
            guard let (start, isList) = mark(of: line, in: source) else { continue }
            var end = line.end
            if source.bytes[line.start] == Ascii.equals {
                while end > start, source.bytes[end - 1] == Ascii.equals { end -= 1 }
                end = source.skipSpaceBackward(from: end, to: start)
            }
            guard end > start else { continue }
            let isSection = form.isSection(start..<end, source)
            guard isSection || form.isDecided(start..<end, source) else { continue }
            headings.append((line.range, start..<end))
            isCertain = isCertain || isSection || !isList
        }
        let inside = isCertain ? [] : marksInsideLines(of: source, form: form)
        guard isCertain || !inside.isEmpty else { return nil }
        var writer = Transcript.Writer(source.bytes)
        for mark in inside { writer.remove(mark) }
        for (line, text) in headings where isCertain {
            writer.remove(line.lowerBound..<text.lowerBound)
            if text.upperBound < line.upperBound { writer.remove(text.upperBound..<line.upperBound) }
        }
        return writer.finish()
    }

    /// The marks of Markdown before headings that somebody joined to other lines: `… Pain Medicine ## CLINICAL CASE
    /// SUMMARY The …`. One of them is before the heading of a section.
    private static func marksInsideLines(of source: SourceText, form: FormLines) -> [Range<Int>] {
        var marks: [Range<Int>] = []
        var isCertain = false
        for line in source.lines where line.range.count > SourceText.longLine {
            var offset = line.start
            while let found = source.find("##", in: offset..<line.end) {
                let end = source.bytes[found.upperBound..<line.end].firstIndex { $0 != Ascii.hash } ?? line.end
                offset = end
                let text = source.skipSpace(from: end, to: line.end)
                let isApart = found.lowerBound == line.start || Ascii.isSpace(source.bytes[found.lowerBound - 1])
                guard isApart, text > end, text < line.end else { continue }
                marks.append(found.lowerBound..<text)
                isCertain = isCertain || form.isSection(text..<line.end, source)
            }
        }
        return isCertain ? marks : []
    }

    private static func mayBegin(_ byte: UInt8) -> Bool {
        switch byte {
        case Ascii.equals, Ascii.asterisk, Ascii.hyphen, Ascii.hash, Ascii.openBracket, UInt8(ascii: "h"), 0xE2, 0xF0:
            true
        default: false
        }
    }

    /// Where the text after the mark begins that begins the line, and whether a list may have that mark; `nil` if there is
    /// none.
    private static func mark(of line: Line, in source: SourceText) -> (end: Int, isList: Bool)? {
        let bytes = source.bytes
        let first = bytes[line.start]
        if let level = source.match(screenReader, at: line.start, limit: line.end), level < line.end,
            Ascii.isDigit(bytes[level])
        {
            return space(after: level + 1, line, source).map { ($0, false) }
        }
        if first == UInt8(ascii: "h") {
            // "h2. "
            guard line.range.count > 4, Ascii.isDigit(bytes[line.start + 1]), bytes[line.start + 2] == Ascii.period
            else { return nil }
            return space(after: line.start + 3, line, source).map { ($0, false) }
        }
        let run = first == Ascii.openBracket || first >= 0x80 ? 0 : bytes[line.range].prefix { $0 == first }.count
        guard run <= longestRun else { return nil }
        var end = source.skipSpace(from: line.start + run, to: line.end)
        let start = end
        while end < line.end, let length = signLength(at: end, in: bytes) {
            end = source.skipSpace(from: end + length, to: line.end)
        }
        if let box = boxes.lazy.compactMap({ source.match($0, at: end, limit: line.end) }).first {
            end = source.skipSpace(from: box, to: line.end)
        }
        guard end < line.end, end > start || start > line.start + run else { return nil }
        // A hyphen without a box begins the item of a list.
        return end == start && first == Ascii.hyphen ? nil : (end, end == start && run == 1)
    }

    private static let longestRun = 6

    /// Where the text begins after white space at `offset`; `nil` if no white space is there, or no text.
    private static func space(after offset: Int, _ line: Line, _ source: SourceText) -> Int? {
        let start = source.skipSpace(from: min(offset, line.end), to: line.end)
        return start > offset && start < line.end ? start : nil
    }

    /// The length of a box, a check mark, or a picture at `offset`: U+2600 to U+277F, U+2B00 to U+2B7F, U+1F000 and above,
    /// and what tells how they look. Bullets are others.
    private static func signLength(at offset: Int, in bytes: [UInt8]) -> Int? {
        guard offset + 2 < bytes.count else { return nil }
        switch (bytes[offset], bytes[offset + 1]) {
        case (0xE2, 0x98...0x9D), (0xE2, 0xAC...0xAD), (0xEF, 0xB8): return 3
        case (0xF0, 0x9F): return offset + 3 < bytes.count ? 4 : nil
        default: return nil
        }
    }
}
