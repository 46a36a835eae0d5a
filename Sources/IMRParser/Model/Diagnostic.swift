extension Determination {
    /// Something the reader of a determination has to know: a value that is missing, doubtful or contradicted.
    public struct Diagnostic: Sendable, Equatable {
        /// How much a diagnostic matters.
        public enum Severity: String, Sendable, CaseIterable, Codable {
            /// The input is not a determination, or a part of it is lost to the reader.
            case error
            /// A value is missing, or may be wrong.
            case warning
            /// A true remark that needs no action.
            case note
        }

        /// How much it matters.
        public var severity: Severity
        /// What kind of trouble it is. The raw value is stable.
        public var code: Code
        /// The value it is about, as an RFC 6901 JSON Pointer into the JSON form; `nil` if about no single value.
        public var field: String?
        /// One sentence for a person.
        public var message: String
        /// Where in the input; `nil` where there is no place.
        public var place: Place?

        /// A diagnostic.
        public init(severity: Severity, code: Code, field: String?, message: String, place: Place?) {
            self.severity = severity
            self.code = code
            self.field = field
            self.message = message
            self.place = place
        }
    }

    /// A range of the input and where a person finds it.
    public struct Place: Sendable, Equatable, Codable {
        /// UTF-8 byte offset of the first byte.
        public var start: Int
        /// UTF-8 byte offset after the last byte.
        public var end: Int
        /// The line of the first byte, from 1.
        public var line: Int
        /// The column of the first byte in bytes, from 1.
        public var column: Int

        /// A place.
        public init(start: Int, end: Int, line: Int, column: Int) {
            self.start = start
            self.end = end
            self.line = line
            self.column = column
        }
    }
}
