import Testing

@testable import IMRParser

/// Texts from OCR: words of the form are read although they are misread, digits are not guessed, and it is said once.
@Suite struct OCRTests {
    /// A letter with two issues, as OCR gives it: the second word of the logo, and a rule of the table.
    private static let scan =
        "Federal Services\n\n"
        + Letter.text(
            header: Letter.header.replacing("UR Denial Date: ", with: "UR Denial Date: | "),
            issues: Letter.issue("Wrist splint, left: Upheld"),
            Letter.issue(
                "Ice pack #2: Overturned", administrator: "Decision based on Non-MTUS Citation A Book of Ice.",
                rationale: "The swelling is recent. The request is medically necessary."))
    private static let clean = scan.replacing("Federal Services\n\nCase", with: "Case").replacing("| ", with: "")

    /// The values, without diagnostics.
    private static func values(_ determination: Determination) -> String {
        var determination = determination
        determination.diagnostics = []
        determination.sections = []
        return String(decoding: determination.json(style: .compact), as: UTF8.self)
    }

    private static let expected = values(Determination(parsing: clean))

    @Test func logoAndRulesAreNoText() {
        let determination = Determination(parsing: OCRTests.scan)
        #expect(OCRTests.values(determination) == OCRTests.expected)
        #expect(determination.findings == ["ocr-text -"])
        #expect(determination.diagnostics.first?.severity == .warning)
        #expect(Invariants(Array(OCRTests.scan.utf8)).violations == [])
    }

    static let misreadings: [(printed: String, misread: String)] = [
        ("HOW THE IMR FINAL DETERMINATION WAS MADE", "HOW THE lMR FlNAL DETERMINATI0N WAS MADE"),
        ("CLINICAL CASE SUMMARY", "CLlNICAL CASE SUMMARV"),
        ("IMR ISSUES, DECISIONS AND RATIONALES", "IMR ISSUES. DEClSIONS AND RATlONALES"),
        ("Case Number:", "Case Nurnber:"), ("Case Number: CM", "Case Number; GM"), ("Date Assigned:", "Date Assigncd:"),
        ("UR Denial Date:", "UR Denial Datc;"), ("Priority: Standard", "Prionty: Standord"),
        ("Decision Date:", "Declsion  Date:"), ("Application Received:", "Application Recelved:"),
        ("State(s) of Licensure: Oregon", "State(s} of Licensure: 0regon"),
        ("Certification(s)/Specialty:", "Certiflcation(s)/Specialty:"),
        ("The expert reviewer developed", "The expert reviewer cleveloped"), ("medical records:", "rnedical records;"),
        ("The Final Determination was based on", "The Final Deterrnination was bascd on"),
        ("left: Upheld", "left: Upbeld"), ("left: Upheld", "left; Uphe1d"), (": Overturned", ": Overtumed"),
        ("MAXIMUS guideline:", "MAX1MUS guidelinc:"),
        ("Claims Administrator guideline:", "CIaims Adrninistrator guideline:"),
        ("Decision rationale:", "Decision rationa1e;"), ("Decision rationale:", "Declslon rationale:"),
        ("Section(s):", "Sectlon(s):"), ("Section(s):", "Section(s):;"),
        ("Decision based on MTUS", "Decislon based on MTUS"), ("Non-MTUS Citation", "Non-MTUS Citatlon"),
    ]

    @Test(arguments: misreadings) func misreadWordsOfTheFormAreRead(_ printed: String, _ misread: String) {
        let text = OCRTests.scan.replacing(printed, with: misread, maxReplacements: 1)
        #expect(text != OCRTests.scan)
        let determination = Determination(parsing: text)
        #expect(OCRTests.values(determination) == OCRTests.expected)
        #expect(Set(determination.findings) == ["new-wording -", "ocr-text -"])
        #expect(Invariants(Array(text.utf8)).violations == [])
    }

