/// Reads the header table. Every extractor gives its cells in a different order.
///
/// ```
/// Case Number:            Case Number: CM17-0001234                              10/29/2016
/// Date Assigned:          Date Assigned: 01/31/2017  Date of Injury: 10/29/2016  Date of Injury:
/// CM17-0001234            Priority: Standard Application 01/30/2017              UR Denial Date:  01/24/2017
/// 01/31/2017                                 Received:                           …
/// ```
///
/// In the editions of 2013 the table appears among a letterhead, addresses, and a cover letter, with free text in it:
///
/// ```
/// Dated: 12/27/2013
/// IMR Case Number:  CM13-0001234     Date of Injury:        06/12/2011
/// Claim Number:     ABC-123          UR Denial Date:        08/01/2013
/// Priority:         STANDARD         Application Received:  08/20/2013
/// Employee Name:    …
/// ```
///
/// ``FreeTextCells`` takes free text by its place beside a label; ``HeaderCells`` then decides which value belongs to
/// which label.
struct HeaderReader {
    private let source: SourceText
    private let rule: HeaderRule

    init(_ letter: Letter, rule: HeaderRule) { (source, self.rule) = (letter.source, rule) }

    /// Reads the table in `content`; an empty table if there is none. Missing fields are not reported yet.
    func read(_ content: Range<Int>, problems: inout Problems) -> HeaderTable {
        let tokens = HeaderTokens(content.lowerBound..<end(in: content), of: source, rule: rule)
        var table = HeaderTable(range: content.upperBound..<content.upperBound)
        if rule.isAmongText {
            readAmongText(tokens.tokens, into: &table, &problems)
        } else if let start = tokens.tableStart {
            readTable(tokens, from: start, to: content.upperBound, into: &table, &problems)
        }
        return table
    }

    /// Reads a table that appears among a letterhead, addresses, and a letter.
    private func readAmongText(
        _ tokens: [HeaderTokens.Token], into table: inout HeaderTable, _ problems: inout Problems
    ) {
        readLabels(tokens[...], into: &table, &problems)
        let freeText = FreeTextCells(tokens, of: source)
        let ranges = freeText.otherCells.map(\.range) + [freeText.claimNumber].compactMap(\.self)
        if let start = ranges.map(\.lowerBound).min(), let end = ranges.map(\.upperBound).max() {
            table.range = start..<end
        }
        let cells = HeaderCells(freeText.otherCells)
        read(cells, into: &table, &problems)
        if let claimNumber = freeText.claimNumber { readClaimNumber(claimNumber, into: &table, &problems) }
        // A date that was put above a letter leaves nothing in doubt if each label has its value.
        let isComplete = rule.requiredFields.allSatisfy(table.header.has)
        let top = isComplete ? table.labels.map(\.range.lowerBound).min() ?? 0 : 0
        for text in cells.leftOver.map(\.range) + freeText.unknownLabels {
            let problem: Problem = text.lowerBound < top ? .textInCompleteHeader : .textInHeader
            problems.add(problem, on: .wholeHeader, at: text)
        }
    }

    /// Reads the table whose first label has the index `start`. Other text may be above it.
    private func readTable(
        _ tokens: HeaderTokens, from start: Int, to end: Int, into table: inout HeaderTable, _ problems: inout Problems
    ) {
        let own = tokens.tokens[start...]
        readLabels(own, into: &table, &problems)
        let cells = HeaderCells(Array(own), above: start == 0 ? [] : tokens.values(above: start))
        read(cells, into: &table, &problems)
        let top = min(own[start].range.lowerBound, cells.range?.lowerBound ?? end)
        table.range = top..<end
        let between = tokens.tokens[..<start].filter { $0.range.lowerBound > top && !cells.isGiven($0) }
        let isComplete = rule.requiredFields.allSatisfy(table.header.has)
        report(between + cells.leftOver, isComplete: isComplete, &problems)
        table.isTextAboveDoubtful = !isComplete || differs(tokens.tokens[..<start], from: table)
    }

    /// Reports text of the header that belongs to no label.
    ///
    /// If each label has its value, other lines and words change nothing: then only the first is reported, in a note. A
    /// number in a cell, after its value, may be a part of it.
    private func report(_ cells: [HeaderTokens.Token], isComplete: Bool, _ problems: inout Problems) {
        var hasText = false
        for cell in cells {
            let hasNumber = !cell.beginsLine && source.bytes[cell.range].contains(where: Ascii.isDigit)
            if !isComplete || cell.kind != .value(.other) || hasNumber {
                problems.add(.textInHeader, on: .wholeHeader, at: cell.range)
            } else if !hasText {
                problems.add(.textInCompleteHeader, on: .wholeHeader, at: cell.range)
                hasText = true
            }
        }
    }

