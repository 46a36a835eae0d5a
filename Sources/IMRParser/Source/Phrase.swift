/// Words of the form, such as a heading or a label, that match in any case across any white space.
///
/// Holds a `StaticString`, so that the vocabulary is constant data and costs nothing to reach. Its bytes are read here
/// and nowhere else; `text.utf8CodeUnitCount` bounds every read.
struct Phrase: ExpressibleByStringLiteral, Sendable {
    private let text: StaticString

    /// Single spaces; ASCII.
    init(stringLiteral text: StaticString) { self.text = text }

    var count: Int { text.utf8CodeUnitCount }

    /// The byte at `index`, in lower case.
    ///
    /// - Precondition: `index` is at least 0 and less than ``count``: every loop here runs over `0..<count`.
    fileprivate subscript(index: Int) -> UInt8 { Ascii.lowercase(text.utf8Start[index]) }
}

extension SourceText {
    /// Whether `phrase` stands at `offset`.
    ///
    /// - Returns: The offset after it, at most `limit`; `nil` if it does not stand there, or if a word goes on behind.
    func match(_ phrase: Phrase, at offset: Int, limit: Int) -> Int? {
        guard offset < limit, Ascii.lowercase(bytes[offset]) == phrase[0] else { return nil }
        var offset = offset + 1
        for index in 1..<phrase.count {
            guard offset < limit else { return nil }
            let expected = phrase[index]
            if expected == Ascii.space {
                let next = skipSpace(from: offset, to: limit)
                if next == offset { return nil }
                offset = next
            } else {
                if Ascii.lowercase(bytes[offset]) != expected { return nil }
                offset += 1
            }
        }
        let goesOn = offset < limit && Ascii.isWord(phrase[phrase.count - 1]) && Ascii.isWord(bytes[offset])
        return goesOn ? nil : offset
    }
}

extension Unwrapped {
    /// Whether `phrase` stands at `offset` of the text; the offset after it, or `nil`.
    func match(_ phrase: Phrase, at offset: Int) -> Int? {
        guard offset >= 0, offset + phrase.count <= count else { return nil }
        return bytes.withUnsafeBufferPointer { phrase.isAt(offset, of: $0) } ? offset + phrase.count : nil
    }

    /// The first place of `phrase` from `offset` on, as a range of the text; `nil` if it does not occur.
    func find(_ phrase: Phrase, from offset: Int = 0, to limit: Int? = nil) -> Range<Int>? {
        let end = min(limit ?? count, count) - phrase.count + 1
        guard offset >= 0, offset < end else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            var start = offset
            while let next = phrase.firstCandidate(in: start..<end, of: bytes) {
                if phrase.isAt(next, of: bytes) { return next..<next + phrase.count }
                start = next + 1
            }
            return nil
        }
    }
}

extension Phrase {
    /// Whether the phrase stands at `offset`, from where there are at least as many bytes.
    fileprivate func isAt(_ offset: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in 0..<count {
            let byte = Ascii.lowercase(bytes[offset + index])
            let expected = self[index]
            guard byte == expected || (expected == Ascii.space && byte == Ascii.newline) else { return false }
        }
        return true
    }

    /// The first offset in `range` with the phrase's first byte in either case, or with one that differs in the bit of
    /// the case only; eight bytes at a time.
    fileprivate func firstCandidate(in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let caseBit: UInt64 = 0x2020_2020_2020_2020
        let ones: UInt64 = 0x0101_0101_0101_0101
        let wanted = (UInt64(self[0]) &* ones) | caseBit
        let memory = UnsafeRawBufferPointer(bytes)
        var offset = range.lowerBound
        while offset + 8 <= range.upperBound {
            let word = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            let other = (word | caseBit) ^ wanted
            let found = (other &- ones) & ~other & (ones << 7)
            if found != 0 { return offset + found.trailingZeroBitCount / 8 }
            offset += 8
        }
        while offset < range.upperBound {
            if bytes[offset] | 0x20 == self[0] | 0x20 { return offset }
            offset += 1
        }
        return nil
    }
}
