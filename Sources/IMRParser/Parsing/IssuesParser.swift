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
struct IssuesParser {
    private typealias Block = LabelledBlocks<IssueLabel>.Block

    /// An issue's parts before they are read.
    private struct Outline {
        /// The text that ends with the heading: all between the label before and this issue's first label.
        var before: Range<Int>
        var blocks: [Block] = []
        /// The heading's lines; `nil` if there is none.
        var heading: IssueHeading?
    }

    let source: SourceText
    let layout: LineLayout

    /// Reads the section's body.
    func parse(_ body: Range<Int>, reports: inout Reports) -> [Determination.Issue] {
        var outlines = outline(body)
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
        let ordinals = OrdinalStyle(outlines.map { $0.heading?.service }, of: source)
        return outlines.enumerated().map { index, outline in
            issue(number: index + 1, outline, ordinals, &reports)
        }
    }

    /// Groups the labels: an issue begins where a label does not come after the one before it in the form's order.
    private func outline(_ body: Range<Int>) -> [Outline] {
        let start = withoutIntroduction(source.trim(body)).lowerBound
        let blocks = LabelledBlocks(Vocabulary.issueLabels, in: start..<body.upperBound, of: source).blocks
        var outlines: [Outline] = []
        var previous = Int.max
        for block in blocks {
            if block.label.rawValue <= previous {
                let from = outlines.last?.blocks.last?.content.lowerBound ?? start
                outlines.append(Outline(before: from..<block.labelRange.lowerBound))
            }
            outlines[outlines.count - 1].blocks.append(block)
            previous = block.label.rawValue
        }
        return outlines
    }

    /// "The Final Determination was based on decisions for the disputed items/services set forth below:"
    private func withoutIntroduction(_ range: Range<Int>) -> Range<Int> {
        guard
            let end = source.match(Vocabulary.issuesIntroduction, at: range.lowerBound, limit: range.upperBound),
            let colon = source.colon(from: end, to: range.upperBound)
        else { return range }
        return colon + 1..<range.upperBound
    }

    private func issue(
        number: Int, _ outline: Outline, _ ordinals: OrdinalStyle, _ reports: inout Reports
    ) -> Determination.Issue {
        var issue = Determination.Issue(number: number)
        let pointer = "/issues/\(number - 1)"
        if let heading = outline.heading {
            readHeading(heading, ordinals, pointer, into: &issue, &reports)
        } else {
            let label = outline.blocks.first?.labelRange
            reports.add(
                .error, .missingHeading, field: pointer + "/service", at: label, "no heading above the issue's labels")
        }
        for block in outline.blocks { readBlock(block, pointer, into: &issue, &reports) }
        reportMissingParts(of: issue, outline, pointer, &reports)
        return issue
    }

    private func readHeading(
        _ heading: IssueHeading, _ ordinals: OrdinalStyle, _ pointer: String,
        into issue: inout Determination.Issue, _ reports: inout Reports
    ) {
        let service = ordinals.stripped(heading.service, of: source)
        let text = Unwrapped(service, of: source)
        issue.service = Located(text.string, at: service)
        issue.modification = ModificationParser.parse(text, pointer: pointer, reports: &reports)
        issue.decision = heading.decision
        if heading.decision == nil {
            reports.add(
                .warning, heading.unknownDecision == nil ? .missingDecision : .unknownDecision,
                field: pointer + "/decision", at: heading.unknownDecision ?? heading.range,
                heading.unknownDecision == nil
                    ? "the issue's heading ends without a decision"
                    : "the issue's heading ends with a word that is no known decision")
        }
        if !heading.isCertain {
            reports.add(
                .warning, .uncertainHeading, field: pointer + "/service", at: heading.service,
                "where the issue's heading begins is not certain")
        }
    }

    private func readBlock(
        _ block: Block, _ pointer: String, into issue: inout Determination.Issue, _ reports: inout Reports
    ) {
        let content = source.trim(block.content)
        guard !content.isEmpty else { return }
        switch block.label {
        case .claimsAdministratorGuideline:
            issue.claimsAdministratorGuideline = GuidelineParser.parse(
                Unwrapped(content, of: source), pointer: pointer + "/claimsAdministratorGuideline", reports: &reports)
        case .maximusGuideline:
            issue.maximusGuideline = GuidelineParser.parse(
                Unwrapped(content, of: source), pointer: pointer + "/maximusGuideline", reports: &reports)
        case .rationale:
            issue.rationale = Located(Unwrapped(content, of: source, paragraphsOf: layout).string, at: content)
        }
    }

    private func reportMissingParts(
        of issue: Determination.Issue, _ outline: Outline, _ pointer: String, _ reports: inout Reports
    ) {
        let place = outline.heading?.range ?? outline.blocks.first?.labelRange
        let parts: [(IssueLabel, String, Bool)] = [
            (.claimsAdministratorGuideline, "/claimsAdministratorGuideline/text",
                issue.claimsAdministratorGuideline.text == nil),
            (.maximusGuideline, "/maximusGuideline/text", issue.maximusGuideline.text == nil),
            (.rationale, "/rationale", issue.rationale == nil),
        ]
        for (label, field, isMissing) in parts where isMissing {
            let block = outline.blocks.first { $0.label == label }
            reports.add(
                .warning, block == nil ? .missingLabel : .missingText, field: pointer + field,
                at: block?.labelRange ?? place,
                block == nil ? "the issue has no \(label.name)" : "no text after \(label.name)")
        }
    }
}

extension IssueLabel {
    var name: String {
        switch self {
        case .claimsAdministratorGuideline: "Claims Administrator guideline"
        case .maximusGuideline: "MAXIMUS guideline"
        case .rationale: "Decision rationale"
        }
    }
}
