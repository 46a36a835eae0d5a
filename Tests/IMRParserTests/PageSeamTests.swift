import Testing

@testable import IMRParser

/// Lines that pages repeat are in no value, whatever their words are, and lines of the letter that repeat stay.
@Suite struct PageSeamTests {
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
        return PagedLetter.pages.enumerated().map { index, page in
            lines(style.head(index + 1)) + page + lines(style.foot(index + 1))
        }.joined(separator: pageBreak)
    }

    /// A page mark that no other page has is taken off, or named: between paragraphs or lines, above words or a number.
    @Test(
        arguments: [
            "[Scanned page 2]", "[chunk 2/3]", "\u{240C}", "^L", "B", "--More--(45%)", "p2", "IMR000432",
            "Final Determination \u{2013} Page 2", "Claim No. WC-12-345", "MAXIMUS Federal Services    1",
            "![MAXIMUS logo](logo.png)", "\u{2501}\u{2501}\u{2501}\u{2501}\u{2501}\u{2501}",
            "\u{C}\nThis page intentionally left blank.\n\u{C}",
        ], ["3-4 months of", "some months of"])
    func markOfOnePageIsNotInSilence(mark: String, next: String) {
        for gap in ["\n", "\n\n"] {
            let determination = Determination(
                parsing: Letter.text(
                    summary: Letter.summary + PagedLetter.paragraph + "\n",
                    issues: Letter.issue(
                        rationale: PagedLetter.sentences[0]
                            + "\nhouse, and six visits of physical therapy, which had been planned in"
                            + gap + mark + gap + next
                            + " care, were completed by the end of the year, as the records show.\n"
                            + PagedLetter.paragraph + "\nThe request is not medically necessary.")))
            let rationale = determination.issues.first?.rationale?.value.replacing("\n\n", with: " ")
            let isRight = rationale?.contains("planned in " + next) == true
            let isNamed = determination.findings.contains("possible-page-mark /issues/0/rationale")
            #expect(isRight != isNamed, "\(mark) \(gap.count) \(determination.findings)")
        }
    }

    /// Where lines are joined, marks of one page are inside a sentence.
    @Test(arguments: [
        "Page 2 of 3", "CM17-0000001", "CM17-0000001 Page 2", "Public Copy v. 1.0 CM17-0000001 2",
        "Page 1 of 2 IMR Final Determination CM17-0000001",
        "Final Determination Letter for IMR Case Number CM17-0000001\n2",
    ])
    func markInsideASentenceIsNamed(mark: String) {
        let determination = Letter.parse(
            issues: Letter.issue(
                rationale: PagedLetter.sentences.joined(separator: " ") + " Six visits of therapy had been planned in "
                    + mark
                    + " some months. The request is not medically "
                    + "necessary."))
        #expect(determination.findings == ["possible-page-mark /issues/0/rationale"])
    }

    @Test(arguments: ["as told on Page 2 of 3 of the report", "for IMR case CM17-0000001", "see CM17-0000001"])
    func wordsOfASentenceAreNoMark(words: String) {
        let determination = Letter.parse(
            issues: Letter.issue(
                rationale: "Six visits were planned \(words) of May. The request is not medically necessary."))
        #expect(determination.findings == [])
    }

    @Test(arguments: styles) func linesBetweenPagesComeOff(style: Style) { PagedLetter.expectSameValues(letter(style)) }

    @Test(arguments: styles) func linesAtPageBreaksComeOff(style: Style) {
        PagedLetter.expectSameValues(letter(style, pageBreak: "\u{C}"))
    }

    @Test(arguments: styles) func linesApartComeOff(style: Style) {
        PagedLetter.expectSameValues(letter(style, apart: true))
    }

    /// Extractors may put the foot of a page above its text.
    @Test(arguments: styles) func feetAboveTheirPagesComeOff(style: Style) {
        PagedLetter.expectSameValues(
            letter(Style(testDescription: "", head: { style.head($0) + style.foot($0) }, foot: { _ in [] })))
    }

    /// Guidelines that go on for some lines, and paragraphs, may be the same in each issue.
    @Test func textOfTheLetterThatRepeatsStays() {
        let guideline =
            "Decision based on MTUS Chronic Pain Medical\nTreatment 2016, Section(s): Manual therapy &\nmanipulation."
        let issues = ["Brace", "Cane", "Scan"].map { name in
            Letter.issue(
                "\(name): Upheld", administrator: guideline, maximus: guideline,
                rationale: PagedLetter.paragraph + "\nThe request is not medically necessary.")
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
        let rationale = "\(PagedLetter.paragraph)\n\(words)\n\nThe request is not medically necessary."
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
            \(PagedLetter.paragraph.replacing("knee", with: "joint \(index)"))
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
        let marked = ["stairs of her\n", "could not do in\n"].reduce(PagedLetter.pages.joined()) { text, words in
            text.replacing(words, with: words + notice, maxReplacements: 1)
        }
        PagedLetter.expectSameValues(marked)
    }

    /// The last page may have one line.
    @Test func theFootOfAShortLastPageComesOff() {
        let foot = "Copied at Valley Records\n"
        let last = "is medically necessary.\n"
        let rest = PagedLetter.pages[1...].joined().replacing(
            "failed. The request \(last)", with: "failed. The request\n")
        let pages = [PagedLetter.pages[0], rest, last]
        PagedLetter.expectSameValues(pages.map { $0 + foot }.joined())
    }

    /// The last page may be empty.
    @Test func theFeetOfAnEmptyLastPageComeOff() {
        let foot = "Copied at Valley Records\n"
        PagedLetter.expectSameValues(PagedLetter.pages.map { $0 + foot }.joined() + foot)
    }

    /// What is right below its label is the label's value, though pages repeat it.
    @Test func theCaseNumberOfTheHeaderStaysWhenPagesRepeatIt() {
        let pages = PagedLetter.pages.enumerated().map { "\($1)Public Copy v. 1.0\nCM17-0000001\n\($0 + 1)\n" }
        let label = "Case Number: "
        for gap in ["\n", "\n\n"] {
            let text = pages.joined().replacing(label, with: label + gap, maxReplacements: 1)
            #expect(text.contains("Case Number: \n"))
            PagedLetter.expectSameValues(text)
        }
    }

    /// Words of each rationale may stand on lines of their own.
    @Test func wordsThatEndEachRationaleStay() {
        let end = "As such,\nthe request is not medically necessary."
        let issues = ["Brace", "Cane", "Scan"].map { name in
            Letter.issue(
                "\(name): Upheld",
                rationale: PagedLetter.paragraph.replacing("knee", with: name.lowercased()) + "\n" + end)
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
            "\(PagedLetter.paragraph)\nNo test has been done, and as was told in the chapter of the\n\(end)"
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
            PagedLetter.expectSameValues(
                PagedLetter.pages[0] + pageBreak + head + "\n" + PagedLetter.pages[1...].joined())
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
        let text = PagedLetter.pages.joined()
        #expect(Determination(parsing: text + "\n" + text).diagnostics.contains { $0.code == .secondDetermination })
    }
}
