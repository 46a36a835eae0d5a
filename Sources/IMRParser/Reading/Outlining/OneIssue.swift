/// Reads the one issue of a `professionalReview`.
///
/// ```
/// ISSUE AT DISPUTE: …
/// MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY: …
/// RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS NOT MEDICALLY NECESSARY: …
/// ```
///
/// The decision stands in the last heading.
struct OneIssue {
    let source: SourceText
    let layout: LineLayout

    /// Reads it from its parts; `nil` if the letter has none of them.
    func parse(_ parts: [Sections.Part], problems: inout Problems) -> Determination.Issue? {
        let dispute = parts.first { $0.role == .dispute }
        let guideline = parts.first { $0.role == .guideline }
        let rationale = parts.first { $0.role == .rationale }
        guard let place = (dispute ?? guideline ?? rationale)?.heading else { return nil }
        var issue = OlderIssue(place: place)
        issue.expectsClaimsAdministrator = false
        issue.finding = Finding(
            service: dispute.flatMap { service(in: $0.body) }, decision: rationale.flatMap { decision(in: $0.heading) })
        if let guideline {
            issue.guidelines = OlderIssue.Guidelines(guideline.body, of: source, isReviewers: true)
        }
        if let rationale {
            issue.rationale = rationale.body
            issue.rationaleLabel = RationaleLabel(range: rationale.heading, hasColon: hasColon(rationale.heading))
        }
        if let heading = guideline?.heading, !hasColon(heading) {
            problems.add(
                .warning, .irregularLabel, field: "/issues/0/maximusGuideline/text", at: heading,
                "no colon stands after the guidelines' heading")
        }
        return issue.issue(number: 1, of: source, layout: layout, problems: &problems)
    }

    private func hasColon(_ heading: Range<Int>) -> Bool {
        heading.last.map { source.bytes[$0] == Ascii.colon } ?? false
    }

    /// What follows "the request for" up to "is medically necessary"; without these words the whole text.
    private func service(in body: Range<Int>) -> Located<String>? {
        let text = Text(source.content(body), of: source)
        guard text.count > 0 else { return nil }
        let request = text.find("request").flatMap { text.endOfRequestFor(from: $0.upperBound) }
        let verdict = Verdict.first(in: (request ?? 0)..<text.count, of: text)
        guard let request, request < text.count else { return text.located(0..<text.count) }
        let end = verdict?.clause.lowerBound ?? text.count
        let service = text.trim(request..<max(request, end))
        return service.isEmpty ? text.located(0..<text.count) : text.located(service)
    }

    /// "NOT MEDICALLY NECESSARY" in the rationale's heading; the words before say "IS", "WAS" or both.
    private func decision(in heading: Range<Int>) -> Located<Determination.Decision>? {
        let text = Text(heading, of: source)
        guard let verdict = Verdict.first(in: 0..<text.count, of: text) else { return nil }
        return verdict.decision.map { Located($0, at: text.sourceRange(verdict.words)) }
    }
}
