/// Which messages are printed, and how they look.
struct MessageRules: Sendable {
    /// Whether all messages about one topic are printed, and notes.
    var isVerbose = false
    /// Whether only errors are printed.
    var isQuiet = false
    /// Whether a warning fails a letter.
    var isStrict = false
    /// Whether an error fails a letter. One bad record does not fail the run over a table.
    var errorsFail = true
    /// Whether diagnostics are shown elsewhere.
    var isExplained = false
    /// Whether the run is over several letters.
    var isBatch = false
    /// Whether severities are colored.
    var isColored = false

    /// How many messages about a topic are printed. With `--quiet`, no line at the end counts the others, so every
    /// error is printed.
    func limit(of topic: Message.Topic) -> Int {
        if !isBatch || isVerbose { return .max }
        if case .code = topic, isQuiet { return .max }
        return topic.limit
    }
}

extension MessageRules {
    /// The rules that a command asks for.
    init(_ command: Command, isBatch: Bool) {
        (isVerbose, isQuiet, isStrict) = (command.isVerbose, command.isQuiet, command.isStrict)
        (isExplained, self.isBatch, isColored) = (command.explanation == .text, isBatch, command.color.applies(to: 2))
    }
}
