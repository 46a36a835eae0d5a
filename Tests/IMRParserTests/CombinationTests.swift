import Testing

@testable import IMRParser

/// The heading of an issue, its guidelines, its rationale's label, and the section's heading vary each for itself.
@Suite struct CombinationTests {
    struct Heading: Sendable {
        let first: String
        let second: String
    }

    /// Two headings of the requests "wrist splint, left" (upheld) and "six visits of hand therapy" (overturned).
    static let headings = [
        Heading(first: "wrist splint, left: Upheld", second: "six visits of hand therapy: Overturned"),
        Heading(first: "1. wrist splint, left: Upheld", second: "2. six visits of hand therapy: Overturned"),
        Heading(
            first: "1. The request for wrist splint, left is not medically necessary and appropriate.",
            second: "2. The request for six visits of hand therapy is medically necessary and appropriate."),
        Heading(
            first: "1) wrist splint, left is not medically necessary.",
            second: "2) six visits of hand therapy are medically necessary."),
        Heading(
            first: "(1) The retrospective request for wrist splint, left was not medically necessary and appropriate.",
            second:
                "(2) The prospective request for six visits of hand therapy was medically necessary and appropriate."
        ),
        Heading(
            first: "Request 1: wrist splint, left is neither medically necessary nor appropriate.",
            second: "Request 2: six visits of hand therapy is considered medically necessary."),
        Heading(
            first: "1 Decision for wrist splint, left is not considered medically necessary and appropriate",
            second: "2 Decision for six visits of hand therapy is medically appropriate and necessary"),
        Heading(
            first: "This request for wrist splint, left is not medically necessary and/or appropriate.",
            second: "This request for six visits of hand therapy has been found medically necessary."),
        Heading(
            first: "1. MAXIMUS Federal Services, Inc. has determined that the request for wrist splint, left is not "
                + "medically necessary and appropriate.",
            second:
                "2. MAXIMUS Federal Services, Inc. has determined that the request for six visits of hand therapy is "
                + "medically necessary and appropriate."),
    ]

    /// How the two guidelines are named.
    static let guidelines = [
        "Claims Administrator guideline: Decision based on MTUS Opioids.\nMAXIMUS guideline: Decision based on MTUS Opioids.\n",
        "Claims Administrator's guideline: Decision based on MTUS Opioids.\nMAXIMUS' guideline: Decision based on MTUS "
            + "Opioids.\n",
        "Claims Administrator\u{2019}s guideline: Decision based on MTUS Opioids.\nMAXIMUS\u{2019} guideline: Decision based "
            + "on MTUS Opioids.\n",
        "The Claims Administrator based its decision on the MTUS Opioids.\n"
            + "The Physician Reviewer based his/her decision on the MTUS Opioids.\n",
        "The Claims Administrator did not cite any evidence-based criteria for its decision.\n"
            + "The Chiropractic Reviewer based her decision on the MTUS Opioids.\n",
    ]

    static let labels = [
        "Decision rationale:", "The Physician Reviewer's decision rationale:",
        "The Expert Reviewer\u{2019}s decision rationale:\n", "The Chiropractic Reviewer's decision rationale:",
        "Rationale for the Decision:", "Decision rationale \u{2013}",
    ]

