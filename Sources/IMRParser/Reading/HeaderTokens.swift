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

    let source: SourceText
    let rule: HeaderRule
    let limit: Int

    /// A header has about 20 labels and values, and a text without headings, which is all header, a few hundred.
    private static let most = 4_096

    /// Finds the labels and values in `range`. After very many, the rest is one value.
    init(_ range: Range<Int>, of source: SourceText, rule: HeaderRule) {
        (self.source, self.rule, limit) = (source, rule, range.upperBound)
        tokens.reserveCapacity(2 * HeaderField.allCases.count)
        var offset = source.skipSpace(from: range.lowerBound, to: limit)
        var lineIndex = -1
        // A label whose rest may come, and where the rests of other labels are that narrow cells divide.
        var openLabel: (start: Int, line: Int)?
        var rests: [Range<Int>] = []
        // Labels whose values are between their lines.
        var tall: [Int] = []
        while offset < limit {
            if let end = endOfMarks(from: offset) {
                offset = source.skipSpace(from: end, to: limit)
                continue
            }
            if tokens.count == Self.most {
                tokens.append(Token(kind: .value(.other), range: source.trim(offset..<limit), beginsLine: true))
                return
            }
            let line = source.lineIndex(at: offset)
            let beginsLine = line != lineIndex
            lineIndex = line
            var end: Int
            if let label = label(at: offset) {
                tokens.append(Token(kind: label.kind, range: offset..<label.end, beginsLine: beginsLine))
                end = label.end
                if label.isOpen { openLabel = (offset, line) }
            } else if let open = openLabel, let rest = endOfRest(at: offset, ofLabelAt: open.start) {
                (end, openLabel) = (rest, nil)
                if line == open.line + 2 { tall.append(open.start) }
            } else if let rest = rests.first(where: { $0.lowerBound == offset }) {
                end = rest.upperBound
            } else if let label = dividedLabel(at: offset, onLine: line) {
                tokens.append(Token(kind: label.kind, range: offset..<label.end, beginsLine: beginsLine))
                rests.append(label.rest)
                if source.lineIndex(at: label.rest.lowerBound) == line + 2 { tall.append(offset) }
                end = label.end
            } else {
                let cell = cell(at: offset)
                end = cell.end
                let isLabel = cell.value == .other && source.bytes[end - 1] == Ascii.colon
                let kind = isLabel ? brokenLabel(cell.range) ?? .unknownLabel : .value(cell.value)
                tokens.append(Token(kind: kind, range: cell.range, beginsLine: beginsLine))
            }
            offset = source.skipSpace(from: end, to: limit)
        }
        for offset in tall { tokens = withTallLabelMoved(at: offset) }
    }

    /// The label at `offset`. An open label is complete without the rest of its words.
    private func label(at offset: Int) -> (kind: Kind, end: Int, isOpen: Bool)? {
        guard offset + 1 < limit, rule.beginnings.contains(source.bytes[offset], source.bytes[offset + 1]) else {
            return nil
        }
        for label in rule.labels(beginningWith: source.bytes[offset]) {
            guard let end = source.match(label.phrase, at: offset, limit: limit) else { continue }
            let withColon = label.isOpen ? end : skipColon(from: end)
            let hasColon = withColon > end || label.phrase.last == Ascii.colon
            guard hasColon || label.isOpen || !rule.isAmongText else { continue }
            return (label.field.map(Kind.label) ?? .nameLabel, withColon, label.isOpen)
        }
        return nil
    }

    /// The end of "Received" at `offset`, the rest of the label that begins with "Application". If it does not come next,
    /// it has its colon.
    private func endOfRest(at offset: Int, ofLabelAt start: Int) -> Int? {
        guard let end = source.match(HeaderRule.applicationLabelEnd, at: offset, limit: limit) else { return nil }
        let withColon = skipColon(from: end)
        return withColon > end || tokens.last?.range.lowerBound == start ? withColon : nil
    }

    /// The label that `range` is, whose words are broken or joined: `DecisionDate:`, `Date of In jury:`.
    private func brokenLabel(_ range: Range<Int>) -> Kind? {
        for label in rule.labels where !label.isOpen {
            let end = source.bytes.end(ofBroken: label.phrase, at: range.lowerBound, limit: range.upperBound)
            if let end, skipColon(from: end) == range.upperBound { return label.field.map(Kind.label) ?? .nameLabel }
        }
        return nil
    }

    private func skipColon(from offset: Int) -> Int {
        let colon = source.skipSpace(from: offset, to: limit)
        return colon < limit && source.bytes[colon] == Ascii.colon ? colon + 1 : offset
    }

    /// The value of the cell at `offset`, its place, and where the cell ends. A label may follow it without a space.
    private func cell(at offset: Int) -> (value: Value, range: Range<Int>, end: Int) {
        let limit = joinedLabel(after: offset) ?? limit
        let start = DateSyntax.afterWeekday(at: offset, limit: limit, in: source.bytes) ?? offset
        var date = DateSyntax.date(
            at: start, limit: limit, in: source.bytes, allowsWords: true, allowsShortYear: true, allowsSpaces: true)
        // "01/24/20 17" is a year that is broken.
        if let short = date, short.year < 100, short.end + 1 < limit, Ascii.isDigit(source.bytes[short.end + 1]) {
            date = nil
        }
        if let date {
            let end = DateSyntax.timeEnd(at: date.end, limit: limit, in: source.bytes) ?? date.end
            return (date.likelyDate.map(Value.date) ?? .impossibleDate, start..<date.end, end)
        }
        if let end = CaseNumber.end(at: offset, limit: limit, in: source.bytes) {
            return (.caseNumber, offset..<end, end)
        }
        for (priority, phrase) in HeaderRule.priorities {
            guard let end = source.match(phrase, at: offset, limit: limit) else { continue }
            return (.priority(priority), offset..<end, afterBrackets(from: end))
        }
        let end = otherEnd(from: offset)
        return (.other, offset..<end, end)
    }

    /// Where a remark in brackets ends that follows on the line: `Expedited (72 hours)`.
    private func afterBrackets(from offset: Int) -> Int {
        let line = source.lines[source.lineIndex(at: offset - 1)].end
        let open = source.skipSpace(from: offset, to: line)
        guard open < line, source.bytes[open] == Ascii.openParenthesis,
            let close = source.bytes[open..<line].prefix(40).firstIndex(of: Ascii.closeParenthesis)
        else { return offset }
        return close + 1
    }

    /// The longest word that may be a value and a label without a space between them.
    private static let longestJoinedValue = 16

    /// Where a label begins inside the word at `offset`: `12/07/2016Date of Injury:`.
    private func joinedLabel(after offset: Int) -> Int? {
        var place = offset + 1
        while place < min(limit, offset + HeaderTokens.longestJoinedValue) {
            let (byte, last) = (source.bytes[place], source.bytes[place - 1])
            if Ascii.isSpace(byte) { return nil }
            let begins = Ascii.isLetter(byte) && (Ascii.isDigit(last) || (Ascii.isUpper(byte) && Ascii.isLower(last)))
            if begins, label(at: place) != nil { return place }
            place += 1
        }
        return nil
    }

    /// Whether a value of a known shape is on the line before `offset`, with nothing between.
    private func followsValue(_ offset: Int) -> Bool {
        guard let last = tokens.last, !last.isLabel, !last.isUnclaimed else { return false }
        return source.lineIndex(at: last.range.lowerBound) == source.lineIndex(at: offset)
    }

    /// The offset after marks that are not text: the rules of a table, or a mark between a label and its value.
    ///
    /// - Returns: `nil` if other text than a label or a value of a known shape follows on the line.
    private func endOfMarks(from offset: Int) -> Int? {
        var end = offset
        while end < limit, let length = source.bytes.markLength(at: end, limit: limit) {
            end += length
            while end < limit, source.bytes[end] == Ascii.space || source.bytes[end] == Ascii.tab { end += 1 }
        }
        guard end > offset else { return nil }
        if end == limit || Ascii.isLineEnd(source.bytes[end]) || label(at: end) != nil { return end }
        // "08/17/2015 - 08/17/2016" is not two cells.
        let isRange = source.bytes.dashLength(at: offset, limit: limit) != nil && followsValue(offset)
        return isRange || cell(at: end).value == .other ? nil : end
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

extension [UInt8] {
    /// The length of the punctuation mark at `offset`: of ASCII, a dash, a bullet, or a part of a box; `nil` if none.
    fileprivate func markLength(at offset: Int, limit: Int) -> Int? {
        let byte = self[offset]
        if byte < 0x80 { return Ascii.isWord(byte) || byte <= Ascii.space || byte == 0x7F ? nil : 1 }
        if let length = dashLength(at: offset, limit: limit) { return length }
        // U+00A6 and U+00B7.
        if byte == 0xC2, offset + 1 < limit { return [0xA6, 0xB7].contains(self[offset + 1]) ? 2 : nil }
        guard byte == 0xE2, offset + 2 < limit else { return nil }
        // U+2022, and U+2500 to U+257F.
        let isBullet = self[offset + 1] == 0x80 && self[offset + 2] == 0xA2
        return isBullet || (0x94...0x95).contains(self[offset + 1]) ? 3 : nil
    }
}
