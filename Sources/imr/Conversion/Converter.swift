import IMRParser

/// One worker: turns letters into JSON, with buffers that it uses over and over.
struct Converter: ~Copyable {
    private let job: Job
    private let style: JSONWriter.Style
    private var reader = LetterReader()
    private let extractor: PDFExtractor
    private var writer: JSONWriter
    private var table: TableWriter?
    private var output: OutputFolder?
    private var texts: OutputFolder?
    /// The folder read from last, and its number.
    private var folder: Descriptor?
    private var folderNumber: Int?
    private var batch = Batch()
    private let isColored: Bool

    private static let capacityKept = 1 << 22

    /// A worker for these letters; `worker` tells apart those of a process.
    init(_ job: Job, worker: Int) {
        self.job = job
        extractor = PDFExtractor(job.program, gate: job.gate)
        let isCompact = job.command.layout.map { $0 == .compact } ?? (job.inputs.isBatch && job.command.output == nil)
        style = isCompact ? .compact : .pretty
        writer = JSONWriter(style: style)
        if let format = job.command.table { table = TableWriter(format) }
        isColored = job.command.explains && System.isTerminal(1) && !System.isSet("NO_COLOR")
        if let folder = job.command.output { output = OutputFolder(folder, worker: worker, gate: job.gate) }
        if let folder = job.command.savedText { texts = OutputFolder(folder, worker: worker, gate: job.gate) }
    }

    /// Converts the letters with these numbers, to files if there is an output folder, and hands over what came of them.
    mutating func convert(_ numbers: Range<Int>, deliver: (_ batch: Batch, _ json: UnsafeRawBufferPointer) -> Void) {
        batch = Batch()
        for number in numbers {
            batch.tally.letters += 1
            do throws(Failure) {
                try convert(number)
            } catch {
                batch.add(error)
            }
        }
        if let table {
            table.bytes.withUnsafeBytes { deliver(batch, $0) }
        } else {
            writer.withUnsafeBytes { deliver(batch, $0) }
        }
        forget()
    }

    private mutating func convert(_ number: Int) throws(Failure) {
        let (name, origin) = job.inputs.letter(number)
        if isUnchanged(number) {
            batch.tally.unchanged += 1
            return
        }
        try read(number, name, origin)
        let text = try text(number)
        let determination = text.determination
        let file: String? =
            switch origin {
            case .named: name.text
            case .folder(let folder): job.inputs.folders[folder].below.text + name.text
            case .standardInput, .failure: nil
            }
        if job.command.explains {
            explain(determination, text.bytes, number)
        } else if job.command.table != nil {
            table?.write(determination, file: file)
        } else {
            determination.write(
                to: &writer, file: file, extractor: text.extractor,
                positionsIn: job.command.showsPositions ? text.bytes : nil)
            writer.newline()
            try writeFile(number)
        }
        let isNone = batch.report(determination, in: job.inputs.path(of: number), job.command)
        if isNone { batch.tally.note(.notADetermination) }
    }

    private mutating func read(_ number: Int, _ name: Path, _ origin: Inputs.Origin) throws(Failure) {
        switch origin {
        case .failure(let failure): throw failure
        case .standardInput: try reader.read(0, of: job.inputs.path(of: number))
        case .named: try readFile(name, in: System.workingFolder, number)
        case .folder(let folder): try readFile(name, in: open(folder), number)
        }
    }

    /// What was read, or the text in it if it is a PDF; that is saved if the user wants it.
    private mutating func text(_ number: Int) throws(Failure) -> LetterText {
        guard PDFExtractor.takes(reader.bytes) else { return LetterText(bytes: reader.bytes) }
        let text = try extractor.text(of: reader.bytes, path: job.inputs.path(of: number))
        if texts != nil, text.isReadable, let path = job.inputs.text(of: number) {
            try text.bytes.withUnsafeBufferPointer { bytes throws(Failure) in
                try texts?.write(UnsafeRawBufferPointer(bytes), to: path)
            }
        }
        return text
    }

    private mutating func readFile(_ name: Path, in folder: Int32, _ number: Int) throws(Failure) {
        let file: Descriptor
        do throws(SystemError) {
            file = try System.openFile(name, in: folder)
        } catch {
            throw .cannotRead(job.inputs.path(of: number), error)
        }
        try reader.read(file.number, of: job.inputs.path(of: number))
    }

    /// The open folder with this number.
    private mutating func open(_ number: Int) throws(Failure) -> Int32 {
        if folderNumber == number, let opened = folder?.number { return opened }
        let path = job.inputs.folders[number].path
        do throws(SystemError) {
            let opened = try System.openFolder(path)
            let descriptor = opened.number
            folder = consume opened
            folderNumber = number
            return descriptor
        } catch {
            throw .cannotRead(path, error)
        }
    }

    /// Puts the explanation where the JSON would go; below the letter's name where there are several.
    private mutating func explain(_ determination: Determination, _ source: [UInt8], _ number: Int) {
        if job.inputs.isBatch { batch.output += "\(number == 0 ? "" : "\n")\(job.inputs.path(of: number)):\n".utf8 }
        batch.output += Explanation.bytes(of: determination, source: source, isColored: isColored)
    }

    private func isUnchanged(_ number: Int) -> Bool {
        guard job.command.skipsUnchanged, let root = job.command.output, let name = job.inputs.output(of: number),
            let written = System.lastWrite(of: root.appending(name)),
            let changed = System.lastWrite(of: job.inputs.path(of: number)), written > changed
        else { return false }
        guard let folder = job.command.savedText, LetterKind(ofName: job.inputs.letter(number).name.bytes) == .pdf,
            let text = job.inputs.text(of: number)
        else { return true }
        return System.lastWrite(of: folder.appending(text)).map { $0 > changed } ?? false
    }

    private mutating func writeFile(_ number: Int) throws(Failure) {
        guard output != nil, let path = job.inputs.output(of: number) else { return }
        defer { forget() }
        try writer.withUnsafeBytes { bytes throws(Failure) in try output?.write(bytes, to: path) }
    }

    /// Empties the writers, and gives their memory back if a letter has made it large.
    private mutating func forget() {
        if writer.count > Self.capacityKept {
            writer = JSONWriter(style: style)
        } else {
            writer.removeAll()
        }
        table?.removeAll()
    }
}