    @Test(arguments: headings.indices, guidelines.indices)
    func everyHeadingIsReadWithEveryGuideline(heading: Int, guideline: Int) {
        for label in CombinationTests.labels {
            for gap in ["", "\n"] {
                let (one, texts) = (CombinationTests.headings[heading], CombinationTests.guidelines[guideline])
                let issues = [(one.first, "No weakness was found."), (one.second, "A first trial is allowed.")].map {
                    "\($0)\n\(gap)\(texts)\(gap)\(label) \($1) The request is decided as medically necessary or not.\n\(gap)"
                }
                let determination = Letter.parse(issues: issues[0], issues[1])
                #expect(
                    determination.issues.map(\.service?.value) == ["wrist splint, left", "six visits of hand therapy"])
                #expect(determination.issues.map(\.decision?.value) == [.upheld, .overturned])
                #expect(
                    determination.issues.map { $0.rationale?.value.prefix(14) } == ["No weakness wa", "A first trial "])
                #expect(determination.issues.allSatisfy { $0.maximusGuideline.text != nil })
                #expect(determination.issues.allSatisfy { $0.claimsAdministratorGuideline.text != nil })
            }
        }
    }

    @Test func theLastVerdictOfTheSentenceCounts() {
        let heading =
            "1. The request for a brace (not medically necessary in 2012) is medically necessary and appropriate."
        let issue = Letter.parse(issues: Letter.issue(heading)).issues.first
        #expect(issue?.service?.value == "a brace (not medically necessary in 2012)")
        #expect(issue?.decision?.value == .overturned)
    }

    /// The sentence that ends a rationale is no heading, although it reads like one.
    @Test func aConclusionIsNoHeading() {
        let rationale = "No weakness was found.\nThe request for a cane is not medically necessary and appropriate."
        let determination = Letter.parse(
            issues: Letter.issue("1. A cane is not medically necessary.", rationale: rationale),
            Letter.issue("2. A walker is medically necessary."))
        #expect(determination.issues.map(\.service?.value) == ["A cane", "A walker"])
        #expect(determination.issues.first?.rationale?.value.hasSuffix("necessary and appropriate.") == true)
    }

    @Test(arguments: [
        "IMR DECISION(S) AND RATIONALE(S)", "IMR ISSUES, DECISIONS AND RATIONALES", "IMR DECISIONS & RATIONALES",
    ])
    func anyIssuesHeadingIsReadBelowTheTable(heading: String) {
        let text = Letter.text().replacing("IMR ISSUES, DECISIONS AND RATIONALES", with: heading)
        let determination = Determination(parsing: text)
        #expect(determination.edition == .determination)
        #expect(determination.issues.map(\.service?.value) == ["Knee brace"])
        #expect(determination.diagnostics.allSatisfy { $0.severity == .note })
    }

    @Test(arguments: [" -", " \u{2013}", " \u{2014}", "::", " :", " -:"])
    func aDashMayTakeThePlaceOfTheColon(separator: String) {
        let determination = Letter.parse(issues: Letter.issue("Knee brace\(separator) Upheld"))
        #expect(determination.issues.map(\.service?.value) == ["Knee brace"])
        #expect(determination.issues.map(\.decision?.value) == [.upheld])
    }
}

/// What is above the letter, below it, or between its pages.
@Suite struct LetterBoundsTests {
    static let ends = [
        "cc: Division of Reviews\n    The clinic\n", "/JQ\n", "-- \nJ. Quill\n(555) 010-0100\n",
        "Sincerely,\n\nJ. Quill, MD\nMedical Director\n",
        "If you do not agree with this determination, you may file an appeal within 30 days.\n",
        "PROOF OF SERVICE\n\nI am not a party to this action. I served this document by mail.\nExecuted at Folsom.\n",
        "Disclaimer: nothing here is legal advice.\n", "This message is confidential.\nwww.example.com\n",
        "Let me know if you would like a summary.\n",
        "\u{A9} 2014 MAXIMUS Federal Services, Inc. All rights reserved.\n",
        "MAXIMUS Federal Services, Inc.\n", "P.O. Box 100\nFolsom, CA 95630\n",
        "Reviewed by: J. Quill, MD\nDate: 04/26/2017\n",
        "Electronically signed by the Medical Director on 04/26/2017 10:15 AM\n", "Printed on 04/26/2017\n",
        "APPEAL RIGHTS\n\nA decision may be appealed within 30 days of mailing.\n", "Attachments: Fee Notice\n",
    ]

