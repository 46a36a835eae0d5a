/// The colon and the decision at the end of a heading.
struct DecisionEnding {
    /// The text before the colon.
    private(set) var service: Range<Int>
    /// Where the heading ends.
    let end: Int
    /// Whether a colon precedes the decision.
    private(set) var hasColon = true
    /// The decision, if it is a known one.
    private(set) var decision: Located<Determination.Decision>?
    /// The words in place of a decision that are not a known one.
    private(set) var unknown: Range<Int>?

    /// The longest decision that is looked for, in bytes.
    private static let longest = 48

    init(_ text: Range<Int>, of source: SourceText) {
        service = text
        end = text.upperBound
        let from = max(text.lowerBound, text.upperBound - DecisionEnding.longest)
        if let colon = source.bytes[from..<text.upperBound].lastIndex(of: Ascii.colon) {
            let word = source.trim(colon + 1..<text.upperBound)
            decision = DecisionEnding.decision(word, of: source)
            if decision == nil, DecisionEnding.isUnknownDecision(word, of: source) { unknown = word }
            if decision != nil || unknown != nil {
                service = source.trim(text.lowerBound..<colon)
                return
            }
        }
        findWithoutColon(text, of: source)
    }

    /// The decision that `word` is; a full stop may follow it.
    private static func decision(_ word: Range<Int>, of source: SourceText) -> Located<Determination.Decision>? {
        for form in Vocabulary.decisions {
            let strict = source.match(form.phrase, at: word.lowerBound, limit: word.upperBound)
            // An extractor may break the word: `Up held`.
            guard
                let end = strict
                    ?? source.bytes.end(ofBroken: form.phrase, at: word.lowerBound, limit: word.upperBound)
            else { continue }
            if end == word.upperBound || (end + 1 == word.upperBound && source.bytes[end] == Ascii.period) {
                return Located(form.value, at: word.lowerBound..<end)
            }
        }
        return nil
    }

    /// Whether `word` looks like a decision: up to three words of letters, with two digits at most, which a scan may have
    /// made of letters.
    private static func isUnknownDecision(_ word: Range<Int>, of source: SourceText) -> Bool {
        guard !word.isEmpty, word.count <= 24, Ascii.isLetter(source.bytes[word.lowerBound]) else { return false }
        let bytes = source.bytes[word]
        return bytes.count(where: Ascii.isSpace) <= 2 && bytes.count(where: Ascii.isDigit) <= 2
            && bytes.allSatisfy { Ascii.isLetter($0) || Ascii.isSpace($0) || Ascii.isDigit($0) }
    }

    /// "Arm sling Upheld": a decision with a capital that ends the heading, without a colon.
    private mutating func findWithoutColon(_ text: Range<Int>, of source: SourceText) {
        for form in Vocabulary.decisions {
            let start = text.upperBound - form.phrase.count
            guard start > text.lowerBound, Ascii.isUpper(source.bytes[start]) else { continue }
            guard source.match(form.phrase, at: start, limit: text.upperBound) == text.upperBound else { continue }
            guard !Ascii.isWord(source.bytes[start - 1]) else { continue }
            decision = Located(form.value, at: start..<text.upperBound)
            service = source.trim(text.lowerBound..<start)
            hasColon = false
            return
        }
    }
}
