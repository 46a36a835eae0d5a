/// A value and its place in the input.
public struct Located<Value: Sendable>: Sendable {
    /// The value.
    public var value: Value
    /// The place from which the value was read: UTF-8 byte offsets into the original input, half-open.
    ///
    /// The range of a value that was read from text is never empty. An empty range means that the place is unknown,
    /// because the value was decoded from JSON without `positions`.
    public var range: Range<Int>

    /// Creates a value with its place.
    public init(_ value: Value, at range: Range<Int>) { (self.value, self.range) = (value, range) }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
