/// The wording of the editions of 2013 and before.
extension Vocabulary {
    // MARK: Case summary

    static let summaryIntroductionStart: Phrase = "reviewer developed the following clinical case summary"

    // MARK: Findings

    static let requestsFor: [Phrase] = ["the request for", "the requests for"]
    static let maximusFederal: Phrase = "MAXIMUS Federal Services"
    static let medically: Phrase = "medically"
    static let necessary: Phrase = "necessary"
    static let andAppropriate: Phrase = "and appropriate"
    static let findingVerbs: [Phrase] = ["is/was", "are/were", "is", "are", "was", "were"]
    static let notWord: Phrase = "not"
    static let regarding: Phrase = "regarding the request"

    // MARK: Parts of an issue

    static let claimsAdministrator: Phrase = "the claims administrator"
    static let reviewerSubjects: [Phrase] = [
        "the expert reviewer", "the physician reviewer", "the professional reviewer", "the medical reviewer",
    ]
    static let rationaleLabels: [Phrase] = [
        "Rationale for the Decision", "Rationale for Decision", "Decision rationale",
    ]
    /// What follows the reviewer's name in the label of a rationale; the apostrophe is straight, curly or lost.
    static let decisionRationales: [Phrase] = [
        "'s decision rationale", "\u{2019}s decision rationale", "s decision rationale", " decision rationale",
    ]
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
