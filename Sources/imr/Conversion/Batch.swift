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

    /// Counts the diagnostics of a letter, and adds their messages; `path` identifies the letter. What is said of a
    /// heading and of the service in it is one message.
    mutating func report(_ determination: Determination, in path: @autoclosure () -> Path) {
        tally.issues += determination.issues.count
        for diagnostic in determination.distinctDiagnostics {
            switch diagnostic.severity {
            case .error: tally.errors += 1
            case .warning: tally.warnings += 1
            case .note: break
            }
            let fails = diagnostic.severity == .error || rules.isStrict && diagnostic.severity == .warning
            if fails, rules.errorsFail || rules.isStrict { tally.note(.notADetermination) }
            guard diagnostic.severity != .note || rules.isVerbose else { continue }
            tally.codes[diagnostic.code, default: 0] += 1
            // A warning that fails the letter is printed even with `--quiet`.
            if !rules.isExplained, fails || !rules.isQuiet, canAdd(.code(diagnostic.code)) {
                add(Message(diagnostic, in: path(), isColored: rules.isColored))
            }
        }
    }

    private func canAdd(_ topic: Message.Topic) -> Bool { topics[topic, default: 0] < rules.limit(of: topic) }

    private mutating func add(_ message: Message) {
        guard canAdd(message.topic) else { return }
        topics[message.topic, default: 0] += 1
        messages.append(message)
    }
}
