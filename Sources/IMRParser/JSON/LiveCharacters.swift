/// Characters that control a terminal, end a line for some program, or change the direction of text. In JSON they are
/// escaped, so that they do nothing wherever the JSON is shown.
enum LiveCharacters {
    /// The character at `offset`, and its bytes; `nil` if it is another one.
    ///
    /// U+007F to U+009F, U+061C, U+200E, U+200F, U+2028 to U+202E, and U+2066 to U+2069.
    static func find(at offset: Int, in utf8: UnsafeBufferPointer<UInt8>) -> (scalar: UInt16, length: Int)? {
        func byte(_ index: Int) -> UInt8 { offset + index < utf8.count ? unsafe utf8[offset + index] : 0 }
        switch byte(0) {
        case 0x7F: return (0x7F, 1)
        case 0xC2 where (0x80...0x9F).contains(byte(1)): return (UInt16(byte(1)), 2)
        case 0xD8 where byte(1) == 0x9C: return (0x061C, 2)
        case 0xE2:
            let scalar = 0x2000 | UInt16(byte(1) & 0x3F) << 6 | UInt16(byte(2) & 0x3F)
            guard byte(1) == 0x80 || byte(1) == 0x81, byte(2) >= 0x80 else { return nil }
            switch scalar {
            case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: return (scalar, 3)
            default: return nil
            }
        default: return nil
        }
    }

    /// The same JSON value without live characters: they are escaped in its texts, and a space stands for a line end or
    /// a tab between its parts.
    static func escaped(_ json: [UInt8]) -> [UInt8] {
        if json.allSatisfy({ (0x20...0x7E).contains($0) }) { return json }
        var result: [UInt8] = []
        unsafe json.withUnsafeBufferPointer { utf8 in
            var offset = 0
            while offset < utf8.count {
                if let (scalar, length) = unsafe find(at: offset, in: utf8) {
                    let digits = String(scalar, radix: 16)
                    result += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
                    offset += length
                } else {
                    // A text in JSON has no control character that is not escaped.
                    result.append(unsafe max(utf8[offset], 0x20))
                    offset += 1
                }
            }
        }
        return result
    }
}
