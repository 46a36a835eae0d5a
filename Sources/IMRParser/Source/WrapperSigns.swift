/// The signs in a text that it is wrapped: how it begins and ends, and a few counts.
struct WrapperSigns {
    let source: SourceText
    /// The first line that is not blank.
    private let first: Line
    /// The text without white space at its ends.
    let text: Range<Int>

    var bytes: [UInt8] { source.bytes }

    init(_ source: SourceText, first: Line) {
        (self.source, self.first) = (source, first)
        text = first.start..<(source.lines.last?.end ?? first.end)
    }

    /// Whether the text begins with `phrase`, in any case.
    func begins(with phrase: Phrase) -> Bool { phrase.isNext(at: text.lowerBound, in: bytes) }

    // MARK: JSON

    /// How JSON holds the text; `nil` if it is not JSON.
    var jsonForm: Wrapper.JSONForm? {
        switch bytes[text.lowerBound] {
        case Ascii.openBrace:
            guard nextByte(after: text.lowerBound) == Ascii.quote else { return nil }
            let beginning = text.lowerBound..<min(text.upperBound, text.lowerBound + WrapperSigns.beginning)
            if source.find("\"schemaVersion\"", in: beginning) != nil { return .ownOutput }
            if source.lines.count == 1 { return .record }
            return bytes[source.lines[1].start] == Ascii.openBrace ? .lines : .indentedRecord
        case Ascii.openBracket:
            switch nextByte(after: text.lowerBound) {
            case Ascii.openBrace: return .arrayOfRecords
            case Ascii.quote: return .arrayOfStrings
            default: return nil
            }
        default:
            // A string ends with its line; other strings may follow.
            guard first.range.count > 1, bytes[first.end - 1] == Ascii.quote else { return nil }
            let inner = bytes[first.start + 1..<first.end - 1]
            var isEscaped = false
            for byte in inner {
                if byte == Ascii.quote, !isEscaped { return nil }
                isEscaped = byte == Ascii.backslash && !isEscaped
            }
            return source.lines.dropFirst().first.map { bytes[$0.start] == Ascii.quote } ?? true ? .string : nil
        }
    }

    private static let beginning = 400

    private func nextByte(after offset: Int) -> UInt8? {
        let next = source.skipSpace(from: offset + 1, to: text.upperBound)
        return next < text.upperBound ? bytes[next] : nil
    }

    // MARK: Tables

    /// Whether the text is rows of cells, one of which holds a letter: a cell in quotes that goes on below its line, or a
    /// long one.
    var isTable: Bool {
        guard first.range.count <= WrapperSigns.longestRow else { return false }
        if isOneCell { return true }
        return [Ascii.comma, Ascii.tab, Ascii.semicolon].contains { separator in
            guard bytes[first.range].contains(separator) else { return false }
            let names = bytes[first.range].split(separator: separator, omittingEmptySubsequences: false)
            // A column of numbers may have no name.
            if names.dropFirst(names[0].isEmpty ? 1 : 0).allSatisfy(isName) {
                guard source.lines.count > 1 else { return false }
                let row = source.lines[1]
                return holdsText(row, separator) || isLong(row, cells: names.count, separator)
            }
            // Without names above, the cells before the text are short.
            guard let cell = openCell(in: first, separator) else { return false }
            let before = bytes[first.start..<cell].split(separator: separator)
            return before.allSatisfy(isName) && closes(cell, separator)
        }
    }

    private static let longestRow = 2000
    private static let longestName = 64
    private static let longCell = 300

    /// Whether a cell is a name of a column, or a number or a name that identifies a row.
    private func isName(_ cell: ArraySlice<UInt8>) -> Bool {
        let marks = Array(" _-./()#\"".utf8)
        return !cell.isEmpty && cell.count <= WrapperSigns.longestName
            && cell.allSatisfy { Ascii.isWord($0) || marks.contains($0) } && cell.contains(where: Ascii.isWord)
    }

