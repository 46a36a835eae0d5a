import Testing

@testable import IMRParser

/// What a rationale concludes, in many wordings; and what is no conclusion, however much it sounds like one.
@Suite struct ConclusionTests {
    static let notNecessary = [
        "The request is not medically necessary.",
        "The brace is determined to be not medically necessary.",
        "It cannot be considered medically necessary at this time.",
        "The request for a brace is, at this time, not medically necessary or appropriate.",
        "The request is therefore not necessary.",
        "Therefore, the request is denied.",
        "The requested brace should not be certified.",
        "The request should be denied.",
        "The request cannot be supported.",
        "The request for twelve visits cannot be approved as submitted.",
        "The request is non-certified.",
        "The request is noncertified.",
        "The requested scan is medically unnecessary.",
        "The requested scan isn't medically necessary.",
        "The requested scan does not appear to be medically necessary.",
        "The records do not show that the request is medically necessary.",
        "I do not find that the request is medically necessary.",
        "Since the brace is not medically necessary, none of the associated services are medically necessary.",
        "There is no indication that the request is medically necessary.",
        "There is nothing in the records to show that this is medically necessary.",
        "The documentation fails to show that the request is medically necessary.",
        "It has not been established that the request is medically necessary.",
        "I am unable to find that the request is medically necessary.",
        "The medical necessity of the brace has not been shown, and the original denial stands.",
        "Medical necessity is lacking.", "Medical necessity remains unproven.",
        "The brace is hardly medically necessary.", "The brace is far from medically necessary.",
        "The request is notmedically necessary.",
        "An earlier IMR found a like brace to be medically necessary. Medical necessity is lacking.",
        "The denial is upheld.",
        "The denial of this request is therefore upheld.",
        "The decision to deny the brace is upheld.",
        "The UR denial should be upheld.",
        "I uphold the denial.",
        "The prior non-certification is appropriate.",
        "The original denial was correct and is affirmed.",
        "I agree with the UR decision.",
        "I concur with the claims administrator's denial.",
        "This reviewer agrees with the utilization review determination.",
        "I disagree with the treating provider; no scan is needed now.",
        "I recommend non-certification.",
        "The recommendation is for denial of the brace.",
        "Non-certification is recommended.",
        "Approval is not recommended.",
        "I cannot recommend certification of the brace.",
        "Medical necessity has not been established.",
        "The medical necessity of the brace is not supported by the records.",
        "The report fails to establish medical necessity for the brace.",
        "There is no medical necessity for a second brace.",
        "The documentation is insufficient to support medical necessity.",
        "Medical necessity is lacking, so the request is not supported.",
        "The request does not meet the criteria.",
        "No additional therapy is medically necessary.",
        "Neither the brace nor the sling is medically necessary.",
        "The worker's knee has not improved. Still, the request is not medically necessary.",
        "The request is not reasonable.",
        "The request is not warranted at this time.",
        "The brace is not supported by the guideline and cannot be recommended.",
        "Surgery is medically necessary when a tear is shown. None is. The request is not medically necessary.",
        "The provider states that the brace is medically necessary. The request is not medically necessary.",
        "The request is unnecessary.",
        "I would uphold the denial.",
        "Therefore, the prior UR decision is upheld.",
        "The UR determination was correct.",
        "The claims administrator's decision is affirmed.",
        "Denial upheld.",
        "My recommendation is to deny this request.",
        "The request is recommended for non-certification.",
        "The request is not reasonable and should be non-certified.",
        "I agree with the carrier.",
        "The request lacks medical necessity.",
        "The guideline criteria are not satisfied.",
        "Therefore, the denial of the brace cannot be overturned.",
        "The request is NOT MEDICALLY NECESSARY.",
        "Non-certify.",
        "The brace is not supported by the guideline and is therefore non-certified.",
        "The brace is not supported by the guideline and thus is not medically necessary.",
        "In general a stay is medically necessary after surgery. This patient had none. The request is not supported.",
        "The stay was medically necessary at first. He can now walk. The request is denied.",
        "The brace is not medically necessary. Of note, use of a brace for a week is recommended.",
        "The brace is not medically necessary (ODG, 2016)",
        "The second brace was not established by the records and is denied.",
        "The records do not show a tear and so the brace is not certified.",
    ]

