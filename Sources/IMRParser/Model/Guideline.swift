extension Determination {
    /// A guideline line, such as `Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.`
    public struct Guideline: Sendable, Hashable, Codable {
        /// All text after the label, unwrapped; `nil` if there is none.
        public var text: Located<String>?
        /// The source of the evidence, located at the words that state it; `nil` if the line does not state it in a
        /// known form.
        public var basis: Located<Basis>?
        /// The works cited, in the letter's order. A work of unknown source is included, with its text.
        public var citations: [Citation] = []

        /// Creates a guideline of which nothing is known.
        public init() {}
    }

    /// The source of the evidence for a decision. MTUS is California's Medical Treatment Utilization Schedule.
    public enum Basis: String, Sendable, CaseIterable, Codable {
        /// The MTUS alone.
        case mtus
        /// Other sources alone.
        case nonMtus
        /// The MTUS and other sources.
        case mtusAndNonMtus
        /// None: the administrator or the reviewer "did not cite any medical evidence for its decision".
        case noneCited
    }

    /// One work cited in a guideline line.
    public struct Citation: Sendable, Hashable, Codable {
        /// Whether a work belongs to the MTUS.
        public enum Source: String, Sendable, CaseIterable, Codable {
            /// A guideline of the MTUS.
            case mtus
            /// Any other work.
            case nonMtus
        }

        /// Whether the work belongs to the MTUS, located at the words that state it; `nil` if the line does not state
        /// it.
        public var source: Located<Source>?
        /// The title, without the year and a final "Guidelines"; `nil` for a work outside the MTUS, because the form
        /// of its citation is free.
        public var title: Located<String>?
        /// The year of the work's edition; `nil` if the line does not give one.
        public var year: Located<Int>?
        /// All text after `Section(s):`, undivided because section names contain commas; `nil` if there is none.
        public var sections: Located<String>?
        /// The text after `Page(s):`; `nil` if there is none.
        public var pages: Located<String>?
        /// The whole citation, unwrapped.
        public var text: Located<String>

        /// Creates a citation of which only the text is known.
        public init(text: Located<String>) { self.text = text }
    }
}
