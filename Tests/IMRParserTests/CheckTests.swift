import Testing

@testable import IMRParser

/// Each consistency check finds what it is for, and nothing in a letter that is in order.
@Suite struct CheckTests {
    @Test func aLetterInOrderHasNoDiagnostics() {
        #expect(Letter.parse().diagnostics == [])
    }

    // MARK: Header

    @Test func datesOutOfOrderAreReportedOnEachOfThem() {
        let header = Letter.header.replacing("02/28/2017", with: "01/26/2017")
        #expect(
            Set(Letter.parse(header: header).findings) == [
                "date-order /header/dateAssigned", "date-order /header/decisionDate",
                "date-order /header/applicationReceived",
            ])
    }

    @Test func equalDatesAreInOrder() {
        let header = Letter.header.replacing("02/28/2017", with: "01/31/2017")
        #expect(Letter.parse(header: header).findings == [])
    }

    @Test(arguments: [("CM17", true), ("CM16", true), ("CM18", true), ("CM14", false), ("CM71", false)])
    func theCaseNumbersYearIsTheApplications(prefix: String, isRight: Bool) {
        let header = Letter.header.replacing("CM17", with: prefix)
        #expect(Letter.parse(header: header).findings == (isRight ? [] : ["case-number-year /header/caseNumber"]))
    }

    @Test(arguments: [
        ("cm17-0000001", false), ("CM17-\n0000001", false), ("CM17-00 00001", false), ("CM17 - 0000001", true),
    ])
    func aCaseNumberMayBePrintedInAnUnusualForm(print: String, isUsual: Bool) {
        let determination = Letter.parse(header: Letter.header.replacing("CM17-0000001", with: print))
        #expect(determination.header.caseNumber?.value == "CM17-0000001")
        #expect(determination.findings.contains("unexpected-value /header/caseNumber") == !isUsual)
    }

    @Test(arguments: [
        ("an industrial injury on 10-29-2016.", true), ("injured on October 29, 2016.", true),
        ("with a date of injury of 10/29/16.", true), ("whose injury date is 10/29/2016.", true),
        ("an injury which occurred on 10/28/2016.", false), ("injured on October 29, 2015.", false),
        ("injured at work. On 10/28/2016 she was seen.", true),
    ])
    func theSummarysDateOfInjuryIsTheHeaders(words: String, isRight: Bool) {
        let summary = "CLINICAL CASE SUMMARY\nThe injured worker is a 44 year old female with " + words + "\n"
        let expected = isRight ? [] : ["injury-date-mismatch /header/dateOfInjury"]
        #expect(Letter.parse(summary: summary).findings == expected)
    }

    // MARK: Conclusions

    @Test(arguments: [
        ("Upheld", "is medically necessary.", true), ("Overturned", "is not medically necessary.", true),
        ("Upheld", "is not medically necessary.", false), ("Overturned", "is medically necessary.", false),
        ("Partially Overturned", "is medically necessary.", false),
    ])
    func aConclusionMayContradictTheDecision(decision: String, words: String, contradicts: Bool) {
        let issue = Letter.issue("Knee brace: " + decision, rationale: "The request " + words)
        let expected = contradicts ? ["contradicted-decision /issues/0/decision"] : []
        #expect(Letter.parse(issues: issue).findings == expected)
    }

    @Test(arguments: [
        ("The request for a knee brace is not medically necessary.", true),
        ("The request for bracing of the left knee is not medically necessary.", true),
        ("The request for an arm sling is not medically necessary.", false),
        ("The request is not medically necessary.", true),
    ])
    func aConclusionMayNameAnotherService(rationale: String, isNamed: Bool) {
        let determination = Letter.parse(issues: Letter.issue("Knee brace: Upheld", rationale: rationale))
        #expect(determination.findings == (isNamed ? [] : ["service-not-named /issues/0/service"]))
        #expect(determination.diagnostics.allSatisfy { $0.severity == .note })
    }

    // MARK: Modified requests

    @Test(arguments: [
        ("Norco 10/325mg #60", "Norco 10/325mg #25", "Norco 10/325mg #35", true),
        ("Norco 10/325mg #60", "Norco 10/325mg #25", "Norco 10/325mg #40", false),
        ("Therapy for nine sessions", "Therapy for three sessions", "Therapy for six sessions", true),
        ("Nine sessions of therapy", "Three sessions of therapy", "Five sessions of therapy", false),
        ("Therapy 2 times a week for 6 weeks (12 sessions)", "Therapy for 10 sessions", "2 sessions of therapy", true),
        ("Therapy 2 times a week for 3 weeks (6)", "Therapy (2)", "Therapy (4)", true),
        ("Therapy 2 times a week for 3 weeks (6)", "Therapy (2)", "Therapy (5)", false),
        ("A visit", "A form", "A chair", true),
    ])
    func aModifiedRequestAddsUp(original: String, authorized: String, disputed: String, isRight: Bool) {
        let heading =
            "\(original) was the original request. \(authorized) was authorized by the Claims Administrator. The "
            + "remaining IMR eligible portion of the original request, \(disputed) is: Upheld"
        let expected = isRight ? [] : ["modification-mismatch /issues/0/modification"]
        #expect(Letter.parse(issues: Letter.issue(heading)).findings == expected)
    }

    @Test(arguments: [("Six visits", true), ("six visits", true), ("Five visits", false)])
    func aRequestDisputedWholeIsTheSameTwice(disputed: String, isRight: Bool) {
        let heading =
            "Six visits was the original request. The Claims Administrator authorized two visits, leaving the original "
            + "request IMR eligible. The original request, \(disputed) is: Upheld"
        let expected = isRight ? [] : ["modification-mismatch /issues/0/modification"]
        #expect(Letter.parse(issues: Letter.issue(heading)).findings == expected)
    }

    // MARK: Form

    @Test func aTextMayBeCutOff() {
        #expect(
            Letter.parse(issues: Letter.issue(rationale: "No instability is described in the")).findings
                == ["cut-off-text /issues/0/rationale"])
        #expect(
            Letter.parse(summary: "CLINICAL CASE SUMMARY\nThe worker, a 44-year-old female, fell from\n").findings
                == ["cut-off-text /caseSummary/text"])
    }

    /// A line that moved over a label leaves one text cut off, and stands in the other: both are said.
    @Test func aCutOffTextIsSaidOnItsNeighbourToo() {
        let issue = Letter.issue(maximus: "Decision based on MTUS Knee Complaints 2004, Section(s):")
        let findings = Letter.parse(issues: issue).findings
        #expect(findings.contains("cut-off-text /issues/0/maximusGuideline/text"))
        #expect(findings.contains("cut-off-text /issues/0/rationale"))
    }

    @Test func ordinalsCount() {
        let wrong = [Letter.issue("1. Knee brace: Upheld"), Letter.issue("3. Arm sling: Upheld")].joined()
        let determination = Letter.parse(issues: wrong)
        #expect(determination.findings == ["issue-numbering /issues/1/number"])
        #expect(determination.issues.map { $0.service?.value } == ["Knee brace", "Arm sling"])
    }

    @Test func aLabelMayStandTwice() {
        let issue = Letter.issue(rationale: "One. \nDecision rationale: The request is not medically necessary.")
        let determination = Letter.parse(issues: issue)
        #expect(determination.issues.count == 1)
        #expect(determination.findings == ["repeated-label /issues/0/rationale"])
        #expect(determination.issues.first?.rationale?.value.hasSuffix("is not medically necessary.") == true)
    }

    @Test func aLabelMayLackItsColon() {
        let text = Letter.text().replacing("Decision rationale:", with: "Decision rationale")
        let determination = Determination(parsing: text)
        #expect(determination.findings == ["irregular-label /issues/0/rationale"])
        #expect(determination.issues.first?.rationale?.value.hasPrefix("No instability") == true)
    }

    @Test func aHeadingMayLackItsColon() {
        let determination = Letter.parse(issues: Letter.issue("Knee brace Upheld"))
        #expect(determination.issues.first?.service?.value == "Knee brace")
        #expect(determination.issues.first?.decision?.value == .upheld)
        #expect(determination.findings == ["irregular-heading /issues/0/decision"])
    }

    @Test func aLabelThatIsNotKnownIsSaid() {
        let text = Letter.text().replacing("Claims Administrator guideline", with: "Payer guideline")
        let determination = Determination(parsing: text)
        #expect(determination.issues.first?.service?.value == "Knee brace")
        #expect(determination.issues.first?.decision?.value == .upheld)
        #expect(
            Set(determination.findings) == [
                "unclaimed-text /issues/0", "missing-label /issues/0/claimsAdministratorGuideline/text",
            ])
    }

    @Test func aSectionMayStandTwice() {
        let determination = Letter.parse(summary: Letter.summary + "CLINICAL CASE SUMMARY\nMore.\n")
        #expect(determination.findings == ["repeated-section /caseSummary"])
    }

    @Test(arguments: [
        ("", "empty"), ("%PDF-1.7 \n", "PDF"), ("ab\u{0}cd", "binary"), ("Dear Sir or Madam", "no heading"),
    ])
    func whatIsNoDeterminationIsSaid(text: String, word: String) {
        let determination = Determination(parsing: text)
        #expect(determination.edition == nil)
        #expect(determination.findings == ["not-a-determination -"])
        #expect(determination.diagnostics.first?.message.contains(word) == true)
    }
}

