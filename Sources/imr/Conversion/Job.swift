/// What all workers of a run share: the letters, and what to do with each.
final class Job: Sendable {
    /// What the user asked for.
    let command: Command
    /// The letters.
    let inputs: Inputs
    /// The program that extracts the text of PDFs.
    let program: PDFProgram
    /// Which messages are printed.
    let rules: MessageRules
    /// What files are made by, as it is kept with them.
    let provenance: Provenance
    /// The list of the pages.
    let index = PageIndex()
    /// Reads the texts.
    let largeLetters: LargeLetters
    /// Closed when nothing more may be written.
    let gate: Gate

    /// Creates a job for these letters.
    init(_ command: Command, _ inputs: Inputs, _ program: PDFProgram, gate: Gate) {
        (self.command, self.inputs, self.program, self.gate) = (command, inputs, program, gate)
        rules = MessageRules(command, isBatch: inputs.isBatch)
        provenance = Provenance(command)
        largeLetters = LargeLetters(output: command.output, resumes: command.skipsUnchanged)
    }

    /// What identifies a letter, with this status when it was opened, between runs.
    func mark(of letter: Int, _ status: System.Status) -> [UInt8] {
        provenance.value(of: inputs.path(of: letter), status, size: 0)
    }

    /// Writes the list of the pages, if there are pages in a folder.
    ///
    /// - Returns: The reason if that failed.
    func writeIndex() -> Failure? {
        guard command.explanation == .html, let root = command.output else { return nil }
        do throws(Failure) {
            var folder = OutputFolder(root, of: .page, worker: 0, gate: gate)
            try folder.write(index.html(), to: OutputFolder.File(path: PageIndex.name, letter: nil, provenance: nil))
            return nil
        } catch {
            return error
        }
    }

    /// The folders that files are written to.
    var folders: [Path] { [command.output, command.savedText].compactMap { $0 } }
}
