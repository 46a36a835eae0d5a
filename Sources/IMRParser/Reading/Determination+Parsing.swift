extension Determination {
    /// Reads a determination from the bytes of its text. Any bytes give a result. O(bytes).
    ///
    /// - Parameter bytes: The text as an extractor gave it: UTF-8, any line ends. Bytes that are not UTF-8 become
    ///   U+FFFD in the values, with a diagnostic.
    public init(parsing bytes: [UInt8]) {
        let transcription = Transcription(bytes)
        var problems = Problems()
        self = Determination.read(transcription.bytes, &problems)
        for step in transcription.steps { step.problem.map { problems.add($0) } }
        if !transcription.isInput {
            updatePositions { $1 = transcription.range(of: $1) }
            for index in sections.indices {
                let range = sections[index].range
                let start = range.lowerBound == 0 ? 0 : transcription.offset(of: range.lowerBound)
                sections[index].range = start..<transcription.offset(of: range.upperBound)
            }
            problems.moveRanges { transcription.range(of: $0) }
        }
        diagnostics = problems.diagnostics(in: bytes)
    }

    /// Reads a letter from its transcribed text.
    private static func read(_ bytes: [UInt8], _ problems: inout Problems) -> Determination {
        let text = ShapedText(SourceText(bytes))
        if !text.source.isAscii, let invalid = UTF8Check.firstInvalid(in: bytes) {
            problems.add(.invalidText, at: invalid)
        }
        let headings = SectionHeadings(in: text.source)
        if let grammar = Grammar.recognized(by: headings.headings, in: text.source) {
            var reader = LetterReader(text, headings, grammar: grammar, problems: problems)
            reader.read()
            problems = reader.problems
            return reader.determination
        }
        var determination = Determination()
        let all = bytes.isEmpty ? nil : 0..<bytes.count
        problems.add(NotADetermination.problem(of: text.source), at: all)
        determination.sections = all.map { [Section(kind: .unclaimed, range: $0)] } ?? []
        return determination
    }

    /// Reads a determination from its text. Positions are UTF-8 byte offsets into it.
    public init(parsing text: String) {
        self.init(parsing: Array(text.utf8))
    }

    /// Reads a determination from bytes that another object owns; they are copied. See ``init(parsing:)-([UInt8])``.
    @available(macOS 10.14.4, iOS 12.2, watchOS 5.2, tvOS 12.2, visionOS 1.0, *)
    public init(parsing bytes: Span<UInt8>) {
        // Safe: the bytes are copied before the borrow ends.
        self.init(parsing: unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) })
    }
}

extension Transcription.Step {
    /// What is said about the step; `nil` if it cannot have changed what the letter says.
    fileprivate var problem: Problem? {
        switch self {
        case .encoding(let encoding): .otherEncoding(encoding.name)
        case .characters, .markdown: nil
        }
    }
}
