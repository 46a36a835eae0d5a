import IMRParser

/// Writes determinations as a table: one row for each issue.
struct TableWriter {
    /// The bytes that were written.
    private(set) var bytes: [UInt8] = []
    private let format: TableFormat

    /// Creates an empty writer.
    init(_ format: TableFormat) { self.format = format }

    /// Removes what was written, and releases the memory if a letter has made it large.
    mutating func removeAll() { bytes.removeAll(keepingCapacity: bytes.count <= 1 << 22) }

    /// The line with the names of the columns. A table of records begins with their ids.
    static func header(_ format: TableFormat, hasIds: Bool) -> [UInt8] {
        var writer = TableWriter(format)
        if format == .excel { writer.bytes += [0xEF, 0xBB, 0xBF] }
        let names = (hasIds ? ["id"] : []) + TableColumn.allCases.map(\.rawValue)
        writer.writeRow(names.map { .word($0) })
        return writer.bytes
    }

    /// Writes a row for each issue. A letter without issues gets one row with empty cells for the issue, so that no
    /// letter is lost.
    ///
    /// - Parameter id: The id of the record that the letter came in: a JSON value; `nil` to leave the column out.
    mutating func write(_ determination: Determination, id: [UInt8]? = nil, file: String?) {
        if determination.issues.isEmpty { write(determination, nil, id, file) }
        for issue in determination.issues { write(determination, issue, id, file) }
    }

    private mutating func write(
        _ determination: Determination, _ issue: Determination.Issue?, _ id: [UInt8]?, _ file: String?
    ) {
        let cells = TableColumn.allCases.map { TableCell($0, determination, issue, file: file) }
        writeRow((id.map { [TableCell(id: $0)] } ?? []) + cells)
    }

    private mutating func writeRow(_ cells: [TableCell]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(format == .tsv ? Byte.tab : Byte.comma) }
            switch cell {
            case .none: break
            case .word(let word): bytes += word.utf8
            case .text(let text): write(TableText.plain(text, onOneLine: format == .tsv))
            }
        }
        if format != .tsv { bytes.append(Byte.carriageReturn) }
        bytes.append(Byte.newline)
    }

    /// Writes a text, with an apostrophe in front if a spreadsheet would evaluate it as a formula, even in quotes.
    /// Otherwise the author of the letter could run a formula on the reader's machine.
    private mutating func write(_ text: String) {
        let isQuoted = format != .tsv || text.utf8.contains(Byte.quote)
        if isQuoted { bytes.append(Byte.quote) }
        if TableText.beginsFormula(text) { bytes.append(UInt8(ascii: "'")) }
        for byte in text.utf8 {
            if byte == Byte.quote { bytes.append(Byte.quote) }
            bytes.append(byte)
        }
        if isQuoted { bytes.append(Byte.quote) }
    }
}
