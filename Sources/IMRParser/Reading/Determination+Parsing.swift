extension Determination {
    /// Reads a determination from the bytes of its text. Any bytes give a result; O(bytes).
    ///
    /// - Parameter bytes: The text as an extractor gave it: UTF-8, any line ends. What is not UTF-8 becomes U+FFFD in
    ///   the values, with a diagnostic.
    public init(parsing bytes: [UInt8]) {
        self = LetterParser(SourceText(bytes)).parse()
    }

    /// Reads a determination from its text. Positions are UTF-8 byte offsets into it.
    public init(parsing text: String) {
        self.init(parsing: Array(text.utf8))
    }
}

/// Goes through the letter once: sections, then one parser for each kind.
private struct LetterParser {
    let source: SourceText
    var determination = Determination()
    var problems = Problems()

    init(_ source: SourceText) { self.source = source }

    consuming func parse() -> Determination {
        reportInvalidText()
        let sections = Sections(source)
        if let edition = sections.edition {
            (determination, problems) = LetterReader(source, sections, edition: edition, problems: problems).parse()
        } else {
            problems.add(
                .error, .notADetermination, at: source.bytes.isEmpty ? nil : 0..<source.bytes.count,
                NotADetermination(source).message)
            if !source.bytes.isEmpty {
                determination.sections = [Determination.Section(kind: .unclaimed, range: 0..<source.bytes.count)]
            }
        }
        determination.diagnostics = problems.diagnostics(in: source.bytes)
        return determination
    }

    private mutating func reportInvalidText() {
        guard !source.isAscii, let invalid = UTF8Check.firstInvalid(in: source.bytes) else { return }
        problems.add(
            .warning, .invalidUTF8, at: invalid, "bytes that are not UTF-8; they stand as U+FFFD in the values")
    }
}

extension LineLayout {
    /// Learns how lines are laid out: from the reviewer's statement, and from the blank lines above headings.
    init(of parts: [Sections.Part], in source: SourceText) {
        guard let sample = parts.first(where: { $0.kind == .reviewer })?.body else {
            self.init()
            return
        }
        let starts = parts.dropFirst().lazy.map { source.lineIndex(at: $0.heading.lowerBound) }.filter { $0 > 0 }
        self.init(sample: source.trim(sample), paragraphStarts: starts, of: source)
    }
}

extension Problems {
    mutating func addUnexpected(_ heading: Range<Int>) {
        add(
            .warning, .unexpectedSection, at: heading,
            "a heading that this edition does not have begins a section that no rule claims")
    }

    mutating func addNewWording(_ place: Range<Int>) {
        add(.note, .newWording, at: place, "known in another form: what follows was read as in the known one")
    }

    mutating func addMissingIssues(_ place: Range<Int>?) {
        add(.error, .missingIssues, field: "/issues", at: place, "no issue below the issues' heading")
    }

    /// Says that a second letter begins; its section.
    mutating func addSecondLetter(_ range: Range<Int>, of source: SourceText) -> Determination.Section {
        add(
            .error, .secondDetermination, at: source.trim(range),
            "a second letter begins here: give each letter a file of its own")
        return Determination.Section(kind: .unclaimed, range: range)
    }
}
