extension Determination {
    /// Reads a determination from the bytes of its text. Any bytes give a result. O(bytes).
    ///
    /// - Parameter bytes: The text as an extractor gave it: UTF-8, any line ends. Bytes that are not UTF-8 become
    ///   U+FFFD in the values, with a diagnostic.
    public init(parsing bytes: [UInt8]) { self.init(parsing: bytes, by: .all) }

    /// Reads a determination of one of the editions whose headings are in `table`.
    init(parsing bytes: [UInt8], by table: HeadingTable) {
        var transcription = Transcription(bytes)
        var problems = Problems()
        if let wrapper = transcription.wrapper {
            self.init()
            problems.add(.wrapped(wrapper), at: 0..<bytes.count)
            sections = [Section(kind: .unclaimed, range: 0..<bytes.count)]
            diagnostics = problems.diagnostics(in: bytes)
            return
        }
        (self, problems) = Determination.read(transcription, by: table)
        if !problems.isEmpty || transcription.scanWeight > 0 { readAgain(&transcription, by: table, &problems) }
        // Characters that were read in the wrong encoding and are not restored.
        problems.add(.brokenCharacters, onValuesAt: Mojibake.remains(in: transcription.source), of: self)
        PageChecks.check(self, in: transcription, of: bytes, problems: &problems)
        if !transcription.isInput {
            move(to: transcription, &problems)
            PageNumberChecks.check(self, marks: transcription.linesTakenOff, of: bytes, problems: &problems)
        }
        if let restored = transcription.restored { problems.add(.restoredCharacters, at: restored) }
        addDoubtsOfOCR(in: transcription, &problems)
        if !transcription.doubtfulMarks.isEmpty {
            var values = OrderedValues(of: self)
            let known = problems.starts(of: .possiblePageMark)
            for mark in transcription.doubtfulMarks where !known.contains(mark.lowerBound) {
                for field in values.fields(in: mark) { problems.add(.possiblePageMark, on: field, at: mark) }
            }
        }
        diagnostics = problems.diagnostics(in: bytes)
    }

    /// Reads a text. Places are offsets into it.
    static func read(_ transcription: Transcription, by table: HeadingTable) -> (Determination, Problems) {
        let source = transcription.source
        var problems = Problems()
        let invalid = source.isAscii ? nil : UTF8Check.firstInvalid(in: source.bytes)
        let headings = SectionHeadings(in: source, by: table)
        if let index = Grammar.recognized(by: headings.headings, in: source, among: table.grammars) {
            var reader = LetterReader(transcription, headings, grammar: table.grammars[index], problems: problems)
            reader.read()
            if !headings.isThorough, reader.holdsHeadingsInRationales {
                let headings = SectionHeadings(in: source, by: table, isThorough: true)
                reader = LetterReader(transcription, headings, grammar: table.grammars[index], problems: problems)
                reader.read()
            }
            if let invalid { reader.problems.add(.invalidText, onValuesAt: [invalid], of: reader.determination) }
            return (reader.determination, reader.problems)
        }
        if let invalid { problems.add(.invalidText, at: invalid) }
        var determination = Determination()
        let all = source.bytes.isEmpty ? nil : 0..<source.bytes.count
        let problem = NotADetermination.problem(of: source)
        // A binary file is no text in any encoding.
        if problem == .binaryInput { problems = Problems() }
        problems.add(problem, at: all)
        determination.sections = all.map { [Section(kind: .unclaimed, range: $0)] } ?? []
        return (determination, problems)
    }

    /// Moves every place from the text that was read to the input.
    private mutating func move(to transcription: Transcription, _ problems: inout Problems) {
        updatePositions { $1 = transcription.range(of: $1) }
        for index in sections.indices {
            let range = sections[index].range
            let start = range.lowerBound == 0 ? 0 : transcription.offset(of: range.lowerBound)
            sections[index].range = start..<transcription.offset(of: range.upperBound)
        }
        // A section may be of characters alone that were put in.
        sections.removeAll(where: \.range.isEmpty)
        problems.moveRanges { transcription.range(of: $0) }
        for case .encoding(let encoding) in transcription.steps { problems.add(.otherEncoding(encoding.name)) }
    }

    /// Reads a determination from its text. Positions are UTF-8 byte offsets into it.
    public init(parsing text: some StringProtocol) { self.init(parsing: Array(text.utf8)) }

    /// Reads a determination from the bytes of its text in any collection, such as `Data` or a slice of an array. The
    /// bytes are copied, and positions are offsets from the first of them, whatever its index is. See
    /// ``init(parsing:)-([UInt8])``.
    public init(parsing bytes: some Collection<UInt8>) { self.init(parsing: Array(bytes)) }

    /// Reads a determination from bytes that another object owns; they are copied. See ``init(parsing:)-([UInt8])``.
    @available(macOS 10.14.4, iOS 12.2, watchOS 5.2, tvOS 12.2, visionOS 1.0, *)
    public init(parsing bytes: Span<UInt8>) {
        // Safe: the bytes are copied before the borrow ends.
        self.init(parsing: unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) })
    }
}
