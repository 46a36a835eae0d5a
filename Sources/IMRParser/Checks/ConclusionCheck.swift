/// Checks the conclusion of a rationale against the decision and the service of its issue.
enum ConclusionCheck {
    /// - Parameter index: The index of the issue, from 0.
    /// - Returns: The conclusion, if there is one.
    static func check(
        _ issue: Determination.Issue, at index: Int, rationale: Text?, problems: inout Problems
    ) -> Conclusion? {
        guard let rationale else { return nil }
        let service = (issue.modification == nil ? issue.service : issue.heading).map { Text($0.value) }
        guard let conclusion = Conclusion(of: rationale, about: service) else { return nil }
        let place = rationale.sourceRange(conclusion.range)
        if let service, conclusion.namesAnotherService(than: service, in: rationale) {
            problems.add(.serviceNotNamed, on: .issue(index, .service), at: place)
        }
        // A decision in part agrees with either conclusion.
        guard let decision = issue.decision?.value, decision != .partiallyOverturned else { return conclusion }
        if conclusion.isNecessary != (decision == .overturned) {
            problems.add(.contradictedDecision, on: .issue(index, .decision), at: place)
        }
        return conclusion
    }

    /// Reports a rationale whose last sentence has no word of a conclusion: "… is not medically necessary."
    ///
    /// A text that is cut off is reported as such. A remark may follow the sentence that concludes.
    static func checkEnd(
        of rationale: Text?, _ conclusion: Conclusion?, at index: Int, in source: SourceText,
        problems: inout Problems
    ) {
        guard let rationale, rationale.count >= shortest else { return }
        guard source.endsSentence(rationale.sourceRange(0..<rationale.count)) else { return }
        if let start = conclusion?.range.lowerBound,
            rationale.lastSentenceStart(isClause: false, from: start) <= start
        {
            return
        }
        let start = lastSentence(of: rationale)
        let words = rationale.words(in: start..<rationale.count)
        for word in words {
            if conclusion == nil, isGeneral(word, in: rationale) { continue }
            if !ConclusionRoles.of(word, in: rationale).isDisjoint(with: concluding)
                || rationale.isOneOf(word, otherWords)
            {
                return
            }
        }
        let before = rationale.sentenceStart(
            before: max(0, rationale.skipSpacesBackward(from: start) - 1), isClause: false)
        if let conclusion, conclusion.range.lowerBound >= before { return }
        if let conclusion, conclusion.isOfNecessity, rationale.count - conclusion.range.upperBound <= longestRest {
            return
        }
        problems.add(
            .missingConclusion, on: .issue(index, .rationale), at: rationale.sourceRange(start..<rationale.count))
    }

    /// "is recommended for short use", "is advised after a trial": what a guideline says.
    private static func isGeneral(_ word: Range<Int>, in text: Text) -> Bool {
        guard text.isOneOf(word, advice), let next = text.word(from: word.upperBound, to: text.count) else {
            return false
        }
        return text.isOneOf(next, conditionsOfAdvice)
    }

    private static let advice: [Phrase] = ["recommended", "advised", "indicated"]
    private static let conditionsOfAdvice: [Phrase] = [
        "for", "after", "before", "when", "if", "only", "in", "until", "during", "as", "where", "unless",
    ]

    /// Where the last sentence begins. An abbreviation, a short remark, or a remark in brackets does not begin one.
    private static func lastSentence(of text: Text) -> Int {
        var start = text.lastSentenceStart(isClause: false)
        while start > 0 {
            let first = text.skipSpaces(from: start)
            let stop = text.skipSpacesBackward(from: start)
            guard first < text.count, let before = text.word(before: stop, from: 0) else { break }
            let isSentence =
                text.count - first >= shortest && !Ascii.isLower(text.bytes[first])
                && text.bytes[first] != Ascii.openParenthesis && text.bytes[first] != Ascii.openBracket
                && before.count > 1 && !text.isOneOf(before, abbreviations)
            if isSentence { break }
            start = text.sentenceStart(before: max(0, stop - 1), isClause: false)
        }
        return start
    }

    /// A shorter remark follows a conclusion: "See above."
    private static let shortest = 24
    /// What follows a conclusion and is a paragraph of its own, or a list of works, is seldom longer, in bytes.
    private static let longestRest = 500
    private static let abbreviations: [Phrase] = [
        "dr", "mr", "ms", "mrs", "vs", "no", "st", "mg", "ml", "etc", "approx", "pg", "pp", "inc", "sec", "vol", "fig",
    ]
    private static let concluding: ConclusionRoles = [
        .medically, .quality, .granted, .refused, .upheld, .overturned, .denial, .agreement, .disagreement, .recommends,
        .approval, .necessity, .meets,
    ]
    /// Other words that conclude.
    private static let otherWords: [Phrase] = [
        "support", "supports", "exceeds", "exceed", "excessive", "premature", "experimental", "investigational",
        "unproven", "need", "needs", "justify", "justifies", "warrant", "warrants", "reasonably", "criteria",
        "applicable", "modified", "modification", "allowed", "permitted", "affirmed",
        "proceed", "continued", "favor", "consistent", "compliant", "accepted", "acceptable", "validated", "decision",
        "ineligible", "moot", "withdrawn", "refer", "conclusion", "indication", "indications", "conclude", "concluded",
    ]
}
