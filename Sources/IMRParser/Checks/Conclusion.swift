/// The conclusion of a rationale: the service is medically necessary, or it is not.
///
/// "… is not medically necessary.", "… cannot be deemed medically necessary …", "… is medically necessary and
/// appropriate.", "… is non-certified."
struct Conclusion {
    /// Whether the conclusion is that the service is necessary.
    let isNecessary: Bool
    /// The words that say so, as a range of the text.
    let range: Range<Int>

    /// The last conclusion in `text`; `nil` if none is certain.
    init?(of text: Text) {
        for phrase in Vocabulary.necessity {
            var end = text.count
            for _ in 0..<Conclusion.mostTries {
                guard let found = text.findLast(phrase, before: end) else { break }
                if let isNecessary = Conclusion.verdict(found, in: text) {
                    (self.isNecessary, range) = (isNecessary, found)
                    return
                }
                end = found.lowerBound
            }
        }
        let lastSentence = text.lastSentenceStart(isClause: true)
        guard let refusal = text.find(Conclusion.refusals, from: lastSentence) else { return nil }
        (isNecessary, range) = (false, refusal)
    }

    /// Whether its sentence, "the request for … is …", names something, but shares no word with the service.
    func namesAnotherService(than service: @autoclosure () -> Text, in text: Text) -> Bool {
        let start = text.sentenceStart(before: range.lowerBound, isClause: true)
        guard let request = text.find(Conclusion.requestFor, from: start, to: range.lowerBound) else { return false }
        let service = service()
        var namesSomething = false
        for word in text.words(in: request.upperBound..<range.lowerBound) where word.count >= Conclusion.longWord {
            if Conclusion.sharesStem(text.bytes[word], with: service) { return false }
            namesSomething = true
        }
        return namesSomething && service.word(from: 0, to: service.count) != nil
    }

    /// Whether a word of the service begins like `word`.
    private static func sharesStem(_ word: ArraySlice<UInt8>, with service: Text) -> Bool {
        service.words(in: 0..<service.count).contains { own in
            own.count >= 2
                && (0..<min(longWord, own.count)).allSatisfy {
                    Ascii.lowercase(service.bytes[own.lowerBound + $0]) == Ascii.lowercase(word[word.startIndex + $0])
                }
        }
    }

    /// A shorter word does not name a service.
    private static let longWord = 4
    private static let mostTries = 4
    /// How many words before "medically necessary" its negation may be.
    private static let reach = 8

    /// Whether the sentence calls the service necessary with the words at `found`; `nil` if it is a condition or a
    /// question.
    private static func verdict(_ found: Range<Int>, in text: Text) -> Bool? {
        let start = text.sentenceStart(before: found.lowerBound, isClause: true)
        var before = found.lowerBound
        var isStated = false
        for distance in 0..<reach {
            guard let word = text.word(before: before, from: start) else { break }
            before = word.lowerBound
            if text.isOneOf(word, conditions) { return nil }
            if text.isOneOf(word, negations) { return false }
            if distance == 0 { isStated = text.isOneOf(word, verbs) }
        }
        let after = text.word(from: found.upperBound, to: text.count)
        if let after, text.isOneOf(after, conditions) { return nil }
        return isStated ? true : nil
    }

    // MARK: Wording

    private static let requestFor: Phrase = "request for "
    private static let negations: [Phrase] = [
        "not", "cannot", "never", "neither", "nor", "no", "non", "fails", "failed", "lacks",
    ]
    private static let conditions: [Phrase] = [
        "if", "when", "whether", "unless", "until", "would", "could", "may", "might", "only", "before", "because",
    ]
    private static let verbs: [Phrase] = [
        "is", "are", "was", "were", "be", "as", "deemed", "considered", "found", "remains", "both",
    ]
    /// Other words that refuse a service, in the last sentence.
    private static let refusals: [Phrase] = [
        "non-certified", "noncertified", "not certified", "cannot be certified", "cannot be recommended",
        "is not recommended", "are not recommended", "is not supported", "are not supported", "is not warranted",
        "is not indicated", "is not appropriate", "has not been established", "is not established",
    ]
}
