extension CalendarDate: Codable {
    /// Decodes an ISO 8601 date such as `2017-02-14`.
    ///
    /// - Throws: `DecodingError` if the string is of another form, or if the calendar has no such day.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CalendarDate(iso8601: text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "\"\(text)\" is no day of the calendar in the form 2017-02-14.")
        }
        self = date
    }

    /// Encodes ``description``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// The date that is written so, digit by digit; `nil` if there is none.
    private init?(iso8601 text: String) {
        let parts = text.utf8.split(separator: Ascii.hyphen, omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.joined().allSatisfy(Ascii.isDigit) else { return nil }
        let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - Ascii.zero) } }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }
}
