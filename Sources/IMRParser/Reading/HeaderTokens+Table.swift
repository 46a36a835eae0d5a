/// Where the table begins among the labels and values of a bare letter, whose table may be below other text.
///
/// ```
/// Subject: FW: Case Number CM17-0001234     ─ text
/// 12/01/2016                                ─ perhaps a cell of the table
/// Case Number: CM17-0001234 …               ─ the table
/// ```
extension HeaderTokens {
    /// The index of the first label of the table; `nil` if there is no table.
    ///
    /// Labels may occur in the text above too. So the table begins with the last group of labels that has all fields for
    /// which there is a label.
    var tableStart: Int? {
        var labels: [Label] = []
        labels.reserveCapacity(tokens.count)
        for index in tokens.indices {
            guard case .label(let field) = tokens[index].kind, !isInProse(index) else { continue }
            labels.append(Label(field: field, index: index))
        }
        let fieldCount = HeaderField.allCases.count { field in labels.contains { $0.field == field } }
        if labels.count == fieldCount { return labels.first?.index }
        var best: Range<Int>?
        var counts: [HeaderField: Int] = [:]
        var first = 0
        for (last, label) in labels.enumerated() {
            counts[label.field, default: 0] += 1
            guard counts.count == fieldCount else { continue }
            while let count = counts[labels[first].field], count > 1 {
                counts[labels[first].field] = count - 1
                first += 1
            }
            let group = first..<last + 1
            // The case number begins the table of most letters.
            let isBetter = best.map { best in
                let beginsTable = labels[first].field == .caseNumber && labels[best.lowerBound].field != .caseNumber
                return group.count < best.count
                    || group.count == best.count && (beginsTable || !group.overlaps(best))
            }
            if isBetter ?? true { best = group }
        }
        return best.map { labels[$0.lowerBound].index }
    }

    /// A label, and its index among the tokens.
    private struct Label {
        let field: HeaderField
        let index: Int
    }

    /// Whether a label is a word of a sentence: without a colon, below other text of its line.
    private func isInProse(_ index: Int) -> Bool {
        let token = tokens[index]
        guard !token.beginsLine, index > 0 else { return false }
        return tokens[index - 1].isUnclaimed && source.bytes[token.range.upperBound - 1] != Ascii.colon
    }

    /// The values above the token at `index` on lines that have nothing else. They may be cells of the table.
    func values(above index: Int) -> [Token] {
        var values: [Token] = []
        var line: [Token] = []
        func endLine() {
            if line.allSatisfy({ !$0.isLabel && !$0.isUnclaimed }) { values += line }
            line = []
        }
        for token in tokens[..<index] {
            if token.beginsLine { endLine() }
            line.append(token)
        }
        endLine()
        return values
    }
}
