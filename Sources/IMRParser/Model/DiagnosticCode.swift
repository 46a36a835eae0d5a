extension Determination.Diagnostic {
    /// What kind of trouble a diagnostic tells of. Raw values are stable; the README lists them.
    public enum Code: String, Sendable, CaseIterable, Codable {
        /// No heading of any edition was found.
        case notADetermination = "not-a-determination"
        /// The input is a PDF, and its text, or a part of it, cannot be extracted. The library never says this: whoever
        /// extracts the text does.
        case pdfUnreadable = "pdf-unreadable"
        /// Bytes are not UTF-8.
        case invalidUTF8 = "invalid-utf8"
        /// A section of the edition is not there.
        case missingSection = "missing-section"
        /// A section's heading stands twice.
        case repeatedSection = "repeated-section"
        /// A second letter begins in the same input.
        case secondDetermination = "second-determination"
        /// A section or a label has no text.
        case missingText = "missing-text"
        /// Text that no rule claims.
        case unclaimedText = "unclaimed-text"
        /// A label of the header is not there.
        case missingHeaderField = "missing-header-field"
        /// A label of the header has no value that is its own for certain.
        case missingHeaderValue = "missing-header-value"
        /// A label stands twice.
        case repeatedLabel = "repeated-label"
        /// A value is not of its field's form.
        case unexpectedValue = "unexpected-value"
        /// A date that the calendar does not have.
        case invalidDate = "invalid-date"
        /// The reviewer's state of licensure or specialty is not there.
        case missingCredentials = "missing-credentials"
        /// The issues' section has no issue.
        case missingIssues = "missing-issues"
        /// An issue has no heading.
        case missingHeading = "missing-heading"
        /// Where an issue's heading begins is not certain.
        case uncertainHeading = "uncertain-heading"
        /// An issue's heading has no decision.
        case missingDecision = "missing-decision"
        /// An issue's heading ends with a word that is no known decision.
        case unknownDecision = "unknown-decision"
        /// A fixed sentence is not whole, and what follows it may have lost or gained a piece of it.
        case irregularIntroduction = "irregular-introduction"
        /// An issue lacks one of its labels.
        case missingLabel = "missing-label"
        /// A part of a modified request is not said in a known form.
        case incompleteModification = "incomplete-modification"
        /// The parts of a modified request do not add up, or the original request is not the same twice.
        case modificationMismatch = "modification-mismatch"
        /// A rationale's conclusion contradicts the decision.
        case contradictedDecision = "contradicted-decision"
        /// A rationale's conclusion names a request, and no word of it is the service's.
        case serviceNotNamed = "service-not-named"
        /// Two dates of the header are in the wrong order.
        case dateOrder = "date-order"
        /// The case number's year is not that of the header's dates.
        case caseNumberYear = "case-number-year"
        /// The case summary gives another date of injury than the header.
        case injuryDateMismatch = "injury-date-mismatch"
        /// A text ends in the middle of a sentence.
        case cutOffText = "cut-off-text"
        /// The ordinals of the issues do not count 1, 2, 3.
        case issueNumbering = "issue-numbering"
        /// A label lacks its colon.
        case irregularLabel = "irregular-label"
        /// A heading lacks the colon before its decision.
        case irregularHeading = "irregular-heading"
        /// A guideline line does not say its basis in a known form.
        case unknownBasis = "unknown-basis"
        /// A label inside an issue that no edition is known to have.
        case unknownLabel = "unknown-label"
        /// A heading that the letter's edition does not have: another edition's, or one of the same shape.
        case unexpectedSection = "unexpected-section"
        /// A heading or a label of a known meaning is printed in another form than the known one.
        case newWording = "new-wording"
        /// What is printed twice is not the same both times.
        case repetitionMismatch = "repetition-mismatch"
        /// A line stands twice in a row.
        case repeatedLine = "repeated-line"
        /// The cover letter's outcome is not that of the issues.
        case outcomeMismatch = "outcome-mismatch"
        /// A line of JSON Lines is not a record that holds a text; the library itself never says so.
        case notARecord = "not-a-record"
        /// A record's text has half of a surrogate pair; the library itself never says so.
        case loneSurrogate = "lone-surrogate"
    }
}
