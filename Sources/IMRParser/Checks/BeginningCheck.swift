/// Checks whether a text begins as a text does. One that begins in lower case, or with a comma, has lost its beginning.
enum BeginningCheck {
    /// Checks the rationales. In a letter all in lower case, small letters show nothing.
    static func check(_ determination: Determination, in source: SourceText, problems: inout Problems) {
        // Looked for once, and only if it is asked.
        var hasCapitals: Bool?
        for (index, issue) in determination.issues.enumerated() {
            guard let range = issue.rationale?.range, beginsInSentence(range, of: source) else { continue }
            if Ascii.isLower(source.bytes[range.lowerBound]) {
                if hasCapitals == nil { hasCapitals = hasCapital(determination) }
                guard hasCapitals == true else { continue }
            }
            problems.add(.beginsInSentence, on: .issue(index, .rationale), at: range)
        }
    }

    /// Whether a rationale or the case summary has a capital.
    private static func hasCapital(_ determination: Determination) -> Bool {
        func hasCapital(_ text: Located<String>?) -> Bool { text?.value.utf8.contains(where: Ascii.isUpper) ?? false }
        return hasCapital(determination.caseSummary.text) || determination.issues.contains { hasCapital($0.rationale) }
    }

    /// Whether the text begins with a small letter or with a mark that only follows other words.
    static func beginsInSentence(_ range: Range<Int>, of source: SourceText) -> Bool {
        guard let first = range.first else { return false }
        let byte = source.bytes[first]
        if marks.contains(byte) { return first + 1 == range.upperBound || !isOrdinalMark(first, source) }
        guard Ascii.isLower(byte), first + 1 < range.upperBound else { return false }
        // "pH", "x-rays", "de Quervain's tenosynovitis", "i.e."
        let next = source.bytes[first + 1]
        if Ascii.isUpper(next) || next == Ascii.hyphen || next == Ascii.period || next == Ascii.closeParenthesis {
            return false
        }
        return !names.contains { source.match($0, at: first, limit: range.upperBound) != nil }
    }

    /// Whether a list may begin with the mark: `-`, `…`.
    private static func isOrdinalMark(_ offset: Int, _ source: SourceText) -> Bool {
        source.bytes[offset] == Ascii.period && source.bytes[offset + 1] == Ascii.period
    }

    private static let marks: [UInt8] = [
        Ascii.comma, Ascii.semicolon, Ascii.colon, Ascii.closeParenthesis, Ascii.closeBracket, Ascii.period,
        Ascii.question, Ascii.exclamation,
    ]
    private static let names: [Phrase] = ["de Quervain", "de Quervains", "von Willebrand", "n/a", "van der"]
}
