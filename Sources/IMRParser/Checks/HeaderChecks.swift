/// Holds the header against itself: the order of its dates, and the year in the case number.
struct HeaderChecks {
    private let header: Determination.Header

    static func check(_ header: Determination.Header, problems: inout Problems) {
        let checks = HeaderChecks(header: header)
        checks.checkOrder(&problems)
        checks.checkYear(&problems)
    }

    /// The fields of dates, in the order in which things happen.
    private static let order: [HeaderField] = [
        .dateOfInjury, .urDenialDate, .applicationReceived, .dateAssigned, .decisionDate,
    ]

    private func date(of field: HeaderField) -> Located<CalendarDate>? {
        switch field {
        case .dateOfInjury: header.dateOfInjury
        case .urDenialDate: header.urDenialDate
        case .applicationReceived: header.applicationReceived
        case .dateAssigned: header.dateAssigned
        case .decisionDate: header.decisionDate
        case .caseNumber, .priority: nil
        }
    }

    /// Injury ≤ UR denial ≤ application received ≤ assigned ≤ decision. Both dates of a pair out of order are reported:
    /// which one is wrong cannot be told.
    private func checkOrder(_ problems: inout Problems) {
        let order = HeaderChecks.order
        for (index, field) in order.enumerated() {
            guard let this = date(of: field) else { continue }
            let later = order[..<index].first { date(of: $0).map { $0.value > this.value } ?? false }
            let earlier = order[(index + 1)...].first { date(of: $0).map { $0.value < this.value } ?? false }
            if let other = later ?? earlier {
                problems.add(
                    .warning, .dateOrder, field: field.pointer, at: this.range,
                    "\(field.label) is \(later == nil ? "after" : "before") \(other.label)")
            }
        }
    }

    /// `CM17-…` was given out in 2017, when the application came in or was assigned.
    private func checkYear(_ problems: inout Problems) {
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
        problems.add(
            .warning, .caseNumberYear, field: HeaderField.caseNumber.pointer, at: number.range,
            "the year in the case number is not that of the application or of its assignment")
    }
}
