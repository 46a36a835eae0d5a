extension Text {
    /// The longest clause that is looked at, in bytes.
    private static let longestClause = 600

    /// Whether a sentence or a clause ends with the byte at `offset`.
    func endsClause(at offset: Int) -> Bool {
        let byte = bytes[offset]
        if byte == Ascii.newline { return true }
        guard byte == Ascii.period || byte == Ascii.semicolon else { return false }
        return offset + 1 < count && Ascii.isSpace(bytes[offset + 1])
    }

    /// Where the clause begins that `offset` is in.
    func clauseStart(before offset: Int) -> Int {
        let limit = max(0, offset - Text.longestClause)
        var start = offset
        while start > limit, !endsClause(at: start - 1) { start -= 1 }
        return start
    }

    /// The last sentence, its full stop included.
    func lastSentence() -> Range<Int> { clauseStart(before: max(0, count - 2))..<count }

    /// ``sentenceEnd(from:)``, or `limit` if the sentence is longer.
    func sentenceEnd(from offset: Int, to limit: Int) -> Int {
        var offset = offset
        while offset < limit {
            if bytes[offset] == Ascii.period, offset + 1 == count || Ascii.isSpace(bytes[offset + 1]) { return offset }
            offset += 1
        }
        return limit
    }

    /// The offset of the full stop that ends the sentence at `offset`, or the end of the text.
    func sentenceEnd(from offset: Int) -> Int {
        var offset = offset
        while offset < count {
            if bytes[offset] == Ascii.period, offset + 1 == count || Ascii.isSpace(bytes[offset + 1]) { return offset }
            offset += 1
        }
        return count
    }

    /// `offset`, or the offset behind the full stop that stands there.
    func afterStop(at offset: Int) -> Int {
        offset < count && bytes[offset] == Ascii.period ? offset + 1 : offset
    }

    /// Whether a sentence begins at `offset`: with a capital, after a stop or at the beginning.
    func beginsSentence(at offset: Int) -> Bool {
        guard Ascii.isUpper(bytes[offset]) else { return false }
        guard offset > 0 else { return true }
        guard Ascii.isSpace(bytes[offset - 1]) else { return false }
        var before = offset
        while before > 0, Ascii.isSpace(bytes[before - 1]) { before -= 1 }
        guard before > 0 else { return true }
        let byte = bytes[before - 1]
        return byte == Ascii.period || byte == Ascii.closeParenthesis || byte == Ascii.colon || byte >= 0x80
    }

    /// The end of the sentence that `offset` is in, its full stop left out; a stop after `pg` or `p` ends none.
    func citationEnd(from offset: Int) -> Int {
        var offset = offset
        while offset < count {
            let stop = sentenceEnd(from: offset)
            guard stop < count else { return count }
            let next = skipSpaces(from: stop + 1)
            let word = word(before: stop, from: offset)
            let isShort = word.map { isOneOf($0, Vocabulary.abbreviations) && $0.upperBound == stop } ?? false
            if !isShort, next == count || Ascii.isUpper(bytes[next]) { return stop }
            offset = stop + 1
        }
        return count
    }

    /// The first place where a sentence begins with one of `subjects`.
    func sentence(beginningWith subjects: [Phrase]) -> Int? {
        subjects.compactMap { subject -> Int? in
            var offset = 0
            while let found = find(subject, from: offset) {
                if beginsSentence(at: found.lowerBound) { return found.lowerBound }
                offset = found.upperBound
            }
            return nil
        }
        .min()
    }

    /// How many sentences end with another one behind: a full stop, a space and a capital or a digit; and the first.
    func sentenceEnds() -> (count: Int, first: Int?) {
        var found: (count: Int, first: Int?) = (0, nil)
        var offset = 0
        while let stop = find(Vocabulary.fullStop, from: offset)?.lowerBound {
            offset = stop + 1
            guard stop > 0, stop + 2 < count else { continue }
            let (before, next) = (bytes[stop - 1], bytes[stop + 2])
            let ends =
                Ascii.isLower(before) || Ascii.isDigit(before) || before == Ascii.closeParenthesis
                || before == Ascii.quote
            if ends, Ascii.isUpper(next) || Ascii.isDigit(next) { found = (found.count + 1, found.first ?? stop) }
        }
        return found
    }
}

extension SourceText {
    /// Whether `range` ends as a sentence does: with `.`, `?` or `!`, a quote or a parenthesis behind it or not.
    func endsSentence(_ range: Range<Int>) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound {
            let byte = bytes[end - 1]
            if byte == Ascii.quote || byte == Ascii.apostrophe || byte == Ascii.closeParenthesis
                || byte == Ascii.closeBracket
            {
                end -= 1
            } else if end - 3 >= range.lowerBound, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80,
                byte == 0x9D || byte == 0x99
            {
                end -= 3
            } else {
                return byte == Ascii.period || byte == Ascii.question || byte == Ascii.exclamation
            }
        }
        return false
    }
}
