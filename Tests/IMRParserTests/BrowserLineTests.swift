import Testing

@testable import IMRParser

/// What a browser prints at the tops and bottoms of pages is in no value, and text that looks like it stays.
@Suite struct BrowserLineTests {
    private static let rationales = [
        "The records describe no instability of the knee, and a brace was\nnot tried before. The request is not medically necessary.",
        "Exercises at home have failed, and the records describe a program\nwithout supervision. The request is medically necessary.",
    ]

    /// Three pages: the second and the third begin inside a rationale.
    private static let pages: [String] = {
        let text = Letter.text(
            issues: Letter.issue(rationale: rationales[0]),
            Letter.issue("Gym membership: Overturned", rationale: rationales[1]))
        return text.replacing("brace was\n", with: "brace was\n@").replacing("program\n", with: "program\n@")
            .split(separator: "@").map(String.init)
    }()

    /// The head and the foot of a page of three.
    struct Style: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let head: @Sendable (Int) -> [String]
        let foot: @Sendable (Int) -> [String]
    }

    private static let title = "CM17-0000001 Final Determination"
    static let styles = [
        Style(
            testDescription: "time and title, address and page", head: { _ in ["3/4/18, 9:41 AM", title] },
            foot: { ["file:///letters/CM17-0000001.html", "\($0)/3"] }),
        Style(
            testDescription: "title and address, page and time",
            head: { _ in [title, "https://records.example.org/letter?id=17"] },
            foot: { ["\($0) of 3", "04/03/2018, 09:41"] }),
        Style(
            testDescription: "address, time and page", head: { _ in [] },
            foot: { ["www.example.org/letters/17", "2018-03-04 09:41:07", "Page \($0) of 3"] }),
        Style(
            testDescription: "time in words", head: { _ in ["March 4, 2018 9:41 AM", "An older title of the letter"] },
            foot: { ["https://records.example.org/17", "\($0)/3"] }),
    ]

    private func expectSameValues(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let found = Determination(parsing: text)
        let rationales = BrowserLineTests.rationales.map { $0.replacing("\n", with: " ") }
        #expect(found.issues.map { $0.rationale?.value } == rationales, sourceLocation: sourceLocation)
        #expect(
            found.issues.map { $0.heading?.value } == ["Knee brace", "Gym membership"], sourceLocation: sourceLocation)
        #expect(found.header.caseNumber?.value == "CM17-0000001", sourceLocation: sourceLocation)
        #expect(
            found.diagnostics.allSatisfy { $0.severity == .note }, "\(found.findings)", sourceLocation: sourceLocation)
        #expect(Invariants(Array(text.utf8)).violations == [], sourceLocation: sourceLocation)
    }

    private func letter(_ style: Style, _ join: ([String]) -> String) -> String {
        BrowserLineTests.pages.enumerated().map { index, page in
            join(style.head(index + 1)) + page + join(style.foot(index + 1))
        }.joined()
    }

    @Test(arguments: styles, ["  ", " ", "          "])
    func linesOfABrowserComeOff(style: Style, gap: String) {
        expectSameValues(letter(style) { $0.isEmpty ? "" : $0.joined(separator: gap) + "\n" })
    }

    @Test(arguments: styles) func linesOfABrowserApartComeOff(style: Style) {
        expectSameValues(letter(style) { $0.map { "\n" + $0 + "\n\n" }.joined() })
    }

    @Test(arguments: styles) func partsOnLinesOfTheirOwnComeOff(style: Style) {
        expectSameValues(letter(style) { $0.map { $0 + "\n" }.joined() })
    }

    @Test func labelBesideSuchALineStays() {
        let style = BrowserLineTests.styles[0]
        let foot = style.foot(1).joined(separator: " ") + "\n" + style.head(2).joined(separator: " ") + "\n"
        let text = Letter.text(issues: Letter.issue(), Letter.issue("Gym membership: Upheld"))
            .replacing("MAXIMUS guideline:", with: foot + "MAXIMUS guideline:")
        let found = Determination(parsing: text)
        #expect(found.findings == [])
        #expect(
            found.issues.map { $0.maximusGuideline.text?.value }
                == Determination(
                    parsing: Letter.text(
                        issues: Letter.issue(), Letter.issue("Gym membership: Upheld"))
                ).issues.map { $0.maximusGuideline.text?.value })
    }

    /// Times and addresses of a sentence are text.
    @Test(arguments: [
        "10/29/2016, 9:41 AM and was taken to a clinic by a friend, who saw it.",
        "www.example.org has the list of exercises that the clinic gave to her.",
        "Notes of 10/29/2016 9:41 describe a fall from a ladder at the office.",
    ])
    func aSentenceWithATimeOrAnAddressStays(line: String) {
        let text = Letter.text(
            issues: Letter.issue(
                rationale:
                    "The records say when she fell:\n\(line)\nNothing was broken. The request is not medically necessary."
            ))
        #expect(Determination(parsing: text).issues.first?.rationale?.value.contains(line) == true)
    }

    /// A sentence goes on below a line that is between two pages.
    @Test func aSingleLineAtTheEdgeOfAPageComesOff() {
        let line = "3/4/18, 9:41 AM\n\u{C}"
        let found = Determination(parsing: BrowserLineTests.pages[0] + line + BrowserLineTests.pages[1...].joined())
        #expect(found.issues.first?.rationale?.value.contains("brace was not tried before") == true)
        #expect(found.findings == [])
    }
}
