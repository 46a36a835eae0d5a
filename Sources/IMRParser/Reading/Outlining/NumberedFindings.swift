/// Reads the issues of `letter2013`.
///
/// ```
/// 1. The request for a wrist splint is not medically necessary and appropriate.
/// The Claims Administrator based its decision on …
/// The Physician Reviewer based his/her decision on …
/// The Physician Reviewer's decision rationale: …
/// ```
///
/// The numbered findings divide the section; in each part the label of the rationale divides guidelines from rationale.
struct NumberedFindings {
    let source: SourceText
    let layout: LineLayout

    /// A finding and the text up to the next.
    private struct Part {
        /// `nil` for text before the first finding.
        var finding: Finding?
        /// What stands for the finding in diagnostics.
        var place: Range<Int>
        var body: Range<Int>
        var labels: ArraySlice<RationaleLabel>
    }

    /// Reads the section's body.
    func parse(_ body: Range<Int>, problems: inout Problems) -> [Determination.Issue] {
        let body = source.content(body)
        guard !body.isEmpty else { return [] }
        let issues = parts(of: body).flatMap(issues)
        reportLostHeadings(issues, &problems)
        return issues.enumerated().map { index, issue in
            issue.issue(number: index + 1, of: source, layout: layout, problems: &problems)
        }
    }

    private func parts(of body: Range<Int>) -> [Part] {
        let text = Text(body, of: source)
        var labels = RationaleLabel.all(in: body, of: source)[...]
        func takeLabels(before end: Int) -> ArraySlice<RationaleLabel> {
            let own = labels.prefix { $0.range.lowerBound < end }
            labels = labels[own.endIndex...]
            return own
        }
        let findings = Finding.all(in: text).filter { isHeading($0, in: text) }
        let places = findings.map { text.sourceRange($0.sentence) }
        let top = body.lowerBound..<(places.first?.lowerBound ?? body.upperBound)
        var parts: [Part] = []
        let first = takeLabels(before: top.upperBound)
        if !first.isEmpty { parts.append(Part(place: top.lowerBound..<top.lowerBound + 1, body: top, labels: first)) }
        for (index, finding) in findings.enumerated() {
            let end = index + 1 < places.count ? places[index + 1].lowerBound : body.upperBound
            let after = places[index].upperBound..<max(places[index].upperBound, end)
            let own = takeLabels(before: end)
            // An enumeration inside of a rationale holds no heading: no label follows its sentences.
            if own.isEmpty, !parts.isEmpty, finding.ordinal == nil || !holdsGuidelines(after) {
                parts[parts.count - 1].body = parts[parts.count - 1].body.lowerBound..<end
            } else {
                parts.append(Part(finding: finding, place: places[index], body: after, labels: own))
            }
        }
        return parts
    }

    /// The issues of a part: one, and one more for each further label of a rationale, whose heading is lost.
    private func issues(of part: Part) -> [OlderIssue] {
        var issues: [OlderIssue] = []
        var issue = OlderIssue(finding: part.finding, place: part.place)
        var start = part.body.lowerBound
        if part.finding == nil {
            let (rest, _) = Vocabulary.issuesIntroduction.skip(in: part.body, of: source)
            (issue, start) = unnumbered(in: rest)
        }
        for (index, label) in zip(part.labels.indices, part.labels) {
            issue.guidelines = OlderIssue.Guidelines(
                start..<max(start, label.range.lowerBound), of: source, isReviewers: false)
            issue.rationaleLabel = label
            guard index + 1 < part.labels.endIndex else {
                issue.rationale = label.range.upperBound..<part.body.upperBound
                return issues + [issue]
            }
            let gap = label.range.upperBound..<part.labels[index + 1].range.lowerBound
            let next = nextIssue(in: gap) ?? gap.upperBound
            issue.rationale = gap.lowerBound..<next
            issues.append(issue)
            (issue, start) = unnumbered(in: next..<gap.upperBound)
        }
        issue.guidelines = OlderIssue.Guidelines(
            start..<max(start, part.body.upperBound), of: source, isReviewers: false)
        return issues + [issue]
    }

    /// An issue whose finding has no number, if `range` begins with one, and where its guidelines begin.
    private func unnumbered(in range: Range<Int>) -> (OlderIssue, guidelines: Int) {
        let content = source.content(range)
        let text = Text(content, of: source)
        guard let finding = Finding.unnumbered(in: text) else {
            // A part may begin where the text ends.
            let start = min(range.lowerBound, source.bytes.count - 1)
            return (OlderIssue(place: start..<start + 1), range.lowerBound)
        }
        let place = text.sourceRange(finding.sentence)
        return (OlderIssue(finding: finding, place: place), place.upperBound)
    }

    /// Where an issue begins whose number is lost: at the last line that begins with "The request for", or at the claims
    /// administrator's paragraph.
    private func nextIssue(in range: Range<Int>) -> Int? {
        let starts = source.lineIndices(in: range).map { max(source.lines[$0].start, range.lowerBound) }
        func last(_ phrases: [Phrase]) -> Int? {
            func begins(_ start: Int) -> Bool {
                phrases.contains { source.match($0, at: start, limit: range.upperBound) != nil }
            }
            guard var index = starts.lastIndex(where: begins) else { return nil }
            // The line may stand twice.
            while index > starts.startIndex, begins(starts[index - 1]) { index -= 1 }
            return starts[index]
        }
        return last(Vocabulary.requestsFor) ?? last([Vocabulary.claimsAdministrator])
            ?? last(Vocabulary.reviewerSubjects)
    }

    /// A finding begins a line, or stands in a line that an extractor joined.
    private func isHeading(_ finding: Finding, in text: Text) -> Bool {
        let start = text.sourceRange(finding.sentence).lowerBound
        let line = source.lines[source.lineIndex(at: start)]
        return line.start == start || line.range.count > SourceText.longLine
    }

    private func holdsGuidelines(_ range: Range<Int>) -> Bool {
        source.lineIndices(in: range).contains { index in
            let start = max(source.lines[index].start, range.lowerBound)
            return source.match(Vocabulary.claimsAdministrator, at: start, limit: range.upperBound) != nil
        }
    }

    /// Where an issue has no heading, or one without a number, the rationale before may have taken a piece of it.
    private func reportLostHeadings(_ issues: [OlderIssue], _ problems: inout Problems) {
        let areNumbered = issues.contains { $0.finding?.ordinal != nil }
        for (index, issue) in issues.enumerated().dropFirst() {
            guard issue.finding == nil || (areNumbered && issue.finding?.ordinal == nil) else { continue }
            problems.add(
                .warning, .uncertainHeading, field: IssuePointer(index: index - 1) + "/rationale", at: issue.place,
                "its end may be the next issue's heading, whose number is missing")
        }
    }
}
