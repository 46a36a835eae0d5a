/// Reads the clinical case summary.
struct SummaryReader {
    let source: SourceText
    let layout: LineLayout

    /// Reads the section's body.
    ///
    /// - Parameter dateOfInjury: The header's, to hold the summary's against it.
    func parse(
        _ body: Range<Int>, dateOfInjury: Located<CalendarDate>?, problems: inout Problems
    ) -> Determination.CaseSummary {
        var summary = Determination.CaseSummary()
        let (range, isDamaged) = Vocabulary.caseSummaryIntroduction.skip(in: source.trim(body), of: source)
        guard !range.isEmpty else {
            problems.add(.warning, .missingText, field: "/caseSummary/text", at: body, "no clinical case summary")
            return summary
        }
        let text = Text(range, of: source, paragraphsOf: layout)
        summary.text = Located(text.string, at: range)
        summary.patient = PatientReader.parse(text)
        InjuryDateCheck.check(text, header: dateOfInjury, problems: &problems)
        if isDamaged || Ascii.isLower(source.bytes[range.lowerBound]) || endsWithNextIntroduction(text) {
            problems.add(
                .warning, .irregularIntroduction, field: "/caseSummary/text", at: range,
                "the sentence before or after the summary is not whole: a piece of it may be in the text")
        }
        source.reportCutOff(range, field: "/caseSummary/text", problems: &problems)
        return summary
    }

    /// Whether the sentence that introduces the issues stands at the summary's end, above its heading.
    private func endsWithNextIntroduction(_ text: Text) -> Bool {
        text.find(Vocabulary.issuesIntroduction.head, from: max(0, text.count - 120)) != nil
    }
}
