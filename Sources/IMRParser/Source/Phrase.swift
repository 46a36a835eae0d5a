/// Words of the form, such as a heading or a label. They match in any case and across any white space.
///
/// A phrase is a `StaticString`, so the vocabulary is constant data and costs nothing at start. Unsafe: this file and
/// `Phrase+Broken.swift` alone read the bytes of phrases, `text.utf8CodeUnitCount` of them, and the bytes of texts without
/// bounds checks: each access follows a comparison with the count, or a precondition that says so.
struct Phrase: ExpressibleByStringLiteral, Sendable {
    private let text: StaticString

    /// Single spaces; ASCII.
    init(stringLiteral text: StaticString) { self.text = text }

    var count: Int { text.utf8CodeUnitCount }
    var string: String { text.description }
    var first: UInt8 { self[0] }
    /// The second byte; the first if it is the only one.
    var second: UInt8 { self[min(1, count - 1)] }
    var last: UInt8 { self[count - 1] }
    var hyphens: Int { (0..<count).count { self[$0] == Ascii.hyphen } }

    var bytes: [UInt8] { (0..<count).map { self[$0] } }

    /// The byte at `index`.
    ///
    /// - Precondition: `index` is at least 0 and less than ``count``.
    subscript(index: Int) -> UInt8 { unsafe text.utf8Start[index] }

    /// Whether `text` is the phrase, in any case, and nothing else.
    func isWhole(of text: String) -> Bool {
        guard text.utf8.count == count else { return false }
        var text = text
        return text.withUTF8 { unsafe isAt(0, of: $0) }
    }

    /// Whether the phrase is at `offset` of `bytes`, in any case.
    func isNext(at offset: Int, in bytes: [UInt8]) -> Bool {
        guard offset >= 0, offset + count <= bytes.count else { return false }
        return unsafe bytes.withUnsafeBufferPointer { unsafe isAt(offset, of: $0) }
    }

    /// Whether the phrase begins with `bytes`, in any case.
    func begins(with bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count <= count && zip(bytes, 0..<count).allSatisfy { Phrase.isSame($0, self[$1]) }
    }

    /// Whether two bytes are the same, or the two cases of a letter.
    static func isSame(_ byte: UInt8, _ expected: UInt8) -> Bool {
        let difference = byte ^ expected
        return difference == 0 || (difference == 0x20 && Ascii.isLetter(expected))
    }
}

extension Phrase: CustomStringConvertible {
    var description: String { text.description }
}

extension Phrase: Equatable {
    static func == (one: Phrase, other: Phrase) -> Bool {
        one.count == other.count && (0..<one.count).allSatisfy { one[$0] == other[$0] }
    }
}

extension SourceText {
    /// The offset after `phrase` if it occurs at `offset` and ends at most at `limit`; `nil` if it does not, or if its
    /// last word continues after it.
    func match(_ phrase: Phrase, at offset: Int, limit: Int) -> Int? {
        // Most places fail at the first two letters, whatever their case.
        guard offset >= 0, offset + 1 < limit, limit <= bytes.count, phrase.mayBegin(bytes[offset], bytes[offset + 1])
        else { return nil }
        return unsafe bytes.withUnsafeBufferPointer { unsafe phrase.end(at: offset, limit: limit, of: $0, in: self) }
    }

    /// The first place of `phrase` in `range` of the bytes as they are; `nil` if it does not occur there in one piece.
    func find(_ phrase: Phrase, in range: Range<Int>) -> Range<Int>? { phrase.find(in: range, of: bytes) }
}

extension Text {
    /// The offset after `phrase` if it occurs at `offset`; `nil` if it does not.
    func match(_ phrase: Phrase, at offset: Int) -> Int? {
        guard offset >= 0, offset + phrase.count <= count else { return nil }
        let isMatch = unsafe bytes.withUnsafeBufferPointer { unsafe phrase.isAt(offset, of: $0) }
        return isMatch ? offset + phrase.count : nil
    }

