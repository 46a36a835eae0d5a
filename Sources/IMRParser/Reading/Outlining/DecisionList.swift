/// The list of decisions that a letter may print above the explanation of each:
///
/// ```
/// DECISION SUMMARY
/// 1. Wrist splint: Upheld
/// 2. The request for hand therapy is medically necessary.
/// DECISION EXPLANATION
/// Wrist splint: Upheld
/// Claims Administrator guideline: …
/// ```
struct DecisionList {
    private struct Entry {
        let wording: Wording
        let decision: Located<Determination.Decision>
        let place: Range<Int>
    }

    private let entries: [Entry]

    var isEmpty: Bool { entries.isEmpty }

    private static let mostLines = 8

    /// Reads the entries of `body`. Each ends a line with a decision or a verdict.
    init(in body: Range<Int>, of source: SourceText) {
        let (rest, _) = Vocabulary.issuesIntroduction.skip(in: source.trim(body), of: source)
        var found: [(service: Range<Int>, ending: DecisionEnding)] = []
        var start = rest.lowerBound
        var count = 0
        for index in source.lineIndices(in: rest) {
            let end = min(source.lines[index].end, rest.upperBound)
            guard end > start else { continue }
            count += 1
            let text = source.trim(start..<end)
            let ending = DecisionEnding(text, of: source)
            if let ending = ending.isDecision ? ending : DecisionEnding.verdict(text, of: source),
                ending.decision != nil
            {
                found.append((source.trim(text.lowerBound..<ending.service.upperBound), ending))
            } else if count < DecisionList.mostLines {
                continue
            }
            (start, count) = (end, 0)
        }
        let ordinals = OrdinalStyle(found.map { Optional($0.service) }, of: source)
        entries = found.compactMap { service, ending in
            let text = Text(
                (ordinals.ordinal(of: service, in: source)?.end ?? service.lowerBound)..<service.upperBound, of: source)
            let words = text.requestStart(at: 0) ?? 0
            guard let decision = ending.decision, words < text.count else { return nil }
            return Entry(
                wording: Wording(text.string(words..<text.count)), decision: decision,
                place: service.lowerBound..<ending.end)
        }
    }

    /// Compares the list with the issues: a decision that an issue does not repeat is taken from the list.
    ///
    /// - Returns: The entries that no issue is about.
    func complete(_ outlines: inout [IssueOutline]) -> [Range<Int>] {
        var places: [Wording: Int] = [:]
        for index in entries.indices.reversed() { places[entries[index].wording] = index }
        var isTaken = [Bool](repeating: false, count: entries.count)
        for index in outlines.indices {
            guard let heading = outlines[index].heading, let service = heading.service else { continue }
            let same = places[Wording(service.value)].flatMap { isTaken[$0] ? nil : $0 }
            let beside = entries.count == outlines.count && !isTaken[index] ? index : nil
            guard let position = same ?? beside else {
                outlines[index].remark(.requestNotInList, on: .whole, at: outlines[index].place)
                continue
            }
            let entry = entries[position]
            isTaken[position] = true
            if same == nil { outlines[index].remark(.otherRequestInList, on: .heading, at: entry.place) }
            if heading.decision == nil {
                outlines[index].heading?.decision = entry.decision
            } else if heading.decision?.value != entry.decision.value {
                outlines[index].remark(.otherDecisionInList, on: .decision, at: entry.place)
            }
        }
        return entries.indices.filter { !isTaken[$0] }.map { entries[$0].place }
    }
}
