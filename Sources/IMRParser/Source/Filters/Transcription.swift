/// The text that the readers get, made from the input by filters. The text of most inputs is the input itself.
///
/// Every filter takes one thing off that people and programs did to a text. To read a new shape, write its filter in a file
/// of its own and add it to ``init(_:)``. A filter gives a ``Transcript``, so every offset leads back to the input.
struct Transcription {
    /// What a filter changed.
    enum Step: Equatable {
        /// Another encoding became UTF-8.
        case encoding(TextEncoding)
        /// Characters became the plain characters that they stand for.
        case characters
        /// Comments and pictures of Markdown, and then its marks.
        case markdown
        case headingMarks, frontMatter, quoteMarks, lineNumbers, browserLines, joinedPages, inlineMarks, pageFooters
        case pageSeams, pageMarks, runningLines, stamps, watermarks, scanMarks
        /// Words that OCR misread were put right.
        case misreadings

        /// The steps that take off what pages carry: whole lines, and parts of joined ones.
        static let ofPages: [Step] = [
            .browserLines, .joinedPages, .inlineMarks, .pageFooters, .pageSeams, .pageMarks, .runningLines, .stamps,
            .watermarks, .scanMarks,
        ]
    }

    /// The text to read.
    private(set) var source: SourceText
    /// What was changed, in order.
    private(set) var steps: [Step] = []
    /// Lines that may be page marks, but not for certain. They stay in the text. Places in the input.
    private(set) var doubtfulMarks: [Range<Int>] = []
    /// The first characters that were read in the wrong encoding and were restored. A place in the input.
    private(set) var restored: Range<Int>?
    /// What the letter is wrapped in; then nothing else was changed. `nil` for a plain text.
    private(set) var wrapper: Wrapper?
    /// Words that OCR misread and that were put right. Places in the input.
    private(set) var misreadings: [Range<Int>] = []
    /// How much what was taken off and put right says for OCR; see ``ScanTraces``.
    private(set) var scanWeight = 0
    private var transcripts: [Transcript] = []

    /// Runs every filter over the input.
    init(_ input: [UInt8], form: FormLines) {
        source = SourceText(input)
        wrapper = Wrapper.file(source)
        if wrapper != nil { return }
        if !source.isAscii || TextEncoding.mayBeUTF16(input), let encoding = TextEncoding(of: input) {
            take(.encoding(encoding), encoding.transcript(of: input))
        }
        let characters = Characters(in: source)
        restored = characters.restored.map(range)
        take(.characters, characters.transcript)
        // Some texts went through the wrong encoding twice.
        if restored != nil { take(.characters, Characters(in: source).transcript) }
        wrapper = Wrapper(around: source)
        if wrapper != nil { return }
        take(.frontMatter, FrontMatter.transcript(of: source))
        take(
            .quoteMarks,
            Quoting.transcript(of: source) ?? LeftRule.transcript(of: source)
                ?? LineMarks.transcriptWithoutPrefix(of: source))
        take(.quoteMarks, LineMarks.transcriptWithoutSuffix(of: source) ?? QuotedRows.transcript(of: source))
        take(.lineNumbers, LineNumbers.transcript(of: source))
        if Markdown.mayOccur(in: source) {
            take(.markdown, MarkdownAsides.transcript(of: source))
            take(.markdown, Markdown.transcript(of: source))
        }
        take(.headingMarks, HeadingMarks.transcript(of: source, form: form))
        takeLines(.joinedPages, GluedPages.marks(in: source))
        let browser = BrowserLines(in: source)
        takeLines(.browserLines, browser.certain, doubtful: browser.doubtful)
        takeLines(.joinedPages, JoinedPages.marks(in: source))
        let copies = CopyMarks(in: source)
        takeLines(.inlineMarks, copies.certain, doubtful: copies.doubtful)
        takeLines(.inlineMarks, InlineMarks.marks(in: source))
        let footers = PageFooters(in: source)
        takeLines(.pageFooters, footers.certain, doubtful: footers.doubtful)
        let seams = PageSeams(in: source, form: form)
        takeLines(.pageSeams, seams.certain, doubtful: seams.doubtful)
        let marks = PageMarks(in: source)
        takeLines(.pageMarks, marks.certain, doubtful: marks.doubtful)
        takeRunningLines(form)
        let stamps = Stamps(in: source, form: form)
        takeLines(.stamps, stamps.certain, doubtful: stamps.doubtful)
        let watermarks = Watermarks(in: source)
        takeLines(.watermarks, watermarks.certain, doubtful: watermarks.doubtful)
        let scan = ScanMarks(in: source)
        scanWeight = scan.weight + ScanTraces.weightAtSight(in: source)
        take(.scanMarks, scan.transcript)
        if !doubtfulMarks.isEmpty { removeDoubtsTakenOff() }
    }

