/// Decides which value of the header belongs to which label.
///
/// If every label has its value, a queue reads all tables: a value goes to the oldest label that waits for a value of its
/// shape, or to the next such label. If a cell is blank, only values that are certain are taken: dates look alike, and
/// a date in the wrong field is worse than none.
struct HeaderCells {
    typealias Token = HeaderTokens.Token

    struct Pair {
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
    ///
    /// - Parameter above: Values above the table, which may be cells of it or not.
    init(_ tokens: [HeaderTokens.Token], above: [HeaderTokens.Token] = []) {
        let cells = HeaderCells.withoutLinesOfText(tokens)
        let all = above.isEmpty ? cells : above + cells
        let onLines = HeaderCells.pairsOnLines(cells)
        if let whole = HeaderCells.wholeTable(all, cells, above: above, onLines: onLines) {
            take(whole)
        } else {
            if let dates = HeaderDates.displaced(in: all) { take(dates) }
            let adjacent = HeaderCells.adjacent(cells)
            let hasStrays = above.contains { $0.shape == .date }
            if HeaderCells.isPairwise(cells), !hasStrays || HeaderDates.areInOrder(adjacent) {
                take(adjacent)
            } else {
                take(onLines)
                for shape in HeaderField.Shape.allCases where HeaderCells.isWhole(shape, in: cells) {
                    let queue = HeaderCells.queue(cells.filter { $0.shape == shape })
                    if shape != .date || !(hasStrays || HeaderDates.areShifted(queue)) { take(queue) }
                }
                take(HeaderCells.blocks(all, confirmedBy: onLines))
            }
            for shape in [HeaderField.Shape.caseNumber, .priority] where HeaderCells.isWhole(shape, in: all) {
                take(HeaderCells.queue(all.filter { $0.shape == shape }))
            }
        }
        leftOver = tokens.filter { token in
            (token.isUnclaimed || !token.isLabel) && !isGiven(token)
        }
    }

    /// The range of the values that were given to a label; `nil` if there is none.
    var range: Range<Int>? {
        guard let first = pairs.first?.value.range else { return nil }
        return pairs.reduce(first) {
            min($0.lowerBound, $1.value.range.lowerBound)..<max($0.upperBound, $1.value.range.upperBound)
        }
    }

    /// The value of `field`; `nil` if none is certain.
    func value(of field: HeaderField) -> HeaderTokens.Token? { pairs.first { $0.field == field }?.value }

    func isGiven(_ token: Token) -> Bool { pairs.contains { $0.value.range == token.range } }

    /// A field keeps its first value, and no value is given twice.
    private mutating func take(_ pairs: [Pair]) {
        if self.pairs.isEmpty { self.pairs.reserveCapacity(pairs.count) }
        for pair in pairs where value(of: pair.field) == nil && !isGiven(pair.value) { self.pairs.append(pair) }
    }

    /// `tokens` without the lines of text that are not in a cell: a line below a label may be its cell.
    private static func withoutLinesOfText(_ tokens: [Token]) -> [Token] {
        guard tokens.contains(where: { $0.kind == .value(.other) }) else { return tokens }
        var cells: [Token] = []
        for (index, token) in tokens.enumerated() {
            let endsLine = index + 1 == tokens.count || tokens[index + 1].beginsLine
            let isLine = token.kind == .value(.other) && token.beginsLine && endsLine
            if isLine, let last = cells.last, !last.isLabel, !last.isUnclaimed { continue }
            cells.append(token)
        }
        return cells
    }

    /// All pairs of a table in which each label has its value and nothing else occurs; `nil` if it is not certain.
    ///
    /// A queue gives them. But a cell that was moved away from its label, or a date that is not in the table, shifts the
    /// dates of a queue. The order of the dates shows that.
    private static func wholeTable(
        _ all: [Token], _ cells: [Token], above: [Token], onLines: [Pair]
    ) -> [Pair]? {
        func isWholeTable(_ tokens: [Token]) -> Bool {
            HeaderField.Shape.allCases.allSatisfy { isWhole($0, in: tokens) } && !tokens.contains(where: \.isUnclaimed)
        }
        func agrees(_ pairs: [Pair]) -> Bool {
            onLines.allSatisfy { own in
                pairs.allSatisfy { ($0.field == own.field) == ($0.value.range == own.value.range) }
            }
        }
        if isWholeTable(all) {
            let queue = queue(all)
            let isTrusted = above.isEmpty || opensTable(above, cells)
            if isTrusted, agrees(queue), HeaderDates.areInOrder(queue) { return queue }
            if let dates = HeaderDates.displaced(in: all) { return dates + queue.filter { $0.field.shape != .date } }
            return above.isEmpty && agrees(queue) && !HeaderDates.areShifted(queue) ? queue : nil
        }
        guard !above.isEmpty, isWholeTable(cells) else { return nil }
        let queue = queue(cells)
        return agrees(queue) && HeaderDates.areInOrder(queue) ? queue : nil
    }

