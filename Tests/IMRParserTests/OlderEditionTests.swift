import Testing

@testable import IMRParser

/// Findings in sentences, with the spaces that extractors lose.
@Suite struct FindingTests {
    private func finding(_ text: String) -> Finding? { Finding.all(in: Text(text)).first }

    @Test(arguments: [
        "1) MAXIMUS Federal Services, Inc. has determined the request for a cane is not medically necessary and appropriate.",
        "1) MAXIMUS Federal Services, Inc. has determined the request for a cane is notmedically necessary and appropriate.",
        "1)Maximus Federal Services has determined that therequest for a cane isnot medicallynecessary.",
        "1. The request for a cane is not medically necessary.",
        "1. The requests for a cane are not medically necessary and appropriate.",
    ])
    func notNecessaryIsUpheld(text: String) {
        #expect(finding(text)?.decision?.value == .upheld)
        #expect(finding(text)?.service?.value == "a cane")
        #expect(finding(text)?.ordinal == 1)
        #expect(finding(text)?.isRegular == true)
    }

    @Test func necessaryIsOverturned() {
        let found = finding(
            "2) MAXIMUS Federal Services, Inc. has determined the request for this is medically necessary.")
        #expect(found?.decision?.value == .overturned)
        #expect(found?.service?.value == "this")
    }

    @Test func aDecisionWithoutTheWordNecessaryIsRead() {
        let found = finding("1) MAXIMUS Federal Services, Inc. has determined the request for a cane is non-certified.")
        #expect(found?.decision?.value == .upheld)
        #expect(found?.service?.value == "a cane")
    }

    @Test(arguments: [
        "1. The request for a cane is partially medically necessary.", "1. The request for a cane was withdrawn.",
    ])
    func anythingElseIsNoDecision(text: String) {
        #expect(finding(text)?.decision == nil)
    }

    /// A sentence of a rationale has neither a number nor what was determined.
    @Test func aRationalesSentenceIsNoFinding() {
        #expect(finding("The knee is stable. The request for a cane is not medically necessary.") == nil)
    }
}

/// Guideline paragraphs in prose.
@Suite struct ProseGuidelineTests {
    private func guideline(_ text: String) -> (Determination.Guideline, [String]) {
        var problems = Problems()
        let guideline = GuidelineReader.read(Text(text), party: .maximus, issue: 0, isProse: true, problems: &problems)
        return (guideline, problems.diagnostics(in: Array(text.utf8)).map(\.code.rawValue))
    }

    @Test func partOfTheMtusIsMtus() {
        let (guideline, said) = guideline(
            "The Physician Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines (May, 2009), "
                + "section on Opioids, pgs. 76-80, which is a part of the Medical Treatment Utilization Schedule (MTUS)."
        )
        #expect(guideline.basis?.value == .mtus)
        let work = guideline.citations.first
        #expect(work?.title?.value == "Chronic Pain Medical Treatment Guidelines")
        #expect(work?.year?.value == 2009)
        #expect(work?.sections?.value == "Opioids")
        #expect(work?.pages?.value == "76-80")
        #expect(said == [])
    }

    @Test func twoWorksMayShareOneMark() {
        let (guideline, _) = guideline(
            "The Claims Administrator based its decision on the ACOEM Practice Guidelines, Chapter 9, and the Chronic Pain "
                + "Medical Treatment Guidelines, which are part of the MTUS.")
        let titles = guideline.citations.map(\.title?.value)
        #expect(titles == ["ACOEM Practice Guidelines", "Chronic Pain Medical Treatment Guidelines"])
        #expect(guideline.citations.allSatisfy { $0.source?.value == .mtus })
    }

    @Test(arguments: [
        "The Expert Reviewer relied on the Official Disability Guidelines (ODG), Knee Chapter.",
        "The Expert Reviewer based his/her decision on a study of 2011, which is not part of the MTUS.",
    ])
    func worksOutsideAreNonMtus(text: String) {
        #expect(guideline(text).0.basis?.value == .nonMtus)
    }

    /// What is not given is not a guideline.
    @Test(arguments: ["gave no reason.", "provided no rationale.", "denied the request without citing a report."])
    func otherThingsThatAreNotGivenAreNoBasis(words: String) {
        #expect(guideline("The Claims Administrator \(words)").1 == ["unknown-basis"])
    }

