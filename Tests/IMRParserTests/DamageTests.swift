import Testing

@testable import IMRParser

/// Letters with a line, a page, or another letter too many, and the letters that are like them but are right.
@Suite struct DamageTests {
    // MARK: Lines

    private static let rationale = """
        A brace is asked for in the report.
        No instability of the knee is described in the records that were sent, so the request is not
        medically necessary.
        """

    @Test(arguments: [
        "No instability of the knee is described in the records that were sent, so the request is not\n",
        "medically necessary.",
    ])
    func aLineOfARationaleThatIsPrintedTwiceIsReported(line: String) {
        let twice = DamageTests.rationale.replacing(line, with: line.hasSuffix("\n") ? line + line : line + "\n" + line)
        let findings = Letter.parse(issues: Letter.issue(rationale: twice)).findings
        #expect(findings.contains("repeated-line /issues/0/rationale"))
    }

    @Test func equalItemsOfAListAreNotReported() {
        let summary = Letter.summary + "Current medications:\nNorco\nNorco\nNaproxen.\n"
        #expect(Letter.parse(summary: summary).findings == [])
        #expect(Letter.parse(issues: Letter.issue(rationale: DamageTests.rationale)).findings == [])
    }

    @Test func equalDatesOnLinesOfTheirOwnAreNotReported() {
        let header = Letter.header.replacing("01/24/2017", with: "01/30/2017").replacing(" Date of", with: "\nDate of")
            .replacing(" UR", with: "\nUR").replacing(" Application", with: "\nApplication")
        #expect(Letter.parse(header: header).findings == [])
    }

    @Test func aPageMarkBelowTheFirstHeadingIsInNoValue() {
        let mark = "Case Number: CM17-0000001\n"
        let lines = Letter.reviewer.split(separator: "\n", omittingEmptySubsequences: false)
        let reviewer = lines[0] + "\n" + mark + lines[1...].joined(separator: "\n")
        let determination = Letter.parse(reviewer: String(reviewer))
        #expect(determination.reviewer.statement?.value == Letter.parse().reviewer.statement?.value)
        #expect(determination.header.caseNumber?.value == "CM17-0000001")
    }

    // MARK: Pages

    @Test func aPageThatBeginsInASentenceBelowAWholeOneIsReported() {
        let above = "The plan of November asks for a brace, and names no goal for it.\n"
        let below = "of the left knee. The request is not medically necessary."
        let broken = Letter.parse(issues: Letter.issue(rationale: above + "\u{C}" + below))
        #expect(broken.findings.contains("irregular-introduction /issues/0"))
        let whole = Letter.parse(
            issues: Letter.issue(rationale: above + "\u{C}The knee is stable. It is not necessary."))
        #expect(whole.findings == [])
        let goesOn = Letter.parse(issues: Letter.issue(rationale: above.dropLast(2) + "\n\u{C}" + below))
        #expect(goesOn.findings == [])
    }

    @Test func bytesThatAreNotUTF8AreReportedOnTheirValue() throws {
        let letter = Letter.text(issues: Letter.issue(rationale: "The knee \u{1} is stable. It is not necessary."))
        let bytes = Array(letter.utf8).map { $0 == 1 ? 0x81 : $0 }
        let findings = Determination(parsing: bytes).findings
        #expect(findings.contains("invalid-utf8 /issues/0/rationale"))
    }

    // MARK: Another letter

    @Test func aSecondLetterWhoseHeadingsAreInsideLinesIsFound() {
        let second = Letter.text(issues: Letter.issue("Arm sling: Overturned", rationale: "It is medically necessary."))
            .replacing("\nHOW THE", with: " HOW THE").replacing("\nCLINICAL", with: " CLINICAL")
            .replacing("\nIMR ISSUES", with: " IMR ISSUES")
        let determination = Determination(parsing: Letter.text() + "\u{C}" + second)
        #expect(determination.findings == ["second-determination -"])
        #expect(determination.issues.map { $0.service?.value } == ["Knee brace"])
    }

    // MARK: Credentials

    @Test(arguments: [("is Board Certified in Internal Medicine, ", false), ("Internal Medicine, ", true)])
    func aSubspecialtyWithoutASpecialtyIsReported(words: String, isReported: Bool) {
        let lists = "The Expert Reviewer has the following credentials:"
        let statement =
            Letter.reviewer.prefix(upTo: Letter.reviewer.firstRange(of: lists)?.lowerBound ?? Letter.reviewer.endIndex)
            + "The physician reviewer \(words)has a subspecialty in Rheumatology and is licensed to practice in Ohio.\n"
        let findings = Letter.parse(reviewer: String(statement)).findings
        #expect(findings.contains("missing-credentials /reviewer/specialties") == isReported)
    }
}
