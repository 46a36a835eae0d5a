import IMRParser

/// The way to the text of PDFs.
struct PDFExtractor {
    private let program: PDFProgram
    private let gate: Gate

    /// A way that goes through `program`, for a run that `gate` can stop.
    init(_ program: PDFProgram, gate: Gate) {
        self.program = program
        self.gate = gate
    }

    /// Whether these bytes are a PDF, whatever the name of the file.
    static func takes(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "%PDF-".utf8) }

    /// Takes the text out of a PDF; `path` is for the failure.
    func text(of bytes: [UInt8], path: Path) throws(Failure) -> LetterText {
        let extractor: String
        let result: Filter.Result
        do throws(SystemError) {
            extractor = try program.description()
            result = try program.run(on: bytes)
        } catch {
            throw .cannotExtract(path, program: program.name, error)
        }
        if result.ending == .stopped {
            // Does not return if the process is about to end; else nobody wants the output any more.
            try gate.pass {}
            throw .stopped(path)
        }
        let trouble = PDFTrouble(result, limits: program.limits)
        let text = LetterText(bytes: result.output, extractor: extractor, trouble: trouble)
        return text.isReadable ? text : LetterText(bytes: [], extractor: extractor, trouble: trouble)
    }
}
