/// Takes off what pages carry besides the letter: page numbers, case numbers at the top, rules, fax lines, stamps.
///
/// A mark is known by its shape (``MarkShape``), by what repeats from page to page but for a number, by page breaks, and
/// by a sentence that goes on after it. Evidence is added up. A line that may be a mark, but not for certain, stays.
struct PageMarks {
    private struct Candidate {
        var line: Int
        var words: MarkWords
        var weight = 0
        /// Whether it repeats elsewhere, but for its number.
        var repeats = false
        /// Whether its numbers go up by one from each to the next.
        var counts = false
    }

    /// Enough to take a line off, and enough to say that it may be a page mark.
    private static let enough = 30
    private static let enoughForDoubt = 16
    /// Lines longer than this carry text.
    private static let longest = 120
    private static let short = 44

    private let source: SourceText
    private var candidates: [Candidate] = []
    /// The first line of prose; lines above belong to the header.
    private let firstProse: Int
    private lazy var width = source.pageWidth

    /// Lines that may be marks, but not for certain.
    var doubtful: [Range<Int>] {
        candidates.filter { (PageMarks.enoughForDoubt..<PageMarks.enough).contains($0.weight) }.map(place)
    }

    /// The marks, in order.
    var certain: [Range<Int>] {
        let marks = candidates.filter { $0.weight >= PageMarks.enough }.map(\.line)
        if marks.isEmpty { return [] }
        let heads = PageHeads(beside: marks, below: firstProse, in: source).lines
        return (marks + heads).sorted().map { source.lines[$0].range }
    }

    private func place(of candidate: Candidate) -> Range<Int> { source.lines[candidate.line].range }

    /// Finds the marks.
    init(in source: SourceText) {
        self.source = source
        let prose = source.firstLineOfProse
        let end = source.endOfHeader
        firstProse = min(end, prose ?? end)
        // Where lines are words, a number alone on a line shows nothing.
        let areWords = source.bytes.count < source.lines.count * PageMarks.wordLine
        for index in source.lines.indices {
            let line = source.lines[index]
            // Most lines are long, with single spaces.
            let isRule = isRule(line)
            guard isRule || line.range.count <= PageMarks.longest else { continue }
            let isAtEdge = source.isAtPageEdge(index)
            guard
                isRule || isAtEdge || line.range.count <= PageMarks.short || !line.isClean
                    || MarkWords.isContinuedHead(line.range, of: source),
                isRule || mayBeMark(line, isAtEdge: isAtEdge, isInHeader: index < firstProse)
            else { continue }
            let words = MarkWords(source.lines[index].range, of: source)
            if areWords, !isAtEdge, line.blankLinesBefore == 0, words.shape == .number || words.shape == .markedNumber {
                continue
            }
            guard words.shape != .other || (isAtEdge && !words.isProse) else { continue }
            // In a letter all in capitals, words in capitals show nothing.
            if prose == nil, words.shape.rawValue <= MarkShape.stamp.rawValue,
                words.shape != .number
            {
                continue
            }
            // What the header has may look like a stamp; its labels say what it is.
            if index < firstProse, words.shape != .rule, words.shape != .pageWords { continue }
            if words.shape == .caseNumber, isInTable(index) { continue }
            if index < end, words.shape != .pageWords, hasLabel(index) || isBelowLabels(index) { continue }
            candidates.append(Candidate(line: index, words: words))
        }
        if !candidates.isEmpty { weigh() }
    }

    /// Whether a line is worth a look: marks have a number, or no letter. The lines of the header have labels.
    private func mayBeMark(_ line: Line, isAtEdge: Bool, isInHeader: Bool) -> Bool {
        let bytes = source.bytes
        let most =
            isInHeader
            ? PageMarks.mostLettersInHeader
            : line.isClean ? PageMarks.mostSmallLetters : 2 * PageMarks.mostSmallLetters
        var (upper, lower, digits) = (0, 0, 0)
        for offset in line.range {
            let byte = bytes[offset]
            if Ascii.isLower(byte) {
                lower += 1
                if lower > most { return false }
            } else if Ascii.isUpper(byte) {
                upper += 1
            } else if Ascii.isDigit(byte) {
                digits += 1
            }
        }
        if digits == 0, upper + lower > 0 { return !isInHeader && (isAtEdge || mayNamePage(line)) }
        return !isInHeader || upper + lower <= most
    }

    /// Whether a line without digits may be a page mark: `Page two`, `- iv -`, `[PAGE BREAK]`, `\\newpage`, `Continued`.
    private func mayNamePage(_ line: Line) -> Bool {
        if MarkWords.isContinuedHead(line.range, of: source) { return true }
        guard line.range.count <= PageMarks.longestName else { return false }
        let first = source.bytes[line.start]
        return !Ascii.isWord(first) || first | 0x20 == UInt8(ascii: "p")
            || PageMarks.continued.isNext(at: line.start, in: source.bytes)
            || source.bytes[line.range].allSatisfy(MarkWords.isRomanDigit)
    }

