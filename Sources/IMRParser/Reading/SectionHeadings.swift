/// The headings of all editions that a letter has, in the order of the text: one pass over the beginnings of its lines.
struct SectionHeadings {
    /// A heading and its place.
    struct Found {
        var role: HeadingRole
        var editions: Editions
        /// The heading; a colon at its end belongs to it where the edition prints one.
        var range: Range<Int>
        var isDistinctive = false
        var isNewWording = false
    }

    /// The headings.
    private(set) var headings: [Found] = []
    /// The beginnings of page footers.
    private(set) var footers: [Range<Int>] = []
    /// "Final Determination:" of a cover letter, above all headings.
    private(set) var statedOutcomes: [Range<Int>] = []

    init(_ source: SourceText) {
        var searched = 0
        headings.reserveCapacity(SectionHeadings.usualHeadings)
        source.forEachPlace(in: 0..<source.bytes.count) { offset, isLineStart in
            guard offset >= searched, offset + 2 < source.bytes.count else { return }
            let (first, second) = (source.bytes[offset], source.bytes[offset + 1])
            if let found = SectionHeadings.known(at: offset, isLineStart: isLineStart, of: source) {
                searched = found.range.upperBound
                add(found)
            } else if isLineStart, !headings.isEmpty, Ascii.isUpper(first), Ascii.isUpper(second),
                let range = SectionHeadings.unknown(at: offset, of: source)
            {
                searched = range.upperBound
                headings.append(Found(role: .unknown, editions: [], range: range))
            }
        }
    }

    private static let usualHeadings = 8

    private mutating func add(_ found: Found) {
        switch found.role {
        case .footer: footers.append(found.range)
        case .statedOutcome:
            if headings.allSatisfy({ $0.role == .title }) { statedOutcomes.append(found.range) }
        default: headings.append(found)
        }
    }

    private static func known(at offset: Int, isLineStart: Bool, of source: SourceText) -> Found? {
        for heading in Vocabulary.headings(beginningWith: source.bytes[offset]) {
            guard let end = source.match(heading.phrase, at: offset, limit: source.bytes.count),
                let range = wholeHeading(heading, offset..<end, isLineStart: isLineStart, of: source)
            else { continue }
            return Found(
                role: heading.role, editions: heading.editions, range: range, isDistinctive: heading.isDistinctive,
                isNewWording: heading.isNewWording)
        }
        return nil
    }

    /// The heading whose phrase stands at `words`; `nil` if the words are no heading there.
    private static func wholeHeading(
        _ heading: Vocabulary.Heading, _ words: Range<Int>, isLineStart: Bool, of source: SourceText
    ) -> Range<Int>? {
        switch heading.ending {
        case .phrase: return words
        case .line: return isHeading(words, isLineStart: isLineStart, of: source) ? words : nil
        case .colon:
            let colon = source.skipSpace(from: words.upperBound, to: source.bytes.count)
            if colon < source.bytes.count, source.bytes[colon] == Ascii.colon { return words.lowerBound..<colon + 1 }
            return isLineStart && isHeading(words, isLineStart: true, of: source) ? words : nil
        case .capitalsAndColon:
            guard isInCapitals(words, of: source) else { return nil }
            var end = words.upperBound
            while end < source.bytes.count, end - words.upperBound < 90, !Ascii.isLower(source.bytes[end]) {
                if source.bytes[end] == Ascii.colon { return words.lowerBound..<end + 1 }
                end += 1
            }
            return words.lowerBound..<source.lines[source.lineIndex(at: words.upperBound - 1)].end
        }
    }

    /// A heading stands in capitals, or alone on its lines. ("The … following clinical case summary based on …" may
    /// have the same words at a line's beginning.)
    private static func isHeading(_ range: Range<Int>, isLineStart: Bool, of source: SourceText) -> Bool {
        if isInCapitals(range, of: source) { return true }
        guard isLineStart else { return false }
        let line = source.lines[source.lineIndex(at: range.upperBound - 1)]
        return line.end == range.upperBound
            || (line.end == range.upperBound + 1 && source.bytes[range.upperBound] == Ascii.colon)
    }

    private static func isInCapitals(_ range: Range<Int>, of source: SourceText) -> Bool {
        !source.bytes[range].contains(where: Ascii.isLower)
    }

    /// The longest heading that is believed, in bytes.
    private static let longestUnknown = 90

    /// A line in capitals, without digits, one word of which is a word of headings: `EXPERT REVIEWER'S COMMENTS`.
    ///
    /// Two headings of issues may be in capitals too; they end with a colon and a decision, or their next line does.
    private static func unknown(at offset: Int, of source: SourceText) -> Range<Int>? {
        let index = source.lineIndex(at: offset)
        let line = source.lines[index]
        guard line.start == offset, line.range.count <= longestUnknown, line.range.count >= 8 else { return nil }
        var words = 1
        for position in line.range {
            let byte = source.bytes[position]
            if Ascii.isLower(byte) || Ascii.isDigit(byte) || byte >= 0x80 { return nil }
            if byte == Ascii.colon, position + 1 < line.end { return nil }
            if byte == Ascii.space { words += 1 }
        }
        guard words > 1, Ascii.isLetter(source.bytes[line.end - 1]) || source.bytes[line.end - 1] == Ascii.colon else {
            return nil
        }
        let text = Text(line.range, of: source)
        guard text.words(in: 0..<text.count).contains(where: { text.isOneOf($0, Vocabulary.headingWords) }),
            !goesOnInCapitals(after: index, of: source)
        else { return nil }
        return line.range
    }

    /// Whether the next line is in capitals, up to a decision behind a colon perhaps: then both are an issue's heading.
    private static func goesOnInCapitals(after index: Int, of source: SourceText) -> Bool {
        guard index + 1 < source.lines.count else { return false }
        let next = source.lines[index + 1]
        return !source.bytes[next.range].prefix(12).contains(where: Ascii.isLower)
    }
}
