/// A date as letters print it: `02/14/2017`, `2/14/2017`, `02-14-2017`, `2017-02-14`, or `February 14, 2017`.
struct DateSyntax {
    /// The year; below 100 if it has only two digits.
    var year: Int
    /// The numbers of the month and of the day. They may be too large for the calendar.
    var month: Int
    var day: Int
    /// The offset after the date.
    var end: Int

    /// The day; `nil` if the calendar has no such day, or if the year does not include the century.
    var date: CalendarDate? { year < 100 ? nil : CalendarDate(year: year, month: month, day: day) }

    /// Whether this is the same day, in its century if this date does not include one.
    func isSame(as date: CalendarDate) -> Bool {
        year == (year < 100 ? date.year % 100 : date.year) && month == date.month && day == date.day
    }

    /// The date at `offset`.
    ///
    /// - Parameters:
    ///   - allowsWords: Whether the month may be a word.
    ///   - allowsShortYear: Whether the year may have two digits after a month and a day in digits.
    ///   - allowsSpaces: Whether spaces may be beside the marks between digits, as in `12/ 09/2016`.
    /// - Returns: `nil` if there is no date. A day that the calendar does not have is a date here.
    static func date(
        at offset: Int, limit: Int, in bytes: [UInt8], allowsWords: Bool = false, allowsShortYear: Bool = false,
        allowsSpaces: Bool = false
    ) -> DateSyntax? {
        guard offset < limit else { return nil }
        if Ascii.isDigit(bytes[offset]) {
            return dateInDigits(
                at: offset, limit: limit, in: bytes, allowsShortYear: allowsShortYear, allowsSpaces: allowsSpaces)
        }
        return allowsWords ? dateInWords(at: offset, limit: limit, in: bytes) : nil
    }

    private static func dateInDigits(
        at offset: Int, limit: Int, in bytes: [UInt8], allowsShortYear: Bool, allowsSpaces: Bool
    ) -> DateSyntax? {
        var cursor = offset
        func skipSpaces() {
            while allowsSpaces, cursor < limit, bytes[cursor] == Ascii.space { cursor += 1 }
        }
        guard let first = number(at: &cursor, limit: limit, in: bytes) else { return nil }
        skipSpaces()
        guard cursor < limit else { return nil }
        let separator = bytes[cursor]
        guard separator == Ascii.slash || separator == Ascii.hyphen else { return nil }
        cursor += 1
        skipSpaces()
        guard let second = number(at: &cursor, limit: limit, in: bytes), second.digits <= 2 else { return nil }
        skipSpaces()
        guard cursor < limit, bytes[cursor] == separator else { return nil }
        cursor += 1
        skipSpaces()
        guard let third = number(at: &cursor, limit: limit, in: bytes) else { return nil }
        guard cursor == limit || !Ascii.isWord(bytes[cursor]) else { return nil }
        if first.digits <= 2, third.digits == 4 || (allowsShortYear && third.digits == 2) {
            return DateSyntax(year: third.value, month: first.value, day: second.value, end: cursor)
        }
        if first.digits == 4, third.digits <= 2, separator == Ascii.hyphen {
            return DateSyntax(year: first.value, month: second.value, day: third.value, end: cursor)
        }
        return nil
    }

    private static func dateInWords(at offset: Int, limit: Int, in bytes: [UInt8]) -> DateSyntax? {
        guard Ascii.isUpper(bytes[offset]) else { return nil }
        var cursor = offset
        while cursor < limit, Ascii.isLetter(bytes[cursor]) { cursor += 1 }
        let word = String(decoding: bytes[offset..<cursor], as: UTF8.self)
        guard let month = months.firstIndex(where: { $0.isWhole(of: word) }) else { return nil }
        func skipMarks() {
            while cursor < limit, Ascii.isSpace(bytes[cursor]) || bytes[cursor] == Ascii.comma { cursor += 1 }
        }
        skipMarks()
        guard let day = number(at: &cursor, limit: limit, in: bytes), day.digits <= 2 else { return nil }
        skipMarks()
        guard let year = number(at: &cursor, limit: limit, in: bytes), year.digits == 4 else { return nil }
        return DateSyntax(year: year.value, month: month + 1, day: day.value, end: cursor)
    }

    /// A number of at most four digits. Moves the cursor after it.
    private static func number(at cursor: inout Int, limit: Int, in bytes: [UInt8]) -> (value: Int, digits: Int)? {
        guard let number = bytes.number(at: cursor, limit: limit, mostDigits: 4) else { return nil }
        defer { cursor = number.end }
        return (number.value, number.end - cursor)
    }

    private static let months: [Phrase] = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
