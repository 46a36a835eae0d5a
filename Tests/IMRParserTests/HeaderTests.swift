import Testing

@testable import IMRParser

/// The header table in the orders that extractors give its cells.
@Suite struct HeaderTests {
    static let orders: [(name: String, table: String)] = [
        (
            "labels before values",
            """
            Case Number:
            Date Assigned:
            Decision Date:
            Priority:

            «CM17-0000001»
            «01/31/2017»
            «02/28/2017»
            «Standard»

            Date of Injury:
            UR Denial Date:
            Application
            Received:

            «10/29/2016»
            «01/24/2017»
            «01/30/2017»
            """
        ),
        (
            "pairs, a value inside its label",
            """
            Case Number:          «CM17-0000001»
            Date Assigned:        «01/31/2017»                      Date of Injury:      «10/29/2016»
            Decision Date:        «02/28/2017»                      UR Denial Date:      «01/24/2017»
            Priority:             «Standard»                        Application          «01/30/2017»
                                                                  Received:
            """
        ),
        (
            "values before labels",
            """
            Case Number:
            Date Assigned:
            Decision Date:
            Priority:

            «CM17-0000001»
            «01/31/2017»
            «02/28/2017»
            «Standard»

            «10/29/2016»
            Date of Injury:
            UR Denial Date:   «01/24/2017»
            «01/30/2017»
            Application
            Received:
            """
        ),
        (
            "a cell a line",
            """
            Case Number:
            «CM17-0000001»

            Date Assigned:
            «01/31/2017»
            Date of Injury:
            «10/29/2016»
            Decision Date:
            «02/28/2017»
            UR Denial Date:
            «01/24/2017»
            Priority:
            «Standard»
            Application
            Received:
            «01/30/2017»
            """
        ),
        (
            "tabs",
            """
            Case Number:\t«CM17-0000001»\t\t
            Date Assigned:\t«01/31/2017»\tDate of Injury:\t«10/29/2016»
            Decision Date:\t«02/28/2017»\tUR Denial Date:\t«01/24/2017»
            Priority:\t«Standard»\tApplication Received:\t«01/30/2017»
            """
        ),
        (
            "one line",
            """
            Case Number: «CM17-0000001» Date Assigned: «01/31/2017» Date of Injury: «10/29/2016» Decision Date: \
            «02/28/2017» UR Denial Date: «01/24/2017» Priority: «Standard» Application Received: «01/30/2017»
            """
        ),
    ]

    @Test(arguments: orders.map(\.table))
    func readsEveryOrder(table: String) throws {
        let marked = MarkedText(table + "\n")
        let determination = Determination(parsing: marked.bytes + Array(Letter.text(header: "").utf8))
        let header = determination.header
        #expect(header.caseNumber?.value == "CM17-0000001")
        #expect(header.dateAssigned?.value.description == "2017-01-31")
        #expect(header.dateOfInjury?.value.description == "2016-10-29")
        #expect(header.decisionDate?.value.description == "2017-02-28")
        #expect(header.urDenialDate?.value.description == "2017-01-24")
        #expect(header.applicationReceived?.value.description == "2017-01-30")
        #expect(header.priority?.value == .standard)
        #expect(determination.findings == [])
        let places = [
            header.caseNumber?.range, header.dateAssigned?.range, header.dateOfInjury?.range,
            header.decisionDate?.range, header.urDenialDate?.range, header.applicationReceived?.range,
            header.priority?.range,
        ]
        #expect(Set(places.compactMap { $0 }) == Set(marked.ranges))
    }

