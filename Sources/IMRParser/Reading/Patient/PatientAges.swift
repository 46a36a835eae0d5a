/// Finds the ages that a case summary mentions, and whose they are.
///
/// "a 45-year-old", "42yo M", "forty-two years of age", "Age: 42", "aged 42", "██-year-old"
struct PatientAges {
    struct Mention {
        /// The number; `nil` if it cannot be read.
        var years: Located<Int>?
        var sex: Located<Determination.Sex>?
        var bearer: PatientNouns.Bearer
        /// Whether it is an age in the past: "at age 13".
        var isPast: Bool
        /// Whether a sentence says it of its subject: "The patient is …", not "a 45-year-old patient".
        var isStated: Bool
        /// The place of the age and of its words in the text.
        var range: Range<Int>

        /// How certain it is that the age is the worker's, and of today.
        var rank: Int { bearer.rawValue * 4 + (isPast ? 0 : 2) + (isStated ? 1 : 0) }
    }

    private let syntax: AgeSyntax
    private let nouns: PatientNouns
    private let text: Text

    init(_ text: Text) { (self.text, nouns, syntax) = (text, PatientNouns(text), AgeSyntax(text)) }

    var mentions: [Mention] {
        var mentions: [Mention] = []
        var offset = 0
        while let word = syntax.candidate(from: offset) {
            offset = word.upperBound
            if let age = syntax.age(at: word) {
                mentions.append(mention(of: age))
                offset = max(offset, age.range.upperBound)
            } else if let age = syntax.initials(at: word) {
                let isFirst = word.lowerBound == 0
                guard isFirst || nouns.bearer(before: word.lowerBound) == .worker else { continue }
                mentions.append(mention(of: age, isFirst: isFirst))
            }
        }
        return mentions
    }

    /// The numbers that are said of the worker as an age is, without a word for years: "The worker, now 45, …", "who is
    /// 45,", "a woman of 45 years".
    var bareMentions: [Mention] {
        var mentions: [Mention] = []
        for word in text.words(in: 0..<text.count) where word.count == 2 {
            guard let number = text.bytes.number(at: word.lowerBound, limit: word.upperBound, mostDigits: 2),
                number.end == word.upperBound, number.value > 13, isBareAge(word)
            else { continue }
            mentions.append(mention(of: AgeSyntax.Age(years: number.value, number: word, range: word)))
        }
        return mentions.filter { $0.bearer == .worker }
    }

    /// The words for years whose number is lost: "a -year-old female", "This  year old male".
    var lostMentions: [Mention] {
        text.words(in: 0..<text.count).filter { text.isOneOf($0, PatientAges.articles) }
            .compactMap { syntax.lostAge(after: $0) }.map { mention(of: $0) }
    }

    private static let articles: [Phrase] = ["a", "an", "this", "the", "is"]

    private func isBareAge(_ word: Range<Int>) -> Bool {
        if let years = text.match(PatientAges.bareYears, at: word.upperBound) {
            let next = text.word(from: years, to: text.count)
            let isEnd = years == text.count || PatientAges.bareEnds.contains(text.bytes[years])
            return nouns.isPerson(before: word.lowerBound)
                && (isEnd || next.map { text.isOneOf($0, PatientAges.verbsAfter) } ?? false)
        }
        let isWhole =
            word.upperBound == text.count || PatientAges.bareEnds.contains(text.bytes[word.upperBound])
            || text.match(" and ", at: word.upperBound) != nil
        guard isWhole, !Ascii.isDigit(text.bytes[min(word.upperBound + 1, text.count - 1)]),
            let before = text.word(before: word.lowerBound, from: 0),
            text.bytes[before.upperBound..<word.lowerBound].allSatisfy(Ascii.isSpace)
        else { return false }
        return text.isOneOf(before, PatientAges.bareVerbs) && nouns.isSubject(before: word.lowerBound)
            && nouns.bearer(before: word.lowerBound) == .worker
    }

    private static let verbsAfter: [Phrase] = [
        "was", "is", "who", "has", "had", "hurt", "fell", "sustained", "injured", "presents", "presented",
    ]

    private static let bareYears: Phrase = " years"
    private static let bareVerbs: [Phrase] = ["is", "now"]
    private static let bareEnds: [UInt8] = [Ascii.comma, Ascii.period, Ascii.semicolon]

    /// - Parameter isFirst: Whether the summary begins with the age, and so speaks of the worker: "42M roofer with …".
    private func mention(of age: AgeSyntax.Age, isFirst: Bool = false) -> Mention {
        let (start, end) = (age.range.lowerBound, age.range.upperBound)
        let subject = nouns.bearer(before: start)
        let bearer: PatientNouns.Bearer =
            switch (nouns.head(after: end), subject) {
            case (_, _) where age.isLabeled || isFirst || nouns.isPerson(before: start) || isWorkers(age): .worker
            case (.thing, _): .another
            case (_, .worker), (.worker, .unknown): .worker
            case (.person, _), (_, .another): .another
            default: .unknown
            }
        let sex = nouns.sex(after: end) ?? (bearer == .another ? nil : nouns.sex(before: start))
        return Mention(
            years: age.years.map { Located($0, at: text.sourceRange(age.number)) }, sex: sex, bearer: bearer,
            isPast: isPast(age.range), isStated: age.isLabeled || subject == .worker || isWorkers(age), range: age.range
        )
    }

    /// "his current age is 42", but not "his 7-year-old"
    private func isWorkers(_ age: AgeSyntax.Age) -> Bool {
        age.number.lowerBound > age.range.lowerBound && nouns.isWorkersAge(at: age.range.lowerBound)
    }

    /// "at age 13", "since 13 years old", "42 years old at the time", "a 42-year-old man at the time of the injury"
    private func isPast(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        for _ in 0..<3 {
            guard let word = text.word(before: start, from: max(0, range.lowerBound - 24)) else { break }
            if text.isOneOf(word, PatientAges.pastWords) { return true }
            guard text.isOneOf(word, PatientAges.ageWords) else { break }
            start = word.lowerBound
        }
        if text.match(PatientAges.pastPhrases, at: range.upperBound) != nil { return true }
        let clause = text.skipSpaces(from: text.sentenceStart(before: range.lowerBound, isClause: true))
        if text.match(PatientAges.injuryFirst, at: clause) != nil { return true }
        let next = min(text.count, range.upperBound + PatientAges.longestNoun)
        return text.find(PatientAges.timesOfInjury, from: range.upperBound, to: next) != nil
    }

    /// The longest noun, with the words after it, that an age is an adjective of, in bytes.
    private static let longestNoun = 48
    private static let injuryFirst: [Phrase] = [
        "at the time of the injury", "at the time of injury", "at time of injury",
    ]
    private static let timesOfInjury: [Phrase] = [
        " at the time of the injury", " at the time of injury", " at time of injury", " on the date of injury",
    ]
    private static let pastWords: [Phrase] = ["at", "since", "until", "before", "when", "then"]
    private static let ageWords: [Phrase] = ["the", "age", "of"]
    private static let pastPhrases: [Phrase] = [" at the time", " at time", " when "]
}
