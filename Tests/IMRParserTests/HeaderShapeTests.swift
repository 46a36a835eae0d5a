import Testing

@testable import IMRParser

/// The header table as people and programs hand it on: below other text, with a cell in another place, with broken numbers.
@Suite struct HeaderShapeTests {
    /// The values of the table, in the order of `HeaderField`.
    private static let right = [
        "CM17-9900201", "2016-10-29", "2017-01-31", "2017-02-28", "2017-01-24", "2017-01-30", "standard",
    ]

    private static let table = """
        Case Number: CM17-9900201
        Date Assigned: 01/31/2017 Date of Injury: 10/29/2016
        Decision Date: 02/28/2017 UR Denial Date: 01/24/2017
        Priority: Standard Application Received: 01/30/2017

        """

    /// Each value is above the label of the value below it: no date is given to another's label.
    @Test func shiftedCellsAreNullAndNamed() {
        let cells = """
            CM17-9900201
            Case Number:
            10/29/2016
            Date Assigned:
            01/31/2017
            Date of Injury:
            01/24/2017
            Decision Date:
            02/28/2017
            UR Denial Date:
            01/30/2017
            Priority:
            Standard
            Application Received:

            """
        let determination = Letter.parse(header: cells)
        let header = determination.header
        #expect(header.caseNumber?.value == "CM17-9900201")
        let dates = [
            header.dateAssigned, header.dateOfInjury, header.decisionDate, header.urDenialDate,
            header.applicationReceived,
        ]
        #expect(dates.allSatisfy { $0 == nil })
        for field in ["dateAssigned", "dateOfInjury", "decisionDate", "urDenialDate", "applicationReceived"] {
            #expect(determination.findings.contains("missing-header-value /header/\(field)"))
        }
    }

    /// Labels, then values.
    private static let columns = """
        Case Number:
        Date Assigned:
        Decision Date:
        Priority:

        CM17-9900201
        01/31/2017
        02/28/2017
        Standard

        Date of Injury:
        UR Denial Date:
        Application
        Received:

        10/29/2016
        01/24/2017
        01/30/2017

        """

    /// An injury over some time has two dates, and no one date.
    @Test(arguments: ["10/29/2016 - 11/02/2016", "10/29/2016 \u{2013} 11/02/2016", "10/29/2016 through 11/02/2016"])
    func aRangeOfDatesIsNoDateOfInjury(dates: String) {
        let found = Determination(parsing: Letter.text().replacing("Injury: 10/29/2016", with: "Injury: \(dates)"))
        #expect(found.header.dateOfInjury == nil)
        #expect(found.findings.contains("unexpected-value /header/dateOfInjury"))
        let place = found.diagnostics.first { $0.code == .unexpectedValue }?.place
        #expect(place.map { $0.end - $0.start } == dates.utf8.count)
        #expect(found.header.urDenialDate?.value.description == "2017-01-24")
    }

    /// A stamp may say when somebody received the letter.
    @Test(arguments: ["Date Received: 02/27/2017\n\n", "Date Received: 02/27/2017\n"])
    func aDateOfReceiptAboveTheTableIsNotItsOwn(stamp: String) {
        let found = Determination(parsing: stamp + Letter.text())
        #expect(found.header.applicationReceived?.value.description == "2017-01-30")
        #expect(found.diagnostics.map(\.severity) == [.note])
    }

    private static let cells = """
        Case Number:
        CM17-9900201
        Date Assigned:
        01/31/2017
        Date of Injury:
        10/29/2016
        Decision Date:
        02/28/2017
        UR Denial Date:
        01/24/2017
        Priority:
        Standard
        Application
        Received:
        01/30/2017

        """

    static let tables = [table, columns, cells]
    static let dates = ["01/31/2017", "10/29/2016", "02/28/2017", "01/24/2017", "01/30/2017"]

