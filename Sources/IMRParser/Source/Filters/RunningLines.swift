/// Takes off the lines that pages repeat at their tops and bottoms, whatever their words are.
///
/// ```
/// … the records do not show that the worker
///
/// Printed from ClaimView on 03/04/2018
///
/// has tried a splint.
/// ```
///
/// Such a line is apart from its neighbors, and divides a sentence or ends the letter at one place at least. If it
/// appears elsewhere too, but for its numbers, it is a running line for certain. One that appears once may be.
struct RunningLines {
    private let source: SourceText
    /// The lines to take off.
    private(set) var certain: [Range<Int>] = []
    /// Lines that may be running lines, but not for certain.
    private(set) var doubtful: [Range<Int>] = []

    private static let longest = 120
    private static let short = 64
    /// `viii.`
    private static let longestNumber = 5
    private static let mostLines = 4
    private static let schemes: [Phrase] = ["http://", "https://", "file://", "www."]
    /// Occurrences of a running line are more lines apart.
    private static let shortestPage = 4

    /// Finds the lines. Most texts have none that divides a sentence. A line of the form is none.
    init(in source: SourceText, form: FormLines) {
        self.source = source
        // In a text without capitals, small letters show nothing.
        guard let firstProse = source.firstLineOfProse,
            source.bytes[source.lines[firstProse].range].contains(where: Ascii.isUpper)
        else { return }
        let lines = firstProse..<source.lines.count
        var places: [Int] = []
        for index in lines.dropFirst() where isApart(index) {
            for block in dividingBlocks(at: index, in: lines) { places += block }
        }
        places += lastBlock(in: lines)
        places += countingLines(in: lines)
        places.removeAll { form.isOfForm(source.lines[$0].range, source) }
        if !places.isEmpty { find(places, in: lines) }
        let blocks = RepeatedBlocks(in: lines, of: source)
        if !blocks.certain.isEmpty { add(blocks.certain) }
        for line in blocks.doubtful where !(certain + doubtful).contains(source.lines[line].range) {
            doubtful.append(source.lines[line].range)
        }
        doubtful.sort { $0.lowerBound < $1.lowerBound }
    }

    private mutating func add(_ lines: [Int]) {
        let known = Set(certain.map(\.lowerBound))
        certain += lines.map { source.lines[$0].range }.filter { !known.contains($0.lowerBound) }
        certain.sort { $0.lowerBound < $1.lowerBound }
    }

    // MARK: Places

    private func isApart(_ index: Int) -> Bool {
        source.lines[index].blankLinesBefore > 0 || source.lines[index].followsPageBreak
    }

    /// The lines above or below the gap before line `index` that divide a sentence.
    private func dividingBlocks(at index: Int, in lines: Range<Int>) -> [Range<Int>] {
        var blocks: [Range<Int>] = []
        let above = index - 1
        if above > lines.lowerBound, !isApart(above), goesOnBelow(index), isInterrupted(above - 1), mayRun(above),
            mayEnd(above)
        {
            blocks.append(above..<index)
        }
        guard isInterrupted(above), mayRun(index) else { return blocks }
        let end = blockEnd(from: index, in: lines)
        if let end, end < lines.upperBound {
            if goesOnBelow(end), (index..<end).allSatisfy(mayRun) { blocks.append(index..<end) }
        } else if index + 1 < lines.upperBound, goesOnBelow(index + 1) {
            blocks.append(index..<index + 1)
        }
        return blocks
    }

    /// The lines below the last gap of the text, if there are few and they do not end a sentence.
    private func lastBlock(in lines: Range<Int>) -> Range<Int> {
        guard let start = lines.suffix(RunningLines.mostLines).last(where: isApart), start > lines.lowerBound,
            (start..<lines.upperBound).allSatisfy({ mayRun($0) && mayEnd($0) }),
            !source.endsSentence(source.lines[lines.upperBound - 1].range)
        else { return 0..<0 }
        return start..<lines.upperBound
    }

    /// The lines that are alike but for a number in a column of its own at their ends, which counts: page numbers.
    private func countingLines(in lines: Range<Int>) -> [Int] {
        var numbers: [[UInt8]: [(line: Int, number: Int)]] = [:]
        for index in lines {
            let line = source.lines[index]
            guard !line.isClean, Ascii.isDigit(source.bytes[line.end - 1]), mayRun(index) else { continue }
            let start = line.end - source.bytes[line.range].reversed().prefix(while: Ascii.isDigit).count
            guard start - 2 > line.start, Ascii.isSpace(source.bytes[start - 1]),
                Ascii.isSpace(source.bytes[start - 2]),
                let number = source.bytes.number(at: start, limit: line.end, mostDigits: 3)
            else { continue }
            numbers[key(of: index), default: []].append((index, number.value))
        }
        return numbers.values.filter { places in
            places.count > 1 && zip(places, places.dropFirst()).allSatisfy { $1.number == $0.number + 1 }
        }.flatMap { $0.map(\.line) }
    }

    /// The line below the block that begins with `start`; `nil` if the block is too long.
    private func blockEnd(from start: Int, in lines: Range<Int>) -> Int? {
        (start + 1...start + RunningLines.mostLines).first { $0 >= lines.upperBound || isApart($0) }
    }

    /// Whether the sentence at the end of a line goes on. A heading may end as a line of prose does.
    private func isInterrupted(_ index: Int) -> Bool {
        let line = source.lines[index].range
        return source.breaksOff(line) && !source.bytes[line].suffix(16).contains(Ascii.colon)
    }

