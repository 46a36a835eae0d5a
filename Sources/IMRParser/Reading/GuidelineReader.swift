/// Reads the text about one party's guidelines: the line below its label, or the paragraph of the editions of 2013.
struct GuidelineReader {
    /// What was read, before the text and the problems are added.
    struct Result {
        var guideline = Determination.Guideline()
        /// Words of citations that are no part of a title, a year, a section or a page, or make one of them doubtful.
        var doubtful: [Range<Int>] = []
    }

    /// Reads the unwrapped text.
    ///
    /// - Parameters:
    ///   - issue: The index of the issue, counted from 0.
    ///   - isProse: Whether it is a paragraph of prose, not a line of statements.
    ///   - other: The guideline of the other party: prose may say that it is the same.
    static func read(
        _ text: Text, party: Party, issue: Int, isProse: Bool, other: Determination.Guideline? = nil,
        problems: inout Problems
    ) -> Determination.Guideline {
        let result = isProse ? ProseGuideline(text: text).read(other: other) : StatedGuideline(text: text).read()
        var guideline = result.guideline
        let place = text.sourceRange(0..<text.count)
        guideline.text = Located(text.string, at: place)
        for range in result.doubtful {
            problems.add(.textInCitation, on: .issue(issue, .citations(party)), at: text.sourceRange(range))
        }
        if guideline.basis == nil { problems.add(.unknownBasis, on: .issue(issue, .basis(party)), at: place) }
        return guideline
    }
}

/// The parts of a citation, however it is told.
extension Text {
    /// `range` without the `leads` at its beginning, and without commas, semicolons and spaces at its ends.
    func bare(_ range: Range<Int>, leads: [Phrase] = []) -> Range<Int> {
        var range = trim(range)
        while let lead = match(leads, at: range.lowerBound), lead <= range.upperBound {
            range = trim(lead..<range.upperBound)
        }
        while let last = range.last, bytes[last] == Ascii.comma || bytes[last] == Ascii.semicolon {
            range = trim(range.lowerBound..<last)
        }
        return range
    }

    /// The text of ``bare(_:leads:)``; `nil` if nothing is left.
    func value(_ range: Range<Int>, leads: [Phrase] = []) -> Located<String>? {
        located(nonEmpty: bare(range, leads: leads))
    }

    /// The year that `digits` is; `nil` if it is not four digits that make one of `years`.
    func year(_ digits: Range<Int>, in years: ClosedRange<Int>) -> Located<Int>? {
        guard digits.count == 4,
            let number = bytes.number(at: digits.lowerBound, limit: digits.upperBound, mostDigits: 4),
            number.end == digits.upperBound, years.contains(number.value)
        else { return nil }
        return Located(number.value, at: sourceRange(digits))
    }
}
