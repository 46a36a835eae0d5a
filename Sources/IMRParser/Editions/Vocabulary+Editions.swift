/// The wording of the editions of 2013 and before.
extension Vocabulary {
    // MARK: Header

    static let olderHeaderForm = HeaderWording(
        labels: [
            HeaderWording.Label(kind: .label(.caseNumber), phrase: "IMR Case Number"),
            HeaderWording.Label(kind: .label(.caseNumber), phrase: "MAXIMUS Case Number"),
            HeaderWording.Label(kind: .label(.caseNumber), phrase: caseNumberLabel),
            HeaderWording.Label(kind: .label(.dateOfInjury), phrase: "Date of Injury"),
            HeaderWording.Label(kind: .label(.dateAssigned), phrase: "Date Assigned"),
            HeaderWording.Label(kind: .label(.decisionDate), phrase: "Dated"),
            HeaderWording.Label(kind: .label(.decisionDate), phrase: "Decision Date"),
            HeaderWording.Label(kind: .label(.urDenialDate), phrase: "Date of UR Decision"),
            HeaderWording.Label(kind: .label(.urDenialDate), phrase: "Date of UR Denial"),
            HeaderWording.Label(kind: .label(.urDenialDate), phrase: "UR Denial Date"),
            HeaderWording.Label(kind: .label(.urDenialDate), phrase: "UR Decision Date"),
            HeaderWording.Label(kind: .label(.applicationReceived), phrase: "IMR Application Received"),
            HeaderWording.Label(kind: .label(.applicationReceived), phrase: "Application Received"),
            HeaderWording.Label(kind: .label(.priority), phrase: "Priority"),
            HeaderWording.Label(kind: .freeLabel(.claimNumber), phrase: "Claim Number(s)"),
            HeaderWording.Label(kind: .freeLabel(.claimNumber), phrase: "Claim Numbers"),
            HeaderWording.Label(kind: .freeLabel(.claimNumber), phrase: "Claim Number"),
            HeaderWording.Label(kind: .freeLabel(.claimNumber), phrase: "Claim(s) Number"),
            HeaderWording.Label(kind: .freeLabel(.claimNumber), phrase: "Claims Number"),
            HeaderWording.Label(kind: .freeLabel(.name), phrase: "Employee Name"),
            HeaderWording.Label(kind: .freeLabel(.name), phrase: "Employee"),
            HeaderWording.Label(kind: .freeLabel(.name), phrase: "Provider Name"),
            HeaderWording.Label(kind: .freeLabel(.name), phrase: "Provider"),
        ],
        openLabels: ["IMR Application", applicationLabel.head], needsColons: true, hasLongDates: true)

    /// The lines that end the case table: what follows is the letter to the employee, or the findings.
    static let caseTableEnds: [Phrase] = [
        "Dear", "Treatment(s) in Dispute", "Treatments in Dispute", "MAXIMUS Federal Services has completed",
        "Final Determination:", "DETERMINATION",
    ]

    /// The cover letter's words for the outcome.
    static let statedOutcomes = [
        DecisionForm(value: .partiallyOverturned, phrase: "PARTIAL OVERTURN"),
        DecisionForm(value: .partiallyOverturned, phrase: "PARTIALLY OVERTURN"),
        DecisionForm(value: .partiallyOverturned, phrase: "PARTIALLY OVERTURNED"),
        DecisionForm(value: .partiallyOverturned, phrase: "PARTIAL UPHOLD"),
        DecisionForm(value: .upheld, phrase: "UPHOLD"),
        DecisionForm(value: .upheld, phrase: "UPHELD"),
        DecisionForm(value: .overturned, phrase: "OVERTURN"),
        DecisionForm(value: .overturned, phrase: "OVERTURNED"),
    ]

    /// What only a cover letter says.
    static let coverLetterWords: [Phrase] = [
        "means we decided", "this letter provides you with the imr final determination",
        "provided later in this letter",
    ]
    /// A label that only the later edition's table has.
    static let dateAssignedLabel: Phrase = "Date Assigned"

    // MARK: Sentences with dates

    static let filedOn: Phrase = "filed on "
    static let denialDated: [Phrase] = [
        "denial dated ", "denial/modification dated ", "decision dated ", "modification dated ",
    ]
    static let noticeOfAssignment: Phrase = "notice of assignment"
    static let dateOn: Phrase = " on "

    // MARK: Documents

    static let documentsIntroductions: [FixedSentence] = [
        FixedSentence(
            whole: """
                The following relevant documents received from the interested parties and the documents provided with \
                the application were reviewed and considered. These documents included:
                """,
            head: "The following relevant documents", tail: "documents included:", tailWord: "documents")
    ]
    /// What stands in front of a document, in UTF-8: `•`, `·`, `▪`, `●`, `◦`, Symbol's bullet, and `o` or `-`.
    static let bullets: [[UInt8]] = [
        [0xE2, 0x80, 0xA2], [0xC2, 0xB7], [0xE2, 0x96, 0xAA], [0xE2, 0x97, 0x8F], [0xE2, 0x97, 0xA6],
        [0xEF, 0x82, 0xB7], [0xEF, 0x82, 0xA7], [0x2D], [0x2A], [0x6F],
    ]

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
