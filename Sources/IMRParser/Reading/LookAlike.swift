/// Documents that are kept beside determinations, and taken for them. Asked only about inputs without any heading of a
/// determination.
enum LookAlike: CaseIterable {
    case healthPlanReview, billReview, utilizationReview, medicalEvaluation, application, assignment, appealsBoard

    /// What `source` looks like: the first of these of which it has all signs.
    init?(_ source: SourceText) {
        let text = Text(0..<min(source.bytes.count, LookAlike.reach), of: source)
        let found = LookAlike.allCases.first { kind in
            kind.signs.contains { signs in signs.allSatisfy { text.find($0) != nil } }
        }
        guard let found else { return nil }
        self = found
    }

    /// How far the signs are looked for: a document says on its first pages what it is.
    private static let reach = 20_000

    /// Groups of words; a document that has all words of a group is of the kind.
    private var signs: [[Phrase]] { Vocabulary.signs(of: self) }

    /// What it looks like, and what to name instead.
    var sentence: String {
        switch self {
        case .healthPlanReview:
            "it looks like a health plan's independent medical review (Department of Managed Health Care or of "
                + "Insurance), which is another programme of the same name"
        case .billReview: "it looks like a determination of independent bill review, which is about fees"
        case .utilizationReview:
            "it looks like a decision of utilization review; name the determination that reviewed it"
        case .medicalEvaluation: "it looks like a medical-legal report (QME or AME)"
        case .application: "it looks like an application for independent medical review; name the determination itself"
        case .assignment:
            "it looks like a notice of assignment and request for information; name the determination itself"
        case .appealsBoard: "it looks like a decision of the Workers' Compensation Appeals Board"
        }
    }
}
