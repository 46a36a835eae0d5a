extension CalendarDate: Codable {
    /// Decodes an ISO 8601 date such as `2017-02-14`.
    ///
    /// - Throws: `DecodingError` if the string does not have this form, or if the calendar does not have the day.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CalendarDate(iso8601: text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "\"\(text)\" is not a day of the calendar in the form 2017-02-14.")
        }
        self = date
    }

    /// Encodes ``description``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// The date whose ``description`` is `text`; `nil` if there is none.
    private init?(iso8601 text: String) {
        let numbers = text.split(separator: "-").compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
        if description != text { return nil }
    }
}
