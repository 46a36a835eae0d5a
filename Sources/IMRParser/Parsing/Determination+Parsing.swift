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
    var reports = Reports()

    init(_ source: SourceText) { self.source = source }

    consuming func parse() -> Determination {
        reportInvalidText()
        let sections = Sectionizer(source)
        if let edition = sections.edition {
            if edition == .determination, sections.footers.isEmpty, sections.statedOutcomes.isEmpty {
                determination.edition = edition
                read(sections)
            } else {
                (determination, reports) = OlderLetterParser(source, sections, edition: edition, reports: reports)
                    .parse()
            }
        } else {
            reports.add(
                .error, .notADetermination, at: source.bytes.isEmpty ? nil : 0..<source.bytes.count,
                NotADetermination(source).message)
            if !source.bytes.isEmpty {
                determination.sections = [Determination.Section(kind: .unclaimed, range: 0..<source.bytes.count)]
            }
        }
        determination.diagnostics = reports.diagnostics(in: source.bytes)
        return determination
    }

    private mutating func reportInvalidText() {
        guard !source.isAscii, let invalid = UTF8Check.firstInvalid(in: source.bytes) else { return }
        reports.add(
            .warning, .invalidUTF8, at: invalid, "bytes that are not UTF-8; they stand as U+FFFD in the values")
    }

    private mutating func read(_ sections: Sectionizer) {
        var seen: [Determination.Section.Kind] = []
        let layout = LineLayout(of: sections.parts, in: source)
        let (letter, second) = sections.withoutSecondLetter(of: source)
        seen.reserveCapacity(letter.count)
        determination.sections.reserveCapacity(letter.count + 2)
        for (index, part) in letter.enumerated() {
            if part.role == .unknown {
                reports.addUnexpected(part.heading)
                determination.sections.append(Determination.Section(kind: .unclaimed, range: part.range))
                continue
            }
            let isEmpty = source.trim(part.body).isEmpty && letter[(index + 1)...].contains { $0.kind == part.kind }
            if seen.contains(part.kind) || (isEmpty && part.kind != .header) {
                reports.add(
                    .warning, .repeatedSection, field: "/" + part.kind.rawValue, at: part.heading,
                    "the section's heading stands twice in the text")
                determination.sections.append(Determination.Section(kind: .unclaimed, range: part.range))
            } else {
                seen.append(part.kind)
                if part.isNewWording { reports.addNewWording(part.heading) }
                read(part, layout)
            }
        }
        reportMissingSections(seen)
        if let second { determination.sections.append(reports.addSecondLetter(second, of: source)) }
    }

    private mutating func read(_ part: Sectionizer.Part, _ layout: LineLayout) {
        switch part.kind {
        case .header:
            readHeader(part)
            return
        case .reviewer:
            determination.reviewer = ReviewerParser(source: source, layout: layout).parse(part.body, reports: &reports)
        case .caseSummary:
            determination.caseSummary = CaseSummaryParser(source: source, layout: layout)
                .parse(part.body, dateOfInjury: determination.header.dateOfInjury, reports: &reports)
        case .issues:
            determination.issues = IssuesParser(source: source, layout: layout).parse(part.body, reports: &reports)
            if determination.issues.isEmpty, readSentences(part, layout) { reports.addNewWording(part.heading) }
            if determination.issues.isEmpty { reports.addMissingIssues(part.range) }
        case .documentsReviewed, .closing, .unclaimed:
            break
        }
        determination.sections.append(Determination.Section(kind: part.kind, range: part.range))
    }

    /// The text before the first heading: the header table, and what may stand above it.
    private mutating func readHeader(_ part: Sectionizer.Part) {
        guard !part.range.isEmpty else {
            reportMissingHeader()
            return
        }
        if let result = HeaderParser.parse(part.range, of: source, reports: &reports) {
            let table = result.table
            determination.header = result.header
            HeaderChecks.check(result.header, reports: &reports)
            claim(part.range.lowerBound..<table.lowerBound)
            determination.sections.append(
                Determination.Section(kind: .header, range: claimStart(table, part.range)..<part.range.upperBound))
        } else {
            claim(part.range)
            if source.trim(part.range).isEmpty {
                determination.sections.append(Determination.Section(kind: .unclaimed, range: part.range))
            }
            reportMissingHeader()
        }
    }

    /// The table's section takes the white space above it when there is nothing else.
    private func claimStart(_ table: Range<Int>, _ range: Range<Int>) -> Int {
        source.trim(range.lowerBound..<table.lowerBound).isEmpty ? range.lowerBound : table.lowerBound
    }

    /// Text that no rule claims.
    private mutating func claim(_ range: Range<Int>) {
        let text = source.trim(range)
        guard !text.isEmpty else { return }
        reports.add(.warning, .unclaimedText, at: text, "text above the first heading that no rule claims")
        determination.sections.append(Determination.Section(kind: .unclaimed, range: range))
    }

    private mutating func reportMissingHeader() {
        reports.add(.warning, .missingSection, field: "/header", "no header above the first heading")
    }

    private mutating func reportMissingSections(_ seen: [Determination.Section.Kind]) {
        if seen.contains(.reviewer), seen.contains(.caseSummary), seen.contains(.issues) { return }
        let sections: [(Determination.Section.Kind, String, String)] = [
            (.reviewer, "/reviewer", "How the IMR final determination was made"),
            (.caseSummary, "/caseSummary", "Clinical case summary"),
            (.issues, "/issues", "IMR issues, decisions and rationales"),
        ]
        for (index, (kind, field, heading)) in sections.enumerated() where !seen.contains(kind) {
            reports.add(.error, .missingSection, field: field, "no section \"\(heading)\"")
            if let before = sections[..<index].last(where: { seen.contains($0.0) }) {
                reports.add(
                    .warning, .missingSection, field: before.1, "its text may hold the section \"\(heading)\"")
            }
        }
    }

    /// Issues without the edition's labels: those of 2013 are in sentences.
    private mutating func readSentences(_ part: Sectionizer.Part, _ layout: LineLayout) -> Bool {
        determination.issues = Letter2013Issues(source: source, layout: layout).parse(part.body, reports: &reports)
        return !determination.issues.isEmpty
    }
}

extension LineLayout {
    /// Learns how lines are laid out: from the reviewer's statement, and from the blank lines above headings.
    init(of parts: [Sectionizer.Part], in source: SourceText) {
        guard let sample = parts.first(where: { $0.kind == .reviewer })?.body else {
            self.init()
            return
        }
        let starts = parts.dropFirst().lazy.map { source.lineIndex(at: $0.heading.lowerBound) }.filter { $0 > 0 }
        self.init(sample: source.trim(sample), paragraphStarts: starts, of: source)
    }
}

extension Reports {
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
