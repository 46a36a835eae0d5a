/// Reads the works that a sentence of a guideline paragraph names, and whether each is "part of the MTUS".
///
/// "the ACOEM Practice Guidelines, Chapter 12, page 303, and the Chronic Pain Medical Treatment Guidelines (2009),
/// which are part of the MTUS"
struct ProseCitations {
    private(set) var citations: [Determination.Citation] = []
    /// Among others, works whose title or pages do not look right: a comma inside them may have cut them short.
    private(set) var remarks: [GuidelineReader.Remark] = []
    private let text: Text
    private let mtusLeftAside: Range<Int>?

    /// Reads the works in `range`.
    ///
    /// - Parameters:
    ///   - lead: "based its decision on"
    ///   - mtusLeftAside: "no section of the MTUS was applicable": works of no known source are from outside.
    init(_ range: Range<Int>, lead: Range<Int>, of text: Text, mtusLeftAside: Range<Int>? = nil) {
        self.text = text
        self.mtusLeftAside = mtusLeftAside
        var start = range.lowerBound
        while let marker = nextMarker(in: start..<range.upperBound) {
            add(start..<marker.clause.lowerBound, source: marker.isMtus ? .mtus : .nonMtus, at: marker.words)
            start = marker.next
        }
        add(start..<range.upperBound, source: nil, at: lead)
    }

    /// How far a work may be from the words about it, in bytes.
    private static let reach = 4000
    /// Only the years of these letters' works: prose has other numbers of four digits.
    private static let years = 1990...2029

    // MARK: "which is part of the MTUS"

    private struct Marker {
        /// The words from "which" on.
        var clause: Range<Int>
        /// "part of the MTUS"
        var words: Range<Int>
        var isMtus: Bool
        /// Where the next work may begin.
        var next: Int
    }

    private func nextMarker(in range: Range<Int>) -> Marker? {
        let limit = min(range.upperBound, range.lowerBound + ProseCitations.reach)
        let found = (Vocabulary.partOfTheMtus + Vocabulary.outsideMarkers)
            .compactMap { text.find($0, from: range.lowerBound, to: limit) }
            .filter { text.match(Vocabulary.nonMtus, at: $0.lowerBound) == nil || isPredicate($0.lowerBound) }
        guard let words = found.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
        var start = words.lowerBound
        var isMtus = text.match(Vocabulary.outsideMarkers, at: words.lowerBound) == nil
        while let word = text.start(of: Vocabulary.markerWords, before: start), word > range.lowerBound {
            if text.match(Vocabulary.notWord, at: word) != nil { isMtus = false }
            start = word
        }
        let after = text.match(Vocabulary.mtusInParentheses, at: text.skipSpaces(from: words.upperBound))
        let next = min(after ?? words.upperBound, range.upperBound)
        return Marker(clause: start..<words.upperBound, words: words, isMtus: isMtus, next: next)
    }

    /// Whether an article or a verb is before `offset`, as in "…, a Non-MTUS citation".
    private func isPredicate(_ offset: Int) -> Bool { text.start(of: Vocabulary.predicateWords, before: offset) != nil }

    // MARK: Works

    /// Adds the works of `range`. All are from `source`, except those that are known to be from another.
    private mutating func add(_ range: Range<Int>, source: Determination.Citation.Source?, at words: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound {
            let end = nextWork(after: start, in: range) ?? range.upperBound
            let work = text.bare(start..<end, leads: Vocabulary.workLeads)
            start = end
            guard !work.isEmpty else { continue }
            func includes(_ phrase: Phrase, from start: Int) -> Bool {
                text.find(phrase, from: max(start, work.lowerBound), to: work.upperBound) != nil
            }
            if includes(Vocabulary.which, from: work.upperBound - 24) { doubt(work) }
            if source == .nonMtus, includes(Vocabulary.mtusInParentheses, from: 0) { doubt(work) }
            if text.match(Vocabulary.nonMtusWorks, at: work.lowerBound) != nil {
                add(work, from: .nonMtus, at: words)
            } else if source == .nonMtus, start < range.upperBound,
                text.match(Vocabulary.mtusWorks, at: work.lowerBound) != nil
            {
                // "which is not part of the MTUS" is about the works after this one.
                add(work, from: .mtus, at: words)
            } else if let known = source ?? ownSource(of: work) {
                add(work, from: known, at: words)
            } else {
                add(work, from: mtusLeftAside == nil ? nil : .nonMtus, at: mtusLeftAside ?? words)
            }
        }
    }

    /// Where ", and the …" or another joiner leads to a work that is known.
    private func nextWork(after start: Int, in range: Range<Int>) -> Int? {
        var limit = min(range.upperBound, start + ProseCitations.reach)
        var next: Int?
        let first = text.bare(start..<limit, leads: Vocabulary.workLeads).lowerBound + 1
        for joiner in Vocabulary.workJoiners {
            var offset = first
            while let found = text.find(joiner, from: offset, to: limit) {
                offset = found.upperBound
                var work = found.upperBound
                while let lead = text.match(Vocabulary.citationLeads, at: work) { work = lead }
                let isTitle =
                    text.bytes[found.upperBound - 2] != Ascii.comma
                    && text.beginsWithBodyTitle(work..<range.upperBound)
                guard isTitle || text.match(Vocabulary.works, at: work) != nil else { continue }
                (next, limit) = (found.lowerBound, found.lowerBound)
            }
        }
        return next
    }