    /// Whether a label above the table has a value that the table does not have, as in the header of another letter.
    private func differs(_ above: ArraySlice<HeaderTokens.Token>, from table: HeaderTable) -> Bool {
        guard let end = above.last?.range.upperBound else { return false }
        let text = above[above.startIndex].range.lowerBound..<end
        let hasClaimNumber = HeaderRule.claimNumberLabels.contains { source.find($0, in: text) != nil }
        return hasClaimNumber
            || zip(above, above.dropFirst()).contains { token, next in
                guard case .label(let field) = token.kind, case .value(let value) = next.kind else { return false }
                return switch value {
                // "Date Received" may be stamped on any page.
                case .date where field == .applicationReceived && source.find("application", in: token.range) == nil:
                    false
                case .date(let date): field.shape == .date && table.header[field]?.value != date
                case .caseNumber:
                    field == .caseNumber && table.header.caseNumber?.value != caseNumber(at: next.range)
                case .priority(let priority): field == .priority && table.header.priority?.value != priority
                case .impossibleDate, .other: false
                }
            }
    }

    /// Where the table ends: at the first line that cannot be in it, or at the end of `content`.
    private func end(in content: Range<Int>) -> Int {
        guard !rule.ends.isEmpty else { return content.upperBound }
        let starts = source.lineIndices(in: content).lazy.map { source.lines[$0].start }
        let end = starts.first { start in
            start >= content.lowerBound
                && rule.ends.contains { source.match($0, at: start, limit: content.upperBound) != nil }
                && !rule.labels.contains { source.match($0.phrase, at: start, limit: content.upperBound) != nil }
        }
        return end ?? content.upperBound
    }

    private func readLabels(
        _ tokens: ArraySlice<HeaderTokens.Token>, into table: inout HeaderTable, _ problems: inout Problems
    ) {
        table.labels.reserveCapacity(HeaderField.allCases.count)
        for token in tokens {
            guard case .label(let field) = token.kind else { continue }
            if table.label(of: field) == nil {
                table.labels.append(HeaderTable.Label(field: field, range: token.range))
            } else {
                problems.add(.repeatedHeaderLabel(field.label), on: .header(field), at: token.range)
            }
        }
    }

    private func read(_ cells: HeaderCells, into table: inout HeaderTable, _ problems: inout Problems) {
        for field in HeaderField.allCases {
            if let cell = cells.value(of: field) { read(cell, of: field, into: &table, &problems) }
        }
    }

    private func read(
        _ cell: HeaderTokens.Token, of field: HeaderField, into table: inout HeaderTable, _ problems: inout Problems
    ) {
        guard case .value(let value) = cell.kind else { return }
        switch value {
        case .caseNumber where value.fits(field):
            table.header.caseNumber = caseNumber(at: cell.range).map { Located($0, at: cell.range) }
        case .priority(let priority) where value.fits(field):
            table.header.priority = Located(priority, at: cell.range)
        case .date(let date) where value.fits(field):
            if field == .dateOfInjury, let end = rangeEnd(after: cell.range.upperBound) {
                problems.add(.rangeOfDates(field.label), on: .header(field), at: cell.range.lowerBound..<end)
                table.unreadable.append(field)
                return
            }
            table.header[field] = Located(date, at: cell.range)
            if hasShortYear(cell.range) { problems.add(.shortYear(field.label), on: .header(field), at: cell.range) }
        default:
            let problem: Problem = value.fits(field) ? .invalidDate(field.label) : .unexpectedHeaderValue(field.label)
            problems.add(problem, on: .header(field), at: cell.range)
            table.unreadable.append(field)
        }
    }

    /// Where a second date ends that follows on the line: `04/23/2012 - 04/23/2013`, `04/23/2012 to 04/23/2013`.
    private func rangeEnd(after offset: Int) -> Int? {
        let limit = source.lines[source.lineIndex(at: offset - 1)].end
        let next = source.skipSpace(from: offset, to: limit)
        let dash = source.bytes.dashLength(at: next, limit: limit).map { next + $0 }
        let word = HeaderReader.rangeWords.lazy.compactMap { source.match($0, at: next, limit: limit) }.first
        guard let end = dash ?? word else { return nil }
        let date = source.skipSpace(from: end, to: limit)
        return DateSyntax.date(at: date, limit: limit, in: source.bytes, allowsWords: true)?.end
    }

    private static let rangeWords: [Phrase] = ["to", "through", "thru", "until", "and"]

    /// Whether a date ends with a year of two digits; `2017-02-14` ends with a day.
    private func hasShortYear(_ range: Range<Int>) -> Bool {
        let bytes = source.bytes[range]
        return bytes.count >= 6 && !Ascii.isDigit(bytes[range.upperBound - 3])
            && !bytes.prefix(4).allSatisfy(Ascii.isDigit)
    }

    /// The case number in its usual form, however it is printed.
    private func caseNumber(at range: Range<Int>) -> String? {
        CaseNumber.match(at: range.lowerBound, limit: range.upperBound, in: source.bytes)?.value
    }

    /// A claim number may have several words, but after the first word with a digit each has one.
    private func readClaimNumber(_ range: Range<Int>, into table: inout HeaderTable, _ problems: inout Problems) {
        func hasDigit(_ word: ArraySlice<UInt8>) -> Bool { word.contains(where: Ascii.isDigit) }
        let text = Text(range, of: source)
        let words = text.bytes.split(separator: Ascii.space)
        let end = words.drop { !hasDigit($0) }.prefix(while: hasDigit).last?.endIndex ?? text.count
        table.header.claimNumber = text.located(0..<end)
        guard end < text.count else { return }
        problems.add(.textAfterClaimNumber, on: .header(.claimNumber), at: text.sourceRange(end..<text.count))
    }
}