    private func goesOn(_ index: Int) -> Bool {
        Ascii.isLower(source.bytes[source.lines[index].start]) && !isAddressOrNumber(index)
    }

    /// Whether the sentence above a line that may be of a page goes on in a line: "planned in", "3-4 months".
    private func goesOnBelow(_ index: Int) -> Bool {
        let line = source.lines[index]
        return goesOn(index)
            || Ascii.isDigit(source.bytes[line.start]) && !mayRunWithNumber(line)
                && source.ordinal(at: line.start, limit: line.end) == nil
    }

    /// Whether the line begins with a number and may be of a page, too: it is short, or has no words.
    private func mayRunWithNumber(_ line: Line) -> Bool {
        line.range.count < SourceText.fullLine || !source.bytes[line.range].contains(where: Ascii.isLower)
    }

    private func mayRun(_ index: Int) -> Bool {
        source.lines[index].range.count <= RunningLines.longest && !goesOn(index)
    }

    /// An address begins with a small letter, and so does a Roman number.
    private func isAddressOrNumber(_ index: Int) -> Bool {
        let line = source.lines[index]
        return RunningLines.schemes.contains { $0.isNext(at: line.start, in: source.bytes) }
            || (line.range.count <= 5 && source.bytes[line.range].allSatisfy(MarkWords.isRomanDigit))
    }

    /// Whether no mark at the end of a short line shows that a sentence or a list goes on, or ends.
    private func mayEnd(_ index: Int) -> Bool {
        let line = source.lines[index]
        let last = source.bytes[line.end - 1]
        let isOpen = [Ascii.period, Ascii.comma, Ascii.semicolon, Ascii.colon, Ascii.hyphen].contains(last)
        return line.range.count <= RunningLines.short && !isOpen || line.range.count <= RunningLines.longestNumber
    }

    /// Whether all words but two begin with capitals, as those of titles do, and no mark ends them.
    private func isTitle(_ index: Int) -> Bool {
        let text = Text(source.lines[index].range, of: source)
        guard isApart(index), mayEnd(index), !hasLabel(index) else { return false }
        var (small, endsSmall) = (0, false)
        for word in text.words(in: 0..<text.count) {
            endsSmall = Ascii.isLower(text.bytes[word.lowerBound])
            small += endsSmall ? 1 : 0
        }
        return small <= 2 && !endsSmall
    }

    // MARK: Repetition

    private mutating func find(_ provenLines: [Int], in lines: Range<Int>) {
        // Where most lines are apart, blank lines show nothing.
        let isSpread = lines.count(where: isApart) * 2 > lines.count
        var proofs: [[UInt8]: Set<Int>] = [:]
        for index in provenLines { proofs[key(of: index), default: []].insert(index) }
        let provenLines = Set(provenLines)
        var places: [[UInt8]: [Int]] = [:]
        for index in lines where mayRun(index) {
            let isBeside =
                isApart(index) || index + 1 == lines.upperBound || isApart(index + 1)
                || provenLines.contains(index)
            guard isBeside else { continue }
            let key = key(of: index)
            if proofs[key] != nil { places[key, default: []].append(index) }
        }
        let key0 = key(of: 0)
        var running: [Int] = []
        for (key, indices) in places {
            let proven = proofs[key, default: []]
            let isNear = zip(indices, indices.dropFirst()).contains { $1 - $0 < RunningLines.shortestPage }
            let isTop = proven.count == indices.count && (key == key0 || indices.count > 1)
            let isLabeled =
                !isTop && proven.count < indices.count && indices.contains(where: hasLabel) && !namesPage(indices[0])
            let isCertain =
                isTop && indices.allSatisfy { isAtPageEdge($0) || key == key0 }
                || indices.count > 1 && (!isSpread || indices.allSatisfy(isAtPageEdge))
                || proven.contains { isTitle($0) && (!isSpread || isAtPageEdge($0)) }
            if isInRepeatedText(indices) { continue }
            if !isNear, !isLabeled, isCertain {
                running += indices
            } else if !isSpread {
                doubtful += proven.filter { $0 + 1 < lines.upperBound && isApart($0) && mayEnd($0) }.map {
                    source.lines[$0].range
                }
            }
        }
        certain = running.sorted().map { source.lines[$0].range }
    }

    /// Whether the lines above and below are the same at two places.
    private func isInRepeatedText(_ indices: [Int]) -> Bool {
        zip(indices, indices.dropFirst()).contains { one, next in
            one > 0 && next + 1 < source.lines.count && source.areAlike(one - 1, next - 1)
                && source.areAlike(one + 1, next + 1)
        }
    }

    private static let page: Phrase = "Page"

    private func namesPage(_ index: Int) -> Bool {
        let line = source.lines[index]
        guard let word = source.find(RunningLines.page, in: line.range) else { return false }
        return source.bytes[word.upperBound..<line.end].contains(where: Ascii.isDigit)
    }

    private func key(of index: Int) -> [UInt8] { MarkWords.key(of: Text(source.lines[index].range, of: source)) }

    private func hasLabel(_ index: Int) -> Bool {
        let line = source.lines[index]
        return line.range.contains { offset in
            source.bytes[offset] == Ascii.colon && (offset + 1 == line.end || Ascii.isSpace(source.bytes[offset + 1]))
        }
    }

    private func isAtPageEdge(_ index: Int) -> Bool {
        source.lines[index].followsPageBreak
            || (index + 1 < source.lines.count && source.lines[index + 1].followsPageBreak)
    }
}
