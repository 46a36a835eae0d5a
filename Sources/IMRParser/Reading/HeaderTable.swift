/// A header table that was read.
struct HeaderTable {
    /// A field that has a label, and where the label is.
    struct Label {
        let field: HeaderField
        let range: Range<Int>
    }

    /// The values of the table.
    var header = Determination.Header()
    /// The labels of the fields, the first of each.
    var labels: [Label] = []
    /// The fields with a cell that is not a value of the field. A problem was reported for each.
    var unreadable: [HeaderField] = []
    /// Where the table is; empty if there is none.
    var range: Range<Int>
    /// Whether the text above the table may hold values of the header, or values that contradict it.
    var isTextAboveDoubtful = true

    /// Whether there is no table: a table has at least one known label.
    var isEmpty: Bool { labels.isEmpty }

    /// Where the label of a field is; `nil` if the table does not have it.
    func label(of field: HeaderField) -> Range<Int>? { labels.first { $0.field == field }?.range }

    /// Reports which of `fields` have no value and no cell.
    func reportMissing(_ fields: [HeaderField], problems: inout Problems) {
        for field in fields where !header.has(field) && !unreadable.contains(field) {
            if let label = label(of: field) {
                problems.add(.missingHeaderValue(field.label), on: .header(field), at: label)
            } else {
                problems.add(.missingHeaderField(field.label), on: .header(field), at: range)
            }
        }
    }
}
