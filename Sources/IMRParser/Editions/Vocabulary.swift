/// Every heading, label and fixed sentence of the letters: the only place with their wording.
enum Vocabulary {
    // MARK: Header

    static let headerForm = HeaderWording(
        labels: [
            HeaderWording.Label(kind: .label(.caseNumber), phrase: caseNumberLabel),
            HeaderWording.Label(kind: .label(.dateOfInjury), phrase: "Date of Injury"),
            HeaderWording.Label(kind: .label(.dateAssigned), phrase: "Date Assigned"),
            HeaderWording.Label(kind: .label(.decisionDate), phrase: "Decision Date"),
            HeaderWording.Label(kind: .label(.urDenialDate), phrase: "UR Denial Date"),
            HeaderWording.Label(kind: .label(.applicationReceived), phrase: "Application Received"),
            HeaderWording.Label(kind: .label(.priority), phrase: "Priority"),
        ],
        openLabels: [applicationLabel.head])
    static let caseNumberLabel: Phrase = "Case Number"
    /// The halves of "Application Received" when the cell's value stands between them.
    static let applicationLabel: (head: Phrase, tail: Phrase) = ("Application", "Received")

    static let priorities: [(value: Determination.Priority, phrase: Phrase)] = [
        (.standard, "Standard"), (.expedited, "Expedited"),
    ]

    // MARK: Reviewer

    static let credentialLabels = LabelTable(
        rows: [
            LabelTable.Row(label: .licensure, phrase: "State(s) of Licensure"),
            LabelTable.Row(label: .licensure, phrase: "States of Licensure"),
            LabelTable.Row(label: .licensure, phrase: "State of Licensure"),
            LabelTable.Row(label: .specialty, phrase: "Certification(s)/Specialty"),
            LabelTable.Row(label: .specialty, phrase: "Certification(s)/Specialties"),
            LabelTable.Row(label: .specialty, phrase: "Certifications/Specialties"),
            LabelTable.Row(label: .specialty, phrase: "Certification/Specialty"),
        ])
    static let boardCertified: Phrase = "board certified "
    static let subspecialty: Phrase = "has a subspecialty in "
    static let licensed: Phrase = "licensed to practice in "
    static let isLicensed: Phrase = " and is licensed"
    /// The states, territories and the district that license physicians.
    static let states: [Phrase] = [
        "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware",
        "District of Columbia", "Florida", "Georgia", "Guam", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa",
        "Kansas",
        "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi",
        "Missouri", "Montana", "Nebraska", "Nevada", "New Hampshire", "New Jersey", "New Mexico", "New York",
        "North Carolina", "North Dakota", "Ohio", "Oklahoma", "Oregon", "Pennsylvania", "Puerto Rico", "Rhode Island",
        "South Carolina", "South Dakota", "Tennessee", "Texas", "Utah", "Vermont", "Virgin Islands", "Virginia",
        "Washington", "Washington DC", "Washington, D.C.", "Washington D.C.", "West Virginia", "Wisconsin", "Wyoming",
    ]
    /// Words without a capital in the names of specialties.
    static let smallWords: [Phrase] = ["and", "of", "in", "or", "the", "with", "for", "to"]
    static let listIn: Phrase = "in "
    static let listSeparators: [Phrase] = [","]
    static let proseSeparators: [Phrase] = [",", " and "]

    // MARK: Case summary

    static let caseSummaryIntroduction = FixedSentence(
        whole: """
            The expert reviewer developed the following clinical case summary based on a review of the case file, \
            including all medical records:
            """,
        head: "The expert reviewer developed", tail: "including all medical records:", tailWord: "including")

    // MARK: Issues

    static let issuesIntroduction = FixedSentence(
        whole: """
            The Final Determination was based on decisions for the disputed items/services set forth below:
            """,
        head: "The Final Determination was", tail: "set forth below:", tailWord: "set")

    static let issueLabels = LabelTable(
        rows: [
            LabelTable.Row(label: .claimsAdministratorGuideline, phrase: "Claims Administrator guideline"),
            LabelTable.Row(label: .maximusGuideline, phrase: "MAXIMUS guideline"),
            LabelTable.Row(label: .rationale, phrase: "Decision rationale"),
        ])

    /// Words of which one stands in every label that the form may have.
    static let labelWords: [Phrase] = [
        "guideline", "guidelines", "rationale", "reviewer", "evidence", "citation", "citations", "recommendation",
        "recommendations", "maximus", "determination", "comments",
    ]

    /// A decision and a form in which it is printed.
    struct DecisionForm: Sendable {
        let value: Determination.Decision
        let phrase: Phrase
    }

    static let decisions = [
        DecisionForm(value: .partiallyOverturned, phrase: "Partially Overturned"),
        DecisionForm(value: .partiallyOverturned, phrase: "Overturned in part"),
        DecisionForm(value: .partiallyOverturned, phrase: "Partially Upheld"),
        DecisionForm(value: .partiallyOverturned, phrase: "Upheld in part"),
        DecisionForm(value: .upheld, phrase: "Upheld"),
        DecisionForm(value: .overturned, phrase: "Overturned"),
    ]

    static let originalRequest: Phrase = " was the original request"
    static let originalWord: Phrase = "original"
    static let authorizedWord: Phrase = "authorized"
    static let authorizedByAdministrator: Phrase = " was authorized by the claims administrator"
    static let remainingPortion: Phrase = "the remaining imr eligible portion of the original request, "
    static let administratorAuthorized: Phrase = "the claims administrator authorized "
    static let leavingRequest: Phrase = ", leaving the original request imr eligible"
    static let theOriginalRequest: Phrase = "the original request, "
    static let eligible: Phrase = "imr eligible"
    /// What only a modified request says.
    static let modificationSigns: [Phrase] = [authorizedByAdministrator, leavingRequest, remainingPortion]
    static let copulas: [Phrase] = [" is", " are", " was", " were"]

