/// What a sentence finds about a request: "is (not) medically necessary and appropriate", and what it decides.
///
/// Extractors lose spaces in it: `is notmedically necessary`.
struct Verdict {
    /// The words from the verb on.
    let clause: Range<Int>
    /// The decision, at the words from "not" or "medically" on; `nil` if the word before "medically" is not a known one.
    let decision: Located<Determination.Decision>?
    /// Whether it has a verb.
    let isRegular: Bool

    /// The last verdict of the first sentence of `range` that has one: a request may mention an earlier verdict.
    static func inSentence(_ range: Range<Int>, of text: Text) -> Verdict? {
        guard var verdict = first(in: range, of: text) else { return nil }
        while true {
            let end = text.sentenceEnd(
                from: verdict.clause.upperBound, to: range.upperBound, by: .beforeCapital(notAfter: []))
            guard let next = first(in: verdict.clause.upperBound..<end, of: text), next.isRegular else {
                return verdict
            }
            verdict = next
        }
    }

    static func first(in range: Range<Int>, of text: Text) -> Verdict? {
        var offset = range.lowerBound
        while let medically = text.find(Vocabulary.medically, from: offset, to: range.upperBound) {
            offset = medically.upperBound
            if let words = words(with: medically, from: range.lowerBound, in: text) {
                return Verdict(words.range, isNegative: words.isNegative, from: range.lowerBound, of: text)
            }
        }
        return nil
    }

    /// "is upheld" or "is not certified" before `end`, with or without a period; `nil` if nothing like it is there.
    static func stated(before end: Int, in text: Text) -> Verdict? {
        let end = text.withoutFullStop(text.trim(0..<end)).upperBound
        for form in Vocabulary.statedDecisions {
            guard let start = text.start(of: form.phrase, before: end, isWhole: true),
                let verb = text.start(of: Vocabulary.findingVerbs, before: start, after: 0)
            else { continue }
            return Verdict(
                clause: verb..<end, decision: Located(form.value, at: text.sourceRange(start..<end)), isRegular: true)
        }
        return nil
    }

    /// "is not certified" at the end of the sentence that `start` is in.
    static func statedInSentence(from start: Int, to limit: Int, of text: Text) -> Verdict? {
        let verdict = stated(before: min(limit, text.sentenceEnd(from: start, to: limit)), in: text)
        return verdict.flatMap { $0.clause.lowerBound > start ? $0 : nil }
    }

    private init(clause: Range<Int>, decision: Located<Determination.Decision>, isRegular: Bool) {
        (self.clause, self.decision, self.isRegular) = (clause, decision, isRegular)
    }

    /// "medically necessary and appropriate", or words like it.
    private static func words(
        with medically: Range<Int>, from limit: Int, in text: Text
    ) -> (range: Range<Int>, isNegative: Bool)? {
        func quality(at offset: Int) -> Int? {
            let start = text.match(Vocabulary.medically, at: offset).map(text.skipSpaces) ?? offset
            return text.match(Vocabulary.qualities, at: start)
        }
        var start = text.skipSpaces(from: medically.upperBound)
        if start < text.count, text.bytes[start] == Ascii.hyphen { start = text.skipSpaces(from: start + 1) }
        if let end = text.match(Vocabulary.negativeQualities, at: start) { return (medically.lowerBound..<end, true) }
        guard var end = quality(at: start) else { return nil }
        if let and = text.match(Vocabulary.conjunctions, at: text.skipSpaces(from: end)) {
            end = quality(at: text.skipSpaces(from: and)) ?? end
        }
        return (
            (plainQuality(before: medically.lowerBound, from: limit, in: text) ?? medically.lowerBound)..<end, false
        )
    }

    /// Where "appropriate and" begins if it is right before `offset`; `nil` if it is not.
    private static func plainQuality(before offset: Int, from limit: Int, in text: Text) -> Int? {
        text.start(of: Vocabulary.conjunctions, before: offset).flatMap {
            text.start(of: Vocabulary.plainQualities, before: $0, after: limit)
        }
    }

    /// A verdict whose words begin with "medically", after `limit`.
    private init(_ words: Range<Int>, isNegative: Bool, from limit: Int, of text: Text) {
        var start = words.lowerBound
        var decisive = words
        var isNegated = isNegative
        // Without a verb: "partially medically necessary", or a verb that ran into the word before it.
        var verb: Int?
        while true {
            if let adverb = Verdict.adverb(before: start, of: text), adverb.range.lowerBound >= limit {
                start = adverb.range.lowerBound
                guard adverb.isNegative else { continue }
                isNegated = true
                decisive = start..<words.upperBound
            } else if let auxiliary = text.start(of: Vocabulary.auxiliaries, before: start, after: limit) {
                (start, verb) = (auxiliary, auxiliary)
            } else {
                break
            }
        }
        if let negative = text.start(of: Vocabulary.negativeVerbs, before: start, after: limit) {
            (verb, isNegated, decisive) = (negative, true, negative..<words.upperBound)
        } else {
            verb = text.start(of: Vocabulary.findingVerbs, before: start, after: limit) ?? verb
        }
        let decision: Determination.Decision? = isNegated ? .upheld : verb != nil ? .overturned : nil
        clause = (verb ?? decisive.lowerBound)..<words.upperBound
        self.decision = decision.map { Located($0, at: text.sourceRange(decisive)) }
        isRegular = verb != nil
    }

    /// The word between the verb and "medically" that ends before `offset`, if it is one that may be there.
    private static func adverb(before offset: Int, of text: Text) -> (range: Range<Int>, isNegative: Bool)? {
        for word in Vocabulary.negations {
            if let start = text.start(of: word, before: offset) { return (start..<start + word.count, true) }
        }
        for word in Vocabulary.verdictAdverbs {
            guard let start = text.start(of: word, before: offset, isWhole: true) else { continue }
            return (start..<start + word.count, false)
        }
        return nil
    }
}
