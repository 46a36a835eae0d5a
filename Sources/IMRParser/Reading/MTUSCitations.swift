/// Reads what a guideline line cites of the MTUS: titles, years, sections, pages.
///
/// ```
/// General Approaches 2004, and Chronic Pain Medical Treatment 2016 Guidelines, Section(s): Office visits, Opioids
/// Workplace Mental Health: Anxiety Disorders 2021, Section(s): Care, and Hand, Wrist, and Forearm Disorders 2019
/// Chronic Pain Treatment Guidelines Physical Medicine Section (9792.20-9792.26) Page(s): 98-99
/// ```
///
/// Titles and section names may have commas, colons and "and" in them. A citation ends before the title of the next
/// one, and a title ends with its year or before a label. See ``Joint`` for where the next title may begin.
struct MTUSCitations {
    private(set) var citations: [Determination.Citation] = []
    private(set) var remarks: [GuidelineReader.Remark] = []
    let text: Text
    private let source: Located<Determination.Citation.Source>

    /// The longest title that may well be the name of a section, in bytes: "Chronic Pain".
    private static let shortTitle = 13

    /// A citation whose end is not known yet.
    private struct Open {
        var start: Int
        var year: Range<Int>?
        /// The guideline whose title comes before the year; `nil` if that was not looked up, or is not known.
        var known: KnownTitles.Title?
        var sections: Range<Int>?
        var pages: Range<Int>?

        var hasLabel: Bool { sections != nil || pages != nil }
    }

    /// A year that belongs to no title so far, and the text that was searched for one.
    private typealias Passed = (year: Range<Int>, region: Range<Int>)

    /// Reads the citations in `range`, which has no period at its end. Each gets `source`.
    init(_ range: Range<Int>, source: Located<Determination.Citation.Source>, of text: Text) {
        self.source = source
        self.text = text
        var open = Open(start: text.afterPublisher(range))
        var passed: Passed?
        var searched = range.lowerBound
        var year = nextYear(in: range)
        var labels = CitationLabels(range, of: text)
        while true {
            if let next = labels.next, next.range.lowerBound < year?.lowerBound ?? range.upperBound {
                read(next, after: searched, passed, &open)
                passed = nil
                searched = next.range.upperBound
                labels.removeFirst()
            } else if let next = year {
                let region = searched..<next.lowerBound
                passed = read(next, after: searched, &open) ? nil : (next, region)
                searched = next.upperBound
                year = nextYear(in: searched..<range.upperBound)
            } else {
                break
            }
        }
        close(open, at: range.upperBound)
    }

    // MARK: Where citations begin

    /// Reads a year: the open citation's own, or that of the next citation.
    ///
    /// - Returns: Whether it is the year of a title.
    private mutating func read(_ year: Range<Int>, after searched: Int, _ open: inout Open) -> Bool {
        let region = searched..<year.lowerBound
        let isFirst = open.year == nil && !open.hasLabel
        if isFirst, let known = text.knownTitle(open.start..<year.lowerBound, mayBeBroken: false) {
            (open.year, open.known) = (year, known)
            return true
        }
        if isFirst, text.knownTitle(open.start..<year.lowerBound) != nil {
            open.year = year
            return true
        }
        let joints = text.joints(in: region)
        let known =
            joints.first { text.knownTitle($0.start..<year.lowerBound, mayBeBroken: false) != nil }
            ?? joints.first { text.knownTitle($0.start..<year.lowerBound) != nil }
        var joint = known
        if joint == nil, isFirst {
            joint = joints.first { text.knownTitle(open.start..<$0.end) != nil }
        } else if joint == nil {
            joint = text.likelyTitle(joints, isAtStart: !open.hasLabel)
            if open.hasLabel, let joint, text.mayBeginEarlier(joint, among: joints) {
                remark(.uncertainCitation, region.lowerBound..<year.upperBound)
            }
        }
        guard let joint else {
            if isFirst { open.year = year } else if text.endsWithTitle(region) { remark(.uncertainCitation, region) }
            return isFirst
        }
        if joint.kind == .comma, !isCertain(joint, before: year, open) {
            remark(.uncertainCitation, joint.start..<year.upperBound)
        }
        close(open, at: joint.end)
        open = Open(start: joint.start, year: year)
        return true
    }

    /// Whether a comma separates two works. It separates the names of sections, too.
    private func isCertain(_ joint: Joint, before year: Range<Int>, _ open: Open) -> Bool {
        if open.year == nil, !open.hasLabel { return text.knownTitle(open.start..<joint.end) != nil }
        if !open.hasLabel { return true }
        let after = text.bare(year.upperBound..<text.count, leads: Vocabulary.labelLeads).lowerBound
        return year.lowerBound - joint.start > MTUSCitations.shortTitle || text.isLabel(at: after)
    }

    /// Reads a label: the open citation's own, or that of the next citation.
    private mutating func read(_ label: CitationLabel, after searched: Int, _ passed: Passed?, _ open: inout Open) {
        switch label.kind {
        case .sections where !open.hasLabel: open.sections = label.range
        case .pages where open.pages == nil: open.pages = label.range
        default:
            var region = searched..<label.range.lowerBound
            if let passed { region = passed.region.lowerBound..<passed.year.lowerBound }
            region = text.bare(region)
            let joints = text.joints(in: region)
            let known = joints.first { text.knownTitle($0.start..<region.upperBound) != nil }
            let joint =
                known ?? text.likelyTitle(joints, isAtStart: false) ?? (label.kind == .sections ? joints.last : nil)
            guard let joint else { return remark(.uncertainCitation, label.range) }
            if known == nil, joint.kind == .comma { remark(.uncertainCitation, joint.start..<region.upperBound) }
            close(open, at: joint.end)
            open = Open(start: joint.start, year: passed?.year)
            if label.kind == .sections { open.sections = label.range } else { open.pages = label.range }
        }
    }

