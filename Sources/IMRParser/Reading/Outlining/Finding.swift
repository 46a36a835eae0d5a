/// What a review found about one request, in one sentence.
///
/// "1) MAXIMUS Federal Services, Inc. has determined the request for X is not medically necessary and appropriate."
/// "2. The request for Y is medically necessary and appropriate."
///
/// Extractors lose spaces in it: `is notmedically necessary`.
struct Finding {
    /// The number before it; `nil` if there is none.
    var ordinal: Int?
    /// The sentence, its number included, as a range of the text.
    var sentence: Range<Int>
    /// The request's own words.
    var service: Located<String>?
    /// Whether the request was found necessary: then the denial is overturned.
    var decision: Located<Determination.Decision>?
    /// Whether a verb precedes what was found.
    var isRegular = true

    /// How many bytes of a request are searched for the finding.
    static let longestRequest = 4000

    /// A finding of which the parts are known.
    init(service: Located<String>?, decision: Located<Determination.Decision>?) {
        (self.service, self.decision, sentence) = (service, decision, 0..<0)
    }

    /// The findings in `text`: sentences that begin with a number and "the request for", or with what MAXIMUS "has
    /// determined".
    static func all(in text: Text) -> [Finding] {
        let starts = starts(in: text)
        let ends = starts.dropFirst().map(\.sentence) + [text.count]
        return zip(starts, ends).map { start, end in
            Finding(ordinal: start.ordinal, sentence: start.sentence, request: start.request..<end, of: text)
        }
    }

    /// The finding that `text` begins with, "The request for …", without a number.
    static func unnumbered(in text: Text) -> Finding? {
        guard let the = text.match(Vocabulary.requestsFor, at: 0) else { return nil }
        return Finding(ordinal: nil, sentence: 0, request: text.skipSpaces(from: the)..<text.count, of: text)
    }

    private init(ordinal: Int?, sentence: Int, request: Range<Int>, of text: Text) {
        self.ordinal = ordinal
        let start = request.lowerBound
        let limit = text.guidelineStart(in: start..<min(request.upperBound, start + Finding.longestRequest))
        let verdict = Verdict.first(in: start..<limit, of: text)
        let end = verdict?.clause.lowerBound ?? min(text.sentenceEnd(from: start, to: limit), limit)
        let service = text.trim(start..<end)
        self.service = text.located(nonEmpty: service)
        isRegular = verdict?.isRegular ?? true
        decision = verdict?.decision
        self.sentence = sentence..<text.afterStop(at: verdict?.clause.upperBound ?? max(service.upperBound, start))
    }

    private static func starts(in text: Text) -> [(ordinal: Int?, sentence: Int, request: Int)] {
        var starts: [(ordinal: Int?, sentence: Int, request: Int)] = []
        var offset = 0
        while let request = text.find("request", from: offset) {
            offset = request.upperBound
            guard let end = text.endOfRequestFor(from: request.upperBound) else { continue }
            let the = text.start(of: "the", before: request.lowerBound) ?? request.lowerBound
            let determined = determination(before: the, in: text)
            let sentence = determined ?? the
            let ordinal = text.ordinal(before: sentence)
            guard determined != nil || ordinal != nil else { continue }
            starts.append((ordinal?.value, ordinal?.start ?? sentence, end))
        }
        return starts
    }

    /// Where "MAXIMUS Federal Services, Inc. has determined (that)" begins, if it ends before `offset`.
    private static func determination(before offset: Int, in text: Text) -> Int? {
        let that = text.start(of: "that", before: offset) ?? offset
        guard let determined = text.start(of: "determined", before: that),
            let has = text.start(of: "has", before: determined)
        else { return nil }
        return text.find(Vocabulary.maximusFederal, from: max(0, has - 60), to: has)?.lowerBound ?? has
    }
}

/// "is (not) medically necessary and appropriate", and what it decides.
struct Verdict {
    /// The words from the verb on.
    let clause: Range<Int>
    /// The decision, at the words from "not" or "medically" on; `nil` if the word before "medically" is not a known one.
    let decision: Located<Determination.Decision>?
    /// Whether it has a verb.
    let isRegular: Bool

    static func first(in range: Range<Int>, of text: Text) -> Verdict? {
        var offset = range.lowerBound
        while let medically = text.find(Vocabulary.medically, from: offset, to: range.upperBound) {
            offset = medically.upperBound
            let necessary = text.skipSpaces(from: medically.upperBound)
            guard var end = text.match(Vocabulary.necessary, at: necessary) else { continue }
            end = text.match(Vocabulary.andAppropriate, at: text.skipSpaces(from: end)) ?? end
            let not = text.start(of: Vocabulary.notWord, before: medically.lowerBound)
            let words = (not ?? medically.lowerBound)..<end
            // Without a verb: "partially medically necessary", or a verb that ran into the word before it.
            let verb = Vocabulary.findingVerbs.lazy
                .compactMap { text.start(of: $0, before: words.lowerBound, isWhole: true) }.first
                .flatMap { $0 > range.lowerBound ? $0 : nil }
            let decision: Determination.Decision? = not != nil ? .upheld : verb != nil ? .overturned : nil
            return Verdict(
                clause: (verb ?? words.lowerBound)..<end,
                decision: decision.map { Located($0, at: text.sourceRange(words)) }, isRegular: verb != nil)
        }
        return nil
    }
}

extension Text {
    /// Where a sentence about the claims administrator or the reviewer begins in `range`; its end if none does.
    func guidelineStart(in range: Range<Int>) -> Int {
        let subjects = [Vocabulary.claimsAdministrator] + Vocabulary.reviewerSubjects
        return subjects.compactMap { subject -> Int? in
            var offset = range.lowerBound
            while let found = find(subject, from: offset, to: range.upperBound) {
                if beginsSentence(at: found.lowerBound) { return found.lowerBound }
                offset = found.upperBound
            }
            return nil
        }
        .min() ?? range.upperBound
    }

    /// Where the request's words begin, if "for" or "s for" follows at `offset`.
    func endOfRequestFor(from offset: Int) -> Int? {
        let plural = offset < count && bytes[offset] | 0x20 == UInt8(ascii: "s") ? offset + 1 : offset
        return match("for", at: skipSpaces(from: plural)).map { skipSpaces(from: $0) }
    }
}