    /// A blank cell's own value is missing, no other field takes a neighbour's.
    @Test(arguments: orders.map(\.table), 1..<7)
    func neverShiftsPastABlankCell(table: String, blank: Int) throws {
        let marked = MarkedText(table + "\n")
        let values = marked.ranges.map { Array(marked.bytes[$0]) }
        let removed = marked.ranges[blank]
        var bytes = marked.bytes
        bytes.removeSubrange(removed)
        let determination = Determination(parsing: bytes + Array(Letter.text(header: "").utf8))
        let right = Determination(parsing: marked.bytes + Array(Letter.text(header: "").utf8)).header
        let found = determination.header.fields
        for (field, value) in right.fields {
            let isRemoved = value.range == removed
            let now = found.first { $0.field == field }?.value.text
            if isRemoved { #expect(now == nil, "\(field) took another's value") }
            if now == nil {
                #expect(determination.findings.contains { $0.hasSuffix(" " + field) }, "\(field) is missing in silence")
            } else {
                #expect(now == value.text)
            }
        }
        #expect(values.count == 7)
    }

    @Test func tellsABlankCellFromItsNeighboursInPairs() {
        let header = """
            Case Number: CM17-0000001
            Date Assigned:  Date of Injury: 10/29/2016
            Decision Date: 02/28/2017 UR Denial Date: 01/24/2017
            Priority: Standard Application Received: 01/30/2017

            """
        let determination = Letter.parse(header: header)
        #expect(determination.header.dateAssigned == nil)
        #expect(determination.header.dateOfInjury?.value.description == "2016-10-29")
        #expect(determination.findings == ["missing-header-value /header/dateAssigned"])
    }

    @Test func saysThatADateIsImpossible() {
        let determination = Letter.parse(
            header: Letter.header.replacing("02/28/2017", with: "02/30/2017"))
        #expect(determination.header.decisionDate == nil)
        #expect(determination.findings == ["invalid-date /header/decisionDate"])
    }

    @Test func saysThatAValueIsOfTheWrongForm() {
        let determination = Letter.parse(header: Letter.header.replacing("10/29/2016", with: "Unknown"))
        #expect(determination.header.dateOfInjury == nil)
        #expect(determination.header.decisionDate?.value.description == "2017-02-28")
        #expect(determination.findings.contains("unexpected-value /header/dateOfInjury"))
    }

    @Test func saysThatALabelIsMissing() {
        let determination = Letter.parse(header: Letter.header.replacing("Priority: Standard", with: ""))
        #expect(determination.header.priority == nil)
        #expect(determination.findings == ["missing-header-field /header/priority"])
    }

    @Test func aLabelThatIsNotKnownKeepsItsValue() {
        let header = Letter.header.replacing("Date Assigned:", with: "Date Allotted:")
        let determination = Letter.parse(header: header)
        #expect(determination.header.dateAssigned == nil)
        #expect(determination.header.dateOfInjury?.value.description == "2016-10-29")
        #expect(
            determination.findings == [
                "missing-header-field /header/dateAssigned", "unclaimed-text /header", "unclaimed-text /header",
            ])
    }

    /// In a scrambled table the value of a label that is not known could be any other's.
    @Test func aLabelThatIsNotKnownMakesScrambledDatesUncertain() {
        let table = HeaderTests.orders[0].table.filter { $0 != "«" && $0 != "»" }
        let header = table.replacing("Decision Date:", with: "Decisi0n Date:").replacing("10/29/2016", with: "") + "\n"
        let found = Letter.parse(header: header).header
        #expect(found.caseNumber?.value == "CM17-0000001")
        #expect(found.dateOfInjury == nil)
        #expect(found.urDenialDate == nil)
        #expect(found.applicationReceived == nil)
    }

    @Test func keepsTextAboveTheTableOutOfIt() {
        let determination = Letter.parse(header: "State of Somewhere\nDivision of Letters\n" + Letter.header)
        #expect(determination.header.caseNumber?.value == "CM17-0000001")
        #expect(determination.findings == ["unclaimed-text -"])
        #expect(determination.sections.map(\.kind) == [.unclaimed, .header, .reviewer, .caseSummary, .issues])
    }

