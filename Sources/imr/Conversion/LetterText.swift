import IMRParser

/// The text of a letter, and where it comes from.
struct LetterText: Sendable {
    /// The text; empty if a PDF gives none.
    var bytes: [UInt8]
    /// What took it out of a PDF, as the JSON tells it; `nil` if the letter is text itself.
    var extractor: String?
    /// What went wrong with that.
    var trouble: PDFTrouble?

    /// Whether there is a text to parse.
    var isReadable: Bool { trouble.map { !$0.isFatal } ?? true }

    /// The determination in the text, with what is to be told about the text itself.
    var determination: Determination {
        var determination = isReadable ? Determination(parsing: bytes) : Determination()
        if let trouble { determination.diagnostics.insert(trouble.diagnostic, at: 0) }
        return determination
    }
}
