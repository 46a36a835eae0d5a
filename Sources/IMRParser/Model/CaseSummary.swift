extension Determination {
    /// The clinical case summary.
    public struct CaseSummary: Sendable, Equatable, Codable {
        /// The summary without its fixed introductory sentence, unwrapped; `nil` if there is none.
        public var text: Located<String>?
        /// The injured worker, as far as the summary says.
        public var patient = Patient()

        /// A summary of which nothing is known.
        public init() {}
    }

    /// The injured worker: only what is stated, never what a pronoun suggests.
    public struct Patient: Sendable, Equatable, Codable {
        /// Age in years; `nil` if the summary does not state it.
        public var age: Located<Int>?
        /// Sex; `nil` if the summary does not state it.
        public var sex: Located<Sex>?

        /// A patient of whom nothing is known.
        public init() {}
    }

    /// The injured worker's sex as the letter states it ("male", "man", "gentleman"; "female", "woman", "lady").
    public enum Sex: String, Sendable, CaseIterable, Codable {
        /// Stated as female.
        case female
        /// Stated as male.
        case male
    }
}
