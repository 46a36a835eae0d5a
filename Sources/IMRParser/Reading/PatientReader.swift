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
        let bytes = text.bytes
        var offset = offset
        while let digit = text.firstDigit(from: offset) {
            offset = digit
            guard offset == 0 || !isInsideNumber(offset) else {
                offset += 1
                continue
            }
            let start = offset
            var value = 0
            while offset < bytes.count, Ascii.isDigit(bytes[offset]), offset - start < 4 {
                value = value * 10 + Int(bytes[offset] - Ascii.zero)
                offset += 1
            }
            guard offset - start <= 3, (1...120).contains(value) else { continue }
            if let end = ageWords(at: offset) {
                return (Located(value, at: text.sourceRange(start..<offset)), start, end)
            }
            if isAfterAgeWord(start), !goesOn(offset) {
                return (Located(value, at: text.sourceRange(start..<offset)), start, offset)
            }
        }
        return nil
    }

    private func isInsideNumber(_ offset: Int) -> Bool {
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
            if end < text.count, text.bytes[end] == 0x73 { end += 1 }
            if phrase.count == 2, end < text.count, text.bytes[end] == Ascii.period { end += 1 }
            for last in PatientReader.yearsEnds {
                if let after = text.match(last, at: skipJoiners(end)) { return after }
            }
            return nil
        }
        for phrase in PatientReader.shortYears {
            if let end = text.match(phrase, at: start) { return end }
        }
        return nil
    }

    private func skipJoiners(_ offset: Int) -> Int {
        var offset = offset
        while offset < text.count, Ascii.isSpace(text.bytes[offset]) || text.bytes[offset] == Ascii.hyphen {
            offset += 1
        }
        return offset
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
        var last: Located<Determination.Sex>?
        for word in wordsBefore(start, within: 60) { last = sex(word) ?? last }
        return last
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
            if let sex = sex(word.range), let next = nextWord(from: offset),
                text.isOneOf(next.range, PatientReader.subjects)
            {
                return sex
            }
            guard text.isOneOf(word.range, PatientReader.subjects), !word.endsSentence else { continue }
            guard let verb = nextWord(from: offset), text.isOneOf(verb.range, PatientReader.copulas) else { continue }
            guard let article = nextWord(from: verb.range.upperBound),
                text.isOneOf(article.range, PatientReader.articles)
            else { continue }
            if let sex = sex(after: article.range.upperBound).sex { return sex }
        }
        return nil
    }

    private func sex(_ word: Range<Int>) -> Located<Determination.Sex>? {
        if text.isOneOf(word, PatientReader.female) { return Located(.female, at: text.sourceRange(word)) }
        if text.isOneOf(word, PatientReader.male) { return Located(.male, at: text.sourceRange(word)) }
        return nil
    }

    // MARK: Vocabulary

    private static let years: [Phrase] = ["year", "yr"]
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

    // MARK: Words

    private func nextWord(from offset: Int) -> Word? {
        guard let range = text.word(from: offset, to: text.count) else { return nil }
        let mark = range.upperBound < text.count ? text.bytes[range.upperBound] : Ascii.period
        return Word(range: range, endsSentence: mark == Ascii.period || mark == Ascii.semicolon)
    }
}
