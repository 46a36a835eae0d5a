/// Reads the guideline paragraph of one party in the editions of 2013.
///
/// "The Physician Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines (2009), pages 98-99,
/// which is part of the MTUS, and the Official Disability Guidelines (ODG), which is not part of the MTUS."
struct ProseGuideline {
    private let text: Text

    /// Reads the paragraph.
    ///
    /// - Parameter other: The guideline of the other party, to which "the guidelines used by the Claims Administrator"
    ///   points.
    static func parse(
        _ text: Text, other: Determination.Guideline?, pointer: String, problems: inout Problems
    ) -> Determination.Guideline {
        var doubtful: [Range<Int>] = []
        var guideline = ProseGuideline(text: text).guideline(other: other, &doubtful)
        let place = text.sourceRange(0..<text.count)
        guideline.text = Located(text.string, at: place)
        for range in doubtful {
            problems.add(
                .warning, .unclaimedText, field: pointer + "/citations", at: text.sourceRange(range),
                "words of a citation that are no title, year, section or page")
        }
        if guideline.basis == nil {
            problems.add(
                .warning, .unknownBasis, field: pointer + "/basis", at: place,
                "the guideline paragraph does not say its basis in a known form")
        }
        return guideline
    }

    private func guideline(
        other: Determination.Guideline?, _ doubtful: inout [Range<Int>]
    ) -> Determination.Guideline {
        var guideline = Determination.Guideline()
        var stated: Range<Int>?
        for work in works() {
            stated = (stated?.lowerBound ?? work.lead.lowerBound)..<work.range.upperBound
            let named = ProseCitations(work.range, lead: work.lead, of: text)
            guideline.citations += named.citations
            doubtful += named.doubtful
        }
        guard let stated else {
            guideline.basis = basisWithoutWorks(other: other)
            return guideline
        }
        let sources = guideline.citations.map { $0.source?.value }
        guard !sources.isEmpty, !sources.contains(nil) else { return guideline }
        let basis: Determination.Basis =
            sources.contains(.mtus) ? sources.contains(.nonMtus) ? .mtusAndNonMtus : .mtus : .nonMtus
        guideline.basis = Located(basis, at: text.sourceRange(stated))
        return guideline
    }

    private func basisWithoutWorks(other: Determination.Guideline?) -> Located<Determination.Basis>? {
        if let none = Vocabulary.noneCitedInProse.lazy.compactMap({ text.find($0) }).first {
            // What cites nothing names no part of the MTUS.
            let isPlain = Vocabulary.partOfTheMtus.allSatisfy { text.find($0) == nil }
            let namesWork = Vocabulary.citedWorks.contains { text.find($0) != nil }
            return isPlain && !namesWork ? Located(.noneCited, at: text.sourceRange(none)) : nil
        }
        if let same = text.find(Vocabulary.administratorsGuidelines), let basis = other?.basis?.value {
            return Located(basis, at: text.sourceRange(same))
        }
        return nil
    }

    /// What each "based its decision on" names, up to the sentence's end.
    private func works() -> [(lead: Range<Int>, range: Range<Int>)] {
        let leads = Vocabulary.basedOn.flatMap { text.findAll($0) }.sorted { $0.lowerBound < $1.lowerBound }
        var works: [(lead: Range<Int>, range: Range<Int>)] = []
        var offset = 0
        for lead in leads where lead.lowerBound >= offset {
            let end = text.citationEnd(from: lead.upperBound)
            works.append((lead, lead.upperBound..<end))
            offset = end
        }
        if works.isEmpty, namesWorkFirst {
            let end = text.citationEnd(from: 0)
            works = [(0..<end, 0..<end)]
        }
        return works
    }

    /// Whether the paragraph begins with a work's name, not with a sentence.
    private var namesWorkFirst: Bool {
        let start = text.match("the ", at: 0) ?? 0
        return Vocabulary.works.contains { text.match($0, at: start) != nil }
    }
}
