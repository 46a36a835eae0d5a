extension Determination.Diagnostic: Codable {
    fileprivate enum CodingKeys: String, CodingKey {
        case severity, code, field, message, start, end, line, column
    }

    /// Decodes a diagnostic from its JSON form, in which the members of ``place`` are members of the diagnostic itself.
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

extension Determination.Place {
    /// Decodes a place from its JSON form.
    ///
    /// - Throws: `DecodingError` also if it ends before it starts.
    public init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: Determination.Diagnostic.CodingKeys.self)
        let range = try object.range(from: .start, to: .end)
        self.init(
            start: range.lowerBound, end: range.upperBound, line: try object.member(.line),
            column: try object.member(.column))
    }
}
