/// Reads the clinical case summary.
struct CaseSummaryParser {
    let source: SourceText
    let layout: LineLayout

    /// Reads the section's body.
    ///
    /// - Parameter dateOfInjury: The header's, to hold the summary's against it.
    func parse(
        _ body: Range<Int>, dateOfInjury: Located<CalendarDate>?, reports: inout Reports
    ) -> Determination.CaseSummary {
        var summary = Determination.CaseSummary()
        let range = source.trim(withoutIntroduction(source.trim(body)))
        guard !range.isEmpty else {
            reports.add(.warning, .missingText, field: "/caseSummary/text", at: body, "no clinical case summary")
            return summary
        }
        let text = Unwrapped(range, of: source, paragraphsOf: layout)
        summary.text = Located(text.string, at: range)
        summary.patient = PatientParser.parse(text)
        InjuryDateCheck.check(text, header: dateOfInjury, reports: &reports)
        source.reportCutOff(range, field: "/caseSummary/text", reports: &reports)
        return summary
    }

    /// "The expert reviewer developed the following clinical case summary based on a review of the case file, including
    /// all medical records:"
    private func withoutIntroduction(_ range: Range<Int>) -> Range<Int> {
        guard
            let end = source.match(
                Vocabulary.caseSummaryIntroduction, at: range.lowerBound, limit: range.upperBound),
            let colon = source.colon(from: end, to: range.upperBound)
        else { return range }
        return colon + 1..<range.upperBound
    }
}

extension SourceText {
    /// The longest fixed sentence, from where its known words end to its colon.
    private static let longestIntroduction = 160

    /// The first colon at or after `offset`, near enough to end a fixed sentence.
    func colon(from offset: Int, to limit: Int) -> Int? {
        bytes[offset..<min(limit, offset + SourceText.longestIntroduction)].firstIndex(of: Ascii.colon)
    }
}
