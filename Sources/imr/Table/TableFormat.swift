/// The format of a table.
enum TableFormat: String, CaseIterable, Sendable {
    /// Comma-separated values (RFC 4180): texts are in quotes, and rows end with CR LF.
    case csv
    /// The same, with a byte order mark, by which Excel knows that the text is UTF-8.
    case excel
    /// Tab-separated values: every line is a row, and only a text that contains a quote is in quotes.
    case tsv
}
