/// Reads the works that a sentence of a guideline paragraph names, and whether each is "part of the MTUS".
///
/// "the ACOEM Practice Guidelines, Chapter 12, page 303, and the Chronic Pain Medical Treatment Guidelines (2009),
/// which are part of the MTUS"
struct ProseCitations {
    private(set) var citations: [Determination.Citation] = []
    /// Works whose title or pages do not look right: a comma inside them may have cut them short.
    private(set) var doubtful: [Range<Int>] = []
    private let text: Text

    /// Reads the works in `range`; `lead` is "based its decision on".
    init(_ range: Range<Int>, lead: Range<Int>, of text: Text) {
        self.text = text
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
    private static let years = 1990...2019

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
        let found = Vocabulary.partOfTheMtus.compactMap { text.find($0, from: range.lowerBound, to: limit) }
        guard let words = found.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
        var start = words.lowerBound
        var isMtus = true
        while let word = Vocabulary.markerWords.lazy
            .compactMap({ text.start(of: $0, before: start, isWhole: true) }).first, word > range.lowerBound
        {
            if text.match(Vocabulary.notWord, at: word) != nil { isMtus = false }
            start = word
        }
        let after = text.match(Vocabulary.mtusInParentheses, at: text.skipSpaces(from: words.upperBound))
        let next = min(after ?? words.upperBound, range.upperBound)
        return Marker(clause: start..<words.upperBound, words: words, isMtus: isMtus, next: next)
    }

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
            if includes(Vocabulary.which, from: work.upperBound - 24) { doubtful.append(work) }
            if source == .nonMtus, includes(Vocabulary.mtusInParentheses, from: 0) { doubtful.append(work) }
            let known = text.match(Vocabulary.nonMtusWorks, at: work.lowerBound) != nil
            citations.append(citation(work, source: known ? .nonMtus : source ?? ownSource(of: work), at: words))
        }
    }

    /// Where ", and the …" or another joiner leads to a work that is known.
    private func nextWork(after start: Int, in range: Range<Int>) -> Int? {
        let limit = min(range.upperBound, start + ProseCitations.reach)
        return Vocabulary.workJoiners.compactMap { joiner -> Int? in
            var offset = text.bare(start..<limit, leads: Vocabulary.workLeads).lowerBound + 1
            while let found = text.find(joiner, from: offset, to: limit) {
                let work = text.match("the ", at: found.upperBound) ?? found.upperBound
                if text.match(Vocabulary.works, at: work) != nil { return found.lowerBound }
                offset = found.upperBound
            }
            return nil
        }
        .min()
    }

    /// The source of a work that no marker follows: only its own name can show it.
    private func ownSource(of work: Range<Int>) -> Determination.Citation.Source? {
        if text.bytes.end(ofBroken: Vocabulary.nonMtus, at: work.lowerBound, limit: text.count) != nil {
            return .nonMtus
        }
        return text.match(Vocabulary.mtusWorks, at: work.lowerBound) != nil ? .mtus : nil
    }

    // MARK: One citation

    private mutating func citation(
        _ range: Range<Int>, source: Determination.Citation.Source?, at words: Range<Int>
    ) -> Determination.Citation {
        var citation = Determination.Citation(text: text.located(range))
        citation.source = source.map { Located($0, at: text.sourceRange(words)) }
        guard source == .mtus else { return citation }
        var end = range.upperBound
        if let pages = label(Vocabulary.pagesInProse, in: range) {
            let numbers = text.bare(pages.upperBound..<end, leads: Vocabulary.workLeads)
            if !text.words(in: numbers).allSatisfy(isPage) { doubtful.append(range) }
            citation.pages = text.located(nonEmpty: numbers)
            end = pages.lowerBound
        }
        if let sections = label(Vocabulary.sectionOn, in: range.lowerBound..<end) {
            citation.sections = text.value(sections.upperBound..<end, leads: Vocabulary.workLeads)
            end = sections.lowerBound
        }
        let open = text.bytes[range.lowerBound..<end].firstIndex(of: Ascii.openParenthesis) ?? end
        // Some titles have commas in them.
        let known = text.match(Vocabulary.titleBeginnings, at: range.lowerBound)
        let comma = text.bytes[min(end, known ?? range.lowerBound)..<end].firstIndex(of: Ascii.comma) ?? end
        let year = text.words(in: range.lowerBound..<end).first { text.year($0, in: ProseCitations.years) != nil }
        let title = text.trim(range.lowerBound..<min(open, comma, year?.lowerBound ?? end))
        citation.title = text.value(title, leads: Vocabulary.workLeads)
        let last = text.word(before: title.upperBound, from: title.lowerBound) ?? 0..<0
        if title.upperBound != end, !text.isOneOf(last, Vocabulary.titleEnds) { doubtful.append(range) }
        citation.year = year.flatMap { text.year($0, in: ProseCitations.years) }
        return citation
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
