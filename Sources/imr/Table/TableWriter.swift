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

    /// The line with the names of the columns.
    static func header(_ format: TableFormat) -> [UInt8] {
        var writer = TableWriter(format)
        writer.writeRow(TableColumn.allCases.map { .word($0.rawValue) })
        return writer.bytes
    }

    /// Writes a row for each issue. A letter without issues gets one row with empty cells for the issue, so that no
    /// letter is lost.
    mutating func write(_ determination: Determination, file: String?) {
        if determination.issues.isEmpty { write(determination, nil, file) }
        for issue in determination.issues { write(determination, issue, file) }
    }

    private mutating func write(_ determination: Determination, _ issue: Determination.Issue?, _ file: String?) {
        writeRow(TableColumn.allCases.map { TableCell($0, determination, issue, file: file) })
    }

    private mutating func writeRow(_ cells: [TableCell]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(format == .csv ? Byte.comma : Byte.tab) }
            switch cell {
            case .none: break
            case .word(let word): bytes += word.utf8
            case .text(let text): write(text)
            }
        }
        if format == .csv { bytes.append(Byte.carriageReturn) }
        bytes.append(Byte.newline)
    }

    /// Writes a text, with an apostrophe in front if a spreadsheet would evaluate it as a formula, even in quotes.
    /// Otherwise the author of the letter could run a formula on the reader's machine.
    private mutating func write(_ text: String) {
        var text = text
        let isQuoted = format == .csv || text.utf8.contains(Byte.quote)
        if isQuoted { bytes.append(Byte.quote) }
        if text.unicodeScalars.first.map(Self.formulaStarts.contains) == true { bytes.append(UInt8(ascii: "'")) }
        text.withUTF8 { text in
            var rest = text[...]
            while let index = rest.firstIndex(where: isChanged) {
                bytes += rest[..<index]
                if rest[index] == Byte.quote {
                    bytes += [Byte.quote, Byte.quote]
                } else if bytes.last != Byte.space {
                    bytes.append(Byte.space)
                }
                rest = rest[(index + 1)...]
            }
            bytes += rest
        }
        if isQuoted { bytes.append(Byte.quote) }
    }

    /// Whether a byte cannot be written unchanged.
    private func isChanged(_ byte: UInt8) -> Bool {
        switch byte {
        case Byte.quote: true
        case Byte.tab, Byte.newline, Byte.carriageReturn: format == .tsv
        default: false
        }
    }

    /// The list includes full-width forms, because some spreadsheets treat them like the plain ones.
    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]
}
