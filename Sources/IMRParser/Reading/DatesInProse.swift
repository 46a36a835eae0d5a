/// Reads the dates of the sentences that tell how a case came to the review.
///
/// "An application for Independent Medical Review was filed on 9/6/2013 disputing the Utilization Review Denial dated
/// 8/30/2013. A Notice of Assignment and Request for Information was provided to the above parties on 9/23/2013."
struct DatesInProse {
    private let text: Text

    /// Reads them from the unwrapped text.
    init(_ text: Text) { self.text = text }

    /// Fills in the dates for which the header has no label; what both give is compared.
    func complete(_ header: inout Determination.Header, table: CaseTable, problems: inout Problems) {
        if let filed = date(after: Vocabulary.filedOn), !table.hasLabel(.applicationReceived) {
            header.applicationReceived = filed
            table.reportTakenFromProse(.applicationReceived, at: filed.range, problems: &problems)
        }
        if let denied = denial() {
            if let printed = header.urDenialDate, printed.value != denied.value {
                problems.add(
                    .warning, .repetitionMismatch, field: HeaderField.urDenialDate.pointer, at: denied.range,
                    "the text gives another date of the utilization review's denial than the header")
            } else if !table.hasLabel(.urDenialDate) {
                header.urDenialDate = denied
                table.reportTakenFromProse(.urDenialDate, at: denied.range, problems: &problems)
            }
        }
        guard let notice = text.find(Vocabulary.noticeOfAssignment), !table.hasLabel(.dateAssigned) else {
            return
        }
        let end = text.sentenceEnd(from: notice.upperBound)
        header.dateAssigned = firstDate(after: Vocabulary.dateOn, in: notice.upperBound..<end)
        if header.dateAssigned == nil {
            problems.add(
                .warning, .missingHeaderValue, field: HeaderField.dateAssigned.pointer, at: text.sourceRange(notice),
                "the notice of assignment has no date that can be read")
        }
    }

    /// The date of utilization review's denial.
    func denial() -> Located<CalendarDate>? {
        Vocabulary.denialDated.lazy.compactMap { date(after: $0) }.first
    }

    private func date(after phrase: Phrase) -> Located<CalendarDate>? {
        firstDate(after: phrase, in: 0..<text.count)
    }

    /// The first date right after `phrase`.
    private func firstDate(after phrase: Phrase, in range: Range<Int>) -> Located<CalendarDate>? {
        var offset = range.lowerBound
        while let found = text.find(phrase, from: offset, to: range.upperBound) {
            offset = found.upperBound
            let date =
                DateSyntax.date(at: offset, limit: range.upperBound, in: text.bytes)
                ?? DateSyntax.longDate(at: offset, limit: range.upperBound, in: text.bytes)
            if let date, let day = date.date { return Located(day, at: text.sourceRange(offset..<date.end)) }
        }
        return nil
    }
}