    /// Whether a cell in quotes goes on below its line, or is long.
    private func holdsText(_ row: Line, _ separator: UInt8) -> Bool {
        openCell(in: row, separator) != nil
            || (row.range.count > WrapperSigns.longCell && quotedCells(in: row, separator).first != nil)
    }

    private func isLong(_ row: Line, cells: Int, _ separator: UInt8) -> Bool {
        guard row.range.count > WrapperSigns.longCell else { return false }
        let found = bytes[row.range].split(separator: separator, omittingEmptySubsequences: false)
        return separator == Ascii.tab && found.count == cells
    }

    /// Where cells in quotes begin.
    private func quotedCells(in row: Line, _ separator: UInt8) -> [Int] {
        row.range.filter { offset in
            bytes[offset] == Ascii.quote && (offset == row.start || bytes[offset - 1] == separator)
        }
    }

    /// The start of a cell in quotes that does not end on its line.
    private func openCell(in row: Line, _ separator: UInt8) -> Int? {
        quotedCells(in: row, separator).last { start in
            bytes[start..<row.end].count(where: { $0 == Ascii.quote }) % 2 == 1
        }
    }

    /// Whether the quotes of a cell end where a cell can end.
    private func closes(_ cell: Int, _ separator: UInt8) -> Bool {
        var offset = cell + 1
        while offset < text.upperBound {
            if bytes[offset] == Ascii.quote {
                let next = offset + 1 < text.upperBound ? bytes[offset + 1] : Ascii.newline
                if next != Ascii.quote { return next == separator || Ascii.isLineEnd(next) }
                offset += 1
            }
            offset += 1
        }
        return false
    }

    /// Whether the text is one cell in quotes, below the name of its column or without one.
    private var isOneCell: Bool {
        guard bytes[text.upperBound - 1] == Ascii.quote, source.lines.count > 2 else { return false }
        let hasName = bytes[first.start] != Ascii.quote
        guard !hasName || isName(bytes[first.range]) else { return false }
        let row = source.lines[hasName ? 1 : 0]
        // Quotes inside the cell are doubled.
        return bytes[row.start] == Ascii.quote && openCell(in: row, Ascii.comma) == row.start
            && closes(row.start, Ascii.comma)
    }

    // MARK: Programs

    private static let literalMarks: [Phrase] = ["\"\"\"", "'''", "`"]

    /// Whether the text is a literal in the source of a program: `text = '''Case Number: …`
    var isProgramText: Bool {
        let start = first.start
        if bytes[start] == Ascii.quote || bytes[start] == Ascii.apostrophe { return beginsLiteral(at: start) }
        guard Ascii.isLetter(bytes[start]),
            let equals = bytes[first.range].prefix(WrapperSigns.longestName).firstIndex(of: Ascii.equals),
            bytes[start..<equals].allSatisfy({ Ascii.isWord($0) || " ._:$".utf8.contains($0) })
        else { return false }
        let value = source.skipSpace(from: equals + 1, to: text.upperBound)
        guard value < text.upperBound else { return false }
        // A letter says what kind of literal it is.
        return beginsLiteral(at: value) || (Ascii.isLetter(bytes[value]) && beginsLiteral(at: value + 1))
    }

    private func beginsLiteral(at offset: Int) -> Bool {
        WrapperSigns.literalMarks.contains { mark in
            let end = offset + mark.count
            // A fence of Markdown is three of the last mark; bold text of wikis ends on its line.
            return mark.isNext(at: offset, in: bytes) && (end == text.upperBound || bytes[end] != bytes[offset])
                && (end >= first.end || source.find(mark, in: end..<first.end) == nil)
        }
    }

    /// Whether the text is a list of strings in single quotes.
    var isList: Bool {
        bytes[text.lowerBound] == Ascii.openBracket && bytes[text.upperBound - 1] == Ascii.closeBracket
            && nextByte(after: text.lowerBound) == Ascii.apostrophe
    }

    private static let insertion: Phrase = "INSERT INTO "
    private static let statements: [Phrase] = [
        insertion, "REPLACE INTO ", "CREATE TABLE ", "DROP TABLE ", "BEGIN TRANSACTION;", "PRAGMA foreign_keys",
    ]

