/// A form that texts are kept or sent in. A letter has to be taken out of it before it can be read.
enum Wrapper: Equatable, Sendable {
    /// How JSON holds a text.
    enum JSONForm: Equatable, Sendable {
        /// One object on one line, or on several.
        case record, indentedRecord
        /// One object on each line.
        case lines
        case arrayOfRecords, arrayOfStrings, string
        /// What this program writes about a letter.
        case ownOutput
    }

    case pdf, postScript, rtf, html, xml
    /// A document of an office program, in the form that it has now.
    case wordDocument, openDocument, spreadsheet
    /// A document of an office program of before 2007.
    case oldOfficeDocument
    case zip
    /// A file that is compressed as a whole, and the name of the method.
    case compressed(String)
    /// A page as a picture.
    case picture
    case json(JSONForm)
    /// Rows with separators, one cell of which holds a letter.
    case table
    /// A text whose line ends are written out as `\n`.
    case escapedLineEnds
    /// An e-mail with encoded parts, and the two codes that mail programs use.
    case mail, quotedPrintable, base64
}

// MARK: - The first bytes

extension Wrapper {
    /// The wrapper around a text; `nil` if it is plain. Most texts need a look at their first bytes only.
    init?(around source: SourceText) {
        guard let first = source.lines.first else { return nil }
        let signs = WrapperSigns(source, first: first)
        if let file = Wrapper.file(source) { self = file; return }
        let bytes = source.bytes
        switch bytes[first.start] {
        case Ascii.openBrace, Ascii.openBracket, Ascii.quote:
            if signs.begins(with: "{\\rtf") { self = .rtf; return }
            if let form = signs.jsonForm { self = .json(form); return }
        case Ascii.lessThan:
            if let markup = signs.markup { self = markup; return }
        default: break
        }
        if signs.endsAsHTML {
            self = .html
        } else if signs.isTable {
            self = .table
        } else if signs.isEncodedMail {
            self = .mail
        } else if signs.isQuotedPrintable {
            self = .quotedPrintable
        } else if signs.isBase64 {
            self = .base64
        } else if signs.hasEscapedLineEnds {
            self = .escapedLineEnds
        } else {
            return nil
        }
    }

    /// A kind of file that its first bytes identify.
    private static func file(_ source: SourceText) -> Wrapper? {
        let bytes = source.bytes
        guard let found = firstBytes.first(where: { bytes.starts(with: $0.bytes) }) else { return nil }
        guard found.wrapper == .zip else { return found.wrapper }
        let contents: [(name: Phrase, wrapper: Wrapper)] = [
            ("word/document", .wordDocument), ("opendocument.text", .openDocument), ("xl/workbook", .spreadsheet),
            ("opendocument.spreadsheet", .spreadsheet),
        ]
        return contents.first { source.find($0.name, in: 0..<bytes.count) != nil }?.wrapper ?? .zip
    }

    private static let firstBytes: [(bytes: [UInt8], wrapper: Wrapper)] = [
        (Array("%PDF-".utf8), .pdf), (Array("%!PS".utf8), .postScript), ([0x50, 0x4B, 3, 4], .zip),
        ([0x1F, 0x8B, 8], .compressed("gzip")), (Array("BZh".utf8), .compressed("bzip2")),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .compressed("xz")), ([0x28, 0xB5, 0x2F, 0xFD], .compressed("zstd")),
        ([0x37, 0x7A, 0xBC, 0xAF], .compressed("7-Zip")), (Array("Rar!".utf8), .compressed("RAR")),
        ([0xD0, 0xCF, 0x11, 0xE0], .oldOfficeDocument), ([0xFF, 0xD8, 0xFF], .picture),
        ([0x89, 0x50, 0x4E, 0x47], .picture), (Array("GIF8".utf8), .picture), ([0x49, 0x49, 0x2A, 0], .picture),
        ([0x4D, 0x4D, 0, 0x2A], .picture),
    ]
}
