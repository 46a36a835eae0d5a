/// Finds the issues that follow each other: for each its heading with the decision, two guidelines and the rationale.
///
/// ```
/// Norco 10/325mg #60: Upheld                                             1. The request for Norco is not medically …
/// Claims Administrator guideline: Decision based on MTUS …               The Claims Administrator based its decision …
/// MAXIMUS guideline: Decision based on MTUS …                            The Physician Reviewer based his/her …
/// Decision rationale: …                                                  The Physician Reviewer's decision rationale: …
/// ```
///
/// Each issue may have its heading, its guidelines, and its rationale in either form. The labels divide the section;
/// where guidelines have none, the first sentence about a party takes the place of one. A heading has no label: it is
/// the end of the text before the first label of its issue. ``IssueHeading`` finds where it begins.
struct LabeledIssues {
    private struct Group {
        /// The text that ends with the heading: from the label above to the first label of this issue.
        var before: Range<Int>
        /// The labels. The guidelines that have none are one label without words.
        var labels: [LabeledText]
        /// Labels that appear again; their text belongs to the first.
        var repeated: [LabeledText] = []
        var heading: IssueHeading?

        init(before: Range<Int>, first label: LabeledText) {
            self.before = before
            labels = []
            labels.reserveCapacity(Label.ofIssue.count)
            labels.append(label)
        }

        /// Whether the guidelines are sentences.
        var isProse: Bool { !labels.contains { $0.label != .rationale && !$0.labelRange.isEmpty } }

        mutating func endLastLabel(at end: Int) {
            let last = labels.count - 1
            labels[last].content = labels[last].content.lowerBound..<end
        }
    }

    let letter: Letter

    private var source: SourceText { letter.source }

    /// The issues in `body`, the section without its heading, which has `labels`.
    func outlines(in body: Range<Int>, labels: [LabeledText]) -> [IssueOutline] {
        let (rest, isDamaged) = Vocabulary.issuesIntroduction.skip(in: source.trim(body), of: source)
        var groups = groups(of: withSentences(labels, in: rest), from: rest.lowerBound)
        for index in groups.indices {
            let isFirst = index == groups.startIndex
            let heading = IssueHeading.find(
                in: groups[index].before, isFirst: isFirst, isProse: groups[index].isProse, of: letter)
            groups[index].heading = heading
            guard let heading, !isFirst else { continue }
            // The text before the heading is the end of the text above.
            groups[index - 1].endLastLabel(at: heading.range.lowerBound)
        }
        let ordinals = OrdinalStyle(groups.lazy.map { $0.heading?.service }, of: source)
        let areStated = groups.contains { $0.heading.map { $0.ending.isDecision && !$0.ending.isVerdict } ?? false }
        var outlines = groups.enumerated().compactMap { outline($1, number: $0 + 1, ordinals, areStated: areStated) }
        let areNumbered = outlines.contains { $0.heading?.ordinal != nil }
        for index in outlines.indices.dropFirst() where outlines[index].rules.isProse {
            let heading = outlines[index].heading
            outlines[index].mayBeginAbove = heading == nil || areNumbered && heading?.ordinal == nil
        }
        if isDamaged, !outlines.isEmpty { outlines[0].remark(.irregularIssuesIntroduction, on: .heading, at: rest) }
        return outlines
    }

    // MARK: Guidelines without labels

    /// `labels`, and in the place of labels the beginnings of guidelines that have none.
    ///
    /// Between the labels of two rationales there is one issue, so one label of a guideline shows that all have some.
    private func withSentences(_ labels: [LabeledText], in range: Range<Int>) -> [LabeledText] {
        var all: [LabeledText] = []
        all.reserveCapacity(labels.count + 1)
        var stretch: [LabeledText] = []
        var start = range.lowerBound
        func add(to end: Int, isLast: Bool) {
            if stretch.isEmpty, start < end {
                for sentence in sentences(in: start..<end, isFirst: all.isEmpty, isLast: isLast) {
                    all.append(
                        LabeledText(
                            label: .claimsAdministratorGuideline, labelRange: sentence..<sentence, hasColon: true,
                            content: sentence..<end))
                }
            }
            all += stretch
            stretch.removeAll(keepingCapacity: true)
        }
        for label in labels where label.labelRange.lowerBound >= range.lowerBound {
            guard label.label == .rationale else {
                stretch.append(label)
                continue
            }
            add(to: label.labelRange.lowerBound, isLast: false)
            all.append(label)
            start = label.labelRange.upperBound
        }
        add(to: range.upperBound, isLast: true)
        for index in all.indices.dropLast() {
            let content = all[index].labelRange.upperBound..<all[index + 1].labelRange.lowerBound
            all[index].content = content
        }
        return all
    }

