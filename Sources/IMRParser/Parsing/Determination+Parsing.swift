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
        let sectionizer = Sectionizer(source)
        determination.edition = sectionizer.edition
        if sectionizer.edition != nil {
            read(sectionizer.parts)
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

    private mutating func read(_ parts: [Sectionizer.Part]) {
        var seen: [Determination.Section.Kind] = []
        seen.reserveCapacity(parts.count)
        determination.sections.reserveCapacity(parts.count + 2)
        let layout = layout(of: parts)
        let (letter, second) = withoutSecondLetter(parts)
        for (index, part) in letter.enumerated() {
            let isEmpty = source.trim(part.body).isEmpty && letter[(index + 1)...].contains { $0.kind == part.kind }
            if seen.contains(part.kind) || (isEmpty && part.kind != .header) {
                reports.add(
                    .warning, .repeatedSection, field: "/" + part.kind.rawValue, at: part.heading,
                    "the section's heading stands twice in the text")
                determination.sections.append(Determination.Section(kind: .unclaimed, range: part.range))
            } else {
                seen.append(part.kind)
                read(part, layout)
            }
        }
        reportMissingSections(seen)
        if let second {
            reports.add(
                .error, .secondDetermination, at: source.trim(second),
                "a second letter begins here: give each letter a file of its own")
            determination.sections.append(Determination.Section(kind: .unclaimed, range: second))
        }
    }

    /// Cuts the input where a second letter begins: at the first heading again after the issues, or at the header above.
    private func withoutSecondLetter(
        _ parts: [Sectionizer.Part]
    ) -> (letter: [Sectionizer.Part], second: Range<Int>?) {
        guard let issues = parts.firstIndex(where: { $0.kind == .issues }),
            let next = parts[issues...].firstIndex(where: { $0.kind == .reviewer })
        else { return (parts, nil) }
        var letter = Array(parts[..<next])
        let last = letter[next - 1]
        let lines = source.lineIndices(in: last.body)
        let labels = lines.filter { index in
            let start = source.lines[index].start
            guard start >= last.body.lowerBound else { return false }
            return source.match(Vocabulary.caseNumberLabel, at: start, limit: last.range.upperBound) != nil
        }
        let start = labels.last.map { source.lines[$0].start } ?? last.range.upperBound
        letter[next - 1].range = last.range.lowerBound..<start
        letter[next - 1].body = last.body.lowerBound..<max(last.body.lowerBound, start)
        return (letter, start..<source.bytes.count)
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
            if determination.issues.isEmpty {
                reports.add(
                    .error, .missingIssues, field: "/issues", at: part.range, "no issue below the issues' heading")
            }
        case .unclaimed:
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

    /// Learns how lines are laid out: from the reviewer's statement, and from the blank lines above headings.
    private func layout(of parts: [Sectionizer.Part]) -> LineLayout {
        guard let sample = parts.first(where: { $0.kind == .reviewer })?.body else { return LineLayout() }
        let starts = parts.dropFirst().lazy.map { source.lineIndex(at: $0.heading.lowerBound) }.filter { $0 > 0 }
        return LineLayout(sample: source.trim(sample), paragraphStarts: starts, of: source)
    }
}
