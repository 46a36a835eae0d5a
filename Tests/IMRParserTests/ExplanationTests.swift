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
            header    caseNumber                        1 │ Case Number: CM17-0000001
                      dateAssigned, dateOfInjury        2 │ Date Assigned: 01/31/2017 Date of Injury: 10/29/2016
                      decisionDate, urDenialDate        3 │ Decision Date: 02/28/2017 UR Denial Date: 01/24/2017
                      priority, applicationReceived     4 │ Priority: Standard Application Received: 01/30/2017
            reviewer                                    5 │ HOW THE IMR FINAL DETERMINATION WAS MADE
                      statement                         6 │ The file was sent to a reviewer.
                      statesOfLicensure                 7 │ State(s) of Licensure: Oregon
                      specialties                       8 │ Certification(s)/Specialty: Family Practice
            summary                                     9 │ CLINICAL CASE SUMMARY
                      text                             10 │ The worker fell.
            issues                                     11 │ IMR ISSUES, DECISIONS AND RATIONALES
                                                       12 │
            issue 1   service                          13 │ Knee brace: Withdrawn
                                                          │             ^~~~~~~~~ warning: the word at the end of \
            the heading is not a known decision [unknown-decision]
                      claimsAdministratorGuideline     14 │ Claims Administrator guideline: Decision based on MTUS Knee.
                      maximusGuideline                 15 │ MAXIMUS guideline: Decision based on MTUS Knee.
                      rationale                        16 │ Decision rationale: No instability is described.
                      rationale                        17 │ The request is not medically necessary.

            """
        #expect(explanation(text) == expected)
    }

    @Test func everyLineOfEveryFixtureIsShown() {
        for fixture in Fixture.all {
            let determination = Determination(parsing: fixture.text)
            let lines = explanation(fixture.text).split(separator: "\n").filter {
                !$0.contains("│ evidence for line") && !$0.hasPrefix("read without ")
            }
            let numbered = lines.count { $0.contains(" │") && !$0.hasPrefix(String(repeating: " ", count: 46)) }
            let last = LineIndex(fixture.text).place(of: fixture.text.count - 1..<fixture.text.count)
            #expect(numbered == last.line, "\(fixture.name)")
            #expect(lines.count == last.line + determination.diagnostics.count, "\(fixture.name)")
        }
    }

    @Test func showsTheEvidenceForAnUncertainHeading() throws {
        let fixture = try Fixture.named("determination/rationale-last-line-full-plain")
        let lines = explanation(fixture.text).split(separator: "\n").filter { $0.contains("evidence for line") }
        #expect(lines.count == 2)
        #expect(
            lines.first?.contains(
                "line 51: 0 = sentence ends above +25, sentence concludes +15, line above is overfull -25") == true)
    }

    @Test func controlCharactersDoNotReachTheTerminal() {
        let shown = explanation("a\u{1B}[2Jb\tc\u{7}")
        #expect(shown.contains("a·[2Jb c·"))
        #expect(!shown.contains("\u{1B}"))
    }

    @Test func coloursAreOnlyForWhoAsks() {
        #expect(explanation("text", isColored: true).contains("\u{1B}[1;31m^"))
        #expect(!explanation("text").contains("\u{1B}"))
    }
}
