/// Characters that stand for others, or for none: kinds of spaces and line ends, ligatures, characters without a width,
/// the entities of HTML, and characters that were read in the wrong encoding.
struct Characters {
    /// The text with plain characters; `nil` if there is nothing to transcribe.
    private(set) var transcript: Transcript?
    /// The first characters that were read in the wrong encoding and are restored; see ``Mojibake``.
    private(set) var restored: Range<Int>?

    /// Looks through a text in UTF-8.
    init(in source: SourceText) {
        guard !source.isAscii || source.signs.contains(.ampersand) else { return }
        let bytes = source.bytes
        var writer: Transcript.Writer?
        var offset = 0
        while let next = Characters.candidate(in: bytes, from: offset) {
            let mojibake = Mojibake.at(next, in: bytes)
            guard let (end, replacement) = mojibake ?? Characters.plain(at: next, in: bytes) else {
                offset = next + 1
                continue
            }
            if writer == nil { writer = Transcript.Writer(bytes) }
            var plain = replacement
            if mojibake != nil {
                if restored == nil { restored = next..<end }
                plain = Characters.plain(at: 0, in: Array(replacement.utf8))?.text ?? replacement
            }
            writer?.replace(next..<end, with: plain.utf8)
            offset = end
        }
        transcript = writer?.finish()
    }

    private static let ampersand: UInt8 = 0x26

    /// The next byte that may begin such a character: `&`, or one beyond ASCII.
    private static func candidate(in bytes: [UInt8], from offset: Int) -> Int? {
        typealias Block = [UInt8].Block
        let (ampersand, high) = (Block(repeating: Characters.ampersand), Block(repeating: 0x80))
        return bytes.firstSign(from: offset) { bytes, _ in (bytes .== ampersand) .| (bytes .>= high) }
    }

    /// The plain text for the character at `offset`, and where the character ends; `nil` if it is plain.
    private static func plain(at offset: Int, in bytes: [UInt8]) -> (end: Int, text: String)? {
        if bytes[offset] == Characters.ampersand { return Entity.at(offset, in: bytes) }
        let length = UTF8Check.characterLength(at: offset, in: bytes)
        guard length > 0 else { return nil }
        let end = offset + length
        switch scalar(bytes[offset..<end]) {
        // A soft hyphen at the end of a line divides a word, as a hyphen does; else it is not seen.
        case 0xAD: return (lineStart(after: end, in: bytes) ?? end, "")
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return (end, " ")
        case 0x85, 0x2028, 0x2029: return (end, "\n")
        case 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: return (end, "")
        case 0x2010, 0x2011: return (end, "-")
        case 0xFB00: return (end, "ff")
        case 0xFB01: return (end, "fi")
        case 0xFB02: return (end, "fl")
        case 0xFB03: return (end, "ffi")
        case 0xFB04: return (end, "ffl")
        case 0xFB05, 0xFB06: return (end, "st")
        default: return nil
        }
    }

    /// Where the next line begins, if only spaces and one line end are before it.
    private static func lineStart(after offset: Int, in bytes: [UInt8]) -> Int? {
        var offset = offset
        while offset < bytes.count, bytes[offset] == Ascii.space { offset += 1 }
        guard offset < bytes.count, Ascii.isLineEnd(bytes[offset]) else { return nil }
        let isPair =
            bytes[offset] == Ascii.carriageReturn && offset + 1 < bytes.count && bytes[offset + 1] == Ascii.newline
        offset += isPair ? 2 : 1
        while offset < bytes.count, bytes[offset] == Ascii.space { offset += 1 }
        return offset < bytes.count && !Ascii.isSpace(bytes[offset]) ? offset : nil
    }

    /// The number of a character, given in UTF-8.
    static func scalar(_ character: ArraySlice<UInt8>) -> UInt32 {
        let first = character[character.startIndex]
        let lead = UInt32(first) & (first < 0xE0 ? 0x1F : first < 0xF0 ? 0x0F : 0x07)
        return character.dropFirst().reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) }
    }
}
