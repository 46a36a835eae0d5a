extension Determination {
    /// A guideline line: `Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.`
    public struct Guideline: Sendable, Equatable, Codable {
        /// The whole line after its label, unwrapped; `nil` if there is none.
        public var text: Located<String>?
        /// Where the evidence came from, at the words that say so; `nil` if the line does not say it in a known form.
        public var basis: Located<Basis>?
        /// The works cited, in order. One whose source is unknown has its text all the same.
        public var citations: [Citation] = []

        /// A guideline of which nothing is known.
        public init() {}
    }

    /// Where the evidence of a decision came from. MTUS is California's Medical Treatment Utilization Schedule.
    public enum Basis: String, Sendable, CaseIterable, Codable {
        /// The MTUS alone.
        case mtus
        /// Other sources alone.
        case nonMtus
        /// The MTUS and other sources.
        case mtusAndNonMtus
        /// "did not cite any medical evidence for its decision".
        case noneCited
    }

    /// One work cited in a guideline line.
    public struct Citation: Sendable, Equatable, Codable {
        /// Whether a work belongs to the MTUS.
        public enum Source: String, Sendable, CaseIterable, Codable {
            /// A guideline of the MTUS.
            case mtus
            /// Any other work.
            case nonMtus
        }

        /// Where the work belongs, at the words that say so; `nil` if the line does not say.
        public var source: Located<Source>?
        /// The title without the year and a closing "Guidelines"; `nil` for a citation outside the MTUS, whose form
        /// is free.
        public var title: Located<String>?
        /// The year of the edition; `nil` if the line gives none.
        public var year: Located<Int>?
        /// What follows `Section(s):`, whole, for section names hold commas; `nil` if there is none.
        public var sections: Located<String>?
        /// What follows `Page(s):`; `nil` if there is none.
        public var pages: Located<String>?
        /// The whole citation, unwrapped.
        public var text: Located<String>

        /// A citation of which only the text is known.
        public init(text: Located<String>) { self.text = text }
    }
}
