/// Labels, fixed sentences, and words of the letters. What only one reader needs is in the file of that reader.
enum Vocabulary {
    // MARK: Reviewer

    static let credentialLabels = LabelTable(
        rows: LabelTable.rows(.licensure, ["State(s) of Licensure", "States of Licensure", "State of Licensure"])
            + LabelTable.rows(
                .specialty,
                [
                    "Certification(s)/Specialty", "Certification(s)/Specialties", "Certifications/Specialties",
                    "Certification/Specialty", "Board Certification(s)/Specialty", "Board Certification/Specialty",
                ])
            // Words that a sentence may have too: only a colon makes a label of them.
            + LabelTable.rows(
                .licensure, ["Licensure", "Licensed in", "States Licensed", "State License(s)", "State Licenses"],
                needsColon: true)
            + LabelTable.rows(
                .specialty,
                [
                    "Specialty", "Specialties", "Specialty(ies)", "Board Certification", "Board Certifications",
                    "Board Certification(s)", "Board Certified in", "Certification", "Certification(s)",
                ], needsColon: true))

    /// What every letter since 2014 says about its reviewer.
    static let reviewerStatement: [Phrase] = [
        "MAXIMUS Federal Services sent the complete case file to an expert reviewer.",
        "He/she has no affiliation with the employer, employee, providers or the claims administrator.",
        """
        He/she has been in active clinical practice for more than five years and is currently working at least 24 \
        hours a week in active practice.
        """,
        """
        The expert reviewer was selected based on his/her clinical experience, education, background, and expertise in \
        the same or similar specialties that evaluate and/or treat the medical condition and disputed
        """,
    ]

    /// Words of its first sentence that no other part of a letter has.
    static let completeCaseFile: Phrase = "complete case file to"

    // MARK: Issues

    static let issuesIntroduction = FixedSentence(
        whole: """
            The Final Determination was based on decisions for the disputed items/services set forth below:
            """,
        head: "The Final Determination was", tail: "set forth below:", tailWord: "set",
        signs: [["decision", "determination"], ["below", "follows", "following", "set forth"]])

    static let issueLabels = LabelTable(
        rows: LabelTable.rows(.claimsAdministratorGuideline, administratorLabels)
            + LabelTable.rows(.maximusGuideline, reviewerLabels) + LabelTable.rows(.rationale, rationaleWords)
            + LabelTable.rows(.rationale, decisionWords, needsColon: true)
            + LabelTable.rows(
                .claimsAdministratorGuideline,
                [
                    "Relied Upon by the Claims Administrator",
                    "Relied Upon by the Claims Administrator to Make Its Decision",
                ], isAfterGuidelines: true)
            + LabelTable.rows(
                .maximusGuideline,
                [
                    "Relied Upon by the Expert Reviewer", "Relied Upon by the Expert Reviewer to Make His/Her Decision",
                    "Relied Upon by the Physician Reviewer",
                    "Relied Upon by the Physician Reviewer to Make His/Her Decision",
                ], isAfterGuidelines: true))

