import IMRParser

/// One worker, which converts letters to JSON with buffers that it reuses.
struct Converter: ~Copyable {
    private let job: Job
    private let style: JSONWriter.Style
    private var reader: InputReader
    private let extractor: PDFExtractor
    private var writer: JSONWriter
    private var table: TableWriter?
    private var output: OutputFolder?
    private var texts: OutputFolder?
    /// The folder of the last letter, and its index in `Inputs.folders`.
    private var openFolder: Descriptor?
    private var openFolderIndex: Int?
    private var batch: Batch
    private let isColored: Bool

    private static let capacityKept = 1 << 22

    /// Creates a worker for these letters; `worker` is its number in the process.
    init(_ job: Job, worker: Int) {
        self.job = job
        batch = Batch(job.rules)
        reader = InputReader(limit: job.command.maxSize)
        extractor = PDFExtractor(job.program, gate: job.gate)
        let isCompact = job.command.layout.map { $0 == .compact } ?? (job.inputs.isBatch && job.command.output == nil)
        style = isCompact ? .compact : .pretty
        writer = JSONWriter(style: style)
        if let format = job.command.table { table = TableWriter(format) }
        isColored = job.command.explanation == .text && job.command.color.applies(to: 1)
        if let folder = job.command.output {
            output = OutputFolder(
                folder, of: job.command.explanation == .html ? .page : .json, worker: worker, gate: job.gate)
        }
        if let folder = job.command.savedText {
            texts = OutputFolder(folder, of: .text, worker: worker, gate: job.gate)
        }
    }

    /// Converts letters, to files if there is an output folder, and calls `deliver` with the results.
    mutating func convert(_ letters: Range<Int>, deliver: (_ batch: Batch, _ json: UnsafeRawBufferPointer) -> Void) {
        batch = Batch(job.rules)
        for letter in letters {
            batch.tally.letters += 1
            do throws(Failure) {
                try convert(letter)
            } catch {
                batch.add(error)
                if job.command.explanation == .html { job.index.add(PageIndex.Row(letter: letter, error)) }
            }
        }
        if let table {
            table.bytes.withUnsafeBytes { deliver(batch, $0) }
        } else {
            writer.withUnsafeBytes { deliver(batch, $0) }
        }
        forget()
    }

    private mutating func convert(_ letter: Int) throws(Failure) {
        let (name, origin) = job.inputs.letter(letter)
        if let counts = kept(letter) { return batch.keep(counts) }
        let isLetter = try read(letter, name, origin)
        if job.largeLetters.endedRun(reader.status.map { job.mark(of: letter, $0) }) {
            throw .endedRun(job.inputs.path(of: letter))
        }
        let text = isLetter ? try text(letter) : LetterText(tooLargeFor: job.command.maxSize)
        let determination = text.determination
        let counts = LetterCounts(determination)
        let file: String? =
            switch origin {
            case .named, .folder: job.inputs.path(of: letter).text
            case .standardInput, .failure: nil
            }
        if job.command.explanation == .text {
            explain(determination, text.bytes, letter)
        } else if job.command.explanation == .html {
            try writePage(determination, text.bytes, letter)
        } else if job.command.table != nil {
            table?.write(determination, file: file)
        } else {
            determination.write(
                to: &writer, file: file, extractor: text.extractor,
                positionsIn: job.command.showsPositions ? text.bytes : nil)
            writer.newline()
            try writeFile(letter, counts, isFinal: text.isFinal)
        }
        batch.report(determination, counts, in: job.inputs.path(of: letter))
    }

    /// Reads the bytes of a letter.
    ///
    /// - Returns: Whether it is a letter by its size.
    private mutating func read(_ letter: Int, _ name: Path, _ origin: Inputs.Origin) throws(Failure) -> Bool {
        switch origin {
        case .failure(let failure): throw failure
        case .standardInput: return try reader.read(0, of: job.inputs.path(of: letter))
        case .named: return try readFile(name, in: System.workingFolder, letter)
        case .folder(let folder): return try readFile(name, in: open(folder), letter)
        }
    }

    /// Returns the input that was read, or the extracted text if it is a PDF. Saves that text if the user wants it.
    private mutating func text(_ letter: Int) throws(Failure) -> LetterText {
        let read = { [job, status = reader.status] text in
            job.largeLetters.read(text, mark: status.map { job.mark(of: letter, $0) })
        }
        guard let pdf = PDFFile(reader.bytes) else { return LetterText(bytes: reader.bytes, read(reader.bytes)) }
        let text = try extractor.text(of: pdf, path: job.inputs.path(of: letter), read: read)
        if texts != nil, text.isReadable, let path = job.inputs.text(of: letter) {
            let file = file(path, of: letter, size: text.bytes.count, isFinal: text.isFinal)
            try texts?.write(text.bytes, to: file)
        }
        return text
    }

