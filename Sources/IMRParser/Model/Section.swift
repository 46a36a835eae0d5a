extension Determination {
    /// A section of the input.
    public struct Section: Sendable, Hashable {
        /// What a section of the input contains.
        public enum Kind: String, Sendable, CaseIterable, Codable {
            /// The table with the case number and the dates, and the cover letter around it.
            case header
            /// "How the IMR final determination was made": the reviewer's credentials.
            case reviewer
            /// The list of the documents that the reviewer received.
            case documentsReviewed
            /// The clinical case summary.
            case caseSummary
            /// "IMR issues, decisions and rationales"; in the notices of 2013, the findings and the section of each
            /// request.
            case issues
            /// Everything after the last rationale: effect of the decision, signature, copies, disclaimer.
            case closing
            /// Text that no rule recognizes.
            case unclaimed
        }

        /// What the section contains.
        public var kind: Kind
        /// The place of the section, with its heading: UTF-8 byte offsets into the input, half-open.
        public var range: Range<Int>

        /// Creates a section of a kind at a place.
        public init(kind: Kind, range: Range<Int>) { (self.kind, self.range) = (kind, range) }
    }
}
