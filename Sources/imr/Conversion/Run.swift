/// A run over all letters that the command names.
struct Run {
    private let job: Job
    private let queue: WorkQueue
    private let output: OrderedOutput
    private let children: Children
    private let workers: Int
    private let isWatched: Bool

    /// Finds the letters. Throws if the run would destroy a file.
    init(_ command: Command) throws(UsageError) {
        let kind: OutputKind = command.explanation == .html ? .page : .json
        let inputs = Inputs(
            command.operands, only: command.only, followsLinks: command.followsLinks, output: kind)
        if let output = command.output {
            try OutputNames.check(inputs, kind, root: output)
        } else if kind == .page, inputs.isBatch {
            throw .pagesNeedAFolder
        }
        if let folder = command.savedText { try OutputNames.checkTexts(inputs, root: folder) }
        // To ask for the number of cores takes longer than to read a letter.
        workers = inputs.count > 1 ? min(command.jobs ?? System.processors, inputs.count) : 1
        queue = WorkQueue(letterCount: inputs.count, workers: workers)
        let progress =
            Run.showsProgress(command, inputs)
            ? Progress(total: inputs.count, isEager: command.progress == .always) : nil
        let (gate, children) = (Gate(), Children())
        let output = OrderedOutput(
            total: inputs.count, workers: workers, progress: progress,
            rules: MessageRules(command, isBatch: inputs.isBatch)
        ) { children.stop() }
        // A single letter does not need a watch, because the signal ends the process. But a child would go on running.
        let isWatched = inputs.isBatch || command.output != nil || command.savedText != nil
        let program = PDFProgram(
            command.pdftotext, seconds: command.pdfTimeout, output: command.maxSize, count: workers, children: children
        ) {
            if !isWatched { Interruption.watch(output, gate, children, hint: "") }
        }
        job = Job(command, inputs, program, gate: gate)
        (self.children, self.output, self.isWatched) = (children, output, isWatched)
    }

    private static func showsProgress(_ command: Command, _ inputs: Inputs) -> Bool {
        switch command.progress {
        case _ where command.isQuiet: false
        case .never: false
        case .always: true
        // JSON that scrolls over the same screen is progress enough.
        case .auto: inputs.isBatch && System.isTerminal(2) && (command.output != nil || !System.isTerminal(1))
        }
    }

    /// Converts all letters; returns the status to exit with.
    func perform() -> ExitStatus {
        let start = System.seconds
        do throws(Failure) {
            for folder in job.folders { _ = try OutputFolder.open(folder).number }
        } catch {
            Message.print(Message(error, isColored: job.rules.isColored).text)
            return error.status
        }
        if job.command.operands.contains(.standardInput), System.isTerminal(0), !job.command.isQuiet {
            Message.print("imr: reading a letter from the terminal; end it with Ctrl-D, or see imr --help\n")
        }
        if isWatched {
            let hint = job.command.output == nil ? "" : "; the same command with --skip-unchanged converts the rest"
            Interruption.watch(output, job.gate, children, hint: hint) { [job] in job.largeLetters.forget() }
        }
        if let format = job.command.table { output.printHead(TableWriter.header(format, hasIds: false)) }
        let helpers = (1..<workers).compactMap { worker in
            Thread { [job, queue, output] in Run.work(worker, on: job, queue, output) }
        }
        Run.work(0, on: job, queue, output)
        for helper in helpers { helper.join() }
        if let failure = job.writeIndex() { output.report(failure) }
        if job.command.synchronizes || job.command.skipsUnchanged { synchronize() }
        let (tally, isComplete, isCut) = output.finish(batchCount: queue.batchCount)
        if job.inputs.isBatch, isComplete, !job.command.isQuiet {
            Message.print(
                tally.summary(
                    seconds: System.seconds - start, passedOver: job.inputs.passedOver, isCut: isCut))
        }
        return tally.status
    }

    /// Waits until the files are on the disk, where a power cut does not reach them.
    private func synchronize() {
        for path in job.folders {
            do throws(Failure) {
                let folder = try OutputFolder.open(path)
                do throws(SystemError) { try System.synchronize(folder.number) } catch {
                    throw .cannotWrite(path, error)
                }
            } catch {
                output.report(error)
            }
        }
    }

    private static func work(_ worker: Int, on job: Job, _ queue: WorkQueue, _ output: OrderedOutput) {
        var converter = Converter(job, worker: worker)
        while !output.isStopped, let (batch, letters) = queue.next() {
            converter.convert(letters) { output.deliver($0, json: $1, batch: batch) }
        }
    }
}
