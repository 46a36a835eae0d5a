/// Holds the header against itself: the order of its dates, and the year in the case number.
struct HeaderChecks {
    private let header: Determination.Header

    static func check(_ header: Determination.Header, reports: inout Reports) {
        let checks = HeaderChecks(header: header)
        checks.checkOrder(&reports)
        checks.checkYear(&reports)
    }

    /// The dates in the order in which things happen.
    private var dates: [(field: HeaderField, date: Located<CalendarDate>)] {
        let all: [(HeaderField, Located<CalendarDate>?)] = [
            (.dateOfInjury, header.dateOfInjury), (.urDenialDate, header.urDenialDate),
            (.applicationReceived, header.applicationReceived), (.dateAssigned, header.dateAssigned),
            (.decisionDate, header.decisionDate),
        ]
        return all.compactMap { field, date in date.map { (field, $0) } }
    }

    /// Injury ≤ UR denial ≤ application received ≤ assigned ≤ decision. Both dates of a pair out of order are reported:
    /// which one is wrong cannot be told.
    private func checkOrder(_ reports: inout Reports) {
        let dates = dates
        for (index, this) in dates.enumerated() {
            let later = dates[..<index].first { $0.date.value > this.date.value }
            let earlier = dates[(index + 1)...].first { $0.date.value < this.date.value }
            if let other = later ?? earlier {
                reports.add(
                    .warning, .dateOrder, field: this.field.pointer, at: this.date.range,
                    "\(this.field.label) is \(later == nil ? "after" : "before") \(other.field.label)")
            }
        }
    }

    /// `CM17-…` was given out in 2017, when the application came in or was assigned.
    private func checkYear(_ reports: inout Reports) {
        guard let number = header.caseNumber else { return }
        let digits = number.value.utf8.drop { !Ascii.isDigit($0) }.prefix { Ascii.isDigit($0) }
        guard digits.count == 2, let short = Int(String(decoding: digits, as: UTF8.self)) else { return }
        let years = [header.applicationReceived, header.dateAssigned].compactMap { $0?.value.year }
        guard !years.isEmpty, !years.contains(where: { abs($0 - (2000 + short)) <= 1 }) else { return }
        reports.add(
            .warning, .caseNumberYear, field: HeaderField.caseNumber.pointer, at: number.range,
            "the year in the case number is not that of the application or of its assignment")
    }
}