    /// The first place of `phrase` from `offset` on that ends at most at `limit`; `nil` if it does not occur.
    func find(_ phrase: Phrase, from offset: Int = 0, to limit: Int? = nil) -> Range<Int>? {
        phrase.find(in: offset..<max(offset, min(limit ?? count, count)), of: bytes)
    }

    /// The last place of `phrase` that ends at or before `end`.
    func findLast(_ phrase: Phrase, before end: Int) -> Range<Int>? {
        var start = min(end, count) - phrase.count
        while start >= 0 {
            if phrase.mayBegin(bytes[start]), match(phrase, at: start) != nil { return start..<start + phrase.count }
            start -= 1
        }
        return nil
    }

    func findAll(_ phrase: Phrase) -> [Range<Int>] {
        var places: [Range<Int>] = []
        while let found = find(phrase, from: places.last?.upperBound ?? 0) { places.append(found) }
        return places
    }

    /// Whether the whole of `word` is one of `phrases`.
    func isOneOf(_ word: Range<Int>, _ phrases: [Phrase]) -> Bool {
        guard let first = word.first.map({ bytes[$0] }) else { return false }
        return phrases.contains {
            $0.count == word.count && $0.mayBegin(first) && match($0, at: word.lowerBound) != nil
        }
    }
}

extension Phrase {
    /// Whether a byte makes no difference in a broken phrase.
    static func isGap(_ byte: UInt8) -> Bool { byte == Ascii.hyphen || Ascii.isSpace(byte) }

    /// Whether the phrase may begin with this byte, in either case.
    func mayBegin(_ first: UInt8) -> Bool { (first ^ self[0]) & 0xDF == 0 }

