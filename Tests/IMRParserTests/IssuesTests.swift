import Testing

@testable import IMRParser

/// Headings, decisions, and where a rationale ends.
@Suite struct IssuesTests {
    private func services(_ issues: String...) -> [String?] {
        Determination(parsing: Letter.text().replacing(Letter.issue(), with: issues.joined())).issues.map {
            $0.service?.value
        }
    }

    /// A heading may begin on the page before.
    @Test(arguments: ["Page 3 of 6", "\u{C}", "CM17-0000001"]) func aHeadingThatAPageDividesIsReported(mark: String) {
        let found = Letter.parse(issues: Letter.issue(), Letter.issue("Gabapentin 300 mg\n\(mark)\n#60: Overturned"))
        let isWhole = found.issues.last?.heading?.value == "Gabapentin 300 mg #60"
        #expect(isWhole || found.findings.contains("uncertain-heading /issues/1/heading"))
    }

    /// A form may have a box for each decision.
    @Test(arguments: [
        ("\u{2612} Upheld \u{2610} Overturned", "upheld"), ("\u{2610} Upheld \u{2612} Overturned", "overturned"),
        ("[X] Upheld [ ] Overturned", "upheld"), ("[ ] Upheld [x] Overturned", "overturned"),
        ("\u{25A1} Upheld \u{25A0} Overturned", "overturned"),
    ])
    func aTickedDecisionIsRead(boxes: String, decision: String) {
        let found = Letter.parse(issues: Letter.issue("Knee brace: \(boxes)"))
        #expect(found.issues.map(\.service?.value) == ["Knee brace"])
        #expect(found.issues.map(\.decision?.value.rawValue) == [decision])
    }

    /// Two ticks, and none, decide nothing.
    @Test(arguments: ["\u{2612} Upheld \u{2612} Overturned", "[ ] Upheld [ ] Overturned"])
    func boxesThatDoNotDecideAreReported(boxes: String) {
        let found = Letter.parse(issues: Letter.issue("Knee brace: \(boxes)"))
        #expect(!found.findings.isEmpty)
    }

    @Test(arguments: [
        ("Knee brace: Upheld", "Knee brace", Determination.Decision.upheld),
        ("Knee brace:  OVERTURNED", "Knee brace", .overturned),
        ("Knee brace : Partially Overturned", "Knee brace", .partiallyOverturned),
        ("Associated surgical service: Arm sling: Overturned", "Associated surgical service: Arm sling", .overturned),
        ("Office visit, DOS: 11/11/2016: Upheld", "Office visit, DOS: 11/11/2016", .upheld),
        (
            "Physical therapy of the right shoulder and of the cervical and thoracic spine, at first 1-\n2 times:\nUpheld",
            "Physical therapy of the right shoulder and of the cervical and thoracic spine, at first 1-2 times", .upheld
        ),
        ("1 knee scooter: Upheld", "1 knee scooter", .upheld),
        ("1. Knee scooter: Upheld", "Knee scooter", .upheld),
        ("1) Knee scooter: Upheld", "Knee scooter", .upheld),
        ("1.5 mg of a drug: Upheld", "1.5 mg of a drug", .upheld),
    ])
    func readsAHeading(heading: String, service: String, decision: Determination.Decision) {
        let isNecessary = decision == .overturned
        let rationale = "The request is \(isNecessary ? "" : "not ")medically necessary."
        let determination = Letter.parse(issues: Letter.issue(heading, rationale: rationale))
        #expect(determination.issues.first?.service?.value == service)
        #expect(determination.issues.first?.decision?.value == decision)
        #expect(determination.findings == [])
    }

