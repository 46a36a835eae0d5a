/// Finds bytes that are not UTF-8 (Unicode Standard, table 3-7).
enum UTF8Check {
    /// The first byte that begins no well-formed character; `nil` if all are well-formed.
    static func firstInvalid(in bytes: [UInt8]) -> Range<Int>? {
        var offset = 0
        while let high = bytes.firstSign(from: offset, { bytes, _ in bytes .>= [UInt8].Block(repeating: 0x80) }) {
            let length = characterLength(at: high, in: bytes)
            if length == 0 { return high..<high + 1 }
            offset = high + length
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
