/// What every problem says to a person: one clause in plain words, without a capital and without a full stop, and after
/// a colon or a semicolon what to do. No clinical text is quoted.
extension Problem {
    // MARK: The whole input

    static let emptyInput = Problem(
        .notADetermination,
        "the input is empty: check that text was extracted from the letter (a scan needs OCR first)")
    static let binaryInput = Problem(
        .notADetermination, "the input is a binary file: give the text that was extracted from the letter")
    static let headingsInsideLines = Problem(
        .notADetermination,
        """
        headings of a determination appear in the text, but with other text or with marks as in HTML around them: give \
        the plain text of the letter, with the same lines as the page
        """)
    static func notADetermination(_ lookAlike: LookAlike?) -> Problem {
        let message = "no heading of a final determination of independent medical review was found"
        guard let lookAlike else { return Problem(.notADetermination, message) }
        return Problem(.notADetermination, "\(message): it looks like \(description(of: lookAlike))")
    }
    private static func description(of lookAlike: LookAlike) -> String {
        switch lookAlike {
        case .healthPlanReview:
            """
            a health plan's independent medical review (Department of Managed Health Care or of Insurance), which is \
            another program of the same name
            """
        case .billReview: "a determination of independent bill review, which is about fees"
        case .utilizationReview: "a decision of utilization review; give the determination that reviewed it"
        case .medicalEvaluation: "a medical-legal report (QME or AME)"
        case .application: "an application for independent medical review; give the determination itself"
        case .assignment: "a notice of assignment and request for information; give the determination itself"
        case .appealsBoard: "a decision of the Workers' Compensation Appeals Board"
        }
    }
    static let invalidText = Problem(
        .invalidUTF8,
        "some bytes are not UTF-8; the values have U+FFFD, a question mark in a diamond, in their place")
    static func otherEncoding(_ name: String) -> Problem {
        Problem(.otherEncoding, "the input is \(name); it was read as such")
    }
    static let restoredCharacters = Problem(
        .mojibake,
        """
        characters were read in the wrong encoding before, such as "\u{E2}\u{20AC}\u{2122}" for an apostrophe; they were \
        restored, but others may be lost
        """)
    static let brokenCharacters = Problem(
        .mojibake,
        """
        characters were read in the wrong encoding before, such as "\u{E2}\u{20AC}\u{2122}" for an apostrophe, and cannot be \
        restored: extract the text again as UTF-8
        """)
    static let textFromOCR = Problem(
        .ocrText, "the text comes from OCR: any text may include misread characters, so check it against the page")
    static func mayBeMisread(_ value: String) -> Problem {
        Problem(.unexpectedValue, "no \(value) of the patient was found; in a text from OCR it may be misread")
    }
    static let misreadWords = Problem(
        .newWording, "these words are not quite those that letters have here; they were read as such")
    static let possibleInlineMark = Problem(
        .possiblePageMark, "these words may be a page mark and not part of the text")
    static let possiblePageMark = Problem(.possiblePageMark, "this line may be a page mark and not part of the text")
    static let pagesOutOfOrder = Problem(
        .pagesOutOfOrder, "the first page begins here, below other pages: the pages are out of order")
    static let secondLetter = Problem(
        .secondDetermination, "a second letter begins here; put each letter in its own file")

    // MARK: Sections

    static func missingSection(_ name: String) -> Problem {
        Problem(.missingSection, "the section \"\(name)\" is missing")
    }
    static func mayHoldSection(_ name: String) -> Problem {
        Problem(.missingSection, .warning, "this text may include the section \"\(name)\", whose heading is missing")
    }
    static let missingHeader = Problem(.missingSection, .warning, "there is no header above the first heading")
    static let repeatedSection = Problem(.repeatedSection, "the section heading appears twice")
    static let unexpectedSection = Problem(
        .unexpectedSection, "this edition does not have this heading; the text below it is in no value")
    static let newWording = Problem(
        .newWording, "this wording is new; the text below it was read as if it had the usual wording")
    static let repeatedLine = Problem(.repeatedLine, "this line is the same as the line above it")

