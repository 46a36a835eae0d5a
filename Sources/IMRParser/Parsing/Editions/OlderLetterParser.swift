/// Reads the editions of 2013 and before, and any letter with a cover letter or page footers.
///
/// Footers go first, by leaving them out of the lines; then the parts between the headings are read one by one, as in
/// the later edition, with parsers of their own for the header, the documents and the issues.
struct OlderLetterParser {
    private let edition: Determination.Edition
    private let source: SourceText
    private let sections: Sectionizer
    private let layout: LineLayout
    private var determination = Determination()
    private var reports: Reports
    private var findings: [Range<Int>] = []
    private var requests: Range<Int>?
    /// A notice's text from the first finding to the reviewer's qualifications, or to the first request.
    private var introduction: Range<Int>?

    init(_ source: SourceText, _ sections: Sectionizer, edition: Determination.Edition, reports: Reports) {
        self.edition = edition
        self.source = sections.footers.isEmpty ? source : PageFooters(sections.footers, in: source).removed
        self.sections = sections
        self.reports = reports
        layout = LineLayout(of: sections.parts, in: self.source)
    }

    /// Reads the letter.
    consuming func parse() -> (Determination, Reports) {
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
        CoverLetter.check(determination, reports: &reports)
        if !isBare { RepeatedLines.check(determination, of: source, reports: &reports) }
        if let second { determination.sections.append(reports.addSecondLetter(second, of: source)) }
        return (determination, reports)
    }

    /// The parts with those set apart that have no heading: the notice's findings, and the parts of its requests.
    private func divided(_ parts: [Sectionizer.Part]) -> [Sectionizer.Part] {
        guard edition == .notice2013 else { return parts }
        return parts.flatMap { part in
            switch part.role {
            case .title:
                let text = Unwrapped(part.body, of: source)
                let first = Finding.all(in: text).first.map { text.sourceRange($0.sentence).lowerBound }
                return part.split(at: first, isIssues: true)
            case .documentsReviewed, .caseSummary, .reviewer:
                return part.split(at: Notice2013Issues.firstRequest(in: part.body, of: source), isIssues: true)
            default:
                return [part]
            }
        }
    }

    /// Whether the same part stands before; a heading right above the same heading is none.
    private func isRepeated(_ index: Int, in parts: [Sectionizer.Part]) -> Bool {
        let part = parts[index]
        guard !part.heading.isEmpty, part.role != .unknown else { return false }
        if part.role == .closing {
            return source.content(part.body).isEmpty && index + 1 < parts.count && parts[index + 1].role == .closing
        }
        let isSame = { (other: Sectionizer.Part) in other.role == part.role && !other.heading.isEmpty }
        if parts[..<index].contains(where: { isSame($0) && !source.content($0.body).isEmpty }) { return true }
        return source.content(part.body).isEmpty && parts[(index + 1)...].contains(where: isSame)
    }

    private mutating func read(_ part: Sectionizer.Part, isRepeated: Bool) {
        var kind = part.kind
        if isRepeated {
            reports.add(
                .warning, .repeatedSection, field: part.role.field, at: part.heading,
                "the section's heading stands twice in the text")
            kind = .unclaimed
        } else {
            if part.isNewWording { reports.addNewWording(part.heading) }
            switch part.role {
            case .title where isBare: return readTable(part)
            case .title: readHeader(part.range)
            case .reviewer:
                readReviewer(content(part))
            case .documentsReviewed:
                determination.documentsReviewed = DocumentsParser(source: source, layout: layout)
                    .parse(part.body, reports: &reports)
                reports.addForeignText(in: source.content(part.body), of: source, field: "/documentsReviewed")
            case .caseSummary:
                determination.caseSummary = CaseSummaryParser(source: source, layout: layout)
                    .parse(content(part), dateOfInjury: determination.header.dateOfInjury, reports: &reports)
                reportLostEnd(above: content(part))
            case .issues where edition == .notice2013: readNotice(part)
            case .unknown: reports.addUnexpected(part.heading)
            case .issues, .dispute, .guideline, .rationale, .closing, .footer, .statedOutcome: break
            }
        }
        guard !part.range.isEmpty else { return }
        determination.sections.append(Determination.Section(kind: kind, range: part.range))
    }

