extension SourceText {
    /// Lines longer than this hold more than one line of the page: text that an extractor joined.
    static let longLine = 200

    /// The bytes of `range` as they are.
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// `range` from its first line's beginning to its last line's end: without white space and footers at its ends.
    func content(_ range: Range<Int>) -> Range<Int> {
        let indices = lineIndices(in: range)
        guard let first = indices.first, let last = indices.last else { return range.lowerBound..<range.lowerBound }
        let start = max(lines[first].start, range.lowerBound)
        let end = min(lines[last].end, range.upperBound)
        return start < end ? trim(start..<end) : start..<start
    }

    /// Calls `body` with every place in `range` where a heading or a label may begin: the beginning of each line, inside
    /// of lines that an extractor joined the beginning of each word with a capital, and in others the beginning of
    /// capitals that end the line behind a sentence.
    func forEachPlace(in range: Range<Int>, _ body: (_ offset: Int, _ isLineStart: Bool) -> Void) {
        for index in lineIndices(in: range) {
            let line = lines[index]
            if line.start >= range.lowerBound { body(line.start, true) }
            guard line.range.count > SourceText.longLine else {
                if let offset = capitals(ending: line), range.contains(offset) { body(offset, false) }
                continue
            }
            var offset = max(line.start + 1, range.lowerBound)
            while offset < min(line.end, range.upperBound) {
                if Ascii.isUpper(bytes[offset]), Ascii.isSpace(bytes[offset - 1]) { body(offset, false) }
                offset += 1
            }
        }
    }

    /// Where capitals begin that end a line, or end it with a colon, behind a full stop.
    private func capitals(ending line: Line) -> Int? {
        let last = bytes[line.end - 1]
        guard Ascii.isUpper(last) || last == Ascii.colon else { return nil }
        var offset = line.end
        while offset > line.start + 2, !Ascii.isLower(bytes[offset - 1]) {
            if bytes[offset - 1] == Ascii.space, bytes[offset - 2] == Ascii.period { return offset }
            offset -= 1
        }
        return nil
    }
}
