/// Divides the input at its headings.
///
/// ```
///   Case Number: …                              ─ header
///   HOW THE IMR FINAL DETERMINATION WAS MADE    ─ reviewer
///   CLINICAL CASE SUMMARY                       ─ case summary
///   IMR ISSUES, DECISIONS AND RATIONALES        ─ issues
/// ```
///
/// Which edition it is follows from the headings too (``Determination/Edition/init(_:of:)``).
struct Sections {
    /// A section with its heading set apart.
    struct Part {
        var role: HeadingRole
        /// Heading and body.
        var range: Range<Int>
        /// What follows the heading.
        var body: Range<Int>
        /// The heading; empty for text before the first one.
        var heading: Range<Int>
        /// Whether another letter begins here.
        var beginsLetter = false
        /// Whether the heading has another form than the one known.
        var isNewWording = false

        var kind: Determination.Section.Kind { role.section }
    }

    /// The edition whose headings occur; `nil` if no heading of any does.
    let edition: Determination.Edition?
    /// The parts of the input in order; they tile it. The first has no heading and may be empty.
    let parts: [Part]
    /// The beginnings of page footers.
    let footers: [Range<Int>]
    /// "Final Determination:" of the cover letter, once if all is well.
    let statedOutcomes: [Range<Int>]

    init(_ source: SourceText) {
        let scan = SectionHeadings(source)
        (footers, statedOutcomes) = (scan.footers, scan.statedOutcomes)
        edition = Determination.Edition(scan.headings, of: source)
        parts = edition.map { Sections.divide(source, at: scan.headings, of: $0) } ?? []
    }

    private static func divide(
        _ source: SourceText, at headings: [SectionHeadings.Found], of edition: Determination.Edition
    ) -> [Part] {
        var parts = [Part(role: .title, range: 0..<0, body: 0..<0, heading: 0..<0)]
        parts.reserveCapacity(headings.count + 1)
        var hasIssues = false
        for heading in headings {
            let isOwn = heading.editions.contains(.one(edition))
            // Words of another edition's heading may stand in any text; in capitals they are a heading.
            guard isOwn || heading.role == .unknown || heading.role == .title || heading.isInCapitals(in: source) else {
                continue
            }
            // A title stands above all, and a signature below the issues; others are part of what they stand in.
            if !hasIssues, heading.role == .title || heading.role == .closing { continue }
            let role = isOwn || heading.role == .title ? heading.role : .unknown
            let begins = isOwn ? edition.begins(with: role) : heading.isDistinctive || role == .title
            parts[parts.count - 1].close(at: heading.range.lowerBound)
            parts.append(
                Part(
                    role: role, range: heading.range, body: heading.range.upperBound..<heading.range.upperBound,
                    heading: heading.range, beginsLetter: hasIssues && begins, isNewWording: heading.isNewWording))
            if edition.reachesIssues(with: role) { hasIssues = true }
        }
        parts[parts.count - 1].close(at: source.bytes.count)
        return parts
    }

    // MARK: A second letter

    /// Cuts the input where a second letter begins: at its first heading, or at the letterhead or the header above.
    func withoutSecondLetter(of source: SourceText) -> (letter: [Part], second: Range<Int>?) {
        guard let next = parts.firstIndex(where: \.beginsLetter), next > 0 else { return (parts, nil) }
        let last = parts[..<next].lastIndex { $0.role != .closing && $0.role != .unknown } ?? 0
        let heading = parts[next].heading.lowerBound
        let start = Sections.top(above: heading, from: parts[last].body.lowerBound..<heading, of: source)
        var letter = Array(parts[..<next].prefix { $0.range.lowerBound < start })
        letter[letter.count - 1].close(at: start)
        return (letter, start..<source.bytes.count)
    }

    /// Where the letterhead begins in `body`, or else the last line with a case number; if neither is there, `heading`.
    private static func top(above heading: Int, from body: Range<Int>, of source: SourceText) -> Int {
        let starts = source.lineIndices(in: body).map { source.lines[$0].start }.filter { $0 >= body.lowerBound }
        let letterheads = starts.filter { start in
            source.match(Vocabulary.letterhead, at: start, limit: body.upperBound).map {
                !source.bytes[start..<$0].contains(where: Ascii.isLower)
            } ?? false
        }
        let labels = starts.filter { start in
            source.match(Vocabulary.caseNumberLabel, at: start, limit: body.upperBound) != nil
        }
        return letterheads.last ?? labels.last ?? heading
    }
}

extension Sections.Part {
    /// Ends the part where the next begins.
    fileprivate mutating func close(at end: Int) {
        range = range.lowerBound..<end
        body = body.lowerBound..<max(body.lowerBound, end)
    }
}

extension Determination.Edition {
    /// Whether a heading that begins this role comes first in a letter: below the issues, it is another letter's.
    fileprivate func begins(with role: HeadingRole) -> Bool {
        switch self {
        case .determination, .letter2013: role == .reviewer || role == .title
        case .notice2013: role == .issues || role == .reviewer || role == .title
        case .professionalReview: role == .dispute || role == .title
        }
    }

    /// Whether the issues follow this heading, or stand under it.
    fileprivate func reachesIssues(with role: HeadingRole) -> Bool {
        switch self {
        case .determination, .letter2013: role == .issues
        case .notice2013: role == .documentsReviewed
        case .professionalReview: role == .rationale
        }
    }
}

extension SectionHeadings.Found {
    fileprivate func isInCapitals(in source: SourceText) -> Bool {
        !source.bytes[range].contains(where: Ascii.isLower)
    }
}
