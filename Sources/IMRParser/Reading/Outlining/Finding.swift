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
    /// The sentence without its number.
    var words: Located<String>?
    /// The request's own words.
    var service: Located<String>?
    /// Whether the request was found necessary: then the denial is overturned.
    var decision: Located<Determination.Decision>?
    /// Whether a verb precedes what was found.
    var isRegular = true

    /// How many bytes of a request are searched for the finding.
    static let longestRequest = 4000

    /// A finding of which the parts are known.
    init(_ words: Located<String>?, service: Located<String>?, decision: Located<Determination.Decision>?) {
        (self.words, self.service, self.decision, sentence) = (words, service, decision, 0..<0)
    }

    /// The findings in `text`: sentences that begin with a number and "the request for", or with what MAXIMUS "has
    /// determined". Without any, the sentences that begin with a number and have a verdict.
    static func all(in text: Text) -> [Finding] {
        var starts = starts(in: text)
        if starts.isEmpty { starts = numberedVerdicts(in: text) }
        let ends = starts.dropFirst().map(\.sentence) + [text.count]
        return zip(starts, ends).map { start, end in
            Finding(ordinal: start.ordinal, sentence: start.sentence, request: start.request..<end, of: text)
        }
    }

    private init(ordinal: Int?, sentence: Int, request: Range<Int>, of text: Text) {
        self.ordinal = ordinal
        let start = request.lowerBound
        let limit = text.guidelineStart(in: start..<min(request.upperBound, start + Finding.longestRequest))
        let verdict =
            Verdict.inSentence(start..<limit, of: text) ?? Verdict.statedInSentence(from: start, to: limit, of: text)
        let end = verdict?.clause.lowerBound ?? min(text.sentenceEnd(from: start, to: limit), limit)
        let service = text.trim(start..<end)
        self.service = text.located(nonEmpty: service)
        isRegular = verdict?.isRegular ?? true
        decision = verdict?.decision
        self.sentence = sentence..<text.afterStop(at: verdict?.clause.upperBound ?? max(service.upperBound, start))
        let number = ordinal == nil ? nil : text.bytes.number(at: sentence, limit: text.count, mostDigits: 2)
        let sentenceEnd = verdict.map { min(limit, text.sentenceEnd(from: $0.clause.upperBound, to: limit) + 1) }
        let words = (number.map { $0.end + 1 } ?? sentence)..<(sentenceEnd ?? self.sentence.upperBound)
        self.words = text.located(nonEmpty: text.trim(words))
    }

    private typealias Start = (ordinal: Int?, sentence: Int, request: Int)

    private static func starts(in text: Text) -> [Start] {
        var starts: [Start] = []
        let words = (text.findAll("determined") + text.findAll("request")).sorted { $0.lowerBound < $1.lowerBound }
        for word in words where word.lowerBound >= starts.last?.request ?? 0 {
            guard let sentence = sentenceStart(before: word, in: text), let request = text.requestStart(at: sentence)
            else { continue }
            let ordinal = text.ordinal(before: sentence)
            guard ordinal != nil || RequestIntroduction.isStatement(at: sentence, in: text) else { continue }
            starts.append((ordinal?.value, ordinal?.start ?? sentence, request))
        }
        return starts
    }

    /// Where a sentence begins that `word` introduces a request in: at "MAXIMUS", "has", an article, or the word.
    private static func sentenceStart(before word: Range<Int>, in text: Text) -> Int? {
        if text.match("determined", at: word.lowerBound) != nil {
            guard let has = text.start(of: "has", before: word.lowerBound) else { return nil }
            return text.find(Vocabulary.maximusFederal, from: max(0, has - 60), to: has)?.lowerBound ?? has
        }
        var start = word.lowerBound
        while let adjective = text.start(of: Vocabulary.requestAdjectives, before: start) { start = adjective }
        return text.start(of: Vocabulary.requestArticles, before: start) ?? start
    }

    /// Sentences such as "1) A knee brace is medically necessary and appropriate."
    private static func numberedVerdicts(in text: Text) -> [Start] {
        var starts: [Start] = []
        var offset = 0
        while let verdict = Verdict.first(in: offset..<text.count, of: text) {
            let sentence = text.firstOrdinal(in: offset..<verdict.clause.lowerBound)
            offset = verdict.clause.upperBound
            guard let sentence else { continue }
            let request = RequestIntroduction.end(at: sentence.end, in: text, isRequest: true) ?? sentence.end
            starts.append((sentence.value, sentence.start, request))
        }
        return starts
    }
}

extension Text {
    /// Where a sentence about the claims administrator or the reviewer begins in `range`; its end if none does.
    func guidelineStart(in range: Range<Int>) -> Int {
        let starts = [Party.claimsAdministrator, .maximus].compactMap {
            PartySentence.first(of: $0, in: range, of: self)
        }
        return starts.min() ?? range.upperBound
    }

    /// The first ordinal in `range` at the beginning of a sentence, and where the text after it begins.
    fileprivate func firstOrdinal(in range: Range<Int>) -> (value: Int, start: Int, end: Int)? {
        var offset = range.lowerBound
        while let start = bytes[offset..<max(offset, range.upperBound)].firstIndex(where: Ascii.isDigit) {
            let isFirst = start == 0 || Ascii.isSpace(bytes[start - 1])
            if isFirst, let number = bytes.number(at: start, limit: range.upperBound, mostDigits: 2),
                let text = ordinal(before: number.end + 2), text.start == start
            {
                return (number.value, start, skipSpaces(from: number.end + 1))
            }
            offset = start + 1
            while offset < range.upperBound, Ascii.isDigit(bytes[offset]) { offset += 1 }
        }
        return nil
    }
}