    private static let administratorLabels: [Phrase] = [
        "Claims Administrator guideline", "Claims Administrator's guideline", "Claims Administrator\u{2019}s guideline",
        "Claims Administrators guideline", "Claims Administrator guidelines", "Claims Administrator's guidelines",
        "Claims Administrator\u{2019}s guidelines", "Claims Administrator guideline(s)",
        "Claims Administrator's guideline(s)", "Claims Administrator\u{2019}s guideline(s)",
        "Claims Examiner guideline", "Claims Examiner's guideline", "Claims Examiner\u{2019}s guideline",
    ]
    private static let reviewerLabels: [Phrase] = [
        "MAXIMUS guideline", "MAXIMUS' guideline", "MAXIMUS\u{2019} guideline", "MAXIMUS's guideline",
        "MAXIMUS\u{2019}s guideline", "MAXIMUS guidelines", "MAXIMUS' guidelines", "MAXIMUS\u{2019} guidelines",
        "MAXIMUS guideline(s)", "MAXIMUS' guideline(s)", "MAXIMUS\u{2019} guideline(s)", "IMR guideline",
        "IMR guidelines",
        "Expert Reviewer guideline", "Expert Reviewer's guideline", "Expert Reviewer\u{2019}s guideline",
        "Expert Reviewer's guidelines", "Expert Reviewer\u{2019}s guidelines", "Expert Reviewer guideline(s)",
        "Expert Reviewer's guideline(s)", "Expert Reviewer\u{2019}s guideline(s)",
        "Physician Reviewer guideline", "Physician Reviewer's guideline", "Physician Reviewer\u{2019}s guideline",
        "Physician Reviewer's guidelines", "Physician Reviewer\u{2019}s guidelines", "Physician Reviewer guideline(s)",
        "Physician Reviewer's guideline(s)", "Physician Reviewer\u{2019}s guideline(s)",
    ]
    /// The words of a rationale's label. The name of the reviewer may be before them.
    static let rationaleWords: [Phrase] = [
        "Decision rationale", "Rationale for the Decision", "Rationale for Decision", "Rationale for this Decision",
        "Rationale for the Determination", "Rationale for Determination", "Rationale for this Determination",
        "Determination rationale", "Medical rationale", "Clinical rationale", "Rationale of the Decision",
        "Reasons for the Decision", "Reason for the Decision", "Basis for the Decision",
    ]
    /// Labels of a rationale that are words of headings, too, without a colon.
    private static let decisionWords: [Phrase] = [
        "Decision and rationale", "Rationale and decision", "Explanation of the decision", "Explanation of decision",
    ]
    /// A label of a rationale alone on its line, or with the name of the reviewer before it.
    static let rationaleWord: Phrase = "Rationale"

    /// Words of labels. A line that begins with a few words and a colon may be a label that is not known if one of these is
    /// among them.
    static let labelWords: [Phrase] = [
        "guideline", "guidelines", "rationale", "reviewer", "evidence", "citation", "citations", "recommendation",
        "recommendations", "maximus", "determination", "comments",
    ]

    /// The forms in which decisions are printed.
    static let decisions: [(value: Determination.Decision, phrase: Phrase)] = [
        (.partiallyOverturned, "Partially Overturned"), (.partiallyOverturned, "Overturned in part"),
        (.partiallyOverturned, "Partially Upheld"), (.partiallyOverturned, "Upheld in part"), (.upheld, "Upheld"),
        (.upheld, "Uphold"), (.overturned, "Overturned"), (.overturned, "Overturn"),
        (.upheld, "Not medically necessary"), (.overturned, "Medically necessary"), (.upheld, "Denial upheld"),
        (.overturned, "Denial overturned"), (.upheld, "UR decision upheld"), (.overturned, "UR decision overturned"),
        (.upheld, "UR denial upheld"), (.overturned, "UR denial overturned"),
    ]

    /// What a decision may be called before its colon, after the service and a mark.
    static let decisionLabels: [Phrase] = [
        "Decision", "Determination", "Final Determination", "IMR Decision", "Outcome", "Result", "Status", "Finding",
    ]

    /// What a sentence says of a request that is its decision, after a verb.
    static let statedDecisions =
        decisions + [
            (.upheld, "non-certified"), (.upheld, "noncertified"), (.upheld, "not certified"),
            (.upheld, "not authorized"), (.upheld, "not approved"), (.upheld, "denied"), (.overturned, "certified"),
            (.overturned, "authorized"), (.overturned, "approved"),
        ]

    static let originalRequest: [Phrase] = [" was the original request", " were the original request"]
    static let originalRequestWas: [Phrase] = ["The original request was for ", "The original request was "]
    static let originalWord: Phrase = "original"
    static let authorizedWord: Phrase = "authorized"
    static let authorizedByAdministrator: [Phrase] = [
        " was authorized by the claims administrator", " were authorized by the claims administrator",
        " was approved by the claims administrator", " were approved by the claims administrator",
        " was certified by the claims administrator", " were certified by the claims administrator",
        " was authorized by utilization review", " were authorized by utilization review",
        " was certified by utilization review", " were certified by utilization review",
        " was approved by utilization review", " were approved by utilization review",
    ]
    static let remainingPortion: [Phrase] = [
        "the remaining imr eligible portion of the original request, ",
        "the remaining portion of the original request, ",
    ]
    static let administratorAuthorized: [Phrase] = [
        "the claims administrator authorized ", "the claims administrator approved ",
        "the claims administrator certified ", "utilization review authorized ", "utilization review approved ",
        "utilization review certified ",
    ]
    static let leavingRequest: Phrase = ", leaving the original request imr eligible"
    static let theOriginalRequest: Phrase = "the original request, "
    static let eligible: Phrase = "imr eligible"
    /// What only a modified request says.
    static let modificationSigns: [Phrase] = [authorizedByAdministrator[0], leavingRequest] + remainingPortion
    static let copulas: [Phrase] = [" is", " are", " was", " were"]

