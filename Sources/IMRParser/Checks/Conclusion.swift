/// The conclusion of a rationale: the service is medically necessary, or it is not.
///
/// "… is not medically necessary.", "… cannot be deemed medically necessary …", "… is medically necessary and
/// appropriate.", "… is non-certified."
struct Conclusion {
    /// Whether the conclusion is that the service is necessary.
    let isNecessary: Bool
    /// Whether it says what is medically necessary. A paragraph, or the works that are cited, may follow.
    let isOfNecessity: Bool
    /// The words that say so, as a range of the text.
    let range: Range<Int>

    /// The last conclusion in `text`; `nil` if none is certain.
    ///
    /// - Parameter service: What was requested. A sentence that names something else is no conclusion.
    init?(of text: Text, about service: Text? = nil) {
        var end = text.count
        var remark: (isNecessary: Bool, words: Range<Int>)?
        var clauses = 0
        lazy var lastSentence = text.lastSentenceStart(isClause: false)
        while end > 0, remark == nil || clauses < Conclusion.mostRemarks {
            let start = text.sentenceStart(before: max(0, end - 2), isClause: true)
            let clause = ConclusionClause(
                start..<end, of: text, about: service, isLast: end == text.count || start >= lastSentence)
            if let verdict = clause.verdict {
                if verdict.isOfNecessity || clause.isAboutRequest {
                    (isNecessary, isOfNecessity, range) = (verdict.isNecessary, verdict.isOfNecessity, verdict.words)
                    return
                }
                remark = remark ?? (verdict.isNecessary, verdict.words)
            }
            if remark != nil { clauses += 1 }
            end = text.skipSpacesBackward(from: start)
        }
        guard let remark else { return nil }
        (isNecessary, isOfNecessity, range) = (remark.isNecessary, false, remark.words)
    }

    /// How many clauses may follow the sentence that says what is medically necessary, and say something like it.
    private static let mostRemarks = 3

    /// Whether its sentence, "the request for … is …", names something, but shares no word with the service.
    func namesAnotherService(than service: @autoclosure () -> Text, in text: Text) -> Bool {
        let start = text.sentenceStart(before: range.lowerBound, isClause: true)
        guard let request = text.find(Conclusion.requestFor, from: start, to: range.lowerBound) else { return false }
        let service = service()
        var namesSomething = false
        for word in text.words(in: request.upperBound..<range.lowerBound) where word.count >= Conclusion.longWord {
            if service.sharesStem(text.bytes[word]) { return false }
            namesSomething = true
        }
        return namesSomething && service.word(from: 0, to: service.count) != nil
    }

    /// A shorter word does not name a service.
    private static let longWord = 4

    private static let requestFor: Phrase = "request for "
}

extension Text {
    /// How many letters of two words are compared.
    private static let stem = 4

    /// Whether a word of the text begins like `word`.
    func sharesStem(_ word: ArraySlice<UInt8>) -> Bool {
        words(in: 0..<count).contains { own in
            own.count >= 2
                && (0..<min(Text.stem, own.count, word.count)).allSatisfy {
                    Ascii.lowercase(bytes[own.lowerBound + $0]) == Ascii.lowercase(word[word.startIndex + $0])
                }
        }
    }
}