    /// Whether the line is in the header of a letter, which may be below a cover letter: a date's label comes after it.
    private func isInTable(_ index: Int) -> Bool {
        guard index + 1 < source.lines.count, hasLabel(index), hasLabel(index + 1) else { return false }
        return source.find("Date", in: source.lines[index + 1].range) != nil
    }

    /// Whether the line is a value in a table below a cover letter, whose labels are above it, each on a line of its own.
    private func isBelowLabels(_ index: Int) -> Bool {
        var line = index
        while line > firstProse, index - line < PageMarks.mostCells,
            source.lines[line - 1].range.count <= PageMarks.short
        {
            line -= 1
            let isLabel = source.bytes[source.lines[line].end - 1] == Ascii.colon
            if isLabel, line > 0, source.bytes[source.lines[line - 1].end - 1] == Ascii.colon { return true }
        }
        return false
    }

    private static let mostCells = 8

    private func hasLabel(_ index: Int) -> Bool {
        source.labelColon(at: source.lines[index].start, limit: source.lines[index].end) != nil
    }

    /// `_____`, `{2}-----`: a line that ends with three signs, and begins with them or with a number. It may be as long as
    /// the page is wide.
    private func isRule(_ line: Line) -> Bool {
        let first = source.bytes[line.start]
        if first == 0xE2 {
            return line.range.count >= PageMarks.shortestDrawn && MarkWords.isDrawn(source.bytes[line.range])
        }
        if first == Ascii.openBrace { return source.bytes[line.range].suffix(3).elementsEqual(PageMarks.dashes) }
        guard !Ascii.isWord(first), source.bytes[line.end - 1] == first, line.range.count >= 3 else { return false }
        return source.bytes[line.start + 1] == first && source.bytes[line.start + 2] == first
    }

    /// A line of a word is shorter on average, in bytes.
    private static let wordLine = 14
    /// Three drawn lines, in bytes.
    private static let shortestDrawn = 9
    private static let longestName = 40
    private static let continued: Phrase = "cont"
    private static let dashes = [Ascii.hyphen, Ascii.hyphen, Ascii.hyphen]
    private static let mostLettersInHeader = 8
    private static let mostSmallLetters = 30

    // MARK: Evidence

    private mutating func weigh() {
        let keys = candidates.map { candidate in
            // Roman numbers and words for numbers are numbers too.
            if candidate.words.number != nil, candidate.words.shape == .number { return [Ascii.hash] }
            return candidate.words.isProse
                ? [] : MarkWords.key(of: Text(place(of: candidate), of: source), numbered: true)
        }
        var rest = keys.indices.sorted { one, other in
            keys[one] == keys[other] ? one < other : keys[one].lexicographicallyPrecedes(keys[other])
        }[...]
        while let first = rest.first {
            let same = rest.prefix { keys[$0] == keys[first] }
            rest = rest[same.endIndex...]
            // Two lines in a row that are alike are not on two pages.
            let isNear = zip(same, same.dropFirst()).contains { candidates[$1].line - candidates[$0].line < 4 }
            let repeats = same.count > 1 && !isNear
            let counts = repeats && PageMarks.countUp(same.map { candidates[$0].words })
            for index in same {
                candidates[index].weight = candidates[index].words.shape.weight + (counts ? 40 : repeats ? 20 : 0)
                (candidates[index].repeats, candidates[index].counts) = (repeats, counts)
            }
        }
        let isWrappedTwice = source.isWrappedTwice(from: firstProse)
        var start = candidates.startIndex
        while start < candidates.endIndex {
            // Marks on lines that follow one another are between the same two lines of text.
            var end = start + 1
            while end < candidates.endIndex, candidates[end].line == candidates[end - 1].line + 1 { end += 1 }
            let goesOn = goesOn(from: candidates[start].line - 1, to: candidates[end - 1].line + 1)
            if isWrappedTwice, goesOn, mayBeRests(start..<end) {
                for index in start..<end { candidates[index].weight = 0 }
                start = end
                continue
            }
            for index in start..<end {
                // Words at the edge of a page may be a heading, unless a sentence goes on after them.
                if candidates[index].weight == 0, !goesOn { continue }
                candidates[index].weight += weightOfPlace(candidates[index].line) + (goesOn ? 20 : 0)
                guard candidates[index].words.shape == .other, !goesOn || !candidates[index].repeats else { continue }
                // Words that repeat may be headings of two letters. Others may be words of the sentence.
                let isInSentence = goesOn && Ascii.isLower(source.bytes[place(of: candidates[index]).lowerBound])
                candidates[index].weight = isInSentence ? 0 : min(candidates[index].weight, PageMarks.enough - 1)
            }
            addWeightOfNeighbors(start..<end)
            keepPartsOfSentences(start..<end, goesOn: goesOn)
            start = end
        }
    }

