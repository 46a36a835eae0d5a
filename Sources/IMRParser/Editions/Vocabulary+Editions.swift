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
    /// The label of a rationale; the apostrophe is straight, curly or lost.
    static let rationaleLabels = LabelTable(
        .rationale,
        [
            "Rationale for the Decision",
            "Rationale for Decision",
            "Decision rationale",
            "The Expert Reviewer's decision rationale",
            "The Expert Reviewer\u{2019}s decision rationale",
            "The Expert Reviewers decision rationale",
            "The Expert Reviewer decision rationale",
            "The Physician Reviewer's decision rationale",
            "The Physician Reviewer\u{2019}s decision rationale",
            "The Physician Reviewers decision rationale",
            "The Physician Reviewer decision rationale",
            "The Professional Reviewer's decision rationale",
            "The Professional Reviewer\u{2019}s decision rationale",
            "The Professional Reviewers decision rationale",
            "The Professional Reviewer decision rationale",
            "The Medical Reviewer's decision rationale",
            "The Medical Reviewer\u{2019}s decision rationale",
            "The Medical Reviewers decision rationale",
            "The Medical Reviewer decision rationale",
        ])
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