    // MARK: Header

    static let issueAboveHeader = Problem(
        .pagesOutOfOrder,
        "a rationale is above the header, so pages are out of order; the text above the header is in no value")
    static let textAboveHeadings = Problem(.unclaimedText, "text above the first heading is in no value")
    static let afterword = Problem(.unclaimedText, .note, "text below the end of the letter is in no value")
    static let textAboveTable = Problem(.unclaimedText, .note, "text above the header is in no value")
    static let textInCompleteHeader = Problem(
        .unclaimedText, .note, "text in the header belongs to no label; each label has its value")
    static let textInHeader = Problem(.unclaimedText, "text in the header belongs to no label")
    static let statementAboveHeading = Problem(
        .unclaimedText, "the statement about the reviewer begins here, above its heading")
    static let textAfterClaimNumber = Problem(.unclaimedText, "text after the claim number belongs to no label")
    static func missingHeaderField(_ label: String) -> Problem {
        Problem(.missingHeaderField, "the header has no \(label)")
    }
    static func missingHeaderFieldOfDetermination(_ label: String) -> Problem {
        Problem(.missingHeaderField, "the header has no \(label), which letters since 2014 have")
    }
    static func takenFromSentence(_ label: String) -> Problem {
        Problem(.missingHeaderField, "the header has no \(label); the date was taken from a sentence")
    }
    static func missingHeaderValue(_ label: String) -> Problem {
        Problem(.missingHeaderValue, "it is not certain which value belongs to \(label), or its cell is blank")
    }
    static let undatedNotice = Problem(
        .missingHeaderValue, "the sentence about the notice of assignment has no date that can be read")
    static func repeatedHeaderLabel(_ label: String) -> Problem {
        Problem(.repeatedLabel, "\(label) appears twice in the header")
    }
    static func shortYear(_ label: String) -> Problem {
        Problem(.unexpectedValue, "the year of the date after \"\(label)\" has two digits; the century is a guess")
    }
    static func unexpectedHeaderValue(_ label: String) -> Problem {
        Problem(.unexpectedValue, "the text in the cell of \(label) is not a value that \(label) can have")
    }
    static func rangeOfDates(_ label: String) -> Problem {
        Problem(.unexpectedValue, "\(label) has a first and a last date, and neither is the date alone")
    }
    static func invalidDate(_ label: String) -> Problem {
        Problem(.invalidDate, "\(label) is not a day in the calendar")
    }
    static func dateOrder(_ label: String, isAfter: Bool, _ other: String) -> Problem {
        Problem(.dateOrder, "\(label) is \(isAfter ? "after" : "before") \(other)")
    }
    static let irregularCaseNumber = Problem(
        .unexpectedValue, "the case number is printed in an unusual form: compare it with the letter")
    static let caseNumberYear = Problem(
        .caseNumberYear,
        "the year in the case number is not the year in which the application was received or assigned")
    static let otherDenialDate = Problem(
        .repetitionMismatch, "a sentence gives a different date for the utilization review denial than the header")
    static func otherDateInCoverLetter(_ label: String) -> Problem {
        Problem(.repetitionMismatch, "the cover letter gives a different \(label) than the table")
    }

    // MARK: Cover letter

    static let missingStatedOutcome = Problem(
        .missingHeaderValue, "the cover letter does not state the outcome in a known form")
    static let repeatedStatedOutcome = Problem(.repeatedLabel, "the outcome appears twice in the cover letter")
    static let unknownStatedOutcome = Problem(.unknownDecision, "the outcome in the cover letter is not a known word")
    static let outcomeMismatch = Problem(
        .outcomeMismatch, "the outcome in the cover letter is different from the outcome of the issues")

    // MARK: Reviewer and documents