    /// A part's text; where it has none, its place.
    private func content(_ part: Sectionizer.Part) -> Range<Int> {
        let content = source.content(part.body)
        return content.isEmpty ? part.body : content
    }
}

// MARK: - Header and reviewer

extension OlderLetterParser {
    /// Whether the letter is its own first page: no cover letter above the table, no page footers.
    private var isBare: Bool {
        edition == .determination && sections.footers.isEmpty && sections.statedOutcomes.isEmpty
    }

    /// The table that begins a letter without a cover letter; text above it belongs to no section.
    private mutating func readTable(_ part: Sectionizer.Part) {
        let range = part.range
        guard let result = HeaderParser.parse(range, of: source, reports: &reports) else {
            claim(range)
            reports.add(.warning, .missingSection, field: "/header", "no header above the first heading")
            if !range.isEmpty {
                determination.sections.append(Determination.Section(kind: .unclaimed, range: range))
            }
            return
        }
        determination.header = result.header
        HeaderChecks.check(result.header, reports: &reports)
        let above = range.lowerBound..<result.table.lowerBound
        let hasText = !source.trim(above).isEmpty
        claim(above)
        if hasText { determination.sections.append(Determination.Section(kind: .unclaimed, range: above)) }
        determination.sections.append(
            Determination.Section(
                kind: .header, range: (hasText ? result.table.lowerBound : range.lowerBound)..<range.upperBound))
    }

    private mutating func claim(_ range: Range<Int>) {
        let text = source.trim(range)
        guard !text.isEmpty else { return }
        reports.add(.warning, .unclaimedText, at: text, "text above the first heading that no rule claims")
    }

    private mutating func readHeader(_ range: Range<Int>) {
        determination.statedOutcome = CoverLetter(source: source)
            .statedOutcome(in: range, labels: sections.statedOutcomes, reports: &reports)
        let table = CaseTable(range, of: source)
        if edition == .determination, readTableBelowCoverLetter(range, table) { return }
        var header = table.header(reports: &reports)
        DatesInProse(Unwrapped(introduction ?? range, of: source)).complete(&header, table: table, reports: &reports)
        determination.header = header
        if table.isEmpty {
            reports.add(.warning, .missingSection, field: "/header", "no header above the first heading")
        } else {
            table.reportMissing(edition.headerFields, of: header, reports: &reports)
        }
        HeaderChecks.check(header, reports: &reports)
    }

    /// The later edition's own table, which stands below the cover letter's; that one gives the claim's number.
    private mutating func readTableBelowCoverLetter(_ range: Range<Int>, _ cover: CaseTable) -> Bool {
        let starts = source.lineIndices(in: range).map { source.lines[$0].start }
        let start = starts.last { source.match(Vocabulary.caseNumberLabel, at: $0, limit: range.upperBound) != nil }
        guard let start, let own = HeaderParser.parse(start..<range.upperBound, of: source, reports: &reports) else {
            return false
        }
        let printed = cover.header(reports: &reports)
        cover.reportMissing([], of: printed, reports: &reports)
        determination.header = own.header
        determination.header.claimNumber = printed.claimNumber
        for field in [HeaderField.dateOfInjury, .urDenialDate, .applicationReceived] {
            guard let one = own.header.date(of: field), let other = printed.date(of: field), one.value != other.value
            else { continue }
            reports.add(
                .warning, .repetitionMismatch, field: field.pointer, at: other.range,
                "the cover letter gives another \(field.label) than the table")
        }
        HeaderChecks.check(own.header, reports: &reports)
        return true
    }
}

extension OlderLetterParser {
    private mutating func readReviewer(_ content: Range<Int>) {
        determination.reviewer = ReviewerParser(source: source, layout: layout).parse(content, reports: &reports)
        if !content.isEmpty, Ascii.isLower(source.bytes[content.lowerBound]) {
            reports.add(
                .warning, .irregularIntroduction, field: "/reviewer/statement", at: content,
                "the text begins in the middle of a sentence")
        }
        if determination.reviewer.statesOfLicensure.isEmpty, !determination.reviewer.specialties.isEmpty {
            reports.add(
                .warning, .unexpectedValue, field: "/reviewer/specialties", at: content,
                "where the specialties end is not certain, for no license follows them")
        }
    }

