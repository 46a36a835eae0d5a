/// Finds where a heading begins in a rationale that it ends, when nothing but a line end may separate the two.
///
/// The beginning of every line is a candidate. Each piece of ``Evidence`` for it or against it has a weight:
/// - the line above ends a sentence, and the sentence concludes ("is not medically necessary");
/// - the line above is short: the next word had room on it (the best evidence there is, see ``TimesRoman``);
/// - blank lines, where the extractor marks paragraphs with them;
/// - what follows reads as a heading: no sentence ends in it, none of its lines is short, a modified request is whole.
struct IssueHeadingStart {
    private struct Candidate {
        var offset: Int
        /// The line, if it begins there; `nil` inside of a line.
        var line: Int?
    }

    /// A beginning, and whether the evidence for it is enough.
    struct Best {
        var offset: Int
        var isCertain: Bool
    }

    /// The beginning with the most weight, and whether that is enough; `nil` if there is no candidate.
    private(set) var best: Best?

    private let letter: Letter
    private let range: Range<Int>
    /// Whether the paragraphs were joined and then wrapped: the label after the heading is inside of a line.
    private let isJoined: Bool
    /// Whether the heading is a sentence with a verdict.
    private let isSentence: Bool

    private var source: SourceText { letter.source }
    private var layout: LineLayout { letter.layout }

    /// The most lines that a heading is looked for in; the longest seen has six.
    private static let mostLines = 14
    /// The weight that makes a beginning certain, if it is also `clear` above that of any other.
    private static let enough = 10
    private static let clear = 25

    /// Weighs the beginnings in `range`, which ends with the heading.
    init(_ range: Range<Int>, isSentence: Bool, of letter: Letter) {
        (self.letter, self.range, self.isSentence) = (letter, range, isSentence)
        isJoined =
            letter.layout.joinsParagraphs
            || IssueHeadingStart.isInsideLine(after: range.upperBound, of: letter.source)
        var first = Int.min
        var second = Int.min
        var offset = range.lowerBound
        let candidates = candidates()
        let mostOfSentence = isSentence ? Evidence.mostOfSentence : 0
        var mayBeModified: Bool?
        for candidate in candidates {
            if first != Int.min {
                if mayBeModified == nil { mayBeModified = namesOriginal(from: candidates.last) }
                let most =
                    mostWeight(of: candidate) + mostOfSentence + (mayBeModified == true ? Evidence.mostOfModified : 0)
                if most < first - IssueHeadingStart.clear { continue }
            }
            let below = weightBelow(candidate)
            // The longer the heading would be, the less its text weighs: no candidate farther up can win.
            let most = below + Evidence.mostAbove + Evidence.gainOfOriginal + mostOfSentence
            if first != Int.min, most < first - IssueHeadingStart.clear { break }
            let weight = weightAbove(candidate) + below
            if weight > first {
                (first, second, offset) = (weight, first, candidate.offset)
            } else {
                second = max(second, weight)
            }
            if weight >= Evidence.beyondDoubt + mostOfSentence { break }
        }
        guard first != Int.min else { return }
        let isClear = second == Int.min || first - second >= IssueHeadingStart.clear
        best = Best(offset: offset, isCertain: first >= IssueHeadingStart.enough && isClear)
    }

    /// Whether text follows on the line on which a heading ends: `service` is where its decision's colon is.
    private static func isInsideLine(after service: Int, of source: SourceText) -> Bool {
        let limit = source.bytes.count
        let colon = source.skipSpace(from: service, to: limit)
        guard colon < limit, source.bytes[colon] == Ascii.colon else { return false }
        let word = source.skipSpace(from: colon + 1, to: limit)
        let ends = Vocabulary.decisions.lazy.compactMap { source.match($0.phrase, at: word, limit: limit) }
        guard let end = ends.first else { return false }
        let line = source.lines[source.lineIndex(at: end - 1)]
        return end + 1 < line.end
    }

    // MARK: Candidates

