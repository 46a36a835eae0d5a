/// The labels and values of the header table in the order in which the extractor gave its cells.
struct HeaderTokens {
    /// A value of the table, told by its form.
    enum Value: Equatable {
        case caseNumber
        case date(CalendarDate)
        case priority(Determination.Priority)
        /// Of the form of a date, but no day of the calendar.
        case impossibleDate
        /// Anything else.
        case other

        /// Whether a cell of this form can belong to `field`.
        func fits(_ field: HeaderField) -> Bool {
            switch self {
            case .caseNumber: field.form == .caseNumber
            case .priority: field.form == .priority
            case .date, .impossibleDate: field.form == .date
            case .other: false
            }
        }
    }

    enum Kind: Equatable {
        case label(HeaderField)
        /// A label whose value has no form of its own: the claim's number, or a name.
        case freeLabel(FreeLabel)
        /// Words that end with a colon and are no label that is known.
        case unknownLabel
        case value(Value)
    }

    /// Labels of the editions of 2013 whose values are free text.
    enum FreeLabel: Equatable { case claimNumber, name }

    struct Token {
        var kind: Kind
        var range: Range<Int>
        /// Whether it is the first thing on its line.
        var beginsLine: Bool
    }

    private(set) var tokens: [Token] = []

    /// Reads the cells of `range` in the wording of `form`.
    init(_ range: Range<Int>, of source: SourceText, form: HeaderWording = Vocabulary.headerForm) {
        tokens.reserveCapacity(2 * HeaderField.allCases.count)
        var offset = source.skipSpace(from: range.lowerBound, to: range.upperBound)
        var lineIndex = -1
        var isApplicationOpen = false
        while offset < range.upperBound {
            let line = source.lineIndex(at: offset)
            let beginsLine = line != lineIndex
            lineIndex = line
            let end: Int
            if let label = HeaderTokens.label(at: offset, limit: range.upperBound, of: source, form) {
                tokens.append(Token(kind: label.kind, range: offset..<label.end, beginsLine: beginsLine))
                isApplicationOpen = label.isOpen
                end = label.end
            } else if isApplicationOpen,
                let tail = source.match(Vocabulary.applicationLabel.tail, at: offset, limit: range.upperBound)
            {
                isApplicationOpen = false
                end = HeaderTokens.skipColon(from: tail, limit: range.upperBound, of: source)
            } else {
                let value = HeaderTokens.value(at: offset, limit: range.upperBound, of: source, form)
                let isLabel = value.value == .other && source.bytes[value.end - 1] == Ascii.colon
                tokens.append(
                    Token(
                        kind: isLabel ? .unknownLabel : .value(value.value), range: offset..<value.end,
                        beginsLine: beginsLine))
                end = value.end
            }
            offset = source.skipSpace(from: end, to: range.upperBound)
        }
    }

    /// The label at `offset`. "Application" alone is the label too, open until its "Received:" comes.
    private static func label(
        at offset: Int, limit: Int, of source: SourceText, _ form: HeaderWording
    ) -> (kind: Kind, end: Int, isOpen: Bool)? {
        guard form.initials.contains(source.bytes[offset]) else { return nil }
        for label in form.labels {
            guard let end = source.match(label.phrase, at: offset, limit: limit) else { continue }
            let withColon = skipColon(from: end, limit: limit, of: source)
            if withColon > end || !form.needsColons { return (label.kind, withColon, false) }
        }
        for head in form.openLabels {
            if let end = source.match(head, at: offset, limit: limit) {
                return (.label(.applicationReceived), end, true)
            }
        }
        return nil
    }

    private static func skipColon(from offset: Int, limit: Int, of source: SourceText) -> Int {
        let colon = source.skipSpace(from: offset, to: limit)
        return colon < limit && source.bytes[colon] == Ascii.colon ? colon + 1 : offset
    }

    private static func value(
        at offset: Int, limit: Int, of source: SourceText, _ form: HeaderWording
    ) -> (value: Value, end: Int) {
        if let date = DateSyntax.date(at: offset, limit: limit, in: source.bytes) {
            return (date.date.map(Value.date) ?? .impossibleDate, date.end)
        }
        if let end = CaseNumber.end(at: offset, limit: limit, in: source.bytes) { return (.caseNumber, end) }
        for (priority, phrase) in Vocabulary.priorities {
            if let end = source.match(phrase, at: offset, limit: limit) { return (.priority(priority), end) }
        }
        if form.hasLongDates, let date = DateSyntax.longDate(at: offset, limit: limit, in: source.bytes) {
            return (date.date.map(Value.date) ?? .impossibleDate, date.end)
        }
        return (.other, otherEnd(from: offset, limit: limit, of: source, form))
    }

    /// A cell of unknown form ends with its line, after a colon, before a wide gap, or before the next label.
    private static func otherEnd(
        from offset: Int, limit: Int, of source: SourceText, _ form: HeaderWording
    ) -> Int {
        var end = offset + 1
        while end < limit {
            let byte = source.bytes[end]
            if source.bytes[end - 1] == Ascii.colon || Ascii.isLineEnd(byte) || byte == Ascii.tab { break }
            if Ascii.isSpace(byte), end + 1 < limit {
                if Ascii.isSpace(source.bytes[end + 1]) { break }
                if label(at: end + 1, limit: limit, of: source, form) != nil { break }
            }
            end += 1
        }
        return source.skipSpaceBackward(from: end, to: offset)
    }
}
