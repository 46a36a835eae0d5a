import Testing

@testable import IMRParser

/// What the marks of pages say about pages that are missing, or that belong to another letter.
@Suite struct PageNumberTests {
    /// A letter of three pages, with a foot on each.
    private func letter(feet: [String]) -> Determination {
        let text = Letter.text(
            issues: Letter.issue(), Letter.issue("Gym membership: Overturned", rationale: "It is medically necessary."))
        let pages = text.replacing("CLINICAL CASE", with: "@CLINICAL CASE").replacing("Gym", with: "@Gym")
            .split(separator: "@")
        return Determination(parsing: zip(pages, feet).map { "\($0)\($1)\n\u{C}" }.joined())
    }

    private func findings(_ letter: Determination) -> [String] {
        letter.diagnostics.filter { $0.severity != .note }.map { "\($0.code.rawValue) \($0.field ?? "-")" }
    }

    @Test func pagesInOrderGiveNothing() {
        #expect(findings(letter(feet: ["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"])) == [])
        // A page of a longer document, such as a fax.
        #expect(findings(letter(feet: ["Page 4 of 9", "Page 5 of 9", "Page 6 of 9"])) == [])
    }

    @Test func aPageThatIsMissingBetweenOthersIsNamedAtItsPlace() {
        let found = findings(letter(feet: ["Page 1 of 4", "Page 2 of 4", "Page 4 of 4"]))
        #expect(found.contains("missing-page /issues"), "\(found)")
        #expect(found.contains("missing-page /issues/0") && found.contains("missing-page /issues/1"), "\(found)")
    }

    @Test func lastPagesThatAreMissingAreNamed() {
        let letter = letter(feet: ["Page 1 of 5", "Page 2 of 5", "Page 3 of 5"])
        #expect(findings(letter) == ["missing-page /issues"])
        #expect(letter.diagnostics.contains { $0.message.contains("pages 4 to 5 of 5 are not here") })
    }

    @Test func aPageWithAnotherCaseNumberIsNamed() {
        let found = findings(
            letter(feet: ["CM17-0000001 Page 1 of 3", "CM17-0000002 Page 2 of 3", "CM17-0000001 Page 3 of 3"]))
        #expect(found.contains("repetition-mismatch /header/caseNumber"), "\(found)")
    }
}
