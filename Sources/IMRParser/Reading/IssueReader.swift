/// Reads issues from their outlines, and reports what is missing, doubtful or contradicted.
struct IssueReader {
    let letter: Letter

    private var source: SourceText { letter.source }

    /// Reads the issues in the order of the letter.
    ///
    /// - Returns: The issues, and for each the unwrapped text of its rationale, or `nil`.
    func read(
        _ outlines: [IssueOutline], problems: inout Problems
    ) -> (issues: [Determination.Issue], rationales: [Text?]) {
        for index in outlines.indices.dropFirst() where outlines[index].mayBeginAbove {
            problems.add(
                outlines[index].rules.lostBeginning, on: .issue(index - 1, .rationale), at: outlines[index].place)
        }
        var issues: [Determination.Issue] = []
        var rationales: [Text?] = []
        issues.reserveCapacity(outlines.count)
        rationales.reserveCapacity(outlines.count)
        for index in outlines.indices {
            let outline = outlines[index]
            var issue = Determination.Issue(number: index + 1)
            readHeading(of: outline, into: &issue, problems: &problems)
            var rationale: Text?
            for part in outline.parts {
                rationale = read(part, by: outline.rules, into: &issue, problems: &problems) ?? rationale
            }
            reportNeighbors(in: outline, index, problems: &problems)
            reportMissingParts(of: issue, outline, problems: &problems)
            for remark in outline.remarks {
                problems.add(remark.problem, on: .issue(index, remark.field), at: remark.place)
            }
            issues.append(issue)
            rationales.append(rationale)
        }
        return (issues, rationales)
    }

    // MARK: Heading

    private func readHeading(
        of outline: IssueOutline, into issue: inout Determination.Issue, problems: inout Problems
    ) {
        let index = issue.number - 1
        guard let heading = outline.heading else {
            problems.add(outline.rules.missingHeading, on: .issue(index, .whole), at: outline.place)
            return
        }
        func report(_ problem: Problem, on field: IssueField) {
            let isAboutRequest = field == .heading || field == .service || field == .number
            problems.add(problem, on: .issue(index, field), at: isAboutRequest ? heading.servicePlace : outline.place)
        }
        issue.heading = heading.words
        issue.decision = heading.decision
        if let decision = heading.decision, let words = heading.words,
            let limit = VerdictLimit(of: decision, in: words.range, of: source)
        {
            issue.decision = limit == .part ? Located(.partiallyOverturned, at: decision.range) : nil
            if limit == .uncertain { problems.add(.limitedVerdict, on: .issue(index, .decision), at: words.range) }
        }
        if let text = heading.text {
            issue.modification = ModificationReader.read(text, issue: index, problems: &problems)
        }
        if issue.modification == nil, let words = heading.words,
            endsWithVerb(words.range, above: heading.decision?.range)
        {
            problems.add(.modificationAbove, on: .issue(index, .modification), at: words.range)
        }
        issue.service = issue.modification?.disputed ?? heading.service
        if heading.service == nil { report(.missingRequest, on: .service) }
        if let unknown = heading.unknownDecision {
            problems.add(.unknownDecision, on: .issue(index, .decision), at: unknown)
        } else if heading.decision == nil {
            for remark in outline.rules.missingDecision { report(remark.problem, on: remark.field) }
        }
        for remark in heading.isRegular ? [] : outline.rules.irregularHeading {
            report(remark.problem, on: remark.field)
        }
        if let ordinal = heading.ordinal, ordinal != issue.number {
            report(.issueNumbering(ordinal, isNumber: issue.number), on: .number)
        }
        if !heading.isCertain || heading.words.map({ mayBeginAbovePage($0.range) }) ?? false {
            report(.uncertainHeading, on: .heading)
        }
    }

    /// Whether a verb is at the end of a heading, before the colon: "Acupuncture, 12 sessions is: Upheld".
    private func endsWithVerb(_ heading: Range<Int>, above decision: Range<Int>?) -> Bool {
        guard let decision, heading.upperBound < decision.lowerBound,
            source.bytes[heading.upperBound..<decision.lowerBound].contains(Ascii.colon)
        else { return false }
        return Vocabulary.copulas.contains { copula in
            let start = heading.upperBound - copula.count
            return start > heading.lowerBound && source.match(copula, at: start, limit: heading.upperBound) != nil
        }
    }

    /// Whether a page begins with the heading, and the page before ends in the middle of a sentence, or of the heading.
    private func mayBeginAbovePage(_ heading: Range<Int>) -> Bool {
        let line = source.lineIndex(at: heading.lowerBound)
        guard line > 0, source.lines[line].followsPageBreak, source.lines[line].start == heading.lowerBound else {
            return false
        }
        return source.isOpen(source.lines[line - 1].range)
    }

    // MARK: Texts

