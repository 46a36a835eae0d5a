extension LetterReader {
    /// Whether nothing of a cover letter is above the table: no stated outcome, and no claim number.
    var isBare: Bool {
        guard grammar.coverLetter != nil, statedOutcomes.isEmpty else { return false }
        guard transcription.steps.contains(.pageFooters), let first = sections.parts.first else { return true }
        return HeaderRule.claimNumberLabels.allSatisfy { source.find($0, in: first.range) == nil }
    }

    /// Reads the text above the first section heading. In a bare letter, text above the table is in no section.
    mutating func readHeader(_ range: Range<Int>) {
        var coverLetter = isBare ? nil : grammar.coverLetter
        if !isBare {
            determination.statedOutcome = StatedOutcomeReader(letter)
                .read(range, labels: statedOutcomes, problems: &problems)
        }
        var tableRange = range
        if let cover = coverLetter, let start = tableStart(in: range), !hasTable(range.lowerBound..<start, by: cover) {
            (coverLetter, tableRange) = (nil, start..<range.upperBound)
        }
        let rule = coverLetter ?? grammar.header
        var table = HeaderReader(letter, rule: rule).read(tableRange, problems: &problems)
        if coverLetter != nil, let own = tableBelow(table, in: range) {
            determination.header = own.header
        } else {
            if rule.isAmongText {
                DatesInProse(Text(introduction ?? range, of: source)).complete(&table, problems: &problems)
            }
            if table.isEmpty {
                problems.add(.missingHeader, on: .wholeHeader)
            } else {
                table.reportMissing(rule.requiredFields, problems: &problems)
            }
            determination.header = table.header
        }
        var start = range.lowerBound
        if isBare {
            let above = source.trim(start..<table.range.lowerBound)
            let isText = source.bytes[above].contains(where: Ascii.isWord)
            if !LabeledText.all(Vocabulary.rationaleLabels, in: above, of: source).isEmpty {
                problems.add(.issueAboveHeader, at: above)
            } else if isText {
                problems.add(table.isTextAboveDoubtful ? .textAboveHeadings : .textAboveTable, at: above)
            }
            if isText || table.isEmpty { start = table.range.lowerBound }
        }
        if let words = source.find(Vocabulary.completeCaseFile, in: range) {
            problems.add(.statementAboveHeading, on: .statement, at: words)
        }
        addSection(.unclaimed, range.lowerBound..<start)
        addSection(.header, start..<range.upperBound)
    }

    /// A notice's text from the first finding to the next section.
    private var introduction: Range<Int>? {
        guard grammar.issues == .twicePrinted,
            let start = sections.parts.first(where: { $0.role == .issues })?.range.lowerBound,
            let end = sections.parts.first(where: { $0.role != .title && $0.role != .issues })?.range.lowerBound
        else { return nil }
        return start < end ? start..<end : nil
    }

    /// Where the table may begin that letters since 2014 have below their cover letter.
    private func tableStart(in range: Range<Int>) -> Int? {
        let starts = source.lineIndices(in: range).map { source.lines[$0].start }
        return starts.last { source.match(HeaderRule.caseNumberLabel, at: $0, limit: range.upperBound) != nil }
    }

    /// Whether a cover letter has a table of its own, with several labels.
    private func hasTable(_ range: Range<Int>, by rule: HeaderRule) -> Bool {
        HeaderTokens(range, of: source, rule: rule).tokens.count { if case .label = $0.kind { true } else { false } }
            > 1
    }

    /// The table below a cover letter. The claim number is from the cover letter.
    private mutating func tableBelow(_ coverLetter: HeaderTable, in range: Range<Int>) -> HeaderTable? {
        guard let start = tableStart(in: range) else { return nil }
        var table = HeaderReader(letter, rule: grammar.header).read(start..<range.upperBound, problems: &problems)
        guard !table.isEmpty else { return nil }
        table.reportMissing(grammar.header.requiredFields, problems: &problems)
        coverLetter.reportMissing([.claimNumber], problems: &problems)
        table.header.claimNumber = coverLetter.header.claimNumber
        for field in [HeaderField.dateOfInjury, .urDenialDate, .applicationReceived] {
            guard let date = table.header[field], let other = coverLetter.header[field], date.value != other.value
            else { continue }
            problems.add(.otherDateInCoverLetter(field.label), on: .header(field), at: other.range)
        }
        return table
    }
}
