/// One final determination of an independent medical review (IMR), read from its extracted text.
///
/// ```swift
/// let determination = Determination(parsing: text)
/// for issue in determination.issues where issue.decision?.value == .overturned {
///     print(issue.service?.value ?? "")
/// }
/// ```
///
/// What the letter does not say is `nil` or empty, never a guess; what is missing, doubtful or contradictory is
/// said in ``diagnostics``. Every value knows its place in the input (see ``Located``).
public struct Determination: Sendable, Equatable {
    /// The version of the JSON form, as `major.minor`: a new key raises the minor number, any other change the
    /// major one.
    public static let schemaVersion = "1.3"

    /// The layout of letter that was recognised; `nil` if the input has no heading of any edition.
    public var edition: Edition?
    /// Case number, dates and priority, from the table at the top.
    public var header = Header()
    /// The credentials of the expert reviewer.
    public var reviewer = Reviewer()
    /// The documents that the reviewer had, in the letter's order; `nil` where the letter has no list of them.
    public var documentsReviewed: [Located<String>]?
    /// The clinical case summary.
    public var caseSummary = CaseSummary()
    /// The disputed services in the order of the letter.
    public var issues: [Issue] = []
    /// The outcome in the words of the cover letter, `Final Determination: UPHOLD`; `nil` where it gives none.
    public var statedOutcome: Located<Decision>?
    /// What is missing, unexpected or contradictory, in the order of the places it is about.
    public var diagnostics: [Diagnostic] = []
    /// The parts of the input. They tile it: put end to end they are the input, byte for byte.
    public var sections: [Section] = []

    /// The result of the whole review: what all issues have in common, or `partiallyOverturned` when they differ.
    ///
    /// `nil` if there is no issue, or if the decision of any issue is unknown.
    public var outcome: Decision? {
        guard let first = issues.first?.decision?.value else { return nil }
        var common = first
        for issue in issues {
            guard let decision = issue.decision?.value else { return nil }
            if decision != first { common = .partiallyOverturned }
        }
        return common
    }

    /// A determination of which nothing is known.
    public init() {}
}
