/// The section headings of all editions that a letter has, in the order of the text.
///
/// One pass over the beginnings of its lines finds them in most letters. Where a section is missing, a second pass also
/// looks inside the lines, and for headings whose words are broken or joined:
///
/// ```
/// Pain Management CLINICAL CASE SUMMARY The expert reviewer developed …
/// C L I N I C A L  C A S E  S U M M A R Y
/// How the IMR Final Determination Was Made MAXIMUS Federal Services sent …
/// ```
struct SectionHeadings {
    /// A heading and its place.
    struct Heading {
        var role: SectionRole
        /// The editions in which it is read; empty for one that no edition is known to have.
        var editions: EditionSet
        /// The editions whose letters are known to print it.
        var usualEditions: EditionSet
        /// The heading. A colon at its end belongs to it where the edition prints one.
        var range: Range<Int>
        var isDistinctive = false
        /// Whether no letter of any edition is known to print it.
        var isNewWording = false

        /// Whether it is read in letters of the edition, but none is known to print it.
        func isNewWording(in edition: Determination.Edition) -> Bool {
            isNewWording || editions.contains(edition) && !usualEditions.contains(edition)
        }
    }

    var headings: [Heading] = []
    /// "Final Determination:" of a cover letter, above all headings.
    private(set) var statedOutcomes: [Range<Int>] = []
    /// Whether one of the headings is not a title.
    private var hasSection = false
    let source: SourceText
    /// Whether headings are also looked for inside lines, and in broken words.
    private(set) var isThorough = false

    /// - Parameter isThorough: Whether to look inside lines although no section is missing.
    init(in source: SourceText, by table: HeadingTable = .all, isThorough: Bool = false) {
        self.source = source
        self.isThorough = isThorough
        headings.reserveCapacity(SectionHeadings.usualCount)
        find(by: table)
        guard !isThorough, !source.lines.isEmpty, !isComplete(for: table.grammars) || isBelowLetter else { return }
        self.isThorough = true
        (headings, statedOutcomes, hasSection) = ([], [], false)
        find(by: table)
    }

    private mutating func find(by table: HeadingTable) {
        findLines(by: table)
        dropContents()
        classifyUnknown(for: table.grammars)
    }

    private mutating func findLines(by table: HeadingTable) {
        var searched = 0
        source.forEachPlace(in: 0..<source.bytes.count, insideLines: isThorough) { offset, place in
            guard offset >= searched, offset + 2 < source.bytes.count else { return }
            let (first, second) = (source.bytes[offset], source.bytes[offset + 1])
            // Most lines fail at their second letter, unless it may be after a space.
            let mayBeKnown = isThorough || table.beginnings.contains(first, second)
            if mayBeKnown, let heading = known(at: offset, place, in: table) {
                searched = heading.range.upperBound
                add(heading)
            } else if place == .lineStart, !headings.isEmpty, Ascii.isUpper(first), Ascii.isUpper(second),
                let range = unknown(at: offset)
            {
                searched = range.upperBound
                add(Heading(role: .unknown, editions: [], usualEditions: [], range: range))
            }
        }
    }

    /// Removes the headings of a page of contents: nothing but marks and page numbers is between them, and each of them
    /// appears again below.
    private mutating func dropContents() {
        var count = 1
        while count < headings.count {
            let (start, end) = (headings[count - 1].range.upperBound, headings[count].range.lowerBound)
            let between = min(start, end)..<end
            guard between.count <= SectionHeadings.longestEntry, !source.bytes[between].contains(where: Ascii.isLetter)
            else { break }
            count += 1
        }
        guard count > 1, count < headings.count else { return }
        if roles(of: headings[count...]).isSuperset(of: roles(of: headings[..<count])) { headings.removeFirst(count) }
    }

    func roles(of headings: ArraySlice<Heading>) -> SectionRoles {
        headings.reduce(into: []) { $0.insert(SectionRoles($1.role)) }
    }

    /// The most bytes between two entries of a page of contents.
    private static let longestEntry = 200

    /// Whether the headings are those of all sections of an edition.
    private func isComplete(for grammars: [Grammar]) -> Bool {
        grammars.contains { grammar in
            grammar.sections.allSatisfy { section in
                headings.contains { $0.role == section.role && $0.editions.contains(grammar.edition) }
            }
        }
    }

