/// What makes the verdict of a sentence hold for a part of the request only, or turns it round.
///
/// ```
/// The request for 8 visits is medically necessary in part.
/// Six of the 8 visits are medically necessary; the other two are not.
/// There is no evidence that a brace is medically necessary.
/// ```
enum VerdictLimit {
    /// A part of the request is necessary: "in part".
    case part
    /// What is decided isn't certain: "for 6 visits only", "there is no evidence that".
    case uncertain

    /// The limit of `decision` in `sentence`; `nil` if it has none, or if the decision isn't in it.
    init?(of decision: Located<Determination.Decision>, in sentence: Range<Int>, of source: SourceText) {
        guard sentence.contains(decision.range.lowerBound), sentence.upperBound >= decision.range.upperBound else {
            return nil
        }
        let rest = Text(decision.range.upperBound..<sentence.upperBound, of: source)
        if rest.match(Vocabulary.partLimits, at: 0) != nil {
            self = .part
            return
        }
        let request = Text(sentence.lowerBound..<decision.range.lowerBound, of: source)
        guard
            rest.holds(Vocabulary.restLimits) || rest.beginsWithCount || request.holds(Vocabulary.requestLimits)
                || request.beginsWithNegation || request.holdsShare
        else { return nil }
        self = .uncertain
    }
}

extension Text {
    /// Whether one of `phrases` occurs as whole words.
    fileprivate func holds(_ phrases: [Phrase]) -> Bool {
        phrases.contains { phrase in
            findAll(phrase).contains {
                start(of: phrase, before: $0.upperBound, isWhole: true) != nil && !isWord($0.upperBound)
            }
        }
    }

    /// "for 6 visits".
    fileprivate var beginsWithCount: Bool {
        guard let count = match("for", at: 0).map({ skipSpaces(from: $0) }), count < bytes.count else { return false }
        return isCount(at: count)
    }

    /// "six of the 8".
    fileprivate var holdsShare: Bool {
        findAll("of the").contains { words in
            let whole = skipSpaces(from: words.upperBound)
            guard whole < bytes.count, isCount(at: whole) else { return false }
            let end = skipSpacesBackward(from: words.lowerBound)
            return end > 0 && Ascii.isDigit(bytes[end - 1]) || start(of: Phrase.numbersInWords, before: end) != nil
        }
    }

    private func isCount(at offset: Int) -> Bool {
        Ascii.isDigit(bytes[offset]) || Phrase.numbersInWords.contains { match($0, at: offset) != nil }
    }

    /// "No visit of", but not "No. 3".
    fileprivate var beginsWithNegation: Bool {
        guard let end = match("No", at: 0), end < bytes.count, Ascii.isSpace(bytes[end]) else { return false }
        let next = skipSpaces(from: end)
        return next < bytes.count && Ascii.isLower(bytes[next])
    }

    private func isWord(_ offset: Int) -> Bool { offset < bytes.count && Ascii.isWord(bytes[offset]) }
}
