/// An open file's lines in blocks, handed out to workers in turn.
///
/// A block ends where the input pauses: what has come is never held back for what may come. Only `\n` ends a line;
/// the last line may lack it. A byte order mark before the first line is passed over.
final class RecordSource: @unchecked Sendable {
    /// The longest line that we take for a record, in bytes.
    static let limit = LetterReader.limit

    private let lock = Lock()
    private let delivery: Delivery
    private let input: Int32
    private let limit: Int
    /// What was read behind the block handed out last.
    private var rest: [UInt8] = []
    private var nextLine = 1
    private var isAtEnd = false

    /// The lines of an open file; `limit` is the longest line that is taken.
    init(_ delivery: Delivery, input: Int32 = 0, limit: Int = RecordSource.limit) {
        self.delivery = delivery
        self.input = input
        self.limit = limit
    }

    /// Fills the block with the next lines; `false` if there are no more, or if nobody wants them any more.
    func next(_ block: inout RecordBlock) throws(SystemError) -> Bool {
        block.forget()
        lock.lock()
        defer { lock.unlock() }
        if isAtEnd { return false }
        block.firstLine = nextLine
        try fill(&block)
        if nextLine == 1 { block.skipByteOrderMark() }
        guard !block.lines.isEmpty, let number = delivery.nextNumber() else { return false }
        block.number = number
        nextLine += block.lines.count
        return true
    }

    /// Takes what is there, and reads on until that has a whole line.
    private func fill(_ block: inout RecordBlock) throws(SystemError) {
        block.append(rest)
        rest = []
        while block.lines.isEmpty {
            if block.bytes.count > limit { block.giveUpLine() }
            guard isWanted(), try read(into: &block) else {
                isAtEnd = true
                return block.endLastLine()
            }
        }
        rest = block.removeRest()
    }

    /// Reads some bytes; `false` at the end.
    private func read(into block: inout RecordBlock) throws(SystemError) -> Bool {
        do throws(SystemError) {
            return try block.read(input)
        } catch {
            isAtEnd = true
            throw error
        }
    }

    /// Waits for input; `false` if what it gives can no longer be printed.
    private func isWanted() -> Bool {
        while !delivery.isStopped {
            switch System.awaitInput(input, output: 1, milliseconds: 500) {
            case true?: return true
            case false?: delivery.stop()
            case nil: continue
            }
        }
        return false
    }
}
