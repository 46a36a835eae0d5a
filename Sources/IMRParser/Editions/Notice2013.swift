extension Grammar {
    /// The notices of 2013.
    ///
    /// ```
    /// Notice of Independent Medical Review Determination
    /// INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE
    /// 1) MAXIMUS Federal Services, Inc. has determined the request for X is not medically necessary and appropriate.
    /// Medical Qualifications of the Expert Reviewer:
    /// Expert Reviewer Case Summary:
    /// Documents Reviewed for Determination:
    /// 1) Regarding the request for X:
    /// ```
    static let notice2013 = Grammar(
        edition: .notice2013,
        headings: [
            HeadingRow(.title, "NOTICE OF INDEPENDENT MEDICAL REVIEW DETERMINATION", isDistinctive: false),
            HeadingRow(.issues, "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE"),
            HeadingRow(.issues, "INDEPENDENT MEDICAL REVIEW DECISIONS AND RATIONALES"),
            HeadingRow(.issues, "INDEPENDENT MEDICAL REVIEW DECISION & RATIONALE", isNewWording: true),
            HeadingRow(.reviewer, "MEDICAL QUALIFICATIONS OF THE EXPERT REVIEWER", ending: .colon),
            HeadingRow(.reviewer, "MEDICAL QUALIFICATIONS OF THE PHYSICIAN REVIEWER", ending: .colon),
            HeadingRow(.caseSummary, "EXPERT REVIEWER CASE SUMMARY", ending: .colon),
            HeadingRow(.caseSummary, "PHYSICIAN REVIEWER CASE SUMMARY", ending: .colon),
            HeadingRow(.caseSummary, "CASE SUMMARY", ending: .colon, isDistinctive: false),
            HeadingRow(
                .documentsReviewed, "DOCUMENTS REVIEWED FOR DETERMINATION", ending: .colon, isDistinctive: false),
        ] + closings,
        sections: [
            ExpectedSection(.issues, "Independent medical review decision and rationale"),
            ExpectedSection(.reviewer, "Medical qualifications of the expert reviewer"),
            ExpectedSection(.caseSummary, "Case summary"),
            ExpectedSection(.documentsReviewed, "Documents reviewed for determination"),
        ],
        header: .of2013([
            .caseNumber, .claimNumber, .dateOfInjury, .dateAssigned, .decisionDate, .urDenialDate,
            .applicationReceived,
        ]),
        issues: .twicePrinted,
        firstRoles: [.issues, .reviewer, .title],
        lastRole: .documentsReviewed,
        suggestions: [.title, [.caseSummary, .documentsReviewed]])
}
