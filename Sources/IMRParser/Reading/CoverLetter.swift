/// Reads the outcome that a cover letter states: `Final Determination: PARTIAL OVERTURN.`
struct CoverLetter {
    let source: SourceText

    /// Reads it from the text above the first heading.
    ///
    /// - Parameter labels: Where "Final Determination:" stands.
    func statedOutcome(
        in range: Range<Int>, labels: [Range<Int>], problems: inout Problems
    ) -> Located<Determination.Decision>? {
        guard let label = labels.first, range.contains(label.lowerBound) else {
            let text = Text(range, of: source)
            if let letter = Vocabulary.coverLetterWords.lazy.compactMap({ text.find($0) }).first {
                problems.add(
                    .warning, .missingHeaderValue, field: "/statedOutcome", at: text.sourceRange(letter),
                    "the cover letter states no outcome in a known form")
            }
            return nil
        }
        for label in labels.dropFirst() {
            problems.add(
                .warning, .repeatedLabel, field: "/statedOutcome", at: label,
                "the cover letter's outcome stands twice")
        }
        let start = source.skipSpace(from: label.upperBound, to: range.upperBound)
        for form in Vocabulary.statedOutcomes {
            if let end = source.match(form.phrase, at: start, limit: range.upperBound) {
                return Located(form.value, at: start..<end)
            }
        }
        problems.add(
            .warning, .unknownDecision, field: "/statedOutcome", at: label,
            "the cover letter's outcome is no word that is known")
        return nil
    }

    /// Says where the stated outcome is not that of the issues.
    static func check(_ determination: Determination, problems: inout Problems) {
        guard let stated = determination.statedOutcome, let outcome = determination.outcome,
            stated.value != outcome
        else { return }
        problems.add(
            .warning, .outcomeMismatch, field: "/statedOutcome", at: stated.range,
            "the cover letter's outcome is not that of the issues")
    }
}
