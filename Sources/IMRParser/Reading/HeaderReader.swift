/// Reads the header table, whose cells every extractor gives in an order of its own.
///
/// ```
/// Case Number:            Case Number: CM17-0001234                              10/29/2016
/// Date Assigned:          Date Assigned: 01/31/2017  Date of Injury: 10/29/2016  Date of Injury:
/// CM17-0001234            Priority: Standard Application 01/30/2017              UR Denial Date:  01/24/2017
/// 01/31/2017                                 Received:                           …
/// ```
///
/// ``HeaderCells`` tells which value belongs to which label; here the values are read and what is missing is said.
struct HeaderReader {
    typealias Token = HeaderTokens.Token

    /// A header and where its table is.
    struct Result {
        var header: Determination.Header
        var table: Range<Int>
    }

    private let source: SourceText
    /// The labels and values from the first that is known on.
    private let tokens: [Token]

    /// Reads the header from `range`.
    ///
    /// - Returns: `nil` if there is no label in `range`.
    static func parse(_ range: Range<Int>, of source: SourceText, problems: inout Problems) -> Result? {
        let all = HeaderTokens(range, of: source).tokens
        guard all.contains(where: { $0.isLabel }),
            let first = all.firstIndex(where: { $0.kind != .value(.other) && $0.kind != .unknownLabel })
        else { return nil }
        let parser = HeaderReader(source: source, tokens: first == 0 ? all : Array(all[first...]))
        return parser.parse(all[first].range.lowerBound..<range.upperBound, problems: &problems)
    }

    private func parse(_ table: Range<Int>, problems: inout Problems) -> Result {
        reportRepeatedLabels(&problems)
        let cells = HeaderCells(tokens)
        for token in cells.leftOver {
            problems.add(
                .warning, .unclaimedText, field: "/header", at: token.range, "text in the header that no label claims")
        }
        return Result(header: header(cells, table, &problems), table: table)
    }

    private func reportRepeatedLabels(_ problems: inout Problems) {
        var seen: UInt8 = 0
        for token in tokens {
            guard case .label(let field) = token.kind else { continue }
            let bit: UInt8 = 1 << field.rawValue
            guard seen & bit != 0 else {
                seen |= bit
                continue
            }
            problems.add(
                .warning, .repeatedLabel, field: field.pointer, at: token.range,
                "\(field.label) stands twice in the header")
        }
    }

    /// The last label of `field`.
    private func label(of field: HeaderField) -> Token? { tokens.last { $0.kind == .label(field) } }
}

extension HeaderReader {
    private func header(_ cells: HeaderCells, _ table: Range<Int>, _ problems: inout Problems) -> Determination.Header {
        var header = Determination.Header()
        for field in HeaderField.allCases {
            guard let cell = cells.value(of: field) else {
                reportMissing(field, table, &problems)
                continue
            }
            header.set(cell, of: field, in: source, problems: &problems)
        }
        return header
    }

    private func reportMissing(_ field: HeaderField, _ table: Range<Int>, _ problems: inout Problems) {
        if let label = label(of: field)?.range {
            problems.add(
                .warning, .missingHeaderValue, field: field.pointer, at: label,
                "no value that is \(field.label)'s for certain")
        } else {
            problems.add(
                .warning, .missingHeaderField, field: field.pointer, at: table, "no \(field.label) in the header")
        }
    }
}

extension Determination.Header {
    /// Takes the value of a cell, or says why it cannot be the field's.
    mutating func set(
        _ cell: HeaderTokens.Token, of field: HeaderField, in source: SourceText, problems: inout Problems
    ) {
        guard case .value(let value) = cell.kind else { return }
        switch (value, field) {
        case (.caseNumber, .caseNumber):
            caseNumber = Located(source.string(cell.range), at: cell.range)
        case (.priority(let priority), .priority):
            self.priority = Located(priority, at: cell.range)
        case (.date(let date), _) where value.fits(field):
            setDate(Located(date, at: cell.range), of: field)
        case (.impossibleDate, _) where value.fits(field):
            problems.add(
                .warning, .invalidDate, field: field.pointer, at: cell.range,
                "the calendar has no day such as the letter's \(field.label)")
        default:
            problems.add(
                .warning, .unexpectedValue, field: field.pointer, at: cell.range,
                "what stands for \(field.label) is not of its form")
        }
    }

    /// Sets one of the dates.
    mutating func setDate(_ date: Located<CalendarDate>, of field: HeaderField) {
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
