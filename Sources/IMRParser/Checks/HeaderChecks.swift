/// Checks the header for consistency: the order of its dates, and the year in the case number.
enum HeaderChecks {
    static func check(_ header: Determination.Header, problems: inout Problems) {
        checkOrder(of: header, &problems)
        checkYear(of: header, &problems)
    }

    /// Reports both dates of a pair that is out of order, because it is not known which one is wrong.
    private static func checkOrder(of header: Determination.Header, _ problems: inout Problems) {
        let dates = HeaderField.datesInOrder.compactMap { field in header[field].map { (field: field, date: $0) } }
        for (index, (field, date)) in dates.enumerated() {
            let later = dates[..<index].first { $0.date.value > date.value }
            let earlier = dates[(index + 1)...].first { $0.date.value < date.value }
            guard let other = later ?? earlier else { continue }
            problems.add(
                .dateOrder(field.label, isAfter: later == nil, other.field.label), on: .header(field), at: date.range)
        }
    }

    /// The number `CM17-…` was assigned in 2017, when the application was received or assigned.
    private static func checkYear(of header: Determination.Header, _ problems: inout Problems) {
        guard let number = header.caseNumber else { return }
        let digits = number.value.utf8.drop { !Ascii.isDigit($0) }.prefix(while: Ascii.isDigit)
        let dates = [header.applicationReceived, header.dateAssigned].compactMap(\.self)
        guard digits.count == 2, let year = Int(String(digits) ?? ""), !dates.isEmpty else { return }
        guard dates.allSatisfy({ abs($0.value.year - (2000 + year)) > 1 }) else { return }
        problems.add(.caseNumberYear, on: .header(.caseNumber), at: number.range)
    }
}
