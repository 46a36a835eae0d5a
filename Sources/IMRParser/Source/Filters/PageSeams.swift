/// Takes off the lines that pages repeat at their edges, whatever their words are, and wherever an extractor puts them.
///
/// ```
/// … the records do not show that the worker
/// Confidential - Attorney Work Product
/// Valley Law Group                                                Page | 3
/// has tried a splint.
/// ```
///
/// Lines that are the same but for their numbers stand between different lines each time. One of these shows that pages
/// repeat them: they divide a sentence, they count, they begin or end the text, or they are at the edge of a page each time.
/// What is beside such a line each time is one, too. A letter's own lines that repeat are labels, or have the same
/// neighbors again.
struct PageSeams {
    /// Lines that are the same but for their numbers.
    private struct Group {
        var lines: [Int]
        /// Whether the lines above and below are others each time. A paragraph that repeats has the same ones.
        var hasOtherNeighbors = true
        var isCertain = false
        /// Whether the sentences of the lines above go on in them.
        var goesOn = false
    }

    /// Pages have more bytes.
    private static let shortestPage = 700
    private static let shortestLastPage = 100
    /// The most lines between two pages, and at the beginning and the end of the text.
    private static let mostLines = 8
    private static let mostSmallWords = 3
    /// More lines that begin alike are not compared: no letter has as many.
    private static let mostAlike = 400

    private let source: SourceText
    private let form: FormLines
    private var width = 0
    private var firstProse = 0
    private var groups: [Group] = []
    /// The group of each line that is in one.
    private var groupOfLine: [Int?]
    private(set) var certain: [Range<Int>] = []
    private(set) var doubtful: [Range<Int>] = []

    /// Finds the lines.
    init(in source: SourceText, form: FormLines) {
        (self.source, self.form) = (source, form)
        groupOfLine = []
        // In a text without small letters, they show nothing.
        guard let prose = source.firstLineOfProse else { return }
        // Sentences at the top may be the head of the page.
        let isTop = prose < PageSeams.mostLines && prose < source.endOfHeader
        firstProse = isTop ? source.firstLineOfProse(from: source.endOfHeader) ?? prose : prose
        let repeated = RepeatedBeginnings.lines(of: source)
        guard !repeated.isEmpty else { return }
        groupOfLine = Array(repeating: nil, count: source.lines.count)
        group(repeated)
        guard !groups.isEmpty else { return }
        width = source.pageWidth
        addLinesBelow()
        let haveOthers = groups.map(hasOtherNeighbors)
        for index in groups.indices { groups[index].hasOtherNeighbors = haveOthers[index] }
        for index in groups.indices {
            groups[index].isCertain = haveOthers[index] && isCertain(groups[index])
        }
        if groups.contains(where: \.isCertain) { addNeighbors() }
        let pages = groups.filter(\.isCertain)
        let others = groups.filter { !$0.isCertain && $0.hasOtherNeighbors && mayBePages($0) }
        guard !pages.isEmpty || !others.isEmpty, !hasFurtherHeader else { return }
        (certain, doubtful) = (places(of: pages), places(of: others))
    }

    private func places(of groups: [Group]) -> [Range<Int>] {
        groups.flatMap(\.lines).sorted().map { source.lines[$0].range }
    }

    // MARK: Lines that repeat

    /// Groups the lines of each list that are the same but for their numbers.
    private mutating func group(_ lists: [[Int]]) {
        for list in lists where list.count <= PageSeams.mostAlike {
            var rest = withoutLabels(list)[...]
            while let first = rest.popFirst() {
                var (same, others) = ([first], [Int]())
                for line in rest { if source.areAlike(first, line) { same.append(line) } else { others.append(line) } }
                rest = others[...]
                same.removeAll(where: isValueOfHeader)
                // A letterhead may have the same words as the first page's head.
                if !areOnPages(same) { same.removeAll { $0 < firstProse } }
                guard same.count > 1 else { continue }
                // Pages may be short where sentences go on after each line.
                guard areOnPages(same) || same.allSatisfy({ divides($0..<$0 + 1) }) || breakSentences(same),
                    !form.isOfForm(source.lines[same[0]].range, source)
                else { continue }
                for line in same { groupOfLine[line] = groups.count }
                groups.append(Group(lines: same))
            }
        }
    }

    /// Whether the line is in the header, and right below a label or a case number below labels.
    private func isValueOfHeader(_ index: Int) -> Bool {
        guard index > 0, index < firstProse else { return false }
        let (line, above) = (source.lines[index].range, source.lines[index - 1].range)
        if source.bytes[above.upperBound - 1] == Ascii.colon { return true }
        return CaseNumber.end(at: line.lowerBound, limit: line.upperBound, in: source.bytes) == line.upperBound
            && source.lines[..<index].contains { form.isOfHeader($0.range, source) }
    }

