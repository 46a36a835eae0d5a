import Testing

@testable import IMRParser

/// What a line end and a rule leave in a text: a hyphen that two words share, and nothing.
@Suite struct HyphenAndRuleTests {
    private static let letter = Letter.text(
        issues: Letter.issue(),
        Letter.issue("Arm sling: Upheld", rationale: "The arm is fine. The request is not medically necessary."))

    @Test(arguments: [
        ("a pre-\nand postoperative scan", "a pre- and postoperative scan"),
        ("a two-\nto three-week course", "a two- to three-week course"),
        ("over-\nor undertreated pain", "over- or undertreated pain"),
        ("low-\n  and high-impact work", "low- and high-impact work"),
        ("a pre-\u{FFFE}\nand postoperative scan", "a pre- and postoperative scan"),
        ("an up-\nto-date scan", "an up-to-date scan"), ("a face-\nto-face visit", "a face-to-face visit"),
        ("a right-\nhanded worker", "a right-handed worker"), ("a hand-\northosis", "a hand-orthosis"),
        ("a well-\nandrogenized man", "a well-androgenized man"), ("the non-\ntotal loss", "the non-total loss"),
    ])
    func aHyphenBeforeAConjunctionKeepsItsSpace(printed: String, read: String) {
        let source = SourceText(Array(printed.utf8))
        #expect(Text(0..<source.bytes.count, of: source).string == read)
    }

    @Test(arguments: [
        String(repeating: "_", count: 47), String(repeating: "-", count: 95), String(repeating: "=", count: 60),
        String(repeating: "*", count: 40), String(repeating: "_", count: 140), String(repeating: "\u{2500}", count: 40),
        "_____ _____ _____", String(repeating: "~", count: 33), String(repeating: ".", count: 50),
        String(repeating: "#", count: 31),
    ])
    func aRuleIsInNoValue(rule: String) {
        let plain = Determination(parsing: Self.letter)
        for heading in ["CLINICAL CASE SUMMARY", "IMR ISSUES, DECISIONS", "Arm sling"] {
            let ruled = Determination(parsing: Self.letter.replacing(heading, with: rule + "\n" + heading))
            #expect(ruled.reviewer.specialties.map(\.value) == plain.reviewer.specialties.map(\.value))
            #expect(ruled.reviewer.statement?.value == plain.reviewer.statement?.value)
            #expect(ruled.caseSummary.text?.value == plain.caseSummary.text?.value)
            #expect(ruled.issues.map { $0.rationale?.value } == plain.issues.map { $0.rationale?.value })
            #expect(ruled.issues.map { $0.service?.value } == plain.issues.map { $0.service?.value })
        }
    }
}
