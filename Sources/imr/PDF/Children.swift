/// The programs that run for the command now. All of them can be stopped at once, and none outlives the run.
final class Children: Sendable {
    private struct State {
        var running: [Int32] = []
        var isStopped = false
    }

    private let state = Monitor(State())

    /// Creates an empty set of programs.
    init() { ChildProcess.expectEndings() }

    /// Starts a program within limits; `nil` if all programs were stopped.
    func start(
        _ program: Path, _ arguments: [String], within limits: ChildLimits
    ) throws(SystemError) -> ChildProcess? {
        try state.withLock { state throws(SystemError) in
            guard !state.isStopped else { return nil }
            let child = try ChildProcess(program, arguments)
            do throws(SystemError) {
                try limits.apply(to: child)
            } catch {
                _ = child.end()
                throw error
            }
            state.running.append(child.id)
            return child
        }
    }

    /// Ends a program if it still runs. Returns how it ended; `nil` if all programs were stopped.
    func end(_ child: consuming ChildProcess) -> ChildProcess.Ending? {
        var child: ChildProcess? = child
        return state.withLock { state in
            guard let child = child.take() else { return nil }
            state.running.removeAll { $0 == child.id }
            let ending = child.end()
            return state.isStopped ? nil : ending
        }
    }

    /// Kills all programs, and lets none start from now on.
    func stop() {
        state.withLock { state in
            state.isStopped = true
            for id in state.running { ChildProcess.kill(id) }
        }
    }

    /// Waits until every program has ended, but for a second at most. Call this after `stop`.
    func waitForAll() {
        for _ in 0..<200 where state.withLock({ !$0.running.isEmpty }) { System.sleep(microseconds: 5000) }
    }
}