    /// What one filter is not certain about, a later one may have taken off.
    private mutating func removeDoubtsTakenOff() {
        let certain = linesTakenOff.sorted { $0.lowerBound < $1.lowerBound }
        doubtfulMarks.removeAll { mark in
            let next = certain.endOfPrefix { $0.upperBound <= mark.lowerBound }
            return next < certain.count && certain[next].lowerBound < mark.upperBound
        }
    }

    private mutating func takeRunningLines(_ form: FormLines) {
        let running = RunningLines(in: source, form: form)
        let known = Set((running.certain + running.doubtful).map { range(of: $0).lowerBound })
        let others = doubtfulMarks.filter { !known.contains($0.lowerBound) }
        doubtfulMarks = (others + running.doubtful.map(range)).sorted { $0.lowerBound < $1.lowerBound }
        takeLines(.runningLines, running.certain)
    }

    /// Puts misread words right.
    ///
    /// - Parameters:
    ///   - places: The words, as ranges of the text.
    ///   - transcript: The text with the words put right.
    mutating func putRight(_ places: [Range<Int>], _ transcript: Transcript) {
        misreadings = places.map(range)
        take(.misreadings, transcript)
    }

    /// Adds evidence for OCR; see ``ScanTraces``.
    mutating func weigh(_ weight: Int) { scanWeight += weight }

    /// Whether the text comes from OCR.
    var isScan: Bool { scanWeight >= ScanTraces.enough }

    /// Puts a page break in the place of each of `certain`.
    private mutating func takeLines(_ step: Step, _ certain: [Range<Int>], doubtful: [Range<Int>] = []) {
        for mark in doubtful { doubtfulMarks.append(range(of: mark)) }
        if !certain.isEmpty { take(step, Transcript(of: source.bytes, withPageBreaksAt: certain)) }
    }

    private mutating func take(_ step: Step, _ transcript: Transcript?) {
        guard let transcript else { return }
        steps.append(step)
        transcripts.append(transcript)
        source = SourceText(transcript.bytes)
    }

    /// Whether the text is the input, byte for byte.
    var isInput: Bool { transcripts.isEmpty }

    /// The place in the input of a range of the text.
    func range(of range: Range<Int>) -> Range<Int> { transcripts.reversed().reduce(range) { $1.range(of: $0) } }

    /// The place in the input of an offset of the text. The end of the text is the end of the input.
    func offset(of offset: Int) -> Int { transcripts.reversed().reduce(offset) { $1.offset(of: $0) } }

    /// The lines of the input that are marks of pages, and were taken off.
    var linesTakenOff: [Range<Int>] { Step.ofPages.flatMap(changes) }

    /// The ranges of the input that a step left out or replaced, in order.
    func changes(by step: Step) -> [Range<Int>] {
        steps.indices.filter { steps[$0] == step }.flatMap { index in
            let before = transcripts[..<index].reversed()
            return transcripts[index].changes.map { change in before.reduce(change) { $1.range(of: $0) } }
        }
    }
}

extension Transcription.Step {
    /// What was changed, in words.
    var name: String {
        switch self {
        case .encoding(let encoding): "the encoding \(encoding.name)"
        case .characters: "special characters"
        case .markdown: "Markdown marks"
        case .headingMarks: "marks before headings"
        case .frontMatter: "front matter"
        case .quoteMarks: "quote marks"
        case .lineNumbers: "line numbers"
        case .browserLines: "lines that a browser printed"
        case .joinedPages: "what joined pages begin or end with"
        case .inlineMarks: "numbers of pages inside lines"
        case .pageFooters: "page footers"
        case .pageMarks: "page marks"
        case .pageSeams: "lines that pages repeat"
        case .runningLines: "running lines"
        case .stamps: "stamps"
        case .watermarks: "watermarks"
        case .scanMarks: "marks of a scan"
        case .misreadings: "misread words of the form"
        }
    }
}
