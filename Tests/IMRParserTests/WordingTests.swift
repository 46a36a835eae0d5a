import Testing

@testable import IMRParser

/// What letters say in other words than those that are known: each row is read as the known words are.
@Suite struct WordingTests {
    /// An issue whose guidelines are sentences, as a heading and the two sentences.
    private static func issue(
        _ heading: String, administrator: String = "The Claims Administrator based its decision on the MTUS Opioids.",
        reviewer: String = "The Physician Reviewer based his/her decision on the MTUS Opioids.",
        label: String = "The Physician Reviewer's decision rationale:", rationale: String = "No loss of grip was found."
    ) -> String {
        "\(heading)\n\(administrator)\n\(reviewer)\n\(label) \(rationale)\n"
    }

    private static func services(_ headings: String...) -> [String?] {
        let issues = headings.map { issue($0) }
        return Letter.parse(issues: issues.joined()).issues.map(\.service?.value)
    }

    // MARK: Headings of issues

    /// "Re" introduces a request, and begins words.
    @Test(arguments: ["Re-evaluation in 4 weeks", "Re-fill of the pump"]) func wordsThatBeginWithReAreWhole(
        service: String
    ) {
        let sentence = "\(service) is not medically necessary and appropriate."
        #expect(Self.services(sentence).first == service)
    }

