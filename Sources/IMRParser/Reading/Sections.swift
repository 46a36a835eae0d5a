/// The sections of a letter, divided at its headings. Put end to end they are the input.
///
/// ```
///   Case Number: …                              ─ header
///   HOW THE IMR FINAL DETERMINATION WAS MADE    ─ reviewer
///   CLINICAL CASE SUMMARY                       ─ case summary
///   IMR ISSUES, DECISIONS AND RATIONALES        ─ issues
/// ```
struct Sections {
    /// A section, with its heading separate.
    struct Part {
        var role: SectionRole
        /// Heading and body.
        var range: Range<Int>
        /// The text after the heading.
        var body: Range<Int>
        /// The heading; empty for text that has none.
        var heading: Range<Int>
        /// Whether it is text below the last rationale that no heading begins.
        var isAfterword: Bool { role == .closing && heading.isEmpty }
        var beginsLetter = false
        /// Whether the wording of the heading was never seen in a letter.
        var isNewWording = false
    }

    /// The parts of the first letter, in order. The first one has no heading and may be empty.
    private(set) var parts: [Part]
    /// The rest of the input, if a second letter begins in it.
    private(set) var second: Range<Int>?

    /// The headings of closings that are above further issues.
    private(set) var closingsInside: [Range<Int>] = []

    /// Where the first page begins, if other pages of the letter are above it.
    private(set) var pageOrder: Range<Int>?

    init(at headings: [SectionHeadings.Heading], of grammar: Grammar, in source: SourceText) {
        parts = [Part(role: .title, range: 0..<0, body: 0..<0, heading: 0..<0)]
        parts.reserveCapacity(headings.count + 1)
        var hasIssues = false
        for heading in headings {
            let isOwn = heading.editions.contains(grammar.edition)
            // Words of another edition's heading may occur in any text. In capitals they are a heading.
            guard isOwn || heading.role == .unknown || heading.role == .title || source.isInCapitals(heading.range)
            else { continue }
            // A title is at the top, and a signature is below the issues. Any other is text of its section.
            if !hasIssues, heading.role == .title || heading.role == .closing { continue }
            let role = isOwn || heading.role == .title ? heading.role : .unknown
            let isFirst = isOwn ? grammar.firstRoles.contains(role) : heading.isDistinctive || role == .title
            close(at: heading.range.lowerBound)
            parts.append(
                Part(
                    role: role, range: heading.range, body: heading.range.upperBound..<heading.range.upperBound,
                    heading: heading.range, beginsLetter: hasIssues && isFirst,
                    isNewWording: isOwn && heading.isNewWording(in: grammar.edition)))
            if role == grammar.lastRole { hasIssues = true }
        }
        close(at: source.bytes.count)
        cutOffSecondLetter(grammar, in: source)
        joinClosings(in: source)
        if grammar.issues == .labeled || grammar.issues == .numbered { separateDecisionLists(in: source) }
        cutOffAfterword(grammar, in: source)
        if grammar.issues == .twicePrinted { parts = parts.flatMap { $0.dividedAtFindings(in: source) } }
    }

    /// Ends the last part where the next one begins.
    private mutating func close(at end: Int) {
        let last = parts.count - 1
        parts[last].range = parts[last].range.lowerBound..<end
        parts[last].body = parts[last].body.lowerBound..<max(parts[last].body.lowerBound, end)
    }

    /// A closing above further issues is no end of the letter: its text belongs to the section above. O(bytes).
    private mutating func joinClosings(in source: SourceText) {
        var joined: [Part] = []
        var isAboveIssues = false
        for part in parts.reversed() {
            if isAboveIssues, let end = joined.popLast()?.range.upperBound {
                var part = part
                part.range = part.range.lowerBound..<end
                part.body = part.body.lowerBound..<end
                joined.append(part)
            } else {
                joined.append(part)
            }
            // A closing above one that is joined is above the same issues.
            isAboveIssues =
                part.role == .closing
                && (isAboveIssues || !LabeledText.all(Vocabulary.issueLabels, in: part.body, of: source).isEmpty)
            if isAboveIssues { closingsInside.append(part.heading) }
        }
        parts = joined.reversed()
        closingsInside.reverse()
    }

    // MARK: A second letter

    /// Ends the parts where a second letter begins: at its first heading, or at the letterhead or the header above it.
    private mutating func cutOffSecondLetter(_ grammar: Grammar, in source: SourceText) {
        guard let next = parts.firstIndex(where: \.beginsLetter), next > 0 else { return }
        let last = parts[..<next].lastIndex { $0.role != .closing && $0.role != .unknown } ?? 0
        let heading = parts[next].heading.lowerBound
        let start = Sections.top(above: heading, from: parts[last].body.lowerBound..<heading, of: source)
        if start >= parts[next - 1].range.lowerBound, areOutOfOrder(from: next, grammar) {
            return moveHeader(to: start, above: next, in: source)
        }
        parts = Array(parts[..<next].prefix { $0.range.lowerBound < start })
        close(at: start)
        second = start..<source.bytes.count
    }

    /// Whether the parts from `next` on are the first pages of the letter whose last pages are above: no section appears
    /// twice, and none that comes first is above.
    private func areOutOfOrder(from next: Int, _ grammar: Grammar) -> Bool {
        func roles(_ parts: ArraySlice<Part>) -> SectionRoles {
            parts.reduce(into: []) {
                if ![.title, .closing, .unknown].contains($1.role) { $0.insert(SectionRoles($1.role)) }
            }
        }
        let (above, below) = (roles(parts[..<next]), roles(parts[next...]))
        return !above.isEmpty && above.isDisjoint(with: below.union(grammar.firstRoles))
    }