    @Test func noteIsAtTheMisreadWords() {
        let marked = MarkedText(OCRTests.clean.replacing("left: Upheld", with: "left: «Upbeld»"))
        let determination = Determination(parsing: marked.bytes)
        let note = determination.diagnostics.first { $0.code == .newWording }
        #expect(note?.place.map { $0.start..<$0.end } == marked.ranges.first)
        #expect(determination.issues.first?.decision?.range == marked.ranges.first)
    }

    static let droppedOrBroken: [(printed: String, misread: String)] = [
        ("Overturned", "Overtured"), ("Decision rationale:", "Decision rationalle:"),
        ("Decision Date:", "Decision  D ate:"),
    ]

    /// A dropped letter or a broken word does not show OCR.
    @Test(arguments: droppedOrBroken) func changedWordsAreReadWithANote(_ printed: String, _ misread: String) {
        let determination = Determination(
            parsing: OCRTests.clean.replacing(printed, with: misread, maxReplacements: 1))
        #expect(OCRTests.values(determination) == OCRTests.expected)
        #expect(determination.findings == ["new-wording -"])
    }

    @Test(arguments: [
        ("CM17-0000001", "CM17-OOO0001", "/header/caseNumber"), ("CM17-0000001", "CMl7-0000001", "/header/caseNumber"),
        ("01/31/2017", "O1/31/2017", "/header/dateAssigned"), ("02/28/2017", "02/28/20l7", "/header/decisionDate"),
        ("01/24/2017", "0l/24/2017", "/header/urDenialDate"),
    ])
    func digitsAreNotGuessed(_ printed: String, _ misread: String, _ field: String) throws {
        let determination = Determination(parsing: OCRTests.scan.replacing(printed, with: misread))
        let header = determination.header
        #expect(determination.findings.contains { $0.hasSuffix(field) })
        let dates = [header.dateAssigned, header.decisionDate, header.urDenialDate, header.dateOfInjury]
        #expect(dates.count { $0 == nil } + (header.caseNumber == nil ? 1 : 0) == 1)
    }

