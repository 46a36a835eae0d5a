/// Words of the form, such as a heading or a label, that match in any case across any white space.
///
/// Holds a `StaticString`, so that the vocabulary is constant data and costs nothing to reach. Its bytes are read here
/// and nowhere else; `text.utf8CodeUnitCount` bounds every read.
struct Phrase: ExpressibleByStringLiteral, Sendable {
    private let text: StaticString

    /// Single spaces; ASCII.
    init(stringLiteral text: StaticString) { self.text = text }

    var count: Int { text.utf8CodeUnitCount }
    /// The first byte.
    var first: UInt8 { self[0] }

    /// The byte at `index`.
    ///
    /// - Precondition: `index` is at least 0 and less than ``count``: every loop here runs over `0..<count`.
    fileprivate subscript(index: Int) -> UInt8 { text.utf8Start[index] }

    /// The phrase's bytes, ``count`` of them.
    fileprivate var words: UnsafePointer<UInt8> { text.utf8Start }

    /// Whether `text` is the phrase, in any case, and nothing else.
    func isWhole(of text: String) -> Bool {
        guard text.utf8.count == count else { return false }
        var text = text
        return text.withUTF8 { isAt(0, of: $0) }
    }

    /// Whether two bytes are the same, or the two cases of a letter.
    fileprivate static func isSame(_ byte: UInt8, _ expected: UInt8) -> Bool {
        let difference = byte ^ expected
        return difference == 0 || (difference == 0x20 && Ascii.isLetter(expected))
    }
}

extension Phrase: Equatable {
    static func == (one: Phrase, other: Phrase) -> Bool {
        one.count == other.count && (0..<one.count).allSatisfy { one[$0] == other[$0] }
    }
}

/// A quick answer for places where none of some phrases can begin.
struct Initials: Sendable {
    /// A bit for each initial, by the five low bits of its letter.
    private let bits: UInt32

    init(of phrases: [Phrase]) { bits = phrases.reduce(0) { $0 | 1 << UInt32($1.first & 31) } }

    /// Whether a phrase may begin with `byte`; if not, none does.
    func contain(_ byte: UInt8) -> Bool { bits & (1 << UInt32(byte & 31)) != 0 }
}

extension SourceText {
    /// Whether `phrase` stands at `offset`.
    ///
    /// - Returns: The offset after it, at most `limit`; `nil` if it does not stand there, or if a word goes on behind.
    func match(_ phrase: Phrase, at offset: Int, limit: Int) -> Int? {
        // Most places fail at the first two letters. Their case bit says nothing yet.
        guard offset >= 0, offset + 1 < limit, limit <= bytes.count, phrase.mayBegin(bytes[offset], bytes[offset + 1])
        else { return nil }
        return bytes.withUnsafeBufferPointer { phrase.end(at: offset, limit: limit, of: $0, in: self) }
    }
}

extension SourceText {
    /// The first place of `phrase` in `range` of the bytes as they are; `nil` if it does not occur there in one piece.
    func find(_ phrase: Phrase, in range: Range<Int>) -> Range<Int>? { phrase.find(in: range, of: bytes) }
}

extension Text {
    /// Whether `phrase` stands at `offset` of the text; the offset after it, or `nil`.
    func match(_ phrase: Phrase, at offset: Int) -> Int? {
        guard offset >= 0, offset + phrase.count <= count else { return nil }
        return bytes.withUnsafeBufferPointer { phrase.isAt(offset, of: $0) } ? offset + phrase.count : nil
    }

    /// The last place of `phrase` that ends at or before `end`.
    func findLast(_ phrase: Phrase, before end: Int) -> Range<Int>? {
        bytes.withUnsafeBufferPointer { bytes in
            var start = min(end, bytes.count) - phrase.count
            while start >= 0 {
                if phrase.mayBegin(bytes[start]), phrase.isAt(start, of: bytes) { return start..<start + phrase.count }
                start -= 1
            }
            return nil
        }
    }

    /// Whether `word` is one of `phrases`, whole.
    func isOneOf(_ word: Range<Int>, _ phrases: [Phrase]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            guard !word.isEmpty, word.upperBound <= bytes.count else { return false }
            let first = bytes[word.lowerBound]
            for phrase in phrases where phrase.count == word.count && phrase.mayBegin(first) {
                if phrase.isAt(word.lowerBound, of: bytes) { return true }
            }
            return false
        }
    }

    /// All places of `phrase`.
    func findAll(_ phrase: Phrase) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var offset = 0
        while let found = find(phrase, from: offset) {
            places.append(found)
            offset = found.upperBound
        }
        return places
    }

    /// The first place of `phrase` from `offset` on, as a range of the text; `nil` if it does not occur.
    func find(_ phrase: Phrase, from offset: Int = 0, to limit: Int? = nil) -> Range<Int>? {
        phrase.find(in: offset..<max(offset, min(limit ?? count, count)), of: bytes)
    }
}

