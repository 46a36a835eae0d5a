extension Determination {
    /// The expert reviewer's credentials, as the section "How the IMR final determination was made" gives them.
    public struct Reviewer: Sendable, Equatable, Codable {
        /// The states that license the reviewer, in the letter's order.
        public var statesOfLicensure: [Located<String>] = []
        /// The certifications or specialties, in the letter's order; a subspecialty follows its specialty.
        public var specialties: [Located<String>] = []
        /// The section's whole text without its heading, unwrapped; `nil` if there is none.
        public var statement: Located<String>?

        /// A reviewer of whom nothing is known.
        public init() {}
    }
}