    @Test func missingAgeAndSexMayBeMisread() {
        let determination = Determination(
            parsing: OCRTests.scan.replacing("44 year old female", with: "44 vear otd femate"))
        #expect(
            determination.findings == [
                "ocr-text -", "unexpected-value /caseSummary/patient/age", "unexpected-value /caseSummary/patient/sex",
            ])
    }

    /// Traces that are looked for in letters without another doubt.
    @Test(arguments: [
        ("(ODG), Knee", "(0DG), Knee"), ("The patient said", "\u{2018}The patient said \"no\u{201D}, and"),
    ])
    func misreadNamesAndQuotesShowOCR(_ printed: String, _ misread: String) {
        let letter = Letter.text(
            issues: Letter.issue(
                maximus: "Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Knee.",
                rationale: "No plan was sent.\nThe patient said it was fine. The request is not medically necessary."))
        #expect(Determination(parsing: letter).findings == [])
        let scan = Determination(parsing: letter.replacing(printed, with: misread))
        #expect(scan.findings.contains("ocr-text -"), "\(scan.findings)")
    }

    /// Programs and people write quotes of one kind.
    @Test func quotesOfOneKindShowNothing() {
        let letter = Letter.text(
            issues: Letter.issue(
                rationale:
                    "The patient said \u{201C}no\u{201D} and took 30DG of gel. The request is not medically necessary.")
        )
        #expect(Determination(parsing: letter).findings == [])
    }

    @Test func barInProseStays() {
        let determination = Determination(
            parsing: OCRTests.scan.replacing("The swelling is recent.", with: "Ice | - 2 times is usual."))
        #expect(determination.issues.last?.rationale?.value.hasPrefix("Ice | - 2 times is usual.") == true)
        #expect(determination.findings == ["ocr-text -"])
    }

    @Test func blankLineAfterEveryLineIsReadAsWell() {
        let text = OCRTests.scan.replacing("\n\n", with: "\n").replacing("\n", with: "\n\n")
        #expect(OCRTests.values(Determination(parsing: text)) == OCRTests.expected)
    }

    /// People misspell a word; two words of the form with letters that look alike come from a picture.
    @Test func twoMisreadWordsShowOCR() {
        let one = OCRTests.clean.replacing("left: Upheld", with: "left: Upbeld")
        #expect(Determination(parsing: one).findings == ["new-wording -"])
        let two = one.replacing("MAXIMUS guideline", with: "MAX1MUS guideline", maxReplacements: 1)
        #expect(Set(Determination(parsing: two).findings) == ["new-wording -", "ocr-text -"])
        #expect(OCRTests.values(Determination(parsing: two)) == OCRTests.expected)
    }

    /// What a second reading finds counts only if it leaves less in doubt, and it has only the parts in doubt.
    @Test func wordsOfPartsWithoutDoubtStay() {
        let text = OCRTests.clean.replacing("State(s) of Licensure: Oregon", with: "State(s) of Licensure: 0regon")
            .replacing("including all medical", with: "incIuding all medical")
        #expect(
            Set(Determination(parsing: text).findings) == ["new-wording -", "irregular-introduction /caseSummary/text"])
    }

    @Test func misreadLogoAndHeadingsAreRead() {
        let text = OCRTests.scan.replacing("Federal Services\n\n", with: "RECEIVED\nFederal Serviccs\n\n")
            .replacing("HOW THE IMR FINAL DETERMINATION WAS MADE", with: "HOW THE 1MR FINA1 DETERMINAT1ON WAS MADE")
            .replacing("IMR ISSUES, DECISIONS AND RATIONALES", with: "1MR ISSUE5, DECISI0NS AND RATIONALE5")
        let determination = Determination(parsing: text)
        #expect(OCRTests.values(determination) == OCRTests.expected)
        #expect(determination.findings.contains("ocr-text -"))
    }

    // MARK: What is not OCR

    static let others: [String] = [
        // Line by line from a picture or by hand, without a mistake.
        "MAXIMUS\nFederal Services\n" + clean, "MAXIMUS\u{AE}\nFederal Services\n" + clean,
        "MAXIMUS Federal Services\u{2122}\n" + clean, "maximus\n\n" + clean,
        clean.replacing("UR Denial Date: ", with: "UR Denial Date: | "),
        "MAXIMUS Federal Services\n"
            + clean.replacing("Case Number: ", with: "Case Number: | ").replacing("Date: ", with: "Date: | ")
            .replacing("Priority: ", with: "Priority: | ").replacing("Assigned: ", with: "Assigned: | "),
        // Words that people write.
        clean.replacing("The swelling", with: "The L5-S1 swelling (5 of 10) | mild |"),
        clean.replacing("Oregon, Nevada", with: "Oregon, Iowa"),
    ]

    @Test(arguments: others) func otherTextsAreNotOCR(text: String) {
        #expect(Determination(parsing: text).diagnostics.allSatisfy { $0.severity == .note })
    }

    static let otherWords: [(printed: String, other: String)] = [
        ("left: Upheld", "left: Upended"), ("left: Upheld", "left: Withdrawn"),
        ("Oregon", "Oreganum"),
    ]

    @Test(arguments: otherWords) func otherWordsAreNotPutRight(_ printed: String, _ other: String) {
        let text = OCRTests.clean.replacing(printed, with: other)
        let codes = Determination(parsing: text).diagnostics.map(\.code)
        #expect(!codes.isEmpty && !codes.contains(.newWording) && !codes.contains(.ocrText))
    }

    // MARK: Words

    private func cost(_ text: String, _ phrase: Phrase) -> Int? {
        let source = SourceText(Array(text.utf8))
        return MisreadWords(at: 0, limit: source.bytes.count, count: phrase.count, of: source)
            .reading(of: phrase.bytes, isWhole: true)?.cost
    }

    @Test func costsGrowWithTheDifference() {
        #expect(cost("Overturned", "Overturned") == 0)
        #expect(cost("OVERTURNED.", "Overturned") == 0)
        #expect(cost("0vertumed", "Overturned") == 2)
        #expect(cost("Over\n turned", "Overturned") == 1)
        #expect(cost("Uphe|d", "Upheld") == 1)
        #expect(cost("Certification", "Upheld") == nil)
        #expect(cost("Upheldings", "Upheld") == nil)
    }
}
