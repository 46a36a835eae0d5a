/// Takes the page footers of 2013 and 2014 off a letter.
///
/// ```
/// … the records do not show that the worker
/// Final Determination Letter for IMR Case Number CM13-0001234                3
/// has tried a splint.
/// ```
struct PageFooters {
    private static let wording: Phrase = "Final Determination Letter for IMR Case Number"

    /// The footers in the order of the text: their words, the case number, and the page number.
    private(set) var certain: [Range<Int>] = []
    /// Numbers that begin the line below a footer: the page's, or the text's.
    private(set) var doubtful: [Range<Int>] = []

    /// Finds the footers.
    init(in source: SourceText) {
        // Most letters have no line that begins with the words. Inside a joined line they may be anywhere.
        let mayOccur = source.lines.contains { line in
            line.range.count > SourceText.longLine
                || source.match(PageFooters.wording, at: line.start, limit: line.end) != nil
        }
        guard mayOccur, source.find("IMR Case Number", in: 0..<source.bytes.count) != nil else { return }
        var footers: [(range: Range<Int>, below: Range<Int>?)] = []
        source.forEachPlace(in: 0..<source.bytes.count, insideLines: true) { offset, _ in
            guard offset >= footers.last?.range.upperBound ?? 0,
                let end = source.match(PageFooters.wording, at: offset, limit: source.bytes.count)
            else { return }
            footers.append(PageFooters.whole(offset..<end, in: source))
        }
        certain = footers.map(\.range)
        doubtful = footers.compactMap(\.below)
    }

    /// The footer that begins with `words`. A case number and a page number follow, on its line or on the next one. Where
    /// lines were wrapped anew, text may be behind the number.
    private static func whole(_ words: Range<Int>, in source: SourceText) -> (range: Range<Int>, below: Range<Int>?) {
        var end = words.upperBound
        let number = source.skipSpace(from: end, to: source.bytes.count)
        if let after = CaseNumber.end(at: number, limit: source.bytes.count, in: source.bytes) { end = after }
        let page = source.skipSpace(from: end, to: source.bytes.count)
        var digits = page
        while digits < source.bytes.count, Ascii.isDigit(source.bytes[digits]) { digits += 1 }
        guard (1...3).contains(digits - page) else { return (words.lowerBound..<end, nil) }
        let isWord = digits < source.bytes.count && !Ascii.isSpace(source.bytes[digits])
        let line = source.lines[source.lineIndex(at: page)]
        let isOnLine = line.start < end
        let isAlone = line.start == page && line.end == digits
        if !isWord, isOnLine || isAlone { return (words.lowerBound..<digits, nil) }
        let isBelow = !isWord && line.start == page && line.blankLinesBefore == 0
        return (words.lowerBound..<end, isBelow ? page..<digits : nil)
    }
}
