/// The format of a table.
enum TableFormat: String, CaseIterable, Sendable {
    /// Comma-separated values (RFC 4180): texts are in quotes, and rows end with CR LF.
    case csv
    /// Tab-separated values: every line is a row, and only a text that contains a quote is in quotes.
    case tsv
}
