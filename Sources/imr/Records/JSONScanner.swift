/// Goes through JSON strictly by RFC 8259, and says where a value ends. It makes no values.
///
/// Bytes that are not UTF-8 pass within strings: what is to be done with them is for those to say who use the string.
struct JSONScanner {
    let bytes: [UInt8]
    /// Where the scanner is.
    private(set) var offset: Int
    private let start: Int
    private let end: Int

    /// A scanner at the start of `range`. Bytes in its messages count from there.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        start = range.lowerBound
        offset = range.lowerBound
        end = range.upperBound
    }

    /// The byte that comes next; 0, which begins nothing in JSON, at the end.
    var next: UInt8 { offset < end ? bytes[offset] : 0 }

    /// Whether nothing is left.
    var isAtEnd: Bool { offset == end }

    /// The trouble that something else was expected here.
    func expected(_ what: String) -> RecordFault { .malformed(expected: what, byte: offset - start + 1) }

    /// Passes over white space.
    mutating func skipSpace() {
        while offset < end {
            switch bytes[offset] {
            case Byte.space, Byte.tab, Byte.newline, Byte.carriageReturn: offset += 1
            default: return
            }
        }
    }

    /// Passes over one byte that has to be there.
    mutating func skip(_ byte: UInt8) throws(RecordFault) {
        guard next == byte else { throw expected("\"\(Character(UnicodeScalar(byte)))\"") }
        offset += 1
    }

    /// Passes over one byte if it is there.
    mutating func skipped(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        offset += 1
        return true
    }

    /// Passes over a key, its colon and the white space around them.
    ///
    /// - Returns: The range of the key between its quotes, escapes and all.
    mutating func skipKey() throws(RecordFault) -> Range<Int> {
        skipSpace()
        let key = try skipString()
        skipSpace()
        try skip(Byte.colon)
        skipSpace()
        return key
    }
}

// MARK: Values

extension JSONScanner {
    /// Passes over a value of any kind. Its depth takes memory, a byte a level, but no stack.
    mutating func skipValue() throws(RecordFault) {
        // For each object or array that is open, the byte that closes it.
        var open: [UInt8] = []
        repeat {
            switch next {
            case Byte.openBrace:
                offset += 1
                skipSpace()
                if !skipped(Byte.closeBrace) {
                    open.append(Byte.closeBrace)
                    _ = try skipKey()
                    continue
                }
            case Byte.openBracket:
                offset += 1
                skipSpace()
                if !skipped(Byte.closeBracket) {
                    open.append(Byte.closeBracket)
                    continue
                }
            case Byte.quote: _ = try skipString()
            case Byte.minus, Byte.zero...Byte.nine: try skipNumber()
            case UInt8(ascii: "t"): try skip("true")
            case UInt8(ascii: "f"): try skip("false")
            case UInt8(ascii: "n"): try skip("null")
            default: throw expected("a value")
            }
            try skipEnds(of: &open)
        } while !open.isEmpty
    }

    /// Passes, after a value, over all that ends there, and over the comma before the next value.
    private mutating func skipEnds(of open: inout [UInt8]) throws(RecordFault) {
        while let close = open.last {
            skipSpace()
            if skipped(Byte.comma) {
                if close == Byte.closeBrace { _ = try skipKey() } else { skipSpace() }
                return
            }
            guard skipped(close) else { throw expected(close == Byte.closeBrace ? "\",\" or \"}\"" : "\",\" or \"]\"") }
            open.removeLast()
        }
    }

    private mutating func skip(_ word: StaticString) throws(RecordFault) {
        let start = offset
        for index in 0..<word.utf8CodeUnitCount {
            guard next == word.utf8Start[index] else {
                offset = start
                throw expected("a value")
            }
            offset += 1
        }
    }

