import Testing

@testable import IMRParser

/// The words around a request that are not its own: what introduces it, what counts it, and what decides it.
@Suite struct HeadingWordTests {
    /// The services of two issues with verdict sentences, each with words before its request.
    private func services(_ first: String, _ second: String) -> [String?] {
        let headings = [
            "\(first)wrist splint, left is not medically necessary and appropriate.",
            "\(second)six visits of hand therapy is medically necessary and appropriate.",
        ]
        return Letter.parse(issues: Letter.issue(headings[0]), Letter.issue(headings[1])).issues.map(\.service?.value)
    }

    @Test(arguments: [
        "Regarding the request for", "With regard to the request for", "As to", "Re:", "The issue of",
        "The medical necessity of", "The request for authorization of", "The request for coverage of",
        "The requested", "The disputed", "The proposed", "Their request for", "These requests for",
        "The request is for", "MAXIMUS has determined that", "MAXIMUS Federal Services, Inc. has found the request for",
        "We have determined that the request for", "It was found that", "It has been determined that the request for",
        "The Expert Reviewer has determined that the request for", "The physician reviewer found that",
        "First, the request for", "Therequest for",
    ])
    func introductionsAreNotPartOfTheService(words: String) {
        #expect(services("1. \(words) ", "2. \(words) ") == ["wrist splint, left", "six visits of hand therapy"])
    }

    @Test(arguments: [
        ("Request No. 1: ", "Request No. 2: "), ("Disputed item 1: ", "Disputed item 2: "), ("Q1. ", "Q2. "),
        ("First: ", "Second: "), ("1.1. ", "1.2. "), ("1 . ", "2 . "), ("\u{2460} ", "\u{2461} "),
        ("1\u{B0} ", "2\u{B0} "),
        ("Item: ", "Item: "), ("Treatment #1: ", "Treatment #2: "),
    ])
    func wordsThatCountAreNotPartOfTheService(first: String, second: String) {
        #expect(services(first, second) == ["wrist splint, left", "six visits of hand therapy"])
    }

    /// The heading is a list itself.
    @Test func aListKeepsItsNumbers() {
        let issues = Letter.parse(issues: Letter.issue("1) a cane; 2) a walker: Upheld")).issues
        #expect(issues.map(\.service?.value) == ["1) a cane; 2) a walker"])
    }

    @Test func numbersBeforeLabelsAreInNoValue() {
        let plain = Letter.parse(issues: Letter.issue())
        let numbered = Letter.parse(
            issues: Letter.issue().replacing("Claims Admin", with: "1. Claims Admin")
                .replacing("MAXIMUS guide", with: "2. MAXIMUS guide").replacing("Decision rat", with: "3. Decision rat")
        )
        #expect(plain.issues.map(\.maximusGuideline.text?.value) == numbered.issues.map(\.maximusGuideline.text?.value))
        #expect(plain.issues.map(\.service?.value) == numbered.issues.map(\.service?.value))
        #expect(plain.issues.map(\.rationale?.value) == numbered.issues.map(\.rationale?.value))
    }

