/// The section that the words of a heading name, where no edition is known to print the heading.
extension SectionRole {
    private static let roles: [(role: SectionRole, words: [[Phrase]])] = [
        (.reviewer, [["REVIEWER", "REVIEWERS"], ["QUALIFICATIONS", "CREDENTIALS"]]),
        (.caseSummary, [["CASE", "CLINICAL"], ["SUMMARY", "HISTORY"]]),
        (
            .documentsReviewed,
            [
                ["DOCUMENTS", "DOCUMENTATION", "RECORDS", "MATERIALS"],
                ["REVIEWED", "CONSIDERED", "EXAMINED", "RECEIVED", "SUBMITTED", "PROVIDED"],
            ]
        ),
        (
            .issues,
            [["DECISION", "DECISIONS"], ["EXPLANATION", "EXPLANATIONS", "RATIONALE", "RATIONALES", "SUMMARY"]]
        ),
        (
            .issues,
            [
                ["DETERMINATION", "DETERMINATIONS", "FINDING", "FINDINGS"],
                ["EXPLANATION", "EXPLANATIONS", "RATIONALE", "RATIONALES"],
            ]
        ),
        (.issues, [["ISSUE", "ISSUES"], ["RATIONALE", "RATIONALES", "DECISION", "DECISIONS"]]),
    ]

    /// The role that the words of a heading name: one word of each list; `nil` if they name none.
    init?(wordsOf text: Text) {
        let words = Array(text.words(in: 0..<text.count))
        let found = SectionRole.roles.first { row in
            row.words.allSatisfy { list in words.contains { text.isOneOf($0, list) } }
        }
        guard let found else { return nil }
        self = found.role
    }
}
