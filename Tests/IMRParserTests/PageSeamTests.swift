import Testing

@testable import IMRParser

/// Lines that pages repeat are in no value, whatever their words are, and lines of the letter that repeat stay.
@Suite struct PageSeamTests {
    private static let sentences = [
        "The injured worker was seen for pain in the left knee, which was worse after long walks and on the stairs of her",
        "house. Rest, ice, and a brace were tried in turn, and six visits of physical therapy were completed by the end",
        "of the year. An examination showed some swelling at the joint line, full motion, and no instability in any plane.",
        "The records do not describe what was done at the visits, or what the worker can do now that she could not do in",
        "the weeks before them. A program at home was advised, and she was told to come back when it did not help her.",
        "Her doctor asked for a scan of the knee, since the swelling had not gone away, and since stairs were still hard.",
    ]
    private static let paragraph = sentences.joined(separator: "\n")

    /// A letter of three pages: the second begins in the case summary, the third between two issues.
    private static let pages: [String] = {
        let text = Letter.text(
            summary: Letter.summary + paragraph + "\n",
            issues: Letter.issue(rationale: paragraph + "\nThe request is not medically necessary."),
            Letter.issue(
                "Gym membership: Overturned", administrator: "The Claims Administrator did not cite any evidence.",
                maximus: "Decision based on MTUS Low Back Complaints 2004, Section(s): Exercise.",
                rationale: "Exercises at home have failed. The request is medically necessary."))
        return text.replacing("could not do in\nthe weeks", with: "could not do in\n@the weeks", maxReplacements: 1)
            .replacing("Gym membership", with: "@Gym membership").split(separator: "@").map(String.init)
    }()

    private func values(_ determination: Determination) -> [String?] {
        [determination.header.caseNumber?.value, determination.caseSummary.text?.value]
            + determination.issues.flatMap { issue in
                [
                    issue.heading?.value, issue.claimsAdministratorGuideline.text?.value,
                    issue.maximusGuideline.text?.value, issue.rationale?.value,
                ]
            }
    }

