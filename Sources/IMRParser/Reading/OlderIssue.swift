/// The parts of an issue in the editions of 2013, wherever in the letter each was found; and what they say.
struct OlderIssue {
    /// Where the request and the finding about it stand; `nil` if they were not found.
    var finding: Finding?
    /// What stands for the finding in diagnostics.
    var place: Range<Int>
    /// The claims administrator's paragraph and the reviewer's.
    var guidelines: Guidelines?
    /// The rationale, without its label.
    var rationale: Range<Int>?
    /// The rationale's label; `nil` if there is none.
    var rationaleLabel: RationaleLabel?
    /// Whether the edition prints what the claims administrator cited.
    var expectsClaimsAdministrator = true

    /// The paragraphs of both parties.
    struct Guidelines {
        var claimsAdministrator: Range<Int>?
        var reviewer: Range<Int>?
        /// Text before both.
        var unclaimed: Range<Int>?

        /// Divides `range` where a sentence begins with the one party or with the other.
        ///
        /// - Parameter isReviewers: Whether what no party begins is the reviewer's.
        init(_ range: Range<Int>, of source: SourceText, isReviewers: Bool) {
            let range = source.content(range)
            guard !range.isEmpty else { return }
            let text = Text(range, of: source)
            let administrator = text.sentence(beginningWith: [Vocabulary.claimsAdministrator])
            let expert = text.sentence(beginningWith: Vocabulary.reviewerSubjects)
            func part(_ start: Int?, before other: Int?) -> Range<Int>? {
                guard let start else { return nil }
                let end = other.map { $0 > start ? $0 : text.count } ?? text.count
                return source.content(text.sourceRange(start..<end))
            }
            claimsAdministrator = part(administrator, before: expert)
            reviewer = part(expert, before: administrator)
            let lead = min(administrator ?? text.count, expert ?? text.count)
            if expert == nil, isReviewers, lead > 0 {
                reviewer = source.content(text.sourceRange(0..<lead))
            } else if text.trim(0..<lead).count > 0 {
                unclaimed = text.sourceRange(text.trim(0..<lead))
            }
        }
    }
}

extension OlderIssue {
    /// Reads the parts.
    func issue(
        number: Int, of source: SourceText, layout: LineLayout, problems: inout Problems
    ) -> Determination.Issue {
        reportStrayLine(of: source, layout, IssuePointer(index: number - 1), &problems)
        var issue = Determination.Issue(number: number)
        let pointer = IssuePointer(index: number - 1)
        readFinding(into: &issue, pointer, &problems)
        readGuidelines(of: source, into: &issue, pointer, &problems)
        readRationale(of: source, layout, into: &issue, pointer, &problems)
        reportMissing(in: issue, pointer, &problems)
        return issue
    }

    private func readFinding(into issue: inout Determination.Issue, _ pointer: IssuePointer, _ problems: inout Problems)
    {
        guard let finding else {
            problems.add(
                .error, .missingHeading, field: pointer.text, at: place, "no sentence that names the request")
            return
        }
        issue.service = finding.service
        issue.decision = finding.decision
        if finding.service == nil {
            problems.add(
                .warning, .missingHeading, field: pointer + "/service", at: place, "the finding names no request")
        }
        if finding.decision == nil {
            problems.add(
                .warning, .missingDecision, field: pointer + "/decision", at: place,
                "the finding does not say whether the request is medically necessary")
            problems.add(
                .warning, .uncertainHeading, field: pointer + "/service", at: place,
                "where the request ends is not certain")
        }
        if !finding.isRegular {
            for field in ["/service", "/decision"] {
                problems.add(
                    .warning, .irregularHeading, field: pointer + field, at: place,
                    "no verb stands between the request and the finding")
            }
        }
        if let ordinal = finding.ordinal, ordinal != issue.number {
            problems.add(
                .warning, .issueNumbering, field: pointer + "/number", at: place,
                "the finding's number is \(ordinal), its place in the letter \(issue.number)")
        }
    }

    private func readGuidelines(
        of source: SourceText, into issue: inout Determination.Issue, _ pointer: IssuePointer,
        _ problems: inout Problems
    ) {
        guard let guidelines else { return }
        if let unclaimed = guidelines.unclaimed {
            problems.add(
                .warning, .unclaimedText, field: pointer.text, at: unclaimed,
                "text before the guidelines that no rule claims")
        }
        if let range = guidelines.claimsAdministrator {
            let field = pointer + "/claimsAdministratorGuideline"
            issue.claimsAdministratorGuideline = GuidelineReader.read(
                Text(range, of: source), party: .claimsAdministrator, issue: pointer.index, isProse: true,
                problems: &problems)
            source.reportCutOff(range, field: field + "/text", problems: &problems)
            reportNecessity(in: range, of: source, pointer, &problems)
        }
        if let range = guidelines.reviewer {
            let field = pointer + "/maximusGuideline"
            issue.maximusGuideline = GuidelineReader.read(
                Text(range, of: source), party: .maximus, issue: pointer.index, isProse: true,
                other: issue.claimsAdministratorGuideline, problems: &problems)
            source.reportCutOff(range, field: field + "/text", problems: &problems)
            reportNecessity(in: range, of: source, pointer, &problems)
        }
    }

