/// The years that end titles.
extension MTUSCitations {
    private static let years = 1900...2099
    /// The years of the schedule. Other broken numbers are not years.
    private static let recentYears = 1990...2049

    /// The first number from 1900 to 2099 that ends a title: a mark, "Guidelines", a conjunction or the end of `range`
    /// follows it. An extractor may have broken it in two: `200 4`.
    func nextYear(in range: Range<Int>) -> Range<Int>? {
        // Two digits in a row are at one of every two places.
        var offset = range.lowerBound + 1
        while offset < range.upperBound {
            guard Ascii.isDigit(text.bytes[offset]) else {
                offset += 2
                continue
            }
            let digits = self.digits(around: offset, in: range)
            if isYear(digits, range) { return digits }
            if let year = inParentheses(digits, range) { return year }
            if let year = joined(digits, in: range), isYear(year, range) { return year }
            offset = digits.upperBound + 1
        }
        return nil
    }

    private func isYear(_ digits: Range<Int>, _ range: Range<Int>) -> Bool {
        guard digits.lowerBound > range.lowerBound, let year = year(digits), endsTitle(digits.upperBound, range) else {
            return false
        }
        // The year may be joined to the title: `Complaints2004`.
        let before = text.bytes[digits.lowerBound - 1]
        return Ascii.isSpace(before) || (Ascii.isLower(before) && MTUSCitations.recentYears.contains(year.value))
    }

    /// `digits` with the parentheses around them, if they are a year that ends a title: `Low Back Disorders (2019)`.
    private func inParentheses(_ digits: Range<Int>, _ range: Range<Int>) -> Range<Int>? {
        let (open, close) = (digits.lowerBound - 1, digits.upperBound)
        guard open > range.lowerBound, close < range.upperBound, text.bytes[open] == Ascii.openParenthesis,
            text.bytes[close] == Ascii.closeParenthesis, Ascii.isSpace(text.bytes[open - 1]),
            text.year(digits, in: MTUSCitations.recentYears) != nil, endsTitle(close + 1, range)
        else { return nil }
        return open..<close + 1
    }

    private func digits(around offset: Int, in range: Range<Int>) -> Range<Int> {
        var (start, end) = (offset, offset + 1)
        while start > range.lowerBound, Ascii.isDigit(text.bytes[start - 1]) { start -= 1 }
        while end < range.upperBound, Ascii.isDigit(text.bytes[end]) { end += 1 }
        return start..<end
    }

    /// `digits` with the digits a space before or after them, if the two make a year.
    private func joined(_ digits: Range<Int>, in range: Range<Int>) -> Range<Int>? {
        guard digits.count < 4 else { return nil }
        func isDigit(_ offset: Int) -> Bool { range.contains(offset) && Ascii.isDigit(text.bytes[offset]) }
        func isSpace(_ offset: Int) -> Bool { range.contains(offset) && Ascii.isSpace(text.bytes[offset]) }
        if isSpace(digits.upperBound), isDigit(digits.upperBound + 1) {
            return digits.lowerBound..<self.digits(around: digits.upperBound + 1, in: range).upperBound
        }
        if isSpace(digits.lowerBound - 1), isDigit(digits.lowerBound - 2) {
            return self.digits(around: digits.lowerBound - 2, in: range).lowerBound..<digits.upperBound
        }
        return nil
    }

    /// The year that `digits` are, perhaps with a space among them.
    func year(_ digits: Range<Int>) -> Located<Int>? {
        if let first = digits.first, text.bytes[first] == Ascii.openParenthesis {
            return text.year(first + 1..<digits.upperBound - 1, in: MTUSCitations.recentYears)
        }
        if let year = text.year(digits, in: MTUSCitations.years) { return year }
        guard digits.count == 5 else { return nil }
        let value = text.bytes[digits].filter(Ascii.isDigit).reduce(0) { $0 * 10 + Int($1 - Ascii.zero) }
        return MTUSCitations.recentYears.contains(value) ? Located(value, at: text.sourceRange(digits)) : nil
    }

    private func endsTitle(_ offset: Int, _ range: Range<Int>) -> Bool {
        guard offset < range.upperBound else { return true }
        let byte = text.bytes[offset]
        if byte == Ascii.comma || byte == Ascii.period || byte == Ascii.semicolon || byte == Ascii.colon { return true }
        return byte == Ascii.space && text.match(Vocabulary.yearFollowers, at: offset + 1) != nil
    }
}