    /// What stands between the summary's heading and its introductory sentence may be the end of the list above.
    private mutating func reportLostEnd(above content: Range<Int>) {
        let text = Unwrapped(content.lowerBound..<min(content.upperBound, content.lowerBound + 400), of: source)
        guard let introduction = text.find(Vocabulary.summaryIntroductionStart), introduction.lowerBound > 24 else {
            return
        }
        reports.add(
            .warning, .unclaimedText, field: "/documentsReviewed", at: content,
            "its end may stand below the next heading")
    }
}

// MARK: - Issues

extension OlderLetterParser {
    /// A part of a notice that holds findings or requests.
    private mutating func readNotice(_ part: Sectionizer.Part) {
        if requests == nil, let first = Notice2013Issues.firstRequest(in: part.body, of: source) {
            requests = first..<part.range.upperBound
            if first == part.range.lowerBound { return }
        }
        var text = part.body
        if let requests, text.contains(requests.lowerBound) { text = text.lowerBound..<requests.lowerBound }
        findings.append(text)
    }

    private mutating func readIssues(_ parts: [Sectionizer.Part]) {
        switch edition {
        case .letter2013, .determination:
            guard let part = parts.first(where: { $0.role == .issues }) else { return }
            readLetter(part)
        case .notice2013:
            determination.issues = Notice2013Issues(source: source, layout: layout)
                .parse(findings: findings, requests: requests, reports: &reports)
            if requests == nil, determination.documentsReviewed != nil {
                reports.add(
                    .warning, .cutOffText, field: "/documentsReviewed", at: parts.last?.heading,
                    "no request's part follows the list: it may be cut off, or hold one")
            }
        case .professionalReview:
            let issue = ProfessionalReviewIssue(source: source, layout: layout).parse(parts, reports: &reports)
            determination.issues = issue.map { [$0] } ?? []
        }
        if determination.issues.isEmpty { reports.addMissingIssues(parts.last { $0.kind == .issues }?.range) }
    }

    /// Issues in sentences, or in the later edition's labels: the one edition went over into the other.
    private mutating func readLetter(_ part: Sectionizer.Part) {
        let isLabelled = LabelledBlocks(Vocabulary.issueLabels, in: part.body, of: source)
            .blocks.contains { $0.label == .maximusGuideline }
        if isLabelled {
            determination.issues = IssuesParser(source: source, layout: layout)
                .parse(content(part), reports: &reports)
        } else {
            determination.issues = Letter2013Issues(source: source, layout: layout)
                .parse(part.body, reports: &reports)
        }
        if isLabelled == (edition == .letter2013), !determination.issues.isEmpty { reports.addNewWording(part.heading) }
    }

    private mutating func reportMissingSections(_ seen: [HeadingRole]) {
        let expected = edition.sections
        for (index, section) in expected.enumerated() where !seen.contains(section.role) {
            reports.add(.error, .missingSection, field: section.role.field, "no section \"\(section.heading)\"")
            if let before = expected[..<index].last(where: { seen.contains($0.role) }) {
                reports.add(
                    .warning, .missingSection, field: before.role.field,
                    "its text may hold the section \"\(section.heading)\"")
            }
        }
    }

    /// The heading of the issues tells `letter2013` from the later edition; without it, or where the table has a label of
    /// the later one, what that has in its header is missing too.
    private mutating func reportFieldsOfLaterEdition(_ seen: [HeadingRole], in header: Range<Int>) {
        let isDoubtful = edition == .letter2013 && !seen.contains(.issues)
        guard isDoubtful || source.find(Vocabulary.dateAssignedLabel, in: header) != nil else { return }
        for field in HeaderField.allCases where !edition.headerFields.contains(field) {
            guard !determination.header.has(field) else { continue }
            reports.add(
                .warning, .missingHeaderField, field: field.pointer, at: header.isEmpty ? nil : header,
                "no \(field.label) in the header, which a letter of the later edition has")
        }
    }
}

extension Sectionizer.Part {
    /// The part before `offset` and the one from there on, which has no heading.
    fileprivate func split(at offset: Int?, isIssues: Bool) -> [Sectionizer.Part] {
        guard let offset, offset < range.upperBound else { return [self] }
        var first = self
        first.range = range.lowerBound..<offset
        first.body = min(body.lowerBound, offset)..<offset
        let rest = Sectionizer.Part(
            role: .issues, range: offset..<range.upperBound, body: offset..<range.upperBound, heading: offset..<offset)
        return [first, rest]
    }
}
