/// Holds the header against itself: the order of its dates, and the year in the case number.
struct HeaderChecks {
    private let header: Determination.Header

    static func check(_ header: Determination.Header, reports: inout Reports) {
        let checks = HeaderChecks(header: header)
        checks.checkOrder(&reports)
        checks.checkYear(&reports)
    }

    /// A date and its field.
    private struct FieldDate {
        var field: HeaderField
        var date: Located<CalendarDate>
    }

    /// The dates in the order in which things happen.
    private var dates: [FieldDate] {
        var dates: [FieldDate] = []
        dates.reserveCapacity(5)
        func add(_ field: HeaderField, _ date: Located<CalendarDate>?) {
            if let date { dates.append(FieldDate(field: field, date: date)) }
        }
        add(.dateOfInjury, header.dateOfInjury)
        add(.urDenialDate, header.urDenialDate)
        add(.applicationReceived, header.applicationReceived)
        add(.dateAssigned, header.dateAssigned)
        add(.decisionDate, header.decisionDate)
        return dates
    }

    /// Injury ≤ UR denial ≤ application received ≤ assigned ≤ decision. Both dates of a pair out of order are reported:
    /// which one is wrong cannot be told.
    private func checkOrder(_ reports: inout Reports) {
        let dates = dates
        for index in dates.indices {
            let this = dates[index]
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
        var digits = 0
        var short = 0
        for byte in number.value.utf8 {
            if Ascii.isDigit(byte) {
                digits += 1
                short = short * 10 + Int(byte - Ascii.zero)
            } else if digits > 0 {
                break
            }
            if digits > 2 { return }
        }
        guard digits == 2 else { return }
        func isNear(_ date: Located<CalendarDate>?) -> Bool {
            date.map { abs($0.value.year - (2000 + short)) <= 1 } ?? false
        }
        guard header.applicationReceived != nil || header.dateAssigned != nil else { return }
        guard !isNear(header.applicationReceived), !isNear(header.dateAssigned) else { return }
        reports.add(
            .warning, .caseNumberYear, field: HeaderField.caseNumber.pointer, at: number.range,
            "the year in the case number is not that of the application or of its assignment")
    }
}
