/// Reads the injured worker's age and sex from the case summary. Only what is stated is read.
///
/// "a 50-year-old female", "47 year old male", "41-year old, right-hand dominant man", "52 y/o woman",
/// "The injured worker is a female who …"
struct PatientReader {
    private struct Word {
        var range: Range<Int>
        /// Whether a full stop or a semicolon follows.
        var endsSentence: Bool
    }

    private let text: Text

    /// - Parameter text: The case summary.
    init(_ text: Text) { self.text = text }

    /// The age and the sex; only the sex if no age is stated.
    func read() -> Determination.Patient {
        var patient = Determination.Patient()
        var offset = 0
        while let age = nextAge(from: offset) {
            offset = age.end
            let after = sex(after: age.end)
            if after.isRelative || followsRelative(age.start) { continue }
            patient.age = age.years
            patient.sex = after.sex ?? sex(before: age.start)
            return patient
        }
        patient.sex = sexOfSubject()
        return patient
    }

    // MARK: Age

    /// The next number with words that make it an age; `end` is the offset after these words.
    private func nextAge(from offset: Int) -> (years: Located<Int>, start: Int, end: Int)? {
        var offset = offset
        while let start = text.firstDigit(from: offset) {
            offset = start + 1
            guard let number = text.bytes.number(at: start, limit: text.count, mostDigits: 3),
                (1...120).contains(number.value)
            else { continue }
            // The number may be joined to the word before it: `now47-year-old`.
            let isJoined = start > 0 && Ascii.isLower(text.bytes[start - 1])
            guard isJoined || !isInsideNumber(start) else { continue }
            let isAfterWord = !isJoined && isAfterAgeWord(start) && !goesOn(number.end)
            guard let end = ageWords(at: number.end) ?? (isAfterWord ? number.end : nil) else { continue }
            guard number.value < 10, end > number.end, let tens = tens(before: start) else {
                return (Located(number.value, at: text.sourceRange(start..<number.end)), start, end)
            }
            let years = tens.value + number.value
            return (Located(years, at: text.sourceRange(tens.start..<number.end)), tens.start, end)
        }
        return nil
    }

    /// The tens of an age that an extractor broke: `5 2-year-old`.
    private func tens(before offset: Int) -> (value: Int, start: Int)? {
        let start = offset - 2
        guard start >= 0, Ascii.isSpace(text.bytes[offset - 1]), !isInsideNumber(start),
            let tens = text.bytes.number(at: start, limit: offset, mostDigits: 1), tens.value > 0
        else { return nil }
        return (tens.value * 10, start)
    }

    private func isInsideNumber(_ offset: Int) -> Bool {
        guard offset > 0 else { return false }
        let before = text.bytes[offset - 1]
        return Ascii.isWord(before) || before == Ascii.period || before == Ascii.slash || before == Ascii.hyphen
    }

    /// Whether a number continues at `offset`, as doses and dates do: `5.5`, `5/16`, `5-6`.
    private func goesOn(_ offset: Int) -> Bool {
        guard offset < text.count else { return false }
        let isJoined = offset + 1 < text.count && Ascii.isDigit(text.bytes[offset + 1])
        return Ascii.isWord(text.bytes[offset]) || (isJoined && !Ascii.isSpace(text.bytes[offset]))
    }

    /// "-year-old", " year old", " years of age", " y/o", " yo", "-yr-old" at `offset`.
    private func ageWords(at offset: Int) -> Int? {
        let start = skipJoiners(offset)
        for phrase in PatientReader.years {
            guard var end = text.match(phrase, at: start) else { continue }
            if end < text.count, text.bytes[end] == UInt8(ascii: "s") { end += 1 }
            if phrase.count == 2 { end = text.afterStop(at: end) }
            if let end = text.match(PatientReader.yearsEnds, at: skipJoiners(end)) { return end }
        }
        if let end = text.match(PatientReader.shortYears, at: start) { return end }
        for phrase in PatientReader.wholeYears {
            if let end = text.bytes.end(ofBroken: phrase, at: start, limit: text.count) { return end }
        }
        return nil
    }

    private func skipJoiners(_ offset: Int) -> Int {
        text.bytes[offset...].firstIndex { !Ascii.isSpace($0) && $0 != Ascii.hyphen } ?? text.count
    }

    /// "age 52", "aged 52"
    private func isAfterAgeWord(_ offset: Int) -> Bool {
        PatientReader.ageWords.contains { phrase in
            let start = offset - phrase.count
            return text.match(phrase, at: start) != nil && (start == 0 || !Ascii.isWord(text.bytes[start - 1]))
        }
    }

    // MARK: Sex

    /// The sex in the noun phrase that continues after an age, and whether it is the age of a relative.
    private func sex(after offset: Int) -> (sex: Located<Determination.Sex>?, isRelative: Bool) {
        var offset = offset
        for _ in 0..<8 {
            guard let word = nextWord(from: offset) else { break }
            if let sex = sex(word.range) { return (sex, false) }
            if text.isOneOf(word.range, PatientReader.relatives) { return (nil, true) }
            if word.endsSentence || text.isOneOf(word.range, PatientReader.phraseEnds) { break }
            offset = word.range.upperBound
        }
        return (nil, false)
    }

