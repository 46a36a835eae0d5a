/// How a heading ends: with a colon and a decision, or with the verdict of a sentence.
///
/// ```
/// Arm sling: Upheld
/// The request for an arm sling is not medically necessary and appropriate.
/// ```
struct DecisionEnding {
    /// The text before the colon or before the verb.
    private(set) var service: Range<Int>
    let end: Int
    /// Whether a colon precedes the decision, or a verb.
    private(set) var isRegular = true
    /// Where the sentence of a verdict ends, with its period; `nil` if it is not the verdict of a sentence.
    private(set) var sentenceEnd: Int?
    var isVerdict: Bool { sentenceEnd != nil }
    /// The decision, if it is a known one.
    private(set) var decision: Located<Determination.Decision>?
    /// The words in place of a decision that are not a known one.
    private(set) var unknown: Range<Int>?
    /// Whether it is a known decision, with the colon before it.
    var isDecision: Bool { decision != nil && isRegular }

    /// The longest decision that is looked for, in bytes.
    private static let longest = 48

    init(_ text: Range<Int>, of source: SourceText) {
        service = text
        end = text.upperBound
        let from = max(text.lowerBound, text.upperBound - DecisionEnding.longest)
        if let colon = source.bytes[from..<text.upperBound].lastIndex(of: Ascii.colon) {
            let word = source.trim(colon + 1..<text.upperBound)
            decision =
                DecisionEnding.decision(word, of: source) ?? TickedDecision.decision(word, of: source)
                ?? DecisionEnding.decision(source.withoutQuotes(word), of: source)
            if decision == nil, DecisionEnding.isUnknownDecision(word, of: source) { unknown = word }
            if decision != nil || unknown != nil {
                service = source.withoutSeparator(text.lowerBound..<colon)
                service = source.withoutDecisionLabel(service)
                return
            }
        }
        findWithoutColon(text, of: source)
    }

    /// How many lines may be between a heading and the first known label: those of an unknown label.
    private static let mostUnknownLines = 8

    /// The end of the heading that `text` ends with.
    static func last(in text: Range<Int>, of source: SourceText) -> DecisionEnding {
        for index in source.lineIndices(in: text).suffix(mostUnknownLines).reversed() {
            let end = min(source.lines[index].end, text.upperBound)
            guard end > text.lowerBound else { break }
            let ending = DecisionEnding(text.lowerBound..<end, of: source)
            if ending.decision != nil, ending.isRegular || end == text.upperBound { return ending }
        }
        return verdict(text, of: source) ?? DecisionEnding(text, of: source)
    }

    /// Leaves a period out of the request that it ends.
    mutating func dropStop(of source: SourceText) {
        guard let last = service.last, source.bytes[last] == Ascii.period else { return }
        service = source.trim(service.lowerBound..<last)
    }

    /// The longest verdict that is looked for, in bytes, with the rest of its sentence.
    private static let longestVerdict = 240

    /// The verdict of the sentence that `text` ends with; `nil` if it has none.
    static func verdict(_ text: Range<Int>, of source: SourceText) -> DecisionEnding? {
        let start = max(text.lowerBound, text.upperBound - longestVerdict)
        let tail = Text(start..<text.upperBound, of: source)
        var last: Verdict?
        while let next = Verdict.first(in: (last?.clause.upperBound ?? 0)..<tail.count, of: tail) { last = next }
        func endsText(_ verdict: Verdict) -> Bool {
            let stop = tail.sentenceEnd(from: verdict.clause.upperBound, by: .beforeCapital(notAfter: []))
            return (verdict.isRegular || verdict.decision != nil)
                && tail.trim(tail.afterStop(at: stop)..<tail.count).isEmpty
        }
        guard let verdict = last.flatMap({ endsText($0) ? $0 : nil }) ?? Verdict.stated(before: tail.count, in: tail)
        else { return nil }
        let sentence = 0..<min(tail.count, tail.sentenceEnd(from: verdict.clause.upperBound) + 1)
        return DecisionEnding(
            service: source.trim(text.lowerBound..<tail.sourceRange(verdict.clause).lowerBound), end: text.upperBound,
            sentenceEnd: tail.sourceRange(sentence).upperBound, verdict)
    }

