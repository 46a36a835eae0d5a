/// A decision that is ticked among others: `☒ Upheld ☐ Overturned`, `[ ] Upheld [X] Overturned`.
enum TickedDecision {
    private static let ticked: [Phrase] = [
        "\u{2612}", "\u{2611}", "\u{25A0}", "\u{2713}", "\u{2714}", "[X]", "[\u{2713}]", "(X)",
    ]
    private static let empty: [Phrase] = ["\u{2610}", "\u{25A1}", "[ ]", "[]", "[_]", "( )"]

    /// The decision whose box is ticked; `nil` unless `words` are boxes with decisions, and one box is ticked.
    static func decision(_ words: Range<Int>, of source: SourceText) -> Located<Determination.Decision>? {
        var ticks: [Located<Determination.Decision>] = []
        var (offset, count) = (words.lowerBound, 0)
        while offset < words.upperBound {
            let isTicked = end(of: ticked, at: offset, limit: words.upperBound, in: source)
            guard let box = isTicked ?? end(of: empty, at: offset, limit: words.upperBound, in: source) else {
                return nil
            }
            let word = source.skipSpace(from: box, to: words.upperBound)
            let form = Vocabulary.decisions.first {
                source.match($0.phrase, at: word, limit: words.upperBound) != nil
            }
            guard let form, let end = source.match(form.phrase, at: word, limit: words.upperBound) else { return nil }
            if isTicked != nil { ticks.append(Located(form.value, at: word..<end)) }
            count += 1
            offset = source.skipSpace(from: end, to: words.upperBound)
        }
        return count > 1 && ticks.count == 1 ? ticks[0] : nil
    }

    private static func end(of boxes: [Phrase], at offset: Int, limit: Int, in source: SourceText) -> Int? {
        let box = boxes.first { offset + $0.count <= limit && $0.isNext(at: offset, in: source.bytes) }
        return box.map { offset + $0.count }
    }
}
