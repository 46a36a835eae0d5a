/// An open file with records.
struct RecordInput: Sendable {
    /// What identifies it in messages, with a separator; empty for standard input.
    let name: String
    let descriptor: Int32
}

/// Reads the lines of open files in blocks, and hands them out to workers in turn.
///
/// A block ends where the input pauses: lines that have arrived never wait for later ones. Only `\n` ends a line; the
/// last line may lack it. A byte order mark before the first line is skipped.
final class RecordSource: Sendable {
    /// The most bytes that a line may have whose text has `limit` bytes: escapes take up to six times as much.
    static func longestLine(for limit: Int) -> Int { 8 * limit }

    private let lines: Monitor<RecordLines>

    /// Creates a source of the lines of open files; `limit` is the most bytes that a line may have.
    init(_ output: OrderedOutput, _ inputs: [RecordInput], limit: Int) {
        lines = Monitor(RecordLines(output: output, inputs: inputs, limit: limit))
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
    let limit: Int
    /// The files that are not read to their ends.
    private var inputs: ArraySlice<RecordInput>
    private(set) var blockCount = 0
    /// The bytes that were read after the last line of the previous block.
    private var rest: [UInt8] = []
    private var nextLine = 1

    init(output: OrderedOutput, inputs: [RecordInput], limit: Int) {
        (self.output, self.inputs, self.limit) = (output, inputs[...], limit)
    }

    mutating func next(_ block: inout RecordBlock) throws(SystemError) -> Bool {
        block.number = blockCount
        while let input = inputs.first {
            block.firstLine = nextLine
            block.name = input.name
            let isAtEnd: Bool
            do throws(SystemError) {
                isAtEnd = try fill(&block, input.descriptor)
            } catch {
                inputs.removeFirst()
                (nextLine, rest) = (1, [])
                blockCount += 1
                throw error
            }
            if nextLine == 1 { block.skipByteOrderMark() }
            nextLine += block.lines.count
            if isAtEnd {
                inputs.removeFirst()
                nextLine = 1
            }
            if output.isStopped { return false }
            if !block.lines.isEmpty {
                blockCount += 1
                return true
            }
        }
        return false
    }

    /// Takes the bytes that have arrived, and reads on until there is a whole line.
    ///
    /// - Returns: Whether the input has ended.
    private mutating func fill(_ block: inout RecordBlock, _ input: Int32) throws(SystemError) -> Bool {
        block.append(rest)
        rest = []
        while block.lines.isEmpty {
            if block.bytes.count > limit { block.giveUpLine() }
            guard isWanted(input), try block.read(input) else {
                block.endLastLine()
                return true
            }
        }
        rest = block.removeRest()
        return false
    }

    /// Waits for input; `false` if its results can no longer be printed.
    private func isWanted(_ input: Int32) -> Bool {
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
