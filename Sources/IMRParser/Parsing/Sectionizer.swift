/// Divides the input at its headings.
///
/// ```
///   Case Number: …                              ─ header
///   HOW THE IMR FINAL DETERMINATION WAS MADE    ─ reviewer
///   CLINICAL CASE SUMMARY                       ─ case summary
///   IMR ISSUES, DECISIONS AND RATIONALES        ─ issues
/// ```
struct Sectionizer {
    /// A section with its heading set apart.
    struct Part {
        var kind: Determination.Section.Kind
        /// Heading and body.
        var range: Range<Int>
        /// What follows the heading.
        var body: Range<Int>
        /// The heading; empty for text before the first one.
        var heading: Range<Int>
    }

    /// A heading and its place.
    private struct Found {
        var kind: Determination.Section.Kind
        var range: Range<Int>
    }

    /// The edition whose headings occur; `nil` if no heading of any does.
    let edition: Determination.Edition?
    /// The parts of the input in order; they tile it. The first has no heading and may be empty.
    let parts: [Part]

    init(_ source: SourceText) {
        for edition in Determination.Edition.allCases {
            let headings = Sectionizer.findHeadings(of: edition, in: source)
            if headings.isEmpty { continue }
            self.edition = edition
            parts = Sectionizer.divide(source, at: headings)
            return
        }
        edition = nil
        parts = []
    }

    private static func divide(
        _ source: SourceText, at headings: [Found]
    ) -> [Part] {
        let end = source.bytes.count
        var parts: [Part] = []
        var previous = Found(kind: .header, range: 0..<0)
        parts.reserveCapacity(headings.count + 1)
        for index in 0...headings.count {
            let next = index < headings.count ? headings[index] : Found(kind: .unclaimed, range: end..<end)
            parts.append(
                Part(
                    kind: previous.kind, range: previous.range.lowerBound..<next.range.lowerBound,
                    body: previous.range.upperBound..<next.range.lowerBound, heading: previous.range))
            previous = next
        }
        return parts
    }

    private static func findHeadings(
        of edition: Determination.Edition, in source: SourceText
    ) -> [Found] {
        let vocabulary = Vocabulary.headings(of: edition)
        let initials = Vocabulary.headingInitials
        var found: [Found] = []
        found.reserveCapacity(vocabulary.count)
        var searched = 0
        source.forEachPlace(in: 0..<source.bytes.count) { offset, isLineStart in
            guard offset >= searched, initials.contain(source.bytes[offset]) else { return }
            for heading in vocabulary {
                guard let end = source.match(heading.phrase, at: offset, limit: source.bytes.count) else { continue }
                if isHeading(offset..<end, isLineStart: isLineStart, of: source) {
                    found.append(Found(kind: heading.kind, range: offset..<end))
                    searched = end
                }
                break
            }
        }
        return found
    }

    /// A heading stands in capitals, or alone on its lines. ("The … following clinical case summary based on …" may
    /// have the same words at a line's beginning.)
    private static func isHeading(_ range: Range<Int>, isLineStart: Bool, of source: SourceText) -> Bool {
        if !source.bytes[range].contains(where: Ascii.isLower) { return true }
        guard isLineStart else { return false }
        let line = source.lines[source.lineIndex(at: range.upperBound - 1)]
        return line.end == range.upperBound
            || (line.end == range.upperBound + 1 && source.bytes[range.upperBound] == Ascii.colon)
    }
}

extension SourceText {
    /// Lines longer than this hold more than one line of the page: text that an extractor joined.
    static let longLine = 200

    /// Calls `body` with every place in `range` where a heading or a label may begin: the beginning of each line, and
    /// inside of lines that an extractor joined the beginning of each word with a capital.
    func forEachPlace(in range: Range<Int>, _ body: (_ offset: Int, _ isLineStart: Bool) -> Void) {
        for index in lineIndices(in: range) {
            let line = lines[index]
            if line.start >= range.lowerBound { body(line.start, true) }
            guard line.range.count > SourceText.longLine else { continue }
            var offset = max(line.start + 1, range.lowerBound)
            while offset < min(line.end, range.upperBound) {
                if Ascii.isUpper(bytes[offset]), Ascii.isSpace(bytes[offset - 1]) { body(offset, false) }
                offset += 1
            }
        }
    }
}
