/// A sentence that every letter has at the same place. It is not a part of the text after it.
///
/// "The Final Determination was based on decisions for the disputed items/services set forth below:"
struct FixedSentence: Sendable {
    /// The whole sentence with its colon.
    let whole: Phrase
    /// Its first words, and words at its end that occur nowhere else. One of them is left if a line is lost or misread.
    let head: Phrase
    let tail: Phrase
    let tailWord: Phrase
    /// Words of which a sentence in the place of this one has one of each list, if it is the same in other words.
    let signs: [[Phrase]]

    /// How far into a section the end of a damaged sentence is searched for, in bytes.
    private static let reach = 180

    /// Skips the sentence at the start of `range`. Returns the rest, and whether the sentence is cut short or repeated.
    func skip(in range: Range<Int>, of source: SourceText) -> (rest: Range<Int>, isDamaged: Bool) {
        if let end = source.match(whole, at: range.lowerBound, limit: range.upperBound) {
            let rest = source.trim(end..<range.upperBound)
            return (rest, occurs(in: rest, of: source) != nil)
        }
        if let end = source.bytes.end(ofBroken: whole, at: range.lowerBound, limit: range.upperBound) {
            return (source.trim(end..<range.upperBound), false)
        }
        if let end = endOfOther(in: range, of: source) {
            let rest = source.trim(end..<range.upperBound)
            return (rest, occurs(in: rest, of: source) != nil)
        }
        guard let damaged = occurs(in: range, of: source) else { return (range, false) }
        return (source.trim(damaged.upperBound..<range.upperBound), true)
    }

    /// The most bytes of a sentence in other words.
    private static let longestOther = 260

    /// The end of a whole sentence at the start of `range` that says the same in other words: it begins with a capital,
    /// and ends with the colon that ends its line.
    private func endOfOther(in range: Range<Int>, of source: SourceText) -> Int? {
        guard !signs.isEmpty, !range.isEmpty, Ascii.isUpper(source.bytes[range.lowerBound]) else { return nil }
        let near = range.lowerBound..<min(range.upperBound, range.lowerBound + FixedSentence.longestOther)
        guard let colon = source.bytes[near].firstIndex(of: Ascii.colon) else { return nil }
        let sentence = range.lowerBound..<colon
        // A misread or broken word is in it: it is the known sentence, and damaged.
        let isClean = sentence.allSatisfy { offset in
            let (byte, next) = (source.bytes[offset], source.bytes[offset + 1])
            if byte == Ascii.comma { return Ascii.isSpace(next) }
            return !Ascii.isDigit(byte) && byte < 0xE3 && !(Ascii.isLower(byte) && Ascii.isUpper(next))
        }
        guard isClean else { return nil }
        let line = source.lines[source.lineIndex(at: colon)]
        guard
            source.skipSpace(from: colon + 1, to: range.upperBound) >= line.end
                || line.range.count > SourceText.longLine,
            Text(sentence, of: source).innerSentenceEnds == 0,
            signs.allSatisfy({ $0.contains { source.find($0, in: sentence) != nil } })
        else { return nil }
        return colon + 1
    }

    /// What is left of the sentence near the start of `range`; `nil` if nothing is.
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
            // In a joined line, the text after the sentence is on the same line.
            if end > near.upperBound, let colon = source.bytes[near].firstIndex(of: Ascii.colon) {
                return range.lowerBound..<colon + 1
            }
            return range.lowerBound..<end
        }
        return nil
    }
}
