/// What an edition's letters have: the fields of their header and their sections.
extension Determination.Edition {
    /// A section that every letter of the edition has.
    struct ExpectedSection {
        let role: HeadingRole
        let heading: String
    }

    /// The fields of the header that every letter has, beside the claim's number.
    var headerFields: [HeaderField] {
        switch self {
        case .determination: HeaderField.allCases
        case .letter2013:
            [.caseNumber, .dateOfInjury, .decisionDate, .urDenialDate, .applicationReceived, .priority]
        case .notice2013:
            [.caseNumber, .dateOfInjury, .dateAssigned, .decisionDate, .urDenialDate, .applicationReceived]
        case .professionalReview: [.caseNumber, .dateOfInjury, .decisionDate, .urDenialDate, .applicationReceived]
        }
    }

    /// The sections that every letter has, in its order.
    var sections: [ExpectedSection] {
        switch self {
        case .determination:
            [
                ExpectedSection(role: .reviewer, heading: "How the IMR final determination was made"),
                ExpectedSection(role: .caseSummary, heading: "Clinical case summary"),
                ExpectedSection(role: .issues, heading: "IMR issues, decisions and rationales"),
            ]
        case .letter2013:
            [
                ExpectedSection(role: .reviewer, heading: "How the IMR final determination was made"),
                ExpectedSection(role: .documentsReviewed, heading: "Documents reviewed"),
                ExpectedSection(role: .caseSummary, heading: "Clinical case summary"),
                ExpectedSection(role: .issues, heading: "IMR decision(s) and rationale(s)"),
            ]
        case .notice2013:
            [
                ExpectedSection(role: .issues, heading: "Independent medical review decision and rationale"),
                ExpectedSection(role: .reviewer, heading: "Medical qualifications of the expert reviewer"),
                ExpectedSection(role: .caseSummary, heading: "Case summary"),
                ExpectedSection(role: .documentsReviewed, heading: "Documents reviewed for determination"),
            ]
        case .professionalReview:
            [
                ExpectedSection(role: .dispute, heading: "Issue at dispute"),
                ExpectedSection(role: .caseSummary, heading: "Case summary"),
                ExpectedSection(role: .documentsReviewed, heading: "Documents reviewed for determination"),
                ExpectedSection(role: .guideline, heading: "Medical treatment guideline(s) relied upon"),
                ExpectedSection(role: .rationale, heading: "Rationale"),
                ExpectedSection(role: .reviewer, heading: "Medical reviewer qualifications"),
            ]
        }
    }
}

extension HeadingRole {
    /// The value that a section's text makes, as a JSON Pointer.
    var field: String {
        switch self {
        case .reviewer: "/reviewer"
        case .documentsReviewed: "/documentsReviewed"
        case .caseSummary: "/caseSummary"
        case .issues: "/issues"
        case .dispute: "/issues/0/service"
        case .guideline: "/issues/0/maximusGuideline"
        case .rationale: "/issues/0/rationale"
        case .title, .closing, .footer, .statedOutcome, .unknown: "/header"
        }
    }
}
