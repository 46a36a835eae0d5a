/// Decides which value of the header belongs to which label.
///
/// If every label has its value, a queue reads all tables: a value goes to the oldest label that waits for a value of its
/// shape, or to the next such label. If a cell is blank, only values that are certain are taken: dates look alike, and
/// a date in the wrong field is worse than none.
struct HeaderCells {
    private typealias Token = HeaderTokens.Token

    private struct Pair {
        var field: HeaderField
        var value: Token
    }

    /// At most one value for each field.
    private var pairs: [Pair] = []
    /// Values that belong to no label, and unknown labels.
    private(set) var leftOver: [HeaderTokens.Token] = []

    /// A table has seven cells, so more labels or values than this in a queue are not a table.
    private static let longestQueue = 14

    /// Pairs the labels and values among `tokens`, without free text and its labels.
    init(_ tokens: [HeaderTokens.Token]) {
        let isWhole = HeaderField.Shape.allCases.allSatisfy { HeaderCells.isWhole($0, in: tokens) }
        if isWhole, !tokens.contains(where: \.isUnclaimed) {
            take(HeaderCells.queue(tokens))
        } else if HeaderCells.isPairwise(tokens) {
            take(HeaderCells.adjacent(tokens))
        } else {
            let ownLines = HeaderCells.pairsOnLinesOfTheirOwn(tokens)
            take(ownLines)
            for shape in HeaderField.Shape.allCases where HeaderCells.isWhole(shape, in: tokens) {
                take(HeaderCells.queue(tokens.filter { $0.shape == shape }))
            }
            take(HeaderCells.blocks(tokens, confirmedBy: ownLines))
        }
        leftOver = tokens.filter { token in
            (token.isUnclaimed || !token.isLabel) && !isGiven(token)
        }
    }

    /// The value of `field`; `nil` if none is certain.
    func value(of field: HeaderField) -> HeaderTokens.Token? { pairs.first { $0.field == field }?.value }

    private func isGiven(_ token: Token) -> Bool { pairs.contains { $0.value.range == token.range } }

    /// A field keeps its first value, and no value is given twice.
    private mutating func take(_ pairs: [Pair]) {
        if self.pairs.isEmpty { self.pairs.reserveCapacity(pairs.count) }
        for pair in pairs where value(of: pair.field) == nil && !isGiven(pair.value) { self.pairs.append(pair) }
    }

    /// Whether there are as many values of a shape as labels for it.
    ///
    /// With an unknown label this is never certain for dates: one of them may belong to that label.
    private static func isWhole(_ shape: HeaderField.Shape, in tokens: [Token]) -> Bool {
        if shape == .date, tokens.contains(where: { $0.kind == .unknownLabel }) { return false }
        return tokens.reduce(0) { $1.shape == shape ? $0 + ($1.isLabel ? 1 : -1) : $0 } == 0
    }

    /// Pairs every value with the oldest waiting label that it fits, or with the next such label.
    private static func queue(_ tokens: [Token]) -> [Pair] {
        var waiting: [HeaderField] = []
        var held: [Token] = []
        var pairs: [Pair] = []
        pairs.reserveCapacity(tokens.count / 2)
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
            case .unknownLabel, .nameLabel:
                break
            }
            if waiting.count + held.count > longestQueue { break }
        }
        return pairs
    }

    /// Whether each value comes right after a label, as it does if the cells come row by row.
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

    /// Reads a table with blank cells that comes in blocks of labels and then their values. A block is read if it is
    /// certainly whole: one by one its values have the shapes of its labels, and
    /// - the last value is not a date, so that a blank cell before it would show; or
    /// - in all blocks the values come after their labels, so that no value can belong to another block.
    private static func blocks(_ tokens: [Token], confirmedBy ownLines: [Pair]) -> [Pair] {
        let blocks = Block.blocks(of: tokens)
        let inOrder = blocks.allSatisfy { $0.holdsOwnValuesOnly }
        var anchored: [Pair] = []
        var others: [Pair] = []
        for block in blocks {
            guard let pairs = block.pairs else { continue }
            if let last = pairs.last, last.field.shape != .date {
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

        /// Each label with its value; `nil` unless each has a value of its shape, in order.
        var pairs: [Pair]? {
            guard !labels.isEmpty, values.count >= labels.count else { return nil }
            let pairs = zip(labels, values).map { Pair(field: $0, value: $1) }
            return pairs.allSatisfy { $0.value.value.fits($0.field) } ? pairs : nil
        }

        /// Whether the values can belong to these labels, in order, with blank cells between them.
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
    /// Whether it looks like no known label and no known value.
    fileprivate var isUnclaimed: Bool { kind == .unknownLabel || kind == .value(.other) }
    /// What the value looks like, or the values of the label; `nil` for free text and its labels.
    fileprivate var shape: HeaderField.Shape? { if case .label(let field) = kind { field.shape } else { value.shape } }
    fileprivate var value: HeaderTokens.Value { if case .value(let value) = kind { value } else { .other } }
}