    private mutating func readFile(_ name: Path, in folder: Int32, _ letter: Int) throws(Failure) -> Bool {
        let file: Descriptor
        do throws(SystemError) {
            file = try System.openFile(name, in: folder)
        } catch {
            throw .cannotRead(job.inputs.path(of: letter), error)
        }
        return try reader.read(file.number, of: job.inputs.path(of: letter))
    }

    /// Opens the folder with this index, unless it is open.
    private mutating func open(_ folder: Int) throws(Failure) -> Int32 {
        if openFolderIndex == folder, let descriptor = openFolder?.number { return descriptor }
        let path = job.inputs.folders[folder].path
        do throws(SystemError) {
            let opened = try System.openFolder(path)
            let descriptor = opened.number
            openFolder = consume opened
            openFolderIndex = folder
            return descriptor
        } catch {
            throw .cannotRead(path, error)
        }
    }

    /// Writes the explanation in the place of the JSON, below the letter's path if there are several letters.
    private mutating func explain(_ determination: Determination, _ source: [UInt8], _ letter: Int) {
        if job.inputs.isBatch { batch.output += "\(letter == 0 ? "" : "\n")\(job.inputs.path(of: letter)):\n".utf8 }
        batch.output += Explanation.bytes(of: determination, source: source, isColored: isColored)
    }

    /// Writes the page of a letter into the output folder, and a row of the list of the pages; without an output folder,
    /// in the place of the JSON.
    private mutating func writePage(
        _ determination: Determination, _ source: [UInt8], _ letter: Int
    ) throws(Failure) {
        let name = job.inputs.path(of: letter)
        let page = Explanation.page(of: determination, source: source, name: name.description)
        guard output != nil, let path = job.inputs.output(of: letter) else { return batch.output += page }
        let file = file(path, of: letter, size: page.count, isFinal: true)
        try output?.write(page, to: file)
        job.index.add(PageIndex.Row(determination, letter: letter, page: path))
    }

    /// The counts of a letter whose files are what the command would make now; `nil` if it has to be read.
    private func kept(_ letter: Int) -> LetterCounts? {
        guard job.command.skipsUnchanged, let root = job.command.output, let name = job.inputs.output(of: letter),
            let status = System.status(of: job.inputs.path(of: letter)),
            let rest = current(root.appending(name), letter, status), let counts = LetterCounts(rest)
        else { return nil }
        guard let folder = job.command.savedText, LetterKind(ofName: job.inputs.letter(letter).name.bytes) == .pdf,
            let text = job.inputs.text(of: letter)
        else { return counts }
        return current(folder.appending(text), letter, status).map { _ in counts }
    }

    /// What is kept with a file after its provenance, if it is what the command would make from a letter with this
    /// status; else `nil`.
    private func current(_ path: Path, _ letter: Int, _ status: System.Status) -> ArraySlice<UInt8>? {
        do throws(SystemError) {
            let file = try System.openUnlinkedFile(path, in: System.workingFolder)
            guard let made = System.attribute(Provenance.attribute, of: file.number) else { return nil }
            let size = try System.status(of: file.number).size
            let provenance = job.provenance.value(of: job.inputs.path(of: letter), status, size: size)
            return size > 0 && made.starts(with: provenance) ? made.dropFirst(provenance.count) : nil
        } catch {
            return nil
        }
    }

    private mutating func writeFile(_ letter: Int, _ counts: LetterCounts, isFinal: Bool) throws(Failure) {
        guard output != nil, let path = job.inputs.output(of: letter) else { return }
        defer { forget() }
        let file = file(path, of: letter, size: writer.count, isFinal: isFinal, counts)
        try writer.withUnsafeBytes { bytes throws(Failure) in try output?.write(bytes, to: file) }
    }

    /// The file at a path that is made from the letter that was just read.
    private func file(
        _ path: Path, of letter: Int, size: Int, isFinal: Bool, _ counts: LetterCounts? = nil
    ) -> OutputFolder.File {
        let made = reader.status.flatMap { status in
            isFinal ? job.provenance.value(of: job.inputs.path(of: letter), status, size: size) : nil
        }.map { $0 + (counts?.bytes ?? []) }
        return OutputFolder.File(path: path, letter: reader.status, provenance: made)
    }

    /// Empties the writers, and releases their memory if a letter has made it large.
    private mutating func forget() {
        if writer.count > Self.capacityKept {
            writer = JSONWriter(style: style)
        } else {
            writer.removeAll()
        }
        table?.removeAll()
    }
}