    static let missingStatement = Problem(.missingText, "there is no text below the heading about the reviewer")
    static let missingDocuments = Problem(.missingText, "there is no document below the heading")
    static let missingStates = Problem(.missingCredentials, "no state that licenses the reviewer was found")
    static let onlySubspecialty = Problem(
        .missingCredentials, "a subspecialty of the reviewer was found, but not the specialty before it")
    static let missingSpecialties = Problem(.missingCredentials, "no specialty of the reviewer was found")
    static let notAState = Problem(.unexpectedValue, "this item in the list of states is not the name of a state")
    static let notASpecialty = Problem(
        .unexpectedValue, "this item in the list of specialties does not look like a specialty")
    static let mayBeSeveralSpecialties = Problem(
        .unexpectedValue, "this item in the list of specialties may be more than one specialty")
    static let misreadSpecialty = Problem(
        .unexpectedValue, "this is almost the name of a known specialty, but not quite; it may be misread")
    static let openSpecialties = Problem(
        .unexpectedValue, "it is not certain where the specialties end, because no license follows them")
    static let repeatedCredentials = Problem(.repeatedLabel, "the label for the reviewer's credentials appears twice")
    static let headerLabelBelowReviewer = Problem(
        .unclaimedText, "a label of the header appears below the heading about the reviewer")
    static let documentsMayEndBelow = Problem(.unclaimedText, "the end of the list may be below the next heading")
    static let documentsMayBeCutOff = Problem(
        .cutOffText, "no text about a request follows the list, so the list may be cut off or include that text")
    static let wordsOfAnotherPart = Problem(
        .unclaimedText, "this text includes words of a label or of the end of the letter, so a heading may be missing")

    /// `count` problems are not listed.
    static func moreDiagnostics(_ count: Int) -> Problem {
        Problem(.moreDiagnostics, "\(count) more problems are not listed: this is not the text of one letter")
    }

    // MARK: Pages and characters

    static let emptyPage = Problem(
        .emptyPage, "a page without text is here; text may be missing: look at the page, which may need OCR")
    static func missingPages(_ first: Int, through last: Int, of count: Int) -> Problem {
        Problem(
            .missingPage,
            "the pages are numbered, and \(first == last ? "page \(first)" : "pages \(first) to \(last)") of \(count) "
                + "\(first == last ? "is" : "are") not here: text may be missing")
    }
    static func pageOfAnotherCase(_ number: String) -> Problem {
        Problem(.repetitionMismatch, "this page has another case number, \(number): it may belong to another letter")
    }
    static let repeatedPage = Problem(.repeatedPage, "this page is the same as a page before it")
    static let undecodedText = Problem(
        .undecodedText,
        "some characters were not decoded, such as \"(cid:12)\": extract the text again with OCR")
    static let lostCharacters = Problem(
        .undecodedText,
        """
        question marks are in the place of lost characters, as in "the worker?s": save the text again as UTF-8, or \
        extract it again
        """)
    static func lostLetters(_ letters: Phrase) -> Problem {
        Problem(
            .undecodedText,
            """
            the letters "\(letters)" do not occur in the letter, so the extractor may have lost them from many words: \
            extract the text again with another program
            """)
    }
    static let undecodedInput = Problem(
        .notADetermination,
        """
        the input is not readable: its characters were not decoded, such as "(cid:12)", because the PDF does not name \
        them: run OCR on it, with "ocrmypdf --force-ocr letter.pdf readable.pdf"
        """)
    static let redactedValue = Problem(.redactedValue, "the value is blacked out in the letter")

    // MARK: Case summary

    static let uncertainAge = Problem(.uncertainPatient, "it is not certain which age is that of the injured worker")
    static let uncertainSex = Problem(.uncertainPatient, "it is not certain which sex is that of the injured worker")
    static let unreadAge = Problem(.uncertainPatient, "the summary speaks of an age, but the number cannot be read")
    static let misplacedLabel = Problem(
        .misplacedLabel, "a label of an issue appears in the case summary, so an issue may be in it")
    static let missingSummary = Problem(.missingText, "there is no clinical case summary below the heading")
    static let injuryDateMismatch = Problem(
        .injuryDateMismatch, "the case summary gives a different date of injury than the header")

    // MARK: Fixed sentences and cut texts