    /// Where guidelines begin in `range`: at the first sentence about a party below each heading.
    ///
    /// - Parameters:
    ///   - isFirst: Whether nothing but a heading can be above the first guideline.
    ///   - isLast: Whether no rationale's label comes after `range`.
    private func sentences(in range: Range<Int>, isFirst: Bool, isLast: Bool) -> [Int] {
        guard source.lineIndices(in: range).contains(where: { mayName(source.lines[$0], to: range.upperBound) }) else {
            return []
        }
        let text = Text(range, of: source)
        var found: [Int] = []
        var others: [Int] = []
        for start in PartySentence.subjects(in: text) {
            let place = text.sourceRange(start..<start + 1).lowerBound
            guard beginsLine(place) else { continue }
            if endsWithHeading(source.trim((found.last ?? range.lowerBound)..<place)) {
                found.append(place)
            } else if text.beginsSentence(at: start) {
                others.append(place)
            }
        }
        if found.isEmpty, !isLast, let place = isFirst ? others.first : others.last { return [place] }
        return found
    }

    /// Whether a party may be named at the beginning of a line, or in a line that an extractor joined.
    private func mayName(_ line: Line, to limit: Int) -> Bool {
        if line.range.count > SourceText.longLine { return true }
        guard Ascii.isUpper(source.bytes[line.start]) else { return false }
        let text = Text(line.start..<min(limit, line.start + LabeledIssues.longestName), of: source)
        return PartySentence.subjects(in: text).first == 0
    }

    /// Whether `range` ends with a decision, or its last sentence begins as a heading does: "2. The request for".
    private func endsWithHeading(_ range: Range<Int>) -> Bool {
        if DecisionEnding.last(in: range, of: source).decision != nil { return true }
        for index in source.lineIndices(in: range).suffix(LabeledIssues.mostLines).reversed() {
            let start = max(source.lines[index].start, range.lowerBound)
            guard range.upperBound - start <= LabeledIssues.longestHeading else { return false }
            let ordinal = OrdinalStyle.prefix(of: start..<range.upperBound, in: source, withAnyName: true)
            let text = Text((ordinal?.end ?? start)..<range.upperBound, of: source)
            if text.innerSentenceEnds > 0 { return false }
            if ordinal != nil { return text.requestStart(at: 0) != nil }
        }
        return false
    }

    /// The longest name of a party with a verb, in bytes.
    private static let longestName = 120
    /// The most lines and the most bytes of a heading without a decision.
    private static let mostLines = 6
    private static let longestHeading = 600

    /// Whether `offset` is at the beginning of a line, or in a line that an extractor joined.
    private func beginsLine(_ offset: Int) -> Bool {
        let line = source.lines[source.lineIndex(at: offset)]
        return line.start == offset || line.range.count > SourceText.longLine
    }

    // MARK: Groups

    /// Groups the labels: an issue begins with a label that does not come after the one above it in the order of the
    /// edition, unless it is the same label again.
    private func groups(of labels: [LabeledText], from start: Int) -> [Group] {
        var groups: [Group] = []
        groups.reserveCapacity(labels.count / Label.ofIssue.count + 1)
        for label in labels where label.labelRange.lowerBound >= start {
            guard let index = groups.indices.last, let last = groups[index].labels.last else {
                groups.append(Group(before: start..<label.labelRange.lowerBound, first: label))
                continue
            }
            if label.label.rawValue > last.label.rawValue {
                groups[index].labels.append(label)
            } else if isRepeated(label, after: last) {
                groups[index].endLastLabel(at: label.content.upperBound)
                groups[index].repeated.append(label)
            } else {
                groups.append(Group(before: last.content.lowerBound..<label.labelRange.lowerBound, first: label))
            }
        }
        return groups
    }