    @Test func bareNumbersAreOrdinalsOnlyWhereTheyCount() {
        #expect(
            services(Letter.issue("1 Knee scooter: Upheld"), Letter.issue("2 Arm sling: Upheld"))
                == ["Knee scooter", "Arm sling"])
        #expect(
            services(Letter.issue("1 Knee scooter: Upheld"), Letter.issue("1 Arm sling: Upheld"))
                == ["1 Knee scooter", "1 Arm sling"])
    }

    @Test func saysThatADecisionIsUnknown() {
        let determination = Letter.parse(issues: Letter.issue("Knee brace: Withdrawn"))
        #expect(determination.issues.first?.service?.value == "Knee brace")
        #expect(determination.issues.first?.decision == nil)
        #expect(determination.outcome == nil)
        #expect(determination.findings == ["unknown-decision /issues/0/decision"])
    }

    @Test func saysThatADecisionIsMissing() {
        let determination = Letter.parse(issues: Letter.issue("Knee brace"))
        #expect(determination.issues.first?.service?.value == "Knee brace")
        #expect(
            determination.findings == [
                "uncertain-heading /issues/0/heading", "uncertain-heading /issues/0/service",
                "missing-decision /issues/0/decision",
            ])
    }

    /// Rationales as they stand before a heading, and the heading; the marked text is the heading.
    static let boundaries = [
        // A short last line that concludes.
        """
        No instability is described, and none of the notes tells why a brace would be needed at this
        time. The request is not medically necessary.
        «Arm sling»: Upheld
        """,
        // The last line is full.
        """
        No instability is described by any of the notes that were sent with the request for this review,
        as far as one can tell from them. For these reasons the requested brace is not medically necessary.
        «Arm sling»: Upheld
        """,
        // No full stop at the end, but room on the line.
        """
        No instability is described, and none of the notes tells why a brace would be needed at this
        time. The request is not medically necessary
        «Arm sling»: Upheld
        """,
        // The last sentence says something else.
        """
        No instability is described. The records contain a plan for weaning, should it be
        wanted by patient and physician.
        «Hydrocodone 10/325mg #60»: Upheld
        """,
        // A heading of several lines, with a full stop at the end of its first line.
        """
        No instability is described. The request is not medically necessary.
        «Physical therapy 2 times a week for 6 weeks to the right knee and the lower back was the
        original request. Physical therapy 1 time a week for 6 weeks was authorized by the Claims
        Administrator. The remaining IMR eligible portion of the original request, Physical therapy for 6
        sessions is»: Upheld
        """,
        // A blank line of a page's end inside of the heading.
        """
        No instability is described. The request is not medically necessary.
        «Right shoulder arthroscopy with rotator cuff repair, subacromial decompression and debridement

        \u{0C}and acromioplasty»: Upheld
        """,
        // The decision's word inside of the rationale.
        """
        A prior review of the same request came to this result - Upheld: there is no new evidence. The
        request is not medically necessary.
        «Arm sling»: Upheld
        """,
        // A heading in lower case.
        """
        No instability is described. The request is not medically necessary.
        «urine drug screen, 1 time»: Upheld
        """,
        // A rationale of two paragraphs.
        """
        The notes tell of pain.

        No instability is described. The request is not medically necessary.
        «Arm sling»: Upheld
        """,
    ]

    @Test(arguments: boundaries)
    func findsWhereAHeadingBegins(text: String) throws {
        let first = Letter.issue(rationale: "")
        let before = Letter.header + Letter.reviewer + Letter.summary + Letter.issuesHeading
        let marked = MarkedText(before + first.dropLast() + text + "\n" + Letter.issue("").dropFirst())
        let determination = Determination(parsing: marked.bytes)
        try #require(determination.issues.count == 2)
        let service = try #require(determination.issues[1].heading)
        #expect(service.range == marked.ranges[0])
        let rationale = try #require(determination.issues[0].rationale)
        #expect(rationale.range.upperBound < service.range.lowerBound)
        let between = marked.bytes[rationale.range.upperBound..<service.range.lowerBound]
        #expect(between.allSatisfy(Ascii.isSpace))
    }

    @Test func keepsParagraphsApart() {
        let determination = Letter.parse(issues: Letter.issue(rationale: IssuesTests.twoParagraphs))
        #expect(
            determination.issues.first?.rationale?.value
                == "The notes tell of pain and of a fall, in the words of the patient, some weeks before the visit. "
                + "There is no more.\n\nThe request is not medically necessary.")
    }

    private static let twoParagraphs = """
        The notes tell of pain and of a fall, in the words of the patient, some weeks
        before the visit. There is no more.
        The request is not medically necessary.
        """

    @Test func saysThatPartsAreMissing() {
        let issue = "Knee brace: Upheld\nMAXIMUS guideline: Decision based on MTUS Knee Complaints 2004.\n"
        #expect(
            Letter.parse(issues: issue).findings == [
                "missing-label /issues/0/claimsAdministratorGuideline/text", "missing-label /issues/0/rationale",
                "missing-label /issues/0/maximusGuideline/text",
            ])
    }

    @Test func outcomeIsMixedWhenDecisionsDiffer() {
        let issues = [Letter.issue("A sling: Upheld"), Letter.issue("A brace: Overturned")]
        #expect(Letter.parse(issues: issues.joined()).outcome == .partiallyOverturned)
        #expect(Letter.parse(issues: issues[1]).outcome == .overturned)
    }

    // MARK: Modified requests

    @Test(arguments: [
        (
            "Norco #60 was the original request. Norco #25 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Norco #35 is",
            "Norco #60", "Norco #25", "Norco #35"
        ),
        (
            "Six visits was the original request. Two visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Four visits",
            "Six visits", "Two visits", "Four visits"
        ),
        (
            "Six visits was the original request. The Claims Administrator authorized two visits, leaving the original request IMR eligible. The original request, Six visits is",
            "Six visits", "two visits", "Six visits"
        ),
        (
            "Norco #60 were the original request. Norco #25 were approved by Utilization Review. The remaining portion of the original request, Norco #35 is",
            "Norco #60", "Norco #25", "Norco #35"
        ),
        (
            "Norco #60 was the original request. The Claims Administrator certified Norco #25. The remaining IMR eligible portion of the original request, Norco #35 is",
            "Norco #60", "Norco #25", "Norco #35"
        ),
        (
            "The original request was for Norco 10/325 mg No. 60. Norco #25 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Norco #35, is",
            "Norco 10/325 mg No. 60", "Norco #25", "Norco #35"
        ),
        (
            "The original request was Norco #60. Norco #25 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Norco #35, is",
            "Norco #60", "Norco #25", "Norco #35"
        ),
    ])
    func readsAModifiedRequest(heading: String, original: String, authorized: String, disputed: String) {
        let determination = Letter.parse(issues: Letter.issue(heading + ": Upheld"))
        let modification = determination.issues.first?.modification
        #expect(determination.issues.first?.heading?.value == heading)
        #expect(determination.issues.first?.service == modification?.disputed)
        #expect(modification?.originalRequest?.value == original)
        #expect(modification?.authorized?.value == authorized)
        #expect(modification?.disputed?.value == disputed)
        #expect(determination.findings == [])
    }

    @Test func saysThatAModifiedRequestIsIncomplete() {
        let determination = Letter.parse(issues: Letter.issue("Norco #60 was the original request: Upheld"))
        #expect(
            determination.findings == [
                "incomplete-modification /issues/0/modification/authorized",
                "incomplete-modification /issues/0/modification/disputed",
            ])
    }

    @Test func theEndOfAModifiedRequestIsReported() {
        let determination = Letter.parse(issues: Letter.issue("Acupuncture, 12 sessions is: Upheld"))
        #expect(determination.findings == ["incomplete-modification /issues/0/modification"])
    }

    @Test func aBlankPartOfAModifiedRequestIsReported() {
        let determination = Letter.parse(
            issues: Letter.issue(
                "Norco #90 was the original request. Norco #60 was authorized by the Claims Administrator. The remaining "
                    + "IMR eligible portion of the original request, is: Upheld"))
        #expect(determination.issues.first?.modification?.disputed == nil)
        #expect(determination.findings.contains("incomplete-modification /issues/0/modification/disputed"))
    }

    /// A closing may be above further issues.
    @Test(arguments: ["Sincerely,\nA. Doctor, MD\n", "EFFECT OF THE DECISION:\nIt is binding on all parties.\n"])
    func issuesBelowAClosingAreRead(closing: String) {
        let determination = Letter.parse(
            issues: Letter.issue() + closing,
            Letter.issue("Arm sling: Overturned", rationale: "It is medically necessary."))
        #expect(determination.issues.map(\.service?.value) == ["Knee brace", "Arm sling"])
        #expect(determination.findings.contains("unclaimed-text /issues/0/rationale"))
    }

    /// The sentence ends where its line does; in a line that holds the issues too, at its colon.
    @Test func aDamagedIntroductionLeavesTheIssues() {
        let damaged = Letter.text().replacing("set forth below:", with: "s\u{FFFD}t forth below:")
        for text in [damaged, damaged.replacing("\n", with: " ")] {
            let determination = Determination(parsing: text)
            #expect(determination.issues.map(\.service?.value) == ["Knee brace"])
            #expect(determination.findings.contains { $0.hasPrefix("irregular-introduction") })
        }
    }
}