    /// Whether the headings are those of a second letter, and the headings of the first are inside lines.
    private var isBelowLetter: Bool {
        guard let first = headings.first?.range.lowerBound, first >= SectionHeadings.longestHeader else { return false }
        return source.find(SectionHeadings.reviewer, in: 0..<first) != nil
    }

    /// A header without a cover letter is shorter.
    static let longestHeader = 1_200
    static let reviewer: Phrase = "HOW THE IMR FINAL DETERMINATION WAS MADE"

    private static let usualCount = 8

    private mutating func add(_ heading: Heading) {
        if heading.role != .statedOutcome {
            headings.append(heading)
            if heading.role != .title { hasSection = true }
        } else if !hasSection {
            statedOutcomes.append(heading.range)
        }
    }

    // MARK: Known headings

    private func known(at offset: Int, _ place: Place, in table: HeadingTable) -> Heading? {
        for index in table.indices(beginningWith: source.bytes[offset]) {
            guard let end = end(of: table.rows[index].phrase, at: offset) else { continue }
            let row = table.rows[index]
            guard let words = whole(row, offset..<end, place) else { continue }
            let range = place == .insideLine ? withOrdinal(words) : words
            return Heading(
                role: row.role, editions: row.editions, usualEditions: row.usualEditions,
                range: isThorough ? withMarks(range) : range,
                isDistinctive: row.isDistinctive, isNewWording: row.isNewWording)
        }
        return nil
    }

    /// A heading with the number before it, if the line begins with it: `2. CLINICAL CASE SUMMARY`, `II. …`.
    private func withOrdinal(_ range: Range<Int>) -> Range<Int> {
        let start = source.lines[source.lineIndex(at: range.lowerBound)].start
        guard range.lowerBound - start <= SectionHeadings.longestOrdinal,
            OrdinalStyle.prefix(of: start..<range.upperBound, in: source)?.end == range.lowerBound
        else { return range }
        return start..<range.upperBound
    }

    private static let longestOrdinal = 8

    /// A heading with the rest of its line on either side, if only marks are there.
    private func withMarks(_ range: Range<Int>) -> Range<Int> {
        let start = source.lines[source.lineIndex(at: range.lowerBound)].start
        let end = max(range.upperBound, source.lines[source.lineIndex(at: range.upperBound - 1)].end)
        let isAlone = !source.bytes[start..<range.lowerBound].contains(where: Ascii.isWord)
        let isLast = !source.bytes[range.upperBound..<end].contains(where: Ascii.isWord)
        return (isAlone ? start : range.lowerBound)..<(isLast ? end : range.upperBound)
    }

    /// The offset after the words of a heading at `offset`.
    private func end(of phrase: Phrase, at offset: Int) -> Int? {
        let limit = source.bytes.count
        if let end = source.match(phrase, at: offset, limit: limit) { return end }
        guard isThorough, let end = source.bytes.end(ofBroken: phrase, at: offset, limit: limit) else { return nil }
        // The first word of the text may be joined to the heading: `SUMMARYThe`.
        let isWhole =
            end == limit || !Ascii.isWord(source.bytes[end])
            || (Ascii.isUpper(source.bytes[end]) && end + 1 < limit && Ascii.isLower(source.bytes[end + 1]))
        return isWhole ? end : nil
    }

    /// The heading whose phrase is at `words`; `nil` if the words are not a heading there.
    private func whole(_ row: HeadingRow, _ words: Range<Int>, _ place: Place) -> Range<Int>? {
        if isThorough, isInMarkup(words) { return nil }
        if place == .insideLine, row.ending == .phrase || !isHeading(words, place) { return nil }
        switch row.ending {
        case .phrase: return words
        case .line:
            guard isHeading(words, place) else { return nil }
            let hasColon = words.upperBound < source.bytes.count && source.bytes[words.upperBound] == Ascii.colon
            return words.lowerBound..<words.upperBound + (hasColon ? 1 : 0)
        case .colon:
            let colon = source.skipSpace(from: words.upperBound, to: source.bytes.count)
            if colon < source.bytes.count, source.bytes[colon] == Ascii.colon { return words.lowerBound..<colon + 1 }
            return place == .lineStart && isHeading(words, place) ? words : nil
        case .capitalsAndColon:
            guard source.isInCapitals(words) else { return nil }
            var end = words.upperBound
            while end < source.bytes.count, end - words.upperBound < SectionHeadings.longestUnknown,
                !Ascii.isLower(source.bytes[end])
            {
                if source.bytes[end] == Ascii.colon { return words.lowerBound..<end + 1 }
                end += 1
            }
            return words.lowerBound..<source.lines[source.lineIndex(at: words.upperBound - 1)].end
        }
    }

