/// Reads an open file's lines in blocks, and hands them out to workers in turn.
///
/// A block ends where the input pauses: lines that have arrived never wait for later ones. Only `\n` ends a line; the
/// last line may lack it. A byte order mark before the first line is skipped.
final class RecordSource: Sendable {
    /// The most bytes that a line may have.
    static let limit = InputReader.limit

    private let lines: Monitor<RecordLines>

    /// Creates a source of the lines of an open file; `limit` is the most bytes that a line may have.
    init(_ output: OrderedOutput, input: Int32 = 0, limit: Int = RecordSource.limit) {
        lines = Monitor(RecordLines(output: output, input: input, limit: limit))
    }

    /// The number of blocks that were handed out.
    var blockCount: Int { lines.withLock { $0.blockCount } }

    /// Fills the block with the next lines; `false` if there are none left, or if the output was stopped.
    ///
    /// If this throws, the block has a number, and its result has to be delivered too.
    func next(_ block: inout RecordBlock) throws(SystemError) -> Bool {
        block.forget()
        return try lines.withLock { lines throws(SystemError) in try lines.next(&block) }
    }
}

/// The state of a source.
private struct RecordLines: Sendable {
    let output: OrderedOutput
    let input: Int32
    let limit: Int
    private(set) var blockCount = 0
    /// The bytes that were read after the last line of the previous block.
    private var rest: [UInt8] = []
    private var nextLine = 1
    private var isAtEnd = false

    init(output: OrderedOutput, input: Int32, limit: Int) {
        (self.output, self.input, self.limit) = (output, input, limit)
    }

    mutating func next(_ block: inout RecordBlock) throws(SystemError) -> Bool {
        if isAtEnd { return false }
        block.number = blockCount
        block.firstLine = nextLine
        do throws(SystemError) {
            try fill(&block)
        } catch {
            isAtEnd = true
            blockCount += 1
            throw error
        }
        if nextLine == 1 { block.skipByteOrderMark() }
        guard !block.lines.isEmpty, !output.isStopped else { return false }
        blockCount += 1
        nextLine += block.lines.count
        return true
    }

    /// Takes the bytes that have arrived, and reads on until there is a whole line.
    private mutating func fill(_ block: inout RecordBlock) throws(SystemError) {
        block.append(rest)
        rest = []
        while block.lines.isEmpty {
            if block.bytes.count > limit { block.giveUpLine() }
            guard isWanted(), try block.read(input) else {
                isAtEnd = true
                return block.endLastLine()
            }
        }
        rest = block.removeRest()
    }

    /// Waits for input; `false` if its results can no longer be printed.
    private func isWanted() -> Bool {
        while !output.isStopped {
            switch System.awaitInput(input, output: 1, milliseconds: 500) {
            case true?: return true
            case false?: output.stop()
            case nil: continue
            }
        }
        return false
    }
}
