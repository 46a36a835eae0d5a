extension SourceText {
    /// Lines longer than this, in bytes, are several lines of the page that an extractor joined.
    static let longLine = 200

    /// The bytes of `range` as they are.
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Calls `body` with every place in `range` where a heading or a label may begin.
    ///
    /// These are the start of each line, each word with a capital in a joined line, and in any other line the start of
    /// capitals that end the line after a sentence.
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

    /// The start of capitals after a period that end the line, or end it with a colon.
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
