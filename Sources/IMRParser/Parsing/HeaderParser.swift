/// Reads the header table, whose cells every extractor gives in an order of its own.
///
/// ```
/// Case Number:            Case Number: CM17-0001234                              10/29/2016
/// Date Assigned:          Date Assigned: 01/31/2017  Date of Injury: 10/29/2016  Date of Injury:
/// CM17-0001234            Priority: Standard Application 01/30/2017              UR Denial Date:  01/24/2017
/// 01/31/2017                                 Received:                           …
/// ```
///
/// Where every label has its value, a queue reads all of these: a value goes to the oldest label waiting for one of its
/// type, or to the next such label. Where a cell is blank, only what the table's shape makes certain is taken: dates
/// look alike, and a shifted date is worse than none.
struct HeaderParser {
    private typealias Token = HeaderTokens.Token
    private typealias Value = HeaderTokens.Value

    let source: SourceText

    /// What a field was given, and whether that is its value for certain.
    private var cells = [Token?](repeating: nil, count: HeaderField.allCases.count)
    private var labels = [Range<Int>?](repeating: nil, count: HeaderField.allCases.count)

    init(source: SourceText) { self.source = source }

    /// Reads the header from `range`.
    ///
    /// - Returns: The header, and the range of the table; `nil` if there is no label in `range`.
    static func parse(
        _ range: Range<Int>, of source: SourceText, reports: inout Reports
    ) -> (header: Determination.Header, table: Range<Int>)? {
        var parser = HeaderParser(source: source)
        return parser.parse(range, reports: &reports)
    }

    private mutating func parse(
        _ range: Range<Int>, reports: inout Reports
    ) -> (header: Determination.Header, table: Range<Int>)? {
        let all = HeaderTokens(range, of: source).tokens
        guard all.contains(where: { $0.isLabel }), let first = all.firstIndex(where: { $0.kind != .value(.other) })
        else { return nil }
        let tokens = reportingRepeatedLabels(Array(all[first...]), &reports)
        for token in tokens { if case .label(let field) = token.kind { labels[field.rawValue] = token.range } }

        let leftOver = assign(tokens)
        for token in leftOver {
            reports.add(
                .warning, .unclaimedText, field: "/header", at: token.range, "text in the header that no label claims")
        }
        let table = tokens.map(\.range.lowerBound).min() ?? range.lowerBound
        return (header(table..<range.upperBound, &reports), table..<range.upperBound)
    }

    private func reportingRepeatedLabels(_ tokens: [Token], _ reports: inout Reports) -> [Token] {
        var seen: [HeaderField] = []
        for token in tokens {
            guard case .label(let field) = token.kind else { continue }
            guard seen.contains(field) else {
                seen.append(field)
                continue
            }
            reports.add(
                .warning, .repeatedLabel, field: field.pointer, at: token.range,
                "\(field.label) stands twice in the header")
        }
        return tokens
    }
}

// MARK: - Which value belongs to which label

extension HeaderParser {
    /// Gives the labels their values; returns the values that are nobody's.
    private mutating func assign(_ tokens: [Token]) -> [Token] {
        if let pairs = HeaderParser.queue(tokens) {
            take(pairs)
            return []
        }
        let values = tokens.filter { !$0.isLabel }
        let pairs = HeaderParser.isPairwise(tokens) ? HeaderParser.adjacent(tokens) : certain(tokens)
        take(pairs)
        return values.filter { value in
            value.kind == .value(.other) && !cells.contains { $0?.range == value.range }
        }
    }

    /// The first value given to a field stays.
    private mutating func take(_ pairs: [(field: HeaderField, value: Token)]) {
        for (field, value) in pairs where cells[field.rawValue] == nil {
            cells[field.rawValue] = value
        }
    }

    /// Pairs every value with the oldest waiting label that it fits, or with the next one.
    ///
    /// - Returns: `nil` unless every label gets one value and every value a label.
    private static func queue(_ tokens: [Token]) -> [(field: HeaderField, value: Token)]? {
        var waiting: [HeaderField] = []
        var held: [Token] = []
        var pairs: [(field: HeaderField, value: Token)] = []
        for token in tokens {
            switch token.kind {
            case .label(let field):
                if let index = held.firstIndex(where: { $0.value.fits(field) }) {
                    pairs.append((field, held.remove(at: index)))
                } else {
                    waiting.append(field)
                }
            case .value(let value):
                if let index = waiting.firstIndex(where: { value.fits($0) }) {
                    pairs.append((waiting.remove(at: index), token))
                } else {
                    held.append(token)
                }
            }
            // A table has seven cells; what waits longer is no table.
            if waiting.count + held.count > 2 * HeaderField.allCases.count { return nil }
        }
        return waiting.isEmpty && held.isEmpty ? pairs : nil
    }

