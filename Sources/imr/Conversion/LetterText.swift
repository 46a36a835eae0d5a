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
    /// Whether another run with the same letter reads the same. More time or another limit may help otherwise.
    let isFinal: Bool

    /// Takes a text and what was read in it.
    init(bytes: [UInt8], _ determination: Determination) {
        (self.bytes, extractor, isReadable, isFinal) = (bytes, nil, true, true)
        self.determination = determination
    }

    /// Reports that an input is larger than letters are.
    init(tooLargeFor limit: Int) {
        (bytes, extractor, isReadable, isFinal) = ([], nil, false, false)
        determination = Determination(tooLargeFor: limit)
    }

    /// Takes what was read in a PDF.
    init(_ reading: PDFReading, extractor: String) {
        (bytes, self.extractor, determination) = (reading.text, extractor, reading.determination)
        isReadable = reading.trouble.map { !$0.isFatal } ?? true
        isFinal = reading.trouble.map { !$0.mayPass } ?? true
    }

    /// Reports that a PDF gives no text.
    init(_ trouble: PDFTrouble, extractor: String) {
        (bytes, self.extractor, isReadable, isFinal) = ([], extractor, false, !trouble.mayPass)
        var determination = Determination()
        determination.diagnostics = [trouble.diagnostic]
        self.determination = determination
    }
}
