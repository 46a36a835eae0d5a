/// Finds the issues whose parts have labels: for each its heading with the decision, two guideline lines and the
/// rationale.
///
/// ```
/// Norco 10/325mg #60: Upheld
/// Claims Administrator guideline: Decision based on MTUS …
/// MAXIMUS guideline: Decision based on MTUS …
/// Decision rationale: …
/// ```
///
/// The labels divide the section. A heading has no label: it is the end of the text before the first label of its
/// issue. ``IssueHeading`` finds where it begins.
struct LabelledIssues {
    /// The labels of one issue.
    private struct Group {
        /// The text that ends with the heading: from the label above to the first label of this issue.
        var before: Range<Int>
        var labels: [LabelledText]
        /// Labels that appear again; their text belongs to the first.
        var repeated: [LabelledText] = []
        var heading: IssueHeading?

        mutating func endLastLabel(at end: Int) {
            let last = labels.count - 1
            labels[last].content = labels[last].content.lowerBound..<end
        }
    }

    let letter: Letter

    private var source: SourceText { letter.source }

    /// The issues in `body`, the section without its heading, which has `labels`.
    func outlines(in body: Range<Int>, labels: [LabelledText]) -> [IssueOutline] {
        let (rest, isDamaged) = Vocabulary.issuesIntroduction.skip(in: source.trim(body), of: source)
        var groups = groups(of: labels, from: rest.lowerBound)
        for index in groups.indices {
            let isFirst = index == groups.startIndex
            let heading = IssueHeading.find(in: groups[index].before, isFirst: isFirst, of: letter)
            groups[index].heading = heading
            guard let heading, !isFirst else { continue }
            // The text before the heading is the end of the text above.
            groups[index - 1].endLastLabel(at: heading.range.lowerBound)
        }
        let ordinals = OrdinalStyle(groups.lazy.map { $0.heading?.service }, of: source)
        var outlines = groups.enumerated().compactMap { outline($1, number: $0 + 1, ordinals) }
        if isDamaged, !outlines.isEmpty { outlines[0].remarks.append((.irregularIssuesIntroduction, .service, rest)) }
        return outlines
    }

    /// Groups the labels: an issue begins with a label that does not come after the one above it in the order of the
    /// edition, unless it is the same label again.
    private func groups(of labels: [LabelledText], from start: Int) -> [Group] {
        var groups: [Group] = []
        groups.reserveCapacity(labels.count / Label.ofIssue.count + 1)
        for label in labels where label.labelRange.lowerBound >= start {
            guard let index = groups.indices.last, let last = groups[index].labels.last else {
                groups.append(Group(before: start..<label.labelRange.lowerBound, labels: [label]))
                continue
            }
            if label.label.rawValue > last.label.rawValue {
                groups[index].labels.append(label)
            } else if isRepeated(label, after: last) {
                groups[index].endLastLabel(at: label.content.upperBound)
                groups[index].repeated.append(label)
            } else {
                groups.append(Group(before: last.content.lowerBound..<label.labelRange.lowerBound, labels: [label]))
            }
        }
        return groups
    }

    /// Whether `label` is the label above it again: no heading ends between the two.
    private func isRepeated(_ label: LabelledText, after last: LabelledText) -> Bool {
        guard label.label == last.label else { return false }
        let between = source.trim(last.content)
        return between.isEmpty || DecisionEnding(between, of: source).decision == nil
    }

    private func outline(_ group: Group, number: Int, _ ordinals: OrdinalStyle) -> IssueOutline? {
        guard let place = group.heading?.range ?? group.labels.first?.labelRange else { return nil }
        var outline = IssueOutline(place: place)
        outline.parts = group.labels.map {
            IssueOutline.Part(
                field: $0.label.issueField, label: $0.labelRange, hasColon: $0.hasColon, text: source.trim($0.content))
        }
        if let heading = group.heading {
            let service = ordinals.stripped(heading.service, of: source)
            let text = Text(service, of: source)
            outline.heading = IssueOutline.Heading(
                service: Located(text.string, at: service), text: text, servicePlace: heading.service,
                decision: heading.ending.decision, unknownDecision: heading.ending.unknown,
                isRegular: heading.ending.hasColon, ordinal: ordinals.ordinal(heading.service, of: source),
                isCertain: heading.isCertain && !heading.holdsDecision(of: source))
            outline.mayBeginAbove = heading.ending.decision == nil && heading.ending.unknown == nil
            if ordinals.isDoubtful(heading.service, number, of: source) {
                outline.remarks.append((.doubtfulOrdinal, .service, heading.service))
            }
            if let unclaimed = heading.unclaimed { outline.remarks.append((.textAfterHeading, .whole, unclaimed)) }
        }
        outline.remarks += group.repeated.map { (.repeatedLabel($0.label.name), $0.label.issueField, $0.labelRange) }
        return outline
    }
}
