struct SummaryReader {
    private let letter: Letter

    init(_ letter: Letter) { self.letter = letter }

    /// Reads the text below the section heading; also gives that text, `nil` if there is none.
    func read(_ content: Range<Int>, problems: inout Problems) -> (summary: Determination.CaseSummary, text: Text?) {
        var summary = Determination.CaseSummary()
        let source = letter.source
        let (range, isDamaged) = SummaryReader.introduction.skip(in: source.trim(content), of: source)
        let text = Text(range, of: source, paragraphsOf: letter.layout)
        guard text.count > 0 else {
            problems.add(.missingSummary, on: .caseSummaryText, at: content)
            return (summary, nil)
        }
        summary.text = Located(text.string, at: range)
        summary.patient = PatientReader(text).read(problems: &problems)
        if isDamaged || beginsInSentence(range) || endsWithNextIntroduction(text) {
            problems.add(.irregularSummaryIntroduction, on: .caseSummaryText, at: range)
        }
        source.reportCutOff(range, on: .caseSummaryText, problems: &problems)
        reportLabels(in: range, problems: &problems)
        return (summary, text)
    }

    /// Whether the sentence that introduces the issues appears at the end of the summary, above its own heading.
    private func endsWithNextIntroduction(_ text: Text) -> Bool {
        text.find(Vocabulary.issuesIntroduction.head, from: max(0, text.count - 120)) != nil
    }

    static let introduction = FixedSentence(
        whole: """
            The expert reviewer developed the following clinical case summary based on a review of the case file, \
            including all medical records:
            """,
        head: "The expert reviewer developed", tail: "including all medical records:", tailWord: "including",
        signs: [["summary"], ["case file", "records", "review"]])

    /// Whether the text begins in a sentence; in a text all in lower case, small letters show nothing.
    private func beginsInSentence(_ range: Range<Int>) -> Bool {
        BeginningCheck.beginsInSentence(range, of: letter.source)
            && (!Ascii.isLower(letter.source.bytes[range.lowerBound])
                || letter.source.bytes[range].contains(where: Ascii.isUpper))
    }

    /// Reports a label of an issue, with its colon, in the summary: the heading above the issues is below it or missing.
    private func reportLabels(in range: Range<Int>, problems: inout Problems) {
        // Most summaries have no colon.
        guard letter.source.find(":", in: range) != nil,
            let label = LabeledText.all(Vocabulary.issueLabels, in: range, of: letter.source).first(where: \.hasColon)
        else { return }
        for field in [Field.caseSummaryText, .issues] { problems.add(.misplacedLabel, on: field, at: label.labelRange) }
    }
}
