/// Reads the injured worker's age and sex from the case summary, only as they are stated.
///
/// "a 50-year-old female", "47 year old male", "41-year old, right-hand dominant man", "52 y/o woman",
/// "The injured worker is a female who …"
struct PatientParser {
    private struct Word {
        var range: Range<Int>
        /// Whether a full stop or a semicolon follows.
        var endsSentence: Bool
    }

    private let text: Unwrapped

    static func parse(_ text: Unwrapped) -> Determination.Patient {
        PatientParser(text: text).parse()
    }

    private func parse() -> Determination.Patient {
        var patient = Determination.Patient()
        var offset = 0
        while let age = nextAge(from: offset) {
            offset = age.end
            let after = sex(after: age.end)
            if after.isRelative { continue }
            patient.age = age.years
            patient.sex = after.sex ?? sex(before: age.start)
            return patient
        }
        patient.sex = sexOfSubject()
        return patient
    }

    // MARK: Age

    /// The next number of years with words that make it an age; `end` is the offset after these words.
    private func nextAge(from offset: Int) -> (years: Located<Int>, start: Int, end: Int)? {
        let bytes = text.bytes
        var offset = offset
        while offset < bytes.count {
            guard Ascii.isDigit(bytes[offset]), offset == 0 || !isInsideNumber(offset) else {
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
            if isAfterAgeWord(start), offset == bytes.count || !isInsideNumber(offset + 1) {
                return (Located(value, at: text.sourceRange(start..<offset)), start, offset)
            }
        }
        return nil
    }

    private func isInsideNumber(_ offset: Int) -> Bool {
        let before = text.bytes[offset - 1]
        return Ascii.isWord(before) || before == Ascii.period || before == Ascii.slash || before == Ascii.hyphen
    }

    /// "-year-old", " year old", " years of age", " y/o", " yo", "-yr-old" at `offset`.
    private func ageWords(at offset: Int) -> Int? {
        let start = skipJoiners(offset)
        for phrase in ["year", "yr"] as [Phrase] {
            guard var end = text.match(phrase, at: start) else { continue }
            if end < text.count, text.bytes[end] == 0x73 { end += 1 }
            if end < text.count, text.bytes[end] == Ascii.period { end += 1 }
            for last in ["old", "of age"] as [Phrase] {
                if let after = text.match(last, at: skipJoiners(end)) { return after }
            }
            return nil
        }
        for phrase in ["y/o", "y.o.", "yo "] as [Phrase] {
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
        (["age ", "aged "] as [Phrase]).contains { phrase in
            let start = offset - phrase.bytes.count
            return text.match(phrase, at: start) != nil && (start == 0 || !Ascii.isWord(text.bytes[start - 1]))
        }
    }

    // MARK: Sex

    /// The sex in the noun phrase that goes on after an age, and whether it is somebody else's age.
    private func sex(after offset: Int) -> (sex: Located<Determination.Sex>?, isRelative: Bool) {
        var offset = offset
        for _ in 0..<8 {
            guard let word = nextWord(from: offset) else { break }
            if let sex = sex(word.range) { return (sex, false) }
            if isOneOf(word.range, PatientParser.relatives) { return (nil, true) }
            if word.endsSentence || isOneOf(word.range, PatientParser.phraseEnds) { break }
            offset = word.range.upperBound
        }
        return (nil, false)
    }

    /// The sex shortly before an age, in the same sentence: "a male, 52 years old", "female aged 52".
    private func sex(before start: Int) -> Located<Determination.Sex>? {
        var sentence = start
        while sentence > 0, text.bytes[sentence - 1] != Ascii.period, start - sentence < 60 { sentence -= 1 }
        var found: Located<Determination.Sex>?
        var offset = sentence
        while let word = nextWord(from: offset), word.range.lowerBound < start {
            if let sex = sex(word.range) { found = sex }
            offset = word.range.upperBound
        }
        return found
    }

    /// "The injured worker is a female who …", "this female patient …": the first word for a sex close to a word for the
    /// injured worker.
    private func sexOfSubject() -> Located<Determination.Sex>? {
        var offset = 0
        while let word = nextWord(from: offset) {
            offset = word.range.upperBound
            if let sex = sex(word.range), let next = nextWord(from: offset),
                isOneOf(next.range, PatientParser.subjects)
            {
                return sex
            }
            guard isOneOf(word.range, PatientParser.subjects), !word.endsSentence else { continue }
            guard let verb = nextWord(from: offset), isOneOf(verb.range, ["is", "was"]) else { continue }
            guard let article = nextWord(from: verb.range.upperBound), isOneOf(article.range, ["a", "an"]) else {
                continue
            }
            if let sex = sex(after: article.range.upperBound).sex { return sex }
        }
        return nil
    }

    private func sex(_ word: Range<Int>) -> Located<Determination.Sex>? {
        if isOneOf(word, ["female", "woman", "lady", "females"]) {
            return Located(.female, at: text.sourceRange(word))
        }
        if isOneOf(word, ["male", "man", "gentleman", "males"]) { return Located(.male, at: text.sourceRange(word)) }
        return nil
    }

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

    private func isOneOf(_ word: Range<Int>, _ phrases: [Phrase]) -> Bool {
        phrases.contains { $0.bytes.count == word.count && text.match($0, at: word.lowerBound) != nil }
    }

    private func nextWord(from offset: Int) -> Word? {
        var start = offset
        while start < text.count, !Ascii.isWord(text.bytes[start]) { start += 1 }
        guard start < text.count else { return nil }
        var end = start
        while end < text.count, Ascii.isWord(text.bytes[end]) { end += 1 }
        let mark = end < text.count ? text.bytes[end] : Ascii.period
        return Word(
            range: start..<end, endsSentence: mark == Ascii.period || mark == Ascii.semicolon)
    }
}
