/// Finds the issues of `letter2013`.
///
/// ```
/// 1. The request for a wrist splint is not medically necessary and appropriate.
/// The Claims Administrator based its decision on …
/// The Physician Reviewer based his/her decision on …
/// The Physician Reviewer's decision rationale: …
/// ```
///
/// The numbered findings divide the section into parts. In each part the label of the rationale separates the
/// guidelines from the rationale.
struct NumberedFindings {
    let letter: Letter

    private var source: SourceText { letter.source }

    /// A finding and the text up to the next.
    private struct Part {
        /// `nil` for text before the first finding.
        var finding: Finding?
        /// What problems with the finding are shown at.
        var place: Range<Int>
        var body: Range<Int>
        var labels: ArraySlice<LabelledText>
    }

    /// The issues in `body`, the section without its heading.
    func outlines(in body: Range<Int>) -> [IssueOutline] {
        let body = source.trim(body)
        guard !body.isEmpty else { return [] }
        var outlines = parts(of: body).flatMap(outlines)
        let areNumbered = outlines.contains { $0.heading?.ordinal != nil }
        for index in outlines.indices.dropFirst() {
            let heading = outlines[index].heading
            outlines[index].mayBeginAbove = heading == nil || areNumbered && heading?.ordinal == nil
        }
        return outlines
    }

    private func parts(of body: Range<Int>) -> [Part] {
        let text = Text(body, of: source)
        var labels = LabelledText.all(Vocabulary.rationaleLabels, in: body, of: source)[...]
        func takeLabels(before end: Int) -> ArraySlice<LabelledText> {
            let own = labels.prefix { $0.labelRange.lowerBound < end }
            labels = labels[own.endIndex...]
            return own
        }
        let findings = Finding.all(in: text).filter { isHeading($0, in: text) }
        let places = findings.map { text.sourceRange($0.sentence) }
        let top = body.lowerBound..<(places.first?.lowerBound ?? body.upperBound)
        var parts: [Part] = []
        let first = takeLabels(before: top.upperBound)
        if !first.isEmpty { parts.append(Part(place: top.lowerBound..<top.lowerBound + 1, body: top, labels: first)) }
        let ends = places.dropFirst().map(\.lowerBound) + [body.upperBound]
        for ((finding, place), end) in zip(zip(findings, places), ends) {
            let after = place.upperBound..<max(place.upperBound, end)
            let own = takeLabels(before: end)
            // A numbered list inside a rationale has no heading: no label follows its sentences.
            if own.isEmpty, !parts.isEmpty, finding.ordinal == nil || !includesGuidelines(after) {
                parts[parts.count - 1].body = parts[parts.count - 1].body.lowerBound..<end
            } else {
                parts.append(Part(finding: finding, place: place, body: after, labels: own))
            }
        }
        return parts
    }

    /// The issues of a part: one, and one more for each further label of a rationale, whose heading is lost.
    private func outlines(of part: Part) -> [IssueOutline] {
        var outlines: [IssueOutline] = []
        var outline = IssueOutline(part.finding, at: part.place)
        var start = part.body.lowerBound
        if part.finding == nil {
            let (rest, _) = Vocabulary.issuesIntroduction.skip(in: part.body, of: source)
            (outline, start) = unnumbered(in: rest)
        }
        var labels = part.labels
        while let label = labels.popFirst() {
            let text = label.labelRange.upperBound..<(labels.first?.labelRange.lowerBound ?? part.body.upperBound)
            let next = labels.isEmpty ? nil : nextIssue(in: text) ?? text.upperBound
            let guidelines = start..<max(start, label.labelRange.lowerBound)
            outline.addGuidelines(guidelines, of: source, isReviewers: false)
            outline.addRationale(label, to: next ?? text.upperBound, of: source)
            outlines.append(outline)
            guard let next else { return outlines }
            (outline, start) = unnumbered(in: next..<text.upperBound)
        }
        outline.addGuidelines(start..<max(start, part.body.upperBound), of: source, isReviewers: false)
        return outlines + [outline]
    }

    /// An issue whose finding has no number, if `range` begins with one, and where its guidelines begin.
    private func unnumbered(in range: Range<Int>) -> (IssueOutline, guidelines: Int) {
        let text = Text(source.trim(range), of: source)
        guard let finding = Finding.unnumbered(in: text) else {
            // A part may begin where the text ends.
            let start = min(range.lowerBound, source.bytes.count - 1)
            return (IssueOutline(nil, at: start..<start + 1), range.lowerBound)
        }
        let place = text.sourceRange(finding.sentence)
        return (IssueOutline(finding, at: place), place.upperBound)
    }

    /// Where an issue begins whose number is lost: at the last line that begins with "The request for", or at the
    /// paragraph of the claims administrator.
    private func nextIssue(in range: Range<Int>) -> Int? {
        let starts = source.lineIndices(in: range).map { max(source.lines[$0].start, range.lowerBound) }
        func last(_ phrases: [Phrase]) -> Int? {
            func begins(_ start: Int) -> Bool {
                phrases.contains { source.match($0, at: start, limit: range.upperBound) != nil }
            }
            guard var index = starts.lastIndex(where: begins) else { return nil }
            // The line may appear twice.
            while index > starts.startIndex, begins(starts[index - 1]) { index -= 1 }
            return starts[index]
        }
        return last(Vocabulary.requestsFor) ?? last([Vocabulary.claimsAdministrator])
            ?? last(Vocabulary.reviewerSubjects)
    }

    /// Whether a finding begins a line, or is in a line that an extractor joined.
    private func isHeading(_ finding: Finding, in text: Text) -> Bool {
        let start = text.sourceRange(finding.sentence).lowerBound
        let line = source.lines[source.lineIndex(at: start)]
        return line.start == start || line.range.count > SourceText.longLine
    }

    private func includesGuidelines(_ range: Range<Int>) -> Bool {
        source.lineIndices(in: range).contains { index in
            let start = max(source.lines[index].start, range.lowerBound)
            return source.match(Vocabulary.claimsAdministrator, at: start, limit: range.upperBound) != nil
        }
    }
}
