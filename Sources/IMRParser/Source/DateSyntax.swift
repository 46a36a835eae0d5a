/// A date as letters print it: `02/14/2017`, `2/14/2017`, `02-14-2017`, `02.14.2017`, `2017-02-14`, `2017/02/14`,
/// `February 14, 2017`, `Feb. 14th, 2017`, or `14-Feb-2017`.
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

    /// The day, with the century that the last two digits of a year most likely belong to: letters are of 2013 and after,
    /// and injuries of the decades before.
    var likelyDate: CalendarDate? {
        guard year < 100 else { return date }
        return CalendarDate(year: year + (year < 50 ? 2000 : 1900), month: month, day: day)
    }

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
            let date = dateInDigits(
                at: offset, limit: limit, in: bytes, allowsShortYear: allowsShortYear, allowsSpaces: allowsSpaces)
            return date ?? (allowsWords ? dateWithDayFirst(at: offset, limit: limit, in: bytes) : nil)
        }
        return allowsWords ? dateInWords(at: offset, limit: limit, in: bytes) : nil
    }

    private static func dateInDigits(
        at offset: Int, limit: Int, in bytes: [UInt8], allowsShortYear: Bool, allowsSpaces: Bool
    ) -> DateSyntax? {
        var cursor = offset
        func skipSpaces() { while allowsSpaces, cursor < limit, bytes[cursor] == Ascii.space { cursor += 1 } }
        guard let first = number(at: &cursor, limit: limit, in: bytes) else { return nil }
        skipSpaces()
        guard cursor < limit else { return nil }
        let separator = bytes[cursor]
        guard separator == Ascii.slash || separator == Ascii.hyphen || separator == Ascii.period else { return nil }
        cursor += 1
        skipSpaces()
        guard let second = number(at: &cursor, limit: limit, in: bytes), second.digits <= 2 else { return nil }
        skipSpaces()
        guard cursor < limit, bytes[cursor] == separator else { return nil }
        cursor += 1
        skipSpaces()
        guard let third = number(at: &cursor, limit: limit, in: bytes) else { return nil }
        let isBeforeTime = first.digits == 4 && timeEnd(at: cursor, limit: limit, in: bytes) != nil
        guard cursor == limit || !Ascii.isWord(bytes[cursor]) || isBeforeTime else { return nil }
        if first.digits <= 2, third.digits == 4 || (allowsShortYear && third.digits == 2 && separator != Ascii.period) {
            return DateSyntax(year: third.value, month: first.value, day: second.value, end: cursor)
        }
        if first.digits == 4, third.digits <= 2, separator != Ascii.period {
            return DateSyntax(year: first.value, month: second.value, day: third.value, end: cursor)
        }
        return nil
    }

    private static func dateInWords(at offset: Int, limit: Int, in bytes: [UInt8]) -> DateSyntax? {
        guard Ascii.isUpper(bytes[offset]) else { return nil }
        var cursor = offset
        guard let month = month(at: &cursor, limit: limit, in: bytes) else { return nil }
        func skipMarks() {
            while cursor < limit, Ascii.isSpace(bytes[cursor]) || bytes[cursor] == Ascii.comma { cursor += 1 }
        }
        skipMarks()
        guard let day = number(at: &cursor, limit: limit, in: bytes), day.digits <= 2 else { return nil }
        cursor = end(of: ordinalEndings, at: cursor, limit: limit, in: bytes) ?? cursor
        skipMarks()
        guard let year = number(at: &cursor, limit: limit, in: bytes), year.digits == 4 else { return nil }
        return DateSyntax(year: year.value, month: month, day: day.value, end: cursor)
    }

    /// `14-Feb-2017` or `14 February 2017`.
    private static func dateWithDayFirst(at offset: Int, limit: Int, in bytes: [UInt8]) -> DateSyntax? {
        var cursor = offset
        func skipMarks() {
            while cursor < limit, [Ascii.space, Ascii.hyphen, Ascii.comma].contains(bytes[cursor]) { cursor += 1 }
        }
        guard let day = number(at: &cursor, limit: limit, in: bytes), day.digits <= 2 else { return nil }
        cursor = end(of: ordinalEndings, at: cursor, limit: limit, in: bytes) ?? cursor
        skipMarks()
        guard let month = month(at: &cursor, limit: limit, in: bytes) else { return nil }
        skipMarks()
        guard let year = number(at: &cursor, limit: limit, in: bytes), year.digits == 4 else { return nil }
        return DateSyntax(year: year.value, month: month, day: day.value, end: cursor)
    }

    // MARK: Beside a date

    /// Where a date may begin after the name of its day at `offset`: `Friday, `, `Fri. `; `nil` if there is no such name.
    static func afterWeekday(at offset: Int, limit: Int, in bytes: [UInt8]) -> Int? {
        guard offset < limit, Ascii.isUpper(bytes[offset]) else { return nil }
        var cursor = offset
        while cursor < limit, Ascii.isLetter(bytes[cursor]) { cursor += 1 }
        let count = cursor - offset
        guard count >= 3,
            weekdays.contains(where: { ($0.count == count || count <= 4) && $0.begins(with: bytes[offset..<cursor]) })
        else { return nil }
        while cursor < limit, [Ascii.period, Ascii.comma, Ascii.space].contains(bytes[cursor]) { cursor += 1 }
        return cursor
    }

    /// Where the time of day ends that comes after a date at `offset`: ` 10:32 AM`, `, 14:05`, ` at 9:05 a.m. PST`,
    /// `T00:00:00Z`; `nil` if there is none.
    static func timeEnd(at offset: Int, limit: Int, in bytes: [UInt8]) -> Int? {
        var cursor = offset
        func skipSpaces() { while cursor < limit, bytes[cursor] == Ascii.space { cursor += 1 } }
        if cursor < limit, bytes[cursor] == UInt8(ascii: "T") {
            cursor += 1
        } else {
            if cursor < limit, bytes[cursor] == Ascii.comma { cursor += 1 }
            skipSpaces()
            cursor = end(of: ["at "], at: cursor, limit: limit, in: bytes) ?? cursor
            guard cursor > offset else { return nil }
        }
        guard let hour = number(at: &cursor, limit: limit, in: bytes), hour.digits <= 2, hour.value < 25 else {
            return nil
        }
        let hourEnd = cursor
        while cursor < limit, bytes[cursor] == Ascii.colon || cursor > hourEnd && bytes[cursor] == Ascii.period {
            guard let number = bytes.number(at: cursor + 1, limit: limit, mostDigits: 6) else { break }
            cursor = number.end
        }
        let hasMinutes = cursor > hourEnd
        var last = cursor
        skipSpaces()
        if let half = end(of: halves, at: cursor, limit: limit, in: bytes) { (cursor, last) = (half, half) }
        guard hasMinutes || last > hourEnd else { return nil }
        skipSpaces()
        if let zone = end(of: zones, at: cursor, limit: limit, in: bytes) { return zone }
        // "-08:00"
        guard cursor + 6 <= limit, bytes[cursor] == Ascii.hyphen || bytes[cursor] == UInt8(ascii: "+"),
            bytes[cursor + 3] == Ascii.colon,
            [1, 2, 4, 5].allSatisfy({ Ascii.isDigit(bytes[cursor + $0]) })
        else { return last }
        return cursor + 6
    }

    /// Where one of the words ends that is at `offset`, and nothing goes on with.
    private static func end(of words: [Phrase], at offset: Int, limit: Int, in bytes: [UInt8]) -> Int? {
        words.lazy.map { ($0, offset + $0.count) }.first { word, end in
            end <= limit && word.isNext(at: offset, in: bytes)
                && (end == limit || !Ascii.isWord(bytes[end]) || word.last == Ascii.space)
        }?.1
    }

    // MARK: Parts

    /// The number of the month at `cursor`, whole or cut short: `Feb`, `Sept.`. Moves the cursor after it.
    private static func month(at cursor: inout Int, limit: Int, in bytes: [UInt8]) -> Int? {
        var end = cursor
        while end < limit, Ascii.isLetter(bytes[end]) { end += 1 }
        let count = end - cursor
        guard count >= 3 else { return nil }
        let month = months.firstIndex { month in
            count <= month.count && (count == month.count || count <= 4) && month.begins(with: bytes[cursor..<end])
        }
        guard let month else { return nil }
        cursor = end
        if cursor < limit, bytes[cursor] == Ascii.period { cursor += 1 }
        return month + 1
    }

    /// A number of at most four digits. Moves the cursor after it.
    private static func number(at cursor: inout Int, limit: Int, in bytes: [UInt8]) -> (value: Int, digits: Int)? {
        guard let number = bytes.number(at: cursor, limit: limit, mostDigits: 4) else { return nil }
        defer { cursor = number.end }
        return (number.value, number.end - cursor)
    }

    private static let weekdays: [Phrase] = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    private static let ordinalEndings: [Phrase] = ["st", "nd", "rd", "th"]
    private static let halves: [Phrase] = ["AM", "PM", "a.m.", "p.m."]
    private static let zones: [Phrase] = [
        "PST", "PDT", "PT", "EST", "EDT", "CST", "CDT", "MST", "MDT", "UTC", "GMT", "Z",
    ]
    private static let months: [Phrase] = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
