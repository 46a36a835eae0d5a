import Testing

@testable import IMRParser

/// Every row of every table is found by its own words. A row that another one hides would never be.
@Suite struct EveryRowIsFound {
    static let grammars = Determination.Edition.allCases.map(Grammar.of)

    /// A row of an edition's headings; it appears in failures by its words.
    struct Heading: CustomStringConvertible {
        let grammar: Grammar
        let row: HeadingRow

        var description: String { "\(grammar.edition): \(row.phrase)" }
    }

    static let headings = grammars.flatMap { grammar in grammar.headings.map { Heading(grammar: grammar, row: $0) } }

    @Test(arguments: headings)
    func heading(_ heading: Heading) throws {
        let row = heading.row
        let words = "\(row.phrase)".uppercased() + ([.colon, .capitalsAndColon].contains(row.ending) ? ":" : "")
        let scan = SectionHeadings(in: SourceText(Array((words + "\nMore text.\n").utf8)))
        if row.role == .statedOutcome {
            #expect(scan.statedOutcomes == [0..<words.utf8.count])
            return
        }
        #expect(scan.headings.count == 1)
        let found = try #require(scan.headings.first)
        #expect(found.range == 0..<words.utf8.count, "a row that begins this one was found")
        #expect(found.role == row.role, "another edition prints the same words for another section")
        #expect(found.editions.contains(heading.grammar.edition))
        #expect(found.isDistinctive == row.isDistinctive, "another edition's row says otherwise")
        #expect(found.isNewWording(in: heading.grammar.edition) == row.isNewWording)
    }

    /// A label of a header table.
    struct HeaderLabel: CustomStringConvertible {
        let rule: HeaderRule
        let label: HeaderRule.Label

        var description: String { "\(label.phrase)" }
    }

    static let headerLabels = grammars.flatMap { [$0.header] + [$0.coverLetter].compactMap(\.self) }
        .flatMap { rule in rule.labels.map { HeaderLabel(rule: rule, label: $0) } }

    @Test(arguments: headerLabels)
    func headerLabel(_ row: HeaderLabel) {
        let words = row.description + (row.label.isOpen ? "" : ":")
        let tokens = HeaderTokens(0..<words.utf8.count, of: SourceText(Array(words.utf8)), rule: row.rule).tokens
        #expect(tokens.map(\.kind) == [row.label.field.map(HeaderTokens.Kind.label) ?? .nameLabel])
        #expect(tokens.map(\.range) == [0..<words.utf8.count])
    }

    /// A row of a label table.
    struct TextLabel: CustomStringConvertible {
        let table: LabelTable
        let row: LabelTable.Row

        var description: String { "\(row.phrase)" }
    }

    static let textLabels = [Vocabulary.credentialLabels, Vocabulary.issueLabels, Vocabulary.rationaleLabels]
        .flatMap { table in table.rows.map { TextLabel(table: table, row: $0) } }

    @Test(arguments: textLabels)
    func textLabel(_ label: TextLabel) {
        let text = "\(label): Text."
        let found = LabeledText.all(label.table, in: 0..<text.utf8.count, of: SourceText(Array(text.utf8)))
        #expect(found.map(\.label) == [label.row.label])
        #expect(found.map(\.labelRange) == [0..<label.description.utf8.count + 1])
    }

    @Test(arguments: Vocabulary.decisions.map { ("\($0.phrase)", $0.value) })
    func decision(words: String, value: Determination.Decision) {
        let issue = Letter.parse(issues: Letter.issue("Knee brace: \(words)")).issues.first
        #expect(issue?.decision?.value == value)
        #expect(issue?.service?.value == "Knee brace")
    }
}

