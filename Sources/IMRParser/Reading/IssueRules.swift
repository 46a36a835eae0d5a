/// What is expected of the issues of an edition: which parts each issue has, and the words for what is wrong with them.
///
/// A class, so that each outline can refer to the same rules.
final class IssueRules: Sendable {
    /// A part that every issue has.
    struct Part: Sendable {
        let field: IssueField
        /// Its name in messages.
        let name: String
    }

    /// What to report, and about which value.
    typealias Remark = (problem: Problem, field: IssueField)

    /// The parts that every issue has, in the order of the letter.
    let parts: [Part]
    /// Whether the guidelines are paragraphs without labels.
    let isProse: Bool
    let missingHeading: Problem
    let missingDecision: [Remark]
    /// Neither a colon nor a verb precedes the decision.
    let irregularHeading: [Remark]
    /// The end of the rationale above may be the beginning of the heading.
    let lostBeginning: Problem

    private init(
        parts: [Part], isProse: Bool, missingHeading: Problem, missingDecision: [Remark], irregularHeading: [Remark],
        lostBeginning: Problem
    ) {
        (self.parts, self.isProse, self.missingHeading) = (parts, isProse, missingHeading)
        (self.missingDecision, self.irregularHeading) = (missingDecision, irregularHeading)
        self.lostBeginning = lostBeginning
    }

    func name(of field: IssueField) -> String { parts.first { $0.field == field }?.name ?? "text" }

    func labelName(of field: IssueField) -> String { isProse ? "the label of the \(name(of: field))" : name(of: field) }
}

extension IssueRules {
    /// Every part has a label, as ``LabeledIssues`` finds them.
    static let labeled = IssueRules(
        parts: Label.ofIssue.map { Part(field: $0.issueField, name: $0.name) }, isProse: false,
        missingHeading: .missingHeading,
        missingDecision: [(.uncertainHeadingWithoutDecision, .heading), (.missingDecision, .decision)],
        irregularHeading: [(.irregularHeading, .decision)], lostBeginning: .uncertainEndOfRationale)

    /// Findings are sentences and guidelines are paragraphs: ``LabeledIssues``, ``TwicePrintedFindings``.
    static let findings = prose([
        Part(field: .guidelineText(.claimsAdministrator), name: "guideline of the claims administrator"),
        Part(field: .guidelineText(.maximus), name: "guideline of the reviewer"),
        Part(field: .rationale, name: "rationale"),
    ])

    /// The parts are sections, without what the claims administrator cited: ``OneIssue``.
    static let sections = prose(Array(findings.parts.dropFirst()))

    private static func prose(_ parts: [Part]) -> IssueRules {
        IssueRules(
            parts: parts, isProse: true, missingHeading: .missingFinding,
            missingDecision: [(.missingVerdict, .decision), (.uncertainEndOfRequest, .heading)],
            irregularHeading: [(.irregularFinding, .heading), (.irregularFinding, .decision)],
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
