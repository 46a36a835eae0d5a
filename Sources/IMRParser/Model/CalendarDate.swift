/// A day of the Gregorian calendar, without time or time zone.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// Creates a date; `nil` if the calendar does not have the day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard day >= 1, day <= CalendarDate.days(in: month, of: year) else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// ISO 8601: `2017-02-14`.
    public var description: String {
        func digit(_ number: Int) -> UInt8 { Ascii.zero + UInt8(number % 10) }
        let digits = [
            digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), Ascii.hyphen,
            digit(month / 10), digit(month), Ascii.hyphen, digit(day / 10), digit(day),
        ]
        return String(decoding: digits, as: UTF8.self)
    }

    /// Whether the left day is before the right one.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
