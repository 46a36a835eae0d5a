/// Prints the results of batches in input order, whatever the order in which the workers deliver them.
///
/// What is printed does not depend on the number of workers. A worker that is far ahead waits, so that only a few
/// results are kept for later.
final class OrderedOutput: Sendable {
    private let monitor: Monitor<Printer>
    private let total: Int?
    private let window: Int

    /// Creates an output for `total` letters (`nil` if unknown) and `workers` threads. `whenStopped` is called once
    /// nothing more can be printed.
    init(
        total: Int?, workers: Int, progress: Progress?, rules: MessageRules,
        whenStopped: @escaping @Sendable () -> Void = {}
    ) {
        self.total = total
        window = workers
        monitor = Monitor(Printer(window: window, progress: progress, rules: rules, whenStopped: whenStopped))
    }

    /// Whether nothing more is printed.
    var isStopped: Bool { monitor.withLock { $0.isStopped } }

    /// Stops the output: nothing more is printed.
    func stop() { monitor.withLock { $0.isStopped = true } }

    /// Prints what comes before all letters.
    func printHead(_ bytes: [UInt8]) { monitor.withLock { printer in bytes.withUnsafeBytes { printer.write($0) } } }

    /// Reports a failure before all letters.
    func report(_ failure: Failure) { monitor.withLock { $0.report(failure) } }

    /// Takes the result of a batch, and prints everything that is next in order. `json` is copied only if it has to
    /// wait.
    func deliver(_ result: Batch, json: UnsafeRawBufferPointer, batch: Int) {
        monitor.withLock(when: { $0.isStopped || batch < $0.printed + window }) { printer in
            if batch == printer.printed {
                printer.print(result, json)
            } else {
                printer.keep(result, json, batch)
            }
            printer.printKept()
        }
    }

    /// Ends the output of `batchCount` batches, once every worker has ended, and the progress line.
    ///
    /// Returns the sums of all batches, whether all of them were printed, and whether some messages were only counted.
    func finish(batchCount: Int) -> (tally: Tally, isComplete: Bool, isCut: Bool) {
        monitor.withLock { printer in
            printer.progress?.clear()
            if !printer.isStopped, printer.printed < batchCount {
                printer.report(.lettersLost(total.map { $0 - printer.tally.letters }))
            }
            return (printer.tally, !printer.isStopped && printer.printed == batchCount, printer.isCut)
        }
    }

    /// Ends the output at once: clears the progress line, and lets no other thread print or finish from now on.
    ///
    /// Returns how many letters are done; `nil` if that is unknown, because a print that is under way did not end in
    /// time. The program that reads it may have stopped reading.
    func interrupt() -> (done: Int, total: Int?)? {
        for _ in 0..<200 {
            let done = monitor.seal { printer in
                printer.progress?.clear()
                return printer.tally.letters
            }
            if let done { return (done, total) }
            System.sleep(microseconds: 5000)
        }
        return nil
    }
}

/// The state of an output.
private struct Printer: Sendable {
    /// The number of batches that were printed.
    private(set) var printed = 0
    private(set) var tally = Tally()
    var progress: Progress?
    var isStopped = false
    /// The results that wait to be printed, each at its number modulo the window.
    private var kept: [Batch?]
    private let rules: MessageRules
    /// How many messages about each topic were printed.
    private var topics: [Message.Topic: Int] = [:]
    private let whenStopped: @Sendable () -> Void

    init(window: Int, progress: Progress?, rules: MessageRules, whenStopped: @escaping @Sendable () -> Void) {
        self.progress = progress
        self.rules = rules
        self.whenStopped = whenStopped
        // A single worker is never ahead.
        kept = window > 1 ? Array(repeating: nil, count: window) : []
    }

    mutating func keep(_ result: Batch, _ json: UnsafeRawBufferPointer, _ batch: Int) {
        guard !isStopped else { return }
        let index = batch % kept.count
        kept[index] = result
        kept[index]?.output += json
    }

    mutating func printKept() {
        while !isStopped, !kept.isEmpty, let result = kept[printed % kept.count] {
            kept[printed % kept.count] = nil
            print(result, UnsafeRawBufferPointer(start: nil, count: 0))
        }
    }

    mutating func print(_ result: Batch, _ json: UnsafeRawBufferPointer) {
        guard !isStopped else { return }
        if !result.output.isEmpty || !json.isEmpty || !result.messages.isEmpty { progress?.clear() }
        printed += 1
        result.output.withUnsafeBytes { write($0) }
        if !isStopped { write(json) }
        guard !isStopped else { return }
        print(result.messages)
        tally += result.tally
        progress?.update(tally.letters)
    }

    /// Whether some messages were only counted.
    var isCut: Bool {
        !rules.isExplained && tally.codes.contains { $1 > rules.limit(of: .code($0)) }
    }

    /// Prints messages that are not one too many about their topic.
    private mutating func print(_ messages: [Message]) {
        var text = ""
        for message in messages {
            topics[message.topic, default: 0] += 1
            if topics[message.topic, default: 0] > rules.limit(of: message.topic) { continue }
            text += message.text
        }
        if !text.isEmpty { Message.print(text) }
    }

    /// Writes to standard output; stops the output if that fails.
    mutating func write(_ bytes: UnsafeRawBufferPointer) {
        do throws(SystemError) {
            try System.write(bytes, to: 1)
        } catch {
            isStopped = true
            whenStopped()
            // A reader that has seen enough is not a failure.
            if error.kind != .brokenPipe { report(.cannotPrint(error)) }
        }
    }

    mutating func report(_ failure: Failure) {
        Message.print(Message(failure, isColored: rules.isColored).text)
        tally.failures += 1
        tally.note(failure.status)
    }
}
