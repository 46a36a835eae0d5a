extension Text {
    /// The number of the form `3.` or `3)` that ends before `offset`, and where it begins.
    func ordinal(before offset: Int) -> (value: Int, start: Int)? {
        var end = offset
        while end > 0, Ascii.isSpace(bytes[end - 1]) { end -= 1 }
        guard end > 1, bytes[end - 1] == Ascii.period || bytes[end - 1] == Ascii.closeParenthesis else { return nil }
        var start = end - 1
        while start > 0, end - start < 4, Ascii.isDigit(bytes[start - 1]) { start -= 1 }
        let digits = bytes[start..<end - 1]
        guard (1...2).contains(digits.count), start == 0 || !Ascii.isWord(bytes[start - 1]) else { return nil }
        return (digits.reduce(0) { $0 * 10 + Int($1 - Ascii.zero) }, start)
    }
}

extension SourceText {
    /// `3.` or `3)` at `offset`: its number and where the text behind it begins.
    func ordinal(at offset: Int, limit: Int) -> (value: Int, end: Int)? {
        var end = offset
        var value = 0
        while end < limit, end - offset < 3, Ascii.isDigit(bytes[end]) {
            value = value * 10 + Int(bytes[end] - Ascii.zero)
            end += 1
        }
        guard (1...2).contains(end - offset), end < limit else { return nil }
        guard bytes[end] == Ascii.period || bytes[end] == Ascii.closeParenthesis else { return nil }
        let text = skipSpace(from: end + 1, to: limit)
        // "1.5 mg" is a quantity.
        guard text < limit, text > end + 1 || !Ascii.isDigit(bytes[text]) else { return nil }
        return (value, text)
    }
}
