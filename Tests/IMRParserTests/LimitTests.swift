import Testing

@testable import IMRParser

/// A sentence that finds a part of a request necessary, or denies it in other words, does not give the whole's decision.
@Suite struct LimitTests {
    private func issue(_ heading: String) -> (issue: Determination.Issue?, findings: [String]) {
        let letter = Letter.parse(issues: Letter.issue(heading))
        return (letter.issues.first, letter.findings)
    }

    @Test func inPartIsADecisionInPart() {
        let (issue, findings) = issue("1. The request for six visits is medically necessary and appropriate in part.")
        #expect(issue?.decision?.value == .partiallyOverturned)
        #expect(issue?.service?.value == "six visits")
        #expect(findings == [])
    }

    @Test(arguments: [
        "1. The request for eight visits of hand therapy is medically necessary and appropriate for 6 visits.",
        "1. The request for eight visits of hand therapy is medically necessary for six of the visits only.",
        "1. The request for eight visits of hand therapy is medically necessary, but not the massage.",
        "1. The request for a button splint is medically necessary, but not the strap.",
        "1. The request for a gym is medically necessary and appropriate with modification to three months.",
        "1. Six of the 8 visits of hand therapy are medically necessary and appropriate; the other two are not.",
        "1. The request for a scan is not medically necessary; however, an X-ray is medically necessary.",
        "1. There is no evidence that a wrist splint is medically necessary and appropriate.",
        "1. Nothing in the records shows that a wrist splint is medically necessary and appropriate.",
        "1. None of the eight visits is medically necessary and appropriate.",
        "1. No visit of hand therapy is medically necessary and appropriate.",
    ])
    func otherLimitsLeaveTheDecisionOpen(_ heading: String) {
        let (issue, findings) = issue(heading)
        #expect(issue?.decision == nil)
        #expect(findings.contains("unknown-decision /issues/0/decision"), "\(findings)")
    }

    @Test(arguments: [
        "1. The request for a brace, No. 3, is not medically necessary and appropriate.",
        "1. The request for one of two scans is not medically necessary and appropriate at this time.",
        "1. The request for therapy for 6 visits is not medically necessary and appropriate.",
        "1. The request for a button splint is not medically necessary for the treatment of this patient.",
    ])
    func wordsOfTheRequestAreNoLimit(_ heading: String) {
        let (issue, findings) = issue(heading)
        #expect(issue?.decision?.value == .upheld)
        #expect(findings.filter { $0.contains("unknown-decision") } == [])
    }

    /// "is: Upheld" is a decision whatever the request says.
    @Test func aDecisionAfterAColonHasNoLimit() {
        let (issue, findings) = issue("No brace but only six visits, medically necessary in part: Upheld")
        #expect(issue?.decision?.value == .upheld)
        #expect(!findings.contains { $0.hasPrefix("unknown-decision") })
    }

    // MARK: Modified requests

    @Test(arguments: [
        "The original request was for gel #90. The Claims Administrator authorized gel #45. The rest, gel #45, is: Upheld",
        "Gel #90 was requested. Gel #45 was certified by utilization review. The remaining portion is: Upheld",
        "The request for gel #90 was modified by the Claims Administrator to gel #45: Upheld",
        "Original request: gel #90. Authorized: gel #45. In dispute: gel #45: Upheld",
    ])
    func aModifiedRequestInOtherWordsIsNamed(_ heading: String) {
        let (_, findings) = issue(heading)
        #expect(findings.contains("incomplete-modification /issues/0/service"), "\(findings)")
        #expect(findings.contains("incomplete-modification /issues/0/modification"), "\(findings)")
    }

    @Test func aCommaBeforeTheVerbIsNoPartOfWhatIsDisputed() {
        let (issue, findings) = issue(
            "Gel #90 was the original request. Gel #45 was authorized by the Claims Administrator. "
                + "The remaining IMR eligible portion of the original request, Gel #45, is: Upheld")
        #expect(issue?.service?.value == "Gel #45")
        #expect(findings == [])
    }
}
