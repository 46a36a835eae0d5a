extension Determination {
    /// One disputed service: its heading, decision, guidelines and rationale.
    public struct Issue: Sendable, Equatable, Codable {
        /// Position in the letter, from 1.
        public var number: Int
        /// The heading up to the colon before the decision, unwrapped, without an ordinal in front;
        /// `nil` if the issue has no heading.
        public var service: Located<String>?
        /// What the review decided; `nil` if the heading names no decision that is known.
        public var decision: Located<Decision>?
        /// The parts of a request that utilization review had modified; `nil` unless the heading says so.
        public var modification: Modification?
        /// The guideline the claims administrator cited.
        public var claimsAdministratorGuideline = Guideline()
        /// The guideline the expert reviewer cited (`MAXIMUS guideline:`).
        public var maximusGuideline = Guideline()
        /// The reason for the decision, unwrapped; `nil` if there is none.
        public var rationale: Located<String>?

        /// An issue of which only the position is known.
        public init(number: Int) { self.number = number }
    }

    /// The result of a review, about one service or about the whole letter.
    public enum Decision: String, Sendable, CaseIterable, Codable {
        /// The denial stands: the service was not medically necessary.
        case upheld
        /// The denial falls: the service was medically necessary.
        case overturned
        /// The denial stands in part.
        case partiallyOverturned
    }

    /// A request that the claims administrator had granted in part.
    public struct Modification: Sendable, Equatable, Codable {
        /// What the physician had asked for.
        public var originalRequest: Located<String>?
        /// What the claims administrator authorized.
        public var authorized: Located<String>?
        /// What the review decided about.
        public var disputed: Located<String>?

        /// A modification of which nothing is known.
        public init() {}
    }
}