    /// Whether the lines, with those below them that are the same each time, are whole sentences in the middle of others,
    /// more than once. Pages may be short then.
    private func breakSentences(_ lines: [Int]) -> Bool {
        let below = (1...PageSeams.mostBelow).prefix { step in areAlike(lines.map { $0 + step }) }.count
        let breaks = lines.count { line in
            divides(line..<line + 1 + below) && source.endsSentence(source.lines[line + below].range)
        }
        return breaks > 1
    }

    /// Adds the lines that begin with small letters below the lines of a group, if they are the same each time. A
    /// paragraph that repeats is longer than a notice.
    private mutating func addLinesBelow() {
        var index = 0
        while index < groups.count {
            let lines = groups[index].lines
            index += 1
            let below = lines.map { $0 + 1 }
            guard areAlike(below), groupOfLine[below[0]] == nil,
                Ascii.isLower(source.bytes[source.lines[below[0]].start]),
                !(2...PageSeams.mostBelow + 1).allSatisfy({ step in areAlike(lines.map { $0 + step }) })
            else { continue }
            for line in below { groupOfLine[line] = groups.count }
            groups.append(Group(lines: below, goesOn: true))
        }
    }

    /// Whether the lines are the same but for their numbers.
    private func areAlike(_ lines: [Int]) -> Bool {
        lines.allSatisfy { $0 < source.lines.count && source.areAlike(lines[0], $0) }
    }

    /// The most lines of a notice below its first.
    private static let mostBelow = 3

    /// The lines of a list that begin with no label. Most lists of several lines are those of one label.
    private func withoutLabels(_ list: [Int]) -> [Int] {
        var label: ArraySlice<UInt8> = []
        return list.filter { index in
            let line = source.lines[index].range
            if !label.isEmpty, source.bytes[line].starts(with: label) { return false }
            guard form.isLabeled(line, source) else { return true }
            label = source.bytes[line].prefix(PageSeams.longestLabel)
            return false
        }
    }

    /// How much of a label is compared, in bytes.
    private static let longestLabel = 24

    /// Whether the lines are as far from each other as the edges of pages are. The last page may be short, and empty if
    /// there are several pages.
    private func areOnPages(_ lines: [Int]) -> Bool {
        zip(lines, lines.dropFirst()).allSatisfy { one, next in
            let distance = source.lines[next].start - source.lines[one].end
            guard next >= source.lines.count - PageSeams.mostLines else { return distance >= PageSeams.shortestPage }
            return distance >= PageSeams.shortestLastPage || lines.count > 2
        }
    }

    /// Whether the header of a further letter is in the text. Then lines may repeat because letters have them.
    private var hasFurtherHeader: Bool {
        let labels = (firstProse..<source.lines.count).filter { form.isOfHeader(source.lines[$0].range, source) }
        return zip(labels, labels.dropFirst(PageSeams.fewestLabels - 1)).contains { first, last in
            last - first < PageSeams.longestHeader
        }
    }

    private static let longestHeader = 12
    private static let fewestLabels = 3

    // MARK: Evidence

    /// The lines around `line` that are in groups.
    private func block(around line: Int) -> Range<Int> {
        var (start, end) = (line, line + 1)
        while start > 0, end - start <= PageSeams.mostLines, isInBlock(start - 1) { start -= 1 }
        while end < source.lines.count, end - start <= PageSeams.mostLines, isInBlock(end) { end += 1 }
        return start..<end
    }

    /// Whether the line is in a group that no paragraph repeats, or is a case number, which the header has too.
    private func isInBlock(_ index: Int) -> Bool {
        let line = source.lines[index].range
        return groupOfLine[index].map { groups[$0].hasOtherNeighbors } ?? false
            || CaseNumber.end(at: line.lowerBound, limit: line.upperBound, in: source.bytes) == line.upperBound
    }

    private func hasOtherNeighbors(_ group: Group) -> Bool {
        var (above, below): ([Int], [Int]) = ([], [])
        var last = 0..<0
        for line in group.lines where !last.contains(line) {
            let block = block(around: line)
            last = block
            guard block.count <= PageSeams.mostLines else { return false }
            if block.lowerBound > 0 { above.append(block.lowerBound - 1) }
            if block.upperBound < source.lines.count { below.append(block.upperBound) }
        }
        let most = max(group.lines.count / 4, group.lines.count > 2 && counts(group.lines) ? 1 : 0)
        return repeated(above) <= most && repeated(below) <= most
    }

    /// How many of the lines are like one above. A letter may begin or end several pages with the same words.
    private func repeated(_ lines: [Int]) -> Int {
        lines.indices.count { index in lines[..<index].contains { source.areAlike($0, lines[index]) } }
    }

