/// Checks the header for consistency: the order of its dates, and the year in the case number.
enum HeaderChecks {
    static func check(_ header: Determination.Header, in source: SourceText, problems: inout Problems) {
        checkPrint(of: header.caseNumber, in: source, &problems)
        checkOrder(of: header, &problems)
        checkYear(of: header, &problems)
        checkYears(of: header, &problems)
    }

    /// Reports years that nobody has: an injury before workers were insured, a review before reviews began, and any
    /// date after the middle of this century.
    private static func checkYears(of header: Determination.Header, _ problems: inout Problems) {
        for field in HeaderField.datesInOrder {
            guard let date = header[field] else { continue }
            let first = field == .dateOfInjury ? firstYearOfInjury : firstYearOfReview
            if (first...lastYear).contains(date.value.year) { continue }
            problems.add(.implausibleYear(field.label), on: .header(field), at: date.range)
        }
    }

    private static let firstYearOfInjury = 1930
    private static let firstYearOfReview = 2011
    private static let lastYear = 2060

    /// Reports a case number that is broken among its digits or over a line end, or that is in small letters where others
    /// are not. It was read as if it had the usual form.
    private static func checkPrint(
        of number: Located<String>?, in source: SourceText, _ problems: inout Problems
    ) {
        guard let number else { return }
        let print = source.bytes[number.range]
        let digits = print.drop { $0 != Ascii.hyphen }
        let isBroken = zip(digits, digits.dropFirst()).contains { Ascii.isDigit($0) && Ascii.isSpace($1) }
        guard isBroken || print.contains(where: { Ascii.isLineEnd($0) || Ascii.isLower($0) }) else { return }
        let isAllSmall = !source.bytes.contains(where: Ascii.isUpper)
        if isAllSmall { return }
        problems.add(.irregularCaseNumber, on: .header(.caseNumber), at: number.range)
    }

    /// Reports both dates of a pair that is out of order, because it is not known which one is wrong.
    private static func checkOrder(of header: Determination.Header, _ problems: inout Problems) {
        guard !HeaderField.areInOrder({ header[$0]?.value }) else { return }
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
        guard digits.count == 2 else { return }
        let year = digits.reduce(0) { $0 * 10 + Int($1 - Ascii.zero) } + 2000
        func isNear(_ date: Located<CalendarDate>) -> Bool { abs(date.value.year - year) <= 1 }
        let (received, assigned) = (header.applicationReceived, header.dateAssigned)
        guard received != nil || assigned != nil, received.map(isNear) != true, assigned.map(isNear) != true else {
            return
        }
        problems.add(.caseNumberYear, on: .header(.caseNumber), at: number.range)
    }
}
