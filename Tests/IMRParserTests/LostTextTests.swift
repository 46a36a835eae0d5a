import Testing

@testable import IMRParser

/// Text that an extractor, a scanner, or a pen took away: pages, glyphs, and values that are there and cannot be read.
@Suite struct LostTextTests {
    private static let issues = [
        Letter.issue("Knee brace: Upheld"),
        Letter.issue("Arm sling: Upheld", rationale: "The arm is fine. The request is not medically necessary."),
        Letter.issue("Norco #60: Overturned", rationale: "It relieves pain. The request is medically necessary."),
    ]
    private static let letter =
        Letter.header + Letter.reviewer + Letter.summary + Letter.issuesHeading + issues.joined()

    private func warnings(_ text: String) -> [String] {
        Determination(parsing: text).diagnostics.filter { $0.severity != .note }
            .map { "\($0.code.rawValue) \($0.field ?? "-")" }
    }

    // MARK: Pages

    @Test(arguments: [
        ("Arm sling", "\u{C}\u{C}", "/issues/0"), ("Arm sling", "\u{C}\n\n  \n\u{C}", "/issues/1"),
        ("Norco", "\u{C}\u{C}\u{C}\u{C}", "/issues/2"), ("The arm is fine.", "\n\u{C}\n\u{C}", "/issues/1"),
        ("who fell", "\u{C}\n\u{C}", "/caseSummary"), ("IMR ISSUES", "\u{C}\u{C}", "/issues"),
        ("Arm sling", "\nPage 2 of 4\n\u{C}\nPage 3 of 4\n\u{C}", "/issues"),
        ("HOW THE IMR", "\u{C}\r\n\u{C}", "/header"), ("CLINICAL CASE", "\u{C}\t\u{C}", "/reviewer"),
        ("State(s) of Licensure", "\u{C}\u{C}", "/reviewer"),
    ])
    func anEmptyPageInTheMiddleIsReported(words: String, page: String, pointer: String) {
        let findings = warnings(Self.letter.replacing(words, with: page + words))
        #expect(findings.contains("empty-page \(pointer)"))
    }

    @Test(arguments: [
        Self.letter.replacing("Arm sling", with: "\u{C}Arm sling"), Self.letter + "\u{C}\u{C}",
        Self.letter + "\u{C}\n\u{C}\n\u{C}", "\u{C}" + Self.letter,
        Self.letter.replacing("Arm sling", with: "\nPage 1 of 2\n\u{C}CM17-0000001\nArm sling")
            + "\nPage 2 of 2\n\u{C}",
        Self.letter.replacing("Norco", with: "\n\n\n\n\nNorco"),
    ])
    func pagesWithTextAreNot(text: String) { #expect(warnings(text) == []) }

    @Test(arguments: ["", "\nPage 2\n"])
    func aPageThatIsTheSameAsAnotherIsReported(mark: String) {
        let page = Self.issues[1...].joined() + mark
        let text = Letter.text(issues: Self.issues[0]) + "\u{C}" + page + "\u{C}" + page.replacing("2\n", with: "3\n")
        let findings = warnings(text)
        #expect(findings.contains("repeated-page /issues/3"))
        #expect(findings.contains("repeated-issue /issues/4/service"))
        #expect(!findings.contains("repeated-page /issues/1"))
    }

    @Test func anIssueThatAppearsTwiceIsReported() {
        let twice = Letter.text(issues: Self.issues[0], Self.issues[1], Self.issues[1], Self.issues[2])
        #expect(warnings(twice) == ["repeated-issue /issues/2/service"])
        let capitals = Letter.text(issues: Self.issues[0], Letter.issue("KNEE  BRACE: Upheld"))
        #expect(warnings(capitals) == ["repeated-issue /issues/1/service"])
    }

    /// A service may be requested twice, for two reasons.
    @Test func aServiceThatAppearsTwiceIsANote() {
        let other = Letter.issue(
            "Knee brace: Overturned", rationale: "A tear is seen. The request is medically necessary.")
        let determination = Letter.parse(issues: Self.issues[0], other)
        #expect(determination.findings == ["repeated-issue /issues/1/service"])
        #expect(determination.diagnostics.first?.severity == .note)
    }

    // MARK: Labels in the summary

    @Test(arguments: [
        "\nDecision rationale: The brace fits. It is not medically necessary.",
        "\nMAXIMUS guideline: Decision based on MTUS Knee Complaints 2004.",
        " Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.", "\n" + Self.issues[1],
        "\nClaims Administrator guideline : Not cited.",
    ])
    func aLabelInTheSummaryIsReported(words: String) {
        let findings = warnings(Letter.text(summary: Letter.summary.dropLast() + words + "\nShe is better.\n"))
        #expect(findings.contains("misplaced-label /caseSummary/text"))
        #expect(findings.contains("misplaced-label /issues"))
    }

    @Test(arguments: [
        " The decision rationale of the denial was reviewed.",
        " The UR denied it; the\ndecision rationale was reviewed.",
        " The records name a MAXIMUS\nguideline without a title.",
    ])
    func theWordsOfALabelAreNot(words: String) {
        #expect(warnings(Letter.text(summary: Letter.summary.dropLast() + words + "\n")) == [])
    }

    // MARK: Glyphs

    @Test(arguments: [
        "(cid:12)(cid:45)", "exam\u{FFFD}nation", "\u{E012}\u{E045} was", "a\u{0}b", "th\u{2}e", "\u{F0041}x",
        "w\u{92}as",
        "7KH UHTXHVW LV QRW VXSSRUWHG E\\ WKH JXLGHOLQH", "(cid:3)",
    ])
    func charactersThatWereNotDecodedAreReported(characters: String) {
        let rationale = "The knee \(characters) was seen. The request is not medically necessary."
        #expect(
            warnings(Letter.text(issues: Letter.issue(rationale: rationale))) == ["undecoded-text /issues/0/rationale"])
        let service = Letter.text(issues: Letter.issue("Knee brace \(characters) left: Upheld"))
        #expect(warnings(service).contains("undecoded-text /issues/0/service"))
        let summary = Letter.text(summary: Letter.summary.replacing("who fell", with: characters + " who fell"))
        #expect(warnings(summary).contains("undecoded-text /caseSummary/text"))
    }