/// Pieces of the form in the wrong place: what swallows them says so.
@Suite struct SwallowedTextTests {
    private func findings(replacing old: String, with new: String) -> [String] {
        let text = Letter.text()
        let changed = text.replacing(old, with: new)
        #expect(changed != text)
        return Determination(parsing: changed).findings
    }

    @Test(arguments: [
        ("case file, including all medical records:\n", ""),
        ("The expert reviewer developed the following clinical case summary based on a review of the\n", ""),
        ("including all medical", "inc1uding all medical"),
        (
            "case file, including all medical records:",
            String(repeating: "case file, including all medical records:\n", count: 2)
        ),
    ])
    func aDamagedIntroductionOfTheSummary(old: String, new: String) {
        #expect(findings(replacing: old, with: new).contains("irregular-introduction /caseSummary/text"))
    }

    @Test(arguments: [
        ("The Final Determination was", "The Final Determina,ion was"),
        ("items/services set forth below:", "items/serv"),
    ])
    func aDamagedIntroductionOfTheIssues(old: String, new: String) {
        #expect(findings(replacing: old, with: new).contains { $0.hasSuffix(" /issues/0/service") })
    }

    @Test func aHeadingTwice() {
        let found = findings(replacing: "Knee brace: Upheld", with: "Knee brace: Upheld\nKnee brace: Upheld")
        #expect(found.contains("uncertain-heading /issues/0/service"))
    }

