import IMRParser

/// The results of a few letters that are next to each other in the input order.
struct Batch: Sendable {
    /// The output for standard output, if it has to be kept for later.
    var output: [UInt8] = []
    /// The messages for standard error, without those that are more than can be printed.
    private(set) var messages: [Message] = []
    /// The counts.
    var tally = Tally()
    private var topics: [Message.Topic: Int] = [:]
    private let rules: MessageRules

    init(_ rules: MessageRules) { self.rules = rules }
}

extension Batch {
    /// Adds the failure of a letter, or of an input that did not give one.
    mutating func add(_ failure: Failure) {
        add(Message(failure, isColored: rules.isColored))
        tally.failures += 1
        tally.note(failure.status)
    }

    /// Counts a letter whose file is kept as it is.
    mutating func keep(_ counts: LetterCounts) {
        tally.unchanged += 1
        if counts.errors + counts.warnings > 0 { tally.hasSilentLetters = true }
        add(counts)
    }

    /// Counts a letter and its diagnostics, and adds their messages; `path` identifies the letter. What is said of a
    /// heading and of the service in it is one message.
    mutating func report(
        _ determination: Determination, _ counts: LetterCounts, in path: @autoclosure () -> Path
    ) {
        add(counts)
        for diagnostic in determination.distinctDiagnostics {
            guard diagnostic.severity != .note || rules.isVerbose else { continue }
            tally.codes[diagnostic.code, default: 0] += 1
            let fails = diagnostic.severity == .error || rules.isStrict && diagnostic.severity == .warning
            // A warning that fails the letter is printed even with `--quiet`.
            if !rules.isExplained, fails || !rules.isQuiet, canAdd(.code(diagnostic.code)) {
                add(Message(diagnostic, in: path(), isColored: rules.isColored))
            }
        }
    }

    private mutating func add(_ counts: LetterCounts) {
        tally.issues += counts.issues
        tally.errors += counts.errors
        tally.warnings += counts.warnings
        let fails = counts.errors > 0 && rules.errorsFail || counts.errors + counts.warnings > 0 && rules.isStrict
        if fails { tally.note(.notADetermination) }
    }

    private func canAdd(_ topic: Message.Topic) -> Bool { topics[topic, default: 0] < rules.limit(of: topic) }

    private mutating func add(_ message: Message) {
        guard canAdd(message.topic) else { return }
        topics[message.topic, default: 0] += 1
        messages.append(message)
    }
}
