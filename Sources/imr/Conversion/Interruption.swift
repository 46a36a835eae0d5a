/// Ends a run cleanly when the user or the system asks for it: Ctrl-C, `kill`, a closed terminal.
enum Interruption {
    private static let longestEnd: UInt32 = 1_500_000

    /// Waits for a signal on a thread of its own. Call this before any other thread starts.
    ///
    /// `hint` is added to the message about the interruption. `atEnd` is called first of all.
    static func watch(
        _ output: OrderedOutput, _ gate: Gate, _ children: Children, hint: String,
        atEnd: @escaping @Sendable () -> Void = {}
    ) {
        Signals.hold()
        let watcher = Thread {
            let signal = Signals.waitForOne()
            // Nobody may read standard error, or a disk may not answer: the process ends all the same.
            _ = Thread {
                System.sleep(microseconds: longestEnd)
                Signals.die(of: signal)
            }
            atEnd()
            gate.close()
            children.stop()
            let counts = output.interrupt().map { done, total in
                ", \(Figures.grouped(done))\(total.map { " of " + Figures.grouped($0) } ?? "") letters done"
            }
            Message.print("imr: interrupted\(counts ?? "")\(hint)\n")
            children.waitForAll()
            Signals.die(of: signal)
        }
        if watcher == nil { Signals.release() }
    }
}
