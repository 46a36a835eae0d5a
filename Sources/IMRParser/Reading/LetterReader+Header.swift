extension LetterReader {
    /// Whether the letter is its own first page: no cover letter above the table, no page footers.
    var isBare: Bool {
        edition == .determination && text.marks.isEmpty && statedOutcomes.isEmpty
    }

    /// The table that begins a letter without a cover letter; text above it belongs to no section.
    mutating func readTable(_ part: Sections.Part) {
        let range = part.range
        guard let result = HeaderReader.parse(range, of: source, problems: &problems) else {
            claim(range)
            problems.add(.warning, .missingSection, field: "/header", "no header above the first heading")
            if !range.isEmpty {
                determination.sections.append(Determination.Section(kind: .unclaimed, range: range))
            }
            return
        }
        determination.header = result.header
        HeaderChecks.check(result.header, problems: &problems)
        let above = range.lowerBound..<result.table.lowerBound
        let hasText = !source.trim(above).isEmpty
        claim(above)
        if hasText { determination.sections.append(Determination.Section(kind: .unclaimed, range: above)) }
        determination.sections.append(
            Determination.Section(
                kind: .header, range: (hasText ? result.table.lowerBound : range.lowerBound)..<range.upperBound))
    }

    mutating func claim(_ range: Range<Int>) {
        let text = source.trim(range)
        guard !text.isEmpty else { return }
        problems.add(.warning, .unclaimedText, at: text, "text above the first heading that no rule claims")
    }

    mutating func readHeader(_ range: Range<Int>) {
        determination.statedOutcome = CoverLetter(source: source)
            .statedOutcome(in: range, labels: statedOutcomes, problems: &problems)
        let table = CaseTable(range, of: source)
        if edition == .determination, readTableBelowCoverLetter(range, table) { return }
        var header = table.header(problems: &problems)
        DatesInProse(Text(introduction ?? range, of: source)).complete(&header, table: table, problems: &problems)
        determination.header = header
        if table.isEmpty {
            problems.add(.warning, .missingSection, field: "/header", "no header above the first heading")
        } else {
            table.reportMissing(grammar.header.requiredFields, of: header, problems: &problems)
        }
        HeaderChecks.check(header, problems: &problems)
    }

    /// The later edition's own table, which stands below the cover letter's; that one gives the claim's number.
    mutating func readTableBelowCoverLetter(_ range: Range<Int>, _ cover: CaseTable) -> Bool {
        let starts = source.lineIndices(in: range).map { source.lines[$0].start }
        let start = starts.last { source.match(Vocabulary.caseNumberLabel, at: $0, limit: range.upperBound) != nil }
        guard let start, let own = HeaderReader.parse(start..<range.upperBound, of: source, problems: &problems) else {
            return false
        }
        let printed = cover.header(problems: &problems)
        cover.reportMissing([], of: printed, problems: &problems)
        determination.header = own.header
        determination.header.claimNumber = printed.claimNumber
        for field in [HeaderField.dateOfInjury, .urDenialDate, .applicationReceived] {
            guard let one = own.header.date(of: field), let other = printed.date(of: field), one.value != other.value
            else { continue }
            problems.add(
                .warning, .repetitionMismatch, field: field.pointer, at: other.range,
                "the cover letter gives another \(field.label) than the table")
        }
        HeaderChecks.check(own.header, problems: &problems)
        return true
    }

    /// A notice's text from the first finding to the next section.
    private var introduction: Range<Int>? {
        guard grammar.issues == .twicePrinted,
            let start = sections.parts.first(where: { $0.role == .issues })?.range.lowerBound,
            let end = sections.parts.first(where: { $0.role != .title && $0.role != .issues })?.range.lowerBound
        else { return nil }
        return start < end ? start..<end : nil
    }
}
