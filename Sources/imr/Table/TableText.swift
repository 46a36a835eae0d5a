import IMRParser

/// Makes texts of letters safe for the cell of a table.
enum TableText {
    /// The text without characters that control a terminal or the direction of text, and with a space for each run of
    /// white space that ends a line, if it has to be on one line. A line ends wherever any program ends one.
    static func plain(_ text: String, onOneLine: Bool) -> String {
        // Most texts have nothing of the kind.
        let isPlain = text.utf8.allSatisfy { $0 >= Byte.space && $0 < 0x7F }
        if isPlain { return text }
        var plain = String.UnicodeScalarView()
        var endsLine = false
        for scalar in text.unicodeScalars {
            if !scalar.isLive {
                if endsLine, scalar == " ", plain.last == " " { continue }
                endsLine = false
                plain.append(scalar)
            } else if scalar.properties.generalCategory != .format {
                if !onOneLine, scalar == "\n" {
                    plain.append(scalar)
                } else if !endsLine, plain.last != " " {
                    plain.append(" ")
                }
                endsLine = true
            }
        }
        return String(plain)
    }

    /// Whether a spreadsheet would evaluate the text as a formula.
    static func beginsFormula(_ text: String) -> Bool {
        text.unicodeScalars.first { !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint }
            .map(formulaStarts.contains) == true
    }

    /// The list includes full-width forms, because some spreadsheets treat them like the plain ones.
    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]
}
