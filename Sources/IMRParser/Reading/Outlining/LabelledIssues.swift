/// Reads the issues: for each its heading with the decision, two guideline lines and the rationale.
///
/// ```
/// Norco 10/325mg #60: Upheld
/// Claims Administrator guideline: Decision based on MTUS …
/// MAXIMUS guideline: Decision based on MTUS …
/// Decision rationale: …
/// ```
///
/// The labels divide the section into blocks. A heading has no label: it is the end of the text before the first
/// label of its issue, and where it begins there is what ``IssueHeading`` finds out.
struct LabelledIssues {
    private typealias Block = LabelledBlocks.Block

    /// An issue's parts before they are read.
    private struct Outline {
        /// The text that ends with the heading: all between the label before and this issue's first label.
        var before: Range<Int>
        var blocks: [Block]
        /// Labels that stand a second time; their text went to the first.
        var repeated: [Block] = []
        /// The heading's lines; `nil` if there is none.
        var heading: IssueHeading?

        init(before: Range<Int>, first: Block) {
            self.before = before
            blocks = []
            blocks.reserveCapacity(Label.ofIssue.count)
            blocks.append(first)
        }
    }

    let source: SourceText
    let layout: LineLayout

    /// Reads the section's body.
    func parse(_ body: Range<Int>, problems: inout Problems) -> [Determination.Issue] {
        var outlines = outline(body, &problems)
        UnknownLabel.reportNewWording(of: outlines.first?.blocks ?? [], in: source, &problems)
        for index in outlines.indices {
            let isFirst = index == outlines.startIndex
            outlines[index].heading = IssueHeading.find(
                in: outlines[index].before, isFirst: isFirst, of: source, layout: layout)
            guard let heading = outlines[index].heading, !isFirst else { continue }
            // What stands before the heading is the end of the text before.
            let last = outlines[index - 1].blocks.count - 1
            outlines[index - 1].blocks[last].content =
                outlines[index - 1].blocks[last].content.lowerBound..<heading.range.lowerBound
        }
        let ordinals = OrdinalStyle(outlines.lazy.map { $0.heading?.service }, of: source)
        for index in outlines.indices.dropFirst() { reportLostEnd(before: outlines[index], index, &problems) }
        return outlines.indices.map { issue(number: $0 + 1, outlines[$0], ordinals, &problems) }
    }

    /// Groups the labels: an issue begins where a label does not come after the one before it in the form's order,
    /// unless it is the same label over again.
    private func outline(_ body: Range<Int>, _ problems: inout Problems) -> [Outline] {
        let (rest, isDamaged) = Vocabulary.issuesIntroduction.skip(in: source.trim(body), of: source)
        let start = rest.lowerBound
        if isDamaged {
            problems.add(
                .warning, .irregularIntroduction, field: "/issues/0/service", at: rest,
                "the sentence before the first issue is not whole: a piece of it may be in the heading")
        }
        let blocks = LabelledBlocks(Vocabulary.issueLabels, in: start..<body.upperBound, of: source).blocks
        var outlines: [Outline] = []
        outlines.reserveCapacity(blocks.count / Label.ofIssue.count + 1)
        for block in blocks {
            guard let last = outlines.last?.blocks.last else {
                outlines.append(Outline(before: start..<block.labelRange.lowerBound, first: block))
                continue
            }
            if block.label.rawValue > last.label.rawValue {
                outlines[outlines.count - 1].blocks.append(block)
            } else if isRepeated(block, after: last) {
                let index = outlines[outlines.count - 1].blocks.count - 1
                outlines[outlines.count - 1].blocks[index].content = last.content.lowerBound..<block.content.upperBound
                outlines[outlines.count - 1].repeated.append(block)
            } else {
                let before = last.content.lowerBound..<block.labelRange.lowerBound
                outlines.append(Outline(before: before, first: block))
            }
        }
        return outlines
    }