    /// Whether a tag of HTML or a word of RTF comes right after `words`: the text is not plain, so nothing is read of it.
    private func isInMarkup(_ words: Range<Int>) -> Bool {
        guard words.upperBound < source.bytes.count else { return false }
        let next = source.bytes[words.upperBound]
        return next == UInt8(ascii: "<") || next == Ascii.backslash
    }

    /// A heading is in capitals, or alone on its lines. ("The … following clinical case summary based on …" may have the
    /// same words at the beginning of a line.)
    private func isHeading(_ range: Range<Int>, _ place: Place) -> Bool {
        let line = source.lines[source.lineIndex(at: range.upperBound - 1)]
        if source.isInCapitals(range) {
            // "DOCUMENTS REVIEWED by the clinic were few."
            let next = source.skipSpace(from: range.upperBound, to: max(line.end, range.upperBound))
            if next < line.end, Ascii.isLower(source.bytes[next]) { return false }
            if place == .insideLine { return !isAmongCapitals(range) }
            return next >= line.end || !Ascii.isUpper(source.bytes[next]) || !isInSentence(range)
        }
        let isAtEnd =
            line.end == range.upperBound
            || (line.end == range.upperBound + 1 && source.bytes[range.upperBound] == Ascii.colon)
        return place == .lineStart && isAtEnd && !isInsideSentence(range) || isThorough && isTitle(range)
    }

    /// Whether the words are in small letters, and a sentence goes on in the line below them. In a letter all in lower case,
    /// small letters show nothing.
    private func isInsideSentence(_ range: Range<Int>) -> Bool {
        guard Ascii.isLower(source.bytes[range.lowerBound]) else { return false }
        let next = source.lineIndex(at: range.upperBound - 1) + 1
        return next < source.lines.count && Ascii.isLower(source.bytes[source.lines[next].start])
            && source.bytes.contains(where: Ascii.isUpper)
    }

    /// Whether the words before and after `range` are in capitals too. Then capitals do not show that it is a heading.
    private func isAmongCapitals(_ range: Range<Int>) -> Bool {
        let line = source.lines[source.lineIndex(at: range.lowerBound)]
        let end = source.skipSpaceBackward(from: range.lowerBound, to: line.start)
        var start = end
        while start > line.start, !Ascii.isSpace(source.bytes[start - 1]) { start -= 1 }
        let next = source.skipSpace(from: range.upperBound, to: source.bytes.count)
        return isCapitals(source.bytes[start..<end]) && isCapitals(source.bytes[next...].prefix { !Ascii.isSpace($0) })
    }

    /// Whether `range` begins a line, and a sentence in capitals goes on in it from the line above.
    private func isInSentence(_ range: Range<Int>) -> Bool {
        let index = source.lineIndex(at: range.lowerBound)
        guard index > 0, source.lines[index].blankLinesBefore == 0 else { return false }
        let above = source.lines[index - 1].range
        return above.count >= SourceText.fullLine && source.isInCapitals(above)
            && Ascii.isUpper(source.bytes[above.upperBound - 1])
    }

    private func isCapitals(_ word: ArraySlice<UInt8>) -> Bool {
        word.count(where: Ascii.isUpper) > 1 && !word.contains(where: Ascii.isLower)
    }

    /// Whether the words of `range` have capitals, as titles have, and a sentence or a label begins after them.
    private func isTitle(_ range: Range<Int>) -> Bool {
        let next = source.skipSpace(from: range.upperBound, to: source.bytes.count)
        guard next == source.bytes.count || Ascii.isUpper(source.bytes[next]) || source.bytes[next] == Ascii.colon
        else { return false }
        let text = Text(range, of: source)
        return text.words(in: 0..<text.count).allSatisfy { $0.count < 4 || Ascii.isUpper(text.bytes[$0.lowerBound]) }
    }
}
