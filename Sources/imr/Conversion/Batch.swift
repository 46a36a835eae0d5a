import IMRParser

/// What came of a few letters that lie next to each other in the input order.
struct Batch: Sendable {
    /// What is to be printed of them on standard output, if it had to be kept for later.
    var output: [UInt8] = []
    /// What is to be told about them on standard error: whole lines.
    var messages: [UInt8] = []
    /// Their counts.
    var tally = Tally()
}

extension Batch {
    /// Notes a letter, or something in its place, that failed.
    mutating func add(_ failure: Failure) {
        messages += (failure.message + "\n").utf8
        tally.failures += 1
        tally.note(failure.status)
    }

    /// Counts what is to be told about a letter, and words it; `path` says which letter.
    ///
    /// - Returns: Whether the letter fails.
    mutating func report(_ determination: Determination, in path: @autoclosure () -> Path, _ command: Command) -> Bool {
        tally.issues += determination.issues.count
        var isFailure = determination.edition == nil
        for diagnostic in determination.diagnostics {
            if diagnostic.severity == .warning { tally.warnings += 1 }
            let fails = diagnostic.severity == .error || command.isStrict && diagnostic.severity == .warning
            if fails, command.isStrict { isFailure = true }
            // What fails a letter is told even to those who want errors only.
            if !command.explains, fails || !command.isQuiet {
                messages += Message.line(diagnostic, in: path()).utf8
            }
        }
        if isFailure { tally.failures += 1 }
        return isFailure
    }
}
