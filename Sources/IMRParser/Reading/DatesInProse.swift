/// Reads the dates of the sentences that say how a case came to the review.
///
/// "An application for Independent Medical Review was filed on 9/6/2013 disputing the Utilization Review Denial dated
/// 8/30/2013. A Notice of Assignment and Request for Information was provided to the above parties on 9/23/2013."
struct DatesInProse {
    private let text: Text

    init(_ text: Text) { self.text = text }

    /// Adds the dates for which the table has no label. A date of the denial is checked against that of the table.
    func complete(_ table: inout HeaderTable, problems: inout Problems) {
        if let filed = date(after: DatesInProse.filedOn, in: 0..<text.count) {
            take(filed, of: .applicationReceived, into: &table, &problems)
        }
        if let denied = DatesInProse.denialDated.lazy.compactMap({ date(after: $0, in: 0..<text.count) }).first {
            if let printed = table.header.urDenialDate, printed.value != denied.value {
                problems.add(.otherDenialDate, on: .header(.urDenialDate), at: denied.range)
            } else {
                take(denied, of: .urDenialDate, into: &table, &problems)
            }
        }
        guard let notice = text.find(DatesInProse.noticeOfAssignment), table.label(of: .dateAssigned) == nil else {
            return
        }
        let sentence = notice.upperBound..<text.sentenceEnd(from: notice.upperBound)
        table.header.dateAssigned = date(after: DatesInProse.on, in: sentence)
        if table.header.dateAssigned == nil {
            problems.add(.undatedNotice, on: .header(.dateAssigned), at: text.sourceRange(notice))
        }
    }

    /// Takes a date for which the table has no label. If it has other labels, one is missing.
    private func take(
        _ date: Located<CalendarDate>, of field: HeaderField, into table: inout HeaderTable, _ problems: inout Problems
    ) {
        guard table.label(of: field) == nil else { return }
        table.header[field] = date
        // "Dated:" may be the line of a letter without a table.
        guard table.labels.contains(where: { $0.field != .decisionDate }) else { return }
        problems.add(.takenFromSentence(field.label), on: .header(field), at: date.range)
    }

    /// The first date right after `phrase`.
    private func date(after phrase: Phrase, in range: Range<Int>) -> Located<CalendarDate>? {
        var offset = range.lowerBound
        while let found = text.find(phrase, from: offset, to: range.upperBound) {
            offset = found.upperBound
            if let date = DateSyntax.date(at: offset, limit: range.upperBound, in: text.bytes, allowsWords: true),
                let day = date.date
            {
                return Located(day, at: text.sourceRange(offset..<date.end))
            }
        }
        return nil
    }

    private static let filedOn: Phrase = "filed on "
    private static let denialDated: [Phrase] = [
        "denial dated ", "denial/modification dated ", "decision dated ", "modification dated ",
    ]
    private static let noticeOfAssignment: Phrase = "notice of assignment"
    private static let on: Phrase = " on "
}
