/// The forms of a date: `02/14/2017`, `2/14/2017`, `02-14-2017` and `2017-02-14`.
enum DateSyntax {
    /// A date at `offset`: its end, and the day it names, `nil` if the calendar has no such day.
    ///
    /// - Returns: `nil` if nothing of the form stands there. Two-digit years are not of the form: they do not say the
    ///   century.
    static func date(at offset: Int, limit: Int, in bytes: [UInt8]) -> (date: CalendarDate?, end: Int)? {
        var cursor = offset
        guard let first = number(at: &cursor, limit: limit, in: bytes), cursor < limit else { return nil }
        let separator = bytes[cursor]
        guard separator == Ascii.slash || separator == Ascii.hyphen else { return nil }
        cursor += 1
        guard let second = number(at: &cursor, limit: limit, in: bytes), second.digits <= 2 else { return nil }
        guard cursor < limit, bytes[cursor] == separator else { return nil }
        cursor += 1
        guard let third = number(at: &cursor, limit: limit, in: bytes) else { return nil }
        guard cursor == limit || !Ascii.isWord(bytes[cursor]) else { return nil }
        if first.digits <= 2, third.digits == 4 {
            return (CalendarDate(year: third.value, month: first.value, day: second.value), cursor)
        }
        if first.digits == 4, third.digits <= 2, separator == Ascii.hyphen {
            return (CalendarDate(year: first.value, month: second.value, day: third.value), cursor)
        }
        return nil
    }

    /// A date in words at `offset`, such as `September 26, 2013`: its end, and the day it names.
    static func longDate(at offset: Int, limit: Int, in bytes: [UInt8]) -> (date: CalendarDate?, end: Int)? {
        guard offset < limit, Ascii.isUpper(bytes[offset]) else { return nil }
        var cursor = offset
        while cursor < limit, Ascii.isLetter(bytes[cursor]) { cursor += 1 }
        let word = Text(String(decoding: bytes[offset..<cursor], as: UTF8.self))
        let month = Vocabulary.months.firstIndex { $0.count == word.count && word.match($0, at: 0) != nil }
        guard let month else { return nil }
        func skipMarks() {
            while cursor < limit, Ascii.isSpace(bytes[cursor]) || bytes[cursor] == Ascii.comma { cursor += 1 }
        }
        skipMarks()
        guard let day = number(at: &cursor, limit: limit, in: bytes), day.digits <= 2 else { return nil }
        skipMarks()
        guard let year = number(at: &cursor, limit: limit, in: bytes), year.digits == 4 else { return nil }
        return (CalendarDate(year: year.value, month: month + 1, day: day.value), cursor)
    }

    private static func number(
        at cursor: inout Int, limit: Int, in bytes: [UInt8]
    ) -> (value: Int, digits: Int)? {
        let start = cursor
        var value = 0
        while cursor < limit, cursor - start < 5, Ascii.isDigit(bytes[cursor]) {
            value = value * 10 + Int(bytes[cursor] - Ascii.zero)
            cursor += 1
        }
        let digits = cursor - start
        return (1...4).contains(digits) ? (value, digits) : nil
    }
}