    @Test(arguments: [
        ("A. ", "B. "), ("a) ", "b) "), ("I. ", "II. "), ("(i) ", "(ii) "), ("1: ", "2: "), ("1.) ", "2.) "),
        ("1 - ", "2 - "), ("1 \u{2013} ", "2 \u{2013} "), ("[1] ", "[2] "), ("#1: ", "#2: "),
        ("Issue #1 - ", "Issue #2 - "),
        ("Item 1 \u{2014} ", "Item 2 \u{2014} "), ("\u{2022} ", "\u{2022} "), ("- ", "- "), ("\u{25BA} ", "\u{25BA} "),
        ("Service A: ", "Service B: "),
    ])
    func anOrdinalIsNoPartOfTheService(first: String, second: String) {
        let (splint, visits) = ("splint for the wrist", "two visits of hand therapy")
        for request in ["", "The request for "] {
            #expect(
                WordingTests.services(
                    "\(first)\(request)\(splint) is not medically necessary.",
                    "\(second)\(request)\(visits) is medically necessary.") == [splint, visits])
        }
        let labeled = Letter.parse(
            issues: Letter.issue("\(first)\(splint): Upheld"), Letter.issue("\(second)\(visits): Overturned"))
        #expect(labeled.issues.map(\.service?.value) == [splint, visits])
    }

    /// They do not count the requests of the letter.
    @Test(arguments: [
        "C. difficile culture", "3 - 4 visits of therapy", "L. shoulder sling", "I & D of the thumb", "(2) braces",
    ])
    func whatDoesNotCountIsPartOfTheService(service: String) {
        #expect(WordingTests.services("\(service) is not medically necessary.") == [service])
    }

    @Test(arguments: [
        "The provider's request for", "The treating physician\u{2019}s request for", "The appeal request for",
        "First, the request for", "The treatment request for", "The requested", "The disputed", "The proposed",
        "Regarding the request for", "With regard to the request for", "As to", "Re:", "Treatment:", "Item:",
        "The issue of",
        "The medical necessity of", "The request for authorization of", "The request for coverage of",
        "Their request for", "These requests for", "The request is for", "Therequest for",
        "MAXIMUS has determined that", "MAXIMUS Federal Services, Inc. has found the request for",
        "We have determined that the request for", "It was found that",
        "It has been determined that the request for", "The physician reviewer found that",
        "The Expert Reviewer has determined that the request for",
    ])
    func whatIntroducesARequestIsNoPartOfIt(introduction: String) {
        #expect(WordingTests.services("1. \(introduction) splint is not medically necessary.") == ["splint"])
    }

    @Test(arguments: [
        ("cannot be considered medically necessary.", Determination.Decision.upheld),
        ("has not been shown to be medically necessary.", .upheld), ("isn\u{2019}t medically necessary.", .upheld),
        ("is medically unnecessary.", .upheld), ("is still not medically-necessary.", .upheld),
        ("is not appropriate and medically necessary.", .upheld),
        ("is not medically necessary & appropriate.", .upheld),
        ("is upheld.", .upheld), ("is: Upheld", .upheld), ("can be found medically necessary.", .overturned),
        ("has been shown to be medically necessary.", .overturned), ("is also medically necessary.", .overturned),
        ("is reasonable and medically necessary.", .overturned), ("was overturned.", .overturned),
        ("is non-certified.", .upheld), ("is not certified.", .upheld), ("is denied.", .upheld),
        ("is certified.", .overturned), ("is approved.", .overturned), ("is not medically indicated.", .upheld),
        ("is no longer medically necessary.", .upheld), ("remains medically necessary.", .overturned),
        ("would not be medically necessary.", .upheld), ("is not established as medically necessary.", .upheld),
        ("is not medically reasonable and necessary.", .upheld),
        ("is not supported as medically necessary.", .upheld),
    ])
    func aVerdictIsReadInAnyWords(verdict: String, decision: Determination.Decision) {
        let issue = Letter.parse(issues: WordingTests.issue("1. The request for splint \(verdict)")).issues.first
        #expect(issue?.service?.value == "splint")
        #expect(issue?.decision?.value == decision)
    }

    // MARK: Guidelines and rationales

    @Test(arguments: [
        ("The claims examiner", "The reviewer"), ("The UR physician", "The expert physician reviewer"),
        ("The insurance carrier", "MAXIMUS"), ("Claims Administrator", "Physician Reviewer"),
        ("The utilization reviewer", "The IMR reviewer"),
    ])
    func aPartyIsKnownByItsOtherNames(administrator: String, reviewer: String) throws {
        for words in ["based the decision on", "relied upon"] {
            let issue = WordingTests.issue(
                "1. The request for splint is not medically necessary.",
                administrator: "\(administrator) \(words) the Official Disability Guidelines, Wrist.",
                reviewer: "\(reviewer) \(words) the MTUS Opioids.")
            let read = try #require(Letter.parse(issues: issue).issues.first)
            #expect(read.claimsAdministratorGuideline.text?.value.hasPrefix(administrator) == true)
            #expect(read.claimsAdministratorGuideline.basis?.value == .nonMtus)
            #expect(read.maximusGuideline.text?.value.hasPrefix(reviewer) == true)
            #expect(read.maximusGuideline.basis?.value == .mtus)
        }
    }

    @Test func whatIsAPartysMayBeBasedOnItsGuideline() {
        let issue = WordingTests.issue(
            "1. The request for splint is not medically necessary.",
            administrator: "The Claims Administrator\u{2019}s decision was based on the MTUS Opioids.")
        #expect(Letter.parse(issues: issue).issues.first?.claimsAdministratorGuideline.basis?.value == .mtus)
    }

    @Test(arguments: [
        "Rationale:", "The reviewer\u{2019}s rationale:", "Rationale for the Determination:", "Clinical rationale:",
        "The Physician Reviewer's rationale for this decision:",
    ])
    func aRationaleIsKnownByItsOtherLabels(label: String) {
        let determination = Letter.parse(
            issues: WordingTests.issue("1. Splint is not medically necessary.", label: label),
            WordingTests.issue("2. Cane is medically necessary.", label: label))
        #expect(determination.issues.map(\.service?.value) == ["Splint", "Cane"])
        #expect(determination.issues.allSatisfy { $0.rationale?.value == "No loss of grip was found." })
    }

    /// The rationale has its label already.
    @Test func theWordRationaleMayOccurInARationale() {
        let rationale =
            "The provider gave these reasons.\nRationale: more grip. The request is not medically necessary."
        let issue = Letter.parse(issues: Letter.issue(rationale: rationale)).issues.first
        #expect(issue?.rationale?.value.contains("Rationale: more grip.") == true)
    }

    @Test(arguments: [
        ("Claims Administrator guidelines", "MAXIMUS guidelines"),
        ("Claims Administrator\u{2019}s guideline(s)", "Expert Reviewer\u{2019}s guideline(s)"),
    ])
    func aGuidelineIsKnownByItsOtherLabels(administrator: String, reviewer: String) {
        let letter = Letter.text().replacing("Claims Administrator guideline", with: administrator)
            .replacing("MAXIMUS guideline", with: reviewer)
        let determination = Determination(parsing: letter)
        #expect(determination.issues.first?.claimsAdministratorGuideline.basis?.value == .mtus)
        #expect(determination.issues.first?.maximusGuideline.basis?.value == .mtus)
        #expect(determination.diagnostics.allSatisfy { $0.severity == .note })
    }

    // MARK: Sections

    @Test(arguments: [
        "DECISION(S) AND RATIONALE(S)", "IMR FINDINGS AND RATIONALES", "IMR DETERMINATION(S) AND RATIONALE(S)",
        "IMR ISSUES, DECISIONS AND RATIONALES:",
    ])
    func theIssuesAreKnownByOtherHeadings(heading: String) {
        let letter = Letter.text().replacing("IMR ISSUES, DECISIONS AND RATIONALES", with: heading)
        let determination = Determination(parsing: letter)
        #expect(determination.issues.map(\.service?.value) == ["Knee brace"])
        #expect(determination.diagnostics.allSatisfy { $0.severity == .note })
    }

    @Test(arguments: ["HOW THE FINAL DETERMINATION WAS MADE", "HOW THIS IMR FINAL DETERMINATION WAS MADE"])
    func theReviewerIsKnownByOtherHeadings(heading: String) {
        let letter = Letter.text().replacing("HOW THE IMR FINAL DETERMINATION WAS MADE", with: heading)
        let determination = Determination(parsing: letter)
        #expect(determination.reviewer.specialties.map(\.value) == ["Family Practice"])
        #expect(determination.diagnostics.allSatisfy { $0.severity == .note })
    }

    @Test(arguments: [
        "The reviewer developed this summary after review of all records:",
        "The following summary was prepared from the case file:",
    ])
    func theSummaryIsIntroducedInOtherWords(introduction: String) {
        let summary =
            "CLINICAL CASE SUMMARY\n\(introduction)\nA 44 year old female fell from a ladder on 10-29-2016.\n\n"
        let determination = Letter.parse(summary: summary)
        #expect(determination.caseSummary.text?.value == "A 44 year old female fell from a ladder on 10-29-2016.")
        #expect(determination.diagnostics.isEmpty)
    }

    @Test(arguments: [
        "The decisions for the disputed items and services are as follows:",
        "The Final Determination was based upon decisions for the items listed below:",
    ])
    func theIssuesAreIntroducedInOtherWords(introduction: String) {
        let heading = "IMR ISSUES, DECISIONS AND RATIONALES\n\(introduction)\n"
        let determination = Determination(
            parsing: Letter.header + Letter.reviewer + Letter.summary + heading + Letter.issue())
        #expect(determination.issues.map(\.service?.value) == ["Knee brace"])
        #expect(determination.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ["\u{2013} ", "\u{2013} "], ["\u{25A0} ", "\u{25A0} "], ["\u{2713} ", "\u{2713} "], ["\u{BB} ", "\u{BB} "],
        ["(1) ", "(2) "], ["a. ", "b. "], ["+ ", "+ "],
    ])
    func documentsAreListedWithAnyMarks(marks: [String]) {
        #expect(
            WordingTests.documents("\(marks[0])A report\n\(marks[1])A letter \u{2013} with a copy\n")
                == ["A report", "A letter \u{2013} with a copy"])
    }

    /// A box says whether a document was there, so it is part of what comes after it.
    @Test func aBoxBeginsADocument() {
        let long = "Medical records from all of the providers who were named in the file of the claim"
        #expect(
            WordingTests.documents("\u{2612} \(long)\n\u{2610} A schedule\n") == [
                "\u{2612} \(long)", "\u{2610} A schedule",
            ])
    }

    private static func documents(_ list: String) -> [String]? {
        let letter = Letter.header + Letter.reviewer + "DOCUMENTS REVIEWED\n" + list + Letter.summary
        return Determination(parsing: letter + Letter.issuesHeading + Letter.issue()).documentsReviewed?.map(\.value)
    }

    // MARK: The end

    @Test(arguments: [
        "APPEAL RIGHTS\nAn appeal is possible.", "This determination is binding on all parties.",
        "CONFIDENTIALITY NOTICE: The text is for the parties alone.", "\n1 Roe J. Splints of the hand. 2008; 12: 3.",
        "\n* The schedule is a regulation.",
    ])
    func theEndIsNoPartOfTheLastRationale(end: String) {
        let rationale = Determination(parsing: Letter.text()).issues.first?.rationale?.value
        #expect(Determination(parsing: Letter.text() + end + "\n").issues.first?.rationale?.value == rationale)
    }

    /// The service is not named, but the sentence concludes.
    @Test func aConclusionMayNameTheServiceInOtherWords() {
        let issue = Letter.issue(
            "Naproxen 500mg: Overturned", rationale: "Pain was noted. Therefore, the tablets cannot be approved.")
        #expect(Letter.parse(issues: issue).diagnostics.contains { $0.code == .contradictedDecision })
    }
}

