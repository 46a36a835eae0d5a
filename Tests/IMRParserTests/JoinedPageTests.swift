import Testing

@testable import IMRParser

/// What pages print is in no value where lines are joined, and text that looks like it stays.
@Suite struct JoinedPageTests {
    /// A text whose lines are whole pages.
    private func joined(_ marks: (head: [String], foot: [String])) -> String {
        let pages = PagedLetter.pages.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
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
        #expect(PagedLetter.values(found) == PagedLetter.values(expected))
        #expect(Invariants(Array(joined(marks).utf8)).violations == [])
    }

    // MARK: Pages joined without a line end

    /// The foot of a page and the first word of the next are one word, or the last word and the head of the next are.
    @Test(arguments: [
        "Page # of 3", "#", "- # -", "Exhibit B, page #", "SCIF 0012#", "CONFIDENTIAL", "Quill Law", "CM17-0000001  #",
    ])
    func headsAndFeetThatAreJoinedToWordsAreInNoValue(mark: String) {
        let marks = (1...3).map { mark.replacing("#", with: "\($0)") }
        let pages = PagedLetter.pages.map { String($0.dropLast()) }
        PagedLetter.expectSameValues(zip(pages, marks).map { $0 + "\n" + $1 }.joined())
        PagedLetter.expectSameValues(zip(marks, pages).map { $0 + "\n" + $1 }.joined())
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
        let pages = PagedLetter.pages.map { String($0.dropLast()) }
        PagedLetter.expectSameValues(pages.joined(separator: head + "\n"))
    }

    /// Numbers with a unit or an ending begin lines too, and so does the number of a section.
    @Test(arguments: [
        ("2x a week", "3"), ("1x a week", "2"), ("1st visit", "2"), ("3rd visit", "4"), ("2mg a day", "3"),
        ("10mg a day", "11"),
    ])
    func numbersOfTheTextThatAreJoinedToWordsStay(words: String, last: String) {
        let rationale =
            "\(PagedLetter.paragraph)\nThe trial was told as the\n\(words) for her. It is not medically necessary.\n\n\(last)"
        let found = Letter.parse(issues: Letter.issue(rationale: rationale))
        #expect(found.issues[0].rationale?.value.contains("told as the \(words) for her.") == true)
        let sections = "Decision based on MTUS Opioids Treatment 2016, Section(s): 3.1 Opioids, 3.2\nDrug tests."
        let numbered = Letter.text(issues: Letter.issue(maximus: sections.replacing("3.1", with: "\n3.1"))) + "\n4"
        let maximus = Determination(parsing: numbered).issues[0].maximusGuideline.text?.value
        #expect(maximus == sections.replacing("\n", with: " "))
    }

    /// The mark of public copies is in no value where lines are joined, or where pages are joined without a space.
    @Test(arguments: ["Public Copy v. 1.0 CM17-0000001 #", "Public Copy version 2 Page #", "Public Copy"])
    func marksOfCopiesInsideLinesAreInNoValue(mark: String) {
        for between in ["", " "] {
            let marked = PagedLetter.pages.enumerated().map { index, page in
                page.dropLast() + " " + mark.replacing("#", with: "\(index + 1)") + between
            }
            if mark.last == "#" || !between.isEmpty { PagedLetter.expectSameValues(marked.joined()) }
            let line = marked.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !between.isEmpty {
                let found = Determination(parsing: line)
                #expect(PagedLetter.values(found).allSatisfy { $0?.contains("Public") == false })
                #expect(!found.findings.contains { $0.hasPrefix("uncertain-heading") })
            }
        }
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
            PagedLetter.values(Determination(parsing: marked.replacing("\n", with: " ")))
                == PagedLetter.values(Determination(parsing: plain.replacing("\n", with: " "))))
    }

    /// A paragraph a line, with what the pages print between two words of a sentence.
    @Test(arguments: [
        ["IMR Case Number CM17-0000001 Page 1 of 2"], ["CM17-0000001 1", "CM17-0000001 2"],
        ["CM17-0000001", "CM17-0000001"],
        ["SCIF 00123", "SCIF 00124", "SCIF 00125"], ["ABC_000123", "ABC_000124"], ["SCIF 00123", "SCIF 00124"],
        ["Page 1 of 3", "Page 2 of 3"], ["Page 1 of 2"],
    ])
    func numbersOfPagesInsideParagraphsAreInNoValue(marks: [String]) {
        let paragraph = PagedLetter.sentences.joined(separator: " ") + " "
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
        "it was told before in writing that this case CM17-0000001 was read and was closed without a further word",
        "the first request was denied in case number CM17-0000001 and was sent again under CM17-0000001 later",
        "as told in DOC 000123 by the clinic, PARAGRAPH and as told in DOC 000124 by the surgeon",
        "the bill lists CPT 27130 and then, PARAGRAPH CPT 27131 and then, PARAGRAPH CPT 27132 and then",
    ])
    func numbersThatSentencesNameStay(words: String) {
        let paragraph = PagedLetter.sentences.joined(separator: " ")
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
        let pages = PagedLetter.pages.enumerated().map { "IMR00000\($0 + 1)   \($1)" }
        PagedLetter.expectSameValues(pages.joined())
    }

    /// Extractors pad lines with spaces; it is still running text.
    @Test func spacesAtTheEndsOfLinesMakeNoDifference() {
        let text = zip(PagedLetter.pages, ["Quill Law\n", "Quill Law\n", "Quill Law\n"]).map { $0 + $1 }.joined()
        PagedLetter.expectSameValues(text.replacing("\n", with: String(repeating: " ", count: 9) + "\n"))
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
