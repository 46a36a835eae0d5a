/// Takes off what a browser prints at the tops and bottoms of pages: the time, the title, the address, and the page.
///
/// ```
/// 3/4/18, 9:41 AM                                CM17-0001234 Final Determination
///
/// file:///letters/CM17-0001234.html                                           2/3
/// ```
///
/// Extractors give the parts on one line, or each on its own, above the page or below it. A line with two of them is
/// certain, and so is one that appears again. A title is known by the lines beside which it repeats.
struct BrowserLines {
    /// What is on a line: one part at least, and perhaps a title.
    private struct Parts {
        var line: Int
        /// The date with the time.
        var moment: Range<Int>?
        var address: Range<Int>?
        /// Whether the page's number is on the line, with the number of pages.
        var hasPage = false

        var count: Int { (moment == nil ? 0 : 1) + (address == nil ? 0 : 1) + (hasPage ? 1 : 0) }
    }

    private static let longestTitle = 90
    /// No letter has more such lines.
    private static let most = 1_000
    private static let schemes: [Phrase] = ["http://", "https://", "file://", "chrome-extension://", "blob:", "www."]
    private static let pageWord: Phrase = "Page "
    private static let of: Phrase = " of "

    private let source: SourceText
    /// The lines to take off, in order.
    private(set) var certain: [Range<Int>] = []
    /// Lines that may be a browser's, but not for certain.
    private(set) var doubtful: [Range<Int>] = []

    /// Finds the lines. Most texts have no time and no address.
    init(in source: SourceText) {
        self.source = source
        guard source.signs.contains(.colonInWord) else { return }
        var found = source.lines.indices.compactMap(parts)
        if !found.contains(where: { $0.moment != nil || $0.hasPage }) { found.removeAll { !isApart($0) } }
        guard (1...BrowserLines.most).contains(found.count) else { return }
        let known = found.filter { parts in
            parts.count > 1 || found.contains { isSame($0.moment, parts.moment) && $0.line != parts.line }
                || found.contains { isSame($0.address, parts.address) && $0.line != parts.line }
        }
        var lines = Set(known.map(\.line))
        // A page has one time and one address, perhaps on different lines.
        for ends in [known.filter { $0.moment != nil }, known.filter { $0.address != nil }] {
            lines.formUnion(titles(beside: ends.map(\.line), among: lines))
        }
        lines.formUnion(lines.flatMap { [$0 - 1, $0 + 1] }.filter(isPage))
        certain = lines.sorted().map { source.lines[$0].range }
        doubtful = found.filter { !lines.contains($0.line) && source.isAtPageEdge($0.line) }.map {
            source.lines[$0.line].range
        }
    }

    /// Whether an address is alone on its line, and white space sets the line apart. Citations have addresses, too.
    private func isApart(_ parts: Parts) -> Bool {
        let (line, next) = (source.lines[parts.line], parts.line + 1)
        return parts.address == line.range && source.bytes[line.end - 1] != Ascii.period
            && (line.blankLinesBefore > 0 || source.isAtPageEdge(parts.line) || source.lines[next].blankLinesBefore > 0)
    }

    private func isSame(_ one: Range<Int>?, _ other: Range<Int>?) -> Bool {
        guard let one, let other else { return false }
        return source.bytes[one] == source.bytes[other]
    }

    /// Lines that repeat beside most of `ends`: titles on a line of their own.
    private func titles(beside ends: [Int], among known: Set<Int>) -> [Int] {
        let lines = Set(ends.flatMap { [$0 - 1, $0 + 1] }).filter { !known.contains($0) && mayBeTitle($0) }
        return lines.filter { line in
            let same = lines.count { isSame(source.lines[$0].range, source.lines[line].range) }
            return same > 1 && same * 2 > ends.count
        }
    }

    /// Whether nothing but the page's number and the number of pages is on the line.
    private func isPage(_ index: Int) -> Bool {
        guard source.lines.indices.contains(index) else { return false }
        let line = source.lines[index].range
        return pageEnd(at: line.lowerBound, limit: line.upperBound) == line.upperBound
    }

    /// Whether the line is no label, and no sentence or part of one that goes on.
    private func mayBeTitle(_ index: Int) -> Bool {
        guard source.lines.indices.contains(index) else { return false }
        let line = source.lines[index].range
        return line.count <= BrowserLines.longestTitle && !Ascii.isLower(source.bytes[line.lowerBound])
            && !source.endsSentence(line) && !source.bytes[line].contains(Ascii.colon)
    }

