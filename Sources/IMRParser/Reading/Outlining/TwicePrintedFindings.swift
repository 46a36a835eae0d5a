/// Reads the issues of `notice2013`: the findings, which stand twice, and the part of each request.
///
/// ```
/// 1) MAXIMUS Federal Services, Inc. has determined the request for X is not medically necessary and appropriate.
/// …
/// 1) Regarding the request for X:
/// Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make His/Her Decision:
/// The Claims Administrator based its decision on …
/// Rationale for the Decision:
/// …
/// ```
struct TwicePrintedFindings {
    let source: SourceText
    let layout: LineLayout

    /// "Regarding the request for X:" and the text up to the next.
    private struct Request {
        var ordinal: Int?
        /// The request's own words.
        var service: Located<String>?
        var heading: Range<Int>
        var body: Range<Int>

        var wording: Wording? { service.map { Wording($0.value) } }
    }

    /// Reads the findings of `findings`, texts in the order of the letter, and the requests' parts in `requests`.
    func parse(findings: [Range<Int>], requests: Range<Int>?, problems: inout Problems) -> [Determination.Issue] {
        let list = FindingsList(findings, of: source)
        let requests = requests.map(self.requests) ?? []
        let matches = TwicePrintedFindings.match(list.findings.map(\.finding), requests)
        var issues: [Determination.Issue] = []
        for (index, finding) in list.findings.enumerated() {
            let place = finding.place
            var issue = OlderIssue(finding: finding.finding, place: place)
            let match = matches[index]
            if let match {
                read(requests[match], into: &issue, IssuePointer(index: index), &problems)
            }
            let pointer = IssuePointer(index: index)
            issues.append(issue.issue(number: index + 1, of: source, layout: layout, problems: &problems))
            list.report(index, problems: &problems)
            if let match { compare(requests[match], with: finding.finding, pointer, &problems) }
        }
        let taken = Set(matches.compactMap(\.self))
        for (index, request) in requests.enumerated() where !taken.contains(index) {
            problems.add(
                .warning, .unclaimedText, field: "/issues", at: request.heading,
                "a request that no finding is about begins here")
        }
        return issues
    }

    /// Where the first request's part begins in `range`; `nil` if there is none.
    static func firstRequest(in range: Range<Int>, of source: SourceText) -> Int? {
        TwicePrintedFindings(source: source, layout: LineLayout()).headings(in: range).first?.start
    }

    // MARK: Requests

    /// Where the headings begin and where the request's words do.
    private func headings(in range: Range<Int>) -> [(start: Int, ordinal: Int?, words: Int)] {
        var headings: [(start: Int, ordinal: Int?, words: Int)] = []
        source.forEachPlace(in: range) { offset, isLineStart in
            // Not among the first words of the one before.
            guard offset >= headings.last?.words ?? 0 else { return }
            let ordinal = isLineStart ? source.ordinal(at: offset, limit: range.upperBound) : nil
            let start = ordinal?.end ?? offset
            guard start < range.upperBound, source.bytes[start] | 0x20 == UInt8(ascii: "r"),
                source.match(Vocabulary.regarding, at: start, limit: range.upperBound) != nil
            else { return }
            let text = Text(start..<min(range.upperBound, start + 60), of: source)
            guard let request = text.find("request"), let end = text.endOfRequestFor(from: request.upperBound),
                end < text.count
            else { return }
            let before = isLineStart ? nil : ordinalBefore(offset, from: headings.last?.words ?? range.lowerBound)
            headings.append(
                (before?.start ?? offset, ordinal?.value ?? before?.value, text.sourceRange(end..<end + 1).lowerBound))
        }
        return headings
    }

    /// The number before a heading in a joined line.
    private func ordinalBefore(_ offset: Int, from limit: Int) -> (value: Int, start: Int)? {
        let text = Text(max(limit, offset - 8)..<offset, of: source)
        return text.ordinal(before: text.count).map { ($0.value, text.sourceRange($0.start..<text.count).lowerBound) }
    }