/// Other words for what the form has: each is read, and none is taken out of a sentence.
@Suite struct OtherWordsTests {
    @Test(arguments: [
        ("Not medically necessary", Determination.Decision.upheld), ("Medically necessary", .overturned),
        ("Denial upheld", .upheld), ("UR decision overturned", .overturned),
    ])
    func decisionsInOtherWords(words: String, decision: Determination.Decision) {
        let rationale = decision == .upheld ? "It is not medically necessary." : "It is medically necessary."
        let letter = Letter.parse(issues: Letter.issue("Knee brace: \(words)", rationale: rationale))
        #expect(letter.issues.map(\.decision?.value) == [decision])
        #expect(letter.issues.map(\.service?.value) == ["Knee brace"])
        #expect(letter.findings == [])
    }

    @Test(arguments: [
        ("State(s) of Licensure:", "Licensed in:"), ("State(s) of Licensure:", "Licensure:"),
        ("Certification(s)/Specialty:", "Specialty:"), ("Certification(s)/Specialty:", "Board Certification:"),
        ("Case Number:", "Case No.:"), ("Case Number:", "Case #:"), ("Date Assigned:", "Assignment Date:"),
        ("CLINICAL CASE SUMMARY", "CASE SUMMARY"),
    ])
    func labelsInOtherWords(usual: String, other: String) {
        let letter = Determination(parsing: Letter.text().replacing(usual, with: other))
        #expect(letter.header.caseNumber?.value == "CM17-0000001")
        #expect(letter.header.dateAssigned != nil)
        #expect(letter.reviewer.statesOfLicensure.map(\.value) == ["Oregon", "Nevada"])
        #expect(letter.reviewer.specialties.map(\.value) == ["Family Practice"])
        #expect(letter.caseSummary.text != nil)
        #expect(letter.diagnostics.allSatisfy { $0.severity == .note }, "\(letter.findings)")
    }

    @Test func wordsOfASentenceAreNoLabel() {
        let statement = Letter.reviewer.replacing(
            "Review determinations.",
            with: "Review determinations.\nCertification and\nlicensure were checked in each\nspecialty.")
        let letter = Letter.parse(reviewer: statement)
        #expect(letter.reviewer.specialties.map(\.value) == ["Family Practice"])
        #expect(letter.findings == [])
    }
}
