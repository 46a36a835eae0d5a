extension Determination {
    /// A layout of the letter: the headings that it has, and their order.
    public enum Edition: String, Sendable, CaseIterable, Codable {
        /// The layout since 2014: header table, reviewer, case summary, issues.
        case determination
        /// The letters of late 2013 and early 2014: cover letter, documents reviewed, decisions in numbered sentences.
        case letter2013
        /// The notices of 2013: findings that are printed twice, then a section for each request.
        case notice2013
        /// The first reviews, which have one issue.
        case professionalReview
    }
}
