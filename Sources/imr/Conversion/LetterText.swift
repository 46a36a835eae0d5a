import IMRParser

/// The text of a letter, and how it was obtained.
struct LetterText: Sendable {
    /// The text; empty if a PDF does not give any.
    var bytes: [UInt8]
    /// The program that extracted it from a PDF, in the form of the JSON; `nil` if the letter itself is text.
    var extractor: String?
    /// The problem with the extraction; `nil` if there was none.
    var trouble: PDFTrouble?
    /// Whether the PDF shows that its text comes from OCR.
    var hasTextLayer = false

    /// Whether there is text to parse.
    var isReadable: Bool { trouble.map { !$0.isFatal } ?? true }

    /// The determination in the text, with a diagnostic if the extraction had a problem.
    var determination: Determination {
        var determination = isReadable ? Determination(parsing: bytes) : Determination()
        if hasTextLayer, determination.edition != nil,
            !determination.diagnostics.contains(where: { $0.code == .ocrText })
        {
            determination.diagnostics.insert(TextLayer.diagnostic, at: 0)
        }
        if let trouble { determination.diagnostics.insert(trouble.diagnostic, at: 0) }
        return determination
    }
}
