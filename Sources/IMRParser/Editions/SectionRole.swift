/// What a section heading begins.
enum SectionRole: Int, Sendable {
    case reviewer, documentsReviewed, caseSummary, issues
    /// The text above the first heading, and titles such as "MEDICAL PROFESSIONAL REVIEW", which begin nothing.
    case title
    /// "ISSUE AT DISPUTE", and the guidelines and the rationale of that one issue.
    case dispute, guideline, rationale
    /// The text after the last rationale.
    case closing
    /// A list of requests and decisions without their rationales.
    case decisionList
    /// "Final Determination: UPHOLD" in a cover letter.
    case statedOutcome
    /// A heading that the letter's edition does not have.
    case unknown

    /// The kind of section that the text below the heading is.
    var kind: Determination.Section.Kind {
        switch self {
        case .reviewer: .reviewer
        case .documentsReviewed: .documentsReviewed
        case .caseSummary: .caseSummary
        case .issues, .decisionList, .dispute, .guideline, .rationale: .issues
        case .closing: .closing
        case .title, .statedOutcome: .header
        case .unknown: .unclaimed
        }
    }
}

struct SectionRoles: OptionSet, Sendable {
    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }
    init(_ role: SectionRole) { rawValue = 1 << UInt16(role.rawValue) }

    static let reviewer = SectionRoles(.reviewer)
    static let documentsReviewed = SectionRoles(.documentsReviewed)
    static let caseSummary = SectionRoles(.caseSummary)
    static let issues = SectionRoles(.issues)
    static let title = SectionRoles(.title)
    static let dispute = SectionRoles(.dispute)

    func contains(_ role: SectionRole) -> Bool { contains(SectionRoles(role)) }

    var count: Int { rawValue.nonzeroBitCount }
}