    /// Whether the text begins with a statement of SQL, perhaps below comments.
    var isDatabaseDump: Bool {
        let isBelowComment = begins(with: "-- ") || begins(with: "/*")
        return isBelowComment
            ? source.find(WrapperSigns.insertion, in: text) != nil : WrapperSigns.statements.contains(where: begins)
    }

    var isLaTeX: Bool {
        begins(with: "\\documentclass") || begins(with: "\\begin{document}") || begins(with: "\\usepackage")
    }

    // MARK: Mail

    /// Whether the text is an e-mail whose text is encoded or in several parts. One in plain text is read.
    var isEncodedMail: Bool {
        let name = bytes[first.range].prefix { Ascii.isLetter($0) || $0 == Ascii.hyphen }
        guard name.count > 1, name.endIndex < first.end,
            bytes[name.endIndex] == Ascii.colon || name.starts(with: [Ascii.hyphen, Ascii.hyphen])
                || begins(with: "From ")
        else { return false }
        var end = first.end
        for line in source.lines.dropFirst().prefix(WrapperSigns.mostHeaderLines) {
            if line.blankLinesBefore > 0 { break }
            end = line.end
        }
        return WrapperSigns.encodings.contains { source.find($0, in: first.start..<end) != nil }
    }

    private static let mostHeaderLines = 300
    private static let encodings: [Phrase] = [
        "content-type: multipart/", "content-transfer-encoding: base64", "content-transfer-encoding: quoted-printable",
        "content-type: text/html",
    ]

    /// Whether lines are broken with `=`, as mail programs do it.
    var isQuotedPrintable: Bool {
        let broken = source.lines.count {
            bytes[$0.end - 1] == Ascii.equals && $0.range.count > 1 && bytes[$0.end - 2] != Ascii.equals
        }
        return broken >= WrapperSigns.fewestLineEnds && broken * 8 > source.lines.count
    }

    /// Whether the lines are letters and digits without spaces.
    var isBase64: Bool {
        guard first.range.count >= WrapperSigns.shortestCode else { return false }
        return source.lines.prefix(3).dropLast(source.lines.count > 2 ? 0 : 1).allSatisfy(isCode) && isCode(first)
    }

    private static let shortestCode = 40

    private func isCode(_ line: Line) -> Bool {
        let line = bytes[line.range]
        let marks = Array("+/=".utf8)
        return line.allSatisfy { Ascii.isLetter($0) || Ascii.isDigit($0) || marks.contains($0) }
            && line.contains(where: Ascii.isDigit) && line.contains(where: Ascii.isUpper)
            && line.contains(where: Ascii.isLower)
    }

    // MARK: Escapes

    /// Whether line ends are written out as `\n`, and hardly any is a real one, or one is written at each real one.
    var hasEscapedLineEnds: Bool {
        let lines = source.lines.count
        guard text.count > lines * SourceText.longLine else { return endsLinesWithEscapes }
        var escapes = 0
        var offset = text.lowerBound
        while offset + 1 < text.upperBound {
            // What was written out twice has two.
            if bytes[offset] == Ascii.backslash, bytes[offset + 1] != Ascii.backslash {
                let isLineEnd = bytes[offset + 1] == Ascii.n || bytes[offset + 1] == Ascii.r
                if isLineEnd || WrapperSigns.numberedLineEnd.isNext(at: offset + 1, in: bytes) { escapes += 1 }
                if escapes >= WrapperSigns.fewestLineEnds, escapes > lines { return true }
                offset += 1
            }
            offset += 1
        }
        return false
    }

    /// Whether nearly all lines end with `\n`.
    private var endsLinesWithEscapes: Bool {
        let ends = source.lines.count { line in
            line.range.count > 1 && bytes[line.end - 1] == Ascii.n && bytes[line.end - 2] == Ascii.backslash
        }
        return ends >= WrapperSigns.fewestLineEnds && ends * 10 >= source.lines.count * 9
    }

    private static let fewestLineEnds = 5
    private static let numberedLineEnd: Phrase = "u000a"
}
