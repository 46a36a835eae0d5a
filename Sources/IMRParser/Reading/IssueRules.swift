/// What is expected of the issues of an edition: which parts each issue has, and the words for what is wrong with them.
struct IssueRules: Sendable {
    typealias Remark = (problem: Problem, field: IssueField)

    /// The parts that every issue has, in the order of the letter, and their names in messages.
    let parts: [(field: IssueField, name: String)]
    /// Whether the guidelines are paragraphs without labels.
    let isProse: Bool
    let missingHeading: Problem
    let missingDecision: [Remark]
    /// Neither a colon nor a verb precedes the decision.
    let irregularHeading: [Remark]
    /// The end of the rationale above may be the beginning of the heading.
    let lostBeginning: Problem

    func name(of field: IssueField) -> String { parts.first { $0.field == field }?.name ?? "text" }

    /// The name of the part's label.
    func labelName(of field: IssueField) -> String { isProse ? "the label of the \(name(of: field))" : name(of: field) }
}

extension IssueRules {
    /// Every part has a label, as ``LabelledIssues`` finds them.
    static let labelled = IssueRules(
        parts: Label.ofIssue.map { ($0.issueField, $0.name) }, isProse: false, missingHeading: .missingHeading,
        missingDecision: [(.uncertainHeadingWithoutDecision, .service), (.missingDecision, .decision)],
        irregularHeading: [(.irregularHeading, .decision)], lostBeginning: .uncertainEndOfRationale)

    /// Findings are sentences and guidelines are paragraphs: ``NumberedFindings``, ``TwicePrintedFindings``.
    static let findings = prose([
        (.guidelineText(.claimsAdministrator), "guideline of the claims administrator"),
        (.guidelineText(.maximus), "guideline of the reviewer"), (.rationale, "rationale"),
    ])

    /// The parts are sections, without what the claims administrator cited: ``OneIssue``.
    static let sections = prose([(.guidelineText(.maximus), "guideline of the reviewer"), (.rationale, "rationale")])

    private static func prose(_ parts: [(field: IssueField, name: String)]) -> IssueRules {
        IssueRules(
            parts: parts, isProse: true, missingHeading: .missingFinding,
            missingDecision: [(.missingVerdict, .decision), (.uncertainEndOfRequest, .service)],
            irregularHeading: [(.irregularFinding, .service), (.irregularFinding, .decision)],
            lostBeginning: .rationaleMayEndWithHeading)
    }
}

extension Label {
    /// The part of an issue that the label names.
    var issueField: IssueField {
        switch self {
        case .claimsAdministratorGuideline: .guidelineText(.claimsAdministrator)
        case .maximusGuideline: .guidelineText(.maximus)
        case .rationale: .rationale
        case .licensure, .specialty: .whole
        }
    }
}
