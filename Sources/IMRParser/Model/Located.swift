/// A value and its place in the input.
public struct Located<Value: Sendable>: Sendable {
    /// What was read.
    public var value: Value
    /// Where it was read: UTF-8 byte offsets into the original input, half-open.
    ///
    /// Never empty in a value read from text. An empty range means that the place is not known: the value was decoded
    /// from JSON without positions.
    public var range: Range<Int>

    /// A value read at a place.
    public init(_ value: Value, at range: Range<Int>) { (self.value, self.range) = (value, range) }
}

extension Located: Equatable where Value: Equatable {}
