import IMRParser

/// The results of a few letters that are next to each other in the input order.
struct Batch: Sendable {
    /// The output for standard output, if it has to be kept for later.
    var output: [UInt8] = []
    /// The messages for standard error: whole lines.
    var messages: [UInt8] = []
    /// The counts.
    var tally = Tally()
}

extension Batch {
    /// Adds the failure of a letter, or of an input that did not give one.
    mutating func add(_ failure: Failure) {
        messages += (failure.message + "\n").utf8
        tally.failures += 1
        tally.note(failure.status)
    }

    /// Counts the diagnostics of a letter, and writes their messages; `path` identifies the letter.
    ///
    /// - Returns: Whether the letter fails.
    mutating func report(_ determination: Determination, in path: @autoclosure () -> Path, _ command: Command) -> Bool {
        tally.issues += determination.issues.count
        var isFailure = determination.edition == nil
        for diagnostic in determination.diagnostics {
            if diagnostic.severity == .warning { tally.warnings += 1 }
            let fails = diagnostic.severity == .error || command.isStrict && diagnostic.severity == .warning
            if fails, command.isStrict { isFailure = true }
            // A warning that fails the letter is reported even with `--quiet`.
            if !command.explains, fails || !command.isQuiet {
                messages += Message.line(diagnostic, in: path()).utf8
            }
        }
        if isFailure { tally.failures += 1 }
        return isFailure
    }
}
