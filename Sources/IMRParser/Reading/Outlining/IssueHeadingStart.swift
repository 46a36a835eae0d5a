/// Finds where a heading begins in a rationale that it ends, when nothing but a line end may part the two.
///
/// Every line's beginning is a candidate. Each piece of evidence adds or takes weight, about ten times the logarithm of
/// how much likelier it is at a boundary than inside of a rationale or a heading:
/// - the line before ends a sentence, and the sentence concludes ("is not medically necessary");
/// - the line before is short: the next word had room on it (the best evidence there is, see ``TimesRoman``);
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

    private let source: SourceText
    private let layout: LineLayout
    private let range: Range<Int>

    /// The most lines that a heading is looked for in; the longest seen has six.
    private static let mostLines = 14
    private static let enough = 10
    private static let clear = 25
    /// A sentence that concludes, on a short line, and nothing against it: any candidate farther up has all that against
    /// it, and cannot come within `clear`.
    private static let beyondDoubt = 85 - 3
    /// The most that ``weightBefore(_:)`` gives, and what the whole of a modified request may add to it.
    private static let mostBefore = 25 + 15 + 45 + 35 + 60

    init(_ range: Range<Int>, of source: SourceText, layout: LineLayout) {
        (self.source, self.layout, self.range) = (source, layout, range)
        var first = Int.min
        var second = Int.min
        var offset = range.lowerBound
        let candidates = candidates()
        var mayBeModified: Bool?
        for candidate in candidates {
            if first != Int.min {
                if mayBeModified == nil { mayBeModified = speaksOfOriginal(from: candidates.last) }
                let most = mostWeight(of: candidate) + (mayBeModified == true ? 30 : 0)
                if most < first - IssueHeadingStart.clear { continue }
            }
            let after = weightAfter(candidate)
            // The longer the heading would be, the less the text after weighs: no candidate farther up can win.
            if first != Int.min, after + IssueHeadingStart.mostBefore < first - IssueHeadingStart.clear { break }
            let weight = weightBefore(candidate) + after
            if weight > first {
                (first, second, offset) = (weight, first, candidate.offset)
            } else {
                second = max(second, weight)
            }
            if weight >= IssueHeadingStart.beyondDoubt { break }
        }
        guard first != Int.min else { return }
        let isClear = second == Int.min || first - second >= IssueHeadingStart.clear
        best = Best(offset: offset, isCertain: first >= IssueHeadingStart.enough && isClear)
    }

    // MARK: Candidates

    /// The candidates, the last one first.
    private func candidates() -> [Candidate] {
        var candidates: [Candidate] = []
        candidates.reserveCapacity(IssueHeadingStart.mostLines)
        let lines = source.lineIndices(in: range)
        for index in lines.suffix(IssueHeadingStart.mostLines).reversed() {
            let line = source.lines[index]
            if line.range.count > SourceText.longLine { candidates += sentenceStarts(in: line) }
            if line.start >= range.lowerBound { candidates.append(Candidate(offset: line.start, line: index)) }
        }
        return candidates
    }

    /// Where sentences begin inside of a line that an extractor joined; the last few are enough.
    private func sentenceStarts(in line: Line) -> [Candidate] {
        var starts: [Candidate] = []
        var offset = min(line.end, range.upperBound) - 1
        let limit = max(line.start, range.lowerBound) + 1
        while offset > limit, starts.count < IssueHeadingStart.mostLines {
            if !Ascii.isSpace(source.bytes[offset]), Ascii.isSpace(source.bytes[offset - 1]) {
                let before = source.skipSpaceBackward(from: offset, to: limit)
                if source.endsSentence(limit..<before) { starts.append(Candidate(offset: offset, line: nil)) }
            }
            offset -= 1
        }
        return starts
    }

    // MARK: Weights

    /// Whether the text from the first candidate on speaks of an original request, as modified requests do.
    private func speaksOfOriginal(from first: Candidate?) -> Bool {
        guard let first, first.offset < range.upperBound else { return false }
        return source.find(Vocabulary.originalWord, in: first.offset..<range.upperBound) != nil
    }

    /// The most that a candidate can weigh, by whether a sentence ends before it: what costs nothing to find out.
    private func mostWeight(of candidate: Candidate) -> Int {
        let end = source.skipSpaceBackward(from: candidate.offset, to: range.lowerBound)
        let sentence = source.endsSentence(range.lowerBound..<end) ? 25 + 15 : -30
        return sentence + 45 + (layout.marksParagraphs ? 35 : 0)
    }

    /// The evidence of the text that the rationale would end with.
    private func weightBefore(_ candidate: Candidate) -> Int {
        let end = source.skipSpaceBackward(from: candidate.offset, to: range.lowerBound)
        guard end > range.lowerBound else { return -40 }
        let endsSentence = source.endsSentence(range.lowerBound..<end)
        var weight = endsSentence ? 25 : -30
        if endsSentence, concludes(before: end) { weight += 15 }
        guard let index = candidate.line, index > 0 else { return weight - 25 }
        weight += weightOfRoom(before: index, endsSentence: endsSentence)
        if layout.marksParagraphs { weight += layout.hasGap(before: index, of: source) ? 35 : -35 }
        return weight
    }

    /// The evidence of how full the line before `index` is; where a line holds a whole paragraph its end is one. If it ends
    /// no sentence it may be a line of the heading, in bold type, and be full although plain type would have had room.
    private func weightOfRoom(before index: Int, endsSentence: Bool) -> Int {
        guard let room = layout.room(before: index, of: source) else { return 45 }
        if room < -layout.tolerance { return -25 }
        let short = layout.tolerance + (endsSentence ? 0 : LineLayout.boldTolerance)
        return room > short ? 45 : 0
    }

    /// Whether the sentence that ends at `end` says what a rationale's last sentence says.
    private func concludes(before end: Int) -> Bool {
        let longestSentence = 240
        let tail = Text(max(range.lowerBound, end - longestSentence)..<end, of: source)
        let start = tail.lastSentenceStart(isClause: false)
        return Vocabulary.conclusions.contains { tail.find($0, from: start) != nil }
    }

    /// The evidence of the text that would be the heading.
    private func weightAfter(_ candidate: Candidate) -> Int {
        let heading = Text(candidate.offset..<range.upperBound, of: source)
        var weight = Ascii.isLower(source.bytes[candidate.offset]) ? -15 : 0
        if heading.find(Vocabulary.conclusions[0]) != nil { weight -= 40 }
        if let original = heading.find(Vocabulary.originalRequest) {
            let firstEnd = heading.sentenceEnd(from: 0, by: .betweenSentences(withNumbers: true))
            weight += firstEnd > original.lowerBound ? 30 : -30
        } else {
            weight -= 25 * heading.innerSentenceEnds
            if heading.find(Vocabulary.eligible) != nil { weight -= 60 }
        }
        guard let first = candidate.line else { return weight }
        for index in source.lineIndices(in: source.lines[first].start..<range.upperBound).dropFirst() {
            weight -= 3
            // Headings are set bold in most letters, not in all: a line counts as short only well beyond the tolerance.
            if let room = layout.room(before: index, of: source, isBold: true) {
                weight -= room > layout.tolerance + LineLayout.boldTolerance ? 40 : room > layout.tolerance ? 8 : 0
            }
            if layout.marksParagraphs, layout.hasGap(before: index, of: source), !source.lines[index].followsPageBreak {
                weight -= 40
            }
        }
        return weight
    }
}
