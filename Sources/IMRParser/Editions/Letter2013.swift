extension Grammar {
    /// The letters of late 2013 and early 2014.
    ///
    /// ```
    /// MAXIMUS FEDERAL SERVICES, INC. …
    /// HOW THE IMR FINAL DETERMINATION WAS MADE
    /// DOCUMENTS REVIEWED
    /// CLINICAL CASE SUMMARY
    /// IMR DECISION(S) AND RATIONALE(S)
    /// 1. The request for a wrist splint is not medically necessary and appropriate.
    /// ```
    static let letter2013 = Grammar(
        edition: .letter2013,
        headings: [
            HeadingRow(.reviewer, "HOW THE IMR FINAL DETERMINATION WAS MADE"),
            HeadingRow(.documentsReviewed, "DOCUMENTS REVIEWED", isDistinctive: false),
            HeadingRow(.caseSummary, "CLINICAL CASE SUMMARY", isDistinctive: false),
            HeadingRow(.caseSummary, "CASE SUMMARY", ending: .colon, isDistinctive: false, isNewWording: true),
            HeadingRow(
                .documentsReviewed, "DOCUMENTS REVIEWED FOR DETERMINATION", isDistinctive: false, isNewWording: true),
            HeadingRow(.statedOutcome, "Final Determination:", ending: .phrase, isDistinctive: false),
            HeadingRow(.statedOutcome, "Final Determination -", ending: .phrase, isDistinctive: false),
            HeadingRow(.statedOutcome, "Final Determination \u{2013}", ending: .phrase, isDistinctive: false),
        ] + reviewerHeadings + issuesHeadings(of: .letter2013) + closings,
        sections: [
            ExpectedSection(.reviewer, "How the IMR final determination was made"),
            ExpectedSection(.documentsReviewed, "Documents reviewed"),
            ExpectedSection(.caseSummary, "Clinical case summary"),
            ExpectedSection(.issues, "IMR decision(s) and rationale(s)"),
        ],
        header: .of2013([
            .caseNumber, .claimNumber, .dateOfInjury, .decisionDate, .urDenialDate, .applicationReceived, .priority,
        ]),
        issues: .numbered,
        firstRoles: [.reviewer, .title],
        lastRole: .issues,
        suggestions: [.caseSummary],
        headerSign: HeaderSign(present: "IMR Case Number", absent: "Date Assigned"),
        nearestEdition: .determination)

    /// The words that begin the end of a letter in the editions of 2013 and before.
    static let closings = [
        HeadingRow(.closing, "Disclaimer: MAXIMUS is providing", ending: .phrase, isDistinctive: false),
        HeadingRow(.closing, "EFFECT OF THE DECISION", ending: .colon, isDistinctive: false),
        HeadingRow(.closing, "Sincerely,", ending: .phrase, isDistinctive: false),
    ]
}