    @Test func aWorkOfTheMtusByItsNameStaysOneBesideAWorkFromOutside() {
        let (guideline, _) = guideline(
            "The Claims Administrator based its decision on the MTUS Postsurgical Treatment Guidelines, and the Official "
                + "Disability Guidelines (ODG), Shoulder Chapter, which is not part of the MTUS.")
        #expect(guideline.basis?.value == .mtusAndNonMtus)
        #expect(guideline.citations.map(\.source?.value) == [.mtus, .nonMtus])
    }

    @Test func aWorkFromOutsideAfterOneOfTheMtusIsACitationOfItsOwn() {
        let (guideline, said) = guideline(
            "The Expert Reviewer based his/her decision on the MTUS Chronic Pain Medical Treatment Guidelines, as well as "
                + "Non-MTUS Citation ODG.")
        #expect(guideline.basis?.value == .mtusAndNonMtus)
        #expect(guideline.citations.map(\.source?.value) == [.mtus, .nonMtus])
        #expect(said == [])
    }

    @Test func aWorkThatNothingClassifiesIsSaid() {
        let (guideline, said) = guideline("The Claims Administrator based its decision on the Green Book, page 9.")
        #expect(guideline.basis == nil)
        #expect(guideline.citations.map(\.text.value) == ["Green Book, page 9"])
        #expect(guideline.citations.first?.source == nil)
        #expect(said == ["unknown-basis"])
    }

    @Test(arguments: [
        "The Claims Administrator did not cite any evidence-based criteria for its decision.",
        "The Claims Administrator denied the request without citing a guideline.",
        "The Claims Administrator provided no guideline.",
    ])
    func nothingCitedIsNoneCited(text: String) {
        let (guideline, said) = guideline(text)
        #expect(guideline.basis?.value == .noneCited)
        #expect(guideline.citations == [])
        #expect(said == [])
    }

    /// "which is n0t part of the MTUS" is no mark, and the words stay in the citation: that has to be said.
    @Test func aBrokenMarkIsSaid() {
        let (_, said) = guideline(
            "The Expert Reviewer based his/her decision on the Green Book, which is n0t part of the MTUS.")
        #expect(said.contains("unclaimed-text"))
    }
}

/// The case table of 2013 in the orders of extractors, and page footers.
@Suite struct CaseTableTests {
    static let head = "MAXIMUS FEDERAL SERVICES, INC.\nP.O. Box 138009\nDated: 12/27/2013\n"
    static let body = """
        HOW THE IMR FINAL DETERMINATION WAS MADE
        The physician reviewer is Board Certified in Hand Surgery and is licensed to practice in Ohio.
        DOCUMENTS REVIEWED
        Application for Independent Medical Review
        CLINICAL CASE SUMMARY
        The injured worker is a 40-year-old male.
        IMR DECISION(S) AND RATIONALE(S)
        1. The request for a cane is not medically necessary and appropriate.
        The Claims Administrator did not cite any guideline.
        The Physician Reviewer based his/her decision on the Knee Complaints Chapter, page 340, part of the MTUS.
        The Physician Reviewer's decision rationale: The knee is stable. The request is not medically necessary.

        """

    static let tables = [
        "IMR Case Number: CM13-0000007 Date of Injury: 6/12/2011\nClaim Number: AB 123-4 UR Denial Date: 8/1/2013\n"
            + "Priority: STANDARD Application Received: 8/20/2013\nEmployee Name: Ann Other\n",
        "IMR Case Number:\nClaims Number:\nPriority:\n\nCM13-0000007\nAB 123-4\nSTANDARD\n\nDate of Injury:\n"
            + "UR Denial Date:\nApplication\nReceived:\n\n6/12/2011\n8/1/2013\n8/20/2013\n",
        "IMR Case Number:\nCM13-0000007\nDate of Injury:\n6/12/2011\nClaim(s) Number:\nAB 123-4\nUR Denial Date:\n8/1/2013\n"
            + "Priority:\nSTANDARD\nApplication Received:\n8/20/2013\nEmployee Name:\nProvider Name:\n",
    ]

