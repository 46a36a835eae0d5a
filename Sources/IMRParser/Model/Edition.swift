extension Determination {
    /// A layout of letter: which headings it has, in which order.
    public enum Edition: String, Sendable, CaseIterable {
        /// The layout in use since 2014: header table, reviewer, case summary, issues.
        case determination
    }
}
