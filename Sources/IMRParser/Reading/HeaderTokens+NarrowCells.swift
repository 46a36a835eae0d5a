/// Labels that narrow cells divide. Their values are beside their first lines, or beside their middle:
///
/// ```
/// UR Denial     11/30/2016                        UR Denial
/// Date:                            Decision Date: 01/10/2017          11/30/2016
///                                                 Date:
/// ```
extension HeaderTokens {
    /// A label at `offset` that a narrow cell divides, and where the rest of it is, on a line below.
    func dividedLabel(at offset: Int, onLine line: Int) -> (kind: Kind, end: Int, rest: Range<Int>)? {
        guard offset + 1 < limit, rule.beginnings.contains(source.bytes[offset], source.bytes[offset + 1]) else {
            return nil
        }
        for label in rule.labels(beginningWith: source.bytes[offset]) where !label.isOpen {
            let phrase = label.phrase
            for space in (1..<phrase.count).reversed() where phrase[space] == Ascii.space {
                let end = offset + space
                guard end <= source.lines[line].end, phrase.begins(with: source.bytes[offset..<end]),
                    endsCell(end, onLine: line), let rest = cell(phrase, from: space + 1, below: line)
                else { continue }
                return (label.field.map(Kind.label) ?? .nameLabel, end, rest)
            }
        }
        return nil
    }

    /// Whether a cell of the line ends at `offset`: the line ends there, or a wide gap or a date comes after it.
    private func endsCell(_ offset: Int, onLine line: Int) -> Bool {
        let next = source.skipSpace(from: offset, to: source.lines[line].end)
        return next == source.lines[line].end || next > offset + 1
            || next > offset && DateSyntax.date(at: next, limit: limit, in: source.bytes) != nil
    }

    /// How many lines a label in a narrow cell may have, and after how many lines the rest of it is alone on a line, where
    /// each cell has one of its own.
    private static let mostLabelLines = 3
    private static let mostLines = 8

    /// The cell on one of the next lines that is the rest of a label from `start` on, with its colon.
    private func cell(_ phrase: Phrase, from start: Int, below line: Int) -> Range<Int>? {
        let length = phrase.count - start
        for index in line + 1..<min(source.lines.count, line + HeaderTokens.mostLines) {
            let (begin, end) = (source.lines[index].start, min(source.lines[index].end, limit))
            if index >= line + HeaderTokens.mostLabelLines, end != begin + length + 1 { continue }
            for offset in begin..<max(begin, end - length) {
                guard source.bytes[offset + length] == Ascii.colon,
                    offset == begin
                        || offset > begin + 1 && Ascii.isSpace(source.bytes[offset - 1])
                            && Ascii.isSpace(source.bytes[offset - 2]),
                    (0..<length).allSatisfy({ Phrase.isSame(source.bytes[offset + $0], phrase[start + $0]) })
                else { continue }
                return offset..<offset + length + 1
            }
        }
        return nil
    }

    /// The tokens with the label at `offset`, whose lines are above and below its value, right before that value: the one
    /// on the line between that no label comes before.
    func withTallLabelMoved(at offset: Int) -> [Token] {
        guard let index = tokens.firstIndex(where: { $0.range.lowerBound == offset }) else { return tokens }
        let line = source.lineIndex(at: offset) + 1
        let values = tokens.indices.filter { place in
            guard !tokens[place].isLabel, source.lineIndex(at: tokens[place].range.lowerBound) == line else {
                return false
            }
            return tokens[place].beginsLine || place > 0 && place - 1 != index && !tokens[place - 1].isLabel
        }
        guard values.count == 1, values[0] > index else { return tokens }
        var moved = tokens
        moved.insert(moved.remove(at: index), at: values[0] - 1)
        return moved
    }
}
