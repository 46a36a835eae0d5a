import Testing

@testable import IMRParser

/// Markdown of many writers is read as the letter that it was made from, and no other letter is touched.
@Suite struct MarkdownTests {
    private static let services = ["Norco 10/325mg #60: Upheld", "Knee brace, size_M: Overturned"]
    private static let labels = [
        "State(s) of Licensure:", "Certification(s)/Specialty:", "Claims Administrator guideline:",
        "MAXIMUS guideline:", "Decision rationale:",
    ]
    private static let plain = Letter.text(
        issues: Letter.issue(services[0]),
        Letter.issue(services[1], rationale: "A brace *may* help C5* and 5*3. It is medically necessary."))
    private static let cells = [
        ["Case Number:", "CM17-0000001", "", ""],
        ["Date Assigned:", "01/31/2017", "Date of Injury:", "10/29/2016"],
        ["Decision Date:", "02/28/2017", "UR Denial Date:", "01/24/2017"],
        ["Priority:", "Standard", "Application Received:", "01/30/2017"],
    ]

    @Test func boldTextOfUnderscoresMayEndAfterASpace() {
        let text =
            "__Case Number: __"
            + Letter.text().dropFirst("Case Number: ".count)
            .replacing("MAXIMUS guideline: ", with: "__MAXIMUS guideline: __")
            .replacing("Decision rationale: ", with: "__Decision rationale: __")
        let (marked, plain) = (Determination(parsing: text), Determination(parsing: Letter.text()))
        #expect(marked.issues.map(\.rationale?.value) == plain.issues.map(\.rationale?.value))
        #expect(marked.header.caseNumber?.value == plain.header.caseNumber?.value)
        #expect(marked.findings == plain.findings)
    }