    static let necessary = [
        "There is no doubt that the request is medically necessary.",
        "The worker failed a trial that was ordered and the request is medically necessary.",
        "The request is medically necessary.",
        "The request is medically necessary and appropriate.",
        "A brace is not only appropriate but medically necessary.",
        "The brace is not just helpful but also medically necessary.",
        "There is sufficient evidence to establish the medical necessity of a brace.",
        "Medical necessity is present.", "The request appears medically necessary.", "The UR denial is overruled.",
        "The UR finding that the brace is not medically necessary is overturned.",
        "I disagree with the UR that the brace is not medically necessary.",
        "The request is medically necessary. The denial of 1/5 called it not medically necessary.",
        "The brace is medically necessary. Of note, abrupt withdrawal of this drug is not recommended.",
        "The request is medically necessary. This does not imply that all further care is to be denied.",
        "The brace is not excluded by the guideline and is therefore certified.",
        "The request is deemed medically appropriate and is certified.",
        "The request is, in my opinion, medically necessary.",
        "The request is therefore clearly medically necessary.",
        "The request is medically necessary because the wrist is unstable.",
        "The request should be certified.",
        "The request for a brace should be authorized.",
        "The brace should be approved.",
        "The request is approved.",
        "The denial is overturned.",
        "The denial cannot be upheld.",
        "The denial should therefore be reversed.",
        "The decision to deny the brace is overturned.",
        "I overturn the denial.",
        "I disagree with the denial.",
        "I do not agree with the UR decision.",
        "I must disagree with the claims administrator.",
        "I agree with the treating provider.",
        "I recommend approval.",
        "I recommend that the request be approved.",
        "Approval is recommended.",
        "Certification of the brace is recommended.",
        "The recommendation is to certify the brace.",
        "Medical necessity has been established.",
        "The medical necessity of the brace is supported by the records.",
        "The request should not be denied.",
        "The denial was not appropriate.",
        "With no red flags described, the request is medically necessary.",
        "Although the knee has not improved with ice, the request is medically necessary.",
        "The request was previously denied by the claims administrator. The request is medically necessary.",
        "UR denied the request as not medically necessary. I disagree.",
        "It is not medically necessary. However, taken alone, the brace is medically necessary.",
        "The request is medically necessary. The dose should be reviewed.",
        "Because a tear is shown, the request is medically necessary.",
        "The request meets the criteria.",
        "The criteria for a brace have been met.",
        "I would overturn the denial.",
        "The UR denial was in error.",
        "The adverse decision is reversed.",
        "Recommend certification.",
        "The request is recommended for certification.",
        "The request is allowed.",
        "I find the request to be medically necessary.",
        "I respectfully disagree with the UR physician.",
    ]

    static let none = [
        "A scan would not be medically necessary, but a brace is.",
        "",
        "The brace was worn for a month.",
        "Surgery is medically necessary if a tear is shown.",
        "Whether it is medically necessary was asked.",
        "Injections are medically necessary only when other care fails.",
        "The guideline states that a scan is not medically necessary in the first month.",
        "The MTUS does not recommend opioids for long.",
        "ODG recommends exercise.",
        "The claims administrator determined that the request is not medically necessary.",
        "The provider believes that the request is medically necessary.",
        "The request was denied by the claims administrator on 12/5/2016.",
        "Six visits were certified on 10/4/2016.",
        "Prior therapy was approved in May.",
        "The reviewer is certified in Internal Medicine.",
        "The request was supported by a report of 11/21/2016 and a letter of the surgeon.",
        "It is necessary to review the dose each month.",
        "Physicians are asked to order medically necessary tests.",
        "Scans are medically necessary for patients with red flags.",
        "The worker does not agree with the plan.",
        "The appeal was upheld on 3/4/2015.",
        "Per ODG, braces are not recommended.",
        "The treating physician indicated that the brace is medically necessary.",
        "The requesting physician wrote that the denial should be overturned.",
        "Utilization review non-certified the request.",
        "The request was non-certified by utilization review.",
        "Ten visits have been approved already.",
        "The surgery itself was approved.",
        "He is board certified.",
        "The drug is not approved by the FDA for this use.",
        "X-rays were not indicated at that time.",
        "To establish medical necessity, the guideline asks for an exam.",
        "The denial letter is dated 12/5/2016.",
    ]

    /// A sentence about another service is no conclusion about this one.
    @Test(arguments: [
        ("Opioids are not recommended.", false), ("Surgery should be certified.", false),
        ("The brace is not recommended.", true), ("A knee support is not indicated.", true),
        ("Bracing is not warranted.", true), ("Hence a brace is warranted at this time.", true),
        ("Hence caution is warranted at this time.", false),
        ("The brace meets the criteria for medical necessity.", true), ("Therapy should be denied.", false),
    ])
    func anotherServiceIsNoMatter(text: String, isAboutIt: Bool) {
        #expect((Conclusion(of: Text(text), about: Text("Knee brace, left")) != nil) == isAboutIt)
    }

