/// Holds the date of injury in the header against the one that the case summary tells.
///
/// "… an industrial injury on 10-29-2016", "injured on February 25, 2013", "date of injury of 10/18/16"
enum InjuryDateCheck {
    /// A date as prose gives it; the year perhaps in two digits only.
    struct ProseDate {
        var year: Int
        var month: Int
        var day: Int
        var end: Int

        func isSame(as date: CalendarDate) -> Bool {
            let sameYear = year < 100 ? date.year % 100 == year : date.year == year
            return sameYear && date.month == month && date.day == day
        }
    }

    static func check(_ summary: Text, header: Located<CalendarDate>?, problems: inout Problems) {
        guard let header, let told = injuryDate(in: summary), !told.date.isSame(as: header.value) else { return }
        problems.add(
            .warning, .injuryDateMismatch, field: HeaderField.dateOfInjury.pointer,
            at: summary.sourceRange(told.range),
            "the case summary gives another date of injury than the header")
    }

    /// The first date that the summary calls the injury's.
    static func injuryDate(in text: Text) -> (date: ProseDate, range: Range<Int>)? {
        var offset = 0
        while let injury = text.find(Vocabulary.injur, from: offset) {
            offset = injury.upperBound
            while offset < text.count, Ascii.isLetter(text.bytes[offset]) { offset += 1 }
            // "injury on", "injury date of", "injury which occurred on": a few words at most.
            var start = offset
            for _ in 0..<4 {
                while start < text.count, text.bytes[start] == Ascii.space { start += 1 }
                if let date = date(at: start, in: text) { return (date, start..<date.end) }
                var end = start
                while end < text.count, Ascii.isLetter(text.bytes[end]) { end += 1 }
                guard end > start, text.isOneOf(start..<end, Vocabulary.injuryJoiners) else { break }
                start = end
            }
        }
        return nil
    }

    private static func date(at offset: Int, in text: Text) -> ProseDate? {
        guard offset < text.count else { return nil }
        if Ascii.isDigit(text.bytes[offset]) { return numbers(at: offset, in: text) }
        return Ascii.isUpper(text.bytes[offset]) ? words(at: offset, in: text) : nil
    }

    /// `10-29-2016`, `10/29/16`
    private static func numbers(at offset: Int, in text: Text) -> ProseDate? {
        var cursor = offset
        func skipSeparator() -> Bool {
            guard cursor < text.count, text.bytes[cursor] == Ascii.slash || text.bytes[cursor] == Ascii.hyphen else {
                return false
            }
            cursor += 1
            return true
        }
        guard let month = number(at: &cursor, in: text), skipSeparator(),
            let day = number(at: &cursor, in: text), skipSeparator(),
            let year = number(at: &cursor, in: text), year.digits == 2 || year.digits == 4,
            cursor == text.count || !Ascii.isDigit(text.bytes[cursor])
        else { return nil }
        return ProseDate(year: year.value, month: month.value, day: day.value, end: cursor)
    }

    /// `February 25, 2013`
    private static func words(at offset: Int, in text: Text) -> ProseDate? {
        guard let month = Vocabulary.months.firstIndex(where: { text.match($0, at: offset) != nil }) else { return nil }
        var cursor = offset + Vocabulary.months[month].count
        func skipMarks() {
            while cursor < text.count, text.bytes[cursor] == Ascii.space || text.bytes[cursor] == Ascii.comma {
                cursor += 1
            }
        }
        skipMarks()
        guard let day = number(at: &cursor, in: text), day.digits <= 2 else { return nil }
        skipMarks()
        guard let year = number(at: &cursor, in: text), year.digits == 4 else { return nil }
        return ProseDate(year: year.value, month: month + 1, day: day.value, end: cursor)
    }

    private static func number(at cursor: inout Int, in text: Text) -> (value: Int, digits: Int)? {
        let start = cursor
        var value = 0
        while cursor < text.count, cursor - start < 5, Ascii.isDigit(text.bytes[cursor]) {
            value = value * 10 + Int(text.bytes[cursor] - Ascii.zero)
            cursor += 1
        }
        return (1...4).contains(cursor - start) ? (value, cursor - start) : nil
    }
}
