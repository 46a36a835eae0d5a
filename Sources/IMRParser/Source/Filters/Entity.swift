/// The entities of HTML that programs write for characters: `&amp;`, `&#39;`, `&#x2019;`.
enum Entity {
    private static let names: [(name: Phrase, text: String)] = [
        ("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("apos;", "'"), ("nbsp;", " "),
        ("ndash;", "\u{2013}"), ("mdash;", "\u{2014}"), ("lsquo;", "\u{2018}"), ("rsquo;", "\u{2019}"),
        ("ldquo;", "\u{201C}"), ("rdquo;", "\u{201D}"), ("bull;", "\u{2022}"), ("hellip;", "\u{2026}"),
        ("deg;", "\u{B0}"), ("reg;", "\u{AE}"), ("trade;", "\u{2122}"), ("times;", "\u{D7}"), ("shy;", ""),
        ("sect;", "\u{A7}"), ("micro;", "\u{B5}"), ("frac12;", "\u{BD}"),
    ]
    /// The longest number of an entity, in bytes.
    private static let longestNumber = 8

    /// The entity at `offset`, an ampersand: where it ends, and the character.
    static func at(_ offset: Int, in bytes: [UInt8]) -> (end: Int, text: String)? { at(offset, in: bytes, depth: 0) }

    /// How often an entity may have been written as an entity again.
    private static let deepest = 3

    /// The entity whose name begins after `offset`.
    private static func at(_ offset: Int, in bytes: [UInt8], depth: Int) -> (end: Int, text: String)? {
        guard offset + 3 < bytes.count else { return nil }
        if bytes[offset + 1] == Ascii.hash { return numbered(at: offset + 2, in: bytes) }
        for (name, text) in names where name.isNext(at: offset + 1, in: bytes) {
            let end = offset + 1 + name.count
            // What was written as an entity twice: `&amp;quot;`.
            if text == "&", depth < deepest, end < bytes.count, let inner = at(end - 1, in: bytes, depth: depth + 1) {
                return inner
            }
            return (end, text)
        }
        return nil
    }

    private static func numbered(at offset: Int, in bytes: [UInt8]) -> (end: Int, text: String)? {
        let isHex = bytes[offset] | 0x20 == UInt8(ascii: "x")
        let start = isHex ? offset + 1 : offset
        guard let end = bytes[start...].prefix(longestNumber).firstIndex(of: Ascii.semicolon),
            let value = UInt32(String(decoding: bytes[start..<end], as: UTF8.self), radix: isHex ? 16 : 10),
            let scalar = Unicode.Scalar(value)
        else { return nil }
        let text = value == 0xA0 ? " " : value == 0xAD ? "" : String(scalar)
        return (end + 1, text)
    }
}

/// Characters that programs wrote as their numbers in hexadecimal: `\u2019`, `<U+2019>`.
enum EscapedCharacter {
    /// The character at `offset`, and where it ends; `nil` if none is there.
    static func at(_ offset: Int, in bytes: [UInt8]) -> (end: Int, text: String)? {
        for (before, after) in forms where before.isNext(at: offset, in: bytes) {
            let start = offset + before.count
            let digits = start + digits
            guard digits + after.count <= bytes.count,
                bytes[digits..<digits + after.count].elementsEqual(after),
                let value = UInt32(String(decoding: bytes[start..<digits], as: UTF8.self), radix: 16),
                value >= 0x20, let scalar = Unicode.Scalar(value)
            else { continue }
            return (digits + after.count, String(scalar))
        }
        return nil
    }

    private static let forms: [(before: Phrase, after: [UInt8])] = [("\\u", []), ("<U+", [Ascii.greaterThan])]
    private static let digits = 4
}