    /// What a rationale's last sentence says when it concludes.
    static let conclusions: [Phrase] = [
        "medically necessary", "medical necessity", "certified", "not supported", "not recommended", "not indicated",
        "not appropriate", "not warranted", "not established", "non-certified", "is supported", "is recommended",
    ]

    /// What a service is called that is covered.
    static let necessity: [Phrase] = ["medically necessary", "medically appropriate"]
}

/// The labels that claim the text behind them.
enum Label: Int, Sendable {
    // Those inside an issue, in the letter's order.
    case claimsAdministratorGuideline, maximusGuideline, rationale
    // Those of the reviewer's credentials.
    case licensure, specialty

    static let ofIssue: [Label] = [.claimsAdministratorGuideline, .maximusGuideline, .rationale]

    var isOfIssue: Bool { rawValue <= Label.rationale.rawValue }

    var name: String {
        switch self {
        case .claimsAdministratorGuideline: "Claims Administrator guideline"
        case .maximusGuideline: "MAXIMUS guideline"
        case .rationale: "Decision rationale"
        case .licensure: "State(s) of Licensure"
        case .specialty: "Certification(s)/Specialty"
        }
    }
}

/// Labels and the words that they are printed in.
struct LabelTable: Sendable {
    struct Row: Sendable {
        let label: Label
        let phrase: Phrase
        /// Whether the words are a label only before a colon.
        let needsColon: Bool
        /// Whether the name of what was relied upon comes before it: "Medical Treatment Guideline(s)".
        let isAfterGuidelines: Bool

        /// Whether the last letter may come after `byte`, in either case, with or without a gap between them.
        func mayEnd(after byte: UInt8) -> Bool {
            let last = phrase.count - 1
            return last == 0 || Phrase.isGap(phrase[last - 1]) || Phrase.isSame(byte, phrase[last - 1])
        }
    }

    let beginnings: LetterPairs
    let endings: LetterPairs
    /// The rows, ordered by their first letters, and ordered by their last letters.
    let rows: [Row]
    private let rowsByLast: [Row]
    private let firstLetters: LetterIndex
    private let lastLetters: LetterIndex

    let hasRationale: Bool

    init(rows: [Row]) {
        hasRationale = rows.contains { $0.label == .rationale }
        self.rows = rows.sorted { LetterIndex.areInOrder($0.phrase, $1.phrase, by: \.first) }
        rowsByLast = rows.sorted { LetterIndex.areInOrder($0.phrase, $1.phrase, by: \.last) }
        (firstLetters, lastLetters) = (
            LetterIndex(self.rows.map(\.phrase.first)), LetterIndex(rowsByLast.map(\.phrase.last))
        )
        let phrases = rows.map(\.phrase)
        (beginnings, endings) = (LetterPairs(beginning: phrases), LetterPairs(ending: phrases))
    }

    /// The rows whose phrases may begin with `byte`, in either case, the longest first.
    func rows(beginningWith byte: UInt8) -> ArraySlice<Row> { rows[firstLetters.indices(of: byte)] }

    /// The rows whose phrases may end with `byte`, in either case, the longest first.
    func rows(endingWith byte: UInt8) -> ArraySlice<Row> { rowsByLast[lastLetters.indices(of: byte)] }

    /// A label in each of the words that it is printed in.
    static func rows(
        _ label: Label, _ phrases: [Phrase], needsColon: Bool = false, isAfterGuidelines: Bool = false
    ) -> [Row] {
        phrases.map { Row(label: label, phrase: $0, needsColon: needsColon, isAfterGuidelines: isAfterGuidelines) }
    }
}
