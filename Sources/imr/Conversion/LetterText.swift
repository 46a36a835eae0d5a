import IMRParser

/// The text of a letter, how it was obtained, and what was read in it.
struct LetterText: Sendable {
    /// The text; empty if a PDF does not give any.
    let bytes: [UInt8]
    /// The program that extracted it from a PDF, in the form of the JSON; `nil` if the letter itself is text.
    let extractor: String?
    /// The determination in the text, with a diagnostic if the extraction had a problem.
    let determination: Determination
    /// Whether there is text to keep.
    let isReadable: Bool

    /// Reads a text.
    init(bytes: [UInt8]) {
        (self.bytes, extractor, isReadable) = (bytes, nil, true)
        determination = LargeLetters.read(bytes)
    }

    /// Takes a determination without a text.
    init(_ determination: Determination) {
        (bytes, extractor, self.determination, isReadable) = ([], nil, determination, false)
    }

    /// Takes what was read in a PDF.
    init(_ reading: PDFReading, extractor: String) {
        (bytes, self.extractor, determination) = (reading.text, extractor, reading.determination)
        isReadable = reading.trouble.map { !$0.isFatal } ?? true
    }

    /// Reports that a PDF gives no text.
    init(_ trouble: PDFTrouble, extractor: String) {
        (bytes, self.extractor, isReadable) = ([], extractor, false)
        var determination = Determination()
        determination.diagnostics = [trouble.diagnostic]
        self.determination = determination
    }
}
