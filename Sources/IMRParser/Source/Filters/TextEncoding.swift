/// An encoding other than UTF-8 in which a text can be read with certainty.
enum TextEncoding: Equatable {
    /// Two or four bytes a character, with a byte order mark or without one.
    case utf16(isLittleEndian: Bool), utf32(isLittleEndian: Bool)
    /// One byte a character, as Windows writes it in Western Europe and America.
    case windows1252

    /// The encoding of `bytes`; `nil` if they are UTF-8, or if no other encoding is certain.
    ///
    /// A byte order mark decides. Without one, a text that is not UTF-8 is Windows-1252 if all its bytes are printed
    /// characters there, and none of those beyond ASCII make a character of UTF-8.
    init?(of bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
            self = .utf32(isLittleEndian: true)
        } else if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
            self = .utf32(isLittleEndian: false)
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            self = .utf16(isLittleEndian: true)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self = .utf16(isLittleEndian: false)
        } else if let isLittleEndian = TextEncoding.byteOrder(of: bytes) {
            self = .utf16(isLittleEndian: isLittleEndian)
        } else if UTF8Check.firstInvalid(in: bytes) != nil, TextEncoding.isWindows1252(bytes) {
            self = .windows1252
        } else {
            return nil
        }
    }

    /// The name that people know.
    var name: String {
        switch self {
        case .utf16: "UTF-16"
        case .utf32: "UTF-32"
        case .windows1252: "Windows-1252"
        }
    }

    /// The text in UTF-8. What is no character becomes U+FFFD.
    func transcript(of bytes: [UInt8]) -> Transcript {
        var writer = Transcript.Writer(bytes)
        switch self {
        case .windows1252:
            for (offset, byte) in bytes.enumerated() where byte >= 0x80 {
                writer.replace(
                    offset..<offset + 1, with: Array(String(SingleByteEncoding.windows1252.scalar(of: byte)).utf8))
            }
        case .utf16(let isLittleEndian): decode(bytes, by: 2, isLittleEndian, &writer)
        case .utf32(let isLittleEndian): decode(bytes, by: 4, isLittleEndian, &writer)
        }
        return writer.finish()
    }

    private func decode(_ bytes: [UInt8], by width: Int, _ isLittleEndian: Bool, _ writer: inout Transcript.Writer) {
        func unit(at offset: Int) -> UInt32? {
            guard offset + width <= bytes.count else { return nil }
            return bytes[offset..<offset + width].enumerated().reduce(0) { value, next in
                value | UInt32(next.element) << UInt32(8 * (isLittleEndian ? next.offset : width - 1 - next.offset))
            }
        }
        // The byte order mark is the number U+FEFF.
        var offset = unit(at: 0) == 0xFEFF ? width : 0
        writer.remove(0..<offset)
        while offset < bytes.count {
            guard var value = unit(at: offset) else {
                writer.replace(offset..<bytes.count, with: Array("\u{FFFD}".utf8))
                break
            }
            var end = offset + width
            if width == 2, value & 0xFC00 == 0xD800, let low = unit(at: end), low & 0xFC00 == 0xDC00 {
                value = 0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF)
                end += width
            }
            let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
            writer.replace(offset..<end, with: Array(String(scalar).utf8))
            offset = end
        }
    }

    // MARK: UTF-16 without a mark

    /// Whether a text may be in it: a zero byte is among the first four.
    static func mayBeUTF16(_ bytes: [UInt8]) -> Bool { bytes.prefix(4).contains(0) }

    /// The order of the bytes of English in UTF-16: every second byte of the beginning is zero, and no other.
    private static func byteOrder(of bytes: [UInt8]) -> Bool? {
        let beginning = bytes.prefix(64)
        guard beginning.count >= 16, mayBeUTF16(bytes) else { return nil }
        let zeros = beginning.indices.filter { beginning[$0] == 0 }
        guard zeros.count * 2 + 4 >= beginning.count, let first = zeros.first else { return nil }
        return zeros.allSatisfy { $0 % 2 == first % 2 } ? first % 2 == 1 : nil
    }

    // MARK: Windows-1252

    /// Whether every byte beyond ASCII is a character where writers of English put it. A byte that damage left inside a
    /// word is most often not.
    private static func isWindows1252(_ bytes: [UInt8]) -> Bool {
        // A single one may be damage, unless it is a quotation mark or a dash.
        let special = bytes.filter { $0 >= 0x80 }
        if special.count == 1, !(0x91...0x97).contains(special[0]) { return false }
        for offset in bytes.indices {
            let byte = bytes[offset]
            if byte < Ascii.space, !Ascii.isSpace(byte) { return false }
            guard byte >= 0x80 else { continue }
            if UTF8Check.characterLength(at: offset, in: bytes) > 0 { return false }
            let before = offset > 0 ? bytes[offset - 1] : Ascii.space
            let after = offset + 1 < bytes.count ? bytes[offset + 1] : Ascii.space
            if !isUsual(byte, after: before, before: after) { return false }
        }
        return true
    }

    private static func isUsual(_ byte: UInt8, after before: UInt8, before after: UInt8) -> Bool {
        switch byte {
        case 0x91, 0x93: !Ascii.isWord(before) && !Ascii.isSpace(after)
        case 0x92, 0x94: !Ascii.isSpace(before)
        // Dashes.
        case 0x96, 0x97: true
        // An ellipsis, a bullet, signs, and fractions are not inside a word.
        case 0x85, 0x95, 0x99, 0xA0, 0xA7, 0xA9, 0xAE, 0xB0...0xB3, 0xB5, 0xB7, 0xBC...0xBE, 0xD7:
            !(Ascii.isLetter(before) && Ascii.isLower(after))
        // Letters with accents, as names and loan words have them.
        case 0xC1, 0xC9, 0xD1, 0xE0...0xE2, 0xE4, 0xE7...0xEB, 0xED, 0xF1, 0xF3, 0xF4, 0xF6, 0xFA, 0xFC:
            Ascii.isLetter(before) || Ascii.isLetter(after)
        default: false
        }
    }
}
