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

    /// Extracts the text of a PDF, and reads it with `read`; `path` is for the failure.
    ///
    /// A letter that reads well takes one run of the program. If the reading is doubtful, the other order of the text
    /// is tried once, and taken if it is better.
    func text(
        of file: PDFFile, path: Path, read: (_ text: [UInt8]) -> Determination
    ) throws(Failure) -> LetterText {
        do throws(SystemError) {
            let description = try program.description()
            let mode = PDFMode(order: .layout, omitsDiagonals: description.canOmitDiagonals)
            if let second = file.second {
                return LetterText(.twoFiles(second: second), extractor: description.extractor(mode))
            }
            let run = try program.run(on: file.content, mode)
            if run.ending != .stopped {
                let reading = PDFReading(run, of: file, limits: program.limits, read: read)
                guard reading.isDoubtful else { return LetterText(reading, extractor: description.extractor(mode)) }
                // A page that is very askew is diagonal.
                let other = PDFMode(order: .raw, omitsDiagonals: mode.omitsDiagonals && !reading.isIncomplete)
                let secondRun = try program.run(on: file.content, other)
                if secondRun.ending != .stopped {
                    let second = PDFReading(secondRun, of: file, limits: program.limits, read: read)
                    return second.isBetter(than: reading)
                        ? LetterText(second, extractor: description.extractor(other))
                        : LetterText(reading, extractor: description.extractor(mode))
                }
            }
        } catch {
            throw .cannotExtract(path, program: program.name, error)
        }
        // This does not return if the process is about to end. If it returns, standard output was closed.
        try gate.pass {}
        throw .stopped(path)
    }
}
