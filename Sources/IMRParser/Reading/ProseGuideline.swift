/// Reads the paragraph about one party's guidelines in the editions of 2013.
///
/// "The Physician Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines (2009), pages 98-99,
/// which is part of the MTUS, and the Official Disability Guidelines (ODG), which is not part of the MTUS."
struct ProseGuideline {
    let text: Text

    /// Reads the basis and the citations.
    ///
    /// - Parameter other: The guideline of the other party, for "the guidelines used by the Claims Administrator".
    func read(other: Determination.Guideline?) -> GuidelineReader.Result {
        var result = GuidelineReader.Result()
        var stated: Range<Int>?
        for work in works() {
            stated = (stated?.lowerBound ?? work.lead.lowerBound)..<work.range.upperBound
            let named = ProseCitations(work.range, lead: work.lead, of: text)
            result.guideline.citations += named.citations
            result.doubtful += named.doubtful
        }
        guard let stated else {
            result.guideline.basis = basisWithoutWorks(other: other)
            return result
        }
        let sources = result.guideline.citations.map { $0.source?.value }
        guard !sources.isEmpty, !sources.contains(nil) else { return result }
        let basis: Determination.Basis =
            sources.contains(.mtus) ? sources.contains(.nonMtus) ? .mtusAndNonMtus : .mtus : .nonMtus
        result.guideline.basis = Located(basis, at: text.sourceRange(stated))
        return result
    }

    private func basisWithoutWorks(other: Determination.Guideline?) -> Located<Determination.Basis>? {
        if let none = text.find(Vocabulary.noneCitedInProse) {
            // A paragraph that cites nothing names no work.
            let namesWork = text.find(Vocabulary.partOfTheMtus + Vocabulary.citedWorks) != nil
            return namesWork ? nil : Located(.noneCited, at: text.sourceRange(none))
        }
        guard let basis = other?.basis?.value else { return nil }
        return text.find(Vocabulary.administratorsGuidelines).map { Located(basis, at: text.sourceRange($0)) }
    }

    /// What each "based its decision on" names, up to the end of its sentence.
    private func works() -> [(lead: Range<Int>, range: Range<Int>)] {
        let leads = Vocabulary.basedOn.flatMap { text.findAll($0) }.sorted { $0.lowerBound < $1.lowerBound }
        var works: [(lead: Range<Int>, range: Range<Int>)] = []
        var offset = 0
        for lead in leads where lead.lowerBound >= offset {
            let end = sentenceEnd(from: lead.upperBound)
            works.append((lead, lead.upperBound..<end))
            offset = end
        }
        if works.isEmpty, namesWorkFirst {
            let end = sentenceEnd(from: 0)
            works = [(0..<end, 0..<end)]
        }
        return works
    }

    private func sentenceEnd(from offset: Int) -> Int {
        text.sentenceEnd(from: offset, by: .beforeCapital(notAfter: Vocabulary.abbreviations))
    }

    /// Whether the paragraph begins with the name of a work, not with a sentence.
    private var namesWorkFirst: Bool { text.match(Vocabulary.works, at: text.match("the ", at: 0) ?? 0) != nil }
}
