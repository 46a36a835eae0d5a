import IMRParser

/// One worker: turns lines of JSON Lines into as many lines, with buffers that it uses over and over.
struct RecordConverter: ~Copyable {
    private let command: Command
    private let fields: RecordFields
    private var record = Record()
    private var writer = JSONWriter(style: .compact)
    private var batch = Batch()

    private static let capacityKept = 1 << 22

    /// A worker that does what the command says.
    init(_ command: Command) {
        self.command = command
        fields = command.recordFields
    }

    /// Converts the lines of a block, one determination for each, whatever the line is, and hands over what came of them.
    mutating func convert(
        _ block: borrowing RecordBlock, deliver: (_ batch: Batch, _ json: UnsafeRawBufferPointer) -> Void
    ) {
        batch = Batch()
        for (index, line) in block.lines.enumerated() {
            let determination = read(line, of: block)
            determination.write(
                to: &writer, id: record.id, file: nil, positionsIn: command.showsPositions ? record.text : nil)
            writer.newline()
            report(determination, block.firstLine + index)
            // A record's memory must not add up with the next one's.
            record.forget()
        }
        writer.withUnsafeBytes { deliver(batch, $0) }
        if writer.count > Self.capacityKept { writer = JSONWriter(style: .compact) } else { writer.removeAll() }
    }

    private mutating func read(_ line: Range<Int>, of block: borrowing RecordBlock) -> Determination {
        do throws(RecordFault) {
            if block.isTooLong { throw .tooLong }
            try record.read(block.bytes, line, fields)
            return Determination(parsing: record)
        } catch {
            return Determination(error)
        }
    }

    /// One bad line is no reason to fail a task, unless the user says so.
    private mutating func report(_ determination: Determination, _ number: Int) {
        batch.tally.letters += 1
        let fails = batch.report(determination, in: Path("record \(number)".utf8), command)
        if fails, command.isStrict { batch.tally.note(.notADetermination) }
    }
}
