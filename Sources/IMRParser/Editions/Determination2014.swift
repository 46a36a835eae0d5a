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
            HeadingRow(.issues, "IMR ISSUES, DECISIONS AND RATIONALES"),
            HeadingRow(.issues, "IMR ISSUES, DECISIONS & RATIONALES", isNewWording: true),
            HeadingRow(.issues, "IMR ISSUES, DECISIONS, AND RATIONALES", isNewWording: true),
            HeadingRow(.statedOutcome, "Final Determination:", ending: .phrase, isDistinctive: false),
        ],
        sections: [
            ExpectedSection(.reviewer, "How the IMR final determination was made"),
            ExpectedSection(.caseSummary, "Clinical case summary"),
            ExpectedSection(.issues, "IMR issues, decisions and rationales"),
        ],
        header: .determination,
        coverLetter: .coverLetter,
        issues: .labelled,
        firstRoles: [.reviewer, .title],
        lastRole: .issues,
        suggestions: [.caseSummary])
}
