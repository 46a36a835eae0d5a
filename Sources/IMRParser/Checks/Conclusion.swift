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
    init?(of text: Text) {
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
        let lastSentence = text.lastSentenceStart(isClause: true)
        for phrase in Vocabulary.refusals {
            guard let found = text.find(phrase, from: lastSentence) else { continue }
            isNecessary = false
            range = found
            return
        }
        return nil
    }

    /// Whether its sentence, "the request for … is …", names something, and no word of it is a word of the service.
    func namesAnotherService(than service: @autoclosure () -> Text, in text: Text) -> Bool {
        let start = text.sentenceStart(before: range.lowerBound, isClause: true)
        guard let request = text.find(Vocabulary.requestFor, from: start, to: range.lowerBound) else { return false }
        let service = service()
        var offset = request.upperBound
        var namesSomething = false
        while let word = text.word(from: offset, to: range.lowerBound) {
            offset = word.upperBound
            guard word.count >= Conclusion.longWord else { continue }
            if Conclusion.sharesStem(text.bytes[word], with: service) { return false }
            namesSomething = true
        }
        return namesSomething && service.word(from: 0, to: service.count) != nil
    }

    /// Whether a word of the service begins as `word` does.
    private static func sharesStem(_ word: ArraySlice<UInt8>, with service: Text) -> Bool {
        var offset = 0
        while let own = service.word(from: offset, to: service.count) {
            offset = own.upperBound
            let stem = min(longWord, own.count)
            guard own.count >= 2 else { continue }
            let isSame = (0..<stem).allSatisfy {
                Ascii.lowercase(service.bytes[own.lowerBound + $0]) == Ascii.lowercase(word[word.startIndex + $0])
            }
            if isSame { return true }
        }
        return false
    }

    /// Words shorter than this name no service.
    private static let longWord = 4
    private static let mostTries = 4
    /// How far before "medically necessary" its negation may stand, in words.
    private static let reach = 8

    /// What "medically necessary" at `found` says in its sentence; `nil` if the sentence is a condition or a question.
    private static func verdict(_ found: Range<Int>, in text: Text) -> Bool? {
        let start = text.sentenceStart(before: found.lowerBound, isClause: true)
        var before = found.lowerBound
        var isStated = false
        for distance in 0..<reach {
            guard let word = text.word(before: before, from: start) else { break }
            before = word.lowerBound
            if text.isOneOf(word, Vocabulary.conditions) { return nil }
            if text.isOneOf(word, Vocabulary.negations) { return false }
            if distance == 0 { isStated = text.isOneOf(word, Vocabulary.conclusionVerbs) }
        }
        let after = text.word(from: found.upperBound, to: text.count)
        if let after, text.isOneOf(after, Vocabulary.conditions) { return nil }
        return isStated ? true : nil
    }
}