    /// Whether `block` is the label of the block before it over again: no heading ends between the two.
    private func isRepeated(_ block: Block, after last: Block) -> Bool {
        guard block.label == last.label else { return false }
        let between = source.trim(last.content)
        return between.isEmpty || DecisionEnding(between, of: source).decision == nil
    }

    /// Where a heading has no decision it may be none, but the end of the text before.
    private func reportLostEnd(before outline: Outline, _ index: Int, _ problems: inout Problems) {
        guard let heading = outline.heading, heading.decision == nil, heading.unknownDecision == nil else { return }
        problems.add(
            .warning, .uncertainHeading, field: IssuePointer(index: index - 1) + Label.rationale.field,
            at: heading.range, "its end may be what was taken for the next issue's heading")
    }

    private func issue(
        number: Int, _ outline: Outline, _ ordinals: OrdinalStyle, _ problems: inout Problems
    ) -> Determination.Issue {
        var issue = Determination.Issue(number: number)
        let pointer = IssuePointer(index: number - 1)
        if let heading = outline.heading {
            readHeading(heading, ordinals, pointer, into: &issue, &problems)
        } else {
            let label = outline.blocks.first?.labelRange
            problems.add(
                .error, .missingHeading, field: pointer.text, at: label, "no heading above the issue's labels")
        }
        for block in outline.blocks { readBlock(block, pointer, into: &issue, &problems) }
        reportNeighbours(of: outline, pointer, &problems)
        reportMissingParts(of: issue, outline, pointer, &problems)
        reportRepeatedLabels(of: outline, pointer, &problems)
        return issue
    }

    /// There may be many: the texts of their reports are made once.
    private func reportRepeatedLabels(of outline: Outline, _ pointer: IssuePointer, _ problems: inout Problems) {
        guard !outline.repeated.isEmpty else { return }
        for label in Label.ofIssue {
            let field = pointer + label.field
            let message = "\(label.name) stands twice in the issue"
            for block in outline.repeated where block.label == label {
                problems.add(.warning, .repeatedLabel, field: field, at: block.labelRange, message)
            }
        }
    }

    private func readHeading(
        _ heading: IssueHeading, _ ordinals: OrdinalStyle, _ pointer: IssuePointer,
        into issue: inout Determination.Issue, _ problems: inout Problems
    ) {
        let service = ordinals.stripped(heading.service, of: source)
        let text = Text(service, of: source)
        issue.service = Located(text.string, at: service)
        issue.modification = ModificationReader.parse(text, pointer: pointer.text, problems: &problems)
        issue.decision = heading.decision
        if heading.decision == nil, heading.unknownDecision == nil {
            problems.add(
                .warning, .uncertainHeading, field: pointer + "/service", at: heading.service,
                "the heading ends without a decision: it may hold other text, or a decision that was misread")
        }
        if heading.decision == nil {
            problems.add(
                .warning, heading.unknownDecision == nil ? .missingDecision : .unknownDecision,
                field: pointer + "/decision", at: heading.unknownDecision ?? heading.range,
                heading.unknownDecision == nil
                    ? "the issue's heading ends without a decision"
                    : "the issue's heading ends with a word that is no known decision")
        }
        if !heading.hasColon, heading.decision != nil {
            problems.add(
                .warning, .irregularHeading, field: pointer + "/decision", at: heading.range,
                "no colon stands before the decision")
        }
        if let unclaimed = heading.unclaimed {
            problems.add(
                .warning, .unclaimedText, field: pointer.text, at: unclaimed,
                "text between the heading and the first label that is known")
        }
        if let ordinal = ordinals.ordinal(heading.service, of: source), ordinal != issue.number {
            problems.add(
                .warning, .issueNumbering, field: pointer + "/number", at: heading.service,
                "the heading's ordinal is \(ordinal), its place in the letter \(issue.number)")
        }
        if ordinals.isDoubtful(heading.service, issue.number, of: source) {
            problems.add(
                .warning, .issueNumbering, field: pointer + "/service", at: heading.service,
                "the number in front may be an ordinal: not all headings count")
        }
        if !heading.isCertain || heading.holdsDecision(of: source) {
            problems.add(
                .warning, .uncertainHeading, field: pointer + "/service", at: heading.service,
                "where the issue's heading begins is not certain")
        }
    }

