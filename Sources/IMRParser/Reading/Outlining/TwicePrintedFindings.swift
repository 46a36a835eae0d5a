/// Finds the issues of `notice2013`: the findings, which appear twice, and the part of each request.
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
    /// "Regarding the request for X:" and the text up to the next.
    private struct Request {
        var ordinal: Int?
        /// The request's own words.
        var service: Located<String>?
        var heading: Range<Int>
        var body: Range<Int>

        var wording: Wording? { service.map { Wording($0.value) } }
    }

    /// An issue for each finding.
    private(set) var outlines: [IssueOutline] = []
    /// The headings of requests that no finding is about.
    private(set) var unmatchedRequests: [Range<Int>] = []

    /// Reads the findings of `findings`, texts in the order of the letter, and the requests' parts in `requests`.
    init(findings: [Range<Int>], requests: Range<Int>?, of source: SourceText) {
        let list = FindingsList(findings, of: source)
        let requests = requests.map { TwicePrintedFindings.requests(in: $0, of: source) } ?? []
        let findings = list.findings
        let matches = TwicePrintedFindings.match(findings.map(\.finding), requests)
        for (index, (finding, place)) in findings.enumerated() {
            var outline = IssueOutline(finding, at: place, rules: .findings)
            let request = matches[index].map { requests[$0] }
            if let request { TwicePrintedFindings.add(request, to: &outline, of: source) }
            list.addRemarks(index, to: &outline)
            if let request, let wording = finding.wording, wording != request.wording {
                for field in [IssueField.heading, .rationale, .guideline(.claimsAdministrator), .guideline(.maximus)] {
                    outline.remark(.otherRequestInPart, on: field, at: request.heading)
                }
            }
            outlines.append(outline)
        }
        let taken = Set(matches.compactMap(\.self))
        unmatchedRequests = requests.indices.filter { !taken.contains($0) }.map { requests[$0].heading }
    }

    /// Where the part of the first request begins in `range`; `nil` if there is none.
    static func firstRequest(in range: Range<Int>, of source: SourceText) -> Int? {
        headings(in: range, of: source).first?.start
    }

    // MARK: Requests

    /// Where the headings begin and where the request's words do.
    private static func headings(
        in range: Range<Int>, of source: SourceText
    ) -> [(start: Int, ordinal: Int?, words: Int)] {
        var headings: [(start: Int, ordinal: Int?, words: Int)] = []
        source.forEachPlace(in: range) { offset, place in
            let isLineStart = place == .lineStart
            // Not among the first words of the one before.
            guard offset >= headings.last?.words ?? 0 else { return }
            let ordinal = isLineStart ? ordinal(at: offset, to: range.upperBound, of: source) : nil
            let start = ordinal?.end ?? offset
            guard start < range.upperBound else { return }
            // Without a number it may be a sentence of a rationale.
            let isUsual =
                source.bytes[start] | 0x20 == UInt8(ascii: "r")
                && source.match(Vocabulary.regarding, at: start, limit: range.upperBound) != nil
            guard isUsual || ordinal != nil else { return }
            let text = Text(start..<min(range.upperBound, start + 60), of: source)
            // A finding has a number, too.
            guard let end = text.requestStart(at: 0), end < text.count,
                isUsual
                    || !RequestIntroduction.isStatement(at: 0, in: text) && isAboveLabel(start, in: range, of: source)
            else { return }
            let limit = headings.last?.words ?? range.lowerBound
            let before = isLineStart ? nil : ordinalBefore(offset, from: limit, of: source)
            let words = text.sourceRange(end..<end + 1).lowerBound
            headings.append((before?.start ?? offset, ordinal?.value ?? before?.value, words))
        }
        return headings
    }

    /// Whether the label of a guideline is below `offset`, and no other heading between. A document may be a request, too.
    private static func isAboveLabel(_ offset: Int, in range: Range<Int>, of source: SourceText) -> Bool {
        let end = min(range.upperBound, offset + Finding.longestRequest)
        guard let label = source.find(Vocabulary.reliedUpon, in: offset..<end) else { return false }
        return source.find(Vocabulary.regarding, in: offset..<label.lowerBound) == nil
    }

    /// The number at the beginning of a heading, which begins a line.
    private static func ordinal(at offset: Int, to limit: Int, of source: SourceText) -> (value: Int?, end: Int)? {
        if let ordinal = source.ordinal(at: offset, limit: limit) { return ordinal }
        if Ascii.isLower(source.bytes[offset]) { return nil }
        let longestNumber = 32
        let end = min(limit, offset + longestNumber, source.lines[source.lineIndex(at: offset)].end)
        let start = OrdinalStyle.prefix(of: offset..<max(offset, end), in: source, withAnyName: true)
        return start.map { ($0.value, $0.end) }
    }

    /// The number before a heading in a joined line.
    private static func ordinalBefore(
        _ offset: Int, from limit: Int, of source: SourceText
    ) -> (value: Int, start: Int)? {
        let text = Text(max(limit, offset - 8)..<offset, of: source)
        return text.ordinal(before: text.count).map { ($0.value, text.sourceRange($0.start..<text.count).lowerBound) }
    }

    private static func requests(in range: Range<Int>, of source: SourceText) -> [Request] {
        let headings = headings(in: range, of: source)
        return zip(headings, headings.dropFirst().map(\.start) + [range.upperBound]).map { heading, end in
            let text = Text(heading.words..<end, of: source)
            let words = text.trim(0..<(label(in: text)?.lowerBound ?? firstColon(in: text)))
            var service = words
            while let last = service.last, text.bytes[last] == Ascii.colon {
                service = text.trim(service.lowerBound..<last)
            }
            let place = heading.start..<max(heading.words, text.sourceRange(words).upperBound)
            return Request(
                ordinal: heading.ordinal, service: text.located(nonEmpty: service), heading: place,
                body: place.upperBound..<max(place.upperBound, end))
        }
    }

    /// "Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer …:"
    private static func label(in text: Text) -> Range<Int>? {
        let limit = min(text.count, Finding.longestRequest)
        guard var relied = text.find(Vocabulary.reliedUpon, from: 0, to: limit) else { return nil }
        let first = relied
        // The label may appear twice.
        while let next = text.find(
            Vocabulary.reliedUpon, from: relied.upperBound, to: min(limit, relied.upperBound + 200))
        { relied = next }
        let starts = Vocabulary.guidelineLabels.compactMap { text.findLast($0, before: first.lowerBound)?.lowerBound }
        let colon = text.bytes[relied.upperBound...].prefix(80).firstIndex(of: Ascii.colon)
        return (starts.max() ?? first.lowerBound)..<(colon.map { $0 + 1 } ?? text.sentenceEnd(from: relied.upperBound))
    }

    /// The first colon; without one the first line is the heading.
    private static func firstColon(in text: Text) -> Int {
        text.bytes.prefix(600).firstIndex(of: Ascii.colon) ?? min(text.count, 200)
    }

    private static func add(_ request: Request, to outline: inout IssueOutline, of source: SourceText) {
        let labels = LabeledText.all(Vocabulary.rationaleLabels, in: request.body, of: source)
        let end = labels.first?.labelRange.lowerBound ?? request.body.upperBound
        let text = Text(request.body.lowerBound..<end, of: source)
        func reportRepeated(_ field: IssueField, at place: Range<Int>) {
            outline.remark(.repeatedLabel(IssueRules.findings.labelName(of: field)), on: field, at: place)
        }
        let labeled = text.findAll(Vocabulary.reliedUpon)
        if labeled.count > 1 { reportRepeated(.guidelineText(.maximus), at: text.sourceRange(labeled[1])) }
        for label in labels.dropFirst() { reportRepeated(.rationale, at: label.labelRange) }
        let start = label(in: text).map { text.sourceRange($0).upperBound } ?? request.body.lowerBound
        outline.addGuidelines(start..<max(start, end), of: source, isReviewers: true)
        guard let label = labels.first else { return }
        let rationale = label.labelRange.upperBound..<request.body.upperBound
        outline.addRationale(rationale, label: label.labelRange, hasColon: label.hasColon, of: source)
    }

    // MARK: Which request a finding is about

    /// For each finding the request of the same words, or else the one of the same number that no finding names.
    private static func match(_ findings: [Finding], _ requests: [Request]) -> [Int?] {
        var places: [Wording: Int] = [:]
        for (index, request) in requests.enumerated().reversed() { request.wording.map { places[$0] = index } }
        var taken: Set<Int> = []
        var matches = findings.enumerated().map { index, finding -> Int? in
            let words = finding.wording
            let isOwn = requests.indices.contains(index) && requests[index].wording == words
            let same = isOwn ? index : words.flatMap { places[$0] }
            return same.flatMap { taken.insert($0).inserted ? $0 : nil }
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
}
