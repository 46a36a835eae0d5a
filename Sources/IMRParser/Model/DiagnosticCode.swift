extension Determination.Diagnostic {
    /// The kind of problem that a diagnostic reports. Raw values are stable.
    public enum Code: String, Sendable, CaseIterable, Codable {
        /// No heading of any edition was found.
        case notADetermination = "not-a-determination"
        /// The input is a PDF, and some or all of its text cannot be extracted. The library never reports this: the
        /// program that extracts the text does.
        case pdfUnreadable = "pdf-unreadable"
        /// Some bytes are not UTF-8.
        case invalidUTF8 = "invalid-utf8"
        /// The input has an encoding other than UTF-8.
        case otherEncoding = "other-encoding"
        /// Characters were decoded in the wrong encoding before, such as `â€™` for an apostrophe.
        case mojibake
        /// The text comes from OCR, so any text may include misread characters.
        case ocrText = "ocr-text"
        /// A section that the edition has is missing.
        case missingSection = "missing-section"
        /// A section heading appears twice.
        case repeatedSection = "repeated-section"
        /// A second letter begins in the same input.
        case secondDetermination = "second-determination"
        /// The first page of the letter is below other pages.
        case pagesOutOfOrder = "pages-out-of-order"
        /// There is no text after a section heading or a label.
        case missingText = "missing-text"
        /// Text that no rule recognizes.
        case unclaimedText = "unclaimed-text"
        /// A label of the header is missing.
        case missingHeaderField = "missing-header-field"
        /// A label of the header does not have a value that certainly belongs to it.
        case missingHeaderValue = "missing-header-value"
        /// A label appears twice.
        case repeatedLabel = "repeated-label"
        /// A value does not have the form of its field.
        case unexpectedValue = "unexpected-value"
        /// A date is not in the calendar.
        case invalidDate = "invalid-date"
        /// The reviewer's state of licensure or specialty is missing.
        case missingCredentials = "missing-credentials"
        /// The section with the issues does not have an issue.
        case missingIssues = "missing-issues"
        /// An issue does not have a heading.
        case missingHeading = "missing-heading"
        /// The start of an issue heading is uncertain.
        case uncertainHeading = "uncertain-heading"
        /// An issue heading does not have a decision.
        case missingDecision = "missing-decision"
        /// An issue heading ends with a word that is not a known decision.
        case unknownDecision = "unknown-decision"
        /// A fixed sentence is incomplete: the text after it may lack words, or may begin with words of the sentence.
        case irregularIntroduction = "irregular-introduction"
        /// An issue lacks one of its labels.
        case missingLabel = "missing-label"
        /// A detail of a modified request is missing, or is not in a known form.
        case incompleteModification = "incomplete-modification"
        /// The details of a modified request do not agree, or the original request differs where it is repeated.
        case modificationMismatch = "modification-mismatch"
        /// The last sentence of a rationale has no word of a conclusion, so its end may be missing.
        case missingConclusion = "missing-conclusion"
        /// A rationale's conclusion contradicts the decision.
        case contradictedDecision = "contradicted-decision"
        /// A rationale's conclusion names a request that has no word in common with the service.
        case serviceNotNamed = "service-not-named"
        /// Two dates of the header are in the wrong order.
        case dateOrder = "date-order"
        /// The year in the case number does not agree with the dates of the header.
        case caseNumberYear = "case-number-year"
        /// A date of the header has a year that no such date can have.
        case implausibleYear = "implausible-year"
        /// The age or the sex of the injured worker is uncertain, or cannot be read.
        case uncertainPatient = "uncertain-patient"
        /// The case summary and the header give different dates of injury.
        case injuryDateMismatch = "injury-date-mismatch"
        /// A text ends in the middle of a sentence.
        case cutOffText = "cut-off-text"
        /// The ordinals of the issues are not 1, 2, 3.
        case issueNumbering = "issue-numbering"
        /// A label does not have its colon.
        case irregularLabel = "irregular-label"
        /// An issue heading does not have the colon before its decision.
        case irregularHeading = "irregular-heading"
        /// A guideline line does not state its basis in a known form.
        case unknownBasis = "unknown-basis"
        /// A label inside an issue that is not known from any edition.
        case unknownLabel = "unknown-label"
        /// A heading that the letter's edition does not have: one of another edition, or an unknown one.
        case unexpectedSection = "unexpected-section"
        /// A heading or a label has a new wording, but its meaning is known.
        case newWording = "new-wording"
        /// A label of an issue appears in the case summary.
        case misplacedLabel = "misplaced-label"
        /// Two issues are about the same service.
        case repeatedIssue = "repeated-issue"
        /// A page is the same as a page before it.
        case repeatedPage = "repeated-page"
        /// A page between others has no text.
        case emptyPage = "empty-page"
        /// The pages are numbered, and one is missing.
        case missingPage = "missing-page"
        /// A text has characters that the extractor could not decode, such as `(cid:12)`.
        case undecodedText = "undecoded-text"
        /// A value was blacked out.
        case redactedValue = "redacted-value"
        /// Text that is printed twice differs.
        case repetitionMismatch = "repetition-mismatch"
        /// A line may be a page mark and not part of the text.
        case possiblePageMark = "possible-page-mark"
        /// A line appears twice in a row.
        case repeatedLine = "repeated-line"
        /// The cover letter and the issues give different outcomes.
        case outcomeMismatch = "outcome-mismatch"
        /// The letter has more problems than are listed.
        case moreDiagnostics = "more-diagnostics"
        /// The letter is larger than letters are, and was not read. The library never reports this: the command does.
        case tooLarge = "too-large"
        /// A line of JSON Lines is not a record that contains text. The library never reports this: the command does.
        case notARecord = "not-a-record"
        /// The text of a record contains half of a surrogate pair. The library never reports this: the command does.
        case loneSurrogate = "lone-surrogate"
    }
}
