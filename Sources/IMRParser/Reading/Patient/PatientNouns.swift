/// Whose age or sex a text states: the noun that it belongs to, by the words before and after it.
///
/// "**The patient is a** 45-year-old", "45-year-old **worker**"; "a 3-year-old **claim**", "**struck by a** 23-year-old",
/// "**his** 7-year-old"
struct PatientNouns {
    /// Who or what an age or a sex belongs to.
    enum Bearer: Int { case another, unknown, worker }

    private let text: Text

    init(_ text: Text) { self.text = text }

    // MARK: Sex

    /// The sex that a word states. An extractor may have broken it or joined it to the next word: `fe male`, `femalewho`.
    ///
    /// - Parameter allowsInitial: Whether `M` and `F` are words for a sex here.
    func sex(_ word: Range<Int>, allowsInitial: Bool = false) -> Located<Determination.Sex>? {
        if let place = place(of: PatientNouns.females, at: word) {
            return Located(.female, at: text.sourceRange(place))
        }
        if let place = place(of: PatientNouns.males, at: word) { return Located(.male, at: text.sourceRange(place)) }
        guard allowsInitial, word.count == 1 else { return nil }
        switch text.bytes[word.lowerBound] {
        case UInt8(ascii: "F"), UInt8(ascii: "f"): return Located(.female, at: text.sourceRange(word))
        case UInt8(ascii: "M"), UInt8(ascii: "m"): return Located(.male, at: text.sourceRange(word))
        default: return nil
        }
    }

    private func place(of nouns: [Phrase], at word: Range<Int>) -> Range<Int>? {
        if text.isOneOf(word, nouns) { return word }
        let first = text.bytes[word.lowerBound] | 0x20
        for noun in nouns where noun.first == first {
            guard let end = text.bytes.end(ofBroken: noun, at: word.lowerBound, limit: text.count) else { continue }
            let isEnd = end == text.count || !Ascii.isWord(text.bytes[end])
            let isJoined = PatientNouns.phraseEnds.contains {
                $0.count > 2 && text.match($0, at: end) == word.upperBound
            }
            if isEnd && end > word.upperBound || isJoined { return word.lowerBound..<end }
        }
        return nil
    }

    /// The sex in the noun phrase that goes on at `offset`.
    func sex(after offset: Int) -> Located<Determination.Sex>? {
        var offset = offset
        for step in 0..<8 {
            guard let word = text.word(from: offset, to: text.count) else { return nil }
            // "42 yo M", "42yom"
            let isInitial = step == 0 && (word.lowerBound == offset || Ascii.isUpper(text.bytes[word.lowerBound]))
            if let sex = sex(word, allowsInitial: isInitial) { return sex }
            // "46 years of age and male"
            if step == 0, text.isOneOf(word, PatientNouns.conjunctions),
                let next = text.word(from: word.upperBound, to: text.count), let sex = sex(next)
            {
                return sex
            }
            if isPhraseEnd(word) || endsPhrase(word.upperBound) { return nil }
            offset = word.upperBound
        }
        return nil
    }

    /// The sex shortly before an age, in the same sentence: "a male, 52 years old", "female aged 52".
    func sex(before start: Int) -> Located<Determination.Sex>? {
        var limit = start
        while limit > 0, text.bytes[limit - 1] != Ascii.period, start - limit < 60 { limit -= 1 }
        return text.words(in: limit..<start).reduce(nil) { found, word in
            sex(word).flatMap { head(after: word.upperBound) == .person ? nil : $0 } ?? found
        }
    }

    // MARK: Bearer

    /// What the noun phrase is about that goes on after an age or a sex.
    enum Head { case worker, person, thing, unknown }

    /// The head of the noun phrase that goes on at `offset`. A thing is its last word: "truck driver" is not a truck.
    func head(after offset: Int) -> Head {
        var offset = offset
        for _ in 0..<8 {
            guard let word = text.word(from: offset, to: text.count),
                !text.bytes[offset..<word.lowerBound].contains(Ascii.comma),
                !isPhraseEnd(word)
            else { break }
            if text.isOneOf(word, PatientNouns.workers) { return .worker }
            if isOtherPerson(word) || text.isOneOf(word, PatientNouns.charges) { return .person }
            if text.isOneOf(word, PatientNouns.things), isLast(word) { return .thing }
            if endsPhrase(word.upperBound) { break }
            offset = word.upperBound
        }
        return .unknown
    }

