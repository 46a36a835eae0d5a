/// Characters that another program read in the wrong encoding: UTF-8 taken for an encoding with one byte for each
/// character, and saved as UTF-8 again.
///
/// `â€™`, `‚Äô`, and `ΓÇÖ` were an apostrophe, `Ã©` was `é`, and `Â` before a space was a no-break space.
enum Mojibake {
    /// The character that the characters at `offset` were, and where they end; `nil` if they are what they should be.
    static func at(_ offset: Int, in bytes: [UInt8]) -> (end: Int, text: String)? {
        guard bytes[offset] >= 0x80 else { return nil }
        return SingleByteEncoding.allCases.lazy.compactMap { at(offset, in: bytes, encoding: $0) }.first
    }

    /// Only characters that letters have are restored: accents, punctuation, Greek letters, and ligatures.
    private static func at(
        _ offset: Int, in bytes: [UInt8], encoding: SingleByteEncoding
    ) -> (end: Int, text: String)? {
        guard let lead = byte(at: offset, in: bytes, encoding) else { return nil }
        let length: Int
        switch lead.value {
        case 0xC2, 0xC3, 0xCE, 0xCF: length = 2
        case 0xE2, 0xEF: length = 3
        default: return nil
        }
        var original = [lead.value]
        var end = lead.end
        while original.count < length {
            guard let next = byte(at: end, in: bytes, encoding), next.value & 0xC0 == 0x80 else { return nil }
            original.append(next.value)
            end = next.end
        }
        guard UTF8Check.characterLength(at: 0, in: original) == length else { return nil }
        return (end, String(decoding: original, as: UTF8.self))
    }

    /// The byte in `encoding` of the character at `offset`.
    private static func byte(
        at offset: Int, in bytes: [UInt8], _ encoding: SingleByteEncoding
    ) -> (value: UInt8, end: Int)? {
        guard offset < bytes.count, bytes[offset] >= 0x80 else { return nil }
        let length = UTF8Check.characterLength(at: offset, in: bytes)
        guard length > 0 else { return nil }
        let end = offset + length
        return encoding.byte(of: Characters.scalar(bytes[offset..<end])).map { ($0, end) }
    }

    /// What is left of characters that cannot be restored. Places in the text.
    static func remains(in source: SourceText) -> [Range<Int>] {
        guard !source.isAscii, source.bytes.firstSign(from: 0, { bytes, _ in bytes .== SIMD16(repeating: lead) }) != nil
        else { return [] }
        var places: [Range<Int>] = []
        for sign in signs {
            var offset = 0
            while let found = source.find(sign, in: offset..<source.bytes.count) {
                places.append(found)
                offset = found.upperBound
            }
        }
        return places.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// The first byte of all signs.
    private static let lead: UInt8 = 0xC3
    private static let signs: [Phrase] = ["\u{E2}\u{20AC}", "\u{C2} ", "\u{C3}\u{192}", "\u{C3}\u{201A}"]
}
