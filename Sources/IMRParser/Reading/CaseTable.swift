/// Reads the case table of the editions of 2013, which stands among the letterhead, addresses and a cover letter.
///
/// ```
/// Dated: 12/27/2013
/// IMR Case Number:  CM13-0001234     Date of Injury:        06/12/2011
/// Claim Number:     ABC-123          UR Denial Date:        08/01/2013
/// Priority:         STANDARD         Application Received:  08/20/2013
/// Employee Name:    …
/// ```
///
/// Claim number and names are free text and are taken first, by the place beside their labels; the cells that are left are
/// told by their form, as those of the later table are (``HeaderCells``).
struct CaseTable {
    typealias Token = HeaderTokens.Token

    private let source: SourceText
    /// Labels and values of a known form.
    private var tokens: [Token] = []
    /// Free text that no label has taken.
    private var free: [Token] = []
    private var claimLabel: Range<Int>?
    private var repeatedClaimLabel: Range<Int>?
    private var claimNumber: Token?
    /// Labels that are not known, with their values.
    private var unknown: [Token] = []

    /// Finds the table in `range`.
    init(_ range: Range<Int>, of source: SourceText) {
        self.source = source
        let window = range.lowerBound..<CaseTable.end(in: range, of: source)
        let all = HeaderTokens(window, of: source, form: Vocabulary.olderHeaderForm).tokens
        var index = 0
        while index < all.count {
            let token = all[index]
            index += 1
            let next = index < all.count ? all[index] : nil
            switch token.kind {
            case .label: tokens.append(token)
            case .freeLabel(let label):
                if label == .claimNumber {
                    if claimLabel != nil { repeatedClaimLabel = token.range }
                    claimLabel = claimLabel ?? token.range
                }
                guard let next, isValue(next, of: label) else { continue }
                if label == .claimNumber, claimNumber == nil { claimNumber = next }
                index += 1
            case .unknownLabel:
                guard let next, !next.isLabel, next.kind != .value(.other) else { continue }
                unknown.append(token)
                if next.beginsLine { tokens.append(token) } else { index += 1 }
            case .value(.other): free.append(token)
            case .value: tokens.append(token)
            }
        }
        if claimLabel != nil, claimNumber == nil { claimNumber = loneClaimNumber() }
    }

    /// Whether there is a label or a value of a known form.
    var isEmpty: Bool { !tokens.contains { $0.isLabel } && claimLabel == nil }

    /// The table's place.
    var range: Range<Int> {
        let all = tokens + [claimNumber].compactMap(\.self)
        let start = all.map(\.range.lowerBound).min() ?? 0
        return start..<max(start, all.map(\.range.upperBound).max() ?? 0)
    }

    /// What the table says; which fields are missing is asked afterwards (``reportMissing(_:of:reports:)``).
    func header(problems: inout Problems) -> Determination.Header {
        reportRepeatedLabels(&problems)
        var header = Determination.Header()
        let cells = HeaderCells(tokens)
        for field in HeaderField.allCases {
            if let cell = cells.value(of: field) { header.set(cell, of: field, in: source, problems: &problems) }
        }
        if let claimNumber { readClaimNumber(claimNumber.range, into: &header, &problems) }
        let leftOver = cells.leftOver.filter { token in !unknown.contains { $0.range == token.range } }
        for token in leftOver + unknown {
            problems.add(
                .warning, .unclaimedText, field: "/header", at: token.range, "text in the header that no label claims")
        }
        return header
    }

    /// Whether the table has a label of the field.
    func hasLabel(_ field: HeaderField) -> Bool { label(of: field) != nil }

    /// Says that a field's label is missing from a table that has others, and that its date was taken from a sentence.
    func reportTakenFromProse(_ field: HeaderField, at date: Range<Int>, problems: inout Problems) {
        guard tokens.contains(where: { $0.isLabel && $0.kind != .label(.decisionDate) }) else { return }
        problems.add(
            .warning, .missingHeaderField, field: field.pointer, at: date,
            "no \(field.label) in the header: the date is that of a sentence")
    }

    /// Says which of `fields` have no value.
    func reportMissing(_ fields: [HeaderField], of header: Determination.Header, problems: inout Problems) {
        for field in fields where !header.has(field) {
            reportMissing(field.pointer, field.label, label: label(of: field), &problems)
        }
        if header.claimNumber == nil {
            reportMissing("/header/claimNumber", "Claim Number", label: claimLabel, &problems)
        }
    }

