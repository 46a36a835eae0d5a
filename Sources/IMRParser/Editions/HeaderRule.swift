/// How the letters of an edition print their header table.
struct HeaderRule: Sendable {
    /// A label and the field that its value belongs to.
    struct Label: Sendable {
        /// `nil` if the value is a name, which is not read.
        let field: HeaderField?
        let phrase: Phrase
        /// Whether the value may appear between this and the rest of the label.
        let isOpen: Bool
    }

    /// The labels, ordered by their first letters.
    let labels: [Label]
    private let firstLetters: LetterIndex
    let beginnings: LetterPairs
    /// The fields that every letter has.
    let requiredFields: [HeaderField]
    /// The beginnings of the lines that end the table.
    let ends: [Phrase]
    /// Whether the table appears among other text: a letterhead, addresses, and a letter.
    ///
    /// Then only words with a colon are labels, a date may be in words, and sentences may give dates too.
    let isAmongText: Bool

    init(_ labels: [Label], requiredFields: [HeaderField], ends: [Phrase] = [], isAmongText: Bool = false) {
        self.labels = HeaderRule.inOrder(labels)
        firstLetters = LetterIndex(self.labels.map(\.phrase.first))
        beginnings = LetterPairs(beginning: labels.map(\.phrase))
        (self.requiredFields, self.ends, self.isAmongText) = (requiredFields, ends, isAmongText)
    }
}

extension HeaderRule {
    /// The labels that may begin with `byte`, in either case, the longest first.
    func labels(beginningWith byte: UInt8) -> ArraySlice<Label> { labels[firstLetters.indices(of: byte)] }

    /// The table that begins a letter since 2014.
    static let determination = HeaderRule(
        labels(.caseNumber, [caseNumberLabel] + caseNumberLabels)
            + labels(.dateOfInjury, ["Date of Injury"] + injuryLabels)
            + labels(.dateAssigned, [dateAssignedLabel] + assignedLabels)
            + labels(.decisionDate, ["Decision Date"] + decisionLabels)
            + labels(.urDenialDate, denialLabels)
            + labels(.applicationReceived, ["Application Received"] + receivedLabels)
            + labels(.priority, ["Priority"] + priorityLabels)
            + labels(.applicationReceived, ["Application"], isOpen: true),
        requiredFields: [
            .caseNumber, .dateOfInjury, .dateAssigned, .decisionDate, .urDenialDate, .applicationReceived, .priority,
        ])

    /// The table in the cover letter of such a letter.
    static let coverLetter = of2013([
        .caseNumber, .claimNumber, .dateOfInjury, .dateAssigned, .decisionDate, .urDenialDate, .applicationReceived,
        .priority,
    ])

    /// The table of the editions of 2013, which differ in the fields that they print.
    static func of2013(_ fields: [HeaderField]) -> HeaderRule {
        HeaderRule(labelsOf2013, requiredFields: fields, ends: endsOf2013, isAmongText: true)
    }

    private static func inOrder(_ labels: [Label]) -> [Label] {
        labels.sorted { LetterIndex.areInOrder($0.phrase, $1.phrase, by: \.first) }
    }

    /// Several editions have these labels, so they are in order already.
    private static let labelsOf2013 = inOrder(
        labels(.caseNumber, ["MAXIMUS Case Number", caseNumberLabel] + caseNumberLabels)
            + labels(.dateOfInjury, ["Date of Injury"] + injuryLabels)
            + labels(.dateAssigned, [dateAssignedLabel] + assignedLabels)
            + labels(.decisionDate, ["Dated", "Decision Date"] + decisionLabels)
            + labels(.urDenialDate, denialLabels)
            + labels(.applicationReceived, ["IMR Application Received", "Application Received"] + receivedLabels)
            + labels(.priority, ["Priority"] + priorityLabels)
            + labels(.claimNumber, claimNumberLabels)
            + labels(nil, ["Employee Name", "Employee", "Provider Name", "Provider"])
            + labels(.applicationReceived, ["IMR Application", "Application"], isOpen: true))

    /// The letter to the employee or the findings follow the table.
    private static let endsOf2013: [Phrase] = [
        "Dear", "Treatment(s) in Dispute", "Treatments in Dispute", "MAXIMUS Federal Services has completed",
        "Final Determination:", "DETERMINATION",
    ]

    /// A field's label in each of the words that it is printed in.
    static func labels(_ field: HeaderField?, _ phrases: [Phrase], isOpen: Bool = false) -> [Label] {
        phrases.map { Label(field: field, phrase: $0, isOpen: isOpen) }
    }

    // MARK: Wording

    static let claimNumberLabels: [Phrase] = [
        "Claim Number(s)", "Claim Numbers", "Claim Number", "Claim(s) Number", "Claims Number", "Claim No.", "Claim No",
        "Claim #", "Claims #",
    ]
    // Other words for the same labels. One that ends with a colon is a part of another label without it.
    private static let injuryLabels: [Phrase] = [
        "Injury Date", "DOI", "Date(s) of Injury", "Dates of Injury", "Date of Injury (DOI)",
    ]
    private static let assignedLabels: [Phrase] = [
        "Assigned Date", "Date of Assignment", "Assignment Date", "Date Assigned to Reviewer",
    ]
    private static let decisionLabels: [Phrase] = [
        "Date of Decision", "Date of Determination", "Determination Date", "Letter Date", "Date of Letter",
        "Date of Final Determination", "Final Determination Date", "Date Issued", "Dated:",
    ]
    private static let receivedLabels: [Phrase] = [
        "Date Application Received", "Application Received Date", "Date Received", "Date IMR Application Received",
        "Application Date", "IMR Application Date", "Application Rec'd", "Application Rec\u{2019}d",
        "IMR Request Received",
        "Request Received",
    ]
    private static let denialLabels: [Phrase] = [
        "UR Denial Date", "UR Decision Date", "Date of UR Denial", "Date of UR Decision", "UR Determination Date",
        "UR Denial/Modification Date", "UR Modification Date", "UR Denial:", "UR Decision:",
        "Utilization Review Denial Date", "Utilization Review Decision Date", "Utilization Review Determination Date",
        "Date of Utilization Review Denial", "Date of Utilization Review Decision",
    ]
    private static let priorityLabels: [Phrase] = [
        "Priority Level", "Review Priority", "Review Type", "Type of Review",
    ]
    static let caseNumberLabel: Phrase = "Case Number"
    private static let caseNumberLabels: [Phrase] = [
        "IMR Case Number", "IMR Case No.", "IMR Case No", "Case No.", "Case No", "Case #", "IMR Number", "IMR No.",
    ]
    /// A label that only the table since 2014 has.
    static let dateAssignedLabel: Phrase = "Date Assigned"
    /// The rest of "Application Received" if the value of the cell comes after "Application".
    static let applicationLabelEnd: Phrase = "Received"
    static let priorities: [(value: Determination.Priority, phrase: Phrase)] = [
        (.standard, "Standard"), (.expedited, "Expedited"),
    ]
}
