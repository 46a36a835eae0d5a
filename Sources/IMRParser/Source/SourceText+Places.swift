/// A place in a text where a heading or a label may begin.
enum Place {
    case lineStart
    /// A word with a capital in a line that an extractor joined.
    case inJoinedLine
    /// A capital inside any other line.
    case insideLine
}

extension SourceText {
    /// Lines longer than this, in bytes, are several lines of the page that an extractor joined.
    static let longLine = 200

    /// The bytes of `range` as they are.
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Calls `body` with every place in `range` where a heading may begin.
    ///
    /// - Parameter insideLines: Whether places inside the lines count that no extractor joined. Few letters have a
    ///   heading there.
    func forEachPlace(in range: Range<Int>, insideLines: Bool = false, _ body: (_ offset: Int, _ place: Place) -> Void)
    {
        for index in lineIndices(in: range) {
            let line = lines[index]
            if line.start >= range.lowerBound { body(line.start, .lineStart) }
            let isJoined = line.range.count > SourceText.longLine
            guard isJoined || insideLines else { continue }
            var offset = max(line.start + 1, range.lowerBound)
            let end = min(line.end, range.upperBound)
            while offset < end {
                // A word may be joined to the one before it: `.pdfDecision`.
                if Ascii.isUpper(bytes[offset]), !Ascii.isUpper(bytes[offset - 1]) {
                    body(offset, isJoined ? .inJoinedLine : .insideLine)
                }
                offset += 1
            }
        }
    }

    /// The offset of the colon that ends a label at `offset`: a few words, the first of them with a capital, perhaps
    /// with marks of bold text.
    func labelColon(at offset: Int, limit: Int) -> Int? {
        let longest = 64
        guard offset < limit, Ascii.isUpper(bytes[offset]) else { return nil }
        for position in offset..<min(limit, offset + longest) {
            switch bytes[position] {
            case Ascii.colon: return position
            case Ascii.space, Ascii.slash, Ascii.openParenthesis, Ascii.closeParenthesis, Ascii.apostrophe,
                MarkdownSigns.star:
                continue
            case let byte where Ascii.isWord(byte): continue
            default: return nil
            }
        }
        return nil
    }
}