    @Test(arguments: tables)
    func everyOrderGivesTheSame(table: String) {
        let determination = Determination(parsing: CaseTableTests.head + table + "Dear Ann,\n" + CaseTableTests.body)
        let header = determination.header
        #expect(determination.findings == [])
        #expect(header.caseNumber?.value == "CM13-0000007")
        #expect(header.claimNumber?.value == "AB 123-4")
        #expect(header.priority?.value == .standard)
        let dates = [header.dateOfInjury, header.urDenialDate, header.applicationReceived, header.decisionDate]
        #expect(dates.map { $0?.value.description } == ["2011-06-12", "2013-08-01", "2013-08-20", "2013-12-27"])
    }

    /// A stamp is no claim number.
    @Test func aStampInTheHeaderIsNoClaimNumber() throws {
        let text = String(decoding: try Fixture.named("letter2013/shape-layout").text, as: UTF8.self)
        let claimNumber = try #require(Determination(parsing: text).header.claimNumber?.value)
        let stamped = Determination(parsing: text.replacing(claimNumber, with: "RECEIVED JAN 17 2023"))
        #expect(stamped.header.claimNumber == nil)
        #expect(stamped.findings.contains("missing-header-value /header/claimNumber"))
    }

    @Test func aClaimNumberMayLookLikeADate() throws {
        let text = String(decoding: try Fixture.named("letter2013/shape-layout").text, as: UTF8.self)
        let own = Determination(parsing: text)
        let claimNumber = try #require(own.header.claimNumber?.value)
        let determination = Determination(parsing: text.replacing(claimNumber, with: "06-12-3456"))
        #expect(determination.header.claimNumber?.value == "06-12-3456")
        #expect(determination.header.dateOfInjury?.value == own.header.dateOfInjury?.value)
        #expect(determination.findings == own.findings)
    }

    /// A document may be a request, and a title above the first request is no part of its heading.
    @Test(arguments: ["The request for authorization of 7/1/2013", "MEDICAL RECORDS", "Records"])
    func everyDocumentAboveTheFirstRequestIsRead(document: String) throws {
        let text = String(decoding: try Fixture.named("notice2013/shape-layout").text, as: UTF8.self)
        let own = "Medical Treatment Utilization Schedule (MTUS)\n\n1) Regarding"
        let other = text.replacing(own, with: "\(document)\n\n1) Regarding")
        try #require(other != text)
        let determination = Determination(parsing: other)
        #expect(determination.documentsReviewed?.last?.value == document)
        #expect(determination.documentsReviewed?.count == 4)
        #expect(determination.findings == [])
    }

    /// "DETERMINATION" ends the table of a notice, unless it begins a label.
    @Test(arguments: ["Determination Date:", "Letter Date:", "Date of Determination:"])
    func theDateOfTheLetterHasSeveralNames(label: String) {
        let table = CaseTableTests.head.replacing("Dated:", with: label) + CaseTableTests.tables[0]
        let header = Determination(parsing: table + "Dear Ann,\n" + CaseTableTests.body).header
        #expect(header.decisionDate?.value.description == "2013-12-27")
        #expect(header.caseNumber?.value == "CM13-0000007")
    }

    /// A blank cell gives null and a diagnostic, never the neighbour's date.
    @Test func aBlankCellShiftsNothing() {
        let table = CaseTableTests.tables[1].replacing("8/1/2013\n", with: "")
        let determination = Determination(parsing: CaseTableTests.head + table + "Dear Ann,\n" + CaseTableTests.body)
        #expect(determination.header.urDenialDate == nil)
        #expect(determination.findings.contains("missing-header-value /header/urDenialDate"))
    }

    @Test(arguments: [
        "\nFinal Determination Letter for IMR Case Number CM13-0000007 3\n",
        "\nFinal Determination Letter for IMR Case Number CM13-0000007\n3\n\u{C}",
        "\nFINAL DETERMINATION LETTER FOR IMR CASE NUMBER       CM13-0000007          12\n\n",
    ])
    func footersAreInNoValueAndInTheSections(footer: String) {
        let text = CaseTableTests.head + CaseTableTests.tables[0] + "Dear Ann,\n" + CaseTableTests.body
        let whole = Determination(parsing: text)
        for place in ["worker is", "knee is", "request is"] {
            let parts = text.replacing(place + " ", with: place + footer)
            let determination = Determination(parsing: parts)
            #expect(determination.findings == [])
            #expect(determination.caseSummary.text?.value == whole.caseSummary.text?.value)
            #expect(determination.issues.map(\.rationale?.value) == whole.issues.map(\.rationale?.value))
            #expect(Invariants(Array(parts.utf8)).violations == [])
        }
    }

