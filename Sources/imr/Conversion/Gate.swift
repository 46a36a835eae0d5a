/// Stops a run between two files, so that no temporary file remains.
final class Gate: Sendable {
    private struct State {
        var isClosed = false
        var inside = 0
    }

    private let state = Monitor(State())

    /// Runs `body` while the gate is open. Never returns once the gate is closed.
    func pass(_ body: () throws(Failure) -> Void) throws(Failure) {
        state.withLock(when: { !$0.isClosed }) { $0.inside += 1 }
        defer { state.withLock { $0.inside -= 1 } }
        try body()
    }

    /// Closes the gate, and waits until no thread is inside.
    func close() {
        state.withLock { $0.isClosed = true }
        state.withLock(when: { $0.inside == 0 }) { _ in }
    }
}
