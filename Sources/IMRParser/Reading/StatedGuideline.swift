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
        if let none = text.find(broken: [Vocabulary.noneCited]) {
            return Located(.noneCited, at: text.sourceRange(none))
        }
        let outside = text.find(broken: Vocabulary.notOnMtus)
        return outside.map { Located(.nonMtus, at: text.sourceRange($0)) }
    }

    private func isKnownLead(_ lead: Range<Int>) -> Bool {
        text.find(broken: Vocabulary.knownLeads, from: lead.lowerBound, to: lead.upperBound) != nil
    }

    // MARK: Where statements begin

    /// The first statement from `offset` on. Its words may be broken or joined: `.Decision basedon Non -MTUSCitation`.
    private func statement(from offset: Int) -> Statement? {
        var first: Statement?
        var searched = offset
        while first == nil, let decision = text.find(Vocabulary.decisionWord, from: searched) {
            searched = decision.upperBound
            first = statement(at: decision.lowerBound)
        }
        // The word "decision" may be broken too.
        searched = offset
        while let mtus = text.find(Vocabulary.mtus, from: searched, to: first?.lead.lowerBound) {
            searched = mtus.upperBound
            if let statement = statement(endingAt: mtus.upperBound, from: offset) { return statement }
        }
        return first
    }

    private func statement(at start: Int) -> Statement? {
        for (phrase, source) in StatedGuideline.leads {
            guard let end = text.bytes.end(ofBroken: phrase, at: start, limit: text.count), isWordEnd(end) else {
                continue
            }
            return statement(source, start..<end)
        }
        return nil
    }

    private func statement(endingAt end: Int, from limit: Int) -> Statement? {
        guard isWordEnd(end) else { return nil }
        for (phrase, source) in StatedGuideline.leads {
            guard let start = text.bytes.start(ofBroken: phrase, before: end, from: limit) else { continue }
            return statement(source, start..<end)
        }
        return nil
    }

    /// The statement with a lead, to which "Citation" may belong.
    private func statement(_ source: Determination.Citation.Source, _ lead: Range<Int>) -> Statement {
        guard source == .nonMtus else { return Statement(source: source, lead: lead) }
        let word = text.skipSpaces(from: lead.upperBound)
        guard let end = text.bytes.end(ofBroken: Vocabulary.citationWord, at: word, limit: text.count), isWordEnd(end)
        else { return Statement(source: source, lead: lead) }
        return Statement(source: source, lead: lead.lowerBound..<end)
    }

    private static let leads: [(phrase: Phrase, source: Determination.Citation.Source)] = [
        ("decision based on mtus", .mtus), ("decision based on non-mtus", .nonMtus),
    ]

    private func withoutFullStop(_ range: Range<Int>) -> Range<Int> {
        guard let last = range.last, text.bytes[last] == Ascii.period else { return range }
        return text.trim(range.lowerBound..<last)
    }

    /// Whether a word ends at `offset`, or another one with a capital is joined to it there: `MTUSChronic`.
    private func isWordEnd(_ offset: Int) -> Bool {
        guard offset < text.count, Ascii.isWord(text.bytes[offset]) else { return true }
        return Ascii.isUpper(text.bytes[offset]) && offset + 1 < text.count && Ascii.isLower(text.bytes[offset + 1])
    }
}
