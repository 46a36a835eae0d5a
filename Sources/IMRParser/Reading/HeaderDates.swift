/// The order of the dates as evidence of which date belongs to which label of a header table.
///
/// The injury comes first, then the denial, the application, the assignment, and the decision. If all dates have a label,
/// only one way of giving them keeps this order.
enum HeaderDates {
    /// Whether the dates among `pairs` are in the order in which things happen.
    static func areInOrder(_ pairs: [HeaderCells.Pair]) -> Bool { HeaderField.areInOrder { date(of: $0, in: pairs) } }

    private static func date(of field: HeaderField, in pairs: [HeaderCells.Pair]) -> CalendarDate? {
        pairs.first { $0.field == field }?.value.date
    }

    /// Whether another date is before the date of injury, or after the date of the decision. A letter may print two of its
    /// dates in the wrong order, but seldom these.
    static func areShifted(_ pairs: [HeaderCells.Pair]) -> Bool {
        let dates = HeaderField.datesInOrder.compactMap { date(of: $0, in: pairs) }
        let (injury, decision) = (date(of: .dateOfInjury, in: pairs), date(of: .decisionDate, in: pairs))
        return dates.contains { date in injury.map { date < $0 } ?? false || decision.map { date > $0 } ?? false }
    }

    /// The most cells that may be in another place than beside their labels.
    private static let mostDisplaced = 2
    /// More dates than a table has. Where there are as many, nothing shows which of them belong together.
    private static let mostCells = 16

    /// All dates of a table in which each label but one or two has its date right after it, and the others are elsewhere:
    /// programs that sort the blocks of a page put a cell above the table.
    ///
    /// - Returns: `nil` unless the order of the dates leaves one way of giving them. A date of a decision is not found in
    ///   this way: no date comes after it, so any date that was put on the letter later may be in its place.
    static func displaced(in tokens: [HeaderCells.Token]) -> [HeaderCells.Pair]? {
        guard !tokens.contains(where: { $0.kind == .unknownLabel }) else { return nil }
        var pairs = HeaderCells.adjacent(tokens).filter { $0.field.shape == .date && $0.value.value.fits($0.field) }
        guard pairs.count <= mostCells else { return nil }
        var labels: [(field: HeaderField, index: Int)] = []
        var values: [HeaderCells.Token] = []
        for (index, token) in tokens.enumerated() {
            let last = index > 0 ? tokens[index - 1] : nil
            if case .label(let field) = token.kind {
                guard field.shape == .date, !pairs.contains(where: { $0.field == field }) else { continue }
                labels.append((field, index))
            } else if token.shape == .date, !pairs.contains(where: { $0.value.range == token.range }) {
                // The second date of a cell is not another cell.
                guard token.beginsLine || last?.isLabel ?? true else { return nil }
                values.append(token)
            }
        }
        guard (1...mostDisplaced).contains(labels.count), values.count <= mostCells else { return nil }
        for (field, index) in labels {
            let isBlank = index + 1 == tokens.count || tokens[index + 1].isLabel
            let followsValue = index > 0 && values.contains { $0.range == tokens[index - 1].range }
            guard isBlank, field != .decisionDate, field != .dateOfInjury || followsValue else { return nil }
        }
        if labels.count == 1 {
            let ways = values.map { pairs + [HeaderCells.Pair(field: labels[0].field, value: $0)] }.filter(areInOrder)
            guard ways.count == 1 else { return nil }
            pairs = ways[0]
        } else {
            guard labels.count == values.count else { return nil }
            let fields = HeaderField.datesInOrder.filter { field in labels.contains { $0.field == field } }
            let inOrder = values.sorted { one, other in
                one.date.flatMap { date in other.date.map { date < $0 } } ?? false
            }
            pairs += zip(fields, inOrder).map { HeaderCells.Pair(field: $0, value: $1) }
        }
        return pairs.allSatisfy { $0.value.date != nil } && areInOrder(pairs) ? pairs : nil
    }
}

extension HeaderTokens.Token {
    /// The date; `nil` for anything else, and for a day that the calendar does not have.
    fileprivate var date: CalendarDate? { if case .value(.date(let date)) = kind { date } else { nil } }
}
