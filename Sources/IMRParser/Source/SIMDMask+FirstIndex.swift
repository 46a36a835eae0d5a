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

/// The lanes of a mask that are set, in order.
struct SetLanes: Sequence, IteratorProtocol {
    /// A bit for each set lane: its lowest one.
    private var low: UInt64
    private var high: UInt64

    private static let bits: UInt64 = 0x0101_0101_0101_0101

    /// - Parameter start: The first lane that counts, at most 15.
    @inline(__always)
    init(of mask: SIMDMask<SIMD16<Int8>>, from start: Int = 0) {
        // Safe: a mask has the layout of its lanes, 16 bytes, and in each lane all bits are set or none.
        let words = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        let (first, second) = (UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
        low = first & SetLanes.bits
        high = second & SetLanes.bits
        if start > 0 {
            low = start < 8 ? low & (~0 << UInt64(8 * start)) : 0
            if start > 8 { high &= ~0 << UInt64(8 * (start - 8)) }
        }
    }

    @inline(__always)
    mutating func next() -> Int? {
        if low != 0 {
            defer { low &= low - 1 }
            return low.trailingZeroBitCount / 8
        }
        guard high != 0 else { return nil }
        defer { high &= high - 1 }
        return 8 + high.trailingZeroBitCount / 8
    }
}
