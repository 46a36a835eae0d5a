extension Determination {
    /// The expert reviewer's credentials, from the section "How the IMR final determination was made".
    public struct Reviewer: Sendable, Hashable, Codable {
        /// The states that license the reviewer, in the letter's order.
        public var statesOfLicensure: [Located<String>] = []
        /// The certifications or specialties, in the letter's order; a subspecialty follows its specialty.
        public var specialties: [Located<String>] = []
        /// All text of the section, unwrapped, without its heading; `nil` if there is none.
        public var statement: Located<String>?

        /// Creates a reviewer of whom nothing is known.
        public init() {}
    }
}