    private func expectSameValues(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let found = Determination(parsing: text)
        let expected = Determination(parsing: PageSeamTests.pages.joined())
        for (value, right) in zip(values(found), values(expected)) {
            #expect(value?.split(separator: "\n\n") == right?.split(separator: "\n\n"), sourceLocation: sourceLocation)
        }
        #expect(found.issues.count == expected.issues.count, sourceLocation: sourceLocation)
        #expect(
            found.diagnostics.allSatisfy { $0.severity == .note }, "\(found.findings)", sourceLocation: sourceLocation)
        #expect(Invariants(Array(text.utf8)).violations == [], sourceLocation: sourceLocation)
    }

    /// The head and the foot of page `page`.
    struct Style: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var head: @Sendable (Int) -> [String] = { _ in [] }
        var foot: @Sendable (Int) -> [String] = { _ in [] }
    }

    static let styles = [
        Style(
            testDescription: "a firm", head: { _ in ["IMR Determination", "Jane Q. Attorney, Esq."] },
            foot: { ["Confidential - Attorney Work Product", "Page | \($0)"] }),
        Style(
            testDescription: "a court",
            head: { ["Case 2:17-cv-01234-ABC Document 34-2 Filed 03/04/18 Page \($0) of 3 Page ID #:\(186 + $0)"] }),
        Style(testDescription: "an exhibit", foot: { ["EXHIBIT A - Page \($0)", "APP-00\($0)"] }),
        Style(
            testDescription: "signed", head: { _ in ["DocuSign Envelope ID: 3F2504E0-4F89-11D3-9A0C-0305E82C3301"] },
            foot: { ["\($0)"] }),
        Style(
            testDescription: "a publisher", head: { ["2017 Cal. Wrk. Comp. IMR 412, *\($0)"] },
            foot: { _ in ["\u{A9} 2018 A Publisher & Company, Inc."] }),
        Style(
            testDescription: "a claim", head: { _ in ["Claimant: [Redacted] Claim #: WC-55-0123"] },
            foot: { _ in ["Uploaded to the file on a Monday"] }),
        Style(
            testDescription: "an office",
            foot: { ["MAXIMUS Federal Services, Inc.", "P.O. Box 138009, Sacramento, CA 95813-8009", "\($0)"] }),
        Style(
            testDescription: "a notice",
            foot: { _ in
                [
                    "This document contains confidential medical information. Unauthorized disclosure is",
                    "prohibited by law. If you received it in error, call (555) 010-0123.",
                ]
            }),
        Style(testDescription: "an address", head: { _ in ["QUILL & MOSS"] }, foot: { _ in ["www.quillmoss.example"] }),
        Style(testDescription: "a version", foot: { ["v2.1  rev. 05/2016            \($0)"] }),
        Style(
            testDescription: "a remark", head: { _ in ["Quill Law", "Attorneys at Law"] },
            foot: { _ in ["continued on next page"] }),
        Style(
            testDescription: "a sentence below a letterhead",
            head: { _ in ["QUILL & MOSS", "12 Main Street, Fresno, CA 93721"] },
            foot: { _ in ["This document contains confidential information and is", "meant for the parties only."] }),
        Style(testDescription: "a receipt", head: { ["Received by the clinic 03/0\($0)/2018 at 10:1\($0)"] }),
        Style(
            testDescription: "a long notice",
            head: { _ in
                [
                    "NOTICE: the information on this page is protected by the law of the state. It may be used",
                    "for the claim of the worker only, and may be given to nobody else without the written",
                    "consent of the worker. Whoever has received it in error must destroy it.",
                ]
            }, foot: { ["Page \($0)"] }),
    ]

    private func letter(_ style: Style, pageBreak: String = "", apart: Bool = false) -> String {
        func lines(_ lines: [String]) -> String { lines.map { apart ? "\n\($0)\n\n" : "\($0)\n" }.joined() }
        return PageSeamTests.pages.enumerated().map { index, page in
            lines(style.head(index + 1)) + page + lines(style.foot(index + 1))
        }.joined(separator: pageBreak)
    }

    @Test(arguments: styles) func linesBetweenPagesComeOff(style: Style) { expectSameValues(letter(style)) }

    @Test(arguments: styles) func linesAtPageBreaksComeOff(style: Style) {
        expectSameValues(letter(style, pageBreak: "\u{C}"))
    }

    @Test(arguments: styles) func linesApartComeOff(style: Style) { expectSameValues(letter(style, apart: true)) }

    /// Extractors may put the foot of a page above its text.
    @Test(arguments: styles) func feetAboveTheirPagesComeOff(style: Style) {
        expectSameValues(
            letter(Style(testDescription: "", head: { style.head($0) + style.foot($0) }, foot: { _ in [] })))
    }

    /// Guidelines that go on for some lines, and paragraphs, may be the same in each issue.
    @Test func textOfTheLetterThatRepeatsStays() {
        let guideline =
            "Decision based on MTUS Chronic Pain Medical\nTreatment 2016, Section(s): Manual therapy &\nmanipulation."
        let issues = ["Brace", "Cane", "Scan"].map { name in
            Letter.issue(
                "\(name): Upheld", administrator: guideline, maximus: guideline,
                rationale: PageSeamTests.paragraph + "\nThe request is not medically necessary.")
        }
        let found = Determination(parsing: Letter.text(issues: issues.joined()))
        #expect(found.issues.count == 3)
        for issue in found.issues {
            let whole = guideline.replacing("\n", with: " ")
            #expect(issue.claimsAdministratorGuideline.text?.value == whole)
            #expect(issue.maximusGuideline.text?.value == whole)
            #expect(issue.rationale?.value.count == found.issues[0].rationale?.value.count)
            #expect(issue.rationale?.value.contains("stairs were still hard.") == true)
        }
    }

    /// A line that divides a sentence in two rationales, between the same lines each time, is a line of both.
    @Test func aLineOfARepeatedParagraphStays() {
        let rationale = """
            The guideline for the knee does not speak of this request at all. The California

            Guidelines for Chronic Pain of 2016, as outlined in their introduction, are
            meant for pain that has lasted for longer than twelve weeks. The request is not medically necessary.
            """
        let found = Letter.parse(
            issues: Letter.issue(rationale: rationale), Letter.issue("A cane: Upheld", rationale: rationale))
        for issue in found.issues {
            #expect(issue.rationale?.value.contains("Guidelines for Chronic Pain of 2016") == true)
        }
    }

    /// A line of justified text may end as the foot of a page does.
    @Test func aPageThatIsCitedAtTheEndOfALineStays() {
        let rationale = """
            The  attending  provider  gave  no  reason  for  the  request,  and  the
            unfavorable   position  on  it  in the  guideline,  Chapter   3, page
            48  stipulates  that the value   of   the  brace  is not proven,   page 49
            says so too. The request is not medically necessary.
            """
        let found = Letter.parse(issues: Letter.issue(rationale: rationale))
        #expect(found.issues[0].rationale?.value.contains("Chapter 3, page 48 stipulates") == true)
        #expect(found.issues[0].rationale?.value.contains("proven, page 49 says so") == true)
    }

    /// A sentence may end with the number of a page, below a short line too, and in two rationales.
    @Test(arguments: ["page 46.", "pages 46-47.", "p. 46.", "(page 46)."])
    func aPageThatEndsASentenceStays(page: String) {
        let rationales = ["knee", "hip"].map {
            "The guideline for the \($0) is quoted in the report\nat length, on\n\(page)\nThe request is not medically necessary."
        }
        let found = Letter.parse(
            issues: Letter.issue(rationale: rationales[0]), Letter.issue("A cane: Upheld", rationale: rationales[1]))
        for issue in found.issues { #expect(issue.rationale?.value.contains("at length, on \(page)") == true) }
        #expect(found.findings == [])
    }

    /// Short lines in the middle of a paragraph, and at its end, may be words of a sentence.
    @Test(arguments: [
        "The criteria are found in the chapter at\nPage 78\nand in its table.",
        "The pain was rated\n7/10\nat the last visit.",
        "The number of signs was\n3 of 5\nat the last visit.", "The sheet read\nFAX (555) 010-0123\nand no more.",
        "The note was seen, and the criteria for a brace of this kind are given there on\nPage 78.",
        "The note of the surgeon was seen, and its first page of the two ends with\n(continued).",
    ])
    func aShortLineInASentenceStaysOrIsNamed(words: String) {
        let rationale = "\(PageSeamTests.paragraph)\n\(words)\n\nThe request is not medically necessary."
        let found = Letter.parse(issues: Letter.issue(rationale: rationale))
        let value = found.issues[0].rationale?.value ?? ""
        #expect(value.contains(words.replacing("\n", with: " ")))
        if !words.hasSuffix("78.") {
            #expect(found.findings.allSatisfy { $0 == "possible-page-mark /issues/0/rationale" })
        }
    }

    @Test func aNumberBelowALabelIsNamed() {
        let found = Letter.parse(
            issues: Letter.issue(rationale: "\n3\nNo instability is told. It is not medically necessary."))
        #expect(found.findings == ["possible-page-mark /issues/0/rationale"])
    }

    /// The label of a notice's guidelines has two lines, and the sentences below it may be the same in each request.
    @Test func labelsOfSeveralLinesThatRepeatStay() {
        let requests = [
            "Norco 10/325 mg, sixty tablets", "a knee brace of any kind", "twelve visits of therapy", "a cane",
        ]
        let parts = requests.enumerated().map { index, request in
            """
            \(index + 1)) Regarding the request for \(request) as it was sent in:

            Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer
            to Make His/Her Decision:
            The Claims Administrator based its decision on the MTUS Chronic Pain Medical Treatment
            Guidelines, page 44, which is part of the MTUS. The Expert Reviewer based his/her decision on
            the chapter about \(request), which is part of the MTUS.

            Rationale for the Decision:
            \(PageSeamTests.paragraph.replacing("knee", with: "joint \(index)"))
            The request for \(request) is not medically necessary.

            """
        }
        let source = SourceText(Array((Letter.header + Letter.reviewer + parts.joined(separator: "\n")).utf8))
        #expect(PageSeams(in: source, form: .known).certain.isEmpty)
    }

    /// A line of running text that two rationales have is text, wherever their lines break.
    @Test func aLineThatTwoTextsHaveStays() {
        let line = "The guideline for a brace of this kind asks that the benefit be shown by a change"
        let rationale =
            "The worker was seen in the clinic three times in the year, and this was told each\n\(line)\nin scores."
        let determination = Letter.parse(
            issues: Letter.issue(rationale: "\n\(line)\nof work. The request is not medically necessary."),
            Letter.issue("A cane: Upheld", rationale: rationale + " The request is not medically necessary."))
        for issue in determination.issues { #expect(issue.rationale?.value.contains(line) == true) }
    }

    /// A notice in the middle of sentences is none of theirs, though pages are short.
    @Test func aNoticeInSentencesOfShortPagesComesOff() {
        let notice = "This document contains confidential information and is\nmeant for the parties only.\n"
        let marked = ["stairs of her\n", "could not do in\n"].reduce(PageSeamTests.pages.joined()) { text, words in
            text.replacing(words, with: words + notice, maxReplacements: 1)
        }
        expectSameValues(marked)
    }

    /// The last page may have one line.
    @Test func theFootOfAShortLastPageComesOff() {
        let foot = "Copied at Valley Records\n"
        let last = "is medically necessary.\n"
        let rest = PageSeamTests.pages[1...].joined().replacing(
            "failed. The request \(last)", with: "failed. The request\n")
        let pages = [PageSeamTests.pages[0], rest, last]
        expectSameValues(pages.map { $0 + foot }.joined())
    }

    /// The last page may be empty.
    @Test func theFeetOfAnEmptyLastPageComeOff() {
        let foot = "Copied at Valley Records\n"
        expectSameValues(PageSeamTests.pages.map { $0 + foot }.joined() + foot)
    }

    /// The mark of public copies is in no value where lines are joined, or where pages are joined without a space.
    @Test(arguments: ["Public Copy v. 1.0 CM17-0000001 #", "Public Copy version 2 Page #", "Public Copy"])
    func marksOfCopiesInsideLinesAreInNoValue(mark: String) {
        for between in ["", " "] {
            let marked = PageSeamTests.pages.enumerated().map { index, page in
                page.dropLast() + " " + mark.replacing("#", with: "\(index + 1)") + between
            }
            if mark.last == "#" || !between.isEmpty { expectSameValues(marked.joined()) }
            let line = marked.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !between.isEmpty {
                let found = Determination(parsing: line)
                #expect(values(found).allSatisfy { $0?.contains("Public") == false })
                #expect(!found.findings.contains { $0.hasPrefix("uncertain-heading") })
            }
        }
    }

    /// What is right below its label is the label's value, though pages repeat it.
    @Test func theCaseNumberOfTheHeaderStaysWhenPagesRepeatIt() {
        let pages = PageSeamTests.pages.enumerated().map { "\($1)Public Copy v. 1.0\nCM17-0000001\n\($0 + 1)\n" }
        let label = "Case Number: "
        for gap in ["\n", "\n\n"] {
            let text = pages.joined().replacing(label, with: label + gap, maxReplacements: 1)
            #expect(text.contains("Case Number: \n"))
            expectSameValues(text)
        }
    }

    /// Words of each rationale may stand on lines of their own.
    @Test func wordsThatEndEachRationaleStay() {
        let end = "As such,\nthe request is not medically necessary."
        let issues = ["Brace", "Cane", "Scan"].map { name in
            Letter.issue(
                "\(name): Upheld",
                rationale: PageSeamTests.paragraph.replacing("knee", with: name.lowercased()) + "\n" + end)
        }
        let found = Letter.parse(issues: issues[0], issues[1], issues[2])
        #expect(found.issues.count == 3)
        for issue in found.issues {
            #expect(issue.rationale?.value.hasSuffix(end.replacing("\n", with: " ")) == true)
        }
    }

    /// A line above a page break may be shorter than others.
    @Test(arguments: ["no clear instability", "Norco 10/325 mg", "note of the clinic", "found"])
    func aShortLineAtAPageBreakStaysOrIsNamed(words: String) {
        for pageBreak in ["\u{C}", "\n\u{C}", "<!-- page 2 -->\n"] {
            let rationale =
                "On examination of the knee there was\n\(words)\n\(pageBreak)of the joint. It is not medically necessary."
            let found = Letter.parse(issues: Letter.issue(rationale: rationale))
            #expect(found.issues[0].rationale?.value.contains("there was \(words) of the joint") == true)
            #expect(found.findings.allSatisfy { $0 == "possible-page-mark /issues/0/rationale" })
        }
    }

    /// A line that ends two rationales is a line of both. A sentence may go on in it.
    @Test func aLineThatEndsTwoTextsStays() {
        let end = "MTUS does not speak of it. The request is not medically necessary."
        let rationale =
            "\(PageSeamTests.paragraph)\nNo test has been done, and as was told in the chapter of the\n\(end)"
        let found = Letter.parse(
            issues: Letter.issue(rationale: rationale),
            Letter.issue("A cane: Upheld", rationale: rationale.replacing("knee", with: "hip")))
        #expect(found.findings == [])
        for issue in found.issues { #expect(issue.rationale?.value.hasSuffix(end) == true) }
    }

    /// A heading that is printed again at the top of a page begins nothing.
    @Test(arguments: ["Decision rationale (continued):", "CLINICAL CASE SUMMARY (continued)", "Knee brace (cont.)"])
    func aHeadingThatIsPrintedAgainIsInNoValue(head: String) {
        for pageBreak in ["", "\u{C}"] {
            expectSameValues(PageSeamTests.pages[0] + pageBreak + head + "\n" + PageSeamTests.pages[1...].joined())
        }
    }

    /// Two letters may list the same documents.
    @Test func documentsThatASecondLetterListsTooStay() throws {
        let letter = try Fixture.named("professionalReview/documents-without-bullets-raw").text
        let documents = Determination(parsing: letter).documentsReviewed
        let joined = Determination(parsing: letter + (try Fixture.named("professionalReview/shape-pymupdf").text))
        #expect(joined.documentsReviewed == documents)
        #expect(documents?.isEmpty == false)
    }

    @Test func theHeadingsOfASecondLetterStay() {
        let text = PageSeamTests.pages.joined()
        #expect(Determination(parsing: text + "\n" + text).diagnostics.contains { $0.code == .secondDetermination })
    }

    // MARK: Joined pages

    /// A text whose lines are whole pages.
    private func joined(_ marks: (head: [String], foot: [String])) -> String {
        let pages = PageSeamTests.pages.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        return pages.indices.map {
            [marks.head[$0], pages[$0], marks.foot[$0]].filter { !$0.isEmpty }.joined(separator: " ")
        }
        .joined(separator: "\n")
    }

    /// What each line begins or ends with is in no value, if it counts the lines.
    @Test(arguments: [
        (head: ["", "", ""], foot: ["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"]),
        (head: ["", "", ""], foot: ["CM17-0000001 - 1", "CM17-0000001 - 2", "CM17-0000001 - 3"]),
        (head: ["Quill Law 1", "Quill Law 2", "Quill Law 3"], foot: ["", "", ""]),
        (head: ["", "Quill Law 2", "Quill Law 3"], foot: ["", "", ""]),
        (
            head: Array(repeating: "Quill & Moss, Attorneys at Law", count: 3),
            foot: ["Exhibit B 7", "Exhibit B 8", "Exhibit B 9"]
        ),
    ])
    func whatJoinedPagesBeginOrEndWithIsInNoValue(_ marks: (head: [String], foot: [String])) throws {
        let found = Determination(parsing: joined(marks))
        let expected = Determination(parsing: joined((head: ["", "", ""], foot: ["", "", ""])))
        #expect(expected.issues.count == 2)
        #expect(values(found) == values(expected))
        #expect(Invariants(Array(joined(marks).utf8)).violations == [])
    }

    // MARK: Pages joined without a line end

    /// The foot of a page and the first word of the next are one word, or the last word and the head of the next are.
    @Test(arguments: [
        "Page # of 3", "#", "- # -", "Exhibit B, page #", "SCIF 0012#", "CONFIDENTIAL", "CM17-0000001  #",
    ])
    func headsAndFeetThatAreJoinedToWordsAreInNoValue(mark: String) {
        let marks = (1...3).map { mark.replacing("#", with: "\($0)") }
        let pages = PageSeamTests.pages.map { String($0.dropLast()) }
        expectSameValues(zip(pages, marks).map { $0 + "\n" + $1 }.joined())
        if mark != "SCIF 0012#" { expectSameValues(zip(marks, pages).map { $0 + "\n" + $1 }.joined()) }
    }

    /// A text that is cut off in a word ends with the beginning of a line.
    @Test(arguments: [
        "Claims Administrator guideline", "Decision rat", "MAXIMUS guideline: Decision based on MTUS Knee C",
    ])
    func aLineThatIsCutOffIsNoFoot(end: String) {
        let text = Letter.text(issues: Letter.issue(), Letter.issue("A cane: Upheld") + end)
        #expect(GluedPages.marks(in: SourceText(Array(text.utf8))).isEmpty)
        #expect(Determination(parsing: text).issues[0].rationale != nil)
    }

    /// The first line may be shorter than any that ends as it does.
    @Test func shortFirstLinesAreNoTrap() {
        for first in ["1", "A", "12", "-"] {
            for line in ["1", "a1", ".1", "12", "x"] {
                _ = Determination(parsing: "\(first)\n\(line)\n\(line)\n\(first)")
            }
        }
    }

    /// The head of the first page may be missing. A case number is joined to no word of a sentence.
    @Test(arguments: ["CM17-0000001", "IMR Case Number: CM17-0000001", "CM17-0000001    Page 2"])
    func caseNumbersThatAreJoinedToWordsAreInNoValue(head: String) {
        let pages = PageSeamTests.pages.map { String($0.dropLast()) }
        expectSameValues(pages.joined(separator: head + "\n"))
    }

    /// Lines that begin with a number and a word, and a text that ends with a number.
    @Test func numbersOfTheTextThatAreJoinedToWordsStay() {
        let rationale =
            "\(PageSeamTests.paragraph)\n2x a week is usual, and the trial has\n3x a week. It is not medically necessary.\n4"
        let found = Letter.parse(issues: Letter.issue(rationale: rationale))
        #expect(found.issues[0].rationale?.value.contains("2x a week is usual, and the trial has 3x a week.") == true)
    }

    /// Words of the letter that two pages end with stay.
    @Test func theEndOfASentenceStaysWhenPagesEndWithIt() {
        let found = Determination(
            parsing: joined((head: ["", "", ""], foot: ["The end. 1", "The end. 2", "The end. 3"])))
        #expect(found.issues.last?.rationale?.value.hasSuffix("The end.") == true)
    }

    /// Page numbers inside the one line that a text is.
    @Test func pageNumbersInsideALineAreInNoValue() {
        let marked = joined((head: ["", "", ""], foot: ["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"]))
        let plain = joined((head: ["", "", ""], foot: ["", "", ""]))
        #expect(
            values(Determination(parsing: marked.replacing("\n", with: " ")))
                == values(Determination(parsing: plain.replacing("\n", with: " "))))
    }

    /// Extractors pad lines with spaces; it is still running text.
    /// A paragraph a line, with what the pages print between two words of a sentence.
    @Test(arguments: [
        ["IMR Case Number CM17-0000001 Page 1 of 2"], ["CM17-0000001 1", "CM17-0000001 2"],
        ["CM17-0000001", "CM17-0000001"],
        ["SCIF 00123", "SCIF 00124", "SCIF 00125"], ["ABC_000123", "ABC_000124"], ["SCIF 00123", "SCIF 00124"],
        ["Page 1 of 3", "Page 2 of 3"], ["Page 1 of 2"],
    ])
    func numbersOfPagesInsideParagraphsAreInNoValue(marks: [String]) {
        let paragraph = PageSeamTests.sentences.joined(separator: " ") + " "
        let whole = ["ankle", "elbow", "thumb"].map { paragraph.replacing("knee", with: $0) }.joined()
        var parts = whole.components(separatedBy: "stairs of her ")
        for (index, mark) in marks.enumerated() { parts[index] += "stairs of her \(mark) " }
        let marked =
            parts.prefix(marks.count).joined() + parts.dropFirst(marks.count).joined(separator: "stairs of her ")
        let determination = Letter.parse(summary: Letter.summary + "\n" + marked + "\n")
        let plain = Letter.parse(summary: Letter.summary + "\n" + whole + "\n")
        #expect(marked != whole)
        #expect(determination.caseSummary.text?.value == plain.caseSummary.text?.value)
        #expect(determination.findings == [])
        #expect(determination.header.caseNumber?.value == "CM17-0000001")
    }

    /// A sentence may name another case, this one, or a document, and a line may begin with a code.
    @Test(arguments: [
        "an appeal in IMR case CM15-0099999 was upheld, and the one in CM14-0088888 was overturned",
        "the first request was denied in case number CM17-0000001 and was sent again under CM17-0000001 later",
        "as told in DOC 000123 by the clinic, PARAGRAPH and as told in DOC 000124 by the surgeon",
        "the bill lists CPT 27130 and then, PARAGRAPH CPT 27131 and then, PARAGRAPH CPT 27132 and then",
    ])
    func numbersThatSentencesNameStay(words: String) {
        let paragraph = PageSeamTests.sentences.joined(separator: " ")
        let text = "It is of note that \(words). \(paragraph)".replacing("PARAGRAPH", with: paragraph)
        let determination = Letter.parse(summary: Letter.summary + "\n" + text + "\n")
        #expect(determination.caseSummary.text?.value.hasSuffix(text) == true)
    }

    /// The first line of the text may be repeated far below.
    @Test func aRepeatedFirstLineIsNoTrap() {
        let lines = ["Seen in the clinic", "", "the worker said that it was better and that he"]
        for text in [lines, lines + lines, lines + [""] + lines].map({ $0.joined(separator: "\n") }) {
            _ = Determination(parsing: text + "\n" + Letter.text(summary: Letter.summary + text + "\n"))
        }
    }

    /// A firm's stamp stands before the first line of each page.
    @Test func numbersBeforeTheFirstLinesOfPagesAreInNoValue() {
        let pages = PageSeamTests.pages.enumerated().map { "IMR00000\($0 + 1)   \($1)" }
        expectSameValues(pages.joined())
    }

    @Test func spacesAtTheEndsOfLinesMakeNoDifference() {
        let text = zip(PageSeamTests.pages, ["Quill Law\n", "Quill Law\n", "Quill Law\n"]).map { $0 + $1 }.joined()
        expectSameValues(text.replacing("\n", with: String(repeating: " ", count: 9) + "\n"))
    }

    /// The last page may be no more than its head and its foot.
    @Test func aPageThatIsAllHeadAndFootKeepsPositions() {
        let text =
            joined(
                (head: ["Quill Law A 1", "Quill Law A 2", "Quill Law A 3"], foot: ["Law A 1", "Law A 2", "Law A 3"]))
            + "\nQuill Law A 4"
        #expect(Invariants(Array(text.utf8)).violations == [])
        #expect(Determination(parsing: text).issues.count == 2)
    }
}