    static let irregularSummaryIntroduction = Problem(
        .irregularIntroduction,
        "a standard sentence before or after the summary is incomplete; the text may include a part of it")
    static let irregularDocumentsIntroduction = Problem(
        .irregularIntroduction, "the standard sentence before the list is incomplete; the list may include a part of it"
    )
    static let irregularIssuesIntroduction = Problem(
        .irregularIntroduction,
        "the standard sentence before the first issue is incomplete; the heading may include a part of it")
    static func implausibleYear(_ label: String) -> Problem {
        Problem(.implausibleYear, "the year of \(label) cannot be right")
    }
    static let beginsInSentence = Problem(.irregularIntroduction, "the text begins in the middle of a sentence")
    static let brokenSentence = Problem(
        .irregularIntroduction,
        "the page begins in the middle of a sentence, but the page above ends with one: a page may be missing")
    static let cutOff = Problem(.cutOffText, "the text ends in the middle of a sentence")
    static let followsCutOff = Problem(
        .cutOffText, "the text before this label ends in the middle of a sentence; its last line may be here")

    // MARK: Issues

    static let missingIssues = Problem(.missingIssues, "there is no issue below the heading of the issues")
    static let missingHeading = Problem(.missingHeading, "there is no heading above the labels of this issue")
    static let missingFinding = Problem(.missingHeading, "no sentence that names the request was found")
    static let mayBeAfterword = Problem(
        .unclaimedText, "these lines speak of the letter, so they may be no part of the rationale above them")
    static let textBelowList = Problem(.unclaimedText, "this text is below the list, and may be a piece of it")
    static let missingRequest = Problem(.missingHeading, .warning, "the finding names no request")
    static let missingDecision = Problem(.missingDecision, "the heading of this issue has no decision at its end")
    static let missingVerdict = Problem(
        .missingDecision, "the finding does not say whether the request is medically necessary")
    static let unknownDecision = Problem(.unknownDecision, "the word at the end of the heading is not a known decision")
    static let limitedVerdict = Problem(
        .unknownDecision,
        "the sentence finds a part of the request necessary, or denies it in other words: no decision is given")
    static let irregularHeading = Problem(.irregularHeading, "there is no colon before the decision")
    static let irregularFinding = Problem(.irregularHeading, "there is no verb between the request and the finding")
    static func issueNumbering(_ ordinal: Int, isNumber number: Int) -> Problem {
        Problem(.issueNumbering, "this is issue \(number) of the letter, but the number before it is \(ordinal)")
    }
    static let doubtfulOrdinal = Problem(
        .issueNumbering, "the number at the beginning may count the issues, but not every heading has one")
    static let uncertainHeading = Problem(.uncertainHeading, "it is not certain where the heading of this issue begins")
    static let uncertainHeadingWithoutDecision = Problem(
        .uncertainHeading, "the heading has no decision at its end; it may include other text or a misread decision")
    static let uncertainEndOfRequest = Problem(.uncertainHeading, "it is not certain where the request ends")
    static let uncertainEndOfRationale = Problem(
        .uncertainHeading, "the end of this rationale may have been taken for the heading of the next issue")
    static let rationaleMayEndWithHeading = Problem(
        .uncertainHeading, "the end of this text may be the heading of the next issue, whose number is missing")
    static let rationaleMayBeHeading = Problem(
        .uncertainHeading,
        "this text begins below its label and has no conclusion; it may be a part of the next heading")
    static let twoOriginalRequests = Problem(
        .uncertainHeading, "the heading names two original requests; it may include a line twice")
    static let textAfterHeading = Problem(
        .unclaimedText, "text between the heading and the first known label is in no value")
    static let textBeforeGuidelines = Problem(.unclaimedText, "text before the guidelines is in no value")
    static let textAfterFinding = Problem(
        .unclaimedText, "text after the finding is in no value; it may belong to another finding")
    static let unmatchedRequest = Problem(.unclaimedText, "the request that begins here has no finding")
    static let entryWithoutIssue = Problem(.unclaimedText, "the list of decisions has a request that no issue is about")
    static let lineBelowGuideline = Problem(
        .unclaimedText, "a line below the guideline paragraph may belong to the rationale")

