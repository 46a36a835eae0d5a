/// Reads the editions of 2013 and before, and any letter with a cover letter or page footers.
///
/// Footers go first, by leaving them out of the lines; then the parts between the headings are read one by one, as in
/// the later edition, with parsers of their own for the header, the documents and the issues.
struct LetterReader {
    let edition: Determination.Edition
    let source: SourceText
    let sections: Sections
    let layout: LineLayout
    var determination = Determination()
    var problems: Problems
    var findings: [Range<Int>] = []
    var requests: Range<Int>?
    /// A notice's text from the first finding to the reviewer's qualifications, or to the first request.
    var introduction: Range<Int>?

    init(_ source: SourceText, _ sections: Sections, edition: Determination.Edition, problems: Problems) {
        self.edition = edition
        self.source = sections.footers.isEmpty ? source : PageFooters(sections.footers, in: source).removed
        self.sections = sections
        self.problems = problems
        layout = LineLayout(of: sections.parts, in: self.source)
    }

    /// Reads the letter.
    consuming func parse() -> (Determination, Problems) {
        determination.edition = edition
        let (parts, second) = sections.withoutSecondLetter(of: source)
        let whole = divided(parts)
        if edition == .notice2013 {
            let reviewer = whole.first { $0.role != .title && $0.role != .issues }?.range.lowerBound
            let start = whole.first { $0.role == .issues }?.range.lowerBound
            if let start, let reviewer, start < reviewer { introduction = start..<reviewer }
        }
        for (index, part) in whole.enumerated() { read(part, isRepeated: isRepeated(index, in: whole)) }
        readIssues(whole)
        let roles = whole.filter { !$0.heading.isEmpty }.map(\.role)
        reportMissingSections(roles)
        reportFieldsOfLaterEdition(roles, in: whole.first { $0.role == .title }?.range ?? 0..<0)
        CoverLetter.check(determination, problems: &problems)
        if !isBare { RepeatedLines.check(determination, of: source, problems: &problems) }
        if let second { determination.sections.append(problems.addSecondLetter(second, of: source)) }
        return (determination, problems)
    }

    /// The parts with those set apart that have no heading: the notice's findings, and the parts of its requests.
    private func divided(_ parts: [Sections.Part]) -> [Sections.Part] {
        guard edition == .notice2013 else { return parts }
        return parts.flatMap { part in
            switch part.role {
            case .title:
                let text = Text(part.body, of: source)
                let first = Finding.all(in: text).first.map { text.sourceRange($0.sentence).lowerBound }
                return part.split(at: first, isIssues: true)
            case .documentsReviewed, .caseSummary, .reviewer:
                return part.split(at: TwicePrintedFindings.firstRequest(in: part.body, of: source), isIssues: true)
            default:
                return [part]
            }
        }
    }

    /// Whether the same part stands before; a heading right above the same heading is none.
    private func isRepeated(_ index: Int, in parts: [Sections.Part]) -> Bool {
        let part = parts[index]
        guard !part.heading.isEmpty, part.role != .unknown else { return false }
        if part.role == .closing {
            return source.content(part.body).isEmpty && index + 1 < parts.count && parts[index + 1].role == .closing
        }
        let isSame = { (other: Sections.Part) in other.role == part.role && !other.heading.isEmpty }
        if parts[..<index].contains(where: { isSame($0) && !source.content($0.body).isEmpty }) { return true }
        return source.content(part.body).isEmpty && parts[(index + 1)...].contains(where: isSame)
    }