    /// Whether a word for a relative comes just before the age: "his wife, a 40 year old female".
    private func followsRelative(_ start: Int) -> Bool {
        wordsBefore(start, within: 24).contains { text.isOneOf($0, PatientReader.relatives) }
    }

    /// The sex shortly before an age, in the same sentence: "a male, 52 years old", "female aged 52".
    private func sex(before start: Int) -> Located<Determination.Sex>? {
        wordsBefore(start, within: 60).reduce(nil) { sex($1) ?? $0 }
    }

    /// The words of the same sentence that begin within `reach` bytes before `offset`.
    private func wordsBefore(_ offset: Int, within reach: Int) -> Text.Words {
        var start = offset
        while start > 0, text.bytes[start - 1] != Ascii.period, offset - start < reach { start -= 1 }
        return text.words(in: start..<offset)
    }

    /// "The injured worker is a female who …", "this female patient …": the first word for a sex close to a word for the
    /// injured worker.
    private func sexOfSubject() -> Located<Determination.Sex>? {
        var offset = 0
        while let word = nextWord(from: offset) {
            offset = word.range.upperBound
            if let sex = sex(word.range), self.word(at: offset, isOneOf: PatientReader.subjects) != nil { return sex }
            guard text.isOneOf(word.range, PatientReader.subjects), !word.endsSentence,
                let verb = self.word(at: offset, isOneOf: PatientReader.copulas),
                let article = self.article(at: verb)
            else { continue }
            if let sex = sex(after: article).sex { return sex }
        }
        return nil
    }

    /// The offset after the article that is the next word, or is joined to it: `afemale`.
    private func article(at offset: Int) -> Int? {
        if let end = word(at: offset, isOneOf: PatientReader.articles) { return end }
        guard let word = text.word(from: offset, to: text.count), word.count > 1,
            text.bytes[word.lowerBound] | 0x20 == UInt8(ascii: "a"),
            sex(word.lowerBound + 1..<word.upperBound) != nil
        else { return nil }
        return word.lowerBound + 1
    }

    private func sex(_ word: Range<Int>) -> Located<Determination.Sex>? {
        if let place = place(of: PatientReader.female, at: word) {
            return Located(.female, at: text.sourceRange(place))
        }
        return place(of: PatientReader.male, at: word).map { Located(.male, at: text.sourceRange($0)) }
    }

    /// The place of one of `nouns` that begins with `word`. An extractor may have broken it or joined it to the next word:
    /// `fe male`, `femalewho`.
    private func place(of nouns: [Phrase], at word: Range<Int>) -> Range<Int>? {
        if text.isOneOf(word, nouns) { return word }
        for noun in nouns {
            guard let end = text.bytes.end(ofBroken: noun, at: word.lowerBound, limit: text.count) else { continue }
            let isEnd = end == text.count || !Ascii.isWord(text.bytes[end])
            let isJoined = PatientReader.phraseEnds.contains {
                $0.count > 2 && text.match($0, at: end) == word.upperBound
            }
            if isEnd && end > word.upperBound || isJoined { return word.lowerBound..<end }
        }
        return nil
    }

    // MARK: Words

    private func nextWord(from offset: Int) -> Word? {
        guard let range = text.word(from: offset, to: text.count) else { return nil }
        let mark = range.upperBound < text.count ? text.bytes[range.upperBound] : Ascii.period
        return Word(range: range, endsSentence: mark == Ascii.period || mark == Ascii.semicolon)
    }

    /// The offset after the next word, if it is one of `phrases`.
    private func word(at offset: Int, isOneOf phrases: [Phrase]) -> Int? {
        guard let word = text.word(from: offset, to: text.count), text.isOneOf(word, phrases) else { return nil }
        return word.upperBound
    }

    private static let years: [Phrase] = ["year", "yr"]
    /// Words of an age that an extractor may break: `52- ye ar-old`.
    private static let wholeYears: [Phrase] = ["year old", "years old", "year of age", "years of age"]
    private static let yearsEnds: [Phrase] = ["old", "of age"]
    private static let shortYears: [Phrase] = ["y/o", "y.o.", "yo "]
    private static let ageWords: [Phrase] = ["age ", "aged "]
    private static let female: [Phrase] = ["female", "woman", "lady", "females"]
    private static let male: [Phrase] = ["male", "man", "gentleman", "males"]
    private static let copulas: [Phrase] = ["is", "was"]
    private static let articles: [Phrase] = ["a", "an"]
    private static let subjects: [Phrase] = [
        "worker", "patient", "claimant", "applicant", "employee", "individual", "case",
    ]
    private static let relatives: [Phrase] = [
        "son", "daughter", "child", "wife", "husband", "mother", "father", "brother", "sister", "spouse",
    ]
    private static let phraseEnds: [Phrase] = [
        "who", "whose", "with", "that", "was", "is", "has", "had", "sustained", "presented", "reported", "and",
        "injured", "suffered",
    ]
}