    private func isOtherPerson(_ word: Range<Int>) -> Bool {
        text.isOneOf(word, PatientNouns.relatives) || text.isOneOf(word, PatientNouns.others)
    }

    /// Whether the noun phrase ends after `word`.
    private func isLast(_ word: Range<Int>) -> Bool {
        guard let next = text.word(from: word.upperBound, to: text.count) else { return true }
        let isAlone = next.lowerBound == word.upperBound + 1 && Ascii.isSpace(text.bytes[word.upperBound])
        return !isAlone || isPhraseEnd(next) || text.match("ed", at: next.upperBound - 2) != nil
    }

    /// Whether the word begins what is no part of a noun phrase: "who", but not the second word of "self-employed".
    private func isPhraseEnd(_ word: Range<Int>) -> Bool {
        text.bytes[word.lowerBound - 1] != Ascii.hyphen && text.isOneOf(word, PatientNouns.phraseEnds)
    }

    private func endsPhrase(_ offset: Int) -> Bool {
        guard offset < text.count else { return true }
        let mark = text.bytes[offset]
        return mark == Ascii.period || mark == Ascii.semicolon || mark == Ascii.openParenthesis || mark == Ascii.colon
    }

    /// Whether a word for the worker, or for a sex, comes before " of " at `offset`: "a woman of 45 years".
    func isPerson(before offset: Int) -> Bool {
        guard let of = text.word(before: offset, from: 0), text.isOneOf(of, PatientNouns.of),
            let word = text.word(before: of.lowerBound, from: 0)
        else { return false }
        return sex(word) != nil || text.isOneOf(word, PatientNouns.workers)
    }

    private static let of: [Phrase] = ["of"]

    /// Whether what comes right before a number and its verb is a word for the worker, the word "age", or a pronoun that
    /// begins its sentence: "The worker, who is now 45", "She is 45".
    func isSubject(before offset: Int) -> Bool {
        let start = text.sentenceStart(before: offset, isClause: true)
        var end = offset
        while let word = text.word(before: end, from: start) {
            end = word.lowerBound
            if text.isOneOf(word, PatientNouns.subjectEnds) { continue }
            let begins = text.word(before: end, from: start) == nil
            return text.isOneOf(word, PatientNouns.workers) || text.isOneOf(word, PatientNouns.age) || sex(word) != nil
                || begins && text.isOneOf(word, PatientNouns.pronouns)
        }
        return false
    }

    private static let subjectEnds: [Phrase] = ["is", "now", "who", "currently", "presently"]
    private static let age: [Phrase] = ["age"]

    /// The bearer by the words of the sentence before `offset`.
    func bearer(before offset: Int) -> Bearer {
        let words = wordsBefore(offset)
        var index = words.count
        // Articles, adverbs, and adjectives: "a now", "a pleasant".
        while index > 0, isModifier(words[index - 1]) { index -= 1 }
        guard index > 0 else { return .unknown }
        let word = words[index - 1]
        // "struck by a coworker, the 45-year-old …"
        if index < words.count, text.isOneOf(words[index], PatientNouns.definiteArticles),
            text.bytes[word.upperBound] == Ascii.comma
        {
            return .unknown
        }
        if text.isOneOf(word, PatientNouns.possessives) { return .another }
        if isPossessive(word), index == words.count { return .another }
        if text.isOneOf(word, PatientNouns.copulas) {
            return subject(of: words[..<(index - 1)], before: word, isBare: index == words.count)
        }
        if text.isOneOf(word, PatientNouns.workers) { return .worker }
        if isOtherPerson(word) { return .another }
        if text.isOneOf(word, PatientNouns.caseVerbs) { return .worker }
        if text.isOneOf(word, PatientNouns.caseJoiners), index > 1 {
            // "caring for a 90-year-old"
            if index < words.count, isActivity(words[index - 2]) { return .another }
            return text.isOneOf(words[index - 2], PatientNouns.accounts) ? .worker : .unknown
        }
        if text.isOneOf(word, PatientNouns.companions) { return .another }
        // "restraining a 15-year-old", "the worker helped an 80-year-old"
        guard index < words.count else { return .unknown }
        let isDone =
            index > 1 && isWorker(words[index - 2]) && word.count > 4
            && text.match("ed", at: word.upperBound - 2) != nil
        let isObject = isDone && text.isOneOf(words[index], PatientNouns.articles)
        return isActivity(word) || isObject ? .another : .unknown
    }