    /// What a rationale's last sentence says when it concludes.
    static let conclusions: [Phrase] = [
        "medically necessary", "medical necessity", "certified", "not supported", "not recommended", "not indicated",
        "not appropriate", "not warranted", "not established", "non-certified", "is supported", "is recommended",
    ]

    // MARK: Checks

    static let necessity: [Phrase] = ["medically necessary", "medically appropriate"]
    static let negations: [Phrase] = [
        "not", "cannot", "never", "neither", "nor", "no", "non", "fails", "failed", "lacks",
    ]
    static let conditions: [Phrase] = [
        "if", "when", "whether", "unless", "until", "would", "could", "may", "might", "only", "before", "because",
    ]
    static let conclusionVerbs: [Phrase] = [
        "is", "are", "was", "were", "be", "as", "deemed", "considered", "found", "remains", "both",
    ]
    /// Other words that refuse a service, in the last sentence.
    static let refusals: [Phrase] = [
        "non-certified", "noncertified", "not certified", "cannot be certified", "cannot be recommended",
        "is not recommended", "are not recommended", "is not supported", "are not supported", "is not warranted",
        "is not indicated", "is not appropriate", "has not been established", "is not established",
    ]
    static let requestFor: Phrase = "request for "
    static let injur: Phrase = "injur"
    static let injuryJoiners: [Phrase] = [
        "on", "of", "date", "dated", "occurring", "occurred", "which", "that", "is", "was", "reported", "from",
    ]
    static let months: [Phrase] = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    static let numberWords: [Phrase] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]
    static let countedThings: [Phrase] = [
        "session", "sessions", "visit", "visits", "treatment", "treatments", "injection", "injections",
    ]
    static let rates: [Phrase] = ["time", "times", "x", "week", "weeks", "per", "month", "months", "day", "days", "mg"]
}

/// How a header table words its labels.
struct HeaderWording: Sendable {
    /// A label and what it is of.
    struct Label: Sendable {
        let kind: HeaderTokens.Kind
        let phrase: Phrase
    }

    /// What labels begin with.
    let initials: Initials
    /// The labels, the longer before those that begin them.
    let labels: [Label]
    /// What is left of "Application Received" when the cell's value stands between its words.
    let openLabels: [Phrase]
    /// Whether only words with a colon behind them are a label.
    let needsColons: Bool
    /// Whether dates may be printed as `September 26, 2013`.
    let hasLongDates: Bool

    init(labels: [Label], openLabels: [Phrase], needsColons: Bool = false, hasLongDates: Bool = false) {
        initials = Initials(of: labels.map(\.phrase) + openLabels)
        (self.labels, self.openLabels) = (labels, openLabels)
        (self.needsColons, self.hasLongDates) = (needsColons, hasLongDates)
    }
}

/// A field of the header table.
enum HeaderField: Int, CaseIterable {
    case caseNumber, dateOfInjury, dateAssigned, decisionDate, urDenialDate, applicationReceived, priority

    /// What a value of the field looks like.
    enum Form: CaseIterable { case caseNumber, date, priority }

    var form: Form {
        switch self {
        case .caseNumber: .caseNumber
        case .priority: .priority
        default: .date
        }
    }

    var pointer: String { "/header/" + key }

    /// The field's key in the JSON form.
    var key: String {
        switch self {
        case .caseNumber: "caseNumber"
        case .dateOfInjury: "dateOfInjury"
        case .dateAssigned: "dateAssigned"
        case .decisionDate: "decisionDate"
        case .urDenialDate: "urDenialDate"
        case .applicationReceived: "applicationReceived"
        case .priority: "priority"
        }
    }

    var label: String {
        switch self {
        case .caseNumber: "Case Number"
        case .dateOfInjury: "Date of Injury"
        case .dateAssigned: "Date Assigned"
        case .decisionDate: "Decision Date"
        case .urDenialDate: "UR Denial Date"
        case .applicationReceived: "Application Received"
        case .priority: "Priority"
        }
    }
}

/// The labels that claim the text behind them.
enum Label: Int, Sendable {
    // Those inside an issue, in the letter's order.
    case claimsAdministratorGuideline, maximusGuideline, rationale
    // Those of the reviewer's credentials.
    case licensure, specialty

    static let ofIssue: [Label] = [.claimsAdministratorGuideline, .maximusGuideline, .rationale]

    var name: String {
        switch self {
        case .claimsAdministratorGuideline: "Claims Administrator guideline"
        case .maximusGuideline: "MAXIMUS guideline"
        case .rationale: "Decision rationale"
        case .licensure: "State(s) of Licensure"
        case .specialty: "Certification(s)/Specialty"
        }
    }

    /// The pointer to the label's text, from its issue or from the whole.
    var field: String {
        switch self {
        case .claimsAdministratorGuideline: "/claimsAdministratorGuideline/text"
        case .maximusGuideline: "/maximusGuideline/text"
        case .rationale: "/rationale"
        case .licensure: "/reviewer/statesOfLicensure"
        case .specialty: "/reviewer/specialties"
        }
    }
}

/// Labels and the words that they are printed in.
struct LabelTable: Sendable {
    struct Row: Sendable {
        let label: Label
        let phrase: Phrase
    }

    let initials: Initials
    let rows: [Row]

    init(rows: [Row]) { (initials, self.rows) = (Initials(of: rows.map(\.phrase)), rows) }
}
