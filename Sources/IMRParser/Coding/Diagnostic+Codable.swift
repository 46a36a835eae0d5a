extension Determination.Diagnostic: Codable {
    private enum CodingKeys: String, CodingKey {
        case severity, code, field, message, start, end, line, column
    }

    /// Decodes a diagnostic from its JSON form, in which the members of its place stand beside the others.
    public init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            severity: try object.member(.severity), code: try object.member(.code), field: try object.member(.field),
            message: try object.member(.message),
            place: try object.decodeNil(forKey: .start) ? nil : Determination.Place(from: decoder))
    }

    /// Encodes the diagnostic in its JSON form; what is `nil` becomes `null`.
    public func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(severity, forKey: .severity)
        try object.encode(code, forKey: .code)
        try object.encode(field, forKey: .field)
        try object.encode(message, forKey: .message)
        try object.encode(place?.start, forKey: .start)
        try object.encode(place?.end, forKey: .end)
        try object.encode(place?.line, forKey: .line)
        try object.encode(place?.column, forKey: .column)
    }
}

extension Determination.Diagnostic.Severity: Codable {}
extension Determination.Diagnostic.Code: Codable {}

extension Determination.Place: Codable {
    private enum CodingKeys: String, CodingKey {
        case start, end, line, column
    }

    /// Decodes a place from its JSON form.
    ///
    /// - Throws: `DecodingError` also if it ends before it starts.
    public init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: CodingKeys.self)
        let range = try object.range(from: .start, to: .end)
        self.init(
            start: range.lowerBound, end: range.upperBound, line: try object.member(.line),
            column: try object.member(.column))
    }

    /// Encodes the place in its JSON form.
    public func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(start, forKey: .start)
        try object.encode(end, forKey: .end)
        try object.encode(line, forKey: .line)
        try object.encode(column, forKey: .column)
    }
}