    // MARK: One line

    /// What is on a line; `nil` if that is not a browser's. The parts are at its ends, and a title is between them.
    private func parts(of index: Int) -> Parts? {
        let line = source.lines[index].range
        guard mayBegin(source.bytes[line.lowerBound]) || mayEnd(line) else { return nil }
        var parts = Parts(line: index)
        var rest = line
        while let end = end(ofPartAt: rest.lowerBound, limit: rest.upperBound, &parts) {
            rest = source.skipSpace(from: end, to: rest.upperBound)..<rest.upperBound
        }
        for start in lastWords(of: rest) {
            var last = parts
            guard end(ofPartAt: start, limit: rest.upperBound, &last) == rest.upperBound else { continue }
            parts = last
            rest = source.trim(rest.lowerBound..<start)
        }
        guard parts.moment != nil || parts.address != nil, rest.count <= BrowserLines.longestTitle else { return nil }
        // What goes on in small letters, or ends as a sentence does, is no title.
        let isTitle =
            rest.isEmpty
            || !Ascii.isLower(source.bytes[rest.lowerBound]) && Ascii.isWord(source.bytes[rest.upperBound - 1])
        return isTitle ? parts : nil
    }

    private func mayBegin(_ byte: UInt8) -> Bool {
        Ascii.isDigit(byte) || BrowserLines.schemes.contains { $0.mayBegin(byte) }
            || BrowserLines.pageWord.mayBegin(byte)
    }

    /// Whether the line may end with a part: a number, half of a day, or an address.
    private func mayEnd(_ line: Range<Int>) -> Bool {
        let last = source.bytes[line.upperBound - 1]
        return Ascii.isDigit(last) || last | 0x20 == UInt8(ascii: "m") || source.find("://", in: line) != nil
    }

    /// The end of the part that begins at `offset`; `nil` if none does, or if the line has it already.
    private func end(ofPartAt offset: Int, limit: Int, _ parts: inout Parts) -> Int? {
        guard offset < limit else { return nil }
        if parts.moment == nil, let end = momentEnd(at: offset, limit: limit) {
            parts.moment = offset..<end
            return end
        }
        if parts.address == nil, BrowserLines.schemes.contains(where: { $0.isNext(at: offset, in: source.bytes) }) {
            let end = source.bytes[offset..<limit].firstIndex(where: Ascii.isSpace) ?? limit
            parts.address = offset..<end
            return end
        }
        if !parts.hasPage, let end = pageEnd(at: offset, limit: limit) {
            parts.hasPage = true
            return end
        }
        return nil
    }

    /// The starts of the last words of `range`, the last first: where a date with a time, an address or a page may begin.
    private func lastWords(of range: Range<Int>) -> [Int] {
        let mostWords = 6
        var starts: [Int] = []
        for offset in range.reversed() where starts.count < mostWords {
            if !Ascii.isSpace(source.bytes[offset]),
                offset == range.lowerBound || Ascii.isSpace(source.bytes[offset - 1])
            {
                starts.append(offset)
            }
        }
        return starts
    }

    /// The end of a date with a time: `3/4/18, 9:41 AM`, `2018-03-04 09:41:07`, `04 March 2018 09:41`.
    private func momentEnd(at offset: Int, limit: Int) -> Int? {
        guard
            let date = DateSyntax.date(
                at: offset, limit: limit, in: source.bytes, allowsWords: true, allowsShortYear: true)
        else { return nil }
        return DateSyntax.timeEnd(at: date.end, limit: limit, in: source.bytes)
    }

    /// The end of `2/3`, `2 of 3`, or `Page 2 of 3`.
    private func pageEnd(at offset: Int, limit: Int) -> Int? {
        let start = source.match(BrowserLines.pageWord, at: offset, limit: limit) ?? offset
        guard let page = source.bytes.number(at: start, limit: limit, mostDigits: 3), page.end < limit else {
            return nil
        }
        let next = source.bytes[page.end] == Ascii.slash ? page.end + 1 : afterOf(at: page.end, limit: limit)
        guard let next, let count = source.bytes.number(at: next, limit: limit, mostDigits: 3),
            page.value > 0, page.value <= count.value,
            count.end == limit || Ascii.isSpace(source.bytes[count.end])
        else { return nil }
        return count.end
    }

    private func afterOf(at offset: Int, limit: Int) -> Int? {
        BrowserLines.of.isNext(at: offset, in: source.bytes) ? offset + BrowserLines.of.count : nil
    }
}