    /// Whether the values above the first label are those of the labels that begin the table, in the same order.
    private static func opensTable(_ above: [Token], _ cells: [Token]) -> Bool {
        let labels = cells.prefix { $0.isLabel }.prefix(above.count)
        guard labels.map(\.shape) == above.map(\.shape) else { return false }
        return above.count > 1 || labels.first?.kind != .label(.decisionDate)
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

    /// Whether each value comes right after a label, as it does if the cells come row by row. A value of another label's
    /// shape after a label shows that the cells are shifted.
    private static func isPairwise(_ tokens: [Token]) -> Bool {
        guard let first = tokens.first, first.isLabel else { return false }
        var pairs = 0
        for (token, next) in zip(tokens, tokens.dropFirst()) {
            if !token.isLabel && !next.isLabel { return false }
            if case .label(let field) = token.kind, !next.isLabel, next.shape != nil, !next.value.fits(field) {
                return false
            }
            if token.isLabel && !next.isLabel { pairs += 1 }
        }
        return pairs >= 3
    }

    /// The value that comes right after each label.
    static func adjacent(_ tokens: [Token]) -> [Pair] {
        zip(tokens, tokens.dropFirst()).compactMap { token, next in
            guard case .label(let field) = token.kind, !next.isLabel else { return nil }
            return Pair(field: field, value: next)
        }
    }

    /// The labels and values of the lines on which each label has a cell after it. A label whose cell has two values gets
    /// none.
    private static func pairsOnLines(_ tokens: [Token]) -> [Pair] {
        var pairs: [Pair] = []
        pairs.reserveCapacity(tokens.count / 2)
        var start = 0
        while start < tokens.count {
            var end = start + 1
            while end < tokens.count, !tokens[end].beginsLine { end += 1 }
            if haveCells(tokens[start..<end]) { addPairs(of: tokens[start..<end], to: &pairs) }
            start = end
        }
        return pairs
    }

    /// Adds the labels of a line whose cell has one value, which fits.
    private static func addPairs(of line: ArraySlice<Token>, to pairs: inout [Pair]) {
        for index in line.indices.dropFirst() {
            guard case .label(let field) = line[index - 1].kind, line[index].value.fits(field) else { continue }
            let next = line[(index + 1)...].first { $0.kind != .value(.other) }
            guard next?.isLabel ?? true else { continue }
            pairs.append(Pair(field: field, value: line[index]))
        }
    }

    /// Whether a cell comes after each label of a line, and no value is before the first. Text before the first label is
    /// not a cell, nor is text after a value.
    private static func haveCells(_ line: ArraySlice<Token>) -> Bool {
        var isInCell = false
        var hasLabel = false
        for token in line where token.kind != .value(.other) {
            // "Date of Injury: CT: 08/17/2015": the second word is in the cell.
            let isInside = hasLabel && !isInCell && token.kind == .unknownLabel
            if token.isLabel, !isInside {
                if hasLabel, !isInCell { return false }
                (hasLabel, isInCell) = (true, false)
            } else {
                guard hasLabel else { return false }
                isInCell = true
            }
        }
        return isInCell
    }

    /// Reads a table with blank cells that comes in blocks of labels and then their values. A block is read if it is
    /// certainly whole: one by one its values have the shapes of its labels, and
    /// - the last value is not a date, so that a blank cell before it would show; or
    /// - in all blocks the values come after their labels, and the next block has values too, so that no value can belong
    ///   to another block.
    private static func blocks(_ tokens: [Token], confirmedBy ownLines: [Pair]) -> [Pair] {
        let blocks = Block.blocks(of: tokens)
        let inOrder = blocks.allSatisfy { $0.holdsOwnValuesOnly }
        var anchored: [Pair] = []
        var others: [Pair] = []
        for (index, block) in blocks.enumerated() {
            guard let pairs = block.pairs else { continue }
            if let last = pairs.last, last.field.shape != .date {
                anchored += pairs
            } else if inOrder, block.labels.count == block.values.count,
                index + 1 == blocks.count || !blocks[index + 1].values.isEmpty
            {
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
    var isUnclaimed: Bool { kind == .unknownLabel || kind == .value(.other) }
    /// What the value looks like, or the values of the label; `nil` for free text and its labels.
    var shape: HeaderField.Shape? { if case .label(let field) = kind { field.shape } else { value.shape } }
    var value: HeaderTokens.Value { if case .value(let value) = kind { value } else { .other } }
}