    private func values(_ determination: Determination) -> [String?] {
        let header = determination.header
        return [header.caseNumber?.value]
            + [
                header.dateOfInjury, header.dateAssigned, header.decisionDate, header.urDenialDate,
                header.applicationReceived,
            ].map { $0?.value.description } + [header.priority?.value.rawValue]
    }

    private func warnings(_ determination: Determination) -> [String] {
        determination.diagnostics.filter { $0.severity != .note }.map { "\($0.code.rawValue) \($0.field ?? "-")" }
    }

    // MARK: Above the table

    static let above = [
        "RECEIVED 03/17/2017\n",
        "03/17/2017\n",
        "Printed: 03/05/2019 10:02 AM\n\n",
        "From: a@example.com\nTo: b@example.com\nDate: Fri, 17 Mar 2017\nSubject: FW: a decision\n\nSee below.\n\n",
        "---\ntitle: CM17-9900201\nCase Number: CM17-9900201\nretrieved: 2019-03-05\n---\n\n",
        "Source: https://example.org/CM17-9900201.pdf\nDownloaded: 2019-03-05\n\n",
        "Here is the text of the document:\n\n",
        "Subject: Case Number CM17-9900201, the Application\n\n",
        "MAR-17-2017 FRI 09:41 AM  VALLEY OFFICE     FAX NO. 5550100123     P. 01/03\n",
        "Northern\nReview Services\n",
    ]

    @Test(arguments: above, tables)
    func textAboveTheTableIsOneNote(text: String, table: String) {
        let determination = Letter.parse(header: text + table)
        #expect(values(determination) == HeaderShapeTests.right)
        #expect(determination.findings == ["unclaimed-text -"])
        #expect(determination.diagnostics.map(\.severity) == [.note])
        #expect(determination.sections.first?.kind == .unclaimed)
    }

    /// No date from above takes the place of a blank cell.
    @Test(arguments: above, tables)
    func aDateAboveFillsNoBlankCell(text: String, table: String) {
        for date in HeaderShapeTests.dates {
            let determination = Letter.parse(header: text + table.replacing(date, with: ""))
            let found = values(determination)
            let pointers = [
                "/header/caseNumber", "/header/dateOfInjury", "/header/dateAssigned", "/header/decisionDate",
                "/header/urDenialDate", "/header/applicationReceived", "/header/priority",
            ]
            for (index, value) in found.enumerated() {
                #expect(value == nil || value == HeaderShapeTests.right[index], "without \(date)")
                let isNamed = warnings(determination).contains { $0.hasSuffix(pointers[index]) }
                #expect(value != nil || isNamed, "without \(date)")
            }
            #expect(found.contains(nil), "without \(date)")
            #expect(warnings(determination).contains("unclaimed-text -"))
        }
    }

    @Test func theTablesOwnLabelCounts() {
        let text = "Patient: X Date of Injury: 01/02/2003\nCase Number: CM15-0000009\n\n"
        let determination = Letter.parse(header: text + HeaderShapeTests.table)
        #expect(values(determination) == HeaderShapeTests.right)
        #expect(warnings(determination) == ["unclaimed-text -"])
    }

    @Test func aClaimNumberAboveIsNamed() {
        let determination = Letter.parse(header: "Claim Number: AB-77\n\n" + HeaderShapeTests.table)
        #expect(values(determination) == HeaderShapeTests.right)
        #expect(warnings(determination) == ["unclaimed-text -"])
    }

    @Test func aLabelAboveThatIsMisreadIsNamed() {
        let determination = Letter.parse(
            header: HeaderShapeTests.table.replacing("Case Number:", with: "Docket:"))
        #expect(determination.header.caseNumber == nil)
        #expect(Set(warnings(determination)) == ["unclaimed-text -", "missing-header-field /header/caseNumber"])
    }

    @Test func textInACompleteTableIsOneNote() {
        let table = HeaderShapeTests.cells.replacing("01/31/2017\n", with: "01/31/2017\nNorthern\nReview Services\n")
        let determination = Letter.parse(header: table)
        #expect(values(determination) == HeaderShapeTests.right)
        #expect(determination.findings == ["unclaimed-text /header"])
        #expect(determination.diagnostics.map(\.severity) == [.note])
    }

