extension Determination {
    /// The clinical case summary.
    public struct CaseSummary: Sendable, Hashable, Codable {
        /// The text of the summary, unwrapped, without the fixed sentence that introduces it; `nil` if there is none.
        public var text: Located<String>?
        /// What the summary states about the injured worker.
        public var patient = Patient()

        /// Creates a summary with no text and an unknown patient.
        public init() {}
    }

    /// The injured worker. Only what the summary states counts; a pronoun is not a statement of sex.
    public struct Patient: Sendable, Hashable, Codable {
        /// The age in years; `nil` if the summary does not state it.
        public var age: Located<Int>?
        /// The sex; `nil` if the summary does not state it.
        public var sex: Located<Sex>?

        /// Creates a patient of unknown age and sex.
        public init() {}
    }

    /// The injured worker's sex, as a noun or an adjective of the letter states it.
    public enum Sex: String, Sendable, CaseIterable, Codable {
        /// "female", "woman" or "lady".
        case female
        /// "male", "man" or "gentleman".
        case male
    }
}