    @Test(arguments: ends)
    func theEndOfALetterIsInNoRationale(end: String) {
        for letter in [Letter.text(), Letter.text(issues: Letter.issue("1. A cane is not medically necessary."))] {
            let determination = Determination(parsing: letter + "\n" + end)
            #expect(
                determination.issues.map(\.rationale?.value)
                    == Determination(parsing: letter).issues.map(\.rationale?.value))
            #expect(determination.diagnostics.allSatisfy { $0.severity == .note })
        }
    }

    /// A paragraph about the patient belongs to the rationale, even below a sentence that concludes.
    @Test func aParagraphAboutThePatientIsInTheRationale() {
        let end = "The injured worker may ask for a new trial once the records show a gain in function.\n"
        let determination = Determination(parsing: Letter.text() + "\n" + end)
        #expect(determination.issues.first?.rationale?.value.hasSuffix("a gain in function.") == true)
    }

    /// So do a work that is cited below the conclusion, and a list of drugs.
    @Test(arguments: [
        "Oxycodone 5 mg, Gabapentin 300 mg, and Lyrica 75 mg\n",
        "American College of Occupational and Environmental Medicine, Hip and Groin Disorders, Chapter 4\n",
    ])
    func aListBelowTheConclusionIsInTheRationale(end: String) {
        let determination = Determination(parsing: Letter.text() + "\n" + end)
        #expect(determination.issues.first?.rationale?.value.hasSuffix(end.dropLast()) == true)
        #expect(determination.findings.contains("cut-off-text /issues/0/rationale"))
    }

    @Test func aPageOfContentsIsAboveTheLetter() {
        let contents = """
            CONTENTS
            HOW THE IMR FINAL DETERMINATION WAS MADE ........ 1
            CLINICAL CASE SUMMARY ........ 1
            IMR ISSUES, DECISIONS AND RATIONALES ........ 2


            """
        let determination = Determination(parsing: contents + Letter.text())
        #expect(determination.issues.map(\.service?.value) == ["Knee brace"])
        #expect(determination.header.caseNumber?.value == "CM17-0000001")
        #expect(determination.findings == ["unclaimed-text -"])
    }

    /// The last page is the first: the issue on it is lost, and that is an error.
    @Test func anIssueAboveTheHeaderIsNamed() {
        let determination = Determination(parsing: Letter.issue("A cane: Overturned") + "\n" + Letter.text())
        #expect(determination.issues.map(\.service?.value) == ["Knee brace"])
        #expect(determination.findings.contains("pages-out-of-order -"))
        #expect(determination.diagnostics.contains { $0.severity == .error })
    }

    @Test func pagesOutOfOrderAreReadAndNamed() {
        let first = Letter.header + Letter.reviewer + Letter.summary
        let determination = Determination(parsing: Letter.issuesHeading + Letter.issue() + first)
        let inOrder = Letter.parse()
        #expect(determination.header.caseNumber?.value == inOrder.header.caseNumber?.value)
        #expect(determination.header.dateAssigned?.value == inOrder.header.dateAssigned?.value)
        #expect(determination.issues.map(\.rationale?.value) == inOrder.issues.map(\.rationale?.value))
        #expect(determination.findings == ["pages-out-of-order -"])
    }
}

/// Page marks that a single line shows.
@Suite struct PageMarkTests {
    @Test(arguments: [
        "Case Number: CM17-0000001", "IMR Case Number: CM17-0000001   Page 2 of 3", "Public Copy v. 1.0\n7",
        "Final Letter of Determination      Form Effective 5.16.13                 Page 2 of 7",
        "Case Number: CM17-0000001\nPage | 2",
    ])
    func aMarkInsideARationaleIsInNoValue(mark: String) {
        let rationale =
            "The records of the clinic show no instability of the knee that would\ncall for a brace. The request is not medically necessary."
        let marked = rationale.replacing("\n", with: "\n\(mark)\n")
        let expected = Letter.parse(issues: Letter.issue(rationale: rationale)).issues.first?.rationale?.value
        let determination = Letter.parse(issues: Letter.issue(rationale: marked))
        #expect(determination.issues.first?.rationale?.value == expected)
    }