    // MARK: Cells

    static let shapes = [
        // A rule before a value.
        table.replacing("UR Denial Date: ", with: "UR Denial Date: | ").replacing("Priority: ", with: "Priority: ¦ "),
        "| Case Number | CM17-9900201 | | |\n|---|---|---|---|\n| Date Assigned | 01/31/2017 | Date of Injury | 10/29/2016 |\n"
            + "| Decision Date | 02/28/2017 | UR Denial Date | 01/24/2017 |\n"
            + "| Priority | Standard | Application Received | 01/30/2017 |\n",
        "+---+---+\n" + table.replacing(": ", with: " │ ") + "+---+---+\n",
        // Labels without colons, and with more marks than a colon.
        table.replacing(": ", with: " "), table.replacing(": ", with: ":: "), table.replacing(": ", with: " – "),
        // Nothing between a label and a value, or between a value and a label.
        table.replacing(": ", with: ":"),
        """
        Case Number:CM17-9900201Date Assigned:01/31/2017Date of Injury:10/29/2016Decision Date:02/28/2017UR Denial Date:\
        01/24/2017Priority:StandardApplication Received:01/30/2017

        """,
        // One cell above the table, and its label last.
        "01/30/2017\n\n" + cells.replacing("Received:\n01/30/2017", with: "Received:"),
        "01/24/2017\n\n" + cells.replacing("UR Denial Date:\n01/24/2017", with: "UR Denial Date:"),
        "01/30/2017\n01/24/2017\n\n"
            + cells.replacing("UR Denial Date:\n01/24/2017", with: "UR Denial Date:").replacing(
                "Received:\n01/30/2017", with: "Received:"),
        cells.replacing("01/30/2017", with: "")
            .replacing("Date Assigned:", with: "01/30/2017\nDate Assigned:"),
        // Values above their labels.
        "CM17-9900201 01/31/2017 02/28/2017 Standard\n\nCase Number: Date Assigned: Decision Date: Priority:\n\n"
            + "10/29/2016 Date of Injury: UR Denial Date: 01/24/2017 01/30/2017 Application Received:\n\n",
        "10/29/2016\nDate of Injury:\n01/24/2017\nUR Denial Date:\n01/30/2017\nApplication\nReceived:\n"
            + "Case Number: CM17-9900201\nDate Assigned: 01/31/2017\nDecision Date: 02/28/2017\nPriority: Standard\n",
        "Case Number: Date Assigned: Decision Date: Priority:\n\nCM17-9900201 01/31/2017 02/28/2017 Standard\n\n"
            + "10/29/2016 Date of Injury: UR Denial Date: 01/24/2017 01/30/2017 Application Received:\n\n",
        // A label whose rest is behind other cells, all on one line.
        """
        Case Number: CM17-9900201 Date Assigned: 01/31/2017 Date of Injury: 10/29/2016 Decision Date: 02/28/2017 \
        UR Denial Date: 01/24/2017 Application Priority: Standard 01/30/2017 Received:

        """,
        // Labels that narrow cells divide, beside the first line, the middle, or each on a line of its own.
        """
        Case Number:     CM17-9900201
        Date             01/31/2017      Date of    10/29/2016
        Assigned:                        Injury:
        Decision Date:   02/28/2017      UR Denial  01/24/2017
                                         Date:
        Priority:        Standard        Application   01/30/2017
                                         Received:

        """,
        """
        Case Number: CM17-9900201
        Date Assigned: 01/31/2017            Date of Injury:  10/29/2016
                                             UR Denial
        Decision Date: 02/28/2017                             01/24/2017
                                             Date:
                                             Application
        Priority:      Standard                               01/30/2017
                                             Received:

        """,
        """
        Case Number: CM17-9900201
        Date Assigned: 01/31/2017 Date of Injury: 10/29/2016
        UR Denial
        Decision Date: 02/28/2017 01/24/2017
        Date:
        Application
        Priority: Standard 01/30/2017
        Received:

        """,
        """
        Case Number: CM17-9900201
        Date
        01/31/2017 Date of Injury: 10/29/2016
        Assigned:
        Decision Date: 02/28/2017 UR Denial Date: 01/24/2017
        Application
        Priority:
        Standard
        01/30/2017
        Received:

        """,
    ]

