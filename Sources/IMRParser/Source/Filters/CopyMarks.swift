/// Takes off the mark of public copies where lines are joined, so that it is inside a line.
///
/// ```
/// … was treated with rest, Public Copy v. 1.0 CM17-0001234 1 ice, and therapy …
/// ```
///
/// No sentence of a letter has these words. The number of the page may be joined to the word behind it.
struct CopyMarks {
    private static let copy: Phrase = "Public Copy"
    private static let versions: [Phrase] = ["version", "ver.", "ver", "v.", "v"]
    private static let page: Phrase = "page"
    /// The words, the case number, and the number of the page may each have a line.
    private static let mostLines = 3

    /// What is to come off, in order. Lines that are nothing else are page marks; see ``PageMarks``.
    private(set) var certain: [Range<Int>] = []
    /// Numbers behind the mark that do not count the pages: a page's, or the text's.
    private(set) var doubtful: [Range<Int>] = []

    /// Finds the marks.
    init(in source: SourceText) {
        var (searched, page) = (0, 0)
        while let words = source.find(CopyMarks.copy, in: searched..<source.bytes.count) {
            let line = source.lineIndex(at: words.lowerBound)
            let lines = source.lines[line..<min(line + CopyMarks.mostLines, source.lines.count)]
            let limit = lines[lines.endIndex - 1].end
            var end = CopyMarks.endOfVersion(from: words.upperBound, to: limit, in: source)
            let next = source.skipSpace(from: end, to: limit)
            if let number = CaseNumber.end(at: next, limit: limit, in: source.bytes) { end = number }
            let number = CopyMarks.pageNumber(from: end, to: limit, in: source)
            let counts = number?.value == page + 1
            if let number, counts { (page, end) = (number.value, number.end) }
            searched = end
            let isWhole = words.lowerBound == lines[line].start && lines.contains { $0.end == end }
            if !isWhole {
                certain.append(words.lowerBound..<end)
                if let number, !counts { doubtful.append(end..<number.end) }
            }
        }
    }

    /// The end of `v. 1.0` after `offset`; `offset` if it is not there.
    private static func endOfVersion(from offset: Int, to limit: Int, in source: SourceText) -> Int {
        let start = source.skipSpace(from: offset, to: limit)
        guard let word = versions.lazy.compactMap({ source.match($0, at: start, limit: limit) }).first else {
            return offset
        }
        let digits = source.skipSpace(from: word, to: limit)
        return source.bytes[digits..<limit].firstIndex { !Ascii.isDigit($0) && $0 != Ascii.period } ?? limit
    }

    private static func pageNumber(from offset: Int, to limit: Int, in source: SourceText) -> (value: Int, end: Int)? {
        let start = source.skipSpace(from: offset, to: limit)
        let digits = source.match(page, at: start, limit: limit).map { source.skipSpace(from: $0, to: limit) } ?? start
        guard let number = source.bytes.number(at: digits, limit: limit, mostDigits: 3) else { return nil }
        // `1.` and `1)` may begin a list.
        let isApart = number.end == limit || Ascii.isSpace(source.bytes[number.end])
        return isApart || Ascii.isLetter(source.bytes[number.end]) ? number : nil
    }
}
