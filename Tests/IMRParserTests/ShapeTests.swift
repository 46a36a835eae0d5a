import Testing

@testable import IMRParser

/// What people and programs put beside the lines of a letter and between its pages is in no value.
@Suite struct ShapeTests {
    private static let summary = """
        CLINICAL CASE SUMMARY
        The expert reviewer developed the following clinical case summary based on a review of the
        case file, including all medical records:
        The injured worker is a 44 year old female who fell from a ladder on 10-29-2016. She was seen for
        pain in the left knee, which was worse after long walks and on stairs, and was treated with
        rest, ice, and a brace. Six visits of physical therapy were completed by the end of the year,
        and the worker returned to her usual work.

        """
    private static let letter = Letter.text(
        summary: summary,
        issues: Letter.issue(),
        Letter.issue(
            "Gym membership for 3 months: Overturned",
            rationale: """
                Home exercises have failed, and the records describe a program that the
                worker cannot do at home without supervision. The request is medically necessary.
                """))

    private func expectSameValues(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let (expected, found) = (Determination(parsing: ShapeTests.letter), Determination(parsing: text))
        #expect(
            found.diagnostics.allSatisfy { $0.severity == .note }, "\(found.findings)", sourceLocation: sourceLocation)
        #expect(found.header.jsonValues == expected.header.jsonValues, sourceLocation: sourceLocation)
        #expect(found.reviewer.specialties.map(\.value) == ["Family Practice"], sourceLocation: sourceLocation)
        #expect(found.caseSummary.text?.value == expected.caseSummary.text?.value, sourceLocation: sourceLocation)
        #expect(
            found.issues.map { $0.service?.value } == expected.issues.map { $0.service?.value },
            sourceLocation: sourceLocation)
        #expect(
            found.issues.map { $0.rationale?.value } == expected.issues.map { $0.rationale?.value },
            sourceLocation: sourceLocation)
        #expect(Invariants(Array(text.utf8)).violations == [], sourceLocation: sourceLocation)
    }

    private static let lines = letter.split(separator: "\n", omittingEmptySubsequences: false)

    @Test(arguments: ["> ", ">> ", "| ", ": ", "# ", "// ", "-- ", " * ", "% ", "+", "\u{2502} ", "\u{2022} "])
    func marksBeforeEachLineComeOff(mark: String) {
        expectSameValues(ShapeTests.lines.map { mark + $0 }.joined(separator: "\n"))
    }

    @Test(arguments: ["app_1  | ", "letter.txt:", "< ", "== ", "out: "])
    func anythingBeforeEachLineComesOff(mark: String) {
        expectSameValues(ShapeTests.lines.map { mark + $0 }.joined(separator: "\n"))
    }

    private static let counted: [@Sendable (Int, Substring) -> String] = [
        { "  \($0)   \u{2502} \($1)" }, { "2018-03-04 09:\(10 + $0 % 50):07 \($1)" },
        { "CM17-0000001,\($0),\"\($1)\"" },
        { "Nov \($0 % 30) 09:41:07 host app[\($0 * 7)]: \($1)" },
    ]

    @Test(arguments: counted.indices) func anythingWithNumbersBeforeEachLineComesOff(form: Int) {
        let lines = zip(1..., ShapeTests.lines).map { ShapeTests.counted[form]($0, $1) }
        expectSameValues(lines.joined(separator: "\n"))
    }

    @Test(arguments: ["$", " +", "\u{B6}", " \u{21B5}", "\\"]) func signsAfterEachLineComeOff(sign: String) {
        expectSameValues(ShapeTests.lines.map { $0 + sign }.joined(separator: "\n"))
    }

    /// Nine of ten lines need the same mark.
    @Test func whatSomeLinesBeginOrEndWithStays() {
        let lines = ShapeTests.lines.enumerated().map {
            $0.offset.isMultiple(of: 3) ? "\($0.element)$" : "a: \($0.element)"
        }
        let steps = Transcription(Array(lines.joined(separator: "\n").utf8)).steps
        #expect(!steps.contains(.quoteMarks))
    }

    /// Words of a sentence that are a heading elsewhere may be alone on a line.
    @Test func wordsOfASentenceOnALineOfTheirOwnAreNoHeading() {
        expectSameValues(
            ShapeTests.letter.replacing("clinical case summary based", with: "\nclinical case summary\nbased"))
    }

    /// Some programs give each word of justified text a line of its own.
    @Test func numbersInATextWithAWordALineStay() {
        let rationale = PagedLetter.paragraph.replacing("six visits", with: "24 visits").replacing(
            "full motion", with: "55 degrees")
        let text = Letter.text(issues: Letter.issue(rationale: rationale + "\nThe request is not medically necessary."))
        // Only the sentences are divided: lines with small letters and without a label.
        let lines = text.split(separator: "\n").map { line in
            line.contains { $0.isLowercase } && !line.contains(":") ? line.replacing(" ", with: "\n") : line
        }
        let determination = Determination(parsing: lines.joined(separator: "\n"))
        let words = determination.issues.first?.rationale?.value.split { $0 == " " || $0 == "\n" } ?? []
        let found = words.joined(separator: " ")
        #expect(found.contains("and 24 visits of physical") && found.contains("line, 55 degrees, and"), "\(found)")
    }

    @Test func numberBelowTheLastSentenceIsThePages() { expectSameValues(ShapeTests.letter + "1\n") }

    /// OCR reads pieces of a rule at the left of a page as bars.
    @Test func barsBeforeSomeLinesComeOff() {
        let lines = ShapeTests.lines.enumerated().map {
            $0.offset % 3 == 0 && !$0.element.isEmpty ? "| \($0.element)" : $0.element
        }
        expectSameValues(lines.joined(separator: "\n"))
    }

    /// A table with one column, one line a row.
    @Test func quotesOfRowsOfCommaSeparatedValuesComeOff() {
        let text = ShapeTests.letter.replacing("the left knee", with: "\"the left knee\"")
        func row(_ line: Substring) -> String {
            line.contains { $0 == "," || $0 == "\"" } ? "\"\(line.replacing("\"", with: "\"\""))\"" : String(line)
        }
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(row).joined(separator: "\n")
        #expect(
            Determination(parsing: rows).caseSummary.text?.value == Determination(parsing: text).caseSummary.text?.value
        )
        #expect(Determination(parsing: rows).findings == [])
    }

    @Test(arguments: [
        "=== ", "** ", "h2. ", "- [x] ", "* [ ] ", "\u{2610} ", "\u{274C} ", "## \u{1F4CB} ", "heading level 2 ",
    ])
    func marksBeforeHeadingsComeOff(mark: String) {
        func isHeading(_ line: Substring) -> Bool {
            line.hasPrefix("CLINICAL CASE") || line.hasPrefix("IMR ISSUES") || line.contains(#/: (Upheld|Overturned)$/#)
        }
        let lines = ShapeTests.lines.map { isHeading($0) ? mark + $0 : String($0) }
        expectSameValues(lines.joined(separator: "\n"))
        let closed = ShapeTests.lines.map { isHeading($0) ? "== \($0) ==" : String($0) }
        expectSameValues(closed.joined(separator: "\n"))
    }

    @Test(arguments: [
        "RECEIVED\nJAN 17 2017\nCLAIMS DEPT.", "          FILED\n          01/17/2017",
    ])
    func stampsComeOff(stamp: String) {
        expectSameValues(ShapeTests.letter.replacing("with\nrest", with: "with\n\(stamp)\nrest"))
        expectSameValues(ShapeTests.letter.replacing("\nIMR ISSUES", with: "\n\(stamp)\nIMR ISSUES"))
    }

    @Test func marksOfHeadingsInsideALineComeOff() {
        let lines = ShapeTests.lines.map { line in
            line.hasPrefix("CLINICAL CASE") || line.hasPrefix("IMR ISSUES") || line.hasPrefix("HOW THE")
                ? "## \(line)"
                : line.hasSuffix(": Upheld") || line.hasSuffix(": Overturned") ? "### \(line)" : String(line)
        }
        let (marked, plain) = (lines.joined(separator: " "), ShapeTests.lines.joined(separator: " "))
        let (found, expected) = (Determination(parsing: marked), Determination(parsing: plain))
        #expect(found.reviewer.specialties.map(\.value) == ["Family Practice"])
        #expect(found.issues.map(\.heading?.value) == expected.issues.map(\.heading?.value))
        #expect(found.issues.map(\.rationale?.value) == expected.issues.map(\.rationale?.value))
        #expect(found.findings == expected.findings)
    }

    /// A heading in capitals below a stamp is a heading.
    @Test(arguments: ["\n", ""]) func headingsBelowStampsStay(gap: String) {
        let text = Letter.text(
            issues: Letter.issue(),
            "FILED\n01/17/2017\n\(gap)"
                + Letter.issue(
                    "INPATIENT REHAB 14 DAYS: OVERTURNED",
                    rationale: "The stay is medically necessary."))
        let determination = Determination(parsing: text)
        #expect(determination.issues.map(\.service?.value) == ["Knee brace", "INPATIENT REHAB 14 DAYS"])
        #expect(determination.issues.map(\.decision?.value) == [.upheld, .overturned])
    }

    /// A list of documents may have the same marks.
    @Test func marksOfListsStay() {
        let items = "* Notes of a visit: Denied\n* A letter of the clinic"
        let text = Letter.text(reviewer: Letter.reviewer + "\nDOCUMENTS REVIEWED\n\(items)\n")
        #expect(
            Determination(parsing: text).documentsReviewed?.map(\.value)
                == ["Notes of a visit: Denied", "A letter of the clinic"])
    }

    /// Extractors put the numbers of pleading paper below each page, or between its lines.
    @Test func numbersOfLinesOnLinesOfTheirOwnComeOff() {
        let lines = ShapeTests.lines.filter { !$0.isEmpty }
        let numbers = (1...lines.count).map { "\(($0 - 1) % 28 + 1)" }
        expectSameValues((lines.map(String.init) + numbers).joined(separator: "\n"))
        expectSameValues((numbers + lines.map(String.init)).joined(separator: "\n"))
        expectSameValues(zip(numbers, lines).map { "\($0)\n\($1)" }.joined(separator: "\n"))
    }

    /// Ghostscript writes the letters of a ligature with their bytes in the wrong order.
    @Test func lettersOfLigaturesWithTheirBytesSwappedAreRead() {
        let text = ShapeTests.letter.replacing("ffi", with: "\u{6600}\u{CF00}")
            .replacing("fi", with: "\u{6600}\u{6900}").replacing("ff", with: "\u{6600}\u{6600}")
        #expect(text != ShapeTests.letter)
        expectSameValues(text)
    }

    @Test func boxAroundALetterComesOff() {
        let edge = String(repeating: "\u{2500}", count: 104)
        let rows = ShapeTests.lines.map { line in
            "\u{2502} \(line)\(String(repeating: " ", count: 102 - line.count)) \u{2502}"
        }
        expectSameValues(
            "\u{250C}\(edge)\u{2510}\n\(rows.joined(separator: "\n"))\n\u{2514}\(edge)\u{2518}\n")
    }

    @Test(arguments: [
        "---\ntitle: letter 17\ndate: 01/02/2020\n---\n", "+++\ntitle = \"letter 17\"\ndate = 2020-01-02\n+++\n",
        "---\ntags:\n- imr\n- knee\n---\n\n",
    ])
    func frontMatterComesOff(facts: String) {
        expectSameValues(facts + ShapeTests.letter)
    }

    @Test func frontMatterOfEachPageComesOff() {
        func facts(_ page: Int) -> String { "---\nprimary_language: en\nis_rotation_valid: True\npage: \(page)\n---\n" }
        expectSameValues(
            facts(1) + ShapeTests.letter.replacing("Knee brace: Upheld", with: facts(2) + "Knee brace: Upheld"))
    }

    /// Rules around the header are no fences.
    @Test func rulesAroundTheHeaderComeOff() {
        expectSameValues("---\n" + ShapeTests.letter.replacing("\nHOW THE", with: "---\n\nHOW THE"))
    }

    @Test func tagsAroundALetterComeOff() {
        expectSameValues(
            "<document>\n<source>letter.pdf</source>\n<content>\n\(ShapeTests.letter)\n</content>\n</document>\n")
    }

    @Test func headsThatCountInAColumnComeOff() {
        let text = ["CLINICAL CASE SUMMARY\n", "Knee brace: Upheld\n", "months: Overturned\n"].enumerated()
            .reduce(ShapeTests.letter) { text, place in
                text.replacing(place.1, with: place.1 + "\nRoe v. Acme   WCAB ADJ1234567   \(place.0 + 2)\n")
            }
        #expect(text != ShapeTests.letter)
        expectSameValues(text)
    }

    static let numbers: [@Sendable (Int, Substring) -> String] = [
        { "\($0) \($1)" }, { "\($0). \($1)" }, { "\($0): \($1)" }, { "\($0)) \($1)" }, { "[\($0)] \($1)" },
        { "\($0) | \($1)" }, { "\($0)\t\($1)" }, { "L\($0): \($1)" }, { "a.txt:\($0):\($1)" }, { "\($0)\u{2192}\($1)" },
        { "\($1)\(String(repeating: " ", count: 104 - $1.count))\($0)" },
        { $0.isMultiple(of: 5) ? "\($0)   \($1)" : "     \($1)" },
        { $0.isMultiple(of: 5) ? "\($1)\(String(repeating: " ", count: 104 - $1.count))\($0)" : String($1) },
    ]

    @Test(arguments: numbers.indices) func numbersOfLinesComeOff(form: Int) {
        let numbered = zip(1..., ShapeTests.lines).map { ShapeTests.numbers[form]($0, $1) }
        expectSameValues(numbered.joined(separator: "\n"))
    }

    /// Three pages, the first two of which end inside sentences and have a line at the bottom.
    private static func pages(bottom: (Int) -> String) -> String {
        let ends = ["and was treated with\n", "describe a program that the\n"]
        var (text, rest) = ("", letter[...])
        for (page, end) in zip(1..., ends) {
            guard let found = rest.firstRange(of: end) else { continue }
            text += rest[..<found.upperBound] + "\n\(bottom(page))\n\n"
            rest = rest[found.upperBound...]
        }
        return text + rest
    }

    @Test(arguments: [
        "Confidential", "COPY", "Redacted for the public file", "https://example.com/letters/7.pdf",
        "Printed from ClaimView on 03/04/2018 at 10:11 AM", "January 17, 2017", "Claims Department\nFile Copy",
    ])
    func linesThatPagesRepeatComeOff(line: String) {
        expectSameValues(ShapeTests.pages { _ in line })
    }

    @Test(arguments: ["COPY", "Unofficial Copy", "DO NOT REPRODUCE"]) func watermarksComeOff(words: String) {
        let places = ["and was treated with\n", "describe a program that the\n"]
        expectSameValues(places.reduce(ShapeTests.letter) { $0.replacing($1, with: $1 + words + "\n") })
        // Between a label and its value, only a word in capitals is one for certain.
        guard words == "COPY" else { return }
        expectSameValues(
            ["case file, including all medical\n", places[1]]
                .reduce(ShapeTests.letter.replacing("all medical records:", with: "all medical\nrecords:")) {
                    $0.replacing($1, with: $1 + words + "\n")
                })
    }

    /// A word alone on a line of a sentence that repeats is text.
    @Test func wordBetweenTheSameLinesStays() {
        let guideline = """
            The Claims Administrator did not base its decision on the MTUS, but on what the
            Reviewer
            found in the Official Disability Guidelines (ODG), Hand Chapter.
            """
        let issues = ["Brace", "Scan"].map { Letter.issue("\($0): Upheld", administrator: guideline) }
        let found = Determination(parsing: Letter.text(issues: issues.joined()))
        #expect(
            found.issues.map { $0.claimsAdministratorGuideline.text?.value }
                == Array(repeating: guideline.replacing("\n", with: " "), count: 2))
    }

    @Test func lineThatMayBeAWatermarkIsReported() {
        let text = ShapeTests.letter.replacing("and was treated with\n", with: "and was treated with\nDRAFT\n")
        #expect(Determination(parsing: text).findings == ["possible-page-mark /caseSummary/text"])
        let other = ShapeTests.letter.replacing("and was treated with\n", with: "and was treated with\nNaproxen\n")
        #expect(Determination(parsing: other).findings == [])
    }

    @Test func linesThatCountPagesInAnyWayComeOff() {
        let (roman, words) = (["i", "ii", "iii"], ["one", "two", "three"])
        let marks: [(Int) -> String] = [
            { roman[$0 - 1] }, { "- \(roman[$0 - 1]) -" }, { "Page \(words[$0 - 1])" }, { "Sheet \($0) of 3" },
            { "{\($0)}" + String(repeating: "-", count: 48) }, { "=== Page \($0) ===" }, { _ in "[PAGE BREAK]" },
            { _ in "\\newpage" }, { _ in "<div style=\"page-break-after: always;\"></div>" },
        ]
        for mark in marks { expectSameValues(ShapeTests.pages(bottom: mark)) }
    }

    /// Where no sentence goes on over the edge of the page, only the lines beside them show what they are.
    @Test(arguments: [
        "Re: CM17-0000001\nJanuary 17, 2017\nPage 2", "Independent Medical Review Final Determination\nCM17-0000001",
        "RE: Jane Roe\nClaim No.: 0012345\nPage 2", "CM17-0000001\nEmployee: [redacted]", "(continued)",
        "Continued on next page", "Cont'd",
    ])
    func headsOfSeveralLinesComeOffBetweenIssues(head: String) {
        let heading = "Gym membership for 3 months: Overturned"
        expectSameValues(ShapeTests.letter.replacing(heading, with: "\n\(head)\n\n\(heading)"))
    }

    /// The lines between two issues repeat, or say what only a page says.
    @Test(arguments: [
        "STATE OF CALIFORNIA\nDivision of Workers\u{2019} Compensation",
        "Claims Adjusting, P.O. Box 100, Sacramento, CA 95800",
        "<hr>", "<figure></figure>", "[Image: logo.png]", "<page>\n2\n</page>", "IMR Final Determination - Page 2 of 3",
    ])
    func linesBetweenPagesComeOffWhereNoSentenceGoesOn(lines: String) {
        let heading = "Gym membership for 3 months: Overturned"
        let text = ShapeTests.letter.replacing("CLINICAL CASE SUMMARY", with: "\n\(lines)\n\nCLINICAL CASE SUMMARY")
        expectSameValues(text.replacing(heading, with: "\n\(lines)\n\n\(heading)"))
    }

    @Test func linesThatMayBeOfAPageAreReported() {
        let text = ShapeTests.letter.replacing(
            "Gym membership for 3 months: Overturned",
            with: "\nRoe, Jane v. Acme\n\nGym membership for 3 months: Overturned")
        #expect(Determination(parsing: text).diagnostics.contains { $0.code == .possiblePageMark })
    }

    @Test func numbersBeforeSectionHeadingsAreNoText() {
        var text = ShapeTests.letter
        for (number, heading) in ["CLINICAL CASE SUMMARY", "IMR ISSUES, DECISIONS AND RATIONALES"].enumerated() {
            text = text.replacing(heading, with: "\(number + 2). \(heading)")
        }
        expectSameValues(text)
    }

    @Test func headingOverAPageNumberStays() {
        let text = ShapeTests.letter.replacing("CLINICAL CASE SUMMARY", with: "\nCLINICAL CASE SUMMARY\nPage 2\n")
        expectSameValues(text)
    }

    @Test func lineThatMayBeARunningLineIsReported() {
        let text = ShapeTests.letter.replacing(
            "and was treated with\n", with: "and was treated with\n\nCopy 4 for the file\n\n")
        #expect(Determination(parsing: text).findings == ["possible-page-mark /caseSummary/text"])
    }

    static let characters: [(name: String, text: String)] = [
        ("a zero byte", letter.replacing(". ", with: ".\0 ")), ("a bell", letter.replacing("\n\n", with: "\n\u{7}\n")),
        ("the end of a file", letter + "\u{1A}"),
        ("bold on a terminal", letter.replacing("Decision rationale:", with: "\u{1B}[1mDecision rationale:\u{1B}[0m")),
        (
            "bold by backspace",
            letter.replacing("MAXIMUS g", with: "M\u{8}MA\u{8}AX\u{8}XI\u{8}IM\u{8}MU\u{8}US\u{8}S g")
        ),
        ("slashes of fractions", letter.replacing("/", with: "\u{2044}")),
        ("full-width colons", letter.replacing(":", with: "\u{FF1A}")),
        ("entities of entities", letter.replacing("'", with: "&amp;#39;").replacing("/", with: "&amp;amp;#47;")),
        ("numbers of characters", letter.replacing("'", with: "\\u0027").replacing("/", with: "<U+002F>")),
        ("citations of a chat program", letter.replacing(". ", with: ".\u{3010}4:0\u{2020}letter.pdf\u{3011} ")),
        ("small hyphens", letter.replacing("-", with: "\u{FE63}")),
        ("hyphens of OCR", letter.replacing("therapy were", with: "thera\u{AC}\npy were")),
    ]

    @Test(arguments: characters) func charactersWithoutMeaningComeOff(_ name: String, _ text: String) {
        if name.hasPrefix("entities") {
            #expect(Determination(parsing: text).issues.count == 2)
        } else {
            expectSameValues(text)
        }
    }

    @Test func controlInsideAWordStays() {
        let text = ShapeTests.letter.replacing("brace. Six", with: "br\u{7}ce. Six")
        #expect(Determination(parsing: text).findings.contains("undecoded-text /caseSummary/text"))
    }

    @Test(arguments: [true, false]) func textInUTF16WithoutAMarkIsRead(isLittleEndian: Bool) {
        var bytes: [UInt8] = []
        for unit in ShapeTests.letter.utf16 {
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            bytes += isLittleEndian ? pair : pair.reversed()
        }
        let determination = Determination(parsing: bytes)
        #expect(determination.findings == ["other-encoding -"])
        #expect(determination.issues.count == 2)
    }

    @Test(arguments: [
        ("<b>", "</b>"), ("<u>", "</u>"), ("<strong>", "</strong>"), ("<h4>", "</h4>"),
    ])
    func tagsInAPlainTextComeOff(_ start: String, _ end: String) {
        var text = ShapeTests.letter
        for label in ["Case Number:", "Claims Administrator guideline:", "Decision rationale:"] {
            text = text.replacing(label, with: start + label + end)
        }
        expectSameValues(text)
    }

    @Test(arguments: ["<br />", "<br>"]) func tagsAtTheEndsOfLinesComeOff(tag: String) {
        expectSameValues(ShapeTests.lines.map { $0.isEmpty ? "" : $0 + tag }.joined(separator: "\n"))
    }

    /// A file that a program shows with numbers before its lines.
    @Test func numbersBeforeLinesOfMarkdownComeOff() {
        let lines = ShapeTests.lines.map { $0.hasSuffix("SUMMARY") || $0.hasSuffix("held") ? "## \($0)" : String($0) }
        #expect(lines.contains("## CLINICAL CASE SUMMARY"))
        expectSameValues(zip(1..., lines).map { "  \($0)\t\($1)" }.joined(separator: "\n"))
    }

    /// Comments end with the mark of a quotation.
    @Test func quotedCommentsComeOff() {
        let text = ShapeTests.letter.replacing("Knee brace: Upheld", with: "<!-- PageBreak -->\n\nKnee brace: Upheld")
        expectSameValues(text.split(separator: "\n", omittingEmptySubsequences: false).map { ">> \($0)\n" }.joined())
    }

    @Test func escapesInAPlainTextComeOff() {
        var text = ShapeTests.letter
        for mark in ["(", ")", ".", "-"] { text = text.replacing(mark, with: "\\" + mark) }
        expectSameValues(text)
    }
}
