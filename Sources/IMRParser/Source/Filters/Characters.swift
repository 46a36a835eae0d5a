/// Characters that stand for others, or for none: kinds of spaces and line ends, ligatures, characters without a width,
/// controls, the entities of HTML, and characters that were read in the wrong encoding.
struct Characters {
    /// The text with plain characters; `nil` if there is nothing to transcribe.
    private(set) var transcript: Transcript?
    /// The first characters that were read in the wrong encoding and are restored; see ``Mojibake``.
    private(set) var restored: Range<Int>?

    /// Looks through a text in UTF-8.
    init(in source: SourceText) {
        let bytes = source.bytes
        let mayOccur = !source.isAscii || source.hasControls || !source.signs.isDisjoint(with: [.ampersand, .markdown])
        guard mayOccur, !source.hasControls || !Characters.isBinary(bytes) else { return }
        var writer: Transcript.Writer?
        var offset = 0
        while let next = Characters.candidate(in: bytes, from: offset) {
            let mojibake = Mojibake.at(next, in: bytes)
            let other = mojibake ?? EscapedCharacter.at(next, in: bytes)
            guard let (end, character) = other ?? Characters.plain(at: next, in: bytes) else {
                offset = next + 1
                continue
            }
            if writer == nil { writer = Transcript.Writer(bytes) }
            if mojibake != nil, restored == nil { restored = next..<end }
            let plain = other == nil ? nil : Characters.plain(at: 0, in: Array(character.utf8))
            writer?.replace(next..<end, with: (plain?.text ?? character).utf8)
            offset = end
        }
        transcript = writer?.finish()
    }

    private static let ampersand: UInt8 = 0x26

    /// Whether a file is not a text: many of its first bytes are zero.
    private static func isBinary(_ bytes: [UInt8]) -> Bool {
        let beginning = bytes.prefix(1024)
        return beginning.count(where: { $0 == 0 }) * 8 > beginning.count
    }

    /// Whether it is a control character of ASCII, but for white space.
    private static func isControl(_ byte: UInt8) -> Bool {
        byte < Ascii.tab || (byte > Ascii.carriageReturn && byte < Ascii.space) || byte == 0x7F
    }

    /// The next byte that may begin such a character: `&`, `<`, `\`, a control, or one beyond ASCII.
    private static func candidate(in bytes: [UInt8], from offset: Int) -> Int? {
        typealias Block = [UInt8].Block
        let (ampersand, high) = (Block(repeating: Characters.ampersand), Block(repeating: 0x7F))
        // `<` and `\` differ in two bits only.
        let (escape, escapeBits) = (Block(repeating: 0x1C), Block(repeating: 0x9F))
        let (tab, lineEnd, space) = (Block(repeating: 0x09), Block(repeating: 0x0D), Block(repeating: 0x20))
        return bytes.firstSign(from: offset) { bytes, _ in
            (bytes .== ampersand) .| ((bytes & escapeBits) .== escape) .| (bytes .>= high) .| (bytes .< tab)
                .| ((bytes .> lineEnd) .& (bytes .< space))
        }
    }

    /// The plain text for the character at `offset`, and where the character ends; `nil` if it is plain.
    private static func plain(at offset: Int, in bytes: [UInt8]) -> (end: Int, text: String)? {
        if bytes[offset] == Characters.ampersand { return Entity.at(offset, in: bytes) }
        if isControl(bytes[offset]) { return controlEnd(at: offset, in: bytes).map { ($0, "") } }
        let length = UTF8Check.characterLength(at: offset, in: bytes)
        guard length > 0 else { return nil }
        let end = offset + length
        let scalar = scalar(bytes[offset..<end])
        switch scalar {
        // A soft hyphen at the end of a line divides a word, as a hyphen does; else it is not seen.
        case 0xAD: return (lineStart(after: end, in: bytes) ?? end, "")
        // A sign of "not" divides words too, as some programs for OCR write a hyphen at the end of a line.
        case 0xAC: return lineStart(after: end, in: bytes).map { ($0, "") }
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return (end, " ")
        case 0x85, 0x2028, 0x2029: return (end, "\n")
        case 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: return (end, "")
        case 0x2010, 0x2011, 0xFE63: return (end, "-")
        // "Non–MTUS": any dash for the hyphen of a word of the form.
        case 0x2012...0x2015, 0x2212:
            return mtus.isNext(at: end, in: bytes) && non.isNext(at: offset - non.count, in: bytes) ? (end, "-") : nil
        // Bullets of symbol fonts.
        case 0xF0A7, 0xF0B7: return (end, "\u{2022}")
        case 0xFB00: return (end, "ff")
        case 0xFB01: return (end, "fi")
        case 0xFB02: return (end, "fl")
        case 0xFB03: return (end, "ffi")
        case 0xFB04: return (end, "ffl")
        case 0xFB05, 0xFB06: return (end, "st")
        // The letters f, i, l, t of ligatures with their two bytes in the wrong order, as Ghostscript writes them.
        case 0x6600, 0x6900, 0x6C00, 0x7400: return (end, letter(scalar >> 8))
        // The last two of "ffi" and "ffl", added up.
        case 0xCF00: return (end, "fi")
        case 0xD200: return (end, "fl")
        // Marks that chat programs put behind sentences: `【4:0†letter.pdf】`.
        case 0x3010: return citationEnd(at: end, in: bytes).map { ($0, "") }
        // Slashes of fractions and of division, and the full-width forms of ASCII.
        case 0x2044, 0x2215: return (end, "/")
        case 0xFF01...0xFF5E: return (end, letter(scalar - 0xFF01 + 0x21))
        // Bold, italic, and other letters and digits of mathematics.
        case 0x1D400...0x1D6A3:
            let place = (scalar - 0x1D400) % 52
            return (end, letter(place < 26 ? 0x41 + place : 0x61 + place - 26))
        case 0x1D7CE...0x1D7FF: return (end, letter(0x30 + (scalar - 0x1D7CE) % 10))
        default: return nil
        }
    }

    private static let non: Phrase = "Non"
    private static let mtus: Phrase = "MTUS"

    /// Where a mark of a citation ends that begins before `offset`: with U+3011, on its line.
    private static func citationEnd(at offset: Int, in bytes: [UInt8]) -> Int? {
        let longest = 80
        let rest = bytes[offset...].prefix(longest).prefix { !Ascii.isLineEnd($0) }
        return rest.indices.first { bytes[$0...].starts(with: [0xE3, 0x80, 0x91]) }.map { $0 + 3 }
    }

    private static func letter(_ scalar: UInt32) -> String { String(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar))) }

    /// Where a control without meaning ends: a command to a terminal (`ESC [ 1 m`), a backspace with the same character
    /// after it as before it, or a zero, bell, or end of file that touches no word. Others may stand for lost letters.
    private static func controlEnd(at offset: Int, in bytes: [UInt8]) -> Int? {
        let next = offset + 1
        let before = offset > 0 ? bytes[offset - 1] : Ascii.space
        let after = next < bytes.count ? bytes[next] : Ascii.space
        switch bytes[offset] {
        case 0x08: return before == after ? next + 1 : nil
        case 0x1B where after == Ascii.openBracket:
            let longestCommand = 16
            let letter = bytes[(next + 1)...].prefix(longestCommand).firstIndex(where: Ascii.isLetter)
            return letter.map { $0 + 1 }
        case 0x00, 0x07, 0x1A: return Ascii.isWord(before) || Ascii.isWord(after) ? nil : next
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
