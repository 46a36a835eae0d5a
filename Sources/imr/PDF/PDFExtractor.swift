import IMRParser

/// Extracts the text of PDFs.
struct PDFExtractor {
    private let program: PDFProgram
    private let gate: Gate

    /// Creates an extractor that uses `program`, for a run that `gate` can stop.
    init(_ program: PDFProgram, gate: Gate) {
        self.program = program
        self.gate = gate
    }

    /// Whether these bytes are a PDF, whatever the name of the file.
    static func isPDF(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "%PDF-".utf8) }

    /// Extracts the text of a PDF; `path` is for the failure.
    func text(of bytes: [UInt8], path: Path) throws(Failure) -> LetterText {
        let extractor: String
        let run: ProgramRun
        do throws(SystemError) {
            extractor = try program.description()
            run = try program.run(on: bytes)
        } catch {
            throw .cannotExtract(path, program: program.name, error)
        }
        if run.ending == .stopped {
            // This does not return if the process is about to end. If it returns, standard output was closed.
            try gate.pass {}
            throw .stopped(path)
        }
        let trouble = PDFTrouble(run, limits: program.limits)
        let text = LetterText(
            bytes: run.output, extractor: extractor, trouble: trouble, hasTextLayer: TextLayer.isIn(bytes))
        return text.isReadable ? text : LetterText(bytes: [], extractor: extractor, trouble: trouble)
    }
}
