/// A run over all letters that the command names.
struct Run {
    private let job: Job
    private let delivery: Delivery
    private let children: Children
    private let workers: Int
    private let isWatched: Bool

    /// Finds the letters, and refuses what would destroy something.
    init(_ command: Command) throws(UsageError) {
        let inputs = Inputs(command.operands, only: command.only)
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
        let program = PDFProgram(command.pdftotext, seconds: command.pdfTimeout, children: children) {
            if !isWatched { Interruption.watch(delivery, gate, children, hint: "") }
        }
        job = Job(command, inputs, program, gate: gate)
        (self.children, self.delivery, self.isWatched) = (children, delivery, isWatched)
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
        do throws(Failure) {
            if let folder = job.command.output { try OutputFolder.prepare(folder) }
            if let folder = job.command.savedText { try OutputFolder.prepare(folder) }
        } catch {
            Message.print(error.message + "\n")
            return error.status
        }
        if job.command.operands.contains(.standardInput), System.isTerminal(0), !job.command.isQuiet {
            Message.print("imr: reading a letter from the terminal; end it with Ctrl-D, or see imr --help\n")
        }
        if isWatched {
            let hint = job.command.output == nil ? "" : "; the same command with --skip-unchanged does the rest"
            Interruption.watch(delivery, job.gate, children, hint: hint)
        }
        if let format = job.command.table { delivery.printHead(TableWriter.header(format)) }
        let helpers = (1..<workers).compactMap { worker in
            Thread { [job, delivery] in Run.work(worker, on: job, for: delivery) }
        }
        Run.work(0, on: job, for: delivery)
        for helper in helpers { helper.join() }
        let (tally, isComplete) = delivery.finish()
        if job.inputs.isBatch, isComplete, !job.command.isQuiet {
            Message.print("imr: " + tally.summary(seconds: System.seconds - start) + "\n")
        }
        return tally.status
    }

    private static func work(_ worker: Int, on job: Job, for delivery: Delivery) {
        var converter = Converter(job, worker: worker)
        while let (batch, letters) = delivery.next() {
            converter.convert(letters) { delivery.deliver($0, json: $1, number: batch) }
        }
    }
}
