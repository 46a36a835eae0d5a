extension SIMDMask<SIMD16<Int8>> {
    /// The index of the first lane that is set; `nil` if none is.
    @inline(__always)
    var firstIndex: Int? {
        // Safe: a mask has the layout of its lanes, 16 bytes, and in each lane all bits are set or none.
        let words = unsafe unsafeBitCast(self, to: SIMD2<UInt64>.self)
        if words[0] | words[1] == 0 { return nil }
        let first = UInt64(littleEndian: words[0])
        return (first != 0 ? first.trailingZeroBitCount : 64 + UInt64(littleEndian: words[1]).trailingZeroBitCount) / 8
    }
}