    @Test func aLabelOfCredentialsTwice() {
        let label = "State(s) of Licensure: Oregon, Nevada"
        #expect(
            findings(replacing: label, with: label + "\n" + label) == ["repeated-label /reviewer/statesOfLicensure"])
    }

    @Test func aSectionsHeadingTwiceInARow() {
        let heading = "HOW THE IMR FINAL DETERMINATION WAS MADE"
        let text = Letter.text().replacing(heading, with: heading + "\n" + heading)
        let determination = Determination(parsing: text)
        #expect(determination.findings == ["repeated-section /reviewer"])
        #expect(determination.reviewer.statesOfLicensure.map(\.value) == ["Oregon", "Nevada"])
    }

    @Test(arguments: [
        (
            "Certification(s)/Specialty:", "Certificatxon(s)/Specialty:",
            "unexpected-value /reviewer/statesOfLicensure/1"
        ),
        ("Nevada", "Nevad4", "unexpected-value /reviewer/statesOfLicensure/1"),
        ("Family Practice", "Family Practice and so on for years", "unexpected-value /reviewer/specialties/0"),
    ])
    func whatIsNoNameInAList(old: String, new: String, finding: String) {
        #expect(findings(replacing: old, with: new).contains(finding))
    }

    @Test(arguments: [
        ("Section(s): Initial Care.", "Sectio n(s): Initial Care."),
        ("Section(s): Initial Care.", "Section(s): Initial Care. The guideline names four weeks."),
    ])
    func wordsThatAreNoPartOfACitation(old: String, new: String) {
        #expect(findings(replacing: old, with: new) == ["unclaimed-text /issues/0/maximusGuideline/citations"])
    }

    @Test func aModifiedRequestWithoutItsBeginning() {
        let heading =
            "request. Two visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the "
            + "original request, Four visits is: Upheld"
        let determination = Letter.parse(issues: Letter.issue(heading))
        #expect(determination.issues.first?.modification?.disputed?.value == "Four visits")
        #expect(determination.findings == ["incomplete-modification /issues/0/modification/originalRequest"])
    }

    @Test func aHeaderValueTwice() {
        #expect(
            findings(replacing: "CM17-0000001\n", with: "CM17-0000001\nCM17-0000001\n").contains(
                "unclaimed-text /header"))
    }

    @Test func bareNumbersThatCountInSomeHeadings() {
        let issues = ["Knee brace: Upheld", "2 Arm sling: Upheld", "3 Walker: Upheld"].map { Letter.issue($0) }
        let determination = Letter.parse(issues: issues.joined())
        #expect(
            determination.findings
                == (1...2).flatMap {
                    ["issue-numbering /issues/\($0)/heading", "issue-numbering /issues/\($0)/service"]
                })
    }

    @Test func aHeadingThatIsGone() {
        #expect(
            findings(replacing: "Knee brace: Upheld\n", with: "").contains("missing-heading /issues/0"))
    }
}
