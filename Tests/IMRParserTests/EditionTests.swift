import Testing

@testable import IMRParser

/// Which edition a letter is of, and what is no determination at all.
@Suite struct EditionTests {
    private func edition(_ headings: String...) -> Determination.Edition? {
        Determination(parsing: headings.map { $0 + "\nSome text stands here.\n" }.joined()).edition
    }

    @Test func headingsTellTheEdition() {
        let made = "HOW THE IMR FINAL DETERMINATION WAS MADE"
        let summary = "CLINICAL CASE SUMMARY"
        #expect(edition(made, summary, "IMR ISSUES, DECISIONS AND RATIONALES") == .determination)
        #expect(edition(made, summary, "IMR ISSUES, DECISIONS & RATIONALES") == .determination)
        #expect(edition(made, "DOCUMENTS REVIEWED", summary, "IMR DECISION(S) AND RATIONALE(S)") == .letter2013)
        #expect(edition(made, "Documents Reviewed", summary, "Imr Decisions and Rationales") == .letter2013)
        #expect(edition(made, summary, "IMR DECISION AND RATIONALE") == .letter2013)
        #expect(edition("INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE") == .notice2013)
        #expect(edition("Medical Qualifications of the Physician Reviewer:", "Case Summary:") == .notice2013)
        #expect(edition("ISSUE AT DISPUTE:", "CASE SUMMARY:") == .professionalReview)
        #expect(edition("MEDICAL PROFESSIONAL REVIEW") == .professionalReview)
    }

    /// Each is told by its first letters before its words are compared.
    @Test(arguments: [
        "Clinical Case Summary", "Case Summary:", "Documents Reviewed", "Documents Reviewed for Determination:",
        "Disclaimer: MAXIMUS is providing", "Expert Reviewer Case Summary:", "Effect of the Decision:",
        "Final Determination Letter for IMR Case Number", "Final Determination:",
        "How the IMR Final Determination Was Made", "IMR Issues, Decisions and Rationales",
        "IMR Decision(s) and Rationale(s)", "Independent Medical Review Decision and Rationale", "Issue at Dispute:",
        "Medical Qualifications of the Expert Reviewer:", "Medical Professional Review",
        "Notice of Independent Medical Review Determination", "Physician Reviewer Case Summary:",
        "Rationale for why the requested treatment/service is not:", "Sincerely,",
    ])
    func headingsAreFoundInAnyCase(heading: String) {
        for text in [heading, heading.uppercased(), heading.lowercased()] {
            let transcription = Transcription(Array((text + "\nMore.\n").utf8))
            let scan = SectionHeadings(in: transcription.source)
            let roles = scan.headings.map(\.role)
            let isFound =
                !transcription.isInput || !scan.statedOutcomes.isEmpty || roles.contains { $0 != .unknown }
            // One heading ends where its capitals do, so it has to be in capitals.
            let isInCapitals = text == heading.uppercased()
            #expect(isFound == (isInCapitals || !heading.hasPrefix("Rationale")), "\(text)")
        }
    }

    /// An extractor may join a heading to the end of the line before it.
    @Test func headingsInCapitalsAreFoundBehindTheEndOfASentence() {
        let text = Letter.text()
        let joined = text.replacing(".\nIMR ISSUES", with: ". IMR ISSUES")
        #expect(joined != text)
        let determination = Determination(parsing: joined)
        #expect(determination.findings == [])
        #expect(determination.caseSummary.text?.value == Letter.parse().caseSummary.text?.value)
        #expect(determination.issues.map(\.service?.value) == ["Knee brace"])
        let quoted = Determination(parsing: text.replacing(".\nIMR ISSUES", with: ". See the IMR ISSUES"))
        #expect(quoted.findings.contains("cut-off-text /caseSummary/text"), "words of a sentence may be a heading")
    }