    private func reportMissing(_ field: String, _ name: String, label: Range<Int>?, _ problems: inout Problems) {
        if let label {
            problems.add(
                .warning, .missingHeaderValue, field: field, at: label, "no value that is \(name)'s for certain")
        } else {
            problems.add(.warning, .missingHeaderField, field: field, at: range, "no \(name) in the header")
        }
    }

    private func reportRepeatedLabels(_ problems: inout Problems) {
        if let repeatedClaimLabel {
            problems.add(
                .warning, .repeatedLabel, field: "/header/claimNumber", at: repeatedClaimLabel,
                "Claim Number stands twice in the header")
        }
        for field in HeaderField.allCases {
            for token in tokens.filter({ $0.kind == .label(field) }).dropFirst() {
                problems.add(
                    .warning, .repeatedLabel, field: field.pointer, at: token.range,
                    "\(field.label) stands twice in the header")
            }
        }
    }

    // MARK: Cells

    /// A claim number may have several words, but from the first with a digit on each has one.
    private func readClaimNumber(
        _ range: Range<Int>, into header: inout Determination.Header, _ problems: inout Problems
    ) {
        let text = Text(range, of: source)
        var end = 0
        var hasNumber = false
        var start = 0
        while start < text.count {
            var stop = start
            while stop < text.count, text.bytes[stop] != Ascii.space { stop += 1 }
            let isNumber = text.bytes[start..<stop].contains(where: Ascii.isDigit)
            if hasNumber, !isNumber { break }
            hasNumber = hasNumber || isNumber
            end = stop
            start = text.skipSpaces(from: stop)
        }
        header.claimNumber = text.located(0..<end)
        guard end < text.count else { return }
        problems.add(
            .warning, .unclaimedText, field: "/header/claimNumber", at: text.sourceRange(end..<text.count),
            "text behind the claim number that no label claims")
    }

    private func label(of field: HeaderField) -> Range<Int>? { tokens.first { $0.kind == .label(field) }?.range }

    /// Whether `token`, which follows a label of free text, is its value.
    private func isValue(_ token: Token, of label: HeaderTokens.FreeLabel) -> Bool {
        switch (token.kind, label) {
        case (.value(.other), .name): true
        case (.value(.other), .claimNumber): hasDigit(token)
        case (.value(.caseNumber), .claimNumber): !token.beginsLine
        default: false
        }
    }

    private func hasDigit(_ token: Token) -> Bool { source.bytes[token.range].contains(where: Ascii.isDigit) }

    /// The longest claim number that is believed where it does not stand beside its label, in bytes.
    private static let longestClaimNumber = 24

    /// The one cell of free text in the table that may be the claim's number: short, and with digits.
    private func loneClaimNumber() -> Token? {
        guard let first = tokens.first(where: { $0.isLabel && $0.kind != .label(.decisionDate) }) else { return nil }
        let cells = free.filter { token in
            token.range.lowerBound > first.range.lowerBound && hasDigit(token)
                && token.range.count <= CaseTable.longestClaimNumber
        }
        return cells.count == 1 ? cells.first : nil
    }

    /// Where the table ends in `range`: at the letter to the employee, at the findings, or at the range's end.
    private static func end(in range: Range<Int>, of source: SourceText) -> Int {
        for index in source.lineIndices(in: range) {
            let start = source.lines[index].start
            guard start >= range.lowerBound, start < range.upperBound else { continue }
            let isEnd = Vocabulary.caseTableEnds.contains {
                source.match($0, at: start, limit: range.upperBound) != nil
            }
            if isEnd { return start }
        }
        return range.upperBound
    }
}

extension Determination.Header {
    /// Whether a field of the table has a value.
    func has(_ field: HeaderField) -> Bool {
        switch field {
        case .caseNumber: caseNumber != nil
        case .priority: priority != nil
        default: date(of: field) != nil
        }
    }

    /// The date of a field; `nil` if there is none, or if the field holds no date.
    func date(of field: HeaderField) -> Located<CalendarDate>? {
        switch field {
        case .dateOfInjury: dateOfInjury
        case .dateAssigned: dateAssigned
        case .decisionDate: decisionDate
        case .urDenialDate: urDenialDate
        case .applicationReceived: applicationReceived
        case .caseNumber, .priority: nil
        }
    }
}
