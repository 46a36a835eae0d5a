extension Located: Decodable where Value: Decodable {
    /// Decodes the bare value. Its ``range`` is empty: only the whole determination knows the places.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(Value.self), at: 0..<0)
    }
}

extension Located: Encodable where Value: Encodable {
    /// Encodes the bare value, without its place.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