    /// Only one of the two counts, or the words differ.
    @Test(arguments: [("Level 3: ", "Level 4: "), ("Grade 1: ", "Level 2: ")])
    func otherNumbersStay(first: String, second: String) {
        #expect(
            services(first, second) == ["\(first)wrist splint, left", "\(second)six visits of hand therapy"])
    }

    @Test(arguments: [
        ("is non-certified", Determination.Decision.upheld), ("is not certified", .upheld), ("is denied", .upheld),
        ("is certified", .overturned), ("is approved", .overturned), ("is not medically indicated", .upheld),
        ("is no longer medically necessary", .upheld), ("remains medically necessary", .overturned),
        ("would not be medically necessary", .upheld), ("is not established as medically necessary", .upheld),
        ("is not medically reasonable and necessary", .upheld), ("is not supported as medically necessary", .upheld),
    ])
    func verdictsAreRead(words: String, decision: Determination.Decision) {
        let issue = Letter.parse(issues: Letter.issue("1. The request for a cane \(words).")).issues.first
        #expect(issue?.service?.value == "a cane")
        #expect(issue?.decision?.value == decision)
        let notice = Finding.all(
            in: Text("1) MAXIMUS Federal Services, Inc. has determined the request for a cane \(words).")
        ).first
        #expect(notice?.service?.value == "a cane")
        #expect(notice?.decision?.value == decision)
    }

    @Test(arguments: [
        "Knee brace: Decision: Upheld", "Knee brace. Determination: Upheld", "Knee brace \u{2013} IMR Decision: Upheld",
        "Knee brace\nOutcome: Upheld", "Knee brace ......: Upheld", "Issue: Knee brace: Upheld",
    ])
    func labelsOfTheDecisionAreNotPartOfTheService(heading: String) {
        let issues = Letter.parse(issues: Letter.issue(heading)).issues
        #expect(issues.map(\.service?.value) == ["Knee brace"])
        #expect(issues.map(\.decision?.value) == [.upheld])
    }

    @Test(arguments: [
        "Physician Reviewer's decision rationale:", "The Expert Reviewer?s decision rationale:", "DECISION RATIONALE:",
        "Reasons for the Decision:", "Reviewer\u{2019}s Rationale for the Decision:", "Decision and rationale:",
    ])
    func otherLabelsOfARationaleAreRead(label: String) {
        let text = Letter.issue().replacing("Decision rationale:", with: label)
        let determination = Letter.parse(issues: text)
        #expect(determination.issues.first?.rationale?.value.hasPrefix("No instability") == true)
        #expect(determination.sections.filter { $0.kind == .issues }.count == 1)
    }
}

/// A line that is no sentence and no part of one may be a page mark, wherever it stands.
@Suite struct StrayLineTests {
    private let summary = """
        CLINICAL CASE SUMMARY
        The expert reviewer developed the following clinical case summary based on a review of the
        case file, including all medical records:
        The injured worker is a 44 year old female who fell from a ladder on 10-29-2016 while she was
        painting the ceiling of a hall in the school at which she works. She has had six visits of
        therapy for the left wrist, and rest.

        """

    private func findings(_ line: String) -> [String] {
        let text = summary.replacing("while she was\n", with: "while she was\n\(line)\n")
        return Determination(parsing: Letter.text(summary: text, issues: Letter.issue())).findings
    }

    @Test(arguments: [
        "MAXIMUS FEDERAL SERVICES, INC.", "*** CONFIDENTIAL ***", "IMR0001234", "\u{A9} 2018 MAXIMUS Federal Services",
        "DWC Public Records Request 18-0042",
    ])
    func aLineThatInterruptsASentenceIsReported(line: String) {
        #expect(findings(line) == ["possible-page-mark /caseSummary/text"])
    }

    @Test(arguments: ["Naproxen", "and gabapentin"]) func aWordOfTheSentenceIsNot(line: String) {
        #expect(findings(line) == [])
    }

    @Test func aNameInCapitalsBelowARationaleIsReported() {
        let text = Letter.text(
            issues: Letter.issue() + "MAXIMUS FEDERAL SERVICES, INC.\n", Letter.issue("Cane: Upheld"))
        #expect(Determination(parsing: text).findings.contains("possible-page-mark /issues/0/rationale"))
    }
}

/// The parts of the requests of a notice.
@Suite struct RequestPartTests {
    @Test(arguments: [
        "1) As to the request for", "1) With regard to the request for", "(1) Regarding the request for",
        "Request #1: Regarding the request for", "1: Concerning the request for",
    ])
    func requestsAreReadWithAnyWordsAndNumber(words: String) throws {
        let fixture = try Fixture.named("notice2013/findings-differ-layout")
        let text = String(decoding: fixture.text, as: UTF8.self)
        let changed = text.replacing("1) Regarding the request for", with: words)
        #expect(changed != text)
        let (one, other) = (Determination(parsing: text), Determination(parsing: changed))
        #expect(one.issues.map(\.rationale?.value) == other.issues.map(\.rationale?.value))
    }
}
