/// One final determination of an independent medical review (IMR), read from its extracted text.
///
/// ```swift
/// let determination = Determination(parsing: text)
/// for issue in determination.issues where issue.decision?.value == .overturned {
///     print(issue.service?.value ?? "")
/// }
/// ```
///
/// What the letter does not say is `nil` or empty, never a guess. ``diagnostics`` reports what is missing, doubtful or
/// contradictory. Every value has its place in the input (see ``Located``).
///
/// "Unwrapped" text has no line breaks inside a paragraph: a paragraph break is two line feeds, and any other white
/// space is one space.
public struct Determination: Sendable, Hashable {
    /// The version of the JSON form, as `major.minor`. A new key raises the minor number; any other change raises the
    /// major number.
    public static let schemaVersion = "2.0"

    /// The layout of the letter; `nil` if the input has no heading of any known edition.
    public var edition: Edition?
    /// The case number, the dates and the priority, from the table at the top of the letter.
    public var header = Header()
    /// The credentials of the expert reviewer.
    public var reviewer = Reviewer()
    /// The documents that the reviewer received, in the letter's order; `nil` if the letter does not list them.
    public var documentsReviewed: [Located<String>]?
    /// The clinical case summary.
    public var caseSummary = CaseSummary()
    /// The disputed services, in the letter's order.
    public var issues: [Issue] = []
    /// The outcome that the cover letter states, such as `Final Determination: UPHOLD`; `nil` if it states none.
    public var statedOutcome: Located<Decision>?
    /// What is missing, unexpected or contradictory, in the order of the places in the input.
    public var diagnostics: [Diagnostic] = []
    /// The sections of the input. They tile it: placed end to end, they are the input, byte for byte.
    public var sections: [Section] = []

    /// The result of the whole review: the decision that all issues share, or `partiallyOverturned` if they differ.
    ///
    /// `nil` if there are no issues, or if the decision of any issue is unknown.
    public var outcome: Decision? {
        guard let first = issues.first?.decision?.value else { return nil }
        var common = first
        for issue in issues {
            guard let decision = issue.decision?.value else { return nil }
            if decision != first { common = .partiallyOverturned }
        }
        return common
    }

    /// Creates a determination of which nothing is known.
    public init() {}
}
