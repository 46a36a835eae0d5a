extension Text {
    /// The first word from `offset` on that begins before `limit`.
    func word(from offset: Int, to limit: Int) -> Range<Int>? {
        var start = offset
        while start < limit, !Ascii.isWord(bytes[start]) { start += 1 }
        guard start < limit else { return nil }
        var end = start
        while end < limit, Ascii.isWord(bytes[end]) { end += 1 }
        return start..<end
    }

    /// The last word before `offset` that ends after `limit`.
    func word(before offset: Int, from limit: Int) -> Range<Int>? {
        var end = offset
        while end > limit, !Ascii.isWord(bytes[end - 1]) { end -= 1 }
        guard end > limit else { return nil }
        var start = end
        while start > limit, Ascii.isWord(bytes[start - 1]) { start -= 1 }
        return start..<end
    }

    func words(in range: Range<Int>) -> Words { Words(text: self, rest: range) }

    /// The places of the words in a range, in order.
    struct Words: Sequence, IteratorProtocol {
        fileprivate let text: Text
        fileprivate var rest: Range<Int>

        mutating func next() -> Range<Int>? {
            guard let word = text.word(from: rest.lowerBound, to: rest.upperBound) else { return nil }
            rest = word.upperBound..<rest.upperBound
            return word
        }
    }

    /// The start of `word` if it directly precedes `offset`, with or without spaces between them.
    ///
    /// - Parameter isWhole: Whether no byte of a word may come right before it.
    func start(of word: Phrase, before offset: Int, isWhole: Bool = false) -> Int? {
        let start = skipSpacesBackward(from: offset) - word.count
        guard start >= 0, match(word, at: start) != nil else { return nil }
        return isWhole && start > 0 && Ascii.isWord(bytes[start - 1]) ? nil : start
    }

    /// The offset of the first byte from `offset` on that is not a space, or the end of the text.
    func skipSpaces(from offset: Int) -> Int {
        var offset = offset
        while offset < count, Ascii.isSpace(bytes[offset]) { offset += 1 }
        return offset
    }

    /// The offset after the last byte before `offset` that is not a space, or 0.
    func skipSpacesBackward(from offset: Int) -> Int {
        var offset = offset
        while offset > 0, Ascii.isSpace(bytes[offset - 1]) { offset -= 1 }
        return offset
    }

    /// `range` without spaces at its ends.
    func trim(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = max(start, range.upperBound)
        while start < end, Ascii.isSpace(bytes[start]) { start += 1 }
        while end > start, Ascii.isSpace(bytes[end - 1]) { end -= 1 }
        return start..<end
    }
}

extension Phrase {
    /// Words of one or two small letters. Other such words are pieces of broken words, or units.
    static let shortWords: [Phrase] = ["a", "an", "and", "as", "at", "by", "in", "is", "no", "of", "on", "or", "to"]
}
