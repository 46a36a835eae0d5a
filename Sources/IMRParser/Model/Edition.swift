extension Determination {
    /// A layout of letter: which headings it has, in which order.
    public enum Edition: String, Sendable, CaseIterable, Codable {
        /// The layout in use since 2014: header table, reviewer, case summary, issues.
        case determination
        /// The letters of late 2013 and early 2014: cover letter, documents reviewed, decisions in numbered sentences.
        case letter2013
        /// The notices of 2013: findings printed twice, then a part for each request.
        case notice2013
        /// The first reviews, with one issue.
        case professionalReview
    }
}
