// The members of the model are optional where a letter may say nothing, but their keys are not: `null` means `nil`.
// The conformances that the compiler synthesizes call the two functions with `IfPresent` in their names for optional
// members. These here take precedence over the standard library's in this module.

extension KeyedDecodingContainer {
    /// The value of a key that has to be there; `nil` if it is `null`.
    func decodeIfPresent<Value: Decodable>(_: Value.Type, forKey key: Key) throws -> Value? {
        try decode(Value?.self, forKey: key)
    }

    /// The value of a key that has to be there. Its type follows from its use.
    func member<Value: Decodable>(_ key: Key) throws -> Value { try decode(Value.self, forKey: key) }

    /// The half-open range between the offsets of two keys.
    ///
    /// - Throws: `DecodingError` if it ends before it starts.
    func range(from start: Key, to end: Key) throws -> Range<Int> {
        let (lower, upper): (Int, Int) = (try member(start), try member(end))
        guard 0 <= lower, lower <= upper else {
            throw DecodingError.dataCorruptedError(
                forKey: start, in: self, debugDescription: "No range of bytes goes from \(lower) to \(upper).")
        }
        return lower..<upper
    }
}

extension KeyedEncodingContainer {
    /// Encodes `nil` as `null`, and does not leave the key out.
    mutating func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws {
        try encode(value, forKey: key)
    }
}
