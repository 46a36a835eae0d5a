extension Grammar {
    /// The first reviews, each with one issue.
    ///
    /// ```
    /// MEDICAL PROFESSIONAL REVIEW
    /// ISSUE AT DISPUTE: …
    /// CASE SUMMARY: …
    /// DOCUMENTS REVIEWED FOR DETERMINATION: …
    /// MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY: …
    /// RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS NOT MEDICALLY NECESSARY: …
    /// MEDICAL REVIEWER QUALIFICATIONS: …
    /// ```
    static let professionalReview = Grammar(
        edition: .professionalReview,
        headings: [
            HeadingRow(.title, "MEDICAL PROFESSIONAL REVIEW"),
            HeadingRow(.dispute, "ISSUE AT DISPUTE", ending: .colon),
            HeadingRow(.dispute, "ISSUE(S) AT DISPUTE", ending: .colon),
            HeadingRow(.dispute, "ISSUES AT DISPUTE", ending: .colon),
            HeadingRow(.caseSummary, "CASE SUMMARY", ending: .colon, isDistinctive: false),
            HeadingRow(
                .documentsReviewed, "DOCUMENTS REVIEWED FOR DETERMINATION", ending: .colon, isDistinctive: false),
            HeadingRow(.rationale, "RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE", ending: .capitalsAndColon),
            HeadingRow(.reviewer, "MEDICAL REVIEWER QUALIFICATIONS", ending: .colon),
        ] + guidelines.map { HeadingRow(.guideline, $0, ending: .capitalsAndColon) } + closings,
        sections: [
            ExpectedSection(.dispute, "Issue at dispute"),
            ExpectedSection(.caseSummary, "Case summary"),
            ExpectedSection(.documentsReviewed, "Documents reviewed for determination"),
            ExpectedSection(.guideline, "Medical treatment guideline(s) relied upon"),
            ExpectedSection(.rationale, "Rationale"),
            ExpectedSection(.reviewer, "Medical reviewer qualifications"),
        ],
        header: .of2013([
            .caseNumber, .claimNumber, .dateOfInjury, .decisionDate, .urDenialDate, .applicationReceived,
        ]),
        issues: .oneIssue,
        firstRoles: [.dispute, .title],
        lastRole: .rationale)

    private static let guidelines: [Phrase] = [
        "MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER",
        "MEDICAL TREATMENT GUIDELINES RELIED UPON BY PROFESSIONAL REVIEWER",
        "MEDICAL TREATMENT GUIDELINE RELIED UPON BY PROFESSIONAL REVIEWER",
        "MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY THE PROFESSIONAL REVIEWER",
    ]
}