    private func requests(in range: Range<Int>) -> [Request] {
        let headings = headings(in: range)
        return headings.indices.map { index in
            let heading = headings[index]
            let end = index + 1 < headings.count ? headings[index + 1].start : range.upperBound
            let text = Text(heading.words..<end, of: source)
            let words = text.trim(0..<(label(in: text)?.lowerBound ?? firstColon(in: text)))
            var service = words
            while let last = service.last, text.bytes[last] == Ascii.colon {
                service = text.trim(service.lowerBound..<last)
            }
            let place = heading.start..<max(heading.words, text.sourceRange(words).upperBound)
            return Request(
                ordinal: heading.ordinal, service: service.isEmpty ? nil : text.located(service), heading: place,
                body: place.upperBound..<max(place.upperBound, end))
        }
    }

    /// "Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer …:"
    private func label(in text: Text) -> Range<Int>? {
        let limit = min(text.count, Finding.longestRequest)
        guard var relied = text.find(Vocabulary.reliedUpon, from: 0, to: limit) else { return nil }
        let first = relied
        // The label may stand twice.
        while let next = text.find(
            Vocabulary.reliedUpon, from: relied.upperBound, to: min(limit, relied.upperBound + 200))
        {
            relied = next
        }
        let starts = Vocabulary.guidelineLabels.compactMap { text.findLast($0, before: first.lowerBound)?.lowerBound }
        let colon = text.bytes[relied.upperBound...].prefix(80).firstIndex(of: Ascii.colon)
        return (starts.max() ?? first.lowerBound)..<(colon.map { $0 + 1 } ?? text.sentenceEnd(from: relied.upperBound))
    }

    /// The first colon; without one the first line is the heading.
    private func firstColon(in text: Text) -> Int {
        text.bytes.prefix(600).firstIndex(of: Ascii.colon) ?? min(text.count, 200)
    }

    private func read(
        _ request: Request, into issue: inout OlderIssue, _ pointer: IssuePointer, _ problems: inout Problems
    ) {
        let labels = RationaleLabel.all(in: request.body, of: source)
        let end = labels.first?.range.lowerBound ?? request.body.upperBound
        let text = Text(request.body.lowerBound..<end, of: source)
        let labelled = text.findAll(Vocabulary.reliedUpon)
        if labelled.count > 1 {
            problems.add(
                .warning, .repeatedLabel, field: pointer + "/maximusGuideline/text", at: text.sourceRange(labelled[1]),
                "the guidelines' label stands twice in the request's part")
        }
        let start = label(in: text).map { text.sourceRange($0).upperBound } ?? request.body.lowerBound
        issue.guidelines = OlderIssue.Guidelines(start..<max(start, end), of: source, isReviewers: true)
        issue.rationaleLabel = labels.first
        issue.rationale = labels.first.map { $0.range.upperBound..<request.body.upperBound }
        for label in labels.dropFirst() {
            problems.add(
                .warning, .repeatedLabel, field: pointer + "/rationale", at: label.range,
                "the rationale's label stands twice in the request's part")
        }
    }

    // MARK: Which request a finding is about

    /// For each finding the request of the same words, or else the one of the same number that no finding names.
    private static func match(_ findings: [Finding], _ requests: [Request]) -> [Int?] {
        var places: [Wording: Int] = [:]
        for (index, request) in requests.enumerated().reversed() { request.wording.map { places[$0] = index } }
        var taken: Set<Int> = []
        var matches = findings.enumerated().map { index, finding -> Int? in
            let words = finding.service.map { Wording($0.value) }
            let isOwn = requests.indices.contains(index) && requests[index].wording == words
            guard let same = isOwn ? index : words.flatMap({ places[$0] }), taken.insert(same).inserted else {
                return nil
            }
            return same
        }
        var numbers: [Int: Int] = [:]
        for (index, request) in requests.enumerated().reversed() where !taken.contains(index) {
            numbers[request.ordinal ?? index + 1] = index
        }
        for (index, finding) in findings.enumerated() where matches[index] == nil {
            matches[index] = numbers.removeValue(forKey: finding.ordinal ?? index + 1)
        }
        return matches
    }

    private func compare(
        _ request: Request, with finding: Finding, _ pointer: IssuePointer, _ problems: inout Problems
    ) {
        guard let service = finding.service, Wording(service.value) != request.wording else {
            return
        }
        for field in ["/service", "/rationale", "/claimsAdministratorGuideline", "/maximusGuideline"] {
            problems.add(
                .warning, .repetitionMismatch, field: pointer + field, at: request.heading,
                "the part that stands for this finding names the request in other words")
        }
    }
}
