/// Hands out batches of letters to workers, and prints what came of them in input order.
///
/// What is printed does not depend on the number of workers. A worker that is far ahead waits, so that the
/// results kept for later stay few.
final class Delivery: @unchecked Sendable {
    private let lock = Lock()
    private let total: Int?
    private let batchSize: Int
    private let window: Int
    private var handedOut = 0
    private var printed = 0
    /// The results that are not printed yet, each at its number modulo the window.
    private var waiting: [Batch?]
    private var progress: Progress?
    private var tally = Tally()
    private var stopped = false
    private let whenStopped: @Sendable () -> Void

    /// The most letters in a batch: enough that the locks do not count. More would only take more memory.
    private static let largestBatch = 16

    /// For `total` letters, or for nobody knows how many, and this many workers; calls `whenStopped` if nobody wants the
    /// output any more.
    init(total: Int?, workers: Int, progress: Progress?, whenStopped: @escaping @Sendable () -> Void = {}) {
        self.total = total
        self.whenStopped = whenStopped
        self.progress = progress
        // A few letters are shared out too.
        batchSize = min(max((total ?? 0) / (workers * 8), 1), Self.largestBatch)
        window = workers
        // One worker is never ahead.
        waiting = workers > 1 ? Array(repeating: nil, count: workers) : []
    }

    /// How many batches there are; those handed out so far, where nobody knows how many letters come.
    private var batchCount: Int { total.map { ($0 + batchSize - 1) / batchSize } ?? handedOut }

    /// The next batch's number and letters; `nil` if there is no more to do.
    func next() -> (batch: Int, letters: Range<Int>)? {
        lock.lock()
        defer { lock.unlock() }
        guard !stopped, let total, handedOut < batchCount else { return nil }
        let batch = handedOut
        handedOut += 1
        return (batch, batch * batchSize..<min((batch + 1) * batchSize, total))
    }

    /// The next batch's number, where the letters come from elsewhere; `nil` if nothing more is printed.
    func nextNumber() -> Int? {
        lock.lock()
        defer { lock.unlock() }
        guard !stopped else { return nil }
        handedOut += 1
        return handedOut - 1
    }

    /// Whether nothing more is printed.
    var isStopped: Bool {
        lock.lock()
        defer { lock.unlock() }
        return stopped
    }

    /// Prints nothing more.
    func stop() {
        lock.lock()
        defer { lock.unlock() }
        stopped = true
        lock.wakeAll()
    }

    /// Takes what came of a batch and prints all that is next in order; `json` is kept only if it is not.
    func deliver(_ batch: Batch, json: UnsafeRawBufferPointer, number: Int) {
        lock.lock()
        defer { lock.unlock() }
        while !stopped, number >= printed + window { lock.wait() }
        if number == printed {
            if !stopped { print(batch, json) }
        } else {
            waiting[number % window] = batch
            waiting[number % window]?.output += json
        }
        while !stopped, !waiting.isEmpty, let ready = waiting[printed % window] {
            waiting[printed % window] = nil
            print(ready)
        }
        lock.wakeAll()
    }

    /// Prints what comes before all letters.
    func printHead(_ bytes: [UInt8]) {
        lock.lock()
        defer { lock.unlock() }
        bytes.withUnsafeBytes { write($0) }
    }

    private func print(_ batch: Batch, _ json: UnsafeRawBufferPointer = UnsafeRawBufferPointer(start: nil, count: 0)) {
        if !batch.output.isEmpty || !json.isEmpty || !batch.messages.isEmpty { progress?.clear() }
        printed += 1
        batch.output.withUnsafeBytes { write($0) }
        if !stopped { write(json) }
        guard !stopped else { return }
        if !batch.messages.isEmpty { Message.print(batch.messages) }
        tally += batch.tally
        progress?.update(tally.letters)
    }

    /// Writes to standard output; prints nothing more if that fails.
    private func write(_ bytes: UnsafeRawBufferPointer) {
        do throws(SystemError) {
            try System.write(bytes, to: 1)
        } catch {
            stopped = true
            whenStopped()
            // A reader that has seen enough is no failure.
            guard error.kind != .brokenPipe else { return }
            let failure = Failure.cannotPrint(error)
            Message.print(failure.message + "\n")
            tally.note(failure.status)
        }
    }

    /// What all came to, once every worker has ended, and whether all was printed; ends the progress line.
    func finish() -> (tally: Tally, isComplete: Bool) {
        lock.lock()
        defer { lock.unlock() }
        progress?.clear()
        if !stopped, printed < batchCount {
            let failure = Failure.lettersLost(total.map { $0 - tally.letters })
            Message.print(failure.message + "\n")
            tally.note(failure.status)
        }
        return (tally, !stopped && printed == batchCount)
    }

    /// Lets nothing more be printed, takes the progress line away, and tells how many letters are done;
    /// `nil` if that cannot be told.
    ///
    /// Waits for a print that is under way, but not for ever: its reader may have stopped reading.
    func interrupt() -> (done: Int, total: Int?)? {
        for _ in 0..<200 {
            if lock.tryLock() {
                progress?.clear()
                return (tally.letters, total)
            }
            System.sleep(microseconds: 5000)
        }
        return nil
    }
}
