/// A run over the records on standard input, which writes one line for each line, in the same order.
struct RecordsRun: Sendable {
    private let command: Command
    private let output: OrderedOutput
    private let source: RecordSource
    private let workers: Int

    /// Creates a run for the command.
    init(_ command: Command) {
        self.command = command
        workers = command.jobs ?? System.processors
        let isShown = !command.isQuiet && command.progress != .never
        let isWatched = command.progress == .always || System.isTerminal(2) && !System.isTerminal(1)
        output = OrderedOutput(
            total: nil, workers: workers,
            progress: isShown && isWatched ? Progress(total: nil, isEager: command.progress == .always) : nil)
        source = RecordSource(output)
    }

    /// Converts all records; returns the status to exit with.
    func perform() -> ExitStatus {
        let start = System.seconds
        if System.isTerminal(0), !command.isQuiet {
            Message.print("imr: reading records from the terminal; end them with Ctrl-D, or see imr --help\n")
        }
        Interruption.watch(output, Gate(), Children(), hint: "")
        let helpers = (1..<workers).compactMap { _ in Thread { work() } }
        work()
        for helper in helpers { helper.join() }
        let (tally, isComplete) = output.finish(batchCount: source.blockCount)
        if isComplete, !command.isQuiet {
            Message.print("imr: " + tally.summary(seconds: System.seconds - start) + "\n")
        }
        return tally.status
    }

    private func work() {
        var converter = RecordConverter(command)
        var block = RecordBlock()
        do throws(SystemError) {
            while try source.next(&block) {
                converter.convert(block) { output.deliver($0, json: $1, batch: block.number) }
            }
        } catch {
            var batch = Batch()
            batch.add(.cannotRead("<stdin>", error))
            output.deliver(batch, json: UnsafeRawBufferPointer(start: nil, count: 0), batch: block.number)
        }
    }
}