    /// The candidates, the last one first.
    private func candidates() -> [Candidate] {
        var candidates: [Candidate] = []
        candidates.reserveCapacity(IssueHeadingStart.mostLines)
        let lines = source.lineIndices(in: range)
        for index in lines.suffix(IssueHeadingStart.mostLines).reversed() {
            let line = source.lines[index]
            if isJoined || line.range.count > SourceText.longLine { candidates += sentenceStarts(in: line) }
            if line.start >= range.lowerBound { candidates.append(Candidate(offset: line.start, line: index)) }
        }
        return candidates
    }

    /// Where sentences begin inside of a line whose paragraphs were joined; the last few are enough.
    private func sentenceStarts(in line: Line) -> [Candidate] {
        var starts: [Candidate] = []
        var offset = min(line.end, range.upperBound) - 1
        let limit = max(line.start, range.lowerBound) + 1
        while offset > limit, starts.count < IssueHeadingStart.mostLines {
            if !Ascii.isSpace(source.bytes[offset]), Ascii.isSpace(source.bytes[offset - 1]) {
                let before = source.skipSpaceBackward(from: offset, to: limit)
                if source.endsSentence(limit..<before), !isOrdinal(before: before, from: limit) {
                    starts.append(Candidate(offset: offset, line: nil))
                }
            }
            offset -= 1
        }
        return starts
    }

    /// Whether an ordinal between two sentences ends before `offset`: the heading begins with it. "… necessary. 2. Gym"
    private func isOrdinal(before offset: Int, from limit: Int) -> Bool {
        var start = offset - 1
        guard start > limit, Ascii.endsOrdinal(source.bytes[start]) else { return false }
        while start > limit, Ascii.isDigit(source.bytes[start - 1]) { start -= 1 }
        let before = source.skipSpaceBackward(from: start, to: limit)
        return (2...3).contains(offset - start) && before < start && source.endsSentence(limit..<before)
    }

    // MARK: Weights

    /// Whether the text from the first candidate on names an original request, as modified requests do.
    private func namesOriginal(from first: Candidate?) -> Bool {
        guard let first, first.offset < range.upperBound else { return false }
        return source.find(Vocabulary.originalWord, in: first.offset..<range.upperBound) != nil
    }

    /// The most that a candidate can weigh without an original request.
    private func mostWeight(of candidate: Candidate) -> Int {
        let end = source.skipSpaceBackward(from: candidate.offset, to: range.lowerBound)
        return Evidence.mostAbove(
            endsSentence: source.endsSentence(range.lowerBound..<end), marksParagraphs: layout.marksParagraphs)
    }

    private func weightAbove(_ candidate: Candidate) -> Int {
        var weight = 0
        forEachEvidenceAbove(candidate) { weight += $0.weight }
        return weight
    }

    private func weightBelow(_ candidate: Candidate) -> Int {
        var weight = 0
        forEachEvidenceBelow(candidate) { weight += $0.weight * $1 }
        return weight
    }

    // MARK: Evidence

    /// The evidence of the text that the rationale would end with.
    private func forEachEvidenceAbove(_ candidate: Candidate, _ body: (Evidence) -> Void) {
        let end = source.skipSpaceBackward(from: candidate.offset, to: range.lowerBound)
        guard end > range.lowerBound else { return body(.nothingAbove) }
        let endsSentence = source.endsSentence(range.lowerBound..<end)
        body(endsSentence ? .sentenceEnds : .noSentenceEnds)
        if endsSentence, concludes(before: end) { body(.concludes) }
        guard let index = candidate.line, index > 0 else { return body(.insideLine) }
        if isJoined, !layout.endsShort(before: index, of: source) { return body(.insideLine) }
        if let evidence = evidenceOfRoom(before: index, endsSentence: endsSentence) { body(evidence) }
        if layout.marksParagraphs { body(layout.hasGap(before: index, of: source) ? .gap : .noGap) }
    }

