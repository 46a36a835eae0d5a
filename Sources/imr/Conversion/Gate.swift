/// Lets a run be stopped between two files, so that no temporary file is left behind.
final class Gate: @unchecked Sendable {
    private let lock = Lock()
    private var isClosed = false
    private var inside = 0

    /// Runs `body` while the gate is open. Once it is closed, this never returns.
    func pass(_ body: () throws(Failure) -> Void) throws(Failure) {
        lock.lock()
        while isClosed { lock.wait() }
        inside += 1
        lock.unlock()
        defer {
            lock.lock()
            inside -= 1
            lock.wakeAll()
            lock.unlock()
        }
        try body()
    }

    /// Waits until nobody is inside, and lets nobody in any more.
    func close() {
        lock.lock()
        isClosed = true
        while inside > 0 { lock.wait() }
        lock.unlock()
    }
}