    /// Reads a guideline or the rationale.
    ///
    /// - Returns: The rationale's text; `nil` for another part.
    private func read(
        _ part: IssueOutline.Part, by rules: IssueRules, into issue: inout Determination.Issue, problems: inout Problems
    ) -> Text? {
        let index = issue.number - 1
        let field = Field.issue(index, part.field)
        if !part.hasColon { problems.add(.irregularLabel(rules.labelName(of: part.field)), on: field, at: part.label) }
        var range = part.text
        guard !range.isEmpty else { return nil }
        if !rules.isProse, let unknown = UnknownLabel.find(in: range, of: letter) {
            problems.add(.unknownLabel(in: rules.name(of: part.field)), on: field, at: unknown)
            if part.field != .rationale { range = source.trim(range.lowerBound..<unknown.lowerBound) }
        }
        source.reportCutOff(range, on: field, problems: &problems)
        switch part.field {
        case .guidelineText(let party):
            let text = Text(range, of: source)
            issue[party] = GuidelineReader.read(
                text, party: party, issue: index, isProse: rules.isProse,
                other: party == .maximus ? issue.claimsAdministratorGuideline : nil, problems: &problems)
            if rules.isProse { reportNecessity(in: text, index, problems: &problems) }
            return nil
        case .rationale:
            let text = Text(range, of: source, paragraphsOf: letter.layout)
            issue.rationale = Located(text.string, at: range)
            if rules.isProse {
                problems.addForeignText(in: range, of: source, on: field)
            } else if let label = part.label, source.isLineStart(label.lowerBound),
                source.lineIndex(at: label.upperBound - 1) != source.lineIndex(at: range.lowerBound),
                Conclusion(of: text) == nil
            {
                problems.add(.rationaleMayBeHeading, on: field, at: range)
            }
            return text
        default: return nil
        }
    }

    /// A paragraph that speaks of what is necessary holds a rationale, or the finding about another request.
    private func reportNecessity(in text: Text, _ index: Int, problems: inout Problems) {
        guard let found = text.find(Vocabulary.necessity) else { return }
        problems.add(.guidelineMayHoldRationale, on: .issue(index, .whole), at: text.sourceRange(found))
    }

    // MARK: Lines and texts of other parts

    private func reportNeighbors(in outline: IssueOutline, _ index: Int, problems: inout Problems) {
        guard outline.rules.isProse else {
            // Where a text is cut off, its last line may have gone to the text after the next label.
            for (part, next) in zip(outline.parts, outline.parts.dropFirst()) {
                guard !part.text.isEmpty, !source.endsSentence(part.text) else { continue }
                problems.add(.followsCutOff, on: .issue(index, next.field), at: next.label)
            }
            return
        }
        // A line below a finished paragraph may be the first line of the rationale.
        guard let paragraph = outline[.guidelineText(.maximus)]?.text, outline[.rationale] != nil else { return }
        let lines = source.lineIndices(in: paragraph)
        guard lines.count > 1, let last = lines.last, letter.layout.beginsParagraph(last, of: source) else { return }
        for field in [IssueField.guidelineText(.maximus), .rationale] {
            problems.add(.lineBelowGuideline, on: .issue(index, field), at: source.lines[last].range)
        }
    }

    /// Reports which parts are missing, and which texts may include them.
    private func reportMissingParts(of issue: Determination.Issue, _ outline: IssueOutline, problems: inout Problems) {
        let (index, rules) = (issue.number - 1, outline.rules)
        for (order, part) in rules.parts.enumerated() where issue.lacks(part.field) {
            if let label = outline[part.field]?.label {
                problems.add(
                    .missingText(after: rules.labelName(of: part.field)), on: .issue(index, part.field), at: label)
                continue
            }
            problems.add(.missingLabel(part.name), on: .issue(index, part.field), at: outline.place)
            let (above, below) = (rules.parts[..<order], rules.parts[(order + 1)...])
            if rules.isProse {
                for neighbor in [above.last, below.first].compactMap(\.self) where !issue.lacks(neighbor.field) {
                    problems.add(.mayHoldLabel(part.name), on: .issue(index, neighbor.field), at: outline.place)
                }
            } else if let last = above.compactMap({ outline[$0.field] }).last {
                // The text below a missing label belongs to the label above.
                problems.add(.mayHoldLabel(part.name), on: .issue(index, last.field), at: last.label)
            }
        }
    }
}

extension Determination.Issue {
    subscript(party: Party) -> Determination.Guideline {
        get { party == .maximus ? maximusGuideline : claimsAdministratorGuideline }
        set { if party == .maximus { maximusGuideline = newValue } else { claimsAdministratorGuideline = newValue } }
    }

    /// Whether a guideline or the rationale has no text.
    fileprivate func lacks(_ field: IssueField) -> Bool {
        switch field {
        case .guidelineText(.claimsAdministrator):
            if case .some = claimsAdministratorGuideline.text { false } else { true }
        case .guidelineText(.maximus): if case .some = maximusGuideline.text { false } else { true }
        default: if case .some = rationale { false } else { true }
        }
    }
}

extension Problems {
    /// Reports words that only labels and the end of a letter have: the heading before them is lost.
    mutating func addForeignText(in range: Range<Int>, of source: SourceText, on field: Field) {
        let text = Text(range, of: source)
        guard let found = text.find(Vocabulary.foreignWords) ?? text.label(of: Vocabulary.rationaleWords) else {
            return
        }
        add(.wordsOfAnotherPart, on: field, at: text.sourceRange(found))
    }
}

extension Text {
    /// The first of `phrases` that a colon comes after, with the colon.
    fileprivate func label(of phrases: [Phrase]) -> Range<Int>? {
        for phrase in phrases {
            guard let found = find(phrase), found.upperBound < count, bytes[found.upperBound] == Ascii.colon else {
                continue
            }
            return found.lowerBound..<found.upperBound + 1
        }
        return nil
    }
}
