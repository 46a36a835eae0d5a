extension Determination {
    /// A problem that the reader of a determination has to know: a value that is missing, doubtful or contradicted.
    public struct Diagnostic: Sendable, Hashable {
        /// How much a diagnostic matters.
        public enum Severity: String, Sendable, CaseIterable, Codable {
            /// The input is not a determination, or some of it could not be read.
            case error
            /// A value is missing, or may be wrong.
            case warning
            /// A remark that needs no action.
            case note
        }

        /// How much the problem matters.
        public var severity: Severity
        /// The kind of problem. The raw value is stable.
        public var code: Code
        /// The value that the problem is about, as a JSON Pointer (RFC 6901) into the JSON form; `nil` if it is not
        /// about a single value.
        public var field: String?
        /// One clause for a person, without a final period; advice follows a colon or a semicolon.
        public var message: String
        /// The place in the input; `nil` if the problem does not have one.
        public var place: Place?

        /// Creates a diagnostic.
        public init(severity: Severity, code: Code, field: String?, message: String, place: Place?) {
            (self.severity, self.code, self.field) = (severity, code, field)
            (self.message, self.place) = (message, place)
        }
    }

    /// A range of the input, with the line and the column at which a person finds it.
    public struct Place: Sendable, Hashable, Codable {
        /// The offset of the first byte, from 0.
        public var start: Int
        /// The offset after the last byte.
        public var end: Int
        /// The line of the first byte, from 1.
        public var line: Int
        /// The column of the first byte, counted in bytes from 1.
        public var column: Int

        /// Creates a place.
        public init(start: Int, end: Int, line: Int, column: Int) {
            (self.start, self.end, self.line, self.column) = (start, end, line, column)
        }
    }
}
