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

    /// Reads the entries of `body`. Each ends a line with a decision or a verdict, or is a row of a table.
    init(in body: Range<Int>, of source: SourceText) {
        let (rest, _) = Vocabulary.issuesIntroduction.skip(in: source.trim(body), of: source)
        var found: [(service: Range<Int>, decision: Located<Determination.Decision>, end: Int)] = []
        var start = rest.lowerBound
        var count = 0
        for index in source.lineIndices(in: rest) {
            let end = min(source.lines[index].end, rest.upperBound)
            guard end > start else { continue }
            if count == 0, DecisionList.isTableHead(source.trim(start..<end), of: source) {
                start = end
                continue
            }
            count += 1
            if let row = DecisionList.row(source.trim(start..<end), of: source) {
                found.append(row)
                (start, count) = (end, 0)
                continue
            }
            let text = source.trim(start..<end)
            let ending = DecisionEnding(text, of: source)
            if let ending = ending.isDecision ? ending : DecisionEnding.verdict(text, of: source),
                let decision = ending.decision
            {
                found.append((source.trim(text.lowerBound..<ending.service.upperBound), decision, ending.end))
            } else if count < DecisionList.mostLines {
                continue
            }
            (start, count) = (end, 0)
        }
        let ordinals = OrdinalStyle(found.map { Optional($0.service) }, of: source)
        entries = found.compactMap { service, decision, end in
            let text = Text(
                (ordinals.ordinal(of: service, in: source)?.end ?? service.lowerBound)..<service.upperBound, of: source)
            let words = text.requestStart(at: 0) ?? 0
            guard words < text.count else { return nil }
            return Entry(
                wording: Wording(text.string(words..<text.count)), decision: decision,
                place: min(service.lowerBound, decision.range.lowerBound)..<end)
        }
    }

    // MARK: Tables

    /// The request and the decision of a row: `Wrist splint    Upheld`, `| Wrist splint | Upheld |`, `Upheld    Wrist
    /// splint`, or the decision on a line below the request.
    private static func row(
        _ text: Range<Int>, of source: SourceText
    ) -> (service: Range<Int>, decision: Located<Determination.Decision>, end: Int)? {
        let cells = cells(text, of: source)
        guard cells.count > 1, let last = cells.last else { return nil }
        if let decision = DecisionEnding.decision(last, of: source) {
            return (cells[0].lowerBound..<cells[cells.count - 2].upperBound, decision, last.upperBound)
        }
        guard let decision = DecisionEnding.decision(cells[0], of: source) else { return nil }
        return (cells[1].lowerBound..<last.upperBound, decision, last.upperBound)
    }

    /// Whether the line is the head of a table, or a rule below it: `Disputed item    Decision`.
    private static func isTableHead(_ text: Range<Int>, of source: SourceText) -> Bool {
        if !source.bytes[text].contains(where: Ascii.isWord) { return true }
        let cells = cells(text, of: source)
        return cells.count > 1
            && cells.contains { cell in
                Vocabulary.decisionLabels.contains {
                    source.match($0, at: cell.lowerBound, limit: cell.upperBound) == cell.upperBound
                }
            }
    }

    /// The cells of a text: wide gaps, tabs, bars, and ends of lines are between them.
    private static func cells(_ text: Range<Int>, of source: SourceText) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = text.lowerBound
        func isEdge(_ offset: Int) -> Bool {
            let byte = source.bytes[offset]
            if byte == Ascii.bar || byte == Ascii.tab || Ascii.isLineEnd(byte) { return true }
            return byte == Ascii.space && offset + 1 < text.upperBound && source.bytes[offset + 1] == Ascii.space
        }
        for offset in text where isEdge(offset) {
            cells.append(source.trim(start..<offset))
            start = offset + 1
        }
        cells.append(source.trim(start..<text.upperBound))
        return cells.filter { !$0.isEmpty }
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
