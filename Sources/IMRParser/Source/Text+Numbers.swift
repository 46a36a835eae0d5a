/// Ordinals of one or two digits, as lists have them: `3.` or `3)`.
extension Ascii {
    static func endsOrdinal(_ byte: UInt8) -> Bool { byte == period || byte == closeParenthesis }
}

extension SourceText {
    /// The ordinal at `offset`, and where the text after it begins; `nil` if no text follows before `limit`.
    ///
    /// - Parameter needsSpace: Whether white space must follow the mark. Without it, only a digit may not follow:
    ///   `1.5 mg` is a quantity.
    func ordinal(at offset: Int, limit: Int, needsSpace: Bool = false) -> (value: Int, end: Int)? {
        guard let number = bytes.number(at: offset, limit: limit, mostDigits: 2), number.end < limit,
            Ascii.endsOrdinal(bytes[number.end])
        else { return nil }
        let text = skipSpace(from: number.end + 1, to: limit)
        guard text < limit, text > number.end + 1 || !(needsSpace || Ascii.isDigit(bytes[text])) else { return nil }
        return (number.value, text)
    }
}

extension Phrase {
    static let numbersInWords: [Phrase] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]
}

extension Text {
    /// The ordinal that ends before `offset`, with or without spaces between them, and where it begins.
    func ordinal(before offset: Int) -> (value: Int, start: Int)? {
        let mark = skipSpacesBackward(from: offset) - 1
        guard mark > 0, Ascii.endsOrdinal(bytes[mark]) else { return nil }
        var start = mark
        while start > 0, Ascii.isDigit(bytes[start - 1]) { start -= 1 }
        guard start == 0 || !Ascii.isWord(bytes[start - 1]) else { return nil }
        return bytes.number(at: start, limit: mark, mostDigits: 2).map { ($0.value, start) }
    }

    func firstDigit(from offset: Int) -> Int? { bytes[offset...].firstIndex(where: Ascii.isDigit) }
}
