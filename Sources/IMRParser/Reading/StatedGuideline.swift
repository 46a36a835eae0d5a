/// Reads a guideline line, which is made of statements.
///
/// ```
/// Decision based on MTUS Elbow Complaints 2007, Section(s): Diagnostic Criteria, and Forearm, Wrist, and Hand
/// Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines.
///
/// The Expert Reviewer did not base their decision on the MTUS. Decision based on Non-MTUS Citation …
/// The Claims Administrator did not cite any medical evidence for its decision.
/// ```
struct StatedGuideline {
    /// "Decision based on …" and what it cites.
    private struct Statement {
        var source: Determination.Citation.Source
        /// "Decision based on MTUS"
        var lead: Range<Int>
    }

    let text: Text

    /// Reads the basis and the citations.
    func read() -> GuidelineReader.Result {
        var result = GuidelineReader.Result()
        let first = statement(from: 0)
        if first == nil { result.guideline.basis = basisInWords }
        let lead = withoutFullStop(text.trim(0..<(first?.lead.lowerBound ?? text.count)))
        if result.guideline.basis?.value != .noneCited, !lead.isEmpty, !isKnownLead(lead) {
            result.guideline.citations.append(Determination.Citation(text: text.located(lead)))
            if first != nil || result.guideline.basis != nil { result.doubtful.append(lead) }
        }
        guard let first else { return result }
        var last = first
        var isMixed = false
        while true {
            let next = statement(from: last.lead.upperBound)
            add(last, to: next?.lead.lowerBound ?? text.count, &result)
            guard let next else { break }
            if next.source != first.source { isMixed = true }
            last = next
        }
        let basis: Determination.Basis = isMixed ? .mtusAndNonMtus : first.source == .mtus ? .mtus : .nonMtus
        result.guideline.basis = Located(basis, at: text.sourceRange(first.lead.lowerBound..<last.lead.upperBound))
        return result
    }

    /// Adds what the statement cites, up to where the next one begins.
    private func add(_ statement: Statement, to end: Int, _ result: inout GuidelineReader.Result) {
        var work = text.trim(statement.lead.upperBound..<end)
        if let first = work.first, text.bytes[first] == Ascii.colon { work = text.trim(first + 1..<work.upperBound) }
        work = withoutFullStop(work)
        guard !work.isEmpty else { return }
        let source = Located(statement.source, at: text.sourceRange(statement.lead))
        switch statement.source {
        case .mtus:
            let works = MTUSCitations(work, source: source, of: text)
            result.guideline.citations += works.citations
            result.doubtful += works.leftOver
        case .nonMtus:
            var citation = Determination.Citation(text: text.located(work))
            citation.source = source
            result.guideline.citations.append(citation)
        }
    }

    /// The basis that a text without statements gives.
    private var basisInWords: Located<Determination.Basis>? {
        if let none = text.find(Vocabulary.noneCited) { return Located(.noneCited, at: text.sourceRange(none)) }
        return text.find(Vocabulary.notOnMtus).map { Located(.nonMtus, at: text.sourceRange($0)) }
    }

    private func isKnownLead(_ lead: Range<Int>) -> Bool {
        text.find(Vocabulary.knownLeads, from: lead.lowerBound, to: lead.upperBound) != nil
    }

    /// The first statement from `offset` on.
    private func statement(from offset: Int) -> Statement? {
        var offset = offset
        while let based = text.find(Vocabulary.decisionBasedOn, from: offset) {
            offset = based.upperBound
            if let end = text.match(Vocabulary.mtus, at: offset), isWordEnd(end) {
                return Statement(source: .mtus, lead: based.lowerBound..<end)
            }
            if let end = nonMtusEnd(at: offset) {
                let end = text.match(Vocabulary.citationWord, at: end) ?? end
                return Statement(source: .nonMtus, lead: based.lowerBound..<end)
            }
        }
        return nil
    }

    /// The end of "Non-MTUS", whose hyphen some extractors drop where it ends a line.
    private func nonMtusEnd(at offset: Int) -> Int? {
        Vocabulary.nonMtus.lazy.compactMap { text.match($0, at: offset) }.first(where: isWordEnd)
    }

    private func withoutFullStop(_ range: Range<Int>) -> Range<Int> {
        guard let last = range.last, text.bytes[last] == Ascii.period else { return range }
        return text.trim(range.lowerBound..<last)
    }

    private func isWordEnd(_ offset: Int) -> Bool { offset == text.count || !Ascii.isWord(text.bytes[offset]) }
}
