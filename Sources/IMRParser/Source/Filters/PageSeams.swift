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
    struct Group {
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
    static let mostLines = 8
    /// More lines that begin alike are not compared: no letter has as many.
    private static let mostAlike = 400

    let source: SourceText
    let form: FormLines
    var width = 0
    var firstProse = 0
    var isWrappedTwice = false
    var groups: [Group] = []
    /// The group of each line that is in one.
    var groupOfLine: [Int?]
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
        isWrappedTwice = source.isWrappedTwice(from: firstProse)
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
        let firstLabel = source.lines[..<firstProse].firstIndex { form.isOfHeader($0.range, source) } ?? firstProse
        for list in lists where list.count <= PageSeams.mostAlike {
            var rest = withoutLabels(list)[...]
            while let first = rest.popFirst() {
                var (same, others) = ([first], [Int]())
                for line in rest { if source.areAlike(first, line) { same.append(line) } else { others.append(line) } }
                rest = others[...]
                same.removeAll { isValueOfHeader($0, below: firstLabel) }
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

    /// Whether the line is in the header, and right below a label, or a case number below the first label.
    private func isValueOfHeader(_ index: Int, below firstLabel: Int) -> Bool {
        guard index > 0, index < firstProse else { return false }
        let above = source.lines[index - 1].range
        return source.bytes[above.upperBound - 1] == Ascii.colon || index > firstLabel && isCaseNumber(index)
    }

    func isCaseNumber(_ index: Int) -> Bool {
        let line = source.lines[index].range
        return CaseNumber.end(at: line.lowerBound, limit: line.upperBound, in: source.bytes) == line.upperBound
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
    func areOnPages(_ lines: [Int]) -> Bool {
        zip(lines, lines.dropFirst()).allSatisfy { one, next in
            let distance = source.lines[next].start - source.lines[one].end
            guard next >= source.lines.count - PageSeams.mostLines, !divides(next..<next + 1) else {
                return distance >= PageSeams.shortestPage
            }
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
}
