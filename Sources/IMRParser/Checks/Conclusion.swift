/// What a rationale concludes: that the service is medically necessary, or that it is not.
///
/// "… is not medically necessary.", "… cannot be deemed medically necessary …", "… is medically necessary and
/// appropriate.", "… is non-certified."
struct Conclusion {
    /// Whether it calls the service necessary.
    let isNecessary: Bool
    /// The words that say so, as a range of the text.
    let range: Range<Int>

    /// The last conclusion in `text`; `nil` if none is beyond doubt.
    init?(of text: Unwrapped) {
        for phrase in Vocabulary.necessity {
            var end = text.count
            for _ in 0..<Conclusion.mostTries {
                guard let found = text.findLast(phrase, before: end) else { break }
                if let isNecessary = Conclusion.verdict(found, in: text) {
                    self.isNecessary = isNecessary
                    range = found
                    return
                }
                end = found.lowerBound
            }
        }
        let lastSentence = text.lastSentence()
        for phrase in Vocabulary.refusals {
            guard let found = text.find(phrase, from: lastSentence.lowerBound) else { continue }
            isNecessary = false
            range = found
            return
        }
        return nil
    }

    /// Whether its sentence, "the request for … is …", names something, and no word of it is a word of the service.
    func namesAnotherService(than service: Unwrapped, in text: Unwrapped) -> Bool {
        let start = text.clauseStart(before: range.lowerBound)
        guard let request = text.find(Vocabulary.requestFor, from: start, to: range.lowerBound) else { return false }
        let named = text.words(in: request.upperBound..<range.lowerBound).filter { $0.count >= Conclusion.longWord }
        let own = service.words(in: 0..<service.count).filter { $0.count >= 2 }
        guard !named.isEmpty, !own.isEmpty else { return false }
        return !named.contains { name in
            own.contains { word in
                let stem = min(Conclusion.longWord, word.count)
                return text.bytes[name].prefix(stem).elementsEqual(service.bytes[word].prefix(stem)) { left, right in
                    Ascii.lowercase(left) == Ascii.lowercase(right)
                }
            }
        }
    }

    /// Words shorter than this name no service.
    private static let longWord = 4
    private static let mostTries = 4
    /// How far before "medically necessary" its negation may stand, in words.
    private static let reach = 8

    /// What "medically necessary" at `found` says in its sentence; `nil` if the sentence is a condition or a question.
    private static func verdict(_ found: Range<Int>, in text: Unwrapped) -> Bool? {
        let start = text.clauseStart(before: found.lowerBound)
        let words = text.words(in: start..<found.lowerBound)
        let near = words.suffix(reach)
        if near.contains(where: { text.isOneOf($0, Vocabulary.conditions) }) { return nil }
        if near.contains(where: { text.isOneOf($0, Vocabulary.negations) }) { return false }
        let after = text.words(in: found.upperBound..<min(text.count, found.upperBound + 24)).first
        if let after, text.isOneOf(after, Vocabulary.conditions) { return nil }
        guard let last = words.last, text.isOneOf(last, Vocabulary.conclusionVerbs) else { return nil }
        return true
    }
}

extension Unwrapped {
    /// The last place of `phrase` that ends at or before `end`.
    func findLast(_ phrase: Phrase, before end: Int) -> Range<Int>? {
        var start = end - phrase.count
        while start >= 0 {
            if let end = match(phrase, at: start) { return start..<end }
            start -= 1
        }
        return nil
    }

    /// Whether a sentence or a clause ends with the byte at `offset`.
    func endsClause(at offset: Int) -> Bool {
        let byte = bytes[offset]
        if byte == Ascii.newline { return true }
        guard byte == Ascii.period || byte == Ascii.semicolon else { return false }
        return offset + 1 < count && Ascii.isSpace(bytes[offset + 1])
    }

    /// The longest clause that is looked at, in bytes.
    private static let longestClause = 600

    /// Where the clause begins that `offset` is in.
    func clauseStart(before offset: Int) -> Int {
        let limit = max(0, offset - Unwrapped.longestClause)
        var start = offset
        while start > limit, !endsClause(at: start - 1) { start -= 1 }
        return start
    }

    /// The last sentence, its full stop included.
    func lastSentence() -> Range<Int> { clauseStart(before: max(0, count - 2))..<count }

    /// The words of `range`.
    func words(in range: Range<Int>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            guard Ascii.isWord(bytes[offset]) else {
                offset += 1
                continue
            }
            let start = offset
            while offset < range.upperBound, Ascii.isWord(bytes[offset]) { offset += 1 }
            words.append(start..<offset)
        }
        return words
    }

    /// Whether `word` is one of `phrases`, whole.
    func isOneOf(_ word: Range<Int>, _ phrases: [Phrase]) -> Bool {
        phrases.contains { $0.count == word.count && match($0, at: word.lowerBound) != nil }
    }
}
