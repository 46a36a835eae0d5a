/// The wording of the editions of 2013 and before.
extension Vocabulary {
    // MARK: Case summary

    static let summaryIntroductionStart: Phrase = "reviewer developed the following clinical case summary"

    // MARK: Findings

    /// What introduces the words of a request, before "for": "this retrospective request for".
    static let requestWords: [Phrase] = ["request", "decision", "appeal"]
    static let requestAdjectives: [Phrase] = [
        "retrospective", "prospective", "concurrent", "original", "current", "present", "disputed", "appealed",
    ]
    /// Words that count requests, from 1 on.
    static let countingWords: [Phrase] = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]
    static let sequenceWords = countingWords + ["next", "finally", "lastly", "last"]
    /// What else is asked "for" or "of": "the medical necessity of", "authorization for".
    static let requestNouns: [Phrase] = [
        "medical necessity", "necessity", "authorization", "certification", "approval", "coverage", "claim", "issue",
        "matter", "question",
    ]
    /// What a treatment in dispute is, after an article.
    static let requestParticiples: [Phrase] = ["requested", "disputed", "appealed", "proposed"]
    /// What may begin a sentence about a request.
    static let requestOpenings: [Phrase] = [
        "regarding", "concerning", "as to", "as for", "with regards to", "with regard to", "with respect to",
        "with reference to", "in regards to", "in regard to", "in reference to", "re",
    ]
    /// Who finds something, beside a reviewer: "It was determined that".
    static let finders: [Phrase] = ["it", "we", "imr", "maximus", "reviewer"]
    static let statementAuxiliaries: [Phrase] = [
        "has", "have", "had", "was", "is", "been", "also", "therefore", "hereby",
    ]
    static let statementVerbs: [Phrase] = [
        "determined", "found", "concluded", "decided", "determines", "finds", "concludes", "decides",
    ]
    static let thatWord: [Phrase] = ["that"]
    static let hasWord: [Phrase] = ["has"]
    /// What joins a noun to the request's words.
    static let requestJoiners: [Phrase] = ["for", "of"]
    static let requestFor: [Phrase] = ["for", "is for", "are for"]
    static let requestArticles: [Phrase] = ["the", "this", "these", "those", "a", "an", "their", "his", "her"]
    /// What a number before a request may be called: "Request 1:".
    static let ordinalNames: [Phrase] = ["request", "issue", "item", "treatment", "service", "decision", "no."]
    /// What names of numbers and words that count begin with.
    static let ordinalBeginnings = LetterPairs(beginning: countingWords + ordinalNames)
    /// What may be between such a name and its number.
    static let numberWords: [Phrase] = ["no.", "number"]
    /// The signs after a number that counts, in UTF-8: `°` and `º`.
    static let ordinalSigns: [[UInt8]] = [[0xC2, 0xB0], [0xC2, 0xBA]]
    /// The numerals that count the requests of a letter, from 1 on.
    static let romanNumerals: [[UInt8]] = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    ].map { Array($0.utf8) }
    /// The marks before items of lists, in UTF-8: `•`, `‣`, `⁃`, `·`, and `»`.
    static let bullets: [[UInt8]] = [
        [0xE2, 0x80, 0xA2], [0xE2, 0x80, 0xA3], [0xE2, 0x81, 0x83], [0xC2, 0xB7], [0xC2, 0xBB],
    ]
    /// Those that are bullets only at the beginning of a line and before a space: `-`, `*`, `o`, `+`, `–`, and `—`.
    static let spacedBullets: [[UInt8]] = [
        [0x2D], [0x2A], [0x6F], [0x2B], [0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94],
    ]
    /// The first two bytes of the blocks of marks in UTF-8: arrows, shapes, and dingbats, and the bullets of symbol fonts.
    static let bulletBlocks: [[UInt8]] = [
        [0xE2, 0x86], [0xE2, 0x87], [0xE2, 0x96], [0xE2, 0x97], [0xE2, 0x9C], [0xE2, 0x9D], [0xE2, 0x9E],
        [0xEF, 0x82], [0xEF, 0x83],
    ]
    /// Boxes, ticked or empty. They say something about what comes after them, so they are part of it.
    static let boxes: [[UInt8]] = [
        [0xE2, 0x98, 0x90], [0xE2, 0x98, 0x91], [0xE2, 0x98, 0x92], Array("[x]".utf8), Array("[X]".utf8),
        Array("[ ]".utf8),
    ]
    /// Words that are between an article and "request" in no name of a request: "the second of the requests".
    static let noTitles: [Phrase] = ["of", "in", "for", "to", "and", "or", "with", "by", "on", "is", "was"]
    static let maximusFederal: Phrase = "MAXIMUS Federal Services"
    static let medically: Phrase = "medically"
    /// What a treatment may be, medically.
    static let qualities: [Phrase] = ["necessary", "appropriate", "indicated", "reasonable"]
    /// What it may be without that word, beside a quality: "reasonable and necessary".
    static let plainQualities: [Phrase] = ["reasonable", "appropriate", "necessary"]
    /// What it may lack, medically.
    static let negativeQualities: [Phrase] = ["unnecessary", "inappropriate"]
    /// Words between the two qualities.
    static let conjunctions: [Phrase] = ["and/or", "and", "nor", "or", "&", "/"]
    static let findingVerbs: [Phrase] = [
        "is/was", "are/were", "is", "are", "was", "were", "remains", "remain", "has", "have", "had", "can", "could",
        "may", "would", "will", "should",
    ]
    /// Verbs that deny. The apostrophe may be lost.
    static let negativeVerbs: [Phrase] = [
        "cannot", "isn't", "isn\u{2019}t", "isnt", "aren't", "aren\u{2019}t", "arent", "wasn't", "wasn\u{2019}t",
        "wasnt", "weren't", "weren\u{2019}t", "werent",
    ]
    /// Verbs that need another one: "has been", "can be". It may be lost.
    static let auxiliaries: [Phrase] = ["been", "be"]
    static let notWord: Phrase = "not"
    static let negations: [Phrase] = [notWord, "neither", "no longer"]
    /// Words between the verb and what it finds.
    static let verdictAdverbs: [Phrase] = [
        "both", "to be", "found", "considered", "deemed", "determined", "therefore", "thus", "also", "again", "still",
        "now", "currently", "hereby", "as", "shown", "supported", "upheld", "established", "demonstrated", "proven",
        "judged", "felt",
    ]
    /// Words right after a verdict that make it hold for a part.
    static let partLimits: [Phrase] = ["in part", "partially", "partly"]
    /// Words after a verdict that limit it.
    static let restLimits: [Phrase] = [
        "in part", "only", "but", "however", "except", "with the exception", "with modification", "with modifications",
        "as modified", "limited to", "up to", "beyond", "the other", "the others", "the remaining", "the rest",
        "provided", "unless", "for a trial",
    ]
    /// Words before a verdict that limit it, or deny it.
    static let requestLimits: [Phrase] = [
        "however", "but", "beyond that", "is modified to", "are modified to", "there is no", "there was no",
        "there is insufficient", "there was insufficient", "nothing in", "nothing shows", "none of", "no evidence that",
        "half of the",
    ]
    static let regarding: Phrase = "regarding the request"

    // MARK: Parts of an issue

    static let claimsAdministrator: Phrase = "claims administrator"
    static let reviewer: Phrase = "reviewer"
    /// The names of the claims administrator and of those who decide for it. A verb comes after all but the first.
    static let administrators: [Phrase] = [
        claimsAdministrator,
        "claim administrator", "claims examiner", "claims adjuster", "claims adjustor", "claims representative",
        "utilization review physician", "utilization review", "utilization reviewer", "ur physician", "ur reviewer",
        "ur determination", "ur denial", "insurance carrier", "carrier", "insurer",
    ]
    /// The names of the reviewer. A verb comes after all but the first.
    static let reviewers: [Phrase] = [
        reviewer,
        "maximus federal services", "maximus", "reviewing physician", "imr physician",
    ]
    /// Words before "reviewer" by which it is not the expert reviewer.
    static let administratorsReviewers: [Phrase] = ["utilization", "ur"]
    /// What comes after the name of a party in a sentence about its guideline.
    static let partyVerbs: [Phrase] = [
        "based", "bases", "relied", "relies", "cited", "cites", "used", "utilized", "referenced", "applied", "did not",
        "found", "failed", "also", "was based", "is based",
    ]
    /// What is a party's, and is based on its guideline.
    static let partyDecisions: [Phrase] = [
        "decision was", "decision is", "determination was", "determination is", "denial was", "denial is",
    ]
    static let articles: [Phrase] = ["the"]
    /// What comes after a name before what is the party's; the apostrophe is straight, curly, misread, or lost. The longest
    /// first.
    static let possessiveEndings = ["\u{2019}s", "\u{FFFD}s", "'s", "?s", "s'", "s\u{2019}", "\u{2019}", "'", "s", ""]
    /// The label of a rationale; the words before it name the reviewer: "The Expert Reviewer's decision rationale".
    static let rationaleLabels = LabelTable(rows: LabelTable.rows(.rationale, rationaleWords))
    static let guidelineLabels: [Phrase] = [
        "section of the medical", "section(s) of the medical", "sections of the medical", "medical treatment guideline",
    ]
    static let reliedUpon: Phrase = "relied upon by the"

    /// Words that no rationale and no list of documents holds.
    static let foreignWords: [Phrase] = [
        "relied upon by the expert", "relied upon by the physician", "rationale for the decision",
        "deemed to be the final determination", "providing an independent review service", "sincerely,",
        "final determination letter", "reviewer developed the following", "medically necessary:",
        "regarding the request",
    ]
}
