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
    static let requestArticles: [Phrase] = ["the", "this", "these", "those", "a", "an"]
    /// What a number before a request may be called: "Request 1:".
    static let ordinalNames: [Phrase] = ["request", "issue", "item", "treatment", "no."]
    static let maximusFederal: Phrase = "MAXIMUS Federal Services"
    static let medically: Phrase = "medically"
    /// What a treatment may be, medically.
    static let qualities: [Phrase] = ["necessary", "appropriate"]
    /// Words between the two qualities.
    static let conjunctions: [Phrase] = ["and/or", "and", "nor", "or"]
    static let findingVerbs: [Phrase] = [
        "is/was", "are/were", "has been", "have been", "is", "are", "was", "were", "be",
    ]
    static let notWord: Phrase = "not"
    static let negations: [Phrase] = [notWord, "neither"]
    /// Words between the verb and what it finds.
    static let verdictAdverbs: [Phrase] = [
        "both", "to be", "found", "considered", "deemed", "determined", "therefore", "thus",
    ]
    static let regarding: Phrase = "regarding the request"

    // MARK: Parts of an issue

    static let claimsAdministrator: Phrase = "claims administrator"
    static let reviewer: Phrase = "reviewer"
    static let articles: [Phrase] = ["the"]
    /// What comes after a name before what is the party's; the apostrophe is straight, curly or lost. The longest first.
    static let possessiveEndings = ["\u{2019}s", "'s", "s'", "s\u{2019}", "\u{2019}", "'", "s", ""]
    /// The label of a rationale; the words before it name the reviewer: "The Expert Reviewer's decision rationale".
    static let rationaleLabels = LabelTable(
        .rationale, ["Rationale for the Decision", "Rationale for Decision", "Decision rationale"])
    static let guidelineLabels: [Phrase] = [
        "section of the medical", "section(s) of the medical", "sections of the medical", "medical treatment guideline",
    ]
    static let reliedUpon: Phrase = "relied upon by the"

    /// Words that no rationale and no list of documents holds.
    static let foreignWords: [Phrase] = [
        "relied upon by the expert", "relied upon by the physician", "rationale for the decision",
        "decision rationale:",
        "deemed to be the final determination", "providing an independent review service", "sincerely,",
        "final determination letter", "reviewer developed the following", "medically necessary:",
        "regarding the request",
    ]
}
