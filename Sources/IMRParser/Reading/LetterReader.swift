/// Reads a letter of any edition: each section with the reader of its kind, then the checks on the whole.
struct LetterReader {
    let grammar: Grammar
    let transcription: Transcription
    let sections: Sections
    /// "Final Determination:" of a cover letter.
    let statedOutcomes: [Range<Int>]
    let letter: Letter
    /// What was read so far.
    var determination = Determination()
    var problems: Problems
    /// The texts that the checks need.
    var texts = LetterTexts()

    var source: SourceText { letter.source }
    var edition: Determination.Edition { grammar.edition }

    init(_ transcription: Transcription, _ headings: SectionHeadings, grammar: Grammar, problems: Problems) {
        (self.transcription, self.grammar, self.problems) = (transcription, grammar, problems)
        sections = Sections(at: headings.headings, of: grammar, in: transcription.source)
        statedOutcomes = headings.statedOutcomes
        letter = Letter(source: transcription.source, layout: sections.layout(of: transcription.source))
    }

    mutating func read() {
        determination.edition = edition
        determination.sections.reserveCapacity(sections.parts.count + 2)
        let repetitions = sections.repetitions(in: source)
        var parts: [Sections.Part] = []
        parts.reserveCapacity(sections.parts.count)
        for (index, part) in sections.parts.enumerated() {
            if repetitions[index] {
                problems.add(.repeatedSection, on: part.role.field, at: part.heading)
                addSection(.unclaimed, part.range)
            } else {
                if part.isNewWording { problems.add(.newWording, at: part.heading) }
                read(part)
                parts.append(part)
            }
        }
        readIssues(parts)
        reportMissingSections()
        removeRedactedValues()
        Checks.run(on: determination, texts: texts, in: letter, isBare: isBare, problems: &problems)
        if let place = sections.pageOrder { problems.add(.pagesOutOfOrder, at: place) }
        if let second = sections.second {
            problems.add(.secondLetter, at: source.trim(second))
            addSection(.unclaimed, second)
        }
    }

    private mutating func read(_ part: Sections.Part) {
        switch part.role {
        case .title: return readHeader(part.range)
        case .reviewer: readReviewer(content(of: part))
        case .documentsReviewed:
            determination.documentsReviewed = DocumentsReader(letter).read(part.body, problems: &problems)
            problems.addForeignText(in: source.trim(part.body), of: source, on: .documentsReviewed)
        case .caseSummary:
            (determination.caseSummary, texts.summary) = SummaryReader(letter)
                .read(content(of: part), problems: &problems)
            if grammar.expects(.documentsReviewed) { reportEndOfDocuments(above: content(of: part)) }
        case .unknown: problems.add(.unexpectedSection, at: part.heading)
        case .closing where part.isAfterword:
            problems.add(.afterword, at: source.trim(part.body))
            return addSection(.unclaimed, part.range)
        case .issues, .decisionList, .dispute, .guideline, .rationale, .closing, .statedOutcome: break
        }
        addSection(part.role.kind, part.range)
    }

    /// Adds a section to the determination, unless it is empty.
    mutating func addSection(_ kind: Determination.Section.Kind, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        determination.sections.append(Determination.Section(kind: kind, range: range))
    }

    /// The text of a part; if it has none, its place.
    func content(of part: Sections.Part) -> Range<Int> {
        let content = source.trim(part.body)
        return content.isEmpty ? part.body : content
    }
}

// MARK: - A second letter inside lines

extension LetterReader {
    /// Whether a rationale includes the heading of another letter. Its headings are inside lines, where those of the first
    /// letter are not.
    var holdsHeadingsInRationales: Bool {
        determination.issues.contains { issue in
            guard let range = issue.rationale?.range, range.count >= SectionHeadings.longestHeader else { return false }
            return source.find(SectionHeadings.reviewer, in: range) != nil
        }
    }
}

// MARK: - Reviewer and documents

extension LetterReader {
    private mutating func readReviewer(_ content: Range<Int>) {
        determination.reviewer = ReviewerReader(letter).read(content, problems: &problems)
        let isLowerCase = !source.bytes[content].contains(where: Ascii.isUpper)
        if !content.isEmpty, !isLowerCase, Ascii.isLower(source.bytes[content.lowerBound]) {
            problems.add(.beginsInSentence, on: .statement, at: content)
        }
        if determination.reviewer.statesOfLicensure.isEmpty, !determination.reviewer.specialties.isEmpty {
            problems.add(.openSpecialties, on: .specialties, at: content)
        }
    }

    /// Text between the heading of the summary and its standard sentence may be the end of the list of documents.
    private mutating func reportEndOfDocuments(above content: Range<Int>) {
        let text = Text(content.lowerBound..<min(content.upperBound, content.lowerBound + 400), of: source)
        guard let introduction = text.find(Vocabulary.summaryIntroductionStart), introduction.lowerBound > 24 else {
            return
        }
        problems.add(.documentsMayEndBelow, on: .documentsReviewed, at: content)
    }
}

// MARK: - What is missing

extension LetterReader {
    private mutating func reportMissingSections() {
        var seen: SectionRoles = []
        for part in sections.parts where !part.heading.isEmpty { seen.insert(SectionRoles(part.role)) }
        var before: SectionRole?
        for section in grammar.sections {
            if seen.contains(section.role) {
                before = section.role
                continue
            }
            problems.add(.missingSection(section.name), on: field(of: section.role))
            if let before { problems.add(.mayHoldSection(section.name), on: field(of: before)) }
        }
        if let nearest = grammar.nearestEdition, !seen.contains(.issues) {
            reportMissingFields(of: nearest)
        } else if source.find(HeaderRule.dateAssignedLabel, in: headerRange) != nil {
            reportMissingFields(of: .determination)
        }
    }

    /// The value that a section becomes. Without an issue, no part of one is there to point at.
    private func field(of role: SectionRole) -> Field {
        role.kind == .issues && determination.issues.isEmpty ? .issues : role.field
    }

    private var headerRange: Range<Int> { sections.parts.first { $0.role == .title }?.range ?? 0..<0 }

    /// The letter may be of another edition: reports the fields that only that one's header has.
    private mutating func reportMissingFields(of other: Determination.Edition) {
        for field in Grammar.of(other).header.requiredFields where !grammar.header.requiredFields.contains(field) {
            guard !determination.header.has(field) else { continue }
            problems.add(
                .missingHeaderFieldOfDetermination(field.label), on: .header(field),
                at: headerRange.isEmpty ? nil : headerRange)
        }
    }
}

extension SectionRole {
    /// The value that the text of a section becomes.
    var field: Field {
        switch self {
        case .reviewer: .reviewer
        case .documentsReviewed: .documentsReviewed
        case .caseSummary: .caseSummary
        case .issues: .issues
        case .dispute: .issue(0, .heading)
        case .guideline: .issue(0, .guideline(.maximus))
        case .rationale: .issue(0, .rationale)
        case .title, .closing, .decisionList, .statedOutcome, .unknown: .wholeHeader
        }
    }
}