    /// What people and programs print for one day: 2017-02-28.
    static let days = [
        "Tuesday, February 28, 2017", "Tue. 02/28/2017", "Tuesday 02/28/2017", "February 28th, 2017",
        "28th February 2017",
        "2017/02/28", "2017-02-28T00:00:00", "2017-02-28T00:00:00Z", "02/28/2017 10:32 AM", "02/28/2017 14:05",
        "02/28/2017, 9:05 am", "02/28/2017 at 10:30 a.m.", "02/28/2017 3:15 PM PST", "02/28/2017 14:05:33",
        "02/28/2017 10:32.", "2017-02-28T00:00:00-08:00", "02/28/2017 10:32 AM EST",
    ]

    /// The time of day and the name of the day are in no value, and nothing is said of them.
    @Test(arguments: days)
    func aDateMayBePrintedInManyWays(day: String) {
        let orders =
            [Letter.header] + HeaderTests.orders.prefix(2).map { $0.table.filter { !"«»".contains($0) } + "\n" }
        for header in orders {
            let determination = Letter.parse(header: header.replacing("02/28/2017", with: day))
            #expect(determination.header.decisionDate?.value.description == "2017-02-28")
            #expect(determination.header.dateOfInjury?.value.description == "2016-10-29")
            #expect(determination.findings == [])
        }
    }

    @Test(arguments: [
        ("Date of Injury:", "Date(s) of Injury:"), ("Date of Injury:", "Date of Injury (DOI):"),
        ("UR Denial Date:", "UR Denial:"), ("UR Denial Date:", "UR Denial/Modification Date:"),
        ("UR Denial Date:", "Utilization Review Decision Date:"), ("Application Received:", "Application Date:"),
        ("Application Received:", "Application Rec\u{2019}d:"), ("Application Received:", "IMR Request Received:"),
        ("Decision Date:", "Dated:"), ("Decision Date:", "Date of Letter:"), ("Priority:", "Priority Level:"),
        ("Priority:", "Review Type:"),
    ])
    func aLabelMayHaveOtherWords(label: String, other: String) {
        let header = Letter.header.replacing(label, with: other)
        let determination = Letter.parse(header: header)
        #expect(header != Letter.header)
        #expect(determination.header.fields.map(\.value.text) == Letter.parse().header.fields.map(\.value.text))
        #expect(determination.findings == [])
    }

    @Test func aRemarkInBracketsBehindAPriorityIsInNoValue() {
        let determination = Letter.parse(header: Letter.header.replacing("Standard", with: "Standard (30 days)"))
        #expect(determination.header.priority?.value == .standard)
        #expect(determination.findings == [])
    }

    /// What other words for a priority mean is not certain.
    @Test(arguments: ["Regular", "Non-Expedited"])
    func anUnknownPriorityIsReported(priority: String) {
        let determination = Letter.parse(header: Letter.header.replacing("Standard", with: priority))
        #expect(determination.header.priority == nil)
        #expect(determination.findings == ["unexpected-value /header/priority"])
    }

    @Test func readsExpedited() {
        let determination = Letter.parse(header: Letter.header.replacing("Standard", with: "EXPEDITED"))
        #expect(determination.header.priority?.value == .expedited)
    }
}

extension Determination.Header {
    /// Pointer and value of each field that has one.
    fileprivate var fields: [(field: String, value: (text: String, range: Range<Int>))] {
        let dates: [(String, Located<CalendarDate>?)] = [
            ("dateOfInjury", dateOfInjury), ("dateAssigned", dateAssigned), ("decisionDate", decisionDate),
            ("urDenialDate", urDenialDate), ("applicationReceived", applicationReceived),
        ]
        var fields = dates.compactMap { name, date in date.map { ("/header/" + name, ($0.value.description, $0.range)) }
        }
        if let caseNumber { fields.append(("/header/caseNumber", (caseNumber.value, caseNumber.range))) }
        if let priority { fields.append(("/header/priority", (priority.value.rawValue, priority.range))) }
        return fields
    }
}
