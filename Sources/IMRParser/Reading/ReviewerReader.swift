/// Reads the reviewer's credentials, from the lists of 2015 on or from the prose of 2014.
///
/// ```
/// State(s) of Licensure: Texas,Ohio
/// Certification(s)/Specialty: Physical Medicine & Rehabilitation, Pain Management
///
/// The expert reviewer is Board Certified in Internal Medicine, has a subspecialty in Rheumatology and is licensed to
/// practice in California.
/// ```
struct ReviewerReader {
    let source: SourceText
    let layout: LineLayout

    /// Reads the section's body.
    func parse(_ body: Range<Int>, problems: inout Problems) -> Determination.Reviewer {
        var reviewer = Determination.Reviewer()
        let range = source.trim(body)
        guard !range.isEmpty else {
            problems.add(
                .warning, .missingText, field: "/reviewer/statement", at: body, "no text below the reviewer's heading")
            return reviewer
        }
        let statement = Text(range, of: source, paragraphsOf: layout)
        reviewer.statement = Located(statement.string, at: range)
        readLists(range, into: &reviewer, &problems)
        if reviewer.statesOfLicensure.isEmpty && reviewer.specialties.isEmpty {
            readProse(statement, into: &reviewer)
            source.reportCutOff(range, field: "/reviewer/statement", problems: &problems)
        }
        CredentialChecks.check(reviewer, problems: &problems)
        if source.match(Vocabulary.applicationLabel.tail, at: range.lowerBound, limit: range.upperBound) != nil {
            problems.add(
                .warning, .unclaimedText, field: "/reviewer/statement", at: range,
                "a label of the header stands below the reviewer's heading")
        }
        if reviewer.statesOfLicensure.isEmpty {
            problems.add(
                .warning, .missingCredentials, field: "/reviewer/statesOfLicensure", at: range,
                "no state that licenses the reviewer")
        }
        if reviewer.specialties.isEmpty {
            problems.add(
                .warning, .missingCredentials, field: "/reviewer/specialties", at: range, "no specialty of the reviewer"
            )
        }
        return reviewer
    }

    private func readLists(_ range: Range<Int>, into reviewer: inout Determination.Reviewer, _ problems: inout Problems)
    {
        for block in LabelledBlocks(Vocabulary.credentialLabels, in: range, of: source).blocks {
            let list = Text(listRange(block.content), of: source)
            let names = ReviewerReader.names(in: 0..<list.count, of: list, separators: Vocabulary.listSeparators)
            let isRepeated =
                block.label == .licensure ? !reviewer.statesOfLicensure.isEmpty : !reviewer.specialties.isEmpty
            if isRepeated {
                problems.add(
                    .warning, .repeatedLabel, field: block.label.field, at: block.labelRange,
                    "the label of the reviewer's credentials stands twice")
            }
            switch block.label {
            case .licensure where !isRepeated: reviewer.statesOfLicensure = names
            case .specialty where !isRepeated: reviewer.specialties = names
            default: break
            }
        }
    }

    /// A list may go on for a line or two, but not past a blank line where blank lines part paragraphs.
    private func listRange(_ content: Range<Int>) -> Range<Int> {
        let range = source.trim(content)
        let lines = source.lineIndices(in: range)
        guard layout.marksParagraphs else { return range }
        for index in lines.dropFirst() {
            let previous = source.lines[index - 1]
            let goesOn = source.bytes[previous.end - 1] == Ascii.comma
            if layout.hasGap(before: index, of: source), !goesOn { return range.lowerBound..<previous.end }
        }
        return range
    }

    private func readProse(_ statement: Text, into reviewer: inout Determination.Reviewer) {
        if let certified = statement.find(Vocabulary.boardCertified) {
            let start = statement.match(Vocabulary.listIn, at: certified.upperBound) ?? certified.upperBound
            let licensed = statement.find(Vocabulary.isLicensed, from: start)
            let end = min(licensed?.lowerBound ?? statement.count, statement.sentenceEnd(from: start))
            if let sub = statement.find(Vocabulary.subspecialty, from: start, to: end) {
                reviewer.specialties = ReviewerReader.names(
                    in: start..<sub.lowerBound, of: statement, separators: Vocabulary.listSeparators)
                reviewer.specialties += ReviewerReader.names(
                    in: sub.upperBound..<end, of: statement, separators: Vocabulary.listSeparators)
            } else {
                reviewer.specialties = ReviewerReader.names(
                    in: start..<end, of: statement, separators: Vocabulary.listSeparators)
            }
        }
        if let licensed = statement.find(Vocabulary.licensed) {
            let end = statement.sentenceEnd(from: licensed.upperBound)
            reviewer.statesOfLicensure = ReviewerReader.names(
                in: licensed.upperBound..<end, of: statement, separators: Vocabulary.proseSeparators)
        }
    }

    /// The names in `range`, between the separators, trimmed, empty ones left out.
    private static func names(
        in range: Range<Int>, of text: Text, separators: [Phrase]
    ) -> [Located<String>] {
        var names: [Located<String>] = []
        var start = range.lowerBound
        var offset = start
        func end(at end: Int) {
            let name = text.trim(start..<end)
            if !name.isEmpty { names.append(text.located(name)) }
        }
        while offset < range.upperBound {
            // A separator is a comma, or a word between spaces.
            let mayBegin = text.bytes[offset] == Ascii.comma || text.bytes[offset] == Ascii.space
            if mayBegin, let next = separators.lazy.compactMap({ text.match($0, at: offset) }).first {
                end(at: offset)
                start = next
                offset = next
            } else {
                offset += 1
            }
        }
        end(at: range.upperBound)
        return names
    }
}