    // MARK: Labels and texts of an issue

    static func missingLabel(_ name: String) -> Problem { Problem(.missingLabel, "the issue has no \(name)") }
    static func mayHoldLabel(_ name: String) -> Problem {
        Problem(.missingLabel, "this text may include the \(name), whose label is missing")
    }
    static let guidelineMayHoldRationale = Problem(
        .missingLabel, "a guideline paragraph may include a rationale whose label is missing")
    static func missingText(after name: String) -> Problem { Problem(.missingText, "there is no text after \(name)") }
    static func irregularLabel(_ name: String) -> Problem {
        Problem(.irregularLabel, "there is no colon after \(name)")
    }
    static func repeatedLabel(_ name: String) -> Problem {
        Problem(.repeatedLabel, "\(name) appears twice in this issue")
    }
    static func unknownLabel(in name: String) -> Problem {
        Problem(.unknownLabel, "an unknown label appears in the text of \(name)")
    }

    // MARK: Guidelines

    static let unknownBasis = Problem(
        .unknownBasis, "the guideline text does not say in a known form what it is based on")
    static let textInCitation = Problem(
        .unclaimedText, "a citation includes words that are not a title, a year, a section, or a page")

    static let uncertainCitation = Problem(
        .unclaimedText, "it is not certain where one citation ends and the next begins")
    static let misreadTitle = Problem(
        .unexpectedValue, "this is almost the title of a known guideline, but not quite; it may be misread")
    static let unknownEdition = Problem(
        .unexpectedValue, "this guideline has no known edition of this year; the year may be misread")
    static let laterEdition = Problem(
        .unexpectedValue, .note, "this edition of the guideline is newer than the list of known guidelines")
    static let unlistedTitle = Problem(
        .unexpectedValue, .note, "this title is not in the list of known guidelines")

    // MARK: Modified requests

    static func incompleteModification(_ part: String) -> Problem {
        Problem(
            .incompleteModification, "the heading does not give the \(part) of this modified request in a known form")
    }
    static let unknownModification = Problem(
        .incompleteModification, "the heading speaks of a modified request, but not in a known form")
    static let modificationAbove = Problem(
        .incompleteModification,
        """
        the heading ends with a verb, as that of a modified request does: its beginning may be in the text above
        """)
    static let modificationChanged = Problem(
        .modificationMismatch, "the heading gives the original request twice, with different words")
    static let modificationSum = Problem(
        .modificationMismatch, "the requested amount minus the authorized amount is not the disputed amount")

    // MARK: What is said twice

    static let missingConclusion = Problem(
        .missingConclusion, "the last sentence of this text has no word of a conclusion, so its end may be missing")
    static let repeatedIssue = Problem(
        .repeatedIssue, "this issue has the service and the rationale of an issue before it")
    static let repeatedService = Problem(.repeatedIssue, .note, "an issue before this one is about the same service")
    static let contradictedDecision = Problem(
        .contradictedDecision, "the conclusion of the rationale contradicts the decision")
    static let serviceNotNamed = Problem(
        .serviceNotNamed, "the conclusion of the rationale does not name the service in the words of the heading")
    static let findingAppearsOnce = Problem(
        .repetitionMismatch, "the finding appears only once; letters of this edition print it twice")
    static let otherFinding = Problem(.repetitionMismatch, "the finding is different where it appears again")
    static let otherRequest = Problem(
        .repetitionMismatch, "the request has different words where the finding appears again")
    static let otherDecisionInList = Problem(
        .repetitionMismatch, "the list of decisions has a different decision about this request")
    static let otherRequestInList = Problem(
        .repetitionMismatch, "the list of decisions has different words for this request")
    static let requestNotInList = Problem(.repetitionMismatch, "the list of decisions does not have this request")
    static let otherRequestInPart = Problem(
        .repetitionMismatch, "the text about this finding names the request in different words")
}
