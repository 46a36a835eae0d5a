/// Lines beside a page mark that belong to it: the running head of a letter of several lines.
///
/// ```
/// … range of motion was reduced.
///
/// Re: CM17-0001234
/// January 10, 2017
/// Page 2
///
/// The request for a splint …
/// ```
///
/// They are in the mark's own block, which blank lines part from the text. Each says what only heads of pages say, or
/// repeats, but for its numbers, at another page mark.
struct PageHeads {
    private let source: SourceText
    /// The lines that belong to marks, in order.
    private(set) var lines: [Int] = []

    private static let mostLines = 4
    private static let longest = 80

    /// Finds the lines beside `marks`, which are lines in order, below line `start`.
    init(beside marks: [Int], below start: Int, in source: SourceText) {
        self.source = source
        var found: [(line: Int, key: [UInt8])] = []
        var searched = start
        for mark in marks where mark >= searched {
            guard let block = block(around: mark) else { continue }
            searched = block.upperBound
            for line in block where !marks.contains(line) && mayBeHead(line) {
                found.append((line, MarkWords.key(of: Text(source.lines[line].range, of: source))))
            }
        }
        for (line, key) in found where found.count(where: { $0.key == key }) > 1 || isHead(line) { lines.append(line) }
    }

    /// The lines around a mark up to blank lines or the edges of a page, if there are few and text is on both sides.
    private func block(around mark: Int) -> Range<Int>? {
        var (start, end) = (mark, mark + 1)
        while !isApart(start), mark - start < PageHeads.mostLines { start -= 1 }
        while end < source.lines.count, !isApart(end), end - mark < PageHeads.mostLines { end += 1 }
        guard start > 0, isApart(start), end < source.lines.count, isApart(end) else { return nil }
        return (2...PageHeads.mostLines).contains(end - start) ? start..<end : nil
    }

    private func isApart(_ line: Int) -> Bool {
        line == 0 || source.lines[line].blankLinesBefore > 0 || source.lines[line].followsPageBreak
    }

    /// Whether no sentence and no decision is on the line.
    private func mayBeHead(_ line: Int) -> Bool {
        let range = source.lines[line].range
        guard range.count <= PageHeads.longest, !Ascii.isLower(source.bytes[range.lowerBound]),
            !source.endsSentence(range)
        else { return false }
        return isLabeled(range) || !source.bytes[range].contains(Ascii.colon)
    }

    /// Whether a line begins with a label of heads: `Re:`, `Claim No.:`.
    private func isLabeled(_ range: Range<Int>) -> Bool {
        PageHeads.labels.contains { label in
            guard let end = source.match(label, at: range.lowerBound, limit: range.upperBound) else { return false }
            let rest = source.bytes[end..<range.upperBound]
            return rest.first == Ascii.colon || rest.starts(with: [Ascii.period, Ascii.colon])
        }
    }

    /// Whether the line says what only heads of pages say.
    private func isHead(_ line: Int) -> Bool {
        let range = source.lines[line].range
        if isLabeled(range) { return true }
        if let date = DateSyntax.date(
            at: range.lowerBound, limit: range.upperBound, in: source.bytes, allowsWords: true)
        {
            return date.end == range.upperBound
        }
        return PageHeads.titles.contains { title in
            source.match(title, at: range.lowerBound, limit: range.upperBound).map { end in
                source.bytes[end..<range.upperBound].count <= PageHeads.restOfTitle
            } ?? false
        }
    }

    private static let restOfTitle = 24
    private static let titles: [Phrase] = [
        "Independent Medical Review", "IMR Final Determination", "IMR Determination", "Final Determination",
        "MAXIMUS Federal Services",
    ]
    private static let labels: [Phrase] = [
        "Re", "Case", "Case No", "Case Number", "IMR Case Number", "Claim Number", "Claim No", "Employee",
        "Employee Name", "Claimant", "Applicant", "Patient", "Injured Worker", "Date", "Dated",
    ]
}