    /// Whether the word is said of a person before an age, or is a weight: "a pleasant", "a 200-pound".
    private func isModifier(_ word: Range<Int>) -> Bool {
        text.isOneOf(word, PatientNouns.modifiers) || text.bytes[word].allSatisfy(Ascii.isDigit)
    }

    private func isActivity(_ word: Range<Int>) -> Bool {
        word.count > 5 && text.match("ing", at: word.upperBound - 3) != nil
    }

    private func isWorker(_ word: Range<Int>) -> Bool {
        text.isOneOf(word, PatientNouns.workers) || text.isOneOf(word, PatientNouns.pronouns)
    }

    /// Whether "age" at `offset` is the worker's: "his current age", "the patient's age".
    func isWorkersAge(at offset: Int) -> Bool {
        let words = wordsBefore(offset)
        guard let word = words.last(where: { !text.isOneOf($0, PatientNouns.agesOfToday) }) else { return false }
        return text.isOneOf(word, PatientNouns.possessives)
            || isPossessive(word) && text.isOneOf(word, PatientNouns.workers)
    }

    private static let agesOfToday: [Phrase] = ["current", "present", "stated", "actual"]
    private static let articles: [Phrase] = ["a", "an"]

    /// The bearer that the subject of a sentence is: the noun closest to its verb.
    ///
    /// - Parameter isBare: Whether no article is after the verb. A thing can be so old, but not so old a person.
    private func subject(of words: ArraySlice<Range<Int>>, before verb: Range<Int>, isBare: Bool) -> Bearer {
        var limit = verb.lowerBound
        // "The worker, who lives with her mother, is …": what is between commas is not the subject.
        let end = text.skipSpacesBackward(from: limit)
        if end > 0, text.bytes[end - 1] == Ascii.comma,
            let comma = text.bytes[..<(end - 1)].lastIndex(of: Ascii.comma), let first = words.first,
            comma > first.lowerBound
        {
            limit = comma
        }
        for word in words.reversed() where word.upperBound <= limit {
            // "Her manager is …"
            if isPossessive(word) || text.isOneOf(word, PatientNouns.possessives) { return .another }
            if text.isOneOf(word, PatientNouns.workers) || text.isOneOf(word, PatientNouns.pronouns) { return .worker }
            if isOtherPerson(word) || isBare && text.isOneOf(word, PatientNouns.things) { return .another }
        }
        return .unknown
    }

    /// "worker's": the noun after it is the bearer.
    private func isPossessive(_ word: Range<Int>) -> Bool {
        guard word.upperBound + 1 < text.count else { return false }
        let isStraight =
            text.bytes[word.upperBound] == Ascii.apostrophe && text.bytes[word.upperBound + 1] == UInt8(ascii: "s")
        return isStraight || text.match("\u{2019}s", at: word.upperBound - 4) != nil
    }

    /// The words of the same sentence before `offset`, twenty at most.
    private func wordsBefore(_ offset: Int) -> [Range<Int>] {
        var words: [Range<Int>] = []
        let start = text.sentenceStart(before: offset, isClause: true)
        var end = offset
        words.reserveCapacity(PatientNouns.mostWords)
        while words.count < PatientNouns.mostWords, let word = text.word(before: end, from: start) {
            // "s" of "worker's"
            if word.count > 1 || text.bytes[word.lowerBound] != UInt8(ascii: "s") { words.append(word) }
            end = word.lowerBound
        }
        return words.reversed()
    }

    /// The most words before an age that are looked at.
    private static let mostWords = 20

    // MARK: Wording