    /// Whether each value comes right after a label, as it does where cells are given row by row.
    private static func isPairwise(_ tokens: [Token]) -> Bool {
        guard let first = tokens.first, first.isLabel else { return false }
        var pairs = 0
        for (token, next) in zip(tokens, tokens.dropFirst()) {
            if !token.isLabel && !next.isLabel { return false }
            if token.isLabel && !next.isLabel { pairs += 1 }
        }
        return pairs >= 3
    }

    /// The value that comes right after each label.
    private static func adjacent(_ tokens: [Token]) -> [(field: HeaderField, value: Token)] {
        zip(tokens, tokens.dropFirst()).compactMap { token, next in
            guard case .label(let field) = token.kind, !next.isLabel else { return nil }
            return (field, next)
        }
    }

    /// The pairs of a scrambled table with blank cells that are beyond doubt: one label and one value of a type, or
    /// alone together on a line.
    private func certain(_ tokens: [Token]) -> [(field: HeaderField, value: Token)] {
        var pairs: [(field: HeaderField, value: Token)] = []
        for field in [HeaderField.caseNumber, .priority] {
            let fitting = tokens.filter { !$0.isLabel && $0.value.fits(field) }
            if fitting.count == 1, labels[field.rawValue] != nil { pairs.append((field, fitting[0])) }
        }
        for index in tokens.indices.dropLast() {
            let token = tokens[index]
            let next = tokens[index + 1]
            let endsLine = index + 2 == tokens.count || tokens[index + 2].beginsLine
            guard case .label(let field) = token.kind, !next.isLabel, next.value.fits(field) else { continue }
            if token.beginsLine, !next.beginsLine, endsLine { pairs.append((field, next)) }
        }
        return pairs
    }
}

// MARK: - The values

extension HeaderParser {
    private func header(_ table: Range<Int>, _ reports: inout Reports) -> Determination.Header {
        var header = Determination.Header()
        for field in HeaderField.allCases {
            guard let cell = cells[field.rawValue] else {
                reportMissing(field, table, &reports)
                continue
            }
            guard case .value(let value) = cell.kind else { continue }
            switch (value, field) {
            case (.caseNumber, .caseNumber):
                header.caseNumber = Located(source.string(cell.range), at: cell.range)
            case (.priority(let priority), .priority):
                header.priority = Located(priority, at: cell.range)
            case (.date(let date), _) where value.fits(field):
                header.setDate(Located(date, at: cell.range), of: field)
            case (.impossibleDate, _) where value.fits(field):
                reports.add(
                    .warning, .invalidDate, field: field.pointer, at: cell.range,
                    "the calendar has no day such as the letter's \(field.label)")
            default:
                reports.add(
                    .warning, .unexpectedValue, field: field.pointer, at: cell.range,
                    "what stands for \(field.label) is not of its form")
            }
        }
        return header
    }

    private func reportMissing(_ field: HeaderField, _ table: Range<Int>, _ reports: inout Reports) {
        if let label = labels[field.rawValue] {
            reports.add(
                .warning, .missingHeaderValue, field: field.pointer, at: label,
                "no value that is \(field.label)'s for certain")
        } else {
            reports.add(
                .warning, .missingHeaderField, field: field.pointer, at: table, "no \(field.label) in the header")
        }
    }
}

extension HeaderTokens.Token {
    fileprivate var isLabel: Bool { if case .label = kind { true } else { false } }
    fileprivate var value: HeaderTokens.Value { if case .value(let value) = kind { value } else { .other } }
}

extension Determination.Header {
    fileprivate mutating func setDate(_ date: Located<CalendarDate>, of field: HeaderField) {
        switch field {
        case .dateOfInjury: dateOfInjury = date
        case .dateAssigned: dateAssigned = date
        case .decisionDate: decisionDate = date
        case .urDenialDate: urDenialDate = date
        case .applicationReceived: applicationReceived = date
        case .caseNumber, .priority: break
        }
    }
}