    @Test func boldLabelsOnMostLinesAreNoRuleAtTheLeft() {
        let services = (1...60).map { "Knee brace of size \($0): Upheld" }
        let text = Letter.text(issues: services.map { Letter.issue($0) }.joined())
        let bold = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard let colon = line.firstIndex(of: ":"), line.count < 400, !line.hasSuffix(":") else {
                return String(line)
            }
            return "**\(line[...colon])**\(line[line.index(after: colon)...])\n"
        }
        let determination = Determination(parsing: bold.joined(separator: "\n"))
        #expect(determination.issues.count == 60)
        #expect(determination.issues.allSatisfy { $0.heading?.value.contains("*") == false })
        #expect(determination.issues.allSatisfy { $0.rationale?.value.contains("*") == false })
    }

    /// The letter below its header, with its section headings, issue headings, and labels as a writer gives them.
    private static func body(
        escapes: Bool = false, heading: (String) -> String, service: (String) -> String = { $0 },
        label: (String) -> String = { $0 }
    ) -> String {
        var text = String(plain.dropFirst(Letter.header.count))
        if escapes { text = text.replacing(#/[#*_]/#) { "\\" + $0.output } }
        text = text.replacing(#/(?m)^[A-Z ,]{20,}$/#) { "\n" + heading(String($0.output)) + "\n" }
        for line in services {
            let line = escapes ? line.replacing(#/[#*_]/#) { "\\" + $0.output } : line
            text = text.replacing(line, with: "\n" + service(line) + "\n")
        }
        for line in labels { text = text.replacing(line, with: "\n" + label(line)) }
        return text
    }

    private static func table(_ cell: (String) -> String = { $0 }) -> String {
        let rows = cells.map { "| " + $0.map(cell).joined(separator: " | ") + " |\n" }
        return rows[0] + "|---|:--|:-:|--:|\n" + rows[1...].joined() + "\n"
    }

    private static func list(_ line: (String, String) -> String) -> String {
        let pairs = cells.flatMap { [($0[0], $0[1]), ($0[2], $0[3])] }.filter { !$0.0.isEmpty }
        return pairs.map(line).joined(separator: "\n") + "\n\n"
    }

    private static let letters: [(writer: String, text: String)] = [
        ("headings", Letter.header + body(heading: { "# \($0)" })),
        ("closed headings", Letter.header + body(heading: { "## \($0) ##" }, service: { "#### \($0)" })),
        ("headings without a space", Letter.header + body(heading: { "##\($0)" })),
        ("underlined headings", Letter.header + body(heading: { $0 + "\n=======" })),
        ("table", table() + body(heading: { "## \($0)" })),
        ("bold in the table", table { $0.isEmpty ? "" : "**\($0) **" } + body(heading: { "# **\($0)**" })),
        ("no delimiter row", table().replacing(#/\|-.*\n/#, with: "") + body(heading: { $0 })),
        ("empty header row", "| | | | |\n" + table().replacing("|:-", with: "|-:-") + body(heading: { "## \($0)" })),
        (
            "no outer bars",
            cells.map { $0.joined(separator: " | ") }.joined(separator: "\n")
                .replacing("\nDate Assigned", with: "\n---|---|---|---\nDate Assigned") + "\n\n"
                + body(heading: { "## \($0)" })
        ),
        (
            "label and value in a cell",
            cells.map { "| **\($0[0])** \($0[1]) | " + ($0[2].isEmpty ? "" : "**\($0[2])** \($0[3])") + " |\n" }
                .joined() + "\n" + body(heading: { "## \($0)" })
        ),
        (
            "labels above values",
            list { "| \($0) \($1)" }.split(separator: "\n").map { $0.dropFirst(2) }.joined(separator: " | ") + "\n\n"
                + body(heading: { "## \($0)" })
        ),
        (
            "line breaks in cells",
            table { $0.replacing("Application ", with: "Application<br>") + "<br>" } + body(heading: { "## \($0)" })
        ),
        (
            "grid",
            cells.map { "+-----+-----+\n| " + $0.joined(separator: " | ") + " |\n" }.joined()
                + "+-----+-----+\n\n" + body(heading: { "# \($0)" })
        ),
        (
            "bold labels",
            list { "**\($0)** \($1)  " }
                + body(escapes: true, heading: { "**\($0)**" }, service: { "**\($0)**" }, label: { "**\($0)**" })
        ),
        (
            "colons outside",
            list { "**\($0.dropLast())**: \($1)\\" }
                + body(
                    heading: { "### **\($0)**" }, service: { "***\($0)***" }, label: { "**\($0.dropLast())**:" })
        ),
        (
            "lists",
            list { "- **\($0)** \($1)" }
                + body(escapes: true, heading: { "### \($0)" }, service: { "1. **\($0)**" }, label: { "- **\($0)**" })
        ),
        ("plain items", list { "* \($0) \($1)" } + body(heading: { "# \($0)" }, label: { "* \($0)" })),
        (
            "underscores",
            list { "__\($0)__ \($1)" } + body(heading: { "__\($0)__" }, label: { "_\($0)_" })
        ),
        (
            "one paragraph",
            list { "**\($0)** \($1)" }.replacing("\n", with: " ") + "\n\n"
                + body(heading: { "# \($0)" }, label: { "**\($0)**" }).replacing(#/\n+(\*\*\w)/#) { " " + $0.output.1 }
        ),
        (
            "pictures",
            "<!-- Start of picture text -->\nMAXIMUS | =e<br>Federal<br><!-- End of picture text -->\n\n![](a.png)\n"
                + table { $0.isEmpty ? "" : "**\($0)**" } + body(heading: { "# **\($0)** " })
        ),
        (
            "pictures in words",
            "**==> picture [199 x 60] intentionally omitted <==**\n\n**----- Start of picture text -----**<br>\n"
                + "MAXIMUS<br>Federal**----- End of picture text -----**<br>\n\n" + table()
                + body(heading: { "## \($0)" })
        ),
        (
            "tags",
            "<table>" + cells.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>\n" }.joined() + "</table>\n"
                + body(heading: { "# <span id=\"a\"></span>**\($0)**" }, label: { "<b>\($0)</b>" })
        ),
        ("fence", "```text\n" + plain + "```\n"),
        (
            "hard breaks",
            (list { "\($0) \($1)" } + body(escapes: true, heading: { $0 })).replacing("\n", with: "\\\n")
        ),
        ("code", list { "`\($0)` \($1)" } + body(heading: { $0 }, label: { "`\($0)`" })),
        (
            "attributes",
            "![](media/image1.png){width=\"2in\" height=\"1in\"}\n\n" + list { "[\($0)]{.underline} \($1)" }
                + body(heading: { "## \($0) {#a-b .c}" }, label: { "[**\($0)**]{.underline}" })
        ),
        ("highlights", list { "**\($0)** \($1)" } + body(heading: { "# \($0)" }, service: { "==\($0)==" })),
        ("boxes", list { "\u{2610} \($0) \($1)" } + body(heading: { $0 }, label: { "\u{F0B7} \($0)" })),
        ("items apart", list { "- \($0) \($1)" } + body(heading: { $0 }, label: { "- \($0)" })),
        (
            "names for blank cells",
            table().replacing("CM17-0000001 |  |  |", with: "CM17-0000001 | Col3 | Col4 |")
                + body(heading: { "# \($0)" })
        ),
        ("tildes", "~~~markdown\n" + table() + body(heading: { "# \($0)" }) + "~~~\n"),
    ]

    @Test(arguments: letters)
    func everyWriterGivesTheSameValues(writer: String, text: String) {
        let expected = Determination(parsing: MarkdownTests.plain)
        let determination = Determination(parsing: text)
        #expect(determination.findings == [], "\(writer)")
        let header = determination.header
        #expect(header.caseNumber?.value == "CM17-0000001")
        #expect(header.dateAssigned?.value == expected.header.dateAssigned?.value)
        #expect(header.dateOfInjury?.value == expected.header.dateOfInjury?.value)
        #expect(header.decisionDate?.value == expected.header.decisionDate?.value)
        #expect(header.urDenialDate?.value == expected.header.urDenialDate?.value)
        #expect(header.applicationReceived?.value == expected.header.applicationReceived?.value)
        #expect(determination.reviewer.statesOfLicensure.map(\.value) == ["Oregon", "Nevada"])
        #expect(determination.reviewer.specialties.map(\.value) == ["Family Practice"])
        #expect(determination.issues.map(\.service?.value) == ["Norco 10/325mg #60", "Knee brace, size_M"])
        #expect(determination.issues.map(\.decision?.value) == [.upheld, .overturned])
        let emphasis = text.contains("\\*") || text == "```text\n" + MarkdownTests.plain + "```\n"
        let rationale = expected.issues.last?.rationale?.value
        #expect(
            determination.issues.last?.rationale?.value
                == (emphasis ? rationale : rationale?.replacing("*may*", with: "may")))
    }

    /// The marks of a single heading must be enough, because no other part of the letter has one.
    @Test(arguments: [
        "1. **SERVICE: Upheld**", "**1. SERVICE: Upheld**", "**1.** SERVICE: **Upheld**", "1\\. **SERVICE: Upheld**",
        "1. **SERVICE:** Upheld", "**SERVICE**: *Upheld*", "# SERVICE: Upheld", "### 1. SERVICE: Upheld",
        "## 1) SERVICE: *Upheld*", "SERVICE: ==Upheld==", "SERVICE: \"Upheld\"", "SERVICE: [Upheld]",
        "SERVICE: (\u{201C}Upheld\u{201D})", "#### SERVICE: Upheld", "- **SERVICE:** Upheld",
        "> **SERVICE:** **Upheld**",
    ])
    func marksOnlyInIssueHeadings(form: String) {
        func heading(_ service: String) -> String {
            form.replacing("SERVICE", with: service)
        }
        let letter = Letter.text(issues: Letter.issue(heading("MRI of the left knee")))
        let one = Determination(parsing: letter)
        #expect(one.issues.map(\.service?.value) == ["MRI of the left knee"])
        #expect(one.issues.map(\.decision?.value) == [.upheld])
        let two = Determination(
            parsing: Letter.text(
                issues: Letter.issue(heading("MRI of the left knee")),
                Letter.issue(heading("Knee brace").replacing("1", with: "2"))))
        #expect(two.issues.map(\.service?.value) == ["MRI of the left knee", "Knee brace"])
        #expect(two.issues.first?.rationale?.value == one.issues.first?.rationale?.value)
    }

    /// The text of a letter in Markdown, below a heading that shows what it is.
    private func transcribed(_ text: String) -> String {
        let transcription = Transcription(Array(("## **SUMMARY**\n\n" + text).utf8))
        return String(decoding: transcription.source.bytes.dropFirst("SUMMARY\n\n".utf8.count), as: UTF8.self)
    }

    @Test(arguments: [
        ("a **bold** and *italic* and ***both*** text", "a bold and italic and both text"),
        ("__bold__ _italic_ ~~gone~~ `code` ``more``", "bold italic gone code more"),
        ("**Label:** *text*", "Label: text"), ("**Case ****Number:** 1", "Case Number: 1"),
        ("Norco \\#60 \\*x\\* 1\\. a\\_b \\| C:\\data", "Norco #60 *x* 1. a_b | C:\\data"),
        ("see [the guideline](https://example.com/a_(b)_c) and [x](y)", "see the guideline and [x](y)"),
        ("one<br>two<BR/>", "one\ntwo"), ("p<0.05 and a<b", "p<0.05 and a<b"), ("x<sup>2</sup>", "x2"),
        ("a **wrapped\ntext** here", "a wrapped\ntext here"), ("**over**\n\n**two pages:** x", "over\ntwo pages: x"),
        ("| a \\| b | | c |\n|--|--|--|\n| **d** | e<br>f |", "a | b\tc\n\nd\te f"),
        ("## Knee brace #60 ##", "Knee brace #60"), ("#### #60 of them", "#60 of them"), ("# 60 of them", "60 of them"),
        ("text\n# 60 of them", "text\n# 60 of them"), ("#60", "#60"),
        ("- **Label:** text", "Label: text"), ("- item one\n- item two", "- item one\n- item two"),
        ("* Label: text\n* Other: text", "Label: text\nOther: text"),
        ("> **Label:** text\n> Words\n> 50% of it", "Label: text\nWords\n> 50% of it"),
        ("01/31/2017 **Date of Injury:** x", "01/31/2017\nDate of Injury: x"),
        ("(2) **Knee brace:** x", "(2) Knee brace: x"), ("**2.** **Knee brace:** x", "2. Knee brace: x"),
    ])
    func marksComeOff(markdown: String, text: String) {
        #expect(transcribed(markdown) == text)
    }

    @Test(arguments: [
        "C5* and 5*3*2 and a * b * c", "a_b_c __________ ____ ***** **** *", "(*) and (*)", "the `elbow' and `knee'",
        "a | b", "a ** b", "pain *note", "x [1] (2) [3](4)",
    ])
    func marksWithoutPartnersStay(text: String) {
        #expect(transcribed(text) == text)
    }

    @Test(arguments: [
        "#60 and # 60 and C5* and 5*3 and ____", "# of visits\n# 60 tablets", "* Not covered", "*note* and _x_ here",
        "| 5 | 6", "a || b", "- item: one\n- item: two", "**see note**, and 2**3", "1. **x** y", "a\\b and C:\\data\\x",
        "5 < 6 > 4 <b>", "[1](2)", "______", "* * *", "## # #", "`a' and `b'", "line |\n| line",
    ])
    func otherLettersAreNotTouched(text: String) {
        let letter = Letter.text(issues: Letter.issue("Norco #60: Upheld", rationale: text + "\nIt is certified."))
        let steps = Transcription(Array(letter.utf8)).steps
        #expect(!steps.contains(.markdown))
    }

    @Test func positionsAreThoseOfTheInput() throws {
        let text = MarkdownTests.letters.first { $0.writer == "bold in the table" }?.text ?? ""
        let determination = Determination(parsing: text)
        let bytes = Array(text.utf8)
        let place = try #require(determination.header.caseNumber?.range)
        #expect(String(decoding: bytes[place], as: UTF8.self) == "CM17-0000001")
        let service = try #require(determination.issues.first?.service?.range)
        #expect(String(decoding: bytes[service], as: UTF8.self) == "Norco 10/325mg #60")
    }

    /// A page that came as a picture has its text there, so it stays.
    @Test func longTextOfPicturesStays() {
        let text =
            "<!-- Start of picture text -->\n" + MarkdownTests.plain.replacing("\n", with: "<br>\n")
            + "<!-- End of picture text -->\n"
        let asides = MarkdownAsides.transcript(of: SourceText(Array(text.utf8)))
        #expect(asides?.bytes == Array(("\n" + MarkdownTests.plain.replacing("\n", with: "<br>\n") + "\n").utf8))
    }

    @Test(arguments: ["<!-- page 2 -->", "<!-- PageBreak -->", "<!-- PageNumber=\"2\"\n -->"])
    func commentsOfPagesArePageBreaks(comment: String) {
        #expect(
            MarkdownAsides.transcript(of: SourceText(Array("a\n\(comment)\nb".utf8)))?.bytes
                == Array("a\n\u{C}\nb".utf8))
    }
}
