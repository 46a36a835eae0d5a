/// Takes page footers out of the lines of a letter, so that no value holds one; the bytes and the sections keep them.
///
/// ```
/// … the records do not show that the worker
/// Final Determination Letter for IMR Case Number CM13-0001234                3
/// has tried a splint.
/// ```
struct PageFooters {
    private let source: SourceText
    /// The footers, in order: wording, case number, page.
    private let footers: [Range<Int>]

    /// - Parameter wordings: Where "Final Determination Letter for IMR Case Number" stands.
    init(_ wordings: [Range<Int>], in source: SourceText) {
        self.source = source
        footers = wordings.map { PageFooters.whole($0, in: source) }
    }

    /// The letter without its footers. Text on both sides of one is parted by a page's end.
    var removed: SourceText {
        var lines: [SourceText.Line] = []
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
        return SourceText(source, lines: lines)
    }

    /// The footer that begins with `wording`: a case number and a page number follow, on its line or on the next.
    private static func whole(_ wording: Range<Int>, in source: SourceText) -> Range<Int> {
        var end = wording.upperBound
        let number = source.skipSpace(from: end, to: source.bytes.count)
        if let after = HeaderTokens.caseNumber(at: number, limit: source.bytes.count, in: source.bytes) { end = after }
        let page = source.skipSpace(from: end, to: source.bytes.count)
        var digits = page
        while digits < source.bytes.count, Ascii.isDigit(source.bytes[digits]) { digits += 1 }
        guard (1...3).contains(digits - page) else { return wording.lowerBound..<end }
        let isWord = digits < source.bytes.count && !Ascii.isSpace(source.bytes[digits])
        let line = source.lines[source.lineIndex(at: page)]
        let isOnLine = line.start < end
        let isAlone = line.start == page && line.end == digits
        return wording.lowerBound..<(!isWord && (isOnLine || isAlone) ? digits : end)
    }
}