    /// The source of a work that no marker follows: only its own name can show it.
    private func ownSource(of work: Range<Int>) -> Determination.Citation.Source? {
        if text.bytes.end(ofBroken: Vocabulary.nonMtus, at: work.lowerBound, limit: text.count) != nil {
            return .nonMtus
        }
        if text.match(Vocabulary.mtusWorks, at: work.lowerBound) != nil { return .mtus }
        let isOthers = text.find(Vocabulary.nonMtusWorks, from: work.lowerBound, to: work.upperBound) != nil
        return !isOthers && text.beginsWithBodyTitle(work) ? .mtus : nil
    }

    // MARK: One citation

    private mutating func add(_ range: Range<Int>, from source: Determination.Citation.Source?, at words: Range<Int>) {
        let located = source.map { Located($0, at: text.sourceRange(words)) }
        if source == .mtus, let located {
            let bare = text.bare(range, leads: Vocabulary.mtusLeads)
            let isLabeled =
                text.hasLabel(in: bare)
                || text.find(Vocabulary.regulationLabel, from: bare.lowerBound, to: bare.upperBound) != nil
            if isLabeled {
                let works = MTUSCitations(bare, source: located, of: text)
                citations += works.citations
                remarks += works.remarks
                return
            }
        }
        var citation = citation(range, isMtus: source == .mtus)
        citation.source = located
        citations.append(citation)
    }

    private mutating func citation(_ range: Range<Int>, isMtus: Bool) -> Determination.Citation {
        var citation = Determination.Citation(text: text.located(range))
        guard isMtus else { return citation }
        var end = range.upperBound
        if let pages = label(Vocabulary.pagesInProse, in: range) {
            var numbers = text.bare(pages.upperBound..<end, leads: Vocabulary.workLeads)
            // "page 22, Aquatic therapy": the section follows.
            if let comma = text.bytes[numbers].firstIndex(of: Ascii.comma),
                Ascii.isUpper(text.bytes[text.skipSpaces(from: comma + 1)])
            {
                citation.sections = text.value(comma..<numbers.upperBound, leads: Vocabulary.workLeads)
                numbers = numbers.lowerBound..<comma
            }
            if !text.words(in: numbers).allSatisfy(isPage) { doubt(range) }
            citation.pages = text.located(nonEmpty: numbers)
            end = pages.lowerBound
        }
        if let sections = label(Vocabulary.sectionOn, in: range.lowerBound..<end) {
            citation.sections = text.value(sections.upperBound..<end, leads: Vocabulary.workLeads)
            end = sections.lowerBound
        }
        // Some titles have commas or parentheses in them.
        let start = text.bare(range, leads: Vocabulary.mtusLeads).lowerBound
        let known = Vocabulary.titles.title(at: start, to: end, of: text)?.end
        let open = text.bytes[min(end, known ?? start)..<end].firstIndex(of: Ascii.openParenthesis) ?? end
        let comma = text.bytes[min(end, known ?? start)..<end].firstIndex(of: Ascii.comma) ?? end
        let year = text.words(in: range.lowerBound..<end).first { text.year($0, in: ProseCitations.years) != nil }
        let title = text.trim(min(start, end)..<max(min(start, end), min(open, comma, year?.lowerBound ?? end)))
        citation.title = text.value(title, leads: Vocabulary.workLeads)
        let last = text.word(before: title.upperBound, from: title.lowerBound) ?? 0..<0
        if title.upperBound != end, known != title.upperBound, !text.isOneOf(last, Vocabulary.titleEnds) {
            doubt(range)
        }
        citation.year = year.flatMap { text.year($0, in: ProseCitations.years) }
        return citation
    }

    private mutating func doubt(_ range: Range<Int>) {
        remarks.append(GuidelineReader.Remark(.textInCitation, at: text.sourceRange(range)))
    }

    /// Whether a word may occur among the numbers of pages.
    private func isPage(_ word: Range<Int>) -> Bool {
        text.bytes[word].allSatisfy { Ascii.isDigit($0) || $0 >= 0x80 } || text.match("and", at: word.lowerBound) != nil
    }

    private func label(_ labels: [Phrase], in range: Range<Int>) -> Range<Int>? {
        labels.compactMap { label -> Range<Int>? in
            guard let found = text.find(label, from: range.lowerBound, to: range.upperBound) else { return nil }
            let isWhole = found.lowerBound == range.lowerBound || !Ascii.isWord(text.bytes[found.lowerBound - 1])
            return isWhole ? found : nil
        }
        .min { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    }
}
