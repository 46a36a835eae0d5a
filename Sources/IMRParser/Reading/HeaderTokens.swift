/// The labels and values of the header table, in the order in which the extractor gave its cells.
struct HeaderTokens {
    /// A value of the table, recognized by what it looks like.
    enum Value: Equatable {
        case caseNumber
        case date(CalendarDate)
        case priority(Determination.Priority)
        /// It looks like a date, but is not a day of the calendar.
        case impossibleDate
        /// Anything else.
        case other

        /// What the value looks like; `nil` for anything else.
        var shape: HeaderField.Shape? {
            switch self {
            case .caseNumber: .caseNumber
            case .date, .impossibleDate: .date
            case .priority: .priority
            case .other: nil
            }
        }

        /// Whether a cell with this value can belong to `field`.
        func fits(_ field: HeaderField) -> Bool { shape != nil && shape == field.shape }
    }

    enum Kind: Equatable {
        case label(HeaderField)
        /// The label of a name.
        case nameLabel
        /// Words that end with a colon and are not a known label.
        case unknownLabel
        case value(Value)
    }

    struct Token {
        var kind: Kind
        var range: Range<Int>
        /// Whether it is the first thing on its line.
        var beginsLine: Bool

        var isLabel: Bool { if case .value = kind { false } else { true } }
    }

    /// The labels and values.
    private(set) var tokens: [Token] = []

    private let source: SourceText
    private let rule: HeaderRule
    private let limit: Int

    /// Finds the labels and values in `range`.
    init(_ range: Range<Int>, of source: SourceText, rule: HeaderRule) {
        (self.source, self.rule, limit) = (source, rule, range.upperBound)
        tokens.reserveCapacity(2 * HeaderField.allCases.count)
        var offset = source.skipSpace(from: range.lowerBound, to: limit)
        var lineIndex = -1
        var hasOpenLabel = false
        while offset < limit {
            let line = source.lineIndex(at: offset)
            let beginsLine = line != lineIndex
            lineIndex = line
            var end: Int
            if let label = label(at: offset) {
                tokens.append(Token(kind: label.kind, range: offset..<label.end, beginsLine: beginsLine))
                (end, hasOpenLabel) = (label.end, label.isOpen)
            } else if hasOpenLabel, let rest = source.match(HeaderRule.applicationLabelEnd, at: offset, limit: limit) {
                (end, hasOpenLabel) = (skipColon(from: rest), false)
            } else {
                let value: Value
                (value, end) = self.value(at: offset)
                let isLabel = value == .other && source.bytes[end - 1] == Ascii.colon
                tokens.append(
                    Token(kind: isLabel ? .unknownLabel : .value(value), range: offset..<end, beginsLine: beginsLine))
            }
            offset = source.skipSpace(from: end, to: limit)
        }
    }

    /// The label at `offset`. An open label is complete without the rest of its words.
    private func label(at offset: Int) -> (kind: Kind, end: Int, isOpen: Bool)? {
        guard rule.initials.contains(source.bytes[offset]) else { return nil }
        for label in rule.labels {
            guard let end = source.match(label.phrase, at: offset, limit: limit) else { continue }
            let withColon = label.isOpen ? end : skipColon(from: end)
            guard withColon > end || label.isOpen || !rule.isAmongText else { continue }
            return (label.field.map(Kind.label) ?? .nameLabel, withColon, label.isOpen)
        }
        return nil
    }

    private func skipColon(from offset: Int) -> Int {
        let colon = source.skipSpace(from: offset, to: limit)
        return colon < limit && source.bytes[colon] == Ascii.colon ? colon + 1 : offset
    }

    private func value(at offset: Int) -> (value: Value, end: Int) {
        if let date = DateSyntax.date(at: offset, limit: limit, in: source.bytes, allowsWords: rule.isAmongText) {
            return (date.date.map(Value.date) ?? .impossibleDate, date.end)
        }
        if let end = CaseNumber.end(at: offset, limit: limit, in: source.bytes) { return (.caseNumber, end) }
        for (priority, phrase) in HeaderRule.priorities {
            if let end = source.match(phrase, at: offset, limit: limit) { return (.priority(priority), end) }
        }
        return (.other, otherEnd(from: offset))
    }

    /// Any other cell ends with its line, after a colon, before a wide gap, or before the next label.
    private func otherEnd(from offset: Int) -> Int {
        var end = offset + 1
        while end < limit {
            let byte = source.bytes[end]
            if source.bytes[end - 1] == Ascii.colon || Ascii.isLineEnd(byte) || byte == Ascii.tab { break }
            if Ascii.isSpace(byte), end + 1 < limit {
                if Ascii.isSpace(source.bytes[end + 1]) || label(at: end + 1) != nil { break }
            }
            end += 1
        }
        return source.skipSpaceBackward(from: end, to: offset)
    }
}