    private func readBlock(
        _ block: Block, _ pointer: IssuePointer, into issue: inout Determination.Issue, _ problems: inout Problems
    ) {
        if !block.hasColon {
            problems.add(
                .warning, .irregularLabel, field: pointer + block.label.field, at: block.labelRange,
                "no colon stands after \(block.label.name)")
        }
        var content = source.trim(block.content)
        guard !content.isEmpty else { return }
        if let unknown = UnknownLabel.find(in: content, of: source, layout: layout) {
            problems.add(
                .warning, .unknownLabel, field: pointer + block.label.field, at: unknown,
                "a label that is not known stands in the text of \(block.label.name)")
            if block.label != .rationale { content = source.trim(content.lowerBound..<unknown.lowerBound) }
        }
        source.reportCutOff(content, field: pointer + block.label.field, problems: &problems)
        switch block.label {
        case .claimsAdministratorGuideline:
            issue.claimsAdministratorGuideline = GuidelineReader.read(
                Text(content, of: source), party: .claimsAdministrator, issue: pointer.index, isProse: false,
                problems: &problems)
        case .maximusGuideline:
            issue.maximusGuideline = GuidelineReader.read(
                Text(content, of: source), party: .maximus, issue: pointer.index, isProse: false, problems: &problems)
        case .rationale:
            let text = Text(content, of: source, paragraphsOf: layout)
            if source.lineIndex(at: block.labelRange.upperBound - 1) != source.lineIndex(at: content.lowerBound),
                Conclusion(of: text) == nil
            {
                problems.add(
                    .warning, .uncertainHeading, field: pointer + "/rationale", at: content,
                    "it begins below its label and concludes nothing: it may be a piece of the next issue's heading")
            }
            issue.rationale = Located(text.string, at: content)
        case .licensure, .specialty:
            break
        }
    }

    /// Where a text is cut off, its last line may have gone to the text behind the next label.
    private func reportNeighbours(of outline: Outline, _ pointer: IssuePointer, _ problems: inout Problems) {
        for (block, next) in zip(outline.blocks, outline.blocks.dropFirst()) {
            let text = source.trim(block.content)
            guard !text.isEmpty, !source.endsSentence(text) else { continue }
            problems.add(
                .warning, .cutOffText, field: pointer + next.label.field, at: next.labelRange,
                "the text before it ends in the middle of a sentence: a line of that may stand here")
        }
    }

    private func reportMissingParts(
        of issue: Determination.Issue, _ outline: Outline, _ pointer: IssuePointer, _ problems: inout Problems
    ) {
        for label in Label.ofIssue where issue.text(of: label) == nil {
            if let block = outline.blocks.first(where: { $0.label == label }) {
                problems.add(
                    .warning, .missingText, field: pointer + label.field, at: block.labelRange,
                    "no text after \(label.name)")
                continue
            }
            let before = outline.blocks.last { $0.label.rawValue < label.rawValue }
            problems.add(
                .warning, .missingLabel, field: pointer + label.field,
                at: outline.heading?.range ?? outline.blocks.first?.labelRange, "the issue has no \(label.name)")
            if let before {
                problems.add(
                    .warning, .missingLabel, field: pointer + before.label.field, at: before.labelRange,
                    "its text may hold the \(label.name)")
            }
        }
    }
}

/// The JSON Pointer to an issue, spelled out only where a report needs it.
struct IssuePointer {
    let index: Int

    var text: String { "/issues/\(index)" }

    static func + (pointer: IssuePointer, field: String) -> String { pointer.text + field }
}

extension Determination.Issue {
    fileprivate func text(of label: Label) -> Located<String>? {
        switch label {
        case .claimsAdministratorGuideline: claimsAdministratorGuideline.text
        case .maximusGuideline: maximusGuideline.text
        case .rationale: rationale
        case .licensure, .specialty: nil
        }
    }
}
