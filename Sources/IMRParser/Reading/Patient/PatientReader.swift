/// Reads the injured worker's age and sex from the case summary. Only what is stated of the worker is read.
///
/// "a 50-year-old female", "47 year old male", "41-year old, right-hand dominant man", "52 y/o woman", "42yoM",
/// "The injured worker is a female who …"; but not "a 3-year-old claim", "struck by a 23-year-old male"
struct PatientReader {
    /// A word for a sex, and whose it is.
    private struct SexNoun {
        var sex: Located<Determination.Sex>
        var bearer: PatientNouns.Bearer
    }

    private let text: Text

    /// - Parameter text: The case summary.
    init(_ text: Text) { self.text = text }

    /// The age and the sex. Reports what is uncertain. What the summary does not state is no problem.
    func read(problems: inout Problems) -> Determination.Patient {
        var patient = Determination.Patient()
        let ages = PatientAges(text)
        var mentions = ages.mentions
        if mentions.allSatisfy({ $0.bearer == .another || $0.isPast }) { mentions += ages.bareMentions }
        if mentions.allSatisfy({ $0.bearer == .another }) { mentions += ages.lostMentions }
        let chosen = choose(from: mentions, problems: &problems)
        patient.age = chosen?.years
        let unread = mentions.first { $0.years == nil && $0.bearer != .another }
        if patient.age == nil, let unread {
            problems.add(.unreadAge, on: .patientAge, at: text.sourceRange(unread.range))
        }
        let past = mentions.first { $0.isPast && $0.bearer != .another }
        patient.sex = chosen?.sex ?? unread?.sex ?? past?.sex
        if patient.sex == nil {
            let others = mentions.filter { $0.bearer == .another }.compactMap(\.sex?.range)
            let nouns = sexNouns.filter { !others.contains($0.sex.range) }
            patient.sex = nouns.first { $0.bearer == .worker }?.sex
            if patient.sex == nil, let noun = nouns.first {
                problems.add(.uncertainSex, on: .patientSex, at: noun.sex.range)
            }
        }
        guard let sex = patient.sex else { return patient }
        let other = mentions.first { $0.bearer == .worker && $0.sex.map { $0.value != sex.value } ?? false }
        if let other = other?.sex { problems.add(.uncertainSex, on: .patientSex, at: other.range) }
        return patient
    }

    /// The first age of the worker; else the first age of nobody in particular. An age of today is better than one of the
    /// past, if it is as much higher as a case may last.
    private func choose(from mentions: [PatientAges.Mention], problems: inout Problems) -> PatientAges.Mention? {
        let read = mentions.filter { $0.years != nil && $0.bearer != .another }
        let rank = read.map(\.rank).max()
        guard let rank, var chosen = read.first(where: { $0.rank == rank }) else { return nil }
        if chosen.isPast, let age = chosen.years?.value {
            let later = age + 1...age + PatientReader.longestCase
            if let today = read.first(where: { !$0.isPast && later.contains($0.years?.value ?? 0) }) {
                chosen = today
            } else {
                let place = ageNow(in: later) ?? text.sourceRange(chosen.range)
                problems.add(.uncertainAge, on: .patientAge, at: place)
            }
        }
        guard let years = chosen.years else { return nil }
        let isPlausible = PatientReader.agesOfWorkers.contains(years.value)
        let rival = mentions.first { mention in
            mention.rank >= rank && mention.bearer != .another && !mention.isPast && mention.range != chosen.range
                && mention.years?.value != years.value
        }
        if let rival {
            problems.add(.uncertainAge, on: .patientAge, at: text.sourceRange(rival.range))
        } else if !isPlausible {
            problems.add(.uncertainAge, on: .patientAge, at: years.range)
        }
        return chosen
    }

    /// "is now 46", with a number in `ages`.
    private func ageNow(in ages: ClosedRange<Int>) -> Range<Int>? {
        text.findAll(" now ").lazy.compactMap { now in
            let number = text.bytes.number(at: now.upperBound, limit: text.count, mostDigits: 2)
            return number.flatMap { ages.contains($0.value) ? text.sourceRange(now.upperBound..<$0.end) : nil }
        }.first
    }

    /// The most years between an injury and a review.
    private static let longestCase = 30
    /// Nobody works before or after.
    private static let agesOfWorkers = 13...99

    /// The words for a sex that are not said of somebody else: "The injured worker is a female who …", "this female
    /// patient …", "Sex: F".
    private var sexNouns: [SexNoun] {
        let nouns = PatientNouns(text)
        var found: [SexNoun] = []
        var offset = 0
        while let word = text.word(from: offset, to: text.count) {
            offset = word.upperBound
            if let sex = labeledSex(word, nouns) { found.append(SexNoun(sex: sex, bearer: .worker)) }
            guard let sex = sex(of: word, nouns) else { continue }
            let head = nouns.head(after: word.upperBound)
            let bearer = head == .worker ? .worker : nouns.bearer(before: word.lowerBound)
            let isOther = bearer == .another || head == .thing || head == .person && bearer != .worker
            if !isOther { found.append(SexNoun(sex: sex, bearer: bearer)) }
        }
        return found
    }

    /// `Sex: F`, "sex is female"
    private func labeledSex(_ word: Range<Int>, _ nouns: PatientNouns) -> Located<Determination.Sex>? {
        guard text.isOneOf(word, PatientReader.sexLabels) else { return nil }
        let end = text.match([":", " is "], at: word.upperBound)
        return end.flatMap { text.word(from: $0, to: text.count) }.flatMap { nouns.sex($0, allowsInitial: true) }
    }

    /// The sex that a word states. An extractor may have joined an article to it: `afemale`.
    private func sex(of word: Range<Int>, _ nouns: PatientNouns) -> Located<Determination.Sex>? {
        if let sex = nouns.sex(word) { return sex }
        guard word.count > 1, text.bytes[word.lowerBound] | 0x20 == UInt8(ascii: "a") else { return nil }
        return nouns.sex(word.lowerBound + 1..<word.upperBound)
    }

    private static let sexLabels: [Phrase] = ["sex", "gender"]
}
