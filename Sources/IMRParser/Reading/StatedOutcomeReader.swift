/// Reads the outcome that a cover letter states: `Final Determination: PARTIAL OVERTURN.`
struct StatedOutcomeReader {
    private let source: SourceText

    init(_ letter: Letter) { source = letter.source }

    /// Reads it from the text above the first section heading.
    ///
    /// - Parameter labels: Where "Final Determination:" appears.
    func read(
        _ content: Range<Int>, labels: [Range<Int>], problems: inout Problems
    ) -> Located<Determination.Decision>? {
        guard let label = labels.first, content.contains(label.lowerBound) else {
            let text = Text(content, of: source)
            if let words = text.find(StatedOutcomeReader.coverLetterWords) {
                problems.add(.missingStatedOutcome, on: .statedOutcome, at: text.sourceRange(words))
            }
            return nil
        }
        for label in labels.dropFirst() { problems.add(.repeatedStatedOutcome, on: .statedOutcome, at: label) }
        var start = source.skipSpace(from: label.upperBound, to: content.upperBound)
        // Quotes may be around it, in ASCII or of three bytes.
        start += source.bytes[start..<content.upperBound].prefix(3).prefix { !Ascii.isLetter($0) }.count
        let end = source.bytes[start..<content.upperBound].firstIndex { $0 >= 0x80 } ?? content.upperBound
        for (decision, phrase) in StatedOutcomeReader.outcomes {
            if let end = source.match(phrase, at: start, limit: end) {
                return Located(decision, at: start..<end)
            }
        }
        problems.add(.unknownStatedOutcome, on: .statedOutcome, at: label)
        return nil
    }

    private static let outcomes: [(decision: Determination.Decision, phrase: Phrase)] = [
        (.partiallyOverturned, "PARTIAL OVERTURN"), (.partiallyOverturned, "PARTIALLY OVERTURN"),
        (.partiallyOverturned, "PARTIALLY OVERTURNED"), (.partiallyOverturned, "PARTIAL UPHOLD"),
        (.partiallyOverturned, "PARTIALLY UPHOLD"), (.partiallyOverturned, "PARTIAL-OVERTURN"),
        (.partiallyOverturned, "UPHOLD IN PART"), (.partiallyOverturned, "UPHELD IN PART"),
        (.partiallyOverturned, "OVERTURN IN PART"), (.partiallyOverturned, "OVERTURNED IN PART"),
        (.upheld, "UPHOLD"), (.upheld, "UPHELD"), (.overturned, "OVERTURN"), (.overturned, "OVERTURNED"),
    ]

    /// Words that only a cover letter has.
    private static let coverLetterWords: [Phrase] = [
        "means we decided", "this letter provides you with the imr final determination",
        "provided later in this letter",
    ]
}
