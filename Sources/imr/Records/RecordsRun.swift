/// A run over records, on standard input or in files, which writes one line for each line, in the same order.
struct RecordsRun: Sendable {
    private let command: Command
    private let rules: MessageRules
    private let output: OrderedOutput
    private let source: RecordSource
    private let workers: Int
    private let files: RecordFiles

    /// Creates a run for the command.
    init(_ command: Command) {
        self.command = command
        workers = command.jobs ?? System.processors
        var rules = MessageRules(command, isBatch: true)
        rules.errorsFail = false
        self.rules = rules
        let isShown = !command.isQuiet && command.progress != .never
        let isWatched = command.progress == .always || System.isTerminal(2) && !System.isTerminal(1)
        output = OrderedOutput(
            total: nil, workers: workers,
            progress: isShown && isWatched ? Progress(total: nil, isEager: command.progress == .always) : nil,
            rules: rules)
        files = RecordFiles(command.operands)
        source = RecordSource(output, files.inputs, limit: RecordSource.longestLine(for: command.maxSize))
    }

    /// Converts all records; returns the status to exit with.
    func perform() -> ExitStatus {
        let start = System.seconds
        for failure in files.failures { output.report(failure) }
        if command.operands.contains(.standardInput), System.isTerminal(0), !command.isQuiet {
            Message.print("imr: reading records from the terminal; end them with Ctrl-D, or see imr --help\n")
        }
        Interruption.watch(output, Gate(), Children(), hint: "")
        if let format = command.table { output.printHead(TableWriter.header(format, hasIds: true)) }
        let helpers = (1..<workers).compactMap { [command, rules, source, output] _ in
            Thread { RecordsRun.work(command, rules, source, output) }
        }
        RecordsRun.work(command, rules, source, output)
        for helper in helpers { helper.join() }
        let (tally, isComplete, isCut) = output.finish(batchCount: source.blockCount)
        if isComplete, !command.isQuiet {
            Message.print(tally.summary(seconds: System.seconds - start, passedOver: [:], isCut: isCut))
        }
        return tally.status
    }

    private static func work(
        _ command: Command, _ rules: MessageRules, _ source: RecordSource, _ output: OrderedOutput
    ) {
        var converter = RecordConverter(command, rules)
        var block = RecordBlock()
        while true {
            do throws(SystemError) {
                guard try source.next(&block) else { return }
                converter.convert(block) { output.deliver($0, json: $1, batch: block.number) }
            } catch {
                var batch = Batch(rules)
                let name = block.name.isEmpty ? "<stdin>" : String(block.name.dropLast(2))
                batch.add(.cannotRead(Path(name.utf8), error))
                output.deliver(batch, json: UnsafeRawBufferPointer(start: nil, count: 0), batch: block.number)
            }
        }
    }
}

/// The open files with the records of a run.
private struct RecordFiles: Sendable {
    private(set) var inputs: [RecordInput] = []
    /// Why some files could not be opened.
    private(set) var failures: [Failure] = []

    init(_ operands: [Command.Operand]) {
        for operand in operands {
            switch operand {
            case .standardInput: inputs.append(RecordInput(name: "", descriptor: 0))
            case .path(let path):
                do throws(SystemError) {
                    let descriptor = try System.openFile(path).release()
                    inputs.append(RecordInput(name: "\(path): ", descriptor: descriptor))
                } catch {
                    failures.append(.cannotRead(path, error))
                }
            }
        }
    }
}
