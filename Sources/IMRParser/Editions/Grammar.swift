/// What the letters of one edition look like: their wording and their order.
///
/// To add an edition, write one of these in a file of its own and return it from ``of(_:)``.
struct Grammar: Sendable {
    /// A section that every letter of the edition has.
    struct ExpectedSection: Sendable {
        let role: SectionRole
        /// The name that messages use.
        let name: String

        init(_ role: SectionRole, _ name: String) { (self.role, self.name) = (role, name) }
    }

    enum IssueStyle: Sendable {
        /// `SERVICE: Upheld`, then labels.
        case labeled
        /// Numbered sentences: "1. The request for … is not medically necessary."
        case numbered
        /// Findings that appear twice, and the text about each request in another place.
        case twicePrinted
        /// One issue, whose parts are sections.
        case oneIssue
    }

    /// Words above the first heading that distinguish two editions with the same headings.
    struct HeaderSign: Sendable {
        /// Words that the edition prints above the first heading.
        let present: Phrase
        /// Words that it does not print there.
        let absent: Phrase
    }

    let edition: Determination.Edition
    /// The section headings, in any order.
    let headings: [HeadingRow]
    /// The sections that every letter has, in the order of the letter.
    let sections: [ExpectedSection]
    /// The header's labels and fields.
    let header: HeaderRule
    /// The header of a cover letter, if one may come before the header table; `nil` if the edition has no cover letter.
    var coverLetter: HeaderRule?
    let issues: IssueStyle
    /// The roles that come first in a letter. Below the issues they begin another letter.
    let firstRoles: SectionRoles
    /// The role below which the issues are, or begin.
    let lastRole: SectionRole
    /// Roles that together suggest the edition where no distinctive heading was found.
    var suggestions: [SectionRoles] = []
    /// What distinguishes the edition where another one has as many of the letter's headings.
    var headerSign: HeaderSign?
    /// The edition that a letter without an issues heading may be as well.
    var nearestEdition: Determination.Edition?

    static func of(_ edition: Determination.Edition) -> Grammar {
        switch edition {
        case .determination: determination
        case .letter2013: letter2013
        case .notice2013: notice2013
        case .professionalReview: professionalReview
        }
    }

    /// Whether letters of the edition have a section of this role.
    func expects(_ role: SectionRole) -> Bool { sections.contains { $0.role == role } }
}
