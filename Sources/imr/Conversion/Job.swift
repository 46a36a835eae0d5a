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
    /// Closed when nothing more may be written.
    let gate: Gate

    /// Creates a job for these letters.
    init(_ command: Command, _ inputs: Inputs, _ program: PDFProgram, gate: Gate) {
        (self.command, self.inputs, self.program, self.gate) = (command, inputs, program, gate)
        rules = MessageRules(command, isBatch: inputs.isBatch)
    }
}