    /// Whether lines of a block may be rests of lines that were wrapped twice: no white space sets them apart, they do not
    /// count the pages, and none of them has a word for a page with its number.
    private func mayBeRests(_ block: Range<Int>) -> Bool {
        let (first, last) = (candidates[block.lowerBound].line, candidates[block.upperBound - 1].line)
        return source.lines[first].blankLinesBefore == 0 && source.lines[last + 1].blankLinesBefore == 0
            && !(first...last).contains(where: source.isAtPageEdge)
            && candidates[block].allSatisfy { candidate in
                !candidate.counts && candidate.words.shape != .rule && candidate.words.shape != .caseNumber
                    && (candidate.words.shape != .pageWords || candidate.words.number == nil)
            }
    }

    /// A number beside a page mark, or between the end of a sentence and a label, is a page number.
    private mutating func addWeightOfNeighbors(_ block: Range<Int>) {
        let (before, after) = (candidates[block.lowerBound].line - 1, candidates[block.upperBound - 1].line + 1)
        let isAboveLabel =
            before >= firstProse && after < source.lines.count && source.endsSentence(source.lines[before].range)
            && hasLabel(after)
        // Below a label it may be one, or a number of the text.
        if before >= firstProse, source.bytes[source.lines[before].end - 1] == Ascii.colon, hasLabel(before) {
            for index in block where candidates[index].words.shape == .number { candidates[index].weight += 10 }
        }
        guard isAboveLabel || candidates[block].contains(where: { $0.weight >= PageMarks.enough }) else { return }
        for index in block where [.number, .markedNumber].contains(candidates[index].words.shape) {
            candidates[index].weight += 25
        }
    }

    /// Where a sentence stops above lines of a block and does not go on below, it may end in them: "as told on | Page 78."
    /// It may go on in them below a line that is shorter than the page is wide: "The pain was rated | 7/10 | at rest."
    private mutating func keepPartsOfSentences(_ block: Range<Int>, goesOn: Bool) {
        let (first, last) = (candidates[block.lowerBound].line, candidates[block.upperBound - 1].line)
        guard first > firstProse, source.lines[first].blankLinesBefore == 0 else { return }
        let isEnd = !goesOn && source.endsSentence(source.lines[last].range)
        let isText = isEnd && goesOnFromAbove(first)
        guard isText || isInSentence(first - 1, goesOn: goesOn) else { return }
        guard isEnd || !(first...last).contains(where: source.isAtPageEdge) else { return }
        for index in block where (isText || !candidates[index].repeats) && candidates[index].words.shape != .rule {
            candidates[index].weight = isEnd ? 0 : min(candidates[index].weight, PageMarks.enough - 1)
        }
    }

    /// Whether a sentence that is open above the line goes on in it: in small letters, or in parentheses.
    private func goesOnFromAbove(_ index: Int) -> Bool {
        let first = source.bytes[source.lines[index].start]
        return (Ascii.isLower(first) || first == Ascii.openParenthesis) && source.isOpen(source.lines[index - 1].range)
    }

    /// Whether the sentence of the line may go on in the words of a mark below it. Where it goes on below the mark, the line
    /// is shorter than the page is wide. A title has few words in small letters.
    private mutating func isInSentence(_ index: Int, goesOn: Bool) -> Bool {
        let line = source.lines[index].range
        let text = Text(line, of: source)
        let small = text.words(in: 0..<text.count).count { Ascii.isLower(text.bytes[$0.lowerBound]) }
        guard goesOn else { return source.breaksOff(line) && small > 2 }
        return line.count * 3 < width * 2 && source.isOpen(line)
            && (small > 1 || Ascii.isLower(source.bytes[line.lowerBound]))
    }

    /// Whether the numbers of marks that are otherwise alike count the pages.
    private static func countUp(_ words: [MarkWords]) -> Bool {
        zip(words, words.dropFirst()).allSatisfy { one, next in
            guard let number = one.number, let after = next.number else { return false }
            return after == number + 1
        }
    }

    private func weightOfPlace(_ index: Int) -> Int {
        let line = source.lines[index]
        let isFirst = index == 0
        let isLast = index + 1 == source.lines.count
        var weight = 0
        if line.followsPageBreak || (!isLast && source.lines[index + 1].followsPageBreak) { weight += 15 }
        if line.blankLinesBefore > 0 { weight += 5 }
        if isLast, !isFirst, source.endsSentence(source.lines[index - 1].range) { weight += 25 }
        if isFirst { weight += 10 }
        return weight
    }

    /// Whether the sentence at the end of line `before` goes on in line `after`.
    private func goesOn(from before: Int, to after: Int) -> Bool {
        guard before >= firstProse, before >= 0, after < source.lines.count else { return false }
        let next = source.bytes[source.lines[after].start]
        return !source.endsSentence(source.lines[before].range) && (Ascii.isLower(next) || Ascii.isDigit(next))
    }
}
