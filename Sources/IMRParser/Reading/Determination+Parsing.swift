extension Determination {
    /// Reads a determination from the bytes of its text. Any bytes give a result. O(bytes).
    ///
    /// - Parameter bytes: The text as an extractor gave it: UTF-8, any line ends. Bytes that are not UTF-8 become
    ///   U+FFFD in the values, with a diagnostic.
    public init(parsing bytes: [UInt8]) {
        var problems = Problems()
        let text = ShapedText(SourceText(bytes))
        if !text.source.isAscii, let invalid = UTF8Check.firstInvalid(in: bytes) {
            problems.add(.invalidText, at: invalid)
        }
        let headings = SectionHeadings(in: text.source)
        if let grammar = Grammar.recognized(by: headings.headings, in: text.source) {
            var reader = LetterReader(text, headings, grammar: grammar, problems: problems)
            reader.read()
            (self, problems) = (reader.determination, reader.problems)
        } else {
            self.init()
            let all = bytes.isEmpty ? nil : 0..<bytes.count
            problems.add(NotADetermination.problem(of: text.source), at: all)
            sections = all.map { [Section(kind: .unclaimed, range: $0)] } ?? []
        }
        diagnostics = problems.diagnostics(in: bytes)
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
