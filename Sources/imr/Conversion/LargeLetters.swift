import IMRParser

/// Reads large texts one at a time, whatever the number of workers is, because each of them may take much memory.
enum LargeLetters {
    /// Letters have 5 kB, and the longest 100 kB.
    private static let length = 1 << 17
    private static let turn = Monitor(())

    /// Reads a text.
    static func read(_ bytes: [UInt8]) -> Determination {
        if bytes.count <= length { return Determination(parsing: bytes) }
        return turn.withLock { _ in Determination(parsing: bytes) }
    }
}