    /// Whether the phrase may begin with these two bytes, in either case.
    func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
        mayBegin(first) && (count == 1 || (second ^ self[1]) & 0xDF == 0)
    }

    /// The offset after the phrase at `offset`, with any white space for a space; `nil` if it does not occur there, or
    /// if its last word continues after it.
    ///
    /// - Precondition: `limit` is at most the number of bytes; no offset reaches it.
    fileprivate func end(
        at offset: Int, limit: Int, of bytes: UnsafeBufferPointer<UInt8>, in source: SourceText
    ) -> Int? {
        let same = unsafe sameBytes(from: 0, to: count - 1, at: offset, limit: limit, of: bytes)
        var offset = offset + same
        for index in same..<count {
            guard offset < limit else { return nil }
            let (byte, expected) = (unsafe bytes[offset], self[index])
            if expected != Ascii.space {
                if !Phrase.isSame(byte, expected) { return nil }
                offset += 1
            } else if byte == Ascii.space, offset + 1 < limit, unsafe bytes[offset + 1] > Ascii.space,
                unsafe bytes[offset + 1] < 0x80
            {
                offset += 1
            } else {
                let next = source.skipSpace(from: offset, to: limit)
                if next == offset { return nil }
                offset = next
            }
        }
        let goesOn = unsafe offset < limit && Ascii.isWord(self[count - 1]) && Ascii.isWord(bytes[offset])
        return goesOn ? nil : offset
    }

    /// Whether eight bytes of a text are those of a phrase, in any case.
    private static func areSame(_ bytes: UInt64, _ expected: UInt64) -> Bool {
        let difference = bytes ^ expected
        if difference == 0 { return true }
        guard difference & ~eightTimes(0x20) == 0 else { return false }
        // The highest bit of each byte says whether it is a letter: not below "a", not above "z", and ASCII.
        let small = (expected | eightTimes(0x20)) & eightTimes(0x7F)
        let letters = (small + eightTimes(0x80 - 0x61)) & ~(small + eightTimes(0x7F - 0x7A)) & ~expected
        return difference << 2 & ~letters & eightTimes(0x80) == 0
    }

    private static func eightTimes(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

    /// How many bytes from `start` on, at most up to `end`, are certainly the same in the phrase and at `offset` of the
    /// text: eight at a time, up to the first eight with any other difference than case. The last is not a space.
    ///
    /// - Precondition: `limit` is at most the number of bytes.
    @inline(__always)
    func sameBytes(
        from start: Int, to end: Int, at offset: Int, limit: Int, of bytes: UnsafeBufferPointer<UInt8>
    ) -> Int {
        let phrase = unsafe UnsafeRawBufferPointer(start: text.utf8Start, count: count)
        let memory = UnsafeRawBufferPointer(bytes)
        var same = 0
        while start + same + 8 <= end, offset + same + 8 <= limit,
            unsafe Phrase.areSame(
                memory.loadUnaligned(fromByteOffset: offset + same, as: UInt64.self),
                phrase.loadUnaligned(fromByteOffset: start + same, as: UInt64.self))
        {
            same += 8
        }
        if same > 0, self[start + same - 1] == Ascii.space { same -= 1 }
        return same
    }

    /// The first place of the phrase in `range`.
    ///
    /// Sixteen places at a time are looked at for the first two bytes. Bytes that differ in the bit of the case only,
    /// such as `[` and `{`, count as equal there: ``isAt(_:of:)`` decides. The count guards every load.
    fileprivate func find(in range: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
        let end = min(range.upperBound, bytes.count) - count + 1
        guard range.lowerBound >= 0, range.lowerBound < end else { return nil }
        return unsafe bytes.withUnsafeBufferPointer { bytes in
            if count == 1, !Ascii.isLetter(first) {
                return unsafe firstByte(in: range.lowerBound..<end, of: bytes).map { $0..<$0 + 1 }
            }
            typealias Bytes = SIMD16<UInt8>
            let caseBit = Bytes(repeating: 0x20)
            let first = Bytes(repeating: self[0]) | caseBit
            // A phrase of one byte is looked for twice at the same place.
            let step = min(1, count - 1)
            let second = Bytes(repeating: self[step]) | caseBit
            let memory = UnsafeRawBufferPointer(bytes)
            let last = memory.count - 16 - step
            var offset = range.lowerBound
            while offset < end, last >= 0 {
                // The last sixteen may have been looked at in part.
                let start = min(offset, last)
                let here = unsafe memory.loadUnaligned(fromByteOffset: start, as: Bytes.self) | caseBit
                let next = unsafe memory.loadUnaligned(fromByteOffset: start + step, as: Bytes.self) | caseBit
                let isBoth = (here .== first) .& (next .== second)
                if isBoth.firstIndex != nil {
                    for lane in SetLanes(of: isBoth, from: offset - start) {
                        let place = start + lane
                        if place >= end { return nil }
                        if unsafe isAt(place, of: bytes) { return place..<place + count }
                    }
                }
                offset = start + 16
            }
            // Less than seventeen bytes are looked at one by one.
            while offset < end {
                if unsafe mayBegin(bytes[offset]) && isAt(offset, of: bytes) { return offset..<offset + count }
                offset += 1
            }
            return nil
        }
    }

    /// Whether the phrase occurs at `offset`.
    ///
    /// - Precondition: At least ``count`` bytes begin at `offset`.
    fileprivate func isAt(_ offset: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // Most places fail at the first letter. A space may be a newline.
        if first != Ascii.space, unsafe !mayBegin(bytes[offset]) { return false }
        for index in unsafe sameBytes(from: 0, to: count, at: offset, limit: bytes.count, of: bytes)..<count {
            let (byte, expected) = (unsafe bytes[offset + index], self[index])
            let isSame = Phrase.isSame(byte, expected) || (expected == Ascii.space && byte == Ascii.newline)
            if !isSame { return false }
        }
        return true
    }

    /// The first offset in `range` where the first byte of the phrase occurs, 16 bytes at a time. The count guards every
    /// load.
    private func firstByte(in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let first = SIMD16<UInt8>(repeating: first)
        let memory = UnsafeRawBufferPointer(bytes)
        var offset = range.lowerBound
        while offset + 16 <= range.upperBound {
            let here = unsafe memory.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
            if let place = (here .== first).firstIndex { return offset + place }
            offset += 16
        }
        while offset < range.upperBound {
            if unsafe bytes[offset] == self.first { return offset }
            offset += 1
        }
        return nil
    }
}
