extension SourceText {
    /// Whether no letter of `range` is in lower case.
    func isInCapitals(_ range: Range<Int>) -> Bool { !bytes[range].contains(where: Ascii.isLower) }

    /// The line after the first heading, which ends the header; if there is none, the last.
    var endOfHeader: Int {
        let heading = lines.firstIndex { line in
            SourceText.firstHeadings.contains { match($0, at: line.start, limit: line.end) != nil }
        }
        return heading.map { $0 + 1 } ?? lines.count
    }

    private static let firstHeadings: [Phrase] = ["HOW THE IMR FINAL DETERMINATION", "ISSUE AT DISPUTE:"]

    /// How long the longest line is that is no paragraph, in bytes: about the width of the page. O(lines).
    var pageWidth: Int {
        lines.reduce(0) { $1.range.count <= SourceText.longLine ? max($0, $1.range.count) : $0 }
    }

    /// A line that a sentence goes on after is as long at least, in bytes.
    static let fullLine = 36

    /// Whether a sentence may go on below a line: the line ends none, and is no label.
    func isOpen(_ line: Range<Int>) -> Bool { !endsSentence(line) && bytes[line.upperBound - 1] != Ascii.colon }

    /// Whether a line ends in the middle of a sentence: a full line, with a small letter or a comma at its end.
    func breaksOff(_ line: Range<Int>) -> Bool {
        let last = bytes[line.upperBound - 1]
        return line.count >= SourceText.fullLine && (Ascii.isLower(last) || last == Ascii.comma)
    }

    /// Whether the lines of paragraphs were wrapped twice, so that short rests are between them. Several lines from `start` on
    /// are short, begin in the middle of a sentence, and go on in the next line.
    func isWrappedTwice(from start: Int) -> Bool {
        var rests = 0
        for index in lines.indices.dropFirst(max(1, start)).dropLast() where isRest(index) {
            rests += 1
            if rests == SourceText.fewestRests { return true }
        }
        return false
    }

    private static let fewestRests = 3

    private func isRest(_ index: Int) -> Bool {
        let (above, line, below) = (lines[index - 1], lines[index], lines[index + 1])
        return line.range.count < SourceText.fullLine && line.range.count * 2 < above.range.count
            && Ascii.isLower(bytes[line.start]) && Ascii.isLower(bytes[below.start])
            && above.range.count >= SourceText.fullLine
            && line.blankLinesBefore == 0 && below.blankLinesBefore == 0 && !isAtPageEdge(index)
            && isOpen(above.range) && isOpen(line.range)
    }

    /// The first line of prose that more prose follows, or that is several lines of a page. One sentence may be above the
    /// header.
    var firstLineOfProse: Int? { firstLineOfProse(from: 0) }

    /// The first such line from `line` on.
    func firstLineOfProse(from line: Int) -> Int? {
        lines.indices.dropFirst(line).first { index in
            guard lines[index].isProse(in: self) else { return false }
            return lines[index].range.count > SourceText.longLine
                || (index + 1 < lines.count && lines[index + 1].isProse(in: self))
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether four spaces are in a row, as between the cells of a table.
    fileprivate var hasWideGap: Bool {
        var spaces = 0
        return contains { byte in
            spaces = Ascii.isSpace(byte) ? spaces + 1 : 0
            return spaces > 3
        }
    }
}

extension Line {
    /// Whether the line is most of a line of running text.
    fileprivate func isProse(in source: SourceText) -> Bool {
        range.count > 60 && source.bytes[range].count(where: Ascii.isLower) * 2 > range.count
            && (isClean || !source.bytes[range].hasWideGap)
    }
}
