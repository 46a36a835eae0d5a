/// Reads the text about one party's guidelines: the line below its label, or the paragraph of the editions of 2013.
///
/// Letters of any year may have statements ("Decision based on MTUS …") or sentences ("The Claims Administrator based
/// its decision on the MTUS …"), below a label or without one.
struct GuidelineReader {
    /// What is wrong with a citation, and where in the input.
    struct Remark {
        let problem: Problem
        let place: Range<Int>

        init(_ problem: Problem, at place: Range<Int>) { (self.problem, self.place) = (problem, place) }
    }

    /// What was read, before the text and the problems are added.
    struct Result {
        var guideline = Determination.Guideline()
        var remarks: [Remark] = []
    }

    /// Reads the unwrapped text.
    ///
    /// - Parameters:
    ///   - issue: The index of the issue, counted from 0.
    ///   - isProse: Whether it is a paragraph without a label.
    ///   - other: The guideline of the other party: prose may say that it is the same.
    static func read(
        _ text: Text, party: Party, issue: Int, isProse: Bool, other: Determination.Guideline? = nil,
        problems: inout Problems
    ) -> Determination.Guideline {
        let result = self.result(text, isProse: isProse, other: other)
        var guideline = result.guideline
        let place = text.sourceRange(0..<text.count)
        guideline.text = Located(text.string, at: place)
        for remark in result.remarks {
            problems.add(remark.problem, on: .issue(issue, .citations(party)), at: remark.place)
        }
        if guideline.basis == nil { problems.add(.unknownBasis, on: .issue(issue, .basis(party)), at: place) }
        return guideline
    }

    private static func result(_ text: Text, isProse: Bool, other: Determination.Guideline?) -> Result {
        let stated = StatedGuideline(text)
        if !stated.isEmpty { return stated.read() }
        var result = Result()
        if !isProse, let none = text.find(Vocabulary.noneCited) {
            result.guideline.basis = Located(.noneCited, at: text.sourceRange(none))
            return result
        }
        result = ProseGuideline(text).read(other: other)
        if !isProse, result.guideline.basis == nil, result.guideline.citations.isEmpty {
            let work = text.withoutFullStop(text.trim(0..<text.count))
            if !work.isEmpty { result.guideline.citations.append(Determination.Citation(text: text.located(work))) }
        }
        return result
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

    func withoutFullStop(_ range: Range<Int>) -> Range<Int> {
        guard let last = range.last, bytes[last] == Ascii.period else { return range }
        return trim(range.lowerBound..<last)
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
