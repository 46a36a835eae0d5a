/// Checks the date of injury in the header against the date in the case summary.
///
/// "… an industrial injury on 10-29-2016", "injured on February 25, 2013", "date of injury of 10/18/16"
enum InjuryDateCheck {
    static func check(_ dateOfInjury: Located<CalendarDate>?, summary: Text?, problems: inout Problems) {
        guard let dateOfInjury, let summary, let (date, start) = injuryDate(in: summary) else { return }
        if date.isSame(as: dateOfInjury.value) { return }
        problems.add(.injuryDateMismatch, on: .header(.dateOfInjury), at: summary.sourceRange(start..<date.end))
    }

    /// The first date that the summary gives for the injury, and its offset.
    private static func injuryDate(in text: Text) -> (date: DateSyntax, start: Int)? {
        var offset = 0
        while let injury = text.find(injury, from: offset) {
            offset = wordEnd(from: injury.upperBound, in: text)
            // "injury on", "injury date of", "injury which occurred on": a few words at most.
            var start = offset
            for _ in 0..<4 {
                start = text.skipSpaces(from: start)
                let date = DateSyntax.date(
                    at: start, limit: text.count, in: text.bytes, allowsWords: true, allowsShortYear: true)
                if let date { return (date, start) }
                let end = wordEnd(from: start, in: text)
                guard text.isOneOf(start..<end, joiners) else { break }
                start = end
            }
        }
        return nil
    }

    private static func wordEnd(from offset: Int, in text: Text) -> Int {
        text.bytes[offset...].firstIndex { !Ascii.isLetter($0) } ?? text.count
    }

    private static let injury: Phrase = "injur"
    private static let joiners: [Phrase] = [
        "on", "of", "date", "dated", "occurring", "occurred", "which", "that", "is", "was", "reported", "from",
    ]
}
