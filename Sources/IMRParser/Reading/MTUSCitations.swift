/// Reads what a guideline line cites of the MTUS: titles, years, sections, pages.
///
/// ```
/// General Approaches 2004, and Chronic Pain Medical Treatment 2016 Guidelines, Section(s): Office visits, Opioids
/// Chronic Pain Treatment Guidelines Physical Medicine Section (9792.20-9792.26) Page(s): 98-99
/// ```
///
/// Titles are an open list. Titles and section names may have commas and "and" in them. So a citation begins where
/// ", and" comes before words that end with a year.
struct MTUSCitations {
    private(set) var citations: [Determination.Citation] = []
    /// Text of the citations that is not a title, a year, a section or a page.
    private(set) var leftOver: [Range<Int>] = []
    private let source: Located<Determination.Citation.Source>
    private let text: Text

    private static let years = 1900...2099
    /// The years of the schedule. Other broken numbers are not years.
    private static let recentYears = 1990...2049

    /// Reads the citations in `range`, which has no period at its end. Each gets `source`.
    init(_ range: Range<Int>, source: Located<Determination.Citation.Source>, of text: Text) {
        self.source = source
        self.text = text
        var start = range.lowerBound
        var year: Range<Int>?
        var searched = range.lowerBound
        while let next = nextYear(in: searched..<range.upperBound) {
            if year == nil {
                if hasLabel(range.lowerBound..<next.lowerBound) { break }
                year = next
            } else if let title = titleStart(in: searched..<next.lowerBound) {
                addCitation(start..<title.comma, year: year)
                (start, year) = (title.start, next)
            }
            searched = next.upperBound
        }
        addCitation(start..<range.upperBound, year: year)
    }

    // MARK: Where citations begin

    /// The first number from 1900 to 2099 that ends a title: a mark, "Guidelines" or the end of `range` follows it. An
    /// extractor may have broken it in two: `200 4`.
    private func nextYear(in range: Range<Int>) -> Range<Int>? {
        // Two digits in a row are at one of every two places.
        var offset = range.lowerBound + 1
        while offset < range.upperBound {
            guard Ascii.isDigit(text.bytes[offset]) else {
                offset += 2
                continue
            }
            let digits = self.digits(around: offset, in: range)
            if isYear(digits, range) { return digits }
            if let year = joined(digits, in: range), isYear(year, range) { return year }
            offset = digits.upperBound + 1
        }
        return nil
    }

    private func isYear(_ digits: Range<Int>, _ range: Range<Int>) -> Bool {
        guard digits.lowerBound > range.lowerBound, let year = year(digits), endsTitle(digits.upperBound, range) else {
            return false
        }
        // The year may be joined to the title: `Complaints2004`.
        let before = text.bytes[digits.lowerBound - 1]
        return Ascii.isSpace(before) || (Ascii.isLower(before) && MTUSCitations.recentYears.contains(year.value))
    }

    /// The digits in a row around `offset`.
    private func digits(around offset: Int, in range: Range<Int>) -> Range<Int> {
        var (start, end) = (offset, offset + 1)
        while start > range.lowerBound, Ascii.isDigit(text.bytes[start - 1]) { start -= 1 }
        while end < range.upperBound, Ascii.isDigit(text.bytes[end]) { end += 1 }
        return start..<end
    }

    /// `digits` with the digits a space before or after them, if the two make a year.
    private func joined(_ digits: Range<Int>, in range: Range<Int>) -> Range<Int>? {
        guard digits.count < 4 else { return nil }
        func isDigit(_ offset: Int) -> Bool { range.contains(offset) && Ascii.isDigit(text.bytes[offset]) }
        func isSpace(_ offset: Int) -> Bool { range.contains(offset) && Ascii.isSpace(text.bytes[offset]) }
        if isSpace(digits.upperBound), isDigit(digits.upperBound + 1) {
            return digits.lowerBound..<self.digits(around: digits.upperBound + 1, in: range).upperBound
        }
        if isSpace(digits.lowerBound - 1), isDigit(digits.lowerBound - 2) {
            return self.digits(around: digits.lowerBound - 2, in: range).lowerBound..<digits.upperBound
        }
        return nil
    }

    /// The year that `digits` are, perhaps with a space among them.
    private func year(_ digits: Range<Int>) -> Located<Int>? {
        if let year = text.year(digits, in: MTUSCitations.years) { return year }
        guard digits.count == 5 else { return nil }
        let value = text.bytes[digits].filter(Ascii.isDigit).reduce(0) { $0 * 10 + Int($1 - Ascii.zero) }
        return MTUSCitations.recentYears.contains(value) ? Located(value, at: text.sourceRange(digits)) : nil
    }

    private func endsTitle(_ offset: Int, _ range: Range<Int>) -> Bool {
        guard offset < range.upperBound else { return true }
        let byte = text.bytes[offset]
        return byte == Ascii.comma || byte == Ascii.period || byte == Ascii.semicolon
            || text.match(Vocabulary.guidelinesWord, at: offset) != nil
    }

