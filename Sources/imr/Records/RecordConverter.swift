import IMRParser

/// One worker, which converts each line of JSON Lines to a line, with buffers that it reuses.
struct RecordConverter: ~Copyable {
    private let command: Command
    private let fields: RecordFields
    private var record = Record()
    private let rules: MessageRules
    private var writer = JSONWriter(style: .compact)
    private var table: TableWriter?
    private var batch: Batch
    /// What was made of the last line that is not a record, because many such lines may be alike.
    private var lastFault: (fault: RecordFault, determination: Determination, json: [UInt8])?

    private static let capacityKept = 1 << 22

    /// Creates a worker for the command.
    init(_ command: Command, _ rules: MessageRules) {
        (self.command, self.rules) = (command, rules)
        fields = command.recordFields
        if let format = command.table { table = TableWriter(format) }
        batch = Batch(rules)
    }

    /// Converts the lines of a block, and calls `deliver` with the results: one determination for each line, even if
    /// the line is not a record.
    mutating func convert(
        _ block: RecordBlock, deliver: (_ batch: Batch, _ json: UnsafeRawBufferPointer) -> Void
    ) {
        batch = Batch(rules)
        for (index, line) in block.lines.enumerated() {
            let determination = convert(line, of: block)
            batch.tally.letters += 1
            batch.report(
                determination, LetterCounts(determination),
                in: Path("\(block.name)record \(block.firstLine + index)".utf8))
            // A large record releases its memory before the next one is read.
            record.forget()
        }
        if let table {
            table.bytes.withUnsafeBytes { deliver(batch, $0) }
        } else {
            writer.withUnsafeBytes { deliver(batch, $0) }
        }
        table?.removeAll()
        if writer.count > Self.capacityKept { writer = JSONWriter(style: .compact) } else { writer.removeAll() }
    }

    /// Reads a line, and writes what was read.
    private mutating func convert(_ line: Range<Int>, of block: RecordBlock) -> Determination {
        do throws(RecordFault) {
            let determination = try read(line, of: block)
            write(determination)
            return determination
        } catch {
            if record.id == Record.null, command.table == nil, let last = lastFault, last.fault == error {
                writer.value(last.json)
                return last.determination
            }
            let determination = Determination(error)
            let start = writer.count
            write(determination)
            if record.id == Record.null, command.table == nil {
                lastFault = (error, determination, writer.withUnsafeBytes { Array($0[start...]) })
            }
            return determination
        }
    }

    private mutating func read(_ line: Range<Int>, of block: RecordBlock) throws(RecordFault) -> Determination {
        if block.isTooLong { throw .tooLong(RecordSource.longestLine(for: command.maxSize)) }
        try record.read(block.bytes, line, fields)
        if record.text.count > command.maxSize { return Determination(tooLargeFor: command.maxSize) }
        return Determination(parsing: record)
    }

    private mutating func write(_ determination: Determination) {
        if command.table != nil {
            table?.write(determination, id: record.id, file: nil)
        } else {
            determination.write(
                to: &writer, id: record.id, file: nil, positionsIn: command.showsPositions ? record.text : nil)
            writer.newline()
        }
    }
}