    private func isCertain(_ group: Group) -> Bool {
        let blocks = group.lines.map(block)
        if blocks.contains(where: { divides($0) && isWhole($0) }) { return true }
        if blocks.allSatisfy({ divides($0) && !goesOn($0) }) { return true }
        if blocks.allSatisfy(isNotice) { return true }
        let atEdges = blocks.count(where: isAtPageEdge)
        // The head of the first page may be anywhere in the header.
        let inHeader = blocks.count { $0.lowerBound < firstProse && !isAtPageEdge($0) }
        if atEdges > 0, atEdges + inHeader == blocks.count { return true }
        let endsText = blocks[blocks.count - 1].upperBound == source.lines.count
        let isTitle = isTitle(group.lines[0]) && !blocks.contains(where: goesOn)
        if blocks[0].lowerBound == 0 || endsText && isTitle { return true }
        if endsText, blocks.dropLast().allSatisfy({ mayDivide($0) && isShort($0.upperBound - 1) }) { return true }
        return counts(group.lines) && (group.lines.count > 2 || atEdges > 0)
    }

    /// Whether a sentence goes on below the lines.
    private func divides(_ block: Range<Int>) -> Bool {
        isBelowOpenLine(block) && Ascii.isLower(source.bytes[source.lines[block.upperBound].start])
    }

    /// Whether a sentence goes on in the lines or below them.
    private func isBelowOpenLine(_ block: Range<Int>) -> Bool {
        guard block.lowerBound > 0, block.upperBound < source.lines.count else { return false }
        let above = source.lines[block.lowerBound - 1].range
        let isOpen = !source.endsSentence(above) && source.bytes[above.upperBound - 1] != Ascii.colon
        return isOpen && above.count >= PageSeams.fullLine
    }

    /// Whether the lines end the text, and may divide a sentence each other time.
    private func mayBePages(_ group: Group) -> Bool {
        let blocks = group.lines.map(block)
        return blocks.last?.upperBound == source.lines.count && blocks.dropLast().allSatisfy(mayDivide)
    }

    /// Whether a sentence goes on in the lines or below them, and no heading or label is below.
    private func mayDivide(_ block: Range<Int>) -> Bool {
        isBelowOpenLine(block) && !form.isOfForm(source.lines[block.upperBound].range, source)
    }

    /// Whether the first word of the next line has room on the line.
    private func isShort(_ index: Int) -> Bool {
        let word = source.bytes[source.lines[index + 1].range].prefix { !Ascii.isSpace($0) }
        return (source.lines[index].range.count + word.count) * 5 < width * 4
    }

    /// Whether the lines are whole sentences that speak of the letter, more than once. Titles may be above and below.
    private func isNotice(_ block: Range<Int>) -> Bool {
        guard let first = block.first(where: { !isTitle($0) }), let last = block.last(where: { !isTitle($0) }) else {
            return false
        }
        let range = source.lines[first].start..<source.lines[last].end
        return isWhole(block) && LetterWords.count(in: Text(range, of: source)) > 1
    }

    /// Whether a sentence goes on from one of the lines to the next.
    private func goesOn(_ block: Range<Int>) -> Bool {
        block.contains { line in groupOfLine[line].map { groups[$0].goesOn } ?? false }
    }

    /// Whether no sentence of the lines goes on below them. Sentences that repeat may be words of two rationales.
    private func isWhole(_ block: Range<Int>) -> Bool {
        block.allSatisfy { line in
            let goesOn = line + 1 < block.upperBound && !isTitle(line + 1)
            return isTitle(line) || source.endsSentence(source.lines[line].range) || goesOn
        }
    }

    /// A line that a sentence goes on after is as long at least, in bytes.
    private static let fullLine = 36

    /// Whether a page begins or ends in the lines, or the text ends with them.
    private func isAtPageEdge(_ block: Range<Int>) -> Bool {
        block.contains { source.lines[$0].followsPageBreak } || block.upperBound == source.lines.count
            || source.lines[block.upperBound].followsPageBreak
    }

    /// Whether one of the numbers of the lines goes up by one from each to the next.
    private func counts(_ lines: [Int]) -> Bool { source.countUp(lines.map { source.lines[$0].range }) }

    /// Whether the line has few words in small letters, and does not end a sentence or a part of one.
    private func isTitle(_ index: Int) -> Bool {
        let text = Text(source.lines[index].range, of: source)
        let small = text.words(in: 0..<text.count).count { Ascii.isLower(text.bytes[$0.lowerBound]) }
        let isOpen = text.bytes.last == Ascii.comma || source.endsSentence(source.lines[index].range)
        return small == 0 || small <= PageSeams.mostSmallWords && !isOpen
    }

    /// A group that is beside a certain one each time, or all but one time, is certain. The ends of the text count as one.
    private mutating func addNeighbors() {
        var isComplete = false
        while !isComplete {
            isComplete = true
            for index in groups.indices where !groups[index].isCertain {
                let beside = groups[index].lines.count { line in
                    [line - 1, line + 1].contains { !groupOfLine.indices.contains($0) || isInCertainGroup($0) }
                }
                let missing = groups[index].lines.count - beside
                if beside >= 2, missing == 0 || missing == 1 && groups[index].hasOtherNeighbors {
                    groups[index].isCertain = true
                    isComplete = false
                }
            }
        }
    }

    private func isInCertainGroup(_ line: Int) -> Bool { groupOfLine[line].map { groups[$0].isCertain } ?? false }
}
