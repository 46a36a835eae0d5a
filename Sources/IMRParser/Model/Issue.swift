extension Determination {
    /// One disputed service: its heading, its decision, the guidelines, and the rationale.
    public struct Issue: Sendable, Hashable, Codable {
        /// The position in the letter, from 1.
        public var number: Int
        /// The whole issue heading up to the colon before the decision, unwrapped and without its ordinal; `nil` if the
        /// issue has no heading. Where a sentence states the decision, it is that sentence.
        public var heading: Located<String>?
        /// The service in dispute: the disputed part of a modified request, or else the heading's own words for the
        /// request; `nil` if there are none.
        public var service: Located<String>?
        /// What the review decided; `nil` if the heading does not name a known decision.
        public var decision: Located<Decision>?
        /// What was requested, authorized and disputed, if utilization review modified the request; `nil` unless the
        /// heading says so.
        public var modification: Modification?
        /// The guideline that the claims administrator cited.
        public var claimsAdministratorGuideline = Guideline()
        /// The guideline that the expert reviewer cited, after `MAXIMUS guideline:`.
        public var maximusGuideline = Guideline()
        /// The reason for the decision, unwrapped; `nil` if there is none.
        public var rationale: Located<String>?

        /// Creates an issue of which only the position is known.
        public init(number: Int) { self.number = number }
    }

    /// The result of a review, for one service or for the whole letter.
    public enum Decision: String, Sendable, CaseIterable, Codable {
        /// The denial is upheld: the service was not medically necessary.
        case upheld
        /// The denial is overturned: the service was medically necessary.
        case overturned
        /// The denial is upheld in part and overturned in part.
        case partiallyOverturned
    }

    /// A request that utilization review approved in part.
    public struct Modification: Sendable, Hashable, Codable {
        /// What the physician requested; `nil` if the heading does not say it in a known form.
        public var originalRequest: Located<String>?
        /// What the claims administrator authorized; `nil` likewise.
        public var authorized: Located<String>?
        /// What the review is about; `nil` likewise.
        public var disputed: Located<String>?

        /// Creates a modification of which nothing is known.
        public init() {}
    }
}