    @Test(arguments: shapes)
    func readsCellsInAnyPlace(table: String) {
        let determination = Letter.parse(header: table)
        #expect(values(determination) == HeaderShapeTests.right)
        #expect(determination.findings == [])
    }

    /// A date that stands alone is taken only where the order of the dates leaves it one place.
    @Test(arguments: [
        // After the assignment: not the day on which the application arrived.
        ("02/03/2017", "Received:\n01/30/2017", "Received:", "applicationReceived"),
        // Any later date may have come to the letter later.
        ("03/17/2017", "Decision Date:\n02/28/2017", "Decision Date:", "decisionDate"),
        ("02/28/2017", "Decision Date:\n02/28/2017", "Decision Date:", "decisionDate"),
        // Any earlier date may be a day of birth.
        ("10/29/2016", "Date of Injury:\n10/29/2016", "Date of Injury:", "dateOfInjury"),
        // Text in the cell of the label.
        ("01/30/2017", "Received:\n01/30/2017", "Received:\nUnknown", "applicationReceived"),
        // Words beside the date.
        ("Printed 01/30/2017", "Received:\n01/30/2017", "Received:", "applicationReceived"),
        // Two dates that may be that of one label.
        ("01/30/2017\n01/29/2017", "Received:\n01/30/2017", "Received:", "applicationReceived"),
    ])
    func aLoneDateIsNotTaken(above: String, cell: String, blank: String, field: String) {
        let header = above + "\n\n" + HeaderShapeTests.cells.replacing(cell, with: blank)
        let determination = Letter.parse(header: header)
        let found = values(determination)
        for (value, right) in zip(found, HeaderShapeTests.right) { #expect(value == nil || value == right) }
        #expect(found.filter { $0 == nil }.count == 1)
        #expect(warnings(determination).contains { $0.hasSuffix("/header/" + field) })
        #expect(warnings(determination).contains("unclaimed-text -"))
    }

    @Test func anotherDateAboveLeavesTheCellCertain() {
        let header =
            "03/17/2017\n01/30/2017\n\n" + HeaderShapeTests.cells.replacing("Received:\n01/30/2017", with: "Received:")
        let determination = Letter.parse(header: header)
        #expect(values(determination) == HeaderShapeTests.right)
        #expect(determination.findings == ["unclaimed-text -"])
    }

    /// A value above its label, and a blank cell before it.
    @Test func aBlankCellAmongValuesAboveTheirLabels() {
        let header = """
            Case Number: Date Assigned: Decision Date: Priority:

            CM17-9900201 01/31/2017 02/28/2017 Standard

            Date of Injury: UR Denial Date: 01/24/2017 01/30/2017 Application Received:

            """
        let determination = Letter.parse(header: header)
        for (value, right) in zip(values(determination), HeaderShapeTests.right) {
            #expect(value == nil || value == right)
        }
        for field in ["dateOfInjury", "urDenialDate", "applicationReceived"] {
            #expect(warnings(determination).contains("missing-header-value /header/" + field))
        }
    }

    /// A stray date in the place of a value that is above the table.
    @Test func aDateBelowDoesNotTakeThePlaceOfACellAbove() {
        let header = "01/30/2017\n\n" + HeaderShapeTests.cells.replacing("01/30/2017", with: "03/17/2017")
        let determination = Letter.parse(header: header)
        #expect(determination.header.applicationReceived == nil)
        #expect(warnings(determination).contains("missing-header-value /header/applicationReceived"))
    }

    /// What is printed right after its label counts, even out of order.
    @Test func datesInTheWrongOrderStayAsPrinted() {
        let header = HeaderShapeTests.table.replacing("01/30/2017", with: "02/03/2017")
        for text in [header, "03/17/2017\n" + header] {
            let determination = Letter.parse(header: text)
            #expect(determination.header.applicationReceived?.value.description == "2017-02-03")
            #expect(warnings(determination).contains("date-order /header/applicationReceived"))
        }
    }

    /// In an order of cells that only the dates explain, a shift shows.
    @Test func shiftedDatesAreNotTaken() {
        let header = """
            Case Number: Date Assigned: Date of Injury: Decision Date: UR Denial Date: Priority: Application Received:
            CM17-9900201 01/31/2017 02/28/2017 Standard 10/29/2016 01/24/2017 01/30/2017

            """
        let determination = Letter.parse(header: header)
        for (value, right) in zip(values(determination), HeaderShapeTests.right) {
            #expect(value == nil || value == right)
        }
        #expect(determination.header.dateOfInjury == nil)
        #expect(warnings(determination).contains("missing-header-value /header/dateOfInjury"))
    }

    // MARK: Broken numbers

    @Test(arguments: [
        "CM17 - 9900201", "CM17- 9900201", "CM17 -9900201", "CM17– 9900201", "CM17—9900201", "CM17−9900201",
        "CM 17-9900201", "CM17 9900201", "CM179900201",
    ])
    func readsABrokenCaseNumber(printed: String) throws {
        try expectCaseNumber(printed, findings: [])
    }

    /// The digits may not be all, or not in this order.
    @Test(arguments: ["cm17-9900201", "CM17-990 0201", "CM17-\n9900201"])
    func reportsACaseNumberInAnUnusualForm(printed: String) throws {
        try expectCaseNumber(printed, findings: ["unexpected-value /header/caseNumber"])
    }

    private func expectCaseNumber(_ printed: String, findings: [String]) throws {
        let marked = MarkedText(HeaderShapeTests.table.replacing("CM17-9900201", with: "«" + printed + "»"))
        let text = String(decoding: marked.bytes, as: UTF8.self)
        let determination = Letter.parse(header: text)
        #expect(determination.header.caseNumber?.value == "CM17-9900201")
        #expect(determination.header.caseNumber?.range == marked.ranges.first)
        #expect(values(determination) == HeaderShapeTests.right)
        #expect(determination.findings == findings)
    }

    @Test(arguments: ["CM17-9900", "CM17-99002011", "CM1-79900201", "CMl7-9900201", "CM17-99002 0 1", "XM17-9900201"])
    func anIncompleteCaseNumberIsNotOne(printed: String) {
        let determination = Letter.parse(
            header: HeaderShapeTests.table.replacing("CM17-9900201", with: printed))
        #expect(determination.header.caseNumber == nil)
        #expect(warnings(determination).contains("unexpected-value /header/caseNumber"))
        #expect(Array(values(determination).dropFirst()) == Array(HeaderShapeTests.right.dropFirst()))
    }

    @Test(arguments: ["01/ 24/2017", "01 /24/2017", "01 / 24 / 2017", "01/24/ 2017", "1/24/2017", "01- 24-2017"])
    func readsABrokenDate(printed: String) {
        let determination = Letter.parse(header: HeaderShapeTests.table.replacing("01/24/2017", with: printed))
        #expect(values(determination) == HeaderShapeTests.right)
        #expect(determination.findings == [])
    }

    @Test(arguments: ["l1/24/2017", "01/24/20 17", "0 1/24/2017", "01/2 4/2017", "01/24/201"])
    func aDateThatIsNotCertainIsNotOne(printed: String) {
        let determination = Letter.parse(header: HeaderShapeTests.table.replacing("01/24/2017", with: printed))
        var right: [String?] = HeaderShapeTests.right
        right[4] = nil
        #expect(values(determination) == right)
        #expect(warnings(determination).contains("unexpected-value /header/urDenialDate"))
    }

    @Test(arguments: ["01/24/17", "1/24/17", "01-24-17"]) func aYearOfTwoDigitsIsReadAndReported(printed: String) {
        let determination = Letter.parse(header: HeaderShapeTests.table.replacing("01/24/2017", with: printed))
        #expect(values(determination) == HeaderShapeTests.right)
        #expect(determination.findings == ["unexpected-value /header/urDenialDate"])
    }

    @Test(arguments: [
        "Jan 24, 2017", "Jan. 24, 2017", "January 24, 2017", "24-Jan-2017", "24 January 2017", "01.24.2017",
    ])
    func readsADateInAnotherForm(printed: String) {
        let determination = Letter.parse(header: HeaderShapeTests.table.replacing("01/24/2017", with: printed))
        #expect(values(determination) == HeaderShapeTests.right)
        #expect(determination.findings == [])
    }

    @Test(arguments: ["Assigned Date", "Date of Assignment", "DateAssigned", "Date As signed"])
    func readsALabelInOtherWords(label: String) {
        let determination = Letter.parse(header: HeaderShapeTests.table.replacing("Date Assigned", with: label))
        #expect(values(determination) == HeaderShapeTests.right)
        #expect(determination.findings == [])
    }

    /// Two dates in a cell are not two cells.
    @Test func theDateOfAnInjuryMayBeARange() {
        let range = "10/29/2015 - 10/29/2016"
        let determination = Letter.parse(header: HeaderShapeTests.table.replacing("10/29/2016", with: range))
        #expect(determination.header.dateAssigned?.value.description == "2017-01-31")
        #expect(warnings(determination).contains("unclaimed-text /header"))
    }

    // MARK: Letters of 2013, and the end

    @Test(arguments: ["03/17/2014\n", "Printed: 03/05/2019 10:02 AM\n\n"])
    func textAboveALetterOf2013IsOneNote(text: String) throws {
        let fixture = try #require(
            Fixture.all.first { $0.name.hasPrefix("letter2013/") && $0.name.hasSuffix("layout") })
        let plain = Determination(parsing: fixture.text)
        let determination = Determination(parsing: Array(text.utf8) + fixture.text)
        #expect(values(determination) == values(plain))
        #expect(determination.findings == plain.findings + ["unclaimed-text /header"])
        #expect(warnings(determination) == warnings(plain))
    }