    /// Where the title at the end of `range` begins, and the comma before it: after the first ", and" before a known
    /// title, or the last ", and".
    private func titleStart(in range: Range<Int>) -> (comma: Int, start: Int)? {
        var last: (comma: Int, start: Int)?
        var offset = range.lowerBound
        while let comma = text.find(",", from: offset, to: range.upperBound)?.lowerBound {
            offset = comma + 1
            guard let start = afterAnd(offset, to: range.upperBound) else { continue }
            last = (comma, start)
            let isKnown = Vocabulary.titleBeginnings.contains {
                text.bytes.end(ofBroken: $0, at: start, limit: text.count) != nil
            }
            if isKnown { break }
        }
        return last
    }

    /// The offset after the "and" at `offset`, whose letters may be apart, or joined to the word after it.
    private func afterAnd(_ offset: Int, to limit: Int) -> Int? {
        let word = text.skipSpaces(from: offset)
        guard let end = text.bytes.end(ofBroken: "and", at: word, limit: limit) else { return nil }
        let next = text.skipSpaces(from: end)
        guard next < limit, next > end || Ascii.isUpper(text.bytes[next]) else { return nil }
        return next
    }

    private func hasLabel(_ range: Range<Int>) -> Bool {
        text.bytes[range].contains(where: { $0 == Ascii.colon || $0 == Ascii.openParenthesis })
            && (firstLabel(Vocabulary.sectionWord, Vocabulary.sectionsLabels, in: range) != nil
                || firstLabel(Vocabulary.pageWord, Vocabulary.pagesLabels, in: range) != nil)
    }

    // MARK: One citation

    private mutating func addCitation(_ range: Range<Int>, year: Range<Int>?) {
        let range = text.trim(range)
        var citation = Determination.Citation(text: text.located(range))
        citation.source = source
        let from = year?.upperBound ?? range.lowerBound

        var end = range.upperBound
        if let pages = firstLabel(Vocabulary.pageWord, Vocabulary.pagesLabels, in: from..<end) {
            citation.pages = text.value(pages.upperBound..<end)
            end = pages.lowerBound
        }
        if let sections = firstLabel(Vocabulary.sectionWord, Vocabulary.sectionsLabels, in: from..<end) {
            citation.sections = text.value(sections.upperBound..<end)
            end = sections.lowerBound
        } else if let regulation = text.find(Vocabulary.regulationLabel, from: from, to: end) {
            let close = text.bytes[regulation.upperBound..<end].firstIndex(of: Ascii.closeParenthesis) ?? end
            citation.sections = text.value(regulation.upperBound..<close)
            end = regulation.lowerBound
        }
        let titleEnd = min(year?.lowerBound ?? range.upperBound, end)
        keepLeftOver(from: from, to: end, hasYear: year != nil)
        keepSentence(in: from..<range.upperBound)
        citation.title = title(range.lowerBound..<titleEnd)
        let titleHoldsLabel = text.bytes[range.lowerBound..<max(range.lowerBound, titleEnd)].contains(Ascii.colon)
        if titleHoldsLabel { leftOver.append(range.lowerBound..<titleEnd) }
        citation.year = year.flatMap { self.year($0) }
        citations.append(citation)
    }

    /// The title in `range`. If it is a known one whose words are broken or joined, these are repaired.
    private mutating func title(_ range: Range<Int>) -> Located<String>? {
        let range = text.bare(range)
        guard !range.isEmpty else { return nil }
        let title = text.name(range, among: Vocabulary.titles)
        if title.value.utf8.count == range.count, hasPieces(range) { leftOver.append(range) }
        return title
    }

    /// Whether a title has pieces of broken words: `Musculoskelet al Disorders`.
    private func hasPieces(_ range: Range<Int>) -> Bool {
        text.words(in: range).contains { word in
            guard word.count <= 2, Ascii.isLower(text.bytes[word.lowerBound]) else { return false }
            let isAlone = word.lowerBound == range.lowerBound || Ascii.isSpace(text.bytes[word.lowerBound - 1])
            return isAlone && !text.isOneOf(word, Vocabulary.shortWords)
        }
    }

    /// Keeps the words between the year and the first known label.
    private mutating func keepLeftOver(from start: Int, to end: Int, hasYear: Bool) {
        guard hasYear else { return }
        let from = text.match(Vocabulary.guidelinesWord, at: start) ?? start
        if from < end, text.bytes[from..<end].contains(where: Ascii.isWord) { leftOver.append(from..<end) }
    }

    /// Keeps a sentence after the citation's own.
    private mutating func keepSentence(in range: Range<Int>) {
        let end = text.sentenceEnd(
            from: range.lowerBound + 1, to: range.upperBound, by: .betweenSentences(withNumbers: false))
        let next = text.skipSpaces(from: end + 1)
        if next < range.upperBound { leftOver.append(next..<range.upperBound) }
    }

    /// The first of `labels`, all of which begin with `word`.
    private func firstLabel(_ word: Phrase, _ labels: [Phrase], in range: Range<Int>) -> Range<Int>? {
        var offset = range.lowerBound
        while let found = text.find(word, from: offset, to: range.upperBound) {
            let ends = labels.lazy.compactMap { text.match($0, at: found.lowerBound) }
            if let end = ends.first(where: { $0 <= range.upperBound }) { return found.lowerBound..<end }
            offset = found.upperBound
        }
        return nil
    }
}
