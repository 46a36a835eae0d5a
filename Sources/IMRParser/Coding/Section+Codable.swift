extension Determination.Section: Codable {
    private enum CodingKeys: String, CodingKey {
        case kind, start, end
    }

    /// Decodes a section from its JSON form, an element of `positions.sections`.
    ///
    /// - Throws: `DecodingError` also if it ends before it starts.
    public init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: CodingKeys.self)
        self.init(kind: try object.member(.kind), range: try object.range(from: .start, to: .end))
    }

    /// Encodes the section in its JSON form.
    public func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(kind, forKey: .kind)
        try object.encode(range.lowerBound, forKey: .start)
        try object.encode(range.upperBound, forKey: .end)
    }
}