    private mutating func skipNumber() throws(RecordFault) {
        _ = skipped(Byte.minus)
        if !skipped(Byte.zero) { try skipDigits() }
        if skipped(Byte.point) { try skipDigits() }
        if next | 0x20 == UInt8(ascii: "e") {
            offset += 1
            if !skipped(Byte.plus) { _ = skipped(Byte.minus) }
            try skipDigits()
        }
    }

    private mutating func skipDigits() throws(RecordFault) {
        guard Byte.zero...Byte.nine ~= next else { throw expected("a digit") }
        while Byte.zero...Byte.nine ~= next { offset += 1 }
    }
}

// MARK: Strings

extension JSONScanner {
    /// Passes over a string; the range between its quotes, escapes and all.
    mutating func skipString() throws(RecordFault) -> Range<Int> {
        try skip(Byte.quote)
        let start = offset
        while true {
            offset = firstSpecial()
            if skipped(Byte.quote) { return start..<offset - 1 }
            _ = try skipEscape()
        }
    }

    /// Passes over a string, and adds what it stands for to `text`.
    ///
    /// - Returns: The range in `text` of the U+FFFD that stands for the first half of a surrogate pair that lacks its
    ///   other half; `nil` if there is none.
    mutating func readString(into text: inout [UInt8]) throws(RecordFault) -> Range<Int>? {
        try skip(Byte.quote)
        var loneSurrogate: Range<Int>?
        while true {
            let clean = offset
            offset = firstSpecial()
            text += bytes[clean..<offset]
            if skipped(Byte.quote) { return loneSurrogate }
            let scalar = try readEscape()
            let start = text.count
            text.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
            if scalar == nil, loneSurrogate == nil { loneSurrogate = start..<text.count }
        }
    }

    /// Reads an escape, or two that are the halves of a surrogate pair; `nil` for a half without its other half.
    private mutating func readEscape() throws(RecordFault) -> Unicode.Scalar? {
        let unit = try skipEscape()
        guard UTF16.isLeadSurrogate(unit), next == Byte.backslash, offset + 1 < end,
            bytes[offset + 1] == UInt8(ascii: "u")
        else { return Unicode.Scalar(unit) }
        let second = offset
        let trail = try skipEscape()
        guard UTF16.isTrailSurrogate(trail) else {
            offset = second
            return nil
        }
        return Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + UInt32(trail) - 0xDC00)
    }

    /// Passes over an escape; the UTF-16 code unit that it stands for.
    private mutating func skipEscape() throws(RecordFault) -> UInt16 {
        guard skipped(Byte.backslash) else { throw expected(offset < end ? "an escape" : "a quote") }
        let letter = next
        offset += 1
        switch letter {
        case Byte.quote, Byte.backslash, UInt8(ascii: "/"): return UInt16(letter)
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "f"): return 0x0C
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "u"):
            var unit: UInt16 = 0
            for _ in 0..<4 {
                guard let digit = Byte.hexValue(of: next) else { throw expected("a hexadecimal digit") }
                unit = unit << 4 | UInt16(digit)
                offset += 1
            }
            return unit
        default:
            offset -= 1
            throw expected("an escape's letter")
        }
    }

    /// The offset of the first byte from here on that ends a run of plain text: a quote, a backslash, a control
    /// character, or the end. Eight bytes at a time, each load guarded by the count.
    private func firstSpecial() -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        return bytes.withUnsafeBytes { memory in
            var offset = offset
            while offset + 8 <= end {
                let word = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                let control = (word &- ones &* UInt64(Byte.space)) & ~word
                let quote = word ^ (ones &* UInt64(Byte.quote))
                let backslash = word ^ (ones &* UInt64(Byte.backslash))
                let found = control | ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
                if found & ones << 7 != 0 { return offset + (found & ones << 7).trailingZeroBitCount / 8 }
                offset += 8
            }
            while offset < end {
                let byte = memory[offset]
                if byte < Byte.space || byte == Byte.quote || byte == Byte.backslash { break }
                offset += 1
            }
            return offset
        }
    }
}