    /// Its date is not that of the letter.
    @Test func frontMatterAboveALetterOf2013IsInNoValue() throws {
        let fixture = try #require(
            Fixture.all.first { $0.name.hasPrefix("letter2013/") && $0.name.hasSuffix("layout") })
        let facts = Array("---\ntitle: X\ndate: 2019-03-05\n---\n\n".utf8)
        let (plain, determination) = (
            Determination(parsing: fixture.text), Determination(parsing: facts + fixture.text)
        )
        #expect(values(determination) == values(plain))
        #expect(determination.findings == plain.findings)
    }

    @Test(arguments: [
        "Let me know if you would like a summary of this document.", "*** End of document ***",
        "[End of transcription]", "---\n\nThe text was taken from the PDF.\n\nWould you like it as a table?",
        "Note: tables were left out of this transcription.",
    ])
    func whatIsWrittenBelowALetterIsInNoValue(text: String) {
        let determination = Determination(parsing: Letter.text() + "\n" + text + "\n")
        let plain = Determination(parsing: Letter.text())
        #expect(determination.issues.last?.rationale?.value == plain.issues.last?.rationale?.value)
        #expect(determination.findings == ["unclaimed-text -"])
        #expect(determination.diagnostics.map(\.severity) == [.note])
        #expect(determination.sections.last?.kind == .unclaimed)
    }

    @Test(arguments: ["Physical therapy is an alternative.", "The PDF does not show that this is medically necessary."])
    func aParagraphOfTheRationaleStays(text: String) {
        let determination = Determination(parsing: Letter.text() + "\n" + text + "\n")
        #expect(determination.issues.last?.rationale?.value.hasSuffix(text) == true)
    }
}
