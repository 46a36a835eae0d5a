/// Where an issue's parts are, in whatever way its edition prints them. ``IssueReader`` reads and judges them.
///
/// All ranges are UTF-8 byte offsets into the input, half-open.
struct IssueOutline {
    /// The heading or the finding: the request, and the decision about it.
    struct Heading {
        /// The whole heading up to the colon before the decision, or the whole sentence, without an ordinal.
        var words: Located<String>?
        /// The request's own words, without an ordinal; `nil` if there are none.
        var service: Located<String>?
        /// The request's unwrapped text, if the edition prints modified requests.
        var text: Text?
        /// The request with its ordinal, or what problems with the request are shown at.
        var servicePlace: Range<Int>
        var decision: Located<Determination.Decision>?
        /// The words in place of a decision that are not a known one.
        var unknownDecision: Range<Int>?
        /// Whether the colon or the verb is there that precedes the decision.
        var isRegular = true
        /// The number before the request; `nil` if there is none.
        var ordinal: Int?
        /// Whether the beginning of the heading is certain.
        var isCertain = true
    }

    /// A text of the issue: a guideline or the rationale.
    struct Part {
        let field: IssueField
        /// The label with its colon; `nil` if the edition prints none.
        var label: Range<Int>?
        var hasColon = true
        /// The text without white space at its ends; may be empty.
        var text: Range<Int>
    }

    /// What is wrong with the print itself.
    struct Remark {
        let problem: Problem
        let field: IssueField
        let place: Range<Int>
    }

    /// What is expected of the issue.
    var rules = IssueRules.labeled
    /// `nil` if no heading and no finding was found.
    var heading: Heading?
    /// The heading, or what problems with the whole issue are shown at.
    var place: Range<Int>
    /// The texts that were found, in the order of the letter.
    var parts: [Part] = []
    /// Whether the text above the heading may end with a piece of it.
    var mayBeginAbove = false
    /// What is wrong with the print itself: labels that are repeated, text that belongs to nothing, two printings that
    /// differ.
    var remarks: [Remark] = []

    mutating func remark(_ problem: Problem, on field: IssueField, at place: Range<Int>) {
        remarks.append(Remark(problem: problem, field: field, place: place))
    }

    subscript(field: IssueField) -> Part? { parts.first { $0.field == field } }
}

extension IssueOutline {
    /// An issue whose heading is a finding, or one whose finding is missing.
    init(_ finding: Finding?, at place: Range<Int>, rules: IssueRules) {
        (self.place, self.rules) = (place, rules)
        heading = finding.map {
            Heading(
                words: $0.words, service: $0.service, servicePlace: place, decision: $0.decision,
                isRegular: $0.isRegular,
                ordinal: $0.ordinal)
        }
    }

    /// Adds the two paragraphs of `range`: where sentences begin with the claims administrator and with the reviewer.
    ///
    /// - Parameter isReviewers: Whether a paragraph that begins with neither is the reviewer's.
    mutating func addGuidelines(_ range: Range<Int>, of source: SourceText, isReviewers: Bool) {
        let range = source.trim(range)
        guard !range.isEmpty else { return }
        let text = Text(range, of: source)
        func first(_ party: Party) -> Int? {
            PartySentence.first(of: party, in: 0..<text.count, of: text) { offset in
                let start = text.sourceRange(offset..<offset + 1).lowerBound
                let line = source.lines[source.lineIndex(at: start)]
                return line.start == start && line.blankLinesBefore > 0 && Ascii.isUpper(source.bytes[start])
            }
        }
        let administrator = first(.claimsAdministrator)
        var reviewer = first(.maximus)
        let lead = min(administrator ?? text.count, reviewer ?? text.count)
        if reviewer == nil, isReviewers, lead > 0 {
            reviewer = 0
        } else {
            let unclaimed = text.trim(0..<lead)
            if !unclaimed.isEmpty { remark(.textBeforeGuidelines, on: .whole, at: text.sourceRange(unclaimed)) }
        }
        for (party, start, other) in [
            (Party.claimsAdministrator, administrator, reviewer), (.maximus, reviewer, administrator),
        ] {
            guard let start else { continue }
            let end = other.map { $0 > start ? $0 : text.count } ?? text.count
            parts.append(Part(field: .guidelineText(party), text: source.trim(text.sourceRange(start..<end))))
        }
    }

    mutating func addRationale(_ text: Range<Int>, label: Range<Int>, hasColon: Bool, of source: SourceText) {
        parts.append(Part(field: .rationale, label: label, hasColon: hasColon, text: source.trim(text)))
    }
}