    /// The evidence of how full the line before `index` is. Where lines are not wrapped, the end of a line is the end
    /// of a paragraph, unless every sentence has its own line.
    ///
    /// A line that ends no sentence may belong to the heading, in bold type: then it may be full although plain type
    /// would have had room.
    private func evidenceOfRoom(before index: Int, endsSentence: Bool) -> Evidence? {
        guard let room = layout.room(before: index, of: source) else {
            return layout.wrapping == .paragraphs ? .roomLeft : nil
        }
        if room < -layout.tolerance { return .overfull }
        return room > layout.tolerance + (endsSentence ? 0 : layout.boldTolerance) ? .roomLeft : nil
    }

    /// Whether the sentence that ends at `end` says what the last sentence of a rationale says.
    private func concludes(before end: Int) -> Bool {
        let longestSentence = 240
        let tail = Text(max(range.lowerBound, end - longestSentence)..<end, of: source)
        let start = tail.lastSentenceStart(isClause: false)
        return tail.find(Vocabulary.conclusions, from: start) != nil
    }

    /// The evidence of the text that would be the heading, and how many times it occurs.
    private func forEachEvidenceBelow(_ candidate: Candidate, _ body: (Evidence, Int) -> Void) {
        let heading = Text(candidate.offset..<range.upperBound, of: source)
        if Ascii.isLower(source.bytes[candidate.offset]) { body(.lowerCase, 1) }
        if isSentence {
            let ordinal = OrdinalStyle.prefix(of: candidate.offset..<range.upperBound, in: source, withAnyName: true)
            if let ordinal, ordinal.name == nil { body(.ordinal, 1) }
            let words = ordinal.map { Text($0.end..<range.upperBound, of: source) } ?? heading
            if words.requestStart(at: 0) != nil { body(.introduction, 1) }
        }
        if heading.find(Vocabulary.conclusions[0]) != nil { body(.namesNecessity, 1) }
        if let original = heading.find(Vocabulary.originalRequest) {
            let firstEnd = heading.sentenceEnd(from: 0, by: .betweenSentences(withNumbers: true))
            body(firstEnd > original.lowerBound ? .beginsWithOriginal : .namesOriginalLater, 1)
        } else {
            // Inside a line, an ordinal is a candidate with the heading behind it.
            let hasOrdinal =
                candidate.line == nil && source.ordinal(at: candidate.offset, limit: range.upperBound) != nil
            let sentenceEnds = heading.innerSentenceEnds - (hasOrdinal ? 1 : 0)
            if sentenceEnds > 0 { body(.sentenceInside, sentenceEnds) }
            if heading.find(Vocabulary.eligible) != nil { body(.remainderAlone, 1) }
        }
        guard let first = candidate.line else { return }
        for index in source.lineIndices(in: source.lines[first].start..<range.upperBound).dropFirst() {
            if !isJoined { body(.furtherLine, 1) }
            // Headings are set bold in most letters, not in all: a line counts as short only well beyond the tolerance.
            if let room = layout.room(before: index, of: source, isBold: true), room > layout.tolerance {
                body(room > layout.tolerance + layout.boldTolerance ? .shortLine : .shortishLine, 1)
            }
            if layout.marksParagraphs, layout.hasGap(before: index, of: source), !source.lines[index].followsPageBreak {
                body(.gapInside, 1)
            }
        }
    }

    // MARK: For a person

    /// Where a heading may begin, from the last line up.
    var offsets: [Int] { candidates().map(\.offset) }

    func evidence(at offset: Int) -> HeadingEvidence {
        let line = source.lineIndex(at: offset)
        let isLineStart = line < source.lines.count && source.lines[line].start == offset
        let candidate = Candidate(offset: offset, line: isLineStart ? line : nil)
        var counts: [Evidence: Int] = [:]
        forEachEvidenceAbove(candidate) { counts[$0, default: 0] += 1 }
        forEachEvidenceBelow(candidate) { counts[$0, default: 0] += $1 }
        return HeadingEvidence(
            offset: offset, counts: Evidence.allCases.compactMap { evidence in counts[evidence].map { (evidence, $0) } }
        )
    }
}
