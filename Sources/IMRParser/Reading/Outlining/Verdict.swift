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

    /// The first verdict in `range`.
    static func first(in range: Range<Int>, of text: Text) -> Verdict? {
        var offset = range.lowerBound
        while let medically = text.find(Vocabulary.medically, from: offset, to: range.upperBound) {
            offset = medically.upperBound
            if let end = end(of: medically, in: text) {
                return Verdict(medically.lowerBound..<end, from: range.lowerBound, of: text)
            }
        }
        return nil
    }

    /// The offset after "medically necessary and appropriate", or words like it.
    private static func end(of medically: Range<Int>, in text: Text) -> Int? {
        func quality(at offset: Int) -> Int? {
            let start = text.match(Vocabulary.medically, at: offset).map(text.skipSpaces) ?? offset
            return text.match(Vocabulary.qualities, at: start)
        }
        guard let first = quality(at: text.skipSpaces(from: medically.upperBound)) else { return nil }
        guard let and = text.match(Vocabulary.conjunctions, at: text.skipSpaces(from: first)) else { return first }
        return quality(at: text.skipSpaces(from: and)) ?? first
    }

    /// A verdict whose words begin with "medically", after `limit`.
    private init(_ words: Range<Int>, from limit: Int, of text: Text) {
        var start = words.lowerBound
        var decisive = words
        var isNegated = false
        while let adverb = Verdict.adverb(before: start, of: text), adverb.range.lowerBound >= limit {
            start = adverb.range.lowerBound
            guard adverb.isNegative else { continue }
            isNegated = true
            decisive = start..<words.upperBound
        }
        // Without a verb: "partially medically necessary", or a verb that ran into the word before it.
        let verb = Vocabulary.findingVerbs.lazy.compactMap { text.start(of: $0, before: start, isWhole: true) }.first
            .flatMap { $0 > limit ? $0 : nil }
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