    /// The header is in the middle of the text: it begins at `start`, above the part at `next`.
    private mutating func moveHeader(to start: Int, above next: Int, in source: SourceText) {
        let range = start..<parts[next].range.lowerBound
        let above = parts[next - 1]
        parts[next - 1].range = above.range.lowerBound..<start
        parts[next - 1].body = above.body.lowerBound..<max(above.body.lowerBound, start)
        parts.insert(Part(role: .title, range: range, body: range, heading: start..<start), at: next)
        pageOrder = start..<start + 1
        if source.trim(parts[0].range).isEmpty {
            parts.removeFirst()
            parts[0].range = 0..<parts[0].range.upperBound
        } else {
            parts[0].role = .unknown
        }
    }

    /// Where there are several parts with issues, those without any label are lists of decisions.
    private mutating func separateDecisionLists(in source: SourceText) {
        let indices = parts.indices.filter { parts[$0].role == .issues }
        guard indices.count > 1 else { return }
        let lists = indices.filter { LabeledText.all(Vocabulary.issueLabels, in: parts[$0].body, of: source).isEmpty }
        guard lists.count < indices.count else { return }
        for index in lists where !source.trim(parts[index].body).isEmpty { parts[index].role = .decisionList }
    }

    /// Ends the last section where an afterword begins.
    private mutating func cutOffAfterword(_ grammar: Grammar, in source: SourceText) {
        let index: Int
        let found: Int?
        if grammar.lastRole == .issues, let issues = parts.lastIndex(where: { $0.role == .issues }) {
            (index, found) = (issues, Afterword.start(in: parts[issues].body, of: source))
        } else if let last = parts.indices.last, parts[last].role == .reviewer {
            (index, found) = (last, Afterword.start(belowParagraphIn: source.trim(parts[last].body), of: source))
        } else if let last = parts.indices.last, parts[last].role == .rationale {
            (index, found) = (last, Afterword.start(in: parts[last].body, of: source))
        } else {
            return
        }
        guard let start = found else { return }
        let afterword = start..<parts[index].range.upperBound
        parts[index].range = parts[index].range.lowerBound..<start
        parts[index].body = parts[index].body.lowerBound..<start
        parts.insert(Part(role: .closing, range: afterword, body: afterword, heading: start..<start), at: index + 1)
    }

    private static let letterhead: Phrase = "MAXIMUS FEDERAL SERVICES, INC."

    /// Where the letterhead begins in `body`, or else the last line with a case number, or else `heading`.
    private static func top(above heading: Int, from body: Range<Int>, of source: SourceText) -> Int {
        let starts = source.lineIndices(in: body).map { source.lines[$0].start }.filter { $0 >= body.lowerBound }
        let head = starts.last { start in
            source.match(Sections.letterhead, at: start, limit: body.upperBound).map { source.isInCapitals(start..<$0) }
                ?? false
        }
        let label = starts.last { start in
            source.match(HeaderRule.caseNumberLabel, at: start, limit: body.upperBound) != nil
        }
        return head ?? label ?? heading
    }
}

extension Sections {
    /// How the lines are laid out: learned from the reviewer's statement, and from the blank lines above headings.
    func layout(of source: SourceText) -> LineLayout {
        guard let sample = parts.first(where: { $0.role == .reviewer })?.body else { return LineLayout() }
        var starts: [Int] = []
        var isJoined = false
        for part in parts.dropFirst() where !part.heading.isEmpty {
            let index = source.lineIndex(at: part.heading.lowerBound)
            if index > 0 { starts.append(index) }
            if source.lines[index].start < part.heading.lowerBound { isJoined = true }
        }
        var layout = LineLayout(sample: source.trim(sample), paragraphStarts: starts, of: source)
        layout.joinsParagraphs = isJoined
        return layout
    }

    /// For each part whether it repeats another one of its role. A heading directly above the same heading is a
    /// repetition; so is a part whose role has text above.
    func repetitions(in source: SourceText) -> [Bool] {
        var repetitions = [Bool](repeating: false, count: parts.count)
        var below: SectionRoles = []
        for index in parts.indices.reversed() where !parts[index].heading.isEmpty {
            repetitions[index] = below.contains(parts[index].role)
            below.insert(SectionRoles(parts[index].role))
        }
        var filled: SectionRoles = []
        for (index, part) in parts.enumerated() where !part.heading.isEmpty {
            let isEmpty = source.trim(part.body).isEmpty
            switch part.role {
            case .unknown: repetitions[index] = false
            case .closing:
                repetitions[index] = isEmpty && index + 1 < parts.count && parts[index + 1].role == .closing
            case let role where filled.contains(role): repetitions[index] = true
            default:
                repetitions[index] = isEmpty && repetitions[index]
                if !isEmpty { filled.insert(SectionRoles(part.role)) }
            }
        }
        return repetitions
    }
}

extension Sections.Part {
    /// The part, with what has no heading in a notice separate: the findings, and the text about each request.
    fileprivate func dividedAtFindings(in source: SourceText) -> [Sections.Part] {
        switch role {
        case .title:
            let text = Text(body, of: source)
            return split(at: Finding.all(in: text).first.map { text.sourceRange($0.sentence).lowerBound })
        case .documentsReviewed, .caseSummary, .reviewer:
            return split(at: TwicePrintedFindings.firstRequest(in: body, of: source))
        default: return [self]
        }
    }

    /// The part before `offset`, and the issues that begin there.
    private func split(at offset: Int?) -> [Sections.Part] {
        guard let offset, offset < range.upperBound else { return [self] }
        var first = self
        first.range = range.lowerBound..<offset
        first.body = min(body.lowerBound, offset)..<offset
        let rest = offset..<range.upperBound
        return [first, Sections.Part(role: .issues, range: rest, body: rest, heading: offset..<offset)]
    }
}
