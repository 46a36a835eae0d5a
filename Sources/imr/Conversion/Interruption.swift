/// Ends a run cleanly when the user or the system asks for it: Ctrl-C, `kill`, a closed terminal.
enum Interruption {
    /// Waits for a signal on a thread of its own. Call this before any other thread starts.
    ///
    /// `hint` is added to the message about the interruption.
    static func watch(_ output: OrderedOutput, _ gate: Gate, _ children: Children, hint: String) {
        Signals.hold()
        let watcher = Thread {
            let signal = Signals.waitForOne()
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
