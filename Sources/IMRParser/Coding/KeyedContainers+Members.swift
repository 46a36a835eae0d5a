extension KeyedDecodingContainer {
    /// The value of a key that has to be there; an optional one may be `null`.
    func member<Value: Decodable>(_ key: Key) throws -> Value { try decode(Value.self, forKey: key) }

    /// The half-open range between the offsets of two keys.
    func range(from start: Key, to end: Key) throws -> Range<Int> {
        let (lower, upper) = (try decode(Int.self, forKey: start), try decode(Int.self, forKey: end))
        guard 0 <= lower, lower <= upper else {
            throw DecodingError.dataCorruptedError(
                forKey: start, in: self, debugDescription: "No range of bytes goes from \(lower) to \(upper).")
        }
        return lower..<upper
    }
}
