import Testing

@testable import IMRParser

/// The reader's view: every line of the letter, who claimed it, and what is said about it.
@Suite struct ExplanationTests {
    private func explanation(_ text: String, isColored: Bool = false) -> String {
        explanation(Array(text.utf8), isColored: isColored)
    }

    private func explanation(_ bytes: [UInt8], isColored: Bool = false) -> String {
        let determination = Determination(parsing: bytes)
        return String(
            decoding: Explanation.bytes(of: determination, source: bytes, isColored: isColored), as: UTF8.self)
    }

    @Test func showsWhoClaimedEachLine() {
        let text = """
            Case Number: CM17-0000001
            Date Assigned: 01/31/2017 Date of Injury: 10/29/2016
            Decision Date: 02/28/2017 UR Denial Date: 01/24/2017
            Priority: Standard Application Received: 01/30/2017
            HOW THE IMR FINAL DETERMINATION WAS MADE
            The file was sent to a reviewer.
            State(s) of Licensure: Oregon
            Certification(s)/Specialty: Family Practice
            CLINICAL CASE SUMMARY
            The worker fell.
            IMR ISSUES, DECISIONS AND RATIONALES

            Knee brace: Withdrawn
            Claims Administrator guideline: Decision based on MTUS Knee.
            MAXIMUS guideline: Decision based on MTUS Knee.
            Decision rationale: No instability is described.
            The request is not medically necessary.

            """
        let expected = """
            case      CM17-0000001 · determination · standard
            dates     injury 2016-10-29 · UR denial 2017-01-24 · application 2017-01-30 ·
                      assigned 2017-01-31 · decision 2017-02-28
            reviewer  Family Practice · Oregon
            issue 1   no decision · Knee brace
            check     unknown-decision (line 13)

            ── header ──
                1 │ Case Number: CM17-0000001
                  = caseNumber: CM17-0000001
                2 │ Date Assigned: 01/31/2017 Date of Injury: 10/29/2016
                  = dateAssigned: 2017-01-31
                  = dateOfInjury: 2016-10-29
                3 │ Decision Date: 02/28/2017 UR Denial Date: 01/24/2017
                  = decisionDate: 2017-02-28
                  = urDenialDate: 2017-01-24
                4 │ Priority: Standard Application Received: 01/30/2017
                  = priority: standard
                  = applicationReceived: 2017-01-30
            ── reviewer ──
                5 │ HOW THE IMR FINAL DETERMINATION WAS MADE
                6 │ The file was sent to a reviewer.
                  = statement: the text from here
                7 │ State(s) of Licensure: Oregon
                  = statesOfLicensure: Oregon
                8 │ Certification(s)/Specialty: Family Practice
                  = specialties: Family Practice
            ── case summary ──
                9 │ CLINICAL CASE SUMMARY
               10 │ The worker fell.
                  = text: The worker fell.
            ── issues ──
               11 │ IMR ISSUES, DECISIONS AND RATIONALES
               12 │
            ── issue 1 ──
               13 │ Knee brace: Withdrawn
                  │             ^~~~~~~~~
                  │ warning: the word at the end of the heading is not a known decision
                    [unknown-decision]
                  = heading, service: Knee brace
               14 │ Claims Administrator guideline: Decision based on MTUS Knee.
                  = claimsAdministratorGuideline: Decision based on MTUS Knee.
               15 │ MAXIMUS guideline: Decision based on MTUS Knee.
                  = maximusGuideline: Decision based on MTUS Knee.
               16 │ Decision rationale: No instability is described.
                  = rationale: the text from here
               17 │ The request is not medically necessary.

            """
        #expect(explanation(text) == expected)
    }

    @Test func everyLineOfEveryFixtureIsShown() {
        for fixture in Fixture.all {
            let determination = Determination(parsing: fixture.text)
            let lines = explanation(fixture.text).split(separator: "\n")
            let numbers = lines.compactMap { line in
                line.dropFirst(6).first.flatMap { "│✗".contains($0) ? Int(line.prefix(5).filter { $0 != " " }) : nil }
            }
            let last = LineIndex(fixture.text).place(of: fixture.text.count - 1..<fixture.text.count)
            #expect(numbers == Array(1...last.line), "\(fixture.name)")
            for diagnostic in determination.diagnostics {
                #expect(lines.contains { $0.hasSuffix("[\(diagnostic.code.rawValue)]") }, "\(fixture.name)")
            }
            // What is no word is cut, and a word that is longer than a line is not.
            for line in lines {
                #expect(line.unicodeScalars.count <= 80 || !line.contains("│"), "\(fixture.name): \(line)")
            }
        }
    }

    @Test func whatWasTakenOffIsShown() {
        let text = Letter.text(issues: Letter.issue(rationale: "One line of it.\n\u{C}Page 2 of 3\n\nThe end is near."))
        #expect(explanation(text).contains(" ✗ Page 2 of 3 (taken off)\n"))
    }

    @Test func sameRemarkOnTwoValuesIsShownOnce() throws {
        let fixture = try Fixture.named("determination/rationale-last-line-full-plain")
        let shown = explanation(fixture.text)
        #expect(shown.ranges(of: "[uncertain-heading]").count == 1)
        #expect(shown.contains("check     uncertain-heading (line 51)\n"))
    }

    @Test func longLinesAreWrappedAtSpaces() {
        let line = String(repeating: "word ", count: 40) + String(repeating: "x", count: 100) + " é̈ end"
        let shown = explanation(line).split(separator: "\n").filter { $0.contains("│ ") }.map { $0.dropFirst(8) }
        #expect(shown.allSatisfy { $0.unicodeScalars.count <= 72 })
        let words = shown.filter { !$0.hasPrefix("^") && !$0.hasPrefix("error") }.joined().filter { $0 != " " }
        #expect(words.filter { $0 == "x" }.count == 100)
        #expect(words.ranges(of: "word").count >= 40)
        #expect(words.hasSuffix("end"))
    }

    @Test func showsTheEvidenceForAnUncertainHeading() throws {
        let fixture = try Fixture.named("determination/rationale-last-line-full-plain")
        let shown = explanation(fixture.text)
        let lines = shown.split(separator: "\n").filter { $0.contains("a heading from line") }
        #expect(lines.count == 2)
        #expect(shown.contains("line above is overfull -25"))
        #expect(
            lines.first?.contains("line 51 on has the weight 0: sentence ends above +25,") == true)
    }

    @Test func controlCharactersDoNotReachTheTerminal() {
        let shown = explanation("a\u{1B}[2Jb\tc\u{7}")
        #expect(shown.contains("a·[2Jb c·"))
        #expect(explanation("a\u{202E}b\u{2066}c\u{9B}d\u{7F}e\u{2028}").contains("a·b·c·d·e"))
        #expect(!shown.contains("\u{1B}"))
    }

    @Test func colorsAreOnlyForWhoAsks() {
        #expect(explanation("text", isColored: true).contains("\u{1B}[1;31m^"))
        #expect(!explanation("text").contains("\u{1B}"))
    }

    /// A page number inside a line that is the whole letter does not mark the line.
    @Test func aLongLineWithAMarkInItIsNotTakenOff() {
        let words = Letter.text().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let text = words.replacing("CLINICAL", with: "Page 1 of 2 CLINICAL") + " Page 2 of 2"
        let explanation = explanation(text)
        #expect(explanation.contains("at 2 places"))
        #expect(!explanation.contains("(taken off)"))
    }
}
