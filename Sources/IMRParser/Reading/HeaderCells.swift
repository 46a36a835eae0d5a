/// Tells which value of the header belongs to which label.
///
/// Where every label has its value, a queue reads all tables: a value goes to the oldest label waiting for one of its form,
/// or to the next such label. Where a cell is blank, only what the table's shape makes certain is taken: dates look alike,
/// and a shifted date is worse than none.
struct HeaderCells {
    private typealias Token = HeaderTokens.Token

    private struct Pair {
        var field: HeaderField
        var value: Token
    }

    /// What the fields were given: at most one value for each.
    private var pairs: [Pair] = []
    /// Values that are nobody's, and labels that are not known.
    private(set) var leftOver: [HeaderTokens.Token] = []

    init(_ tokens: [HeaderTokens.Token]) {
        let isWhole = HeaderField.Form.allCases.allSatisfy { HeaderCells.isWhole($0, in: tokens) }
        if isWhole, !tokens.contains(where: \.isUnclaimed) {
            take(HeaderCells.queue(tokens))
        } else if HeaderCells.isPairwise(tokens) {
            take(HeaderCells.adjacent(tokens))
        } else {
            let ownLines = HeaderCells.pairsOnLinesOfTheirOwn(tokens)
            take(ownLines)
            for form in HeaderField.Form.allCases where HeaderCells.isWhole(form, in: tokens) {
                take(HeaderCells.queue(tokens.filter { $0.form == form }))
            }
            take(HeaderCells.blocks(tokens, confirmedBy: ownLines))
        }
        leftOver = tokens.filter { token in
            (token.isUnclaimed || !token.isLabel) && !isGiven(token)
        }
    }

    /// The value that `field` was given.
    func value(of field: HeaderField) -> HeaderTokens.Token? { pairs.first { $0.field == field }?.value }

    private func isGiven(_ token: Token) -> Bool { pairs.contains { $0.value.range == token.range } }

    /// The first value given to a field stays, and no value is given twice.
    private mutating func take(_ pairs: [Pair]) {
        if self.pairs.isEmpty { self.pairs.reserveCapacity(HeaderField.allCases.count) }
        for pair in pairs where value(of: pair.field) == nil && !isGiven(pair.value) { self.pairs.append(pair) }
    }

    /// Whether there are as many values of a form as labels that ask for it.
    ///
    /// Where a label is not known, dates may be its own: then they are never whole.
    private static func isWhole(_ form: HeaderField.Form, in tokens: [Token]) -> Bool {
        if form == .date, tokens.contains(where: { $0.kind == .unknownLabel }) { return false }
        return tokens.reduce(0) { $1.form == form ? $0 + ($1.isLabel ? 1 : -1) : $0 } == 0
    }

    /// Pairs every value with the oldest waiting label that it fits, or with the next one.
    private static func queue(_ tokens: [Token]) -> [Pair] {
        var waiting: [HeaderField] = []
        var held: [Token] = []
        var pairs: [Pair] = []
        pairs.reserveCapacity(HeaderField.allCases.count)
        for token in tokens {
            switch token.kind {
            case .label(let field):
                if let index = held.firstIndex(where: { $0.value.fits(field) }) {
                    pairs.append(Pair(field: field, value: held.remove(at: index)))
                } else {
                    waiting.append(field)
                }
            case .value(let value):
                if let index = waiting.firstIndex(where: { value.fits($0) }) {
                    pairs.append(Pair(field: waiting.remove(at: index), value: token))
                } else {
                    held.append(token)
                }
            case .unknownLabel, .freeLabel:
                break
            }
            // A table has seven cells; what waits longer is no table.
            if waiting.count + held.count > 2 * HeaderField.allCases.count { break }
        }
        return pairs
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
    private static func adjacent(_ tokens: [Token]) -> [Pair] {
        zip(tokens, tokens.dropFirst()).compactMap { token, next in
            guard case .label(let field) = token.kind, !next.isLabel else { return nil }
            return Pair(field: field, value: next)
        }
    }

    /// A label and a value that it fits, alone together on a line.
    private static func pairsOnLinesOfTheirOwn(_ tokens: [Token]) -> [Pair] {
        tokens.indices.dropLast().compactMap { index in
            let (token, next) = (tokens[index], tokens[index + 1])
            let endsLine = index + 2 == tokens.count || tokens[index + 2].beginsLine
            guard case .label(let field) = token.kind, next.value.fits(field) else { return nil }
            return token.beginsLine && !next.beginsLine && endsLine ? Pair(field: field, value: next) : nil
        }
    }

    /// Reads a table with blank cells that was given in blocks, labels and then their values. A block is read if it is
    /// whole for certain: its values are of its labels' forms one by one, and
    /// - the last is not a date, so that a blank cell before it would show; or
    /// - in all blocks values come after their labels, so that none can be another block's.
    private static func blocks(_ tokens: [Token], confirmedBy ownLines: [Pair]) -> [Pair] {
        let blocks = Block.blocks(of: tokens)
        let inOrder = blocks.allSatisfy { $0.holdsOwnValuesOnly }
        var anchored: [Pair] = []
        var others: [Pair] = []
        for block in blocks {
            guard let pairs = block.pairs else { continue }
            if let last = pairs.last, last.field.form != .date {
                anchored += pairs
            } else if inOrder, block.labels.count == block.values.count {
                others += pairs
            }
        }
        let contradicts = ownLines.contains { own in
            others.contains { ($0.field == own.field) != ($0.value.range == own.value.range) }
        }
        return contradicts ? anchored : anchored + others
    }

    /// Labels that follow one another, and the values that follow them.
    private struct Block {
        var labels: [HeaderField] = []
        var values: [Token] = []

        static func blocks(of tokens: [Token]) -> [Block] {
            var blocks = [Block()]
            for token in tokens {
                if case .label(let field) = token.kind {
                    if blocks[blocks.count - 1].values.isEmpty {
                        blocks[blocks.count - 1].labels.append(field)
                    } else {
                        blocks.append(Block(labels: [field]))
                    }
                } else {
                    blocks[blocks.count - 1].values.append(token)
                }
            }
            return blocks
        }

        /// Each label with its value; `nil` unless there is a value for each, of its form, in order.
        var pairs: [Pair]? {
            guard !labels.isEmpty, values.count >= labels.count else { return nil }
            let pairs = zip(labels, values).map { Pair(field: $0, value: $1) }
            return pairs.allSatisfy { $0.value.value.fits($0.field) } ? pairs : nil
        }

        /// Whether the values can be the labels' own, in order, with blank cells between them.
        var holdsOwnValuesOnly: Bool {
            var rest = labels[...]
            for value in values {
                guard let index = rest.firstIndex(where: { value.value.fits($0) }) else { return false }
                rest = rest[(index + 1)...]
            }
            return true
        }
    }
}

extension HeaderTokens.Token {
    var isLabel: Bool { if case .value = kind { false } else { true } }
    /// Whether it is of no known form.
    fileprivate var isUnclaimed: Bool { kind == .unknownLabel || kind == .value(.other) }
    /// The form of the value, or the one that the label asks for; `nil` for a value of no known form.
    fileprivate var form: HeaderField.Form? {
        switch kind {
        case .label(let field): field.form
        case .value(.caseNumber): .caseNumber
        case .value(.priority): .priority
        case .value(.date), .value(.impossibleDate): .date
        case .value(.other), .unknownLabel, .freeLabel: nil
        }
    }
    fileprivate var value: HeaderTokens.Value { if case .value(let value) = kind { value } else { .other } }
}