    @Test(arguments: ["", " ", "?"]) func lettersThatAnExtractorLostAreReported(instead: String) {
        let rationale = String(repeating: "The first exercises were of little benefit to her. ", count: 40)
        let text = Letter.text(issues: Letter.issue(rationale: rationale + "It is not medically necessary."))
        #expect(warnings(text) == [])
        let found = warnings(text.replacing("fi", with: instead))
        for part in ["/reviewer", "/caseSummary", "/issues"] { #expect(found.contains("undecoded-text " + part)) }
        // Text in capitals has no joined letters.
        #expect(!warnings(text.uppercased()).contains { $0.hasPrefix("undecoded-text") })
    }

    @Test(arguments: [
        "the \u{201C}knee\u{201D} isn\u{2019}t sore \u{2013} 5\u{B0}, \u{AE}, \u{D7}",
        "as said:\n\u{2022} one\n\u{2022} two\n",
        "as said:\n\u{F0B7} one\n\u{F0B7} two\n", "THE KNEE BRACE WAS WORN FOR A MONTH", "MRI EMG NCV TENS RI LV FU",
        "na\u{EF}ve \u{3B1} \u{2265} 5", "the number (cid) is known", "a\ttab",
    ])
    func otherCharactersAreNot(characters: String) {
        let rationale = "The knee \(characters) was seen. The request is not medically necessary."
        #expect(warnings(Letter.text(issues: Letter.issue(rationale: rationale))) == [])
    }

    @Test(arguments: [
        String(repeating: "(cid:12)", count: 300), String(repeating: "(cid:1)(cid:2) \n", count: 90),
        String(repeating: "\u{FFFD}\u{FFFD} \u{FFFD}\n", count: 90), String(repeating: "\u{E001}\u{E002} ", count: 90),
        String(repeating: "7KH UHTXHVW LV QRW VXSSRUWHG E\\ WKH JXLGHOLQH\n", count: 20),
    ])
    func anInputOfSuchCharactersIsNamed(text: String) {
        let determination = Determination(parsing: text)
        #expect(determination.findings == ["not-a-determination -"])
        #expect(determination.diagnostics.first?.message.contains("cid") == true)
        #expect(determination.diagnostics.first?.message.contains("ocrmypdf") == true)
    }

    // MARK: Years

    @Test(arguments: [
        ("10/29/2016", "10/29/1016", "dateOfInjury"), ("10/29/2016", "10/29/2107", "dateOfInjury"),
        ("10/29/2016", "10/29/0216", "dateOfInjury"), ("10/29/2016", "10/29/1206", "dateOfInjury"),
        ("10/29/2016", "10/29/1916", "dateOfInjury"), ("10/29/2016", "10/29/9016", "dateOfInjury"),
        ("02/28/2017", "02/28/1017", "decisionDate"), ("02/28/2017", "02/28/2107", "decisionDate"),
        ("01/24/2017", "01/24/1917", "urDenialDate"), ("01/31/2017", "01/31/2071", "dateAssigned"),
        ("01/30/2017", "01/30/2001", "applicationReceived"),
    ])
    func aYearThatNobodyHasIsReported(old: String, new: String, field: String) {
        let text = Self.letter.replacing(old, with: new).replacing("10-29-2016", with: "that day")
        #expect(warnings(text).contains("implausible-year /header/\(field)"))
    }

    @Test(arguments: ["10/29/1961", "10/29/1998", "01/02/2013", "10/29/1949"])
    func anInjuryLongAgoIsNot(date: String) {
        let text = Self.letter.replacing("10/29/2016", with: date).replacing("10-29-2016", with: "that day")
        #expect(warnings(text) == [])
    }

    // MARK: Redaction

    @Test(arguments: [
        "XXXXX", "XXXXX XXXXX", "[REDACTED]", "Redacted", "\u{2588}\u{2588}\u{2588}", "*****", "____",
        "[name redacted]",
        "\u{25A0}\u{25A0}", "xxxx", "<redacted>", "(withheld)",
    ])
    func aMarkOfRedactionIsNotAValue(mark: String) {
        let reviewer = Letter.reviewer.replacing("Specialty: Family", with: "Specialty: \(mark), Family")
        let specialty = Letter.parse(reviewer: reviewer)
        #expect(specialty.reviewer.specialties.map(\.value) == ["Family Practice"])
        #expect(specialty.findings == ["redacted-value /reviewer/specialties"])
        let service = Letter.parse(issues: Letter.issue(mark + ": Upheld"))
        #expect(service.issues.first?.service == nil)
        #expect(service.findings.contains("redacted-value /issues/0/service"))
        let rationale = Letter.parse(issues: Letter.issue(rationale: mark))
        #expect(rationale.issues.first?.rationale == nil)
        #expect(rationale.findings.contains("redacted-value /issues/0/rationale"))
    }

    @Test(arguments: [
        "X-ray of the knee", "XRT", "Xanax 0.5mg", "Nerve block", "MRI (open)", "Omitted nerve", "X-Stop",
    ])
    func aServiceThatBeginsAlikeIsAValue(service: String) {
        let determination = Letter.parse(issues: Letter.issue(service + ": Upheld"))
        #expect(determination.issues.first?.service?.value == service)
        #expect(determination.findings == [])
    }

    @Test func redactedNamesInATextAreAsUsual() {
        let rationale = "Dr. XXXXX saw [REDACTED]. The request is not medically necessary."
        #expect(warnings(Letter.text(issues: Letter.issue(rationale: rationale))) == [])
    }

    // MARK: Text below the letter

    /// A line may go on with the words of a label.
    @Test func wordsOfALabelInASentenceAreNoLabel() {
        let rationale = """
            The records show no gain in function, and the
            claims administrator guideline is noted, and the
            decision rationale of the earlier review was read. The request is not medically necessary.
            """
        let determination = Letter.parse(issues: Letter.issue(rationale: rationale), Letter.issue("A cane: Upheld"))
        #expect(determination.issues.count == 2)
        #expect(determination.issues[0].rationale?.value == rationale.replacing("\n", with: " "))
        #expect(determination.findings == [])
    }

    /// Without a blank line above it, a sentence about the letter may be a piece of the last rationale.
    @Test(arguments: [
        "A copy of this determination was mailed to the parties on 03/01/2017.",
        "The costs of this review shall be borne by the employer.",
        "Note: Names have been removed from this copy to protect the privacy of the parties.",
    ])
    func aSentenceAboutTheLetterIsNoPartOfTheRationale(_ sentence: String) throws {
        let apart = Determination(parsing: LostTextTests.letter + "\n" + sentence + "\n")
        let rationale = try #require(apart.issues.last?.rationale?.value)
        #expect(rationale == "It relieves pain. The request is medically necessary.")
        let below = LostTextTests.letter + sentence + "\n"
        let isIn = Determination(parsing: below).issues.last?.rationale?.value != rationale
        #expect(!isIn || warnings(below) == ["unclaimed-text /issues/2/rationale"], "\(warnings(below))")
    }

    /// A line between two halves of a sentence, below a full line, that no page repeats.
    @Test(arguments: ["Printed by jdoe on 12/12/2016 08:41:22", "Plaintiff's Exhibit D", "1 | P a g e"])
    func aLineInsideASentenceIsNamed(_ line: String) {
        let text = Letter.text(
            summary: Letter.summary + """
                The worker was seen for pain in the left knee, which was worse after long walks and stairs.
                Rest, ice, and a brace were tried in turn, and six visits of therapy were completed by the
                \(line)
                end of the year. An examination showed some swelling at the joint line, and full motion in
                all planes. The records do not describe what was done at the visits, or what she can do.

                """)
        #expect(warnings(text) == ["possible-page-mark /caseSummary/text"])
    }

    /// Letters of another script are in no English letter.
    @Test(arguments: ["\u{0430}", "\u{D55C}\u{AE00}", "\u{4E2D}", "\u{05D0}"])
    func lettersOfOtherScriptsAreUndecoded(_ other: String) {
        let text = LostTextTests.letter.replacing("The arm is fine", with: "The \(other)rm is fine")
        #expect(warnings(text) == ["undecoded-text /issues/1/rationale"])
    }
}
