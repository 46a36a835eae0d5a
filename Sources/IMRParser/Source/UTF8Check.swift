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
        var (parser, rest) = (UTF8.ForwardParser(), bytes[offset...].makeIterator())
        guard bytes[offset] >= 0x80, case .valid(let character) = parser.parseScalar(from: &rest) else { return 0 }
        return character.count
    }
}
