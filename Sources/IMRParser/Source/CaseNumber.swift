/// The form of a case number: `CM17-0001234`.
enum CaseNumber {
    /// The offset after the case number at `offset`: letters, the digits of the year, a hyphen, digits.
    ///
    /// - Returns: `nil` if there is no case number at `offset`.
    static func end(at offset: Int, limit: Int, in bytes: [UInt8]) -> Int? {
        var end = offset
        func skip(_ belongs: (UInt8) -> Bool) -> Int {
            let start = end
            while end < limit, belongs(bytes[end]) { end += 1 }
            return end - start
        }
        guard (1...4).contains(skip(Ascii.isLetter)), (2...4).contains(skip(Ascii.isDigit)) else { return nil }
        guard end < limit, bytes[end] == Ascii.hyphen else { return nil }
        end += 1
        guard skip(Ascii.isDigit) >= 4, end == limit || !Ascii.isWord(bytes[end]) else { return nil }
        return end
    }
}
