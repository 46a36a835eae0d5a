import Testing

@testable import IMRParser

/// The words around a request that are not its own: what counts it, and what decides it.
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
        ("Request No. 1: ", "Request No. 2: "), ("Disputed item 1: ", "Disputed item 2: "), ("Q1. ", "Q2. "),
        ("First: ", "Second: "), ("1.1. ", "1.2. "), ("1 . ", "2 . "), ("\u{2460} ", "\u{2461} "),
        ("1\u{B0} ", "2\u{B0} "), ("Item: ", "Item: "), ("Treatment #1: ", "Treatment #2: "),
    ])
    func wordsThatCountAreNotPartOfTheService(first: String, second: String) {
        #expect(services(first, second) == ["wrist splint, left", "six visits of hand therapy"])
    }

    /// In a letter in capitals, the words of a heading may begin a line of a sentence.
    @Test func wordsOfASentenceInCapitalsAreNoHeading() {
        let summary = Letter.summary.replacing("following clinical", with: "following\nclinical")
        let found = Determination(parsing: Letter.text(summary: summary).uppercased())
        #expect(summary != Letter.summary)
        #expect(found.caseSummary.text?.value.hasPrefix("THE INJURED WORKER IS A 44 YEAR OLD") == true)
        #expect(found.findings == [])
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

    /// A decision without "medically" is read, but a sentence of a rationale may say it too.
    @Test func aPlainDecisionWithoutAnyIntroductionIsUncertain() {
        func findings(_ heading: String) -> [String] { Letter.parse(issues: Letter.issue(heading)).findings }
        #expect(findings("1. The request for a cane is denied.") == [])
        #expect(findings("A cane is denied.").contains("uncertain-heading /issues/0/heading"))
    }

    /// Letters do not change the form of their headings, so it may be the end of the rationale above a lost heading.
    @Test(arguments: ["The first request was denied.", "The request for a cane is not medically necessary."])
    func aSentenceAmongOtherHeadingsIsUncertain(sentence: String) {
        let determination = Letter.parse(issues: Letter.issue("Knee brace: Upheld"), Letter.issue(sentence))
        #expect(determination.findings.contains("uncertain-heading /issues/1/heading"))
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
