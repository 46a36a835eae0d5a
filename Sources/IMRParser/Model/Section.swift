extension Determination {
    /// A part of the input.
    public struct Section: Sendable, Equatable {
        /// What a part of the input holds.
        public enum Kind: String, Sendable, CaseIterable {
            /// The table with case number and dates.
            case header
            /// "How the IMR final determination was made": the reviewer's credentials.
            case reviewer
            /// The clinical case summary.
            case caseSummary
            /// "IMR issues, decisions and rationales".
            case issues
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
