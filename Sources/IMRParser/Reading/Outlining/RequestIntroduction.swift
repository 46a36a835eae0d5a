/// The words that introduce a request: "First, the retrospective request for", "MAXIMUS has determined that", "With regard
/// to the treating physician's request for".
struct RequestIntroduction {
    private let text: Text

    /// Where the request's words begin, if words that introduce a request are at `offset`; `nil` if none are.
    ///
    /// - Parameter isRequest: Whether it is known that a request begins at `offset`. If it is not, words that begin other
    ///   sentences too, such as "Regarding", are not enough.
    static func end(at offset: Int, in text: Text, isRequest: Bool) -> Int? {
        let introduction = RequestIntroduction(text: text)
        var end = offset
        var isCertain = isRequest
        if let sequence = introduction.sequenceEnd(at: end) { end = sequence }
        if let opening = introduction.openingEnd(at: end) { end = opening }
        while let next = introduction.statementEnd(at: end) ?? introduction.nounEnd(at: end) {
            (end, isCertain) = (next, true)
        }
        return isCertain && end > offset ? end : nil
    }

    /// Whether a statement begins at `offset` about what the review determined.
    static func isStatement(at offset: Int, in text: Text) -> Bool {
        RequestIntroduction(text: text).statementEnd(at: offset) != nil
    }

    // MARK: Words before the request

    /// The end of "First," or "Next:".
    private func sequenceEnd(at offset: Int) -> Int? {
        guard let end = text.match(Vocabulary.sequenceWords, at: offset), end < text.count,
            text.bytes[end] == Ascii.comma || text.bytes[end] == Ascii.colon
        else { return nil }
        return text.skipSpaces(from: end + 1)
    }

    /// The end of "Regarding", "With respect to", or "Treatment:".
    private func openingEnd(at offset: Int) -> Int? {
        let opening = word(Vocabulary.requestOpenings, at: offset)
        guard let end = opening ?? word(Vocabulary.ordinalNames, at: offset) else { return nil }
        let hasColon = end < text.count && text.bytes[end] == Ascii.colon
        // "Re-evaluation" is a word.
        let isPart = end < text.count && text.bytes[end] == Ascii.hyphen
        return hasColon || opening != nil && !isPart ? text.skipSpaces(from: hasColon ? end + 1 : end) : nil
    }

    /// The end of "MAXIMUS Federal Services, Inc. has determined that", "It was found that", or "has determined".
    private func statementEnd(at offset: Int) -> Int? {
        let maximus = text.match(Vocabulary.maximusFederal, at: offset)
        if maximus != nil || word(Vocabulary.hasWord, at: offset) != nil,
            let verb = text.find(Vocabulary.statementVerbs, from: offset, to: min(text.count, offset + 60))
        {
            let next = text.skipSpaces(from: verb.upperBound)
            return word(Vocabulary.thatWord, at: next).map(text.skipSpaces) ?? next
        }
        guard let subject = subjectEnd(at: offset) else { return nil }
        var verb = text.skipSpaces(from: subject)
        while let auxiliary = word(Vocabulary.statementAuxiliaries, at: verb) {
            verb = text.skipSpaces(from: auxiliary)
        }
        guard let end = word(Vocabulary.statementVerbs, at: verb) else { return nil }
        let next = text.skipSpaces(from: end)
        if let that = word(Vocabulary.thatWord, at: next) { return text.skipSpaces(from: that) }
        return nounEnd(at: next) == nil ? nil : next
    }

    /// The end of the name of who finds something: "We", "It", "The physician reviewer".
    private func subjectEnd(at offset: Int) -> Int? {
        let start = word(Vocabulary.requestArticles, at: offset).map(text.skipSpaces) ?? offset
        if let end = word(Vocabulary.finders, at: start) { return end }
        var next = start
        for _ in 0..<RequestIntroduction.mostTitles {
            guard let title = text.word(from: next, to: min(text.count, next + 24)), title.lowerBound == next else {
                return nil
            }
            next = text.skipSpaces(from: title.upperBound)
            if let end = word([Vocabulary.reviewer], at: next) { return end }
        }
        return nil
    }

    // MARK: "The request for"

    /// The most words between an article and "request": "the treating physician's".
    private static let mostTitles = 3

    /// The end of "the retrospective request for", "provider's request for", "authorization of", or "the requested".
    private func nounEnd(at offset: Int) -> Int? {
        // An extractor may join the article to the word: "therequest".
        let article = (word(Vocabulary.requestArticles, at: offset) ?? text.match("the", at: offset))
            .map(text.skipSpaces)
        for first in [article, offset].compactMap(\.self) {
            var noun = first
            while let adjective = word(Vocabulary.requestAdjectives, at: noun) {
                noun = text.skipSpaces(from: adjective)
            }
            if let end = endOfNoun(at: noun) { return end }
        }
        return article.flatMap(endAfterTitles)
    }

    /// The end of "request for" at `offset`.
    private func endOfNoun(at offset: Int) -> Int? {
        if let end = text.match(Vocabulary.requestWords, at: offset).flatMap(text.endOfRequestFor) { return end }
        guard let noun = word(Vocabulary.requestNouns, at: offset) else { return nil }
        return word(Vocabulary.requestJoiners, at: text.skipSpaces(from: noun)).map(text.skipSpaces)
    }

    /// The end of words after an article that name whose request it is, or which: "provider's request for", "requested".
    private func endAfterTitles(at offset: Int) -> Int? {
        if let end = word(Vocabulary.requestParticiples, at: offset) { return text.skipSpaces(from: end) }
        var offset = offset
        for _ in 0...RequestIntroduction.mostTitles {
            if let end = text.match("request", at: offset) { return text.endOfRequestFor(from: end) }
            guard let word = text.word(from: offset, to: min(text.count, offset + 24)), word.lowerBound == offset,
                !text.isOneOf(word, Vocabulary.noTitles), !text.bytes[word].contains(where: Ascii.isDigit)
            else { return nil }
            var end = word.upperBound
            if end + 1 < text.count, text.bytes[end] == Ascii.apostrophe {
                end += text.bytes[end + 1] == Ascii.s ? 2 : 1
            }
            guard end < text.count, Ascii.isSpace(text.bytes[end]) else { return nil }
            offset = text.skipSpaces(from: end)
        }
        return nil
    }

    /// The end of one of `phrases` at `offset`, if no other letter comes after it.
    private func word(_ phrases: [Phrase], at offset: Int) -> Int? {
        for phrase in phrases {
            guard let end = text.match(phrase, at: offset) else { continue }
            if end == text.count || !Ascii.isWord(text.bytes[end]) { return end }
        }
        return nil
    }
}

extension Text {
    /// Where the request's words begin, if words that introduce a request are at `offset`; `nil` if none are.
    func requestStart(at offset: Int) -> Int? { RequestIntroduction.end(at: offset, in: self, isRequest: false) }

    /// Where the request's words begin, if "for", "s for", or "is for" follows at `offset`.
    func endOfRequestFor(from offset: Int) -> Int? {
        let plural = offset < count && bytes[offset] | 0x20 == UInt8(ascii: "s") ? offset + 1 : offset
        let verb = skipSpaces(from: plural)
        return match(Vocabulary.requestFor, at: verb).map { skipSpaces(from: $0) }
    }
}