    /// One more line below a finished paragraph may be the rationale's first.
    private func reportStrayLine(
        of source: SourceText, _ layout: LineLayout, _ pointer: IssuePointer, _ problems: inout Problems
    ) {
        guard let paragraph = guidelines?.reviewer, rationale != nil else { return }
        let lines = source.lineIndices(in: paragraph)
        guard lines.count > 1, let last = lines.last, layout.beginsParagraph(last, of: source) else { return }
        for field in ["/maximusGuideline/text", "/rationale"] {
            problems.add(
                .warning, .unclaimedText, field: pointer + field, at: source.lines[last].range,
                "a line below the guideline's paragraph may belong to the rationale")
        }
    }

    /// A paragraph that speaks of what is necessary holds a rationale, or another request's finding.
    private func reportNecessity(
        in range: Range<Int>, of source: SourceText, _ pointer: IssuePointer, _ problems: inout Problems
    ) {
        let text = Text(range, of: source)
        guard let found = Vocabulary.necessity.lazy.compactMap({ text.find($0) }).first else { return }
        problems.add(
            .warning, .missingLabel, field: pointer.text, at: text.sourceRange(found),
            "a guideline's paragraph may hold a rationale, whose label is missing")
    }

    private func readRationale(
        of source: SourceText, _ layout: LineLayout, into issue: inout Determination.Issue, _ pointer: IssuePointer,
        _ problems: inout Problems
    ) {
        if let rationaleLabel, !rationaleLabel.hasColon {
            problems.add(
                .warning, .irregularLabel, field: pointer + "/rationale", at: rationaleLabel.range,
                "no colon stands after the rationale's label")
        }
        guard let rationale else { return }
        let range = source.content(rationale)
        guard !range.isEmpty else { return }
        let text = Text(range, of: source, paragraphsOf: layout)
        issue.rationale = Located(text.string, at: range)
        source.reportCutOff(range, field: pointer + "/rationale", problems: &problems)
        problems.addForeignText(in: range, of: source, field: pointer + "/rationale")
        if Ascii.isLower(source.bytes[range.lowerBound]) {
            problems.add(
                .warning, .irregularIntroduction, field: pointer + "/rationale", at: range,
                "the text begins in the middle of a sentence")
        }
    }

    /// Says which parts are missing, and whose text may hold them.
    private func reportMissing(in issue: Determination.Issue, _ pointer: IssuePointer, _ problems: inout Problems) {
        let parts: [(field: String, name: String, isThere: Bool)] = [
            (
                "/claimsAdministratorGuideline/text", "claims administrator's guideline",
                issue.claimsAdministratorGuideline.text != nil || !expectsClaimsAdministrator
            ),
            ("/maximusGuideline/text", "reviewer's guideline", issue.maximusGuideline.text != nil),
            ("/rationale", "rationale", issue.rationale != nil),
        ]
        for (index, part) in parts.enumerated() where !part.isThere {
            if part.field == "/rationale", let rationaleLabel {
                problems.add(
                    .warning, .missingText, field: pointer + part.field, at: rationaleLabel.range,
                    "no text after its label")
                continue
            }
            problems.add(
                .warning, .missingLabel, field: pointer + part.field, at: place, "the issue has no \(part.name)")
            for other in [index - 1, index + 1] where parts.indices.contains(other) && parts[other].isThere {
                problems.add(
                    .warning, .missingLabel, field: pointer + parts[other].field, at: place,
                    "its text may hold the \(part.name)")
            }
        }
    }
}

extension Problems {
    /// Says where a text holds words that only labels and the letter's closing have: a heading before them is lost.
    mutating func addForeignText(in range: Range<Int>, of source: SourceText, field: String) {
        let text = Text(range, of: source)
        guard let found = Vocabulary.foreignWords.lazy.compactMap({ text.find($0) }).first else { return }
        add(
            .warning, .unclaimedText, field: field, at: text.sourceRange(found),
            "words of a label, or of the letter's closing, whose beginning is not known")
    }
}