    private init(service: Range<Int>, end: Int, sentenceEnd: Int, _ verdict: Verdict) {
        (self.service, self.end, decision) = (service, end, verdict.decision)
        (isRegular, self.sentenceEnd) = (verdict.isRegular, sentenceEnd)
    }

    /// The decision that `word` is; a full stop may follow it.
    static func decision(_ word: Range<Int>, of source: SourceText) -> Located<Determination.Decision>? {
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
            && bytes.allSatisfy { Ascii.isLetter($0) || Ascii.isSpace($0) || Ascii.isDigit($0) || $0 == Ascii.slash }
    }

    /// "Arm sling Upheld": a decision with a capital that ends the heading, without a colon.
    private mutating func findWithoutColon(_ text: Range<Int>, of source: SourceText) {
        for form in Vocabulary.decisions {
            let start = text.upperBound - form.phrase.count
            guard start > text.lowerBound, Ascii.isUpper(source.bytes[start]) else { continue }
            guard source.match(form.phrase, at: start, limit: text.upperBound) == text.upperBound else { continue }
            guard !Ascii.isWord(source.bytes[start - 1]) else { continue }
            decision = Located(form.value, at: start..<text.upperBound)
            let before = source.trim(text.lowerBound..<start)
            service = source.withoutSeparator(before)
            // A dash takes the place of the colon.
            isRegular = service != before
            return
        }
    }
}

extension SourceText {
    /// `range` without quotes, brackets, and marks of bold text at both ends.
    fileprivate func withoutQuotes(_ range: Range<Int>) -> Range<Int> {
        func isQuote(_ byte: UInt8) -> Bool { SourceText.quotes.contains(byte) }
        var range = range
        while range.count > 2 {
            let isLong = bytes[range].starts(with: SourceText.curlyQuotes) && range.count > 6
            if isQuote(bytes[range.lowerBound]), isQuote(bytes[range.upperBound - 1]) {
                range = range.lowerBound + 1..<range.upperBound - 1
            } else if isLong, bytes[(range.upperBound - 3)...].starts(with: SourceText.curlyQuotes) {
                range = range.lowerBound + 3..<range.upperBound - 3
            } else {
                break
            }
        }
        return trim(range)
    }

    private static let quotes = Array("\"'*_=~<>()[]{}".utf8)
    /// What the curly quotes begin with, in bytes.
    private static let curlyQuotes: [UInt8] = [0xE2, 0x80]

    /// `range` without white space, colons, and dashes at its end.
    fileprivate func withoutSeparator(_ range: Range<Int>) -> Range<Int> {
        var range = trim(range)
        while let last = range.last {
            // Leaders: `Arm sling ....: Upheld`.
            let leaders = bytes[range].reversed().prefix { $0 == Ascii.period }.count
            if leaders > 1, leaders < range.count {
                range = trim(range.lowerBound..<range.upperBound - leaders)
                continue
            }
            let length = bytes[last] == Ascii.colon || bytes[last] == Ascii.hyphen ? 1 : 3
            guard range.count > length, length == 1 || bytes.dashLength(at: last - 2, limit: last + 1) == length
            else { return range }
            range = trim(range.lowerBound..<last + 1 - length)
        }
        return range
    }

    /// `range` without a label of the decision at its end: "Arm sling: Decision", "Arm sling. Decision".
    fileprivate func withoutDecisionLabel(_ range: Range<Int>) -> Range<Int> {
        for label in Vocabulary.decisionLabels {
            let start = range.upperBound - label.count
            guard start > range.lowerBound, match(label, at: start, limit: range.upperBound) != nil else { continue }
            let end = skipSpaceBackward(from: start, to: range.lowerBound)
            guard end > range.lowerBound else { continue }
            let before = range.lowerBound..<end
            let endsSentence = bytes[end - 1] == Ascii.period
            let service = endsSentence ? trim(range.lowerBound..<end - 1) : withoutSeparator(before)
            let isParted = service != before || isLineStart(start)
            if isParted, !service.isEmpty { return service }
        }
        return range
    }
}
