extension LetterReader {
    /// Whether the letter is only its first page: no cover letter above the table, no page footers.
    var isBare: Bool {
        grammar.coverLetter != nil && !transcription.steps.contains(.pageFooters) && statedOutcomes.isEmpty
    }

    /// Reads the text above the first section heading. In a bare letter, text above the table is in no section.
    mutating func readHeader(_ range: Range<Int>) {
        let coverLetter = isBare ? nil : grammar.coverLetter
        let rule = coverLetter ?? grammar.header
        if !isBare {
            determination.statedOutcome = StatedOutcomeReader(letter)
                .read(range, labels: statedOutcomes, problems: &problems)
        }
        var table = HeaderReader(letter, rule: rule).read(range, problems: &problems)
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
            if isText {
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

    /// The table that letters since 2014 have below their cover letter. The claim number is from the cover letter.
    private mutating func tableBelow(_ coverLetter: HeaderTable, in range: Range<Int>) -> HeaderTable? {
        let starts = source.lineIndices(in: range).map { source.lines[$0].start }
        let start = starts.last { source.match(HeaderRule.caseNumberLabel, at: $0, limit: range.upperBound) != nil }
        guard let start else { return nil }
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
