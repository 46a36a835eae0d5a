/// Finds bytes that are not UTF-8 (Unicode Standard, table 3-7).
///
/// Unsafe: ASCII is skipped in loads of eight bytes, each guarded by the count.
enum UTF8Check {
    /// The first byte that begins no well-formed character; `nil` if all are well-formed.
    static func firstInvalid(in bytes: [UInt8]) -> Range<Int>? {
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] < 0x80 {
                while offset + 8 <= bytes.count,
                    unsafe bytes.withUnsafeBytes({ unsafe $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) })
                        & 0x8080_8080_8080_8080 == 0
                {
                    offset += 8
                }
                while offset < bytes.count, bytes[offset] < 0x80 { offset += 1 }
                continue
            }
            let length = characterLength(at: offset, in: bytes)
            if length == 0 { return offset..<offset + 1 }
            offset += length
        }
        return nil
    }

    /// The length of the well-formed character beyond ASCII at `offset`; 0 if there is none.
    static func characterLength(at offset: Int, in bytes: [UInt8]) -> Int {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[offset] {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: return 0
        }
        guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return 0 }
        for continuation in bytes[offset + 2..<offset + length] where continuation & 0xC0 != 0x80 { return 0 }
        return length
    }
}
