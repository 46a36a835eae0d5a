/// The form of a case number: `CM17-0001234`.
///
/// Programs break it up: `CM17 - 0001234`, `CM17–0001234`, `CM 17-0001234`. What counts is `CM`, the two digits of the year,
/// and seven digits.
enum CaseNumber {
    /// The case number at `offset` in its usual form, and where it ends.
    ///
    /// - Returns: `nil` if there is no case number at `offset`, or if it does not have exactly nine digits.
    static func match(at offset: Int, limit: Int, in bytes: [UInt8]) -> (value: String, end: Int)? {
        guard letters.isNext(at: offset, in: bytes), offset + letters.count <= limit else { return nil }
        let yearStart = skipSpaces(from: offset + letters.count, limit: limit, in: bytes)
        let yearEnd = yearStart + yearLength
        guard yearEnd < limit, bytes[yearStart..<yearEnd].allSatisfy(Ascii.isDigit) else { return nil }
        var cursor = skipSpaces(from: yearEnd, limit: limit, in: bytes)
        if let dash = bytes.dashLength(at: cursor, limit: limit) {
            cursor = bytes.skipSpace(from: cursor + dash, to: limit)
        }
        guard let (serial, end) = serial(at: cursor, limit: limit, in: bytes) else { return nil }
        let year = String(decoding: bytes[yearStart..<yearEnd], as: UTF8.self)
        return ("CM\(year)-\(serial)", end)
    }

    /// The offset after the case number at `offset`; `nil` if there is none.
    static func end(at offset: Int, limit: Int, in bytes: [UInt8]) -> Int? {
        match(at: offset, limit: limit, in: bytes)?.end
    }

    private static let letters: Phrase = "CM"
    private static let yearLength = 2
    private static let serialLength = 7

    /// The seven digits at `start`, which one space may separate into two groups of two digits or more.
    private static func serial(at start: Int, limit: Int, in bytes: [UInt8]) -> (digits: String, end: Int)? {
        func endOfDigits(from start: Int) -> Int { bytes[start..<limit].firstIndex { !Ascii.isDigit($0) } ?? limit }
        var end = endOfDigits(from: start)
        var digits = bytes[start..<end]
        if (2...serialLength - 2).contains(digits.count), end < limit, bytes[end] == Ascii.space {
            let rest = end + 1
            end = endOfDigits(from: rest)
            digits += bytes[rest..<end]
        }
        guard digits.count == serialLength, end == limit || !Ascii.isWord(bytes[end]) else { return nil }
        return (String(decoding: digits, as: UTF8.self), end)
    }

    private static func skipSpaces(from offset: Int, limit: Int, in bytes: [UInt8]) -> Int {
        var offset = offset
        while offset < limit, bytes[offset] == Ascii.space || bytes[offset] == Ascii.tab { offset += 1 }
        return offset
    }
}

extension [UInt8] {
    /// The length of the hyphen or dash at `offset`; `nil` if there is none.
    func dashLength(at offset: Int, limit: Int) -> Int? {
        guard offset < limit else { return nil }
        if self[offset] == Ascii.hyphen { return 1 }
        guard offset + 3 <= limit, self[offset] == 0xE2 else { return nil }
        // U+2010 to U+2015, and the minus sign, U+2212.
        let isDash = self[offset + 1] == 0x80 && (0x90...0x95).contains(self[offset + 2])
        return isDash || (self[offset + 1] == 0x88 && self[offset + 2] == 0x92) ? 3 : nil
    }
}
