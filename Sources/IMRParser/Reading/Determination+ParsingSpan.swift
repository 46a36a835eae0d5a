extension Determination {
    /// Reads a determination from bytes that somebody else holds, which are copied. See ``init(parsing:)-([UInt8])``.
    @available(macOS 10.14.4, iOS 12.2, watchOS 5.2, tvOS 12.2, visionOS 1.0, *)
    public init(parsing bytes: Span<UInt8>) {
        self.init(parsing: bytes.withUnsafeBufferPointer { Array($0) })
    }
}
