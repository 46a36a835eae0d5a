/// Reads sentences about one party's guidelines, as in the paragraphs of the editions of 2013.
///
/// "The Physician Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines (2009), pages 98-99,
/// which is part of the MTUS, and the Official Disability Guidelines (ODG), which is not part of the MTUS."
struct ProseGuideline {
    private let text: Text
    private let range: Range<Int>

    /// - Parameter range: The sentences; all of the text without it.
    init(_ text: Text, in range: Range<Int>? = nil) {
        self.text = text
        self.range = range ?? 0..<text.count
    }

    /// Reads the basis and the citations.
    ///
    /// - Parameter other: The guideline of the other party, for "the guidelines used by the Claims Administrator".
    func read(other: Determination.Guideline?) -> GuidelineReader.Result {
        var result = GuidelineReader.Result()
        var stated: Range<Int>?
        let leftAside = find(Vocabulary.mtusNotApplicable)
        let works = works()
        for work in works {
            stated = (stated?.lowerBound ?? work.lead.lowerBound)..<work.range.upperBound
            let statements = statements(in: work.range, lead: work.lead)
            if !statements.isEmpty {
                StatedGuideline(text, statements).addCitations(to: &result)
                continue
            }
            let named = ProseCitations(work.range, lead: work.lead, of: text, mtusLeftAside: leftAside)
            result.guideline.citations += named.citations
            result.remarks += named.remarks
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
        if basis == .mtus, let other = workElsewhere(than: works.map(\.range)) {
            result.remarks.append(GuidelineReader.Remark(.textInCitation, at: text.sourceRange(other)))
        }
        return result
    }

    /// Works in the form of statements: "the MTUS Low Back Disorders 2019, Section(s): Imaging".
    private func statements(in works: Range<Int>, lead: Range<Int>) -> [Statement] {
        let isStated =
            text.hasLabel(in: works)
            || text.find(Vocabulary.regulationLabel, from: works.lowerBound, to: works.upperBound) != nil
            || hasYearAfterTitle(works)
            || text.find(Vocabulary.nonMtus, from: works.lowerBound, to: works.upperBound) != nil
        return isStated ? Statement.beginning(with: lead, to: works.upperBound, in: text) : []
    }

    private func hasYearAfterTitle(_ works: Range<Int>) -> Bool {
        let start = text.bare(works, leads: Vocabulary.mtusLeads).lowerBound
        guard let end = Vocabulary.titles.title(at: start, to: works.upperBound, of: text)?.end else { return false }
        let word = text.word(from: end, to: works.upperBound)
        return word.map { $0.lowerBound == end + 1 && text.year($0, in: 1990...2049) != nil } ?? false
    }

    /// A work from outside the MTUS that no sentence about the decision names. What the provider names does not count.
    private func workElsewhere(than works: [Range<Int>]) -> Range<Int>? {
        for name in [Vocabulary.nonMtus] + Vocabulary.nonMtusWorks {
            var index = 0
            for found in text.findAll(name) where range.contains(found.lowerBound) {
                while index < works.count, works[index].upperBound <= found.lowerBound { index += 1 }
                if index < works.count, works[index].contains(found.lowerBound) { continue }
                let sentence = text.skipSpaces(from: text.sentenceStart(before: found.lowerBound, isClause: false))
                if text.match(Vocabulary.provider, at: sentence) == nil { return found }
            }
        }
        return nil
    }

    private func basisWithoutWorks(other: Determination.Guideline?) -> Located<Determination.Basis>? {
        if let declination = Declination(in: range, of: text) {
            // A paragraph that cites nothing names no work.
            if declination.basis == .noneCited, namesWork(after: declination.place.upperBound) { return nil }
            return Located(declination.basis, at: text.sourceRange(declination.place))
        }
        if let found = basisFoundRelevant { return found }
        guard let basis = other?.basis?.value else { return nil }
        return find(Vocabulary.administratorsGuidelines).map { Located(basis, at: text.sourceRange($0)) }
    }

    /// "found the referenced section of the MTUS and the ODG guidelines relevant and appropriate"
    private var basisFoundRelevant: Located<Determination.Basis>? {
        guard let found = find(Vocabulary.foundThe),
            let relevant = text.find(
                Vocabulary.relevant, from: found.upperBound, to: sentenceEnd(from: found.upperBound))
        else { return nil }
        func names(_ phrases: [Phrase]) -> Bool {
            text.find(phrases, from: found.upperBound, to: relevant.lowerBound) != nil
        }
        let isOutside = names(Vocabulary.nonMtusWorks) || names([Vocabulary.nonMtus])
        let isMtus = text.words(in: found.upperBound..<relevant.lowerBound).contains { word in
            text.isOneOf(word, [Vocabulary.mtus]) && text.start(of: "non-", before: word.lowerBound) == nil
        }
        guard isMtus || isOutside, !names([" not "]) else { return nil }
        let basis: Determination.Basis = !isOutside ? .mtus : isMtus ? .mtusAndNonMtus : .nonMtus
        return Located(basis, at: text.sourceRange(found.lowerBound..<relevant.upperBound))
    }

    /// Whether a work is named, other than by "any Medical Treatment Guidelines" right after the declination.
    private func namesWork(after offset: Int) -> Bool {
        if find(Vocabulary.partOfTheMtus) != nil { return true }
        return Vocabulary.citedWorks.contains { work in
            text.findAll(work).contains { range.contains($0.lowerBound) && $0.lowerBound > offset + 1 }
        }
    }

    private func find(_ phrases: [Phrase]) -> Range<Int>? {
        text.find(phrases, from: range.lowerBound, to: range.upperBound)
    }

    // MARK: What leads to works

    /// What each "based its decision on" names, up to the end of its sentence.
    private func works() -> [(lead: Range<Int>, range: Range<Int>)] {
        var works: [(lead: Range<Int>, range: Range<Int>)] = []
        var offset = range.lowerBound
        for lead in leads() where lead.lowerBound >= offset {
            let end = sentenceEnd(from: lead.upperBound)
            // "based their decision on recommendation(s) outside of the MTUS Guidelines" names none.
            if text.match(Vocabulary.recommendations, at: lead.upperBound) != nil { continue }
            works.append((lead, lead.upperBound..<end))
            offset = end
        }
        if works.isEmpty, namesWorkFirst {
            let end = sentenceEnd(from: range.lowerBound)
            works = [(range.lowerBound..<end, range.lowerBound..<end)]
        }
        return works
    }

    /// The words that lead to works, in order.
    private func leads() -> [Range<Int>] {
        var leads: [Range<Int>] = []
        func add(_ phrase: Phrase, where end: (Range<Int>) -> Int?) {
            var offset = range.lowerBound
            while let found = text.find(phrase, from: offset, to: range.upperBound) {
                offset = found.upperBound
                if let end = end(found) { leads.append(found.lowerBound..<end) }
            }
        }
        add(Vocabulary.basedWord) { based in
            text.match(Vocabulary.possessives, at: based.upperBound).flatMap {
                text.match(Vocabulary.decisionOn, at: $0)
            }
        }
        for phrase in Vocabulary.reliedOn { add(phrase) { $0.upperBound } }
        for phrase in Vocabulary.citedVerbs {
            add(phrase) { verb in
                let isVerb = text.start(of: Vocabulary.beforeCitedVerbs, before: verb.lowerBound) != nil
                let isNone = text.match(Vocabulary.nothing, at: verb.upperBound) != nil
                return isVerb && !isNone ? verb.upperBound : nil
            }
        }
        return leads.sorted { $0.lowerBound < $1.lowerBound }
    }

    private func sentenceEnd(from offset: Int) -> Int {
        let end = min(
            range.upperBound,
            text.sentenceEnd(from: offset, by: .beforeCapital(notAfter: Vocabulary.abbreviations)))
        return max(offset, end)
    }

    /// Whether the paragraph begins with the name of a work, not with a sentence.
    private var namesWorkFirst: Bool {
        let start = text.match("the ", at: range.lowerBound) ?? range.lowerBound
        if text.match(Vocabulary.mtusNotApplicable, at: start) != nil { return false }
        return text.match(Vocabulary.works, at: start) != nil || text.beginsWithBodyTitle(start..<range.upperBound)
    }
}

extension Text {
    /// Whether the text in `range` begins with the title of a guideline that is of the MTUS by its name alone:
    /// "Chronic Pain" and "Opioids" may begin other words.
    func beginsWithBodyTitle(_ range: Range<Int>) -> Bool {
        Vocabulary.titles.title(at: range.lowerBound, to: range.upperBound, of: self)?.title.isUnmistakable ?? false
    }
}
