/// Phrases of which one is enough, and texts that may be empty.
extension Text {
    /// The offset after the first of `phrases` that occurs at `offset`; `nil` if none does.
    func match(_ phrases: [Phrase], at offset: Int) -> Int? {
        for phrase in phrases {
            if let end = match(phrase, at: offset) { return end }
        }
        return nil
    }

    /// The first place, in a range of the text, of the first of `phrases` that occurs there; `nil` if none does.
    func find(_ phrases: [Phrase], from offset: Int = 0, to limit: Int? = nil) -> Range<Int>? {
        for phrase in phrases {
            if let place = find(phrase, from: offset, to: limit) { return place }
        }
        return nil
    }

    /// Where the first of `words` begins that directly precedes `offset` as a whole word; `nil` if none does after `limit`.
    func start(of words: [Phrase], before offset: Int, after limit: Int = -1) -> Int? {
        for word in words {
            if let start = start(of: word, before: offset, isWhole: true), start > limit { return start }
        }
        return nil
    }

    /// The text of `range` and its place in the input; `nil` if the range is empty.
    func located(nonEmpty range: Range<Int>) -> Located<String>? { range.isEmpty ? nil : located(range) }
}
