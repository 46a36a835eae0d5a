import IMRParser

/// One worker, which converts each line of JSON Lines to a line, with buffers that it reuses.
struct RecordConverter: ~Copyable {
    private let command: Command
    private let fields: RecordFields
    private var record = Record()
    private var writer = JSONWriter(style: .compact)
    private var batch = Batch()

    private static let capacityKept = 1 << 22

    /// Creates a worker for the command.
    init(_ command: Command) {
        self.command = command
        fields = command.recordFields
    }

    /// Converts the lines of a block, and calls `deliver` with the results: one determination for each line, even if
    /// the line is not a record.
    mutating func convert(
        _ block: RecordBlock, deliver: (_ batch: Batch, _ json: UnsafeRawBufferPointer) -> Void
    ) {
        batch = Batch()
        for (index, line) in block.lines.enumerated() {
            let determination = read(line, of: block)
            determination.write(
                to: &writer, id: record.id, file: nil, positionsIn: command.showsPositions ? record.text : nil)
            writer.newline()
            report(determination, block.firstLine + index)
            // A large record releases its memory before the next one is read.
            record.forget()
        }
        writer.withUnsafeBytes { deliver(batch, $0) }
        if writer.count > Self.capacityKept { writer = JSONWriter(style: .compact) } else { writer.removeAll() }
    }

    private mutating func read(_ line: Range<Int>, of block: RecordBlock) -> Determination {
        do throws(RecordFault) {
            if block.isTooLong { throw .tooLong }
            try record.read(block.bytes, line, fields)
            return Determination(parsing: record)
        } catch {
            return Determination(error)
        }
    }

    /// A bad line fails the run only if the user asks for that.
    private mutating func report(_ determination: Determination, _ line: Int) {
        batch.tally.letters += 1
        let fails = batch.report(determination, in: Path("record \(line)".utf8), command)
        if fails, command.isStrict { batch.tally.note(.notADetermination) }
    }
}
