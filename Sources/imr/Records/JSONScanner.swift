/// Scans JSON strictly by RFC 8259, and finds the end of each value. It does not create values.
///
/// A string may contain bytes that are not UTF-8; the caller decides what to do with them.
struct JSONScanner {
    let bytes: [UInt8]
    /// The offset of the scanner.
    private(set) var offset: Int
    private let start: Int
    private let end: Int

    /// Creates a scanner at the start of `range`. Its messages count bytes from there.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        start = range.lowerBound
        offset = range.lowerBound
        end = range.upperBound
    }

    /// The next byte; at the end 0, which does not occur in JSON outside a string.
    var next: UInt8 { offset < end ? bytes[offset] : 0 }

    /// Whether the scanner is at the end.
    var isAtEnd: Bool { offset == end }

    /// Creates the fault that something else was expected here.
    func expected(_ what: String) -> RecordFault { .malformed(expected: what, byte: offset - start + 1) }

    /// Skips white space.
    mutating func skipSpace() {
        while offset < end {
            switch bytes[offset] {
            case Byte.space, Byte.tab, Byte.newline, Byte.carriageReturn: offset += 1
            default: return
            }
        }
    }

    /// Skips one byte, which has to be there.
    mutating func skip(_ byte: UInt8) throws(RecordFault) {
        guard next == byte else { throw expected("\"\(Character(UnicodeScalar(byte)))\"") }
        offset += 1
    }

    /// Skips one byte if it is there; returns whether it was.
    mutating func skip(if byte: UInt8) -> Bool {
        guard next == byte else { return false }
        offset += 1
        return true
    }

    /// Skips a key, its colon and the white space around them.
    ///
    /// - Returns: The range of the key between its quotes, with its escapes.
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
    /// Skips a value of any kind. Each level of depth takes a byte of memory, but no stack.
    mutating func skipValue() throws(RecordFault) {
        // The closing byte of each object or array that is open.
        var open: [UInt8] = []
        repeat {
            switch next {
            case Byte.openBrace:
                offset += 1
                skipSpace()
                if !skip(if: Byte.closeBrace) {
                    open.append(Byte.closeBrace)
                    _ = try skipKey()
                    continue
                }
            case Byte.openBracket:
                offset += 1
                skipSpace()
                if !skip(if: Byte.closeBracket) {
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

    /// Skips everything that ends after a value, and the comma before the next value.
    private mutating func skipEnds(of open: inout [UInt8]) throws(RecordFault) {
        while let close = open.last {
            skipSpace()
            if skip(if: Byte.comma) {
                if close == Byte.closeBrace { _ = try skipKey() } else { skipSpace() }
                return
            }
            guard skip(if: close) else {
                throw expected(close == Byte.closeBrace ? "\",\" or \"}\"" : "\",\" or \"]\"")
            }
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
        _ = skip(if: Byte.minus)
        if !skip(if: Byte.zero) { try skipDigits() }
        if skip(if: Byte.point) { try skipDigits() }
        if next | 0x20 == UInt8(ascii: "e") {
            offset += 1
            if !skip(if: Byte.plus) { _ = skip(if: Byte.minus) }
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
    /// Skips a string; returns the range between its quotes, with its escapes.
    mutating func skipString() throws(RecordFault) -> Range<Int> {
        try skip(Byte.quote)
        let start = offset
        while true {
            offset = firstSpecial()
            if skip(if: Byte.quote) { return start..<offset - 1 }
            _ = try skipEscape()
        }
    }

    /// Reads a string, and appends its decoded text to `text`.
    ///
    /// - Returns: The range in `text` of the U+FFFD that replaces the first half of a surrogate pair without its other
    ///   half; `nil` if there is none.
    mutating func readString(into text: inout [UInt8]) throws(RecordFault) -> Range<Int>? {
        try skip(Byte.quote)
        var loneSurrogate: Range<Int>?
        while true {
            let clean = offset
            offset = firstSpecial()
            text += bytes[clean..<offset]
            if skip(if: Byte.quote) { return loneSurrogate }
            let scalar = try readEscape()
            let start = text.count
            text.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
            if scalar == nil, loneSurrogate == nil { loneSurrogate = start..<text.count }
        }
    }

    /// Reads an escape, or the two escapes of a surrogate pair; `nil` for a half without its other half.
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

    /// Skips an escape; returns its UTF-16 code unit.
    private mutating func skipEscape() throws(RecordFault) -> UInt16 {
        guard skip(if: Byte.backslash) else { throw expected(offset < end ? "an escape" : "a quote") }
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

    /// The offset of the next quote, backslash or control character, or of the end. It reads eight bytes at a time; the
    /// count guards each load.
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