    /// Nothing in front of the headings counts, and words of another edition's headings in running text neither.
    @Test func firstCharactersAndRunningTextDoNot() {
        let letter = Letter.text()
        #expect(
            Determination(parsing: "Notice of Independent Medical Review Determination\n" + letter).edition
                == .determination)
        let summary = "CLINICAL CASE SUMMARY\nDocuments reviewed: a report. Case summary: none.\nThe worker fell.\n"
        let determination = Letter.parse(summary: summary)
        #expect(determination.edition == .determination)
        #expect(determination.findings == [])
    }

    @Test(arguments: ["DOCUMENTS REVIEWED", "CASE SUMMARY:", "Sincerely,", "Final Determination: UPHOLD"])
    func headingsThatOtherDocumentsHaveAreNotEnough(heading: String) {
        let determination = Determination(parsing: heading + "\nSome text.\n")
        #expect(determination.edition == nil)
        #expect(determination.findings == ["not-a-determination -"])
    }

    @Test(arguments: [
        ("A letter of the Department of Managed Health Care to an enrollee.", "health plan"),
        ("The Health Insurer has denied what the enrollee asked for.", "health plan"),
        ("The utilization review ended with a notice of non-certification.", "utilization review"),
        ("Independent Bill Review: the fee is due.", "bill review"),
        ("Report of the Qualified Medical Evaluator.", "QME"),
        ("Application for Independent Medical Review, DWC Form IMR", "application"),
        ("A Notice of Assignment and Request for Information is enclosed.", "assignment"),
        ("Workers\u{2019} Compensation Appeals Board, opinion and order", "Appeals Board"),
    ])
    func lookAlikesAreNamed(text: String, name: String) {
        let determination = Determination(parsing: text)
        #expect(determination.findings == ["not-a-determination -"])
        #expect(determination.diagnostics.first?.message.contains(name) == true)
    }

    /// Tags in a plain text are marks, and a letter in RTF is not plain.
    @Test func marksBeforeHeadingsAreReadOrReported() {
        func marked(_ before: String, _ after: String) -> String {
            Letter.text().replacing(#/(?m)^[A-Z ,]{20,}$/#) { before + $0.output + after }
        }
        let tagged = Determination(parsing: marked("<h2>", "</h2>"))
        #expect(tagged.issues.map(\.service?.value) == ["Knee brace"])
        #expect(tagged.findings == [])
        let text = marked("\\fs24 ", "\\par")
        let determination = Determination(parsing: text)
        #expect(determination.findings == ["not-a-determination -"])
        #expect(determination.diagnostics.first?.message.contains("HTML") == true)
    }

    /// A determination speaks of all these, and stays one.
    @Test func noWordMakesADeterminationALookAlike() {
        let words = """
            The employee is an enrollee of a health plan of the Department of Managed Health Care. Utilization review was \
            not certified. A Qualified Medical Evaluator, the Workers' Compensation Appeals Board and an independent \
            bill review are mentioned.
            """
        let determination = Letter.parse(summary: Letter.summary + words + "\n")
        #expect(determination.edition == .determination)
        #expect(determination.findings == [])
    }

    @Test func headingsOfAnotherEditionAreSectionsOfTheirOwn() {
        let determination = Letter.parse(
            reviewer: Letter.reviewer + "\nDOCUMENTS REVIEWED\nA report.\n\nEXPERT REVIEWER COMMENTS\nNone.\n")
        #expect(determination.findings == ["new-wording -", "unexpected-section -"])
        #expect(
            determination.sections.map(\.kind)
                == [.header, .reviewer, .documentsReviewed, .unclaimed, .caseSummary, .issues])
        #expect(determination.documentsReviewed?.map(\.value) == ["A report."])
    }

    /// A cover letter may have no table. Then nothing is missing in it.
    @Test func aCoverLetterWithoutATableIsAboveTheHeader() {
        let cover = """
            MAXIMUS FEDERAL SERVICES, INC.
            Independent Medical Review

            September 5, 2021

            Dear Parties:
            Final Determination: UPHOLD. This means we decided that none of the disputed items/services are medically
            necessary and appropriate.

            Sincerely,
            Ada Quillon, MD

            """
        let columns = HeaderTests.orders[0].table.filter { !"«»".contains($0) }
        let lines = Letter.header.replacing(#/ (?=Date of|UR|Application)/#, with: "\n")
        for header in [Letter.header, columns + "\n", lines] {
            let determination = Determination(parsing: cover + "\n" + Letter.text(header: header))
            #expect(determination.header.caseNumber?.value == "CM17-0000001")
            #expect(determination.header.decisionDate?.value.description == "2017-02-28")
            #expect(determination.statedOutcome?.value == .upheld)
            #expect(determination.findings == [])
        }
    }

    /// The words of the heading tell what it is; they make the letter none of another edition.
    @Test(arguments: ["RECORDS REVIEWED", "MEDICAL RECORDS RECEIVED", "DOCUMENTS SUBMITTED FOR REVIEW"])
    func aListOfDocumentsIsReadInAnyEdition(heading: String) {
        let determination = Letter.parse(reviewer: Letter.reviewer + "\n\(heading)\n1. A report.\n2. A note.\n")
        #expect(determination.edition == .determination)
        #expect(determination.findings == ["new-wording -"])
        #expect(determination.documentsReviewed?.map(\.value) == ["A report.", "A note."])
    }

    /// A second heading of one section divides it and begins nothing.
    @Test func credentialsBelowAHeadingOfTheirOwnAreRead() {
        let credentials = "State(s) of Licensure:"
        let determination = Letter.parse(
            reviewer: Letter.reviewer.replacing(
                credentials, with: "\nREVIEWER QUALIFICATIONS\n\nREVIEWER CREDENTIALS\n\(credentials)"))
        #expect(determination.reviewer.statesOfLicensure.map(\.value) == ["Oregon", "Nevada"])
        #expect(determination.reviewer.specialties.map(\.value) == ["Family Practice"])
        #expect(determination.findings == [])
    }

    /// An issue's heading may be in capitals; it ends with a decision.
    @Test func anIssuesHeadingInCapitalsIsNoSection() {
        let determination = Letter.parse(
            issues: Letter.issue("REPEAT DECISION GUIDELINE\nREVIEW OF THE RIGHT KNEE: UPHELD"), Letter.issue())
        #expect(determination.issues.count == 2)
        #expect(!determination.findings.contains("unexpected-section -"))
    }
}