/// A grammar that is nowhere but here is read like any edition's: what an edition is, is one value.
@Suite struct NewEditionTests {
    /// ```
    /// Review Number: CM31-0001234
    /// ABOUT THE EXPERT
    /// THE CASE IN SHORT
    /// WHAT WAS DECIDED
    /// ```
    static let grammar = Grammar(
        // No letter of this edition is read here, so its name is free.
        edition: .professionalReview,
        headings: [
            HeadingRow(.reviewer, "ABOUT THE EXPERT"),
            HeadingRow(.caseSummary, "THE CASE IN SHORT", ending: .colon, isDistinctive: false),
            HeadingRow(.issues, "WHAT WAS DECIDED"),
        ],
        sections: [
            ExpectedSection(.reviewer, "About the expert"),
            ExpectedSection(.caseSummary, "The case in short"),
            ExpectedSection(.issues, "What was decided"),
        ],
        header: HeaderRule(
            HeaderRule.labels(.caseNumber, ["Review Number"]) + HeaderRule.labels(.dateOfInjury, ["Injured on"])
                + HeaderRule.labels(.decisionDate, ["Decided on", "Decided"]),
            requiredFields: [.caseNumber, .dateOfInjury, .decisionDate]),
        issues: .labeled,
        firstRoles: [.reviewer],
        lastRole: .issues,
        suggestions: [.caseSummary])

    typealias ExpectedSection = Grammar.ExpectedSection

    static let header = "Review Number: CM31-0001234\nInjured on: 10/29/2030\nDecided on: 02/28/2031\n"
    static let reviewer = """
        ABOUT THE EXPERT
        State(s) of Licensure: Oregon
        Certification(s)/Specialty: Family Practice

        """
    static let summary = "THE CASE IN SHORT: The injured worker is a 44-year-old female who fell on 10-29-2030.\n"
    static let issues = "WHAT WAS DECIDED\n" + Letter.issue("Knee brace: Overturned")

    private func parse(_ parts: String...) -> Determination {
        Determination(parsing: Array(parts.joined().utf8), by: HeadingTable([NewEditionTests.grammar]))
    }

    @Test func aLetterIsReadWhole() {
        let determination = parse(
            NewEditionTests.header, NewEditionTests.reviewer, NewEditionTests.summary, NewEditionTests.issues)
        #expect(determination.findings == ["contradicted-decision /issues/0/decision"], "as its rationale says")
        #expect(determination.edition == NewEditionTests.grammar.edition)
        #expect(determination.sections.map(\.kind) == [.header, .reviewer, .caseSummary, .issues])
        #expect(determination.header.caseNumber?.value == "CM31-0001234")
        #expect(determination.header.dateOfInjury?.value.description == "2030-10-29")
        #expect(determination.header.decisionDate?.value.description == "2031-02-28")
        #expect(determination.reviewer.statesOfLicensure.map(\.value) == ["Oregon"])
        #expect(determination.caseSummary.patient.age?.value == 44)
        let issue = determination.issues.first
        #expect(issue?.service?.value == "Knee brace")
        #expect(issue?.decision?.value == .overturned)
        #expect(issue?.maximusGuideline.basis?.value == .mtus)
        #expect(issue?.rationale?.value == "No instability is described. The request is not medically necessary.")
    }

    @Test func whatItLacksIsReported() {
        let determination = parse("Review Number: CM31-0001234\n", NewEditionTests.reviewer, NewEditionTests.issues)
        #expect(determination.findings.contains("missing-section /caseSummary"))
        #expect(determination.findings.contains("missing-header-field /header/dateOfInjury"))
        #expect(!determination.findings.contains { $0.hasSuffix("/header/priority") }, "the edition prints none")
    }

    @Test func itsSummaryAloneSuggestsIt() {
        #expect(parse(NewEditionTests.summary).edition == NewEditionTests.grammar.edition)
        #expect(parse("THE END IN SHORT\n").edition == nil)
    }

    /// A letter of another edition has none of its headings.
    @Test func otherLettersAreNotOfIt() { #expect(parse(Letter.text()).findings == ["not-a-determination -"]) }
}
