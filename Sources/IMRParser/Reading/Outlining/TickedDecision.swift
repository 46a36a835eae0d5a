/// A decision that is ticked among others: `☒ Upheld ☐ Overturned`, `[ ] Upheld [X] Overturned`.
enum TickedDecision {
    private static let ticked: [Phrase] = [
        "\u{2612}", "\u{2611}", "\u{25A0}", "\u{2713}", "\u{2714}", "[X]", "[\u{2713}]", "(X)",
    ]
    private static let empty: [Phrase] = ["\u{2610}", "\u{25A1}", "[ ]", "[]", "[_]", "( )"]

    /// The decision whose box is ticked; `nil` unless `text` is boxes with decisions, and one box is ticked.
    static func decision(_ text: Range<Int>, of source: SourceText) -> Located<Determination.Decision>? {
        var ticks: [Located<Determination.Decision>] = []
        var (offset, count) = (text.lowerBound, 0)
        while offset < text.upperBound {
            guard let box = box(at: offset, limit: text.upperBound, in: source) else { return nil }
            offset =
                (box.end..<text.upperBound).first {
                    self.box(at: $0, limit: text.upperBound, in: source) != nil
                } ?? text.upperBound
            guard let decision = DecisionEnding.decision(source.trim(box.end..<offset), of: source) else { return nil }
            if box.isTicked { ticks.append(decision) }
            count += 1
        }
        return count > 1 && ticks.count == 1 ? ticks[0] : nil
    }

    private static func box(at offset: Int, limit: Int, in source: SourceText) -> (end: Int, isTicked: Bool)? {
        func end(_ boxes: [Phrase]) -> Int? {
            boxes.first { $0.isNext(at: offset, in: source.bytes) }.map { offset + $0.count }
        }
        let box = end(ticked).map { ($0, true) } ?? end(empty).map { ($0, false) }
        return box.flatMap { $0.0 <= limit ? $0 : nil }
    }
}
