/// A run over all letters that the command names.
struct Run: Sendable {
    private let command: Command
    private let inputs: Inputs
    private let delivery: Delivery
    private let gate = Gate()
    private let workers: Int

    /// Finds the letters, and refuses what would destroy something.
    init(_ command: Command) throws(UsageError) {
        self.command = command
        inputs = Inputs(command.operands)
        if let output = command.output { try OutputNames.check(inputs, root: output) }
        // To ask for the number of cores takes longer than to read a letter.
        workers = inputs.count > 1 ? min(command.jobs ?? System.processors, inputs.count) : 1
        let progress =
            Run.showsProgress(command, inputs)
            ? Progress(total: inputs.count, isEager: command.progress == .always) : nil
        delivery = Delivery(total: inputs.count, workers: workers, progress: progress)
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
        if let output = command.output {
            do throws(Failure) {
                try OutputFolder.prepare(output)
            } catch {
                Message.print(error.message + "\n")
                return error.status
            }
        }
        if command.operands.contains(.standardInput), System.isTerminal(0), !command.isQuiet {
            Message.print("imr: reading a letter from the terminal; end it with Ctrl-D, or see imr --help\n")
        }
        if inputs.isBatch || command.output != nil {
            let hint = command.output == nil ? "" : "; the same command with --skip-unchanged does the rest"
            Interruption.watch(delivery, gate, hint: hint)
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
        var converter = Converter(command, inputs, worker: worker, gate: gate)
        while let (batch, letters) = delivery.next() {
            converter.convert(letters) { delivery.deliver($0, json: $1, number: batch) }
        }
    }
}
