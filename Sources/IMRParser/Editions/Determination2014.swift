extension Grammar {
    /// The edition in use since 2014.
    ///
    /// ```
    /// Case Number: CM17-0001234 …
    /// HOW THE IMR FINAL DETERMINATION WAS MADE
    /// CLINICAL CASE SUMMARY
    /// IMR ISSUES, DECISIONS AND RATIONALES
    /// Knee brace: Upheld
    /// Claims Administrator guideline: …
    /// MAXIMUS guideline: …
    /// Decision rationale: …
    /// ```
    static let determination = Grammar(
        edition: .determination,
        headings: [
            HeadingRow(.reviewer, "HOW THE IMR FINAL DETERMINATION WAS MADE"),
            HeadingRow(.caseSummary, "CLINICAL CASE SUMMARY", isDistinctive: false),
            HeadingRow(.caseSummary, "CASE SUMMARY", ending: .colon, isDistinctive: false, isNewWording: true),
            HeadingRow(.documentsReviewed, "DOCUMENTS REVIEWED", isDistinctive: false, isNewWording: true),
            HeadingRow(
                .documentsReviewed, "DOCUMENTS REVIEWED FOR DETERMINATION", isDistinctive: false, isNewWording: true),
            HeadingRow(.statedOutcome, "Final Determination:", ending: .phrase, isDistinctive: false),
            HeadingRow(.statedOutcome, "Final Determination -", ending: .phrase, isDistinctive: false),
            HeadingRow(.statedOutcome, "Final Determination \u{2013}", ending: .phrase, isDistinctive: false),
        ] + reviewerHeadings + issuesHeadings(of: .determination) + closings,
        sections: [
            ExpectedSection(.reviewer, "How the IMR final determination was made"),
            ExpectedSection(.caseSummary, "Clinical case summary"),
            ExpectedSection(.issues, "IMR issues, decisions and rationales"),
        ],
        header: .determination,
        coverLetter: .coverLetter,
        issues: .labeled,
        firstRoles: [.reviewer, .title],
        lastRole: .issues,
        suggestions: [.caseSummary])

    /// The headings of the issues since late 2013, with the edition that prints each.
    ///
    /// A letter of one of these editions may have the other's; then it is a new wording, as is one without an edition.
    private static let allIssuesHeadings: [(edition: Determination.Edition?, phrase: Phrase)] = [
        (.determination, "IMR ISSUES, DECISIONS AND RATIONALES"),
        (.letter2013, "IMR DECISION(S) AND RATIONALE(S)"),
        (.letter2013, "IMR DECISIONS AND RATIONALES"),
        (.letter2013, "IMR DECISION AND RATIONALE"),
        (nil, "IMR ISSUES, DECISIONS & RATIONALES"),
        (nil, "IMR ISSUES, DECISIONS, AND RATIONALES"),
        (nil, "IMR DECISION(S) & RATIONALE(S)"),
        (nil, "IMR DECISIONS & RATIONALES"),
    ]

    /// Other words for the heading of the reviewer's section, which is the first: no words but its own identify it.
    static let reviewerHeadings =
        ([
            "HOW THE FINAL DETERMINATION WAS MADE", "HOW THE IMR DETERMINATION WAS MADE",
            "HOW THE DETERMINATION WAS MADE",
            "HOW THIS DETERMINATION WAS MADE", "HOW THIS FINAL DETERMINATION WAS MADE",
            "HOW THIS IMR FINAL DETERMINATION WAS MADE", "HOW THE IMR DECISION WAS MADE", "HOW THE DECISION WAS MADE",
            "HOW THE INDEPENDENT MEDICAL REVIEW DETERMINATION WAS MADE",
            "HOW THE INDEPENDENT MEDICAL REVIEW FINAL DETERMINATION WAS MADE",
        ] as [Phrase]).map { HeadingRow(.reviewer, $0, isNewWording: true) }

    static func issuesHeadings(of edition: Determination.Edition) -> [HeadingRow] {
        allIssuesHeadings.map { HeadingRow(.issues, $0.phrase, isNewWording: $0.edition != edition) }
    }
}
