/// Writes lines for a terminal of 80 columns: wrapped, with styles, and without control characters of the letter.
struct ExplanationText {
    /// How a piece of text looks on a terminal.
    enum Style {
        case plain
        case dim
        case bold
        case severity(Determination.Diagnostic.Severity)

        /// The number of an ANSI escape sequence.
        fileprivate var code: String {
            switch self {
            case .plain: "0"
            case .dim: "2"
            case .bold: "1"
            case .severity(let severity): severity.escapeCode
            }
        }
    }

    /// The columns of a line.
    static let width = 80

    /// What was written, in UTF-8.
    private(set) var bytes: [UInt8] = []
    private let isColored: Bool

    init(isColored: Bool) { self.isColored = isColored }

    mutating func style(_ style: Style) {
        if isColored { write("\u{1B}[\(style.code)m") }
    }

    mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func endLine() { bytes.append(Ascii.newline) }

    /// Writes a line of one style.
    mutating func writeLine(_ text: String, _ style: Style) {
        self.style(style)
        write(text)
        self.style(.plain)
        endLine()
    }

    /// Writes words in lines of 80 columns; the lines after the first begin with `indent` spaces.
    ///
    /// - Parameter column: How many columns of the first line are taken.
    mutating func write(wrapped text: String, from column: Int, indent: Int) {
        var column = column
        for (index, word) in text.split(separator: " ").enumerated() {
            let count = word.unicodeScalars.count
            if index > 0 {
                if column + 1 + count > ExplanationText.width {
                    endLine()
                    write(String(repeating: " ", count: indent))
                    column = indent
                } else {
                    write(" ")
                    column += 1
                }
            }
            write(String(word))
            column += count
        }
    }

    /// The pieces of a line, each of at most `width` columns. A piece ends after a space if there is one.
    static func pieces(of line: Range<Int>, in source: [UInt8], width: Int) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var (start, space, column, offset) = (line.lowerBound, line.lowerBound, 0, line.lowerBound)
        while offset < line.upperBound {
            // Bytes that continue a character take no column.
            if source[offset] & 0xC0 != 0x80 {
                if column == width {
                    let end = space > start ? space : offset
                    pieces.append(start..<end)
                    column = source[end..<offset].count { $0 & 0xC0 != 0x80 }
                    start = end
                }
                column += 1
            }
            offset += 1
            if Ascii.isSpace(source[offset - 1]) { space = offset }
        }
        if start < line.upperBound || pieces.isEmpty { pieces.append(start..<line.upperBound) }
        return pieces
    }

    /// The text in a form that can be shown: a tab or a line feed becomes a space, and any other live character a dot.
    static func shown(_ bytes: ArraySlice<UInt8>) -> String { shown(String(decoding: bytes, as: UTF8.self)) }

    static func shown(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            shown.append(scalar == "\t" || scalar == "\n" ? " " : scalar.isLive ? "·" : scalar)
        }
        return String(shown)
    }
}

extension Determination.Diagnostic.Severity {
    /// The number of the ANSI escape sequence for its color.
    package var escapeCode: String {
        switch self {
        case .error: "1;31"
        case .warning: "1;33"
        case .note: "1;36"
        }
    }
}