/// What letters of 2018 and later may print otherwise.
@Suite struct LaterLetterTests {
    @Test func wordingIsTakenInOtherForms() {
        let text = Letter.text().replacing("MAXIMUS guideline", with: "Maximus guideline")
            .replacing("DECISIONS AND", with: "DECISIONS &")
        let determination = Determination(parsing: text)
        #expect(determination.issues.map(\.rationale?.value) == Letter.parse().issues.map(\.rationale?.value))
        #expect(determination.issues.first?.maximusGuideline.basis?.value == .mtus)
        #expect(determination.findings == ["new-wording -", "new-wording -"])
    }

    @Test func anUnknownLabelEndsTheGuidelineBefore() {
        let issue = Letter.issue(
            maximus:
                "Decision based on MTUS Knee Complaints 2004.\nStrength of evidence: Fair.\nReviewer comments: None.")
        let determination = Letter.parse(issues: issue)
        #expect(
            determination.issues.first?.maximusGuideline.text?.value == "Decision based on MTUS Knee Complaints 2004.")
        #expect(determination.findings == ["unknown-label /issues/0/maximusGuideline/text"])
    }

    @Test func anUnknownLabelInARationaleIsSaidAndKept() {
        let issue = Letter.issue(rationale: "The request is not medically necessary.\nReviewer comments: None.")
        let determination = Letter.parse(issues: issue)
        #expect(determination.issues.first?.rationale?.value.hasSuffix("Reviewer comments: None.") == true)
        #expect(determination.findings == ["unknown-label /issues/0/rationale"])
    }

    @Test(arguments: [
        "Section: the guidelines. The request is not medically necessary.",
        "The guideline says so.\nNote: no record was sent. The request is not medically necessary.",
        "It was tried in 2009.\nCriteria for Use of Opioids: none is met. The request is not medically necessary.",
    ])
    func proseWithColonsIsNoLabel(rationale: String) {
        #expect(
            !Letter.parse(issues: Letter.issue(rationale: rationale)).findings.contains {
                $0.hasPrefix("unknown-label")
            })
    }

    @Test func sentencesUnderTheLaterHeadingAreRead() {
        let issue = """
            1. The request for a knee brace is not medically necessary and appropriate.
            The Claims Administrator did not cite any guideline.
            The Physician Reviewer based his/her decision on the Knee Complaints Chapter, page 340, part of the MTUS.
            The Physician Reviewer's decision rationale: The knee is stable. The request is not medically necessary.

            """
        let determination = Letter.parse(issues: issue)
        #expect(determination.issues.first?.service?.value == "a knee brace")
        #expect(determination.issues.first?.decision?.value == .upheld)
        #expect(determination.findings == ["new-wording -"])
    }
}
