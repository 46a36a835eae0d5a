extension Determination {
    /// A part of the input.
    public struct Section: Sendable, Equatable {
        /// What a part of the input holds.
        public enum Kind: String, Sendable, CaseIterable, Codable {
            /// The table with case number and dates, and the cover letter around it.
            case header
            /// "How the IMR final determination was made": the reviewer's credentials.
            case reviewer
            /// The list of the documents reviewed.
            case documentsReviewed
            /// The clinical case summary.
            case caseSummary
            /// "IMR issues, decisions and rationales"; in the notices of 2013 the findings and each request's part.
            case issues
            /// What follows the last rationale: effect of the decision, signature, copies, disclaimer.
            case closing
            /// Text that no rule claims.
            case unclaimed
        }

        /// What it holds.
        public var kind: Kind
        /// Where it is: UTF-8 byte offsets into the input, half-open, heading included.
        public var range: Range<Int>

        /// A section of a kind at a place.
        public init(kind: Kind, range: Range<Int>) { (self.kind, self.range) = (kind, range) }
    }
}
