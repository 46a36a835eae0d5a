/// The checks of a finished determination: whether what it says at one place agrees with what it says at another.
enum Checks {
    /// Runs every check once.
    ///
    /// - Parameters:
    ///   - texts: The texts of the values, unwrapped.
    ///   - isBare: Whether the letter has no cover letter and no page footers.
    static func run(
        on determination: Determination, texts: LetterTexts, in letter: Letter, isBare: Bool,
        problems: inout Problems
    ) {
        HeaderChecks.check(determination.header, in: letter.source, problems: &problems)
        CredentialChecks.check(determination.reviewer, problems: &problems)
        InjuryDateCheck.check(determination.header.dateOfInjury, summary: texts.summary, problems: &problems)
        for (index, issue) in determination.issues.enumerated() {
            ModificationCheck.check(issue, at: index, problems: &problems)
            let conclusion = ConclusionCheck.check(
                issue, at: index, rationale: texts.rationales[index], problems: &problems)
            if issue.decision != nil, determination.edition != .professionalReview {
                ConclusionCheck.checkEnd(
                    of: texts.rationales[index], conclusion, at: index, in: letter.source, problems: &problems)
            }
        }
        BeginningCheck.check(determination, in: letter.source, problems: &problems)
        RepeatedIssues.check(determination.issues, rationales: texts.rationales, problems: &problems)
        UndecodedText.check(determination, in: letter.source, problems: &problems)
        checkStatedOutcome(of: determination, problems: &problems)
        RepeatedLines.check(determination, in: letter, isBare: isBare, problems: &problems)
        StrayLines.check(determination, in: letter, problems: &problems)
        InlineMarkCheck.check(determination, in: letter.source, problems: &problems)
    }

    private static func checkStatedOutcome(of determination: Determination, problems: inout Problems) {
        guard let stated = determination.statedOutcome, let outcome = determination.outcome else { return }
        if stated.value != outcome { problems.add(.outcomeMismatch, on: .statedOutcome, at: stated.range) }
    }
}
