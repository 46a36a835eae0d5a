/// The programs that run for us now. All can be ended at once, and none outlives the run.
final class Children: @unchecked Sendable {
    private let lock = Lock()
    private var running: [Int32] = []
    private var isStopped = false

    /// No program runs yet.
    init() { ChildProcess.expectEndings() }

    /// Starts a program within limits; `nil` once all have been stopped.
    func start(
        _ program: Path, _ arguments: [String], within limits: ChildLimits
    ) throws(SystemError) -> ChildProcess? {
        lock.lock()
        defer { lock.unlock() }
        guard !isStopped else { return nil }
        let child = try ChildProcess(program, arguments)
        do throws(SystemError) {
            try limits.apply(to: child)
        } catch {
            _ = child.end()
            throw error
        }
        running.append(child.id)
        return child
    }

    /// Ends a program, if it has not ended; tells how it did, or `nil` if all have been stopped.
    func end(_ child: consuming ChildProcess) -> ChildProcess.Ending? {
        lock.lock()
        defer { lock.unlock() }
        running.removeAll { $0 == child.id }
        let ending = child.end()
        return isStopped ? nil : ending
    }

    /// Kills all programs, and lets none start any more.
    func stop() {
        lock.lock()
        defer { lock.unlock() }
        isStopped = true
        for id in running { ChildProcess.kill(id) }
    }

    /// Waits until every program has been seen to end, but not for ever. Only after `stop`.
    func waitForAll() {
        for _ in 0..<200 where !isEmpty { System.sleep(microseconds: 5000) }
    }

    private var isEmpty: Bool {
        lock.lock()
        defer { lock.unlock() }
        return running.isEmpty
    }
}
