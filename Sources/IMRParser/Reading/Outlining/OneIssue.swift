/// Finds the one issue of a `professionalReview`, whose parts are sections.
///
/// ```
/// ISSUE AT DISPUTE: …
/// MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY: …
/// RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS NOT MEDICALLY NECESSARY: …
/// ```
///
/// The last heading includes the decision.
struct OneIssue {
    let letter: Letter

    private var source: SourceText { letter.source }

    /// The issue in `sections`; `nil` if the letter has none of its parts.
    func outline(_ sections: [Sections.Part]) -> IssueOutline? {
        let dispute = sections.first { $0.role == .dispute }
        let guideline = sections.first { $0.role == .guideline }
        let rationale = sections.first { $0.role == .rationale }
        guard let place = (dispute ?? guideline ?? rationale)?.heading else { return nil }
        let finding = Finding(
            dispute.flatMap { words(in: $0.body) }, service: dispute.flatMap { service(in: $0.body) },
            decision: rationale.flatMap { decision(in: $0.heading) })
        var outline = IssueOutline(finding, at: place, rules: .sections)
        if let guideline {
            outline.addGuidelines(guideline.body, of: source, isReviewers: true)
            if !hasColon(guideline.heading) {
                let name = IssueRules.sections.labelName(of: .guidelineText(.maximus))
                outline.remark(.irregularLabel(name), on: .guidelineText(.maximus), at: guideline.heading)
            }
        }
        if let rationale {
            outline.addRationale(
                rationale.body, label: rationale.heading, hasColon: hasColon(rationale.heading), of: source)
        }
        return outline
    }

    private func hasColon(_ heading: Range<Int>) -> Bool {
        heading.last.map { source.bytes[$0] == Ascii.colon } ?? false
    }

    private func words(in body: Range<Int>) -> Located<String>? {
        let text = Text(source.trim(body), of: source)
        return text.located(nonEmpty: 0..<text.count)
    }

    /// The words after "the request for" up to "is medically necessary"; without these words the whole text.
    private func service(in body: Range<Int>) -> Located<String>? {
        let text = Text(source.trim(body), of: source)
        guard text.count > 0 else { return nil }
        let request = text.find("request").flatMap { text.endOfRequestFor(from: $0.upperBound) }
        guard let request, request < text.count else { return text.located(0..<text.count) }
        let end = Verdict.first(in: request..<text.count, of: text)?.clause.lowerBound ?? text.count
        return text.located(nonEmpty: text.trim(request..<end)) ?? text.located(0..<text.count)
    }

    /// "NOT MEDICALLY NECESSARY" in the heading of the rationale; the words before it are "IS", "WAS" or both.
    private func decision(in heading: Range<Int>) -> Located<Determination.Decision>? {
        let text = Text(heading, of: source)
        return Verdict.first(in: 0..<text.count, of: text)?.decision
    }
}
