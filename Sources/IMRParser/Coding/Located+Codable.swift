extension Located: Decodable where Value: Decodable {
    /// Decodes the bare value. Its ``range`` is empty, because only the whole determination has the places.
    public init(from decoder: any Decoder) throws { self.init(try Value(from: decoder), at: 0..<0) }
}

extension Located: Encodable where Value: Encodable {
    /// Encodes the bare value, without its place.
    public func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}
