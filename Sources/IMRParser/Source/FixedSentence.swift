/// A sentence that every letter has at the same place, such as "The Final Determination was based on decisions for the
/// disputed items/services set forth below:". It is no part of what follows it.
struct FixedSentence: Sendable {
    /// The whole sentence, its colon included.
    let whole: Phrase
    /// Its first words, and words at its end that stand in nothing else; what is left when a line was lost or misread.
    let head: Phrase
    let tail: Phrase
    /// The tail's first word.
    let tailWord: Phrase

    /// How far into a section the end of a damaged sentence is looked for.
    private static let reach = 180

    /// What follows the sentence at the beginning of `range`, and whether what stands there is less, or more, than the
    /// sentence.
    func skip(in range: Range<Int>, of source: SourceText) -> (rest: Range<Int>, isDamaged: Bool) {
        if let end = source.match(whole, at: range.lowerBound, limit: range.upperBound) {
            let rest = source.trim(end..<range.upperBound)
            return (rest, occurs(in: rest, of: source) != nil)
        }
        guard let damaged = occurs(in: range, of: source) else { return (range, false) }
        return (source.trim(damaged.upperBound..<range.upperBound), true)
    }

    /// The end of the sentence's remains near the beginning of `range`; `nil` if there are none.
    private func occurs(in range: Range<Int>, of source: SourceText) -> Range<Int>? {
        let near = range.lowerBound..<min(range.upperBound, range.lowerBound + FixedSentence.reach)
        var searched = near
        while let word = source.find(tailWord, in: searched) {
            if let end = source.match(tail, at: word.lowerBound, limit: range.upperBound) {
                return range.lowerBound..<end
            }
            searched = word.upperBound..<near.upperBound
        }
        if source.match(head, at: range.lowerBound, limit: range.upperBound) != nil {
            let line = source.lines[source.lineIndex(at: range.lowerBound)]
            let end = min(line.end, range.upperBound)
            // In a joined line what follows the sentence stands on it too.
            if end > near.upperBound, let colon = source.bytes[near].firstIndex(of: Ascii.colon) {
                return range.lowerBound..<colon + 1
            }
            return range.lowerBound..<end
        }
        return nil
    }
}