    mutating func read(_ part: Sections.Part, isRepeated: Bool) {
        var kind = part.kind
        if isRepeated {
            problems.add(
                .warning, .repeatedSection, field: part.role.field, at: part.heading,
                "the section's heading stands twice in the text")
            kind = .unclaimed
        } else {
            if part.isNewWording { problems.addNewWording(part.heading) }
            switch part.role {
            case .title where isBare: return readTable(part)
            case .title: readHeader(part.range)
            case .reviewer:
                readReviewer(content(part))
            case .documentsReviewed:
                determination.documentsReviewed = DocumentsReader(source: source, layout: layout)
                    .parse(part.body, problems: &problems)
                problems.addForeignText(in: source.content(part.body), of: source, field: "/documentsReviewed")
            case .caseSummary:
                determination.caseSummary = SummaryReader(source: source, layout: layout)
                    .parse(content(part), dateOfInjury: determination.header.dateOfInjury, problems: &problems)
                reportLostEnd(above: content(part))
            case .issues where edition == .notice2013: readNotice(part)
            case .unknown: problems.addUnexpected(part.heading)
            case .issues, .dispute, .guideline, .rationale, .closing, .footer, .statedOutcome: break
            }
        }
        guard !part.range.isEmpty else { return }
        determination.sections.append(Determination.Section(kind: kind, range: part.range))
    }

    /// A part's text; where it has none, its place.
    func content(_ part: Sections.Part) -> Range<Int> {
        let content = source.content(part.body)
        return content.isEmpty ? part.body : content
    }
}

extension LetterReader {
    mutating func readReviewer(_ content: Range<Int>) {
        determination.reviewer = ReviewerReader(source: source, layout: layout).parse(content, problems: &problems)
        if !content.isEmpty, Ascii.isLower(source.bytes[content.lowerBound]) {
            problems.add(
                .warning, .irregularIntroduction, field: "/reviewer/statement", at: content,
                "the text begins in the middle of a sentence")
        }
        if determination.reviewer.statesOfLicensure.isEmpty, !determination.reviewer.specialties.isEmpty {
            problems.add(
                .warning, .unexpectedValue, field: "/reviewer/specialties", at: content,
                "where the specialties end is not certain, for no license follows them")
        }
    }

    /// What stands between the summary's heading and its introductory sentence may be the end of the list above.
    mutating func reportLostEnd(above content: Range<Int>) {
        let text = Text(content.lowerBound..<min(content.upperBound, content.lowerBound + 400), of: source)
        guard let introduction = text.find(Vocabulary.summaryIntroductionStart), introduction.lowerBound > 24 else {
            return
        }
        problems.add(
            .warning, .unclaimedText, field: "/documentsReviewed", at: content,
            "its end may stand below the next heading")
    }
}

extension LetterReader {
    mutating func reportMissingSections(_ seen: [HeadingRole]) {
        let expected = edition.sections
        for (index, section) in expected.enumerated() where !seen.contains(section.role) {
            problems.add(.error, .missingSection, field: section.role.field, "no section \"\(section.heading)\"")
            if let before = expected[..<index].last(where: { seen.contains($0.role) }) {
                problems.add(
                    .warning, .missingSection, field: before.role.field,
                    "its text may hold the section \"\(section.heading)\"")
            }
        }
    }

    /// The heading of the issues tells `letter2013` from the later edition; without it, or where the table has a label of
    /// the later one, what that has in its header is missing too.
    mutating func reportFieldsOfLaterEdition(_ seen: [HeadingRole], in header: Range<Int>) {
        let isDoubtful = edition == .letter2013 && !seen.contains(.issues)
        guard isDoubtful || source.find(Vocabulary.dateAssignedLabel, in: header) != nil else { return }
        for field in HeaderField.allCases where !edition.headerFields.contains(field) {
            guard !determination.header.has(field) else { continue }
            problems.add(
                .warning, .missingHeaderField, field: field.pointer, at: header.isEmpty ? nil : header,
                "no \(field.label) in the header, which a letter of the later edition has")
        }
    }
}

extension Sections.Part {
    /// The part before `offset` and the one from there on, which has no heading.
    fileprivate func split(at offset: Int?, isIssues: Bool) -> [Sections.Part] {
        guard let offset, offset < range.upperBound else { return [self] }
        var first = self
        first.range = range.lowerBound..<offset
        first.body = min(body.lowerBound, offset)..<offset
        let rest = Sections.Part(
            role: .issues, range: offset..<range.upperBound, body: offset..<range.upperBound, heading: offset..<offset)
        return [first, rest]
    }
}
