/// Reads a guideline line.
///
/// ```
/// Decision based on MTUS Elbow Complaints 2007, Section(s): Diagnostic Criteria, and Forearm, Wrist, and Hand
/// Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines.
///
/// The Expert Reviewer did not base their decision on the MTUS. Decision based on Non-MTUS Citation …
/// The Claims Administrator did not cite any medical evidence for its decision.
/// ```
struct GuidelineReader {
    /// "Decision based on …" and what it cites.
    private struct Statement {
        var source: Determination.Citation.Source
        /// "Decision based on MTUS"
        var lead: Range<Int>
    }

    private let text: Text

    /// Reads the line from its unwrapped text.
    static func parse(
        _ text: Text, pointer: @autoclosure () -> String, problems: inout Problems
    ) -> Determination.Guideline {
        var leftOver: [Range<Int>] = []
        var guideline = GuidelineReader(text: text).guideline(leftOver: &leftOver)
        let place = text.sourceRange(0..<text.count)
        guideline.text = Located(text.string, at: place)
        for range in leftOver {
            problems.add(
                .warning, .unclaimedText, field: pointer() + "/citations", at: text.sourceRange(range),
                "words of a citation that are no title, year, section or page")
        }
        if guideline.basis == nil {
            problems.add(
                .warning, .unknownBasis, field: pointer() + "/basis", at: place,
                "the guideline line does not say its basis in a known form")
        }
        return guideline
    }

    private func guideline(leftOver: inout [Range<Int>]) -> Determination.Guideline {
        var guideline = Determination.Guideline()
        let first = statement(from: 0)
        if first == nil { guideline.basis = basisInWords }
        let lead = withoutFullStop(text.trim(0..<(first?.lead.lowerBound ?? text.count)))
        if guideline.basis?.value != .noneCited, !lead.isEmpty, !isKnownLead(lead) {
            guideline.citations.append(Determination.Citation(text: text.located(lead)))
            if first != nil || guideline.basis != nil { leftOver.append(lead) }
        }
        guard let first else { return guideline }
        var last = first
        var isMixed = false
        while true {
            let next = statement(from: last.lead.upperBound)
            addWorks(last, to: next?.lead.lowerBound ?? text.count, &guideline, &leftOver)
            guard let next else { break }
            if next.source != first.source { isMixed = true }
            last = next
        }
        let basis: Determination.Basis = isMixed ? .mtusAndNonMtus : first.source == .mtus ? .mtus : .nonMtus
        guideline.basis = Located(basis, at: text.sourceRange(first.lead.lowerBound..<last.lead.upperBound))
        return guideline
    }

    /// Adds what the statement cites, up to where the next one begins.
    private func addWorks(
        _ statement: Statement, to end: Int, _ guideline: inout Determination.Guideline, _ leftOver: inout [Range<Int>]
    ) {
        var work = text.trim(statement.lead.upperBound..<end)
        if let first = work.first, text.bytes[first] == Ascii.colon { work = text.trim(first + 1..<work.upperBound) }
        work = withoutFullStop(work)
        guard !work.isEmpty else { return }
        let source = Located(statement.source, at: text.sourceRange(statement.lead))
        switch statement.source {
        case .mtus:
            let works = MTUSCitations(work, source: source, of: text)
            leftOver += works.leftOver
            if guideline.citations.isEmpty {
                guideline.citations = works.citations
            } else {
                guideline.citations += works.citations
            }
        case .nonMtus:
            var citation = Determination.Citation(text: text.located(work))
            citation.source = source
            guideline.citations.append(citation)
        }
    }

    /// The basis that a text without statements tells.
    private var basisInWords: Located<Determination.Basis>? {
        if let none = text.find(Vocabulary.noneCited) { return Located(.noneCited, at: text.sourceRange(none)) }
        for phrase in Vocabulary.notOnMtus {
            if let outside = text.find(phrase) { return Located(.nonMtus, at: text.sourceRange(outside)) }
        }
        return nil
    }

    private func isKnownLead(_ lead: Range<Int>) -> Bool {
        Vocabulary.knownLeads.contains { text.find($0, from: lead.lowerBound, to: lead.upperBound) != nil }
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

    /// "Non-MTUS", whose hyphen some extractors drop where it ends a line.
    private func nonMtusEnd(at offset: Int) -> Int? {
        for phrase in Vocabulary.nonMtus {
            if let end = text.match(phrase, at: offset), isWordEnd(end) { return end }
        }
        return nil
    }

    private func withoutFullStop(_ range: Range<Int>) -> Range<Int> {
        guard let last = range.last, text.bytes[last] == Ascii.period else { return range }
        return text.trim(range.lowerBound..<last)
    }

    private func isWordEnd(_ offset: Int) -> Bool { offset == text.count || !Ascii.isWord(text.bytes[offset]) }
}
