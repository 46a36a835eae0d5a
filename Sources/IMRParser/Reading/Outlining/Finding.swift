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
        return starts.indices.map { index in
            let next = index + 1 < starts.count ? starts[index + 1].sentence : text.count
            let start = starts[index]
            return Finding(
                ordinal: start.ordinal, sentence: start.sentence..<next, request: start.request..<next, of: text)
        }
    }

    /// The finding that `text` begins with, "The request for …", without a number.
    static func unnumbered(in text: Text) -> Finding? {
        guard let the = Vocabulary.requestsFor.lazy.compactMap({ text.match($0, at: 0) }).first else { return nil }
        return Finding(
            ordinal: nil, sentence: 0..<text.count, request: text.skipSpaces(from: the)..<text.count, of: text)
    }

    private init(ordinal: Int?, sentence: Range<Int>, request: Range<Int>, of text: Text) {
        self.ordinal = ordinal
        self.sentence = sentence
        let limit = text.guidelineStart(
            in: request.lowerBound..<min(request.upperBound, request.lowerBound + Finding.longestRequest))
        guard let verdict = Verdict.first(in: request.lowerBound..<limit, of: text) else {
            let end = text.sentenceEnd(from: request.lowerBound, to: limit)
            let service = text.trim(request.lowerBound..<min(end, limit))
            self.service = service.isEmpty ? nil : text.located(service)
            let stop = max(service.upperBound, request.lowerBound)
            self.sentence = sentence.lowerBound..<text.afterStop(at: stop)
            return
        }
        let service = text.trim(request.lowerBound..<verdict.clause.lowerBound)
        self.service = service.isEmpty ? nil : text.located(service)
        isRegular = verdict.isRegular
        decision = verdict.decision.map { Located($0, at: text.sourceRange(verdict.words)) }
        self.sentence = sentence.lowerBound..<text.afterStop(at: verdict.clause.upperBound)
    }

    private struct Start {
        var ordinal: Int?
        var sentence: Int
        var request: Int
    }

    private static func starts(in text: Text) -> [Start] {
        var starts: [Start] = []
        var offset = 0
        while let request = text.find("request", from: offset) {
            offset = request.upperBound
            guard let end = text.endOfRequestFor(from: request.upperBound) else { continue }
            let the = text.start(of: "the", before: request.lowerBound) ?? request.lowerBound
            var sentence = the
            var isDetermined = false
            if let determined = determination(before: the, in: text) {
                sentence = determined
                isDetermined = true
            }
            let ordinal = text.ordinal(before: sentence)
            guard isDetermined || ordinal != nil else { continue }
            starts.append(Start(ordinal: ordinal?.value, sentence: ordinal?.start ?? sentence, request: end))
        }
        return starts
    }

    /// Where "MAXIMUS Federal Services, Inc. has determined (that)" begins, if it ends before `offset`.
    private static func determination(before offset: Int, in text: Text) -> Int? {
        let that = text.start(of: "that", before: offset) ?? offset
        guard let determined = text.start(of: "determined", before: that),
            let has = text.start(of: "has", before: determined)
        else { return nil }
        let reach = max(0, has - 60)
        guard let maximus = text.find(Vocabulary.maximusFederal, from: reach, to: has) else { return has }
        return maximus.lowerBound
    }
}

/// "is (not) medically necessary and appropriate", and what it decides.
struct Verdict {
    /// The words from the verb on.
    let clause: Range<Int>
    /// The words from "not" or "medically" on.
    let words: Range<Int>
    /// `nil` if the word before "medically" is not a known one.
    let decision: Determination.Decision?
    var isRegular = true

    static func first(in range: Range<Int>, of text: Text) -> Verdict? {
        var offset = range.lowerBound
        while let medically = text.find(Vocabulary.medically, from: offset, to: range.upperBound) {
            offset = medically.upperBound
            let necessary = text.skipSpaces(from: medically.upperBound)
            guard var end = text.match(Vocabulary.necessary, at: necessary) else { continue }
            if let appropriate = text.match(Vocabulary.andAppropriate, at: text.skipSpaces(from: end)) {
                end = appropriate
            }
            let not = text.start(of: Vocabulary.notWord, before: medically.lowerBound)
            let words = (not ?? medically.lowerBound)..<end
            let verb = Vocabulary.findingVerbs.lazy
                .compactMap { text.start(of: $0, before: words.lowerBound, isWhole: true) }.first
            guard let verb, verb > range.lowerBound else {
                // "partially medically necessary", or a verb that ran into the word before it.
                return Verdict(clause: words, words: words, decision: not == nil ? nil : .upheld, isRegular: false)
            }
            return Verdict(clause: verb..<end, words: words, decision: not == nil ? .overturned : .upheld)
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