    /// Whether `label` is the label above it again: no heading ends between the two.
    private func isRepeated(_ label: LabeledText, after last: LabeledText) -> Bool {
        guard label.label == last.label else { return false }
        let between = source.trim(last.content)
        return between.isEmpty || DecisionEnding.last(in: between, of: source).decision == nil
    }

    /// - Parameter areStated: Whether headings of the letter end with a colon and a decision.
    private func outline(
        _ group: Group, number: Int, _ ordinals: OrdinalStyle, areStated: Bool
    ) -> IssueOutline? {
        guard let place = group.heading?.range ?? group.labels.first?.labelRange else { return nil }
        var outline = IssueOutline(place: place)
        if group.isProse { outline.rules = .findings }
        outline.parts.reserveCapacity(Label.ofIssue.count)
        for label in group.labels {
            if label.labelRange.isEmpty {
                outline.addGuidelines(label.content, of: source, isReviewers: false)
            } else {
                outline.parts.append(
                    IssueOutline.Part(
                        field: label.label.issueField, label: label.labelRange, hasColon: label.hasColon,
                        text: source.trim(label.content)))
            }
        }
        if let heading = group.heading {
            let ordinal = ordinals.ordinal(of: heading.service, in: source)
            let stripped = (ordinal?.end ?? heading.service.lowerBound)..<heading.service.upperBound
            var service = stripped
            let copula = source.copula(before: heading.service.upperBound, from: service.lowerBound)
            if let copula { service = source.trim(service.lowerBound..<copula) }
            if heading.ending.isVerdict || group.isProse || copula != nil { service = withoutIntroduction(service) }
            let text = Text(service, of: source)
            let request = Located(text.string, at: service)
            // A sentence includes its verdict.
            let words = source.trim(stripped.lowerBound..<(heading.ending.sentenceEnd ?? heading.service.upperBound))
            outline.heading = IssueOutline.Heading(
                words: words == service ? request : Located(Text(words, of: source).string, at: words),
                service: request, text: text,
                servicePlace: heading.service,
                decision: heading.ending.decision, unknownDecision: heading.ending.unknown,
                isRegular: heading.ending.isRegular, ordinal: ordinal?.value,
                isCertain: heading.isCertain && !heading.holdsDecision(of: source)
                    && !mayEndRationale(heading, areStated, isIntroduced: service != heading.service))
            outline.mayBeginAbove = heading.ending.decision == nil && heading.ending.unknown == nil
            if ordinals.isDoubtful(heading.service, number, of: source) {
                outline.remark(.doubtfulOrdinal, on: .heading, at: heading.service)
            }
            if let unclaimed = heading.unclaimed { outline.remark(.textAfterHeading, on: .whole, at: unclaimed) }
        }
        for label in group.repeated {
            outline.remark(.repeatedLabel(label.label.name), on: label.label.issueField, at: label.labelRange)
        }
        return outline
    }

    /// Whether a heading that is a sentence may be the last one of the rationale above, and the heading is lost: the other
    /// headings of the letter are no sentences, or it says what a rationale says of other requests, too ("was denied").
    private func mayEndRationale(_ heading: IssueHeading, _ areStated: Bool, isIntroduced: Bool) -> Bool {
        guard let end = heading.ending.sentenceEnd else { return false }
        return areStated
            || !isIntroduced && source.find(Vocabulary.medically, in: heading.service.upperBound..<end) == nil
    }

    /// A request without the words that introduce it: "The request for".
    private func withoutIntroduction(_ service: Range<Int>) -> Range<Int> {
        let text = Text(service, of: source)
        guard let start = RequestIntroduction.end(at: 0, in: text, isRequest: true), start < text.count else {
            return service
        }
        return text.sourceRange(start..<text.count)
    }
}

extension SourceText {
    /// Where the "is" of "A brace is: Upheld" begins, if it ends at `offset`; `nil` if there is none, or if the request
    /// was modified: its words are a text of their own.
    fileprivate func copula(before offset: Int, from limit: Int) -> Int? {
        for copula in Vocabulary.copulas where offset - copula.count > limit {
            let start = offset - copula.count
            guard match(copula, at: start, limit: offset) != nil else { continue }
            return find(Vocabulary.originalWord, in: limit..<start) == nil ? start : nil
        }
        return nil
    }
}
