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

    enum Compression: String, Sendable {
        case gzip, bzip2, xz, zstd
        case sevenZip = "7-Zip"
        case rar = "RAR"
    }

    case pdf, postScript, rtf, html, xml
    /// A document of an office program, in the form that it has now.
    case wordDocument, openDocument, spreadsheet
    /// A document of an office program of before 2007.
    case oldOfficeDocument
    case zip, tar
    /// A file that is compressed as a whole.
    case compressed(Compression)
    case picture
    case json(JSONForm)
    /// Rows with separators, one cell of which holds a letter.
    case table
    /// A text whose line ends are written out as `\n`.
    case escapedLineEnds
    /// A text in quotes in the source of a program, and a dump of a database.
    case programText, databaseDump
    case laTeX
    /// An e-mail with encoded parts, and the two codes that mail programs use.
    case mail, quotedPrintable, base64
}

// MARK: - The first bytes

extension Wrapper {
    /// The wrapper around a text; `nil` if it is plain. Most texts need a look at their first bytes only.
    init?(around source: SourceText) {
        guard let first = source.lines.first else { return nil }
        let signs = WrapperSigns(source, first: first)
        let bytes = source.bytes
        if signs.isDatabaseDump { self = .databaseDump; return }
        if signs.isProgramText { self = .programText; return }
        switch bytes[first.start] {
        case Ascii.openBrace, Ascii.openBracket, Ascii.quote:
            if signs.begins(with: "{\\rtf") || signs.begins(with: "{\\urtf") { self = .rtf; return }
            if let form = signs.jsonForm { self = .json(form); return }
            if signs.isList { self = .programText; return }
        case Ascii.backslash where signs.isLaTeX: self = .laTeX; return
        case Ascii.lessThan:
            if let markup = signs.markup { self = markup; return }
        default: break
        }
        if signs.endsAsHTML { self = .html; return }
        if signs.isTable { self = .table; return }
        if signs.isEncodedMail { self = .mail; return }
        if signs.isQuotedPrintable { self = .quotedPrintable; return }
        if signs.isBase64 { self = .base64; return }
        guard signs.hasEscapedLineEnds else { return nil }
        self = .escapedLineEnds
    }

    /// A kind of file that its first bytes identify.
    static func file(_ source: SourceText) -> Wrapper? {
        let bytes = source.bytes
        if tarSign.isNext(at: tarSignOffset, in: bytes) { return .tar }
        var first: UInt64 = 0
        for offset in 0..<8 { first = first << 8 | UInt64(offset < bytes.count ? bytes[offset] : Ascii.space) }
        let found = firstBytes.first { first >> UInt64($0.number.leadingZeroBitCount / 8 * 8) == $0.number }?.wrapper
        guard found == .zip else { return found }
        let contents: [(name: Phrase, wrapper: Wrapper)] = [
            ("word/document", .wordDocument), ("opendocument.text", .openDocument), ("xl/workbook", .spreadsheet),
            ("opendocument.spreadsheet", .spreadsheet),
        ]
        return contents.first { source.find($0.name, in: 0..<bytes.count) != nil }?.wrapper ?? .zip
    }

    private static let tarSign: Phrase = "ustar"
    private static let tarSignOffset = 257

    /// The bytes that a kind of file begins with, as one number; the first is not zero.
    private static let firstBytes: [(number: UInt64, wrapper: Wrapper)] = [
        // "%PDF-", "%!PS", "PK", "BZh", "Rar!", and "GIF8" are letters.
        (0x25_50_44_46_2D, .pdf), (0x25_21_50_53, .postScript), (0x50_4B_03_04, .zip),
        (0x1F_8B_08, .compressed(.gzip)), (0x42_5A_68, .compressed(.bzip2)), (0xFD_37_7A_58_5A, .compressed(.xz)),
        (0x28_B5_2F_FD, .compressed(.zstd)), (0x37_7A_BC_AF, .compressed(.sevenZip)),
        (0x52_61_72_21, .compressed(.rar)), (0xD0_CF_11_E0, .oldOfficeDocument), (0xFF_D8_FF, .picture),
        (0x89_50_4E_47, .picture), (0x47_49_46_38, .picture), (0x49_49_2A_00, .picture), (0x4D_4D_00_2A, .picture),
    ]
}