    // MARK: One citation

    /// Adds the citation, and those without a year that are joined to it.
    private mutating func close(_ open: Open, at end: Int) {
        var open = open
        let label = min(open.sections?.lowerBound ?? end, open.pages?.lowerBound ?? end)
        if open.year == nil {
            let title = text.trim(open.start..<label)
            if text.knownTitle(title, mayBeBroken: false) == nil {
                for joint in text.joints(in: title) {
                    guard text.knownTitle(open.start..<joint.end) != nil,
                        text.beginsWithTitle(joint.start..<title.upperBound)
                    else { continue }
                    add(Open(start: open.start), to: joint.end)
                    open.start = joint.start
                }
            }
        } else if let year = open.year {
            let after = text.match(Vocabulary.guidelinesWord, at: year.upperBound) ?? year.upperBound
            let tail = text.bare(after..<max(after, label))
            if !tail.isEmpty, let joint = text.joints(in: after..<tail.upperBound).first,
                text.knownTitle(joint.start..<tail.upperBound) != nil
            {
                add(Open(start: open.start, year: year, known: open.known), to: joint.end)
                open = Open(start: joint.start, sections: open.sections, pages: open.pages)
            }
        }
        if let pages = open.pages, text.bytes[pages.upperBound..<end].contains(where: Ascii.isLetter),
            let joint = text.joints(in: pages.upperBound..<end).first(where: { text.beginsWithTitle($0.start..<end) })
        {
            add(open, to: joint.end)
            return close(Open(start: joint.start), at: end)
        }
        if let sections = open.sections, open.pages == nil, endsTitleWithoutYear(end),
            let joint = text.joints(in: sections.upperBound..<end).last(where: \.joinsWorks),
            text.knownTitle(joint.start..<end, mayBeBroken: false) != nil
        {
            add(open, to: joint.end)
            return add(Open(start: joint.start), to: end)
        }
        add(open, to: end)
    }

    /// Whether a title that no section has may end at `end`: with "Guidelines", or one to which no year belongs.
    private func endsTitleWithoutYear(_ end: Int) -> Bool {
        let stop = text.skipSpacesBackward(from: end)
        guard let last = text.word(before: stop, from: 0), last.upperBound == stop else { return false }
        return text.isOneOf(last, MTUSCitations.lastWords)
    }

    private static let lastWords: [Phrase] = ["guidelines", "acoem"]

    private mutating func add(_ open: Open, to end: Int) {
        let range = text.trim(open.start..<end)
        var citation = Determination.Citation(text: text.located(range))
        citation.source = source
        let from = open.year?.upperBound ?? range.lowerBound

        var end = range.upperBound
        if let pages = open.pages {
            citation.pages = text.value(pages.upperBound..<end)
            end = pages.lowerBound
        } else if open.sections == nil, let pages = text.plainPages(in: from..<end) {
            citation.pages = text.value(pages.numbers)
            end = pages.label.lowerBound
        }
        if let sections = open.sections ?? (open.year == nil ? nil : text.unusualLabel(in: from..<end)) {
            citation.sections = text.value(sections.upperBound..<end)
            end = sections.lowerBound
        } else if let regulation = text.find(Vocabulary.regulationLabel, from: from, to: end) {
            let close = text.bytes[regulation.upperBound..<end].firstIndex(of: Ascii.closeParenthesis) ?? end
            citation.sections = text.value(regulation.upperBound..<close)
            end = regulation.lowerBound
        }
        keepLeftOver(from: from, to: end, hasYear: open.year != nil)
        keepSentence(in: from..<range.upperBound)
        citation.year = open.year.flatMap { self.year($0) }
        let title = text.bare(range.lowerBound..<min(open.year?.lowerBound ?? range.upperBound, end))
        citation.title = self.title(title, citation.year, open.known)
        citations.append(citation)
    }

    /// The title in `range`. If it is a known one whose words are broken or joined, these are repaired.
    private mutating func title(
        _ range: Range<Int>, _ year: Located<Int>?, _ known: KnownTitles.Title?
    ) -> Located<String>? {
        guard !range.isEmpty else { return nil }
        let title = CitedTitle(range, year: year?.value, known: known, of: text)
        if let problem = title.problem { remark(problem, range) }
        return title.value
    }

    private mutating func remark(_ problem: Problem, _ range: Range<Int>) {
        remarks.append(GuidelineReader.Remark(problem, at: text.sourceRange(range)))
    }

    /// Keeps the words between the year and the first known label.
    private mutating func keepLeftOver(from start: Int, to end: Int, hasYear: Bool) {
        guard hasYear else { return }
        let from = text.match(Vocabulary.guidelinesWord, at: start) ?? start
        if from < end, text.bytes[from..<end].contains(where: Ascii.isWord) { remark(.textInCitation, from..<end) }
    }

    /// Keeps a sentence after the citation's own.
    private mutating func keepSentence(in range: Range<Int>) {
        let end = text.sentenceEnd(
            from: range.lowerBound + 1, to: range.upperBound, by: .betweenSentences(withNumbers: false))
        let next = text.skipSpaces(from: end + 1)
        if next < range.upperBound { remark(.textInCitation, next..<range.upperBound) }
    }
}
