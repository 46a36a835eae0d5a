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

    /// The last word before `offset` that ends behind `limit`.
    func word(before offset: Int, from limit: Int) -> Range<Int>? {
        var end = offset
        while end > limit, !Ascii.isWord(bytes[end - 1]) { end -= 1 }
        guard end > limit else { return nil }
        var start = end
        while start > limit, Ascii.isWord(bytes[start - 1]) { start -= 1 }
        return start..<end
    }

    /// The words of `range`.
    func words(in range: Range<Int>) -> Words { Words(text: self, rest: range) }

    /// The places of words, one after the other.
    struct Words: Sequence, IteratorProtocol {
        fileprivate let text: Text
        fileprivate var rest: Range<Int>

        mutating func next() -> Range<Int>? {
            guard let word = text.word(from: rest.lowerBound, to: rest.upperBound) else { return nil }
            rest = word.upperBound..<rest.upperBound
            return word
        }
    }

    /// Where `word` begins that ends before `offset`, spaces or none between them; `isWhole`: after no other letter.
    func start(of word: Phrase, before offset: Int, isWhole: Bool = false) -> Int? {
        var end = offset
        while end > 0, Ascii.isSpace(bytes[end - 1]) { end -= 1 }
        let start = end - word.count
        guard start >= 0, match(word, at: start) != nil else { return nil }
        return isWhole && start > 0 && Ascii.isWord(bytes[start - 1]) ? nil : start
    }

    /// The first offset from `offset` on that holds no space.
    func skipSpaces(from offset: Int) -> Int {
        var offset = offset
        while offset < count, Ascii.isSpace(bytes[offset]) { offset += 1 }
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
