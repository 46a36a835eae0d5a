/// Which periods end a sentence. Only a period before white space or at the end of the text ever does.
enum SentenceEnd {
    case anyPeriod
    /// A period before a capital or at the end of the text, and not after one of these abbreviations. Paragraphs that
    /// name works are full of other periods: `pg. 3`, `Vol. 2`.
    case beforeCapital(notAfter: [Phrase])
    /// A period between two sentences: after a small letter or a closing parenthesis, and before a capital.
    ///
    /// With numbers, a number or a quote may also come before it and a number after it. Headings have sentences with
    /// amounts; in citations, a period after a year or a page ends no sentence.
    case betweenSentences(withNumbers: Bool)
}

extension Text {
    /// The longest sentence that is looked at backward, in bytes.
    private static let longestSentence = 600

    /// Whether white space or the end of the text follows the byte at `offset`.
    private func isBeforeSpace(_ offset: Int) -> Bool { offset + 1 == count || Ascii.isSpace(bytes[offset + 1]) }

    private func endsSentence(at stop: Int, by rule: SentenceEnd) -> Bool {
        guard isBeforeSpace(stop) else { return false }
        let next = skipSpaces(from: stop + 1)
        switch rule {
        case .anyPeriod:
            return true
        case .beforeCapital(let abbreviations):
            if let word = word(before: stop, from: 0), word.upperBound == stop, isOneOf(word, abbreviations) {
                return false
            }
            return next == count || Ascii.isUpper(bytes[next])
        case .betweenSentences(let numbers):
            guard stop > 0, next < count else { return false }
            let (before, after) = (bytes[stop - 1], bytes[next])
            return (Ascii.isUpper(after) || numbers && Ascii.isDigit(after))
                && (Ascii.isLower(before) || before == Ascii.closeParenthesis
                    || numbers && (Ascii.isDigit(before) || before == Ascii.quote))
        }
    }

    /// The offset of the first period from `offset` on that ends a sentence; `limit`, or the end of the text, if there
    /// is none before it.
    func sentenceEnd(from offset: Int, to limit: Int? = nil, by rule: SentenceEnd = .anyPeriod) -> Int {
        var offset = offset
        while let stop = find(".", from: offset, to: limit)?.lowerBound {
            if endsSentence(at: stop, by: rule) { return stop }
            offset = stop + 1
        }
        return limit ?? count
    }

    /// How many sentences end between others: see ``SentenceEnd/betweenSentences(withNumbers:)``.
    var innerSentenceEnds: Int {
        var ends = 0
        var offset = 0
        while true {
            offset = sentenceEnd(from: offset, by: .betweenSentences(withNumbers: true)) + 1
            if offset > count { return ends }
            ends += 1
        }
    }

    /// Where the sentence begins that `offset` is in; at most 600 bytes before it.
    ///
    /// - Parameters:
    ///   - isClause: Whether a semicolon or the end of a paragraph also ends what comes before. What a clause concludes
    ///     says nothing about the next one.
    ///   - limit: The offset that is returned if the sentence begins before it.
    func sentenceStart(before offset: Int, isClause: Bool, from limit: Int = 0) -> Int {
        let limit = max(limit, offset - Text.longestSentence)
        var start = offset
        while start > limit {
            let byte = bytes[start - 1]
            if byte == Ascii.period || isClause && byte == Ascii.semicolon, isBeforeSpace(start - 1) { break }
            if isClause, byte == Ascii.newline { break }
            start -= 1
        }
        return start
    }

    /// Where the last sentence begins. See ``sentenceStart(before:isClause:)``.
    func lastSentenceStart(isClause: Bool, from limit: Int = 0) -> Int {
        sentenceStart(before: max(0, count - 2), isClause: isClause, from: limit)
    }

    /// `offset`, or the offset after the period at `offset`.
    func afterStop(at offset: Int) -> Int { offset < count && bytes[offset] == Ascii.period ? offset + 1 : offset }

    /// Whether a sentence begins at `offset`: with a capital, at the beginning or after the end of another.
    func beginsSentence(at offset: Int) -> Bool {
        guard Ascii.isUpper(bytes[offset]) else { return false }
        let before = skipSpacesBackward(from: offset)
        guard before > 0 else { return true }
        let byte = bytes[before - 1]
        return before < offset
            && (byte == Ascii.period || byte == Ascii.closeParenthesis || byte == Ascii.colon || byte >= 0x80)
    }
}

extension SourceText {
    /// Whether `range` ends as a sentence does: with `.`, `?` or `!`, and perhaps quotes or brackets after it.
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
