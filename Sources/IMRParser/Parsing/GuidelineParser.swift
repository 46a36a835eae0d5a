/// Reads a guideline line.
///
/// ```
/// Decision based on MTUS Elbow Complaints 2007, Section(s): Diagnostic Criteria, and Forearm, Wrist, and Hand
/// Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines.
///
/// The Expert Reviewer did not base their decision on the MTUS. Decision based on Non-MTUS Citation …
/// The Claims Administrator did not cite any medical evidence for its decision.
/// ```
struct GuidelineParser {
    /// "Decision based on …" and what it cites.
    private struct Statement {
        var source: Determination.Citation.Source
        /// "Decision based on MTUS"
        var lead: Range<Int>
        /// What follows the lead, without the final full stop.
        var work: Range<Int>
    }

    private let text: Unwrapped

    /// Reads the line from its unwrapped text.
    static func parse(
        _ text: Unwrapped, pointer: @autoclosure () -> String, reports: inout Reports
    ) -> Determination.Guideline {
        var leftOver: [Range<Int>] = []
        var guideline = GuidelineParser(text: text).guideline(leftOver: &leftOver)
        let place = text.sourceRange(0..<text.count)
        guideline.text = Located(text.string, at: place)
        for range in leftOver {
            reports.add(
                .warning, .unclaimedText, field: pointer() + "/citations", at: text.sourceRange(range),
                "words of a citation that are no title, year, section or page")
        }
        if guideline.basis == nil {
            reports.add(
                .warning, .unknownBasis, field: pointer() + "/basis", at: place,
                "the guideline line does not say its basis in a known form")
        }
        return guideline
    }

    private func guideline(leftOver: inout [Range<Int>]) -> Determination.Guideline {
        var guideline = Determination.Guideline()
        let statements = statements()
        guideline.basis = basis(statements)
        let lead = withoutFullStop(text.trim(0..<(statements.first?.lead.lowerBound ?? text.count)))
        if guideline.basis?.value != .noneCited, !lead.isEmpty, !isKnownLead(lead) {
            guideline.citations.append(Determination.Citation(text: text.located(lead)))
            if guideline.basis != nil { leftOver.append(lead) }
        }
        for statement in statements where !statement.work.isEmpty {
            let source = Located(statement.source, at: text.sourceRange(statement.lead))
            switch statement.source {
            case .mtus:
                let works = MTUSCitations(statement.work, source: source, of: text)
                leftOver += works.leftOver
                if guideline.citations.isEmpty {
                    guideline.citations = works.citations
                } else {
                    guideline.citations += works.citations
                }
            case .nonMtus:
                var citation = Determination.Citation(text: text.located(statement.work))
                citation.source = source
                guideline.citations.append(citation)
            }
        }
        return guideline
    }

    private func basis(_ statements: [Statement]) -> Located<Determination.Basis>? {
        guard let first = statements.first, let last = statements.last else {
            if let none = text.find(Vocabulary.noneCited) { return Located(.noneCited, at: text.sourceRange(none)) }
            let outside = Vocabulary.notOnMtus.lazy.compactMap { text.find($0) }.first
            return outside.map { Located(.nonMtus, at: text.sourceRange($0)) }
        }
        let citesMtus = statements.contains { $0.source == .mtus }
        let citesOther = statements.contains { $0.source == .nonMtus }
        let basis: Determination.Basis = citesMtus ? citesOther ? .mtusAndNonMtus : .mtus : .nonMtus
        return Located(basis, at: text.sourceRange(first.lead.lowerBound..<last.lead.upperBound))
    }

    private func isKnownLead(_ lead: Range<Int>) -> Bool {
        ([Vocabulary.noneCited] + Vocabulary.notOnMtus).contains {
            text.find($0, from: lead.lowerBound, to: lead.upperBound) != nil
        }
    }

    private func statements() -> [Statement] {
        var statements: [Statement] = []
        var offset = 0
        while let based = text.find(Vocabulary.decisionBasedOn, from: offset) {
            offset = based.upperBound
            let source: Determination.Citation.Source
            if let end = text.match(Vocabulary.mtus, at: offset), isWordEnd(end) {
                (source, offset) = (.mtus, end)
            } else if let end = nonMtusEnd(at: offset) {
                (source, offset) = (.nonMtus, text.match(Vocabulary.citationWord, at: end) ?? end)
            } else {
                continue
            }
            close(&statements, at: based.lowerBound)
            statements.append(Statement(source: source, lead: based.lowerBound..<offset, work: offset..<text.count))
        }
        close(&statements, at: text.count)
        return statements
    }

    /// "Non-MTUS", whose hyphen some extractors drop where it ends a line.
    private func nonMtusEnd(at offset: Int) -> Int? {
        for phrase in Vocabulary.nonMtus {
            if let end = text.match(phrase, at: offset), isWordEnd(end) { return end }
        }
        return nil
    }

    private func close(_ statements: inout [Statement], at end: Int) {
        guard let last = statements.last else { return }
        var work = text.trim(last.work.lowerBound..<end)
        if let first = work.first, text.bytes[first] == Ascii.colon { work = text.trim(first + 1..<work.upperBound) }
        statements[statements.count - 1].work = withoutFullStop(work)
    }

    private func withoutFullStop(_ range: Range<Int>) -> Range<Int> {
        guard let last = range.last, text.bytes[last] == Ascii.period else { return range }
        return text.trim(range.lowerBound..<last)
    }

    private func isWordEnd(_ offset: Int) -> Bool { offset == text.count || !Ascii.isWord(text.bytes[offset]) }
}