    @Test func aNumberAboveALabelIsAPageNumber() {
        let text = Letter.text().replacing("Decision rationale:", with: "3\nDecision rationale:")
        #expect(
            Determination(parsing: text).issues.first?.maximusGuideline.text?.value
                == Letter.parse().issues.first?.maximusGuideline.text?.value)
    }
}

/// Letters that list their decisions above the explanation of each.
@Suite struct DecisionListTests {
    private func parse(_ list: String, heading: (String, String) = ("DECISION SUMMARY", "DECISION EXPLANATION"))
        -> Determination
    {
        let issues =
            Letter.issue("Wrist splint: Upheld")
            + Letter.issue(
                "Hand therapy, six visits: Overturned", rationale: "A trial is allowed, so it is medically necessary.")
        return Determination(
            parsing: Letter.header + Letter.reviewer + Letter.summary + "\(heading.0)\n\(list)\n\(heading.1)\n\(issues)"
        )
    }

    @Test(arguments: [
        ("DECISION SUMMARY", "DECISION EXPLANATION"), ("IMR DECISION SUMMARY", "IMR DECISION EXPLANATIONS"),
        ("IMR ISSUES, DECISIONS AND RATIONALES", "DECISION EXPLANATION"),
        ("ISSUES AND DECISIONS", "EXPLANATION OF DECISIONS"),
    ])
    func eachIssueIsReadOnce(headings: (String, String)) {
        let determination = parse(
            "1. Wrist splint: Upheld\n2. The request for Hand therapy, six visits is medically necessary.\n",
            heading: headings)
        #expect(determination.issues.map(\.service?.value) == ["Wrist splint", "Hand therapy, six visits"])
        #expect(determination.issues.map(\.decision?.value) == [.upheld, .overturned])
        #expect(determination.diagnostics.allSatisfy { $0.severity == .note })
    }

    @Test(arguments: [
        "Wrist splint                  Upheld\nHand therapy, six visits      Overturned\n",
        "1.  Wrist splint  Upheld\n2.  Hand therapy, six visits  Overturned\n",
        "Wrist splint\tUpheld\nHand therapy, six visits\tOverturned\n",
        "| Wrist splint | Upheld |\n| Hand therapy, six visits | Overturned |\n",
        "Upheld        Wrist splint\nOverturned    Hand therapy, six visits\n",
        "Wrist splint\nUpheld\nHand therapy, six visits\nOverturned\n",
        "Disputed Item/Service         Decision\n--------------------------------------\nWrist splint                  Upheld\nHand therapy, six visits      Overturned\n",
    ])
    func aTableOfDecisionsIsRead(list: String) {
        let determination = parse(list)
        #expect(determination.issues.map(\.service?.value) == ["Wrist splint", "Hand therapy, six visits"])
        #expect(determination.diagnostics.allSatisfy { $0.severity == .note })
        let other = parse(list.replacing("Overturned", with: "Upheld"))
        #expect(other.findings.contains("repetition-mismatch /issues/1/decision"))
    }

    @Test func aDifferentDecisionIsReported() {
        let determination = parse("Wrist splint: Upheld\nHand therapy, six visits: Upheld\n")
        #expect(determination.findings.contains("repetition-mismatch /issues/1/decision"))
    }

    @Test func aRequestWithoutAnIssueIsReported() {
        let determination = parse("Wrist splint: Upheld\nA cane: Upheld\nHand therapy, six visits: Overturned\n")
        #expect(determination.findings.contains("unclaimed-text /issues"))
    }

    @Test func anIssueThatTheListDoesNotHaveIsReported() {
        let determination = parse("Wrist splint: Upheld\n")
        #expect(determination.findings.contains("repetition-mismatch /issues/1"))
    }
}