    @Test(arguments: [
        ("UPHOLD", Determination.Decision.upheld), ("Overturn", .overturned),
        ("PARTIAL OVERTURN", .partiallyOverturned), ("UPHOLD IN PART", .partiallyOverturned),
        ("Overturned in part", .partiallyOverturned), ("\u{201C}UPHOLD\u{201D}", .upheld),
    ])
    func theStatedOutcomeIsHeldAgainstTheIssues(word: String, decision: Determination.Decision) {
        let text =
            CaseTableTests.head + CaseTableTests.tables[0] + "Dear Ann,\nFinal Determination: \(word). This means\n"
        let determination = Determination(parsing: text + CaseTableTests.body)
        #expect(determination.statedOutcome?.value == decision)
        #expect(determination.findings == (decision == .upheld ? [] : ["outcome-mismatch /statedOutcome"]))
    }

    /// With the heading of its issues lost, the later edition has no heading of its own. Its header shows what it is.
    @Test func aLostHeadingLosesNoDate() throws {
        let letter = try Fixture.named("determination/cover-letter-layout")
        let text = String(decoding: letter.text, as: UTF8.self).replacing(
            "IMR ISSUES, DECISIONS", with: "ISSUES, DECISI0NS")
        let determination = Determination(parsing: text)
        #expect(determination.edition == .determination)
        #expect(determination.header.dateAssigned != nil)
        #expect(determination.findings.contains("missing-section /issues"))
    }
}

/// What is added to letters of 2013, or joined in them, changes no value.
@Suite struct OlderShapeTests {
    private func values(_ text: String) -> [String] {
        var determination = Determination(parsing: text)
        var values: [String] = []
        determination.visitValues { pointer, text, _ in values.append(pointer + "=" + text()) }
        return values
    }

    private func text(_ fixture: String) throws -> String {
        String(decoding: try Fixture.named(fixture).text, as: UTF8.self)
    }

    @Test(arguments: [
        "Let me know if you would like a summary of this document.", "Sent from my phone", "-- \nJane Roe\nParalegal",
        "https://example.com/letters/7",
    ])
    func wordsBelowTheLastSectionAreInNoValue(words: String) throws {
        for fixture in [
            "professionalReview/documents-with-numbers-raw", "professionalReview/qualifications-missing-raw",
        ] {
            let letter = try text(fixture)
            #expect(values(letter.trimmingSuffix { $0.isWhitespace } + "\n\n\(words)\n") == values(letter))
        }
    }

    /// The rationale is one long line.
    @Test func wordsBelowAParagraphInOneLineAreInNoValue() throws {
        let letter = try text("determination/rationale-of-three-paragraphs-paragraphs")
        let words = "Let me know if you would like a summary of this document."
        #expect(values(letter.trimmingSuffix { $0.isWhitespace } + "\n\n\(words)\n") == values(letter))
    }

    @Test func numberedDocumentsThatWereJoinedAreStillDocuments() throws {
        let letter = try text("professionalReview/documents-with-numbers-raw")
        let joined = letter.replacing(#/\n(?=[23]\. )/#, with: " ")
        #expect(joined != letter)
        #expect(values(joined) == values(letter))
    }

    @Test func romanNumbersBeforeHeadingsAreInNoValue() throws {
        let letter = try text("letter2013/partial-overturn-layout")
        let numbered = letter.replacing("DOCUMENTS REVIEWED", with: "II. DOCUMENTS REVIEWED")
            .replacing("CLINICAL CASE SUMMARY", with: "III. CLINICAL CASE SUMMARY")
        #expect(numbered != letter)
        #expect(values(numbered) == values(letter))
    }
}

extension String {
    fileprivate func trimmingSuffix(_ isCut: (Character) -> Bool) -> String {
        String(self[..<(lastIndex { !isCut($0) }.map { index(after: $0) } ?? startIndex)])
    }
}