    @Test(arguments: notNecessary)
    func aServiceIsNotNecessary(text: String) { #expect(Conclusion(of: Text(text))?.isNecessary == false) }

    @Test(arguments: necessary)
    func aServiceIsNecessary(text: String) { #expect(Conclusion(of: Text(text))?.isNecessary == true) }

    @Test(arguments: none)
    func nothingIsConcluded(text: String) { #expect(Conclusion(of: Text(text)) == nil) }

    @Test(arguments: notNecessary)
    func aConclusionAgainstAnOverturnedDecisionIsReported(text: String) {
        let issue = Letter.issue("Knee brace: Overturned", rationale: "No instability is described. " + text)
        #expect(Letter.parse(issues: issue).findings.contains("contradicted-decision /issues/0/decision"))
    }

    @Test(arguments: notNecessary + none.filter { !$0.isEmpty })
    func aConclusionThatAgreesIsNotReported(text: String) {
        let issue = Letter.issue("Knee brace: Upheld", rationale: "No instability is described. " + text)
        #expect(!Letter.parse(issues: issue).findings.contains("contradicted-decision /issues/0/decision"))
    }

    // MARK: The end of a rationale

    @Test(arguments: [
        "No instability is described.",
        "The guideline allows eight visits for a strain of this kind.",
        "The plan names goals and a home program, and the worker has had no therapy yet.",
        "The request for a brace is made in the report of November. The wrist was mildly swollen.",
        "A rented unit has not been shown to do better than ice.",
        "None of these was described by the treating provider, who saw the worker twice.",
        "The worker saw Dr. Smith, who ordered a scan of the left wrist.",
    ])
    func aRationaleWithoutAConclusionIsReported(text: String) {
        let findings = Letter.parse(issues: Letter.issue(rationale: text)).findings
        #expect(findings == ["missing-conclusion /issues/0/rationale"])
    }

    @Test(arguments: [
        "The request is not medically necessary.",
        "The request is not medically necessary per the report of Dr. Smith.",
        "The request is not medically necessary. The damaged one was used every day without a change.",
        "The request is not medically necessary (see the report of November, which has the findings).",
        "The request exceeds the number of visits in the guideline.",
        "The request is denied.", "Hence, I uphold the denial.", "The criteria are not met.",
        "As such, certification is not advised.", "N/A.", "See above.", "Not applicable.",
        "An injection of 40 mg. of the same drug is not supported.",
    ])
    func aRationaleWithAConclusionIsNotReported(text: String) {
        #expect(Letter.parse(issues: Letter.issue(rationale: text)).findings == [])
    }

    /// A text without a full stop is reported as cut off, and not twice.
    @Test func aRationaleThatIsCutOffIsReportedOnce() {
        let findings = Letter.parse(issues: Letter.issue(rationale: "No instability is described in the")).findings
        #expect(findings == ["cut-off-text /issues/0/rationale"])
    }

    // MARK: The beginning of a text

    @Test(arguments: [
        "not medically necessary.", ", and no surgery is planned. The request is not medically necessary.",
        ") was seen. The request is not medically necessary.",
        "wrist is stable. The request is not medically necessary.",
        "; the brace fits. The request is not medically necessary.",
        ". The request is not medically necessary.",
    ])
    func aRationaleThatBeginsInASentenceIsReported(text: String) {
        let findings = Letter.parse(issues: Letter.issue(rationale: text)).findings
        #expect(findings.contains("irregular-introduction /issues/0/rationale"))
    }

    @Test(arguments: [
        "pH was normal. The request is not medically necessary.",
        "x-rays were normal. The request is not medically necessary.",
        "de Quervain's tenosynovitis was seen. The request is not medically necessary.",
        "- The wrist is stable. The request is not medically necessary.",
        "(1) The wrist is stable. The request is not medically necessary.",
        "\"Not now\" is the plan. The request is not medically necessary.",
        "42 visits were asked for. The request is not medically necessary.",
    ])
    func aRationaleThatBeginsAsATextDoesIsNotReported(text: String) {
        #expect(Letter.parse(issues: Letter.issue(rationale: text)).findings == [])
    }

    @Test func aLetterInLowerCaseIsNotReported() {
        let text = Letter.text().lowercased()
        #expect(!Determination(parsing: text).findings.contains("irregular-introduction /issues/0/rationale"))
    }

    /// What a guideline advises is no conclusion.
    @Test(arguments: [
        "Gels are recommended for short use in joints that are near the skin.",
        "A study is advised after six months of poor sleep that no habit has changed.",
    ])
    func adviceOfAGuidelineIsNoConclusion(rationale: String) {
        let found = Letter.parse(issues: Letter.issue(rationale: rationale))
        #expect(found.findings == ["missing-conclusion /issues/0/rationale"])
    }
}
