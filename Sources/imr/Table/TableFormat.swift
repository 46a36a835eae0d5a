/// How a table is written.
enum TableFormat: String, CaseIterable, Sendable {
    /// Comma-separated values, RFC 4180: texts in quotes, rows end with CR LF.
    case csv
    /// Tab-separated values: a line is a row, always; quotes stand only round what holds a quote.
    case tsv
}
