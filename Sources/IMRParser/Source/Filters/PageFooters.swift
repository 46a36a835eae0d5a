/// Takes the page footers of 2013 and 2014 off a letter.
///
/// ```
/// … the records do not show that the worker
/// Final Determination Letter for IMR Case Number CM13-0001234                3
/// has tried a splint.
/// ```
enum PageFooters {
    private static let wording: Phrase = "Final Determination Letter for IMR Case Number"

    static func apply(to text: inout ShapedText) {
        let footers = footers(in: text.source)
        guard !footers.isEmpty else { return }
        let lines = lines(of: text.source, without: footers)
        text.take(footers.map { ShapedText.Mark(kind: .pageFooter, range: $0) }, leaving: lines)
    }

    /// The footers in the order of the text: their words, the case number, and the page number.
    private static func footers(in source: SourceText) -> [Range<Int>] {
        // Most letters do not have the words, and this is quicker than a look at each line.
        guard source.find("Final Determination Letter", in: 0..<source.bytes.count) != nil else { return [] }
        var footers: [Range<Int>] = []
        source.forEachPlace(in: 0..<source.bytes.count) { offset, _ in
            guard offset >= footers.last?.upperBound ?? 0,
                let end = source.match(wording, at: offset, limit: source.bytes.count)
            else { return }
            footers.append(whole(offset..<end, in: source))
        }
        return footers
    }

    /// The footer that begins with `words`. A case number and a page number follow, on its line or on the next one.
    private static func whole(_ words: Range<Int>, in source: SourceText) -> Range<Int> {
        var end = words.upperBound
        let number = source.skipSpace(from: end, to: source.bytes.count)
        if let after = CaseNumber.end(at: number, limit: source.bytes.count, in: source.bytes) { end = after }
        let page = source.skipSpace(from: end, to: source.bytes.count)
        var digits = page
        while digits < source.bytes.count, Ascii.isDigit(source.bytes[digits]) { digits += 1 }
        guard (1...3).contains(digits - page) else { return words.lowerBound..<end }
        let isWord = digits < source.bytes.count && !Ascii.isSpace(source.bytes[digits])
        let line = source.lines[source.lineIndex(at: page)]
        let isOnLine = line.start < end
        let isAlone = line.start == page && line.end == digits
        return words.lowerBound..<(!isWord && (isOnLine || isAlone) ? digits : end)
    }

    /// The lines without the footers. A page break separates the text before a footer from the text after it.
    private static func lines(of source: SourceText, without footers: [Range<Int>]) -> [Line] {
        var lines: [Line] = []
        lines.reserveCapacity(source.lines.count)
        var footer = footers.startIndex
        var blankLines = 0
        var isAtPageEnd = false
        for var line in source.lines {
            if isAtPageEnd {
                line.followsPageBreak = true
                line.blankLinesBefore += blankLines
            }
            while footer < footers.endIndex, footers[footer].upperBound <= line.start { footer += 1 }
            while footer < footers.endIndex, footers[footer].lowerBound < line.end {
                let end = source.skipSpaceBackward(from: footers[footer].lowerBound, to: line.start)
                if end > line.start {
                    var before = line
                    before.end = end
                    lines.append(before)
                    line.blankLinesBefore = 0
                }
                blankLines = line.blankLinesBefore
                isAtPageEnd = true
                line.followsPageBreak = true
                line.start = source.skipSpace(from: min(footers[footer].upperBound, line.end), to: line.end)
                if footers[footer].upperBound > line.end { break }
                footer += 1
            }
            guard line.start < line.end else { continue }
            (blankLines, isAtPageEnd) = (0, false)
            lines.append(line)
        }
        return lines
    }
}
