/// A run over the records on standard input: as many lines out as in, in the same order.
struct RecordsRun: Sendable {
    private let command: Command
    private let delivery: Delivery
    private let source: RecordSource
    private let workers: Int

    /// A run that does what the command says.
    init(_ command: Command) {
        self.command = command
        workers = command.jobs ?? System.processors
        let isShown = !command.isQuiet && command.progress != .never
        let isWatched = command.progress == .always || System.isTerminal(2) && !System.isTerminal(1)
        delivery = Delivery(
            total: nil, workers: workers,
            progress: isShown && isWatched ? Progress(total: nil, isEager: command.progress == .always) : nil)
        source = RecordSource(delivery)
    }

    /// Converts all records; the status to end with.
    func perform() -> ExitStatus {
        let start = System.seconds
        if System.isTerminal(0), !command.isQuiet {
            Message.print("imr: reading records from the terminal; end them with Ctrl-D, or see imr --help\n")
        }
        Interruption.watch(delivery, Gate(), Children(), hint: "")
        let helpers = (1..<workers).compactMap { _ in Thread { work() } }
        work()
        for helper in helpers { helper.join() }
        let (tally, isComplete) = delivery.finish()
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
                converter.convert(block) { delivery.deliver($0, json: $1, number: block.number) }
            }
        } catch {
            guard let number = delivery.nextNumber() else { return }
            var batch = Batch()
            batch.add(.cannotRead("<stdin>", error))
            delivery.deliver(batch, json: UnsafeRawBufferPointer(start: nil, count: 0), number: number)
        }
    }
}
