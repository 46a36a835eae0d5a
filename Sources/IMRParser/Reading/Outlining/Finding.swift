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
        let verdict = Verdict.inSentence(start..<limit, of: text)
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
            guard ordinal != nil || text.determinationEnd(at: sentence) != nil else { continue }
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
        while let adjective = Vocabulary.requestAdjectives.lazy
            .compactMap({ text.start(of: $0, before: start, isWhole: true) }).first
        { start = adjective }
        let article = Vocabulary.requestArticles.lazy.compactMap { text.start(of: $0, before: start, isWhole: true) }
        return article.first ?? start
    }

    /// Sentences such as "1) A knee brace is medically necessary and appropriate."
    private static func numberedVerdicts(in text: Text) -> [Start] {
        var starts: [Start] = []
        var offset = 0
        while let verdict = Verdict.first(in: offset..<text.count, of: text) {
            let sentence = text.firstOrdinal(in: offset..<verdict.clause.lowerBound)
            offset = verdict.clause.upperBound
            if let sentence { starts.append((sentence.value, sentence.start, sentence.end)) }
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

    /// Where the request's words begin, if the words that introduce them are at `offset`: "The retrospective request
    /// for", or "MAXIMUS Federal Services, Inc. has determined that".
    func requestStart(at offset: Int) -> Int? {
        let first = match(Vocabulary.sequenceWords, at: offset) ?? offset
        let determined = determinationEnd(at: first)
        let start = skipSpaces(from: determined ?? first)
        let article = match(Vocabulary.requestArticles, at: start).map(skipSpaces)
        for first in [article, start].compactMap(\.self) {
            var offset = first
            while let adjective = match(Vocabulary.requestAdjectives, at: offset) {
                offset = skipSpaces(from: adjective)
            }
            for word in Vocabulary.requestWords {
                if let end = match(word, at: offset).flatMap(endOfRequestFor) { return end }
            }
        }
        if let article, let end = requestEnd(afterTitlesAt: article) { return end }
        return determined.map(skipSpaces)
    }

    /// The most words between an article and "request": "the treating physician's".
    private static let mostTitles = 3

    /// Where the request's words begin after words that name whose request it is, or which: "provider's request for",
    /// "requested"; `nil` if `offset` is not at such words.
    private func requestEnd(afterTitlesAt offset: Int) -> Int? {
        var offset = offset
        for titles in 0...Text.mostTitles {
            if let end = match("request", at: offset) {
                if let text = endOfRequestFor(from: end) { return text }
                guard titles == 0, let requested = match("ed ", at: end) else { return nil }
                return skipSpaces(from: requested)
            }
            guard let word = word(from: offset, to: min(count, offset + 24)), word.lowerBound == offset,
                !isOneOf(word, Vocabulary.noTitles), !bytes[word].contains(where: Ascii.isDigit)
            else { return nil }
            var end = word.upperBound
            if end + 1 < count, bytes[end] == Ascii.apostrophe { end += bytes[end + 1] == Ascii.s ? 2 : 1 }
            guard end < count, Ascii.isSpace(bytes[end]) else { return nil }
            offset = skipSpaces(from: end)
        }
        return nil
    }

    /// The offset after "MAXIMUS Federal Services, Inc. has determined that" if it is at `offset`; `nil` if it is not.
    fileprivate func determinationEnd(at offset: Int) -> Int? {
        let maximus = match(Vocabulary.maximusFederal, at: offset)
        guard maximus != nil || match("has", at: offset) != nil,
            let determined = find("determined", from: offset, to: offset + 60)
        else { return nil }
        return match("that", at: skipSpaces(from: determined.upperBound)) ?? determined.upperBound
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

    /// Where the request's words begin, if "for" or "s for" follows at `offset`.
    func endOfRequestFor(from offset: Int) -> Int? {
        let plural = offset < count && bytes[offset] | 0x20 == UInt8(ascii: "s") ? offset + 1 : offset
        return match("for", at: skipSpaces(from: plural)).map { skipSpaces(from: $0) }
    }
}