    private static let conjunctions: [Phrase] = ["and"]
    private static let definiteArticles: [Phrase] = ["the", "this"]
    private static let females: [Phrase] = ["female", "woman", "lady", "females", "girl"]
    private static let males: [Phrase] = ["male", "man", "gentleman", "males", "boy"]
    private static let caseVerbs: [Phrase] = ["involves", "involving", "concerns", "regarding"]
    private static let caseJoiners: [Phrase] = ["of", "for", "on"]
    private static let companions: [Phrase] = ["by", "with", "against", "behind", "beside", "another"]
    static let copulas: [Phrase] = ["is", "was", "being", "remains"]
    private static let pronouns: [Phrase] = ["he", "she", "this", "mr", "ms", "mrs"]
    private static let possessives: [Phrase] = ["his", "her", "their", "hers", "whose"]
    private static let workers: [Phrase] = [
        "worker", "patient", "claimant", "applicant", "employee", "individual", "iw", "pt", "member", "beneficiary",
    ]
    static let relatives: [Phrase] = [
        "son", "daughter", "child", "children", "wife", "husband", "mother", "father", "brother", "sister", "spouse",
        "grandson", "granddaughter", "grandmother", "grandfather", "grandchild", "nephew", "niece", "uncle", "aunt",
        "cousin", "parent", "parents", "partner", "baby", "infant", "toddler", "stepson", "stepdaughter", "twins",
        "kid", "boyfriend", "girlfriend", "fiance",
    ]
    private static let others: [Phrase] = [
        "assailant", "attacker", "coworker", "colleague", "supervisor", "boss", "customer", "suspect", "robber",
        "intruder", "visitor", "neighbor", "friend", "perpetrator", "shoplifter", "pedestrian", "passenger", "inmate",
        "prisoner", "burglar", "thief", "bystander", "tenant", "guest", "shopper", "pupil", "motorist",
    ]
    /// Whom a worker takes care of: "an 80-year-old client". Where the age is stated of them, they may be the worker.
    private static let charges: [Phrase] = ["client", "clients", "resident", "residents"]
    private static let things: [Phrase] = [
        "claim", "claims", "injury", "injuries", "case", "history", "scar", "fracture", "tear", "mri", "car", "truck",
        "van", "vehicle", "building", "house", "machine", "device", "wound", "problem", "condition", "complaint",
        "infection", "dog", "pain", "strain", "sprain", "symptom", "symptoms", "lesion", "surgery", "fusion", "implant",
        "prosthesis", "brace", "study", "radiograph", "report", "record", "records", "request", "accident", "incident",
        "forklift", "ladder", "equipment", "chair", "bed", "hernia", "burn", "deformity", "disability", "disease",
        "hardware", "unit", "end", "connector", "patients", "workers", "contusion", "laceration", "repair",
        "amputation", "business", "company", "course", "matter",
    ]
    /// Words that a worker's case is "of".
    private static let accounts: [Phrase] = [
        "claim", "case", "file", "evaluation", "review", "summary", "records", "record", "report", "history",
        "examination", "injury", "application", "chart",
    ]
    private static let modifiers: [Phrase] = [
        "a", "an", "n", "the", "now", "currently", "then", "approximately", "about", "pleasant", "very", "obese",
        "young", "older", "right", "left", "handed", "hand", "dominant", "married", "single", "divorced", "caucasian",
        "hispanic", "white", "black", "african", "american", "asian", "latino", "latina", "presently", "roughly",
        "aged", "age", "healthy", "otherwise", "well", "developed", "nourished", "injured", "this",
        "pound", "pounds", "lb", "lbs", "kg",
    ]
    static let phraseEnds: [Phrase] = [
        "who", "whose", "with", "that", "was", "is", "has", "had", "sustained", "presented", "presents", "reported",
        "reports", "and", "injured", "suffered", "suffers", "which", "on", "in", "from", "to", "for", "at", "by",
        "after",
        "when", "while", "as", "since", "working", "works", "worked", "employed", "filed", "seen", "being", "status",
        "complains", "complaining", "developed", "fell", "hurt", "diagnosed", "felt", "but", "he", "she", "then", "of",
        "about", "without", "involving", "concerning", "regarding", "due", "under", "over", "into", "near", "against",
        "before", "during", "because", "although", "where", "until", "through", "causing", "including", "secondary",
    ]
}
