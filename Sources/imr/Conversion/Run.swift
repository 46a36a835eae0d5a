/// A run over all letters that the command names.
struct Run: Sendable {
    private let command: Command
    private let inputs: Inputs
    private let delivery: Delivery
    private let gate: Gate
    private let children: Children
    private let program: PDFProgram
    private let workers: Int
    private let isWatched: Bool

    /// Finds the letters, and refuses what would destroy something.
    init(_ command: Command) throws(UsageError) {
        self.command = command
        inputs = Inputs(command.operands, only: command.only)
        if let output = command.output { try OutputNames.check(inputs, root: output) }
        if let folder = command.savedText { try OutputNames.checkTexts(inputs, root: folder) }
        // To ask for the number of cores takes longer than to read a letter.
        workers = inputs.count > 1 ? min(command.jobs ?? System.processors, inputs.count) : 1
        let progress =
            Run.showsProgress(command, inputs)
            ? Progress(total: inputs.count, isEager: command.progress == .always) : nil
        let (gate, children) = (Gate(), Children())
        let delivery = Delivery(total: inputs.count, workers: workers, progress: progress) { children.stop() }
        // A single letter needs no watch: the signal ends the process. But a child would live on.
        let isWatched = inputs.isBatch || command.output != nil || command.savedText != nil
        program = PDFProgram(command.pdftotext, seconds: command.pdfTimeout, children: children) {
            if !isWatched { Interruption.watch(delivery, gate, children, hint: "") }
        }
        (self.gate, self.children, self.delivery, self.isWatched) = (gate, children, delivery, isWatched)
    }

    private static func showsProgress(_ command: Command, _ inputs: Inputs) -> Bool {
        switch command.progress {
        case _ where command.isQuiet: false
        case .never: false
        case .always: true
        // Where the JSON runs over the same screen, that is progress enough.
        case .auto: inputs.isBatch && System.isTerminal(2) && (command.output != nil || !System.isTerminal(1))
        }
    }

    /// Converts all letters; the status to end with.
    func perform() -> ExitStatus {
        let start = System.seconds
        for folder in [command.output, command.savedText].compactMap({ $0 }) {
            do throws(Failure) {
                try OutputFolder.prepare(folder)
            } catch {
                Message.print(error.message + "\n")
                return error.status
            }
        }
        if command.operands.contains(.standardInput), System.isTerminal(0), !command.isQuiet {
            Message.print("imr: reading a letter from the terminal; end it with Ctrl-D, or see imr --help\n")
        }
        if isWatched {
            let hint = command.output == nil ? "" : "; the same command with --skip-unchanged does the rest"
            Interruption.watch(delivery, gate, children, hint: hint)
        }
        if let format = command.table { delivery.printHead(TableWriter.header(format)) }
        let helpers = (1..<workers).compactMap { worker in Thread { work(worker) } }
        work(0)
        for helper in helpers { helper.join() }
        let (tally, isComplete) = delivery.finish()
        if inputs.isBatch, isComplete, !command.isQuiet {
            Message.print("imr: " + tally.summary(seconds: System.seconds - start) + "\n")
        }
        return tally.status
    }

    private func work(_ worker: Int) {
        var converter = Converter(command, inputs, program, worker: worker, gate: gate)
        while let (batch, letters) = delivery.next() {
            converter.convert(letters) { delivery.deliver($0, json: $1, number: batch) }
        }
    }
}