extension Phrase {
    /// Whether the phrase may begin with this byte; both cases of a letter are taken for equal.
    fileprivate func mayBegin(_ first: UInt8) -> Bool { (first ^ self[0]) & 0xDF == 0 }

    /// Whether the phrase may begin with these two bytes; both cases of a letter are taken for equal.
    fileprivate func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
        (first ^ self[0]) & 0xDF == 0 && ((second ^ self[min(1, count - 1)]) & 0xDF == 0 || count == 1)
    }

    /// The offset behind the phrase at `offset`, any white space for a space; `nil` if it does not stand there, or if a
    /// word goes on behind.
    ///
    /// - Precondition: `limit` is at most the number of bytes; no offset reaches it.
    fileprivate func end(
        at offset: Int, limit: Int, of bytes: UnsafeBufferPointer<UInt8>, in source: SourceText
    ) -> Int? {
        var offset = offset
        let words = words
        var index = 0
        while index < count {
            // Most texts are as the vocabulary has them.
            if index + 8 <= count, offset + 8 <= limit, isSame(index, offset, of: bytes) {
                index += 8
                offset += 8
                if words[index - 1] == Ascii.space { offset = source.skipSpace(from: offset, to: limit) }
                continue
            }
            guard offset < limit else { return nil }
            let expected = words[index]
            index += 1
            let byte = bytes[offset]
            if expected == Ascii.space {
                if byte == Ascii.space, offset + 1 < limit, bytes[offset + 1] > Ascii.space, bytes[offset + 1] < 0x80 {
                    offset += 1
                } else {
                    let next = source.skipSpace(from: offset, to: limit)
                    if next == offset { return nil }
                    offset = next
                }
            } else {
                if !Phrase.isSame(byte, expected) { return nil }
                offset += 1
            }
        }
        let goesOn = offset < limit && Ascii.isWord(words[count - 1]) && Ascii.isWord(bytes[offset])
        return goesOn ? nil : offset
    }

    /// Whether eight bytes of the phrase and of the text are the same; there are as many of both.
    private func isSame(_ index: Int, _ offset: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        UnsafeRawPointer(words).loadUnaligned(fromByteOffset: index, as: UInt64.self)
            == UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    /// The first place of the phrase in `range`.
    fileprivate func find(in range: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
        let end = min(range.upperBound, bytes.count) - count + 1
        guard range.lowerBound >= 0, range.lowerBound < end else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            var start = range.lowerBound
            while let next = firstCandidate(in: start..<end, of: bytes) {
                if isAt(next, of: bytes) { return next..<next + count }
                start = next + 1
            }
            return nil
        }
    }

    /// Whether the phrase stands at `offset`, from where there are at least as many bytes.
    fileprivate func isAt(_ offset: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let words = words
        for index in 0..<count {
            let byte = bytes[offset + index]
            let isSame = Phrase.isSame(byte, words[index]) || (words[index] == Ascii.space && byte == Ascii.newline)
            if !isSame { return false }
        }
        return true
    }

    /// The first offset in `range` where the phrase's first two bytes may stand, in either case; 16 bytes at a time.
    ///
    /// Bytes that differ in the bit of the case only, such as `[` and `{`, are taken for equal: ``isAt(_:of:)`` decides.
    /// Every load is guarded by the count.
    fileprivate func firstCandidate(in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        typealias Bytes = SIMD16<UInt8>
        let caseBit = Bytes(repeating: 0x20)
        let first = Bytes(repeating: self[0]) | caseBit
        let second = Bytes(repeating: self[min(1, count - 1)]) | caseBit
        let memory = UnsafeRawBufferPointer(bytes)
        var offset = range.lowerBound
        while count > 1, offset < range.upperBound, offset + 17 <= memory.count {
            let here = memory.loadUnaligned(fromByteOffset: offset, as: Bytes.self) | caseBit
            let next = memory.loadUnaligned(fromByteOffset: offset + 1, as: Bytes.self) | caseBit
            if let place = ((here .== first) .& (next .== second)).firstIndex {
                return offset + place < range.upperBound ? offset + place : nil
            }
            offset += 16
        }
        while offset < range.upperBound {
            if bytes[offset] | 0x20 == self[0] | 0x20 { return offset }
            offset += 1
        }
        return nil
    }
}
