import Testing

@testable import IMRParser

/// Basis and citations of guideline lines.
@Suite struct GuidelineTests {
    private func guideline(_ line: String) -> Determination.Guideline {
        Letter.parse(issues: Letter.issue(maximus: line)).issues[0].maximusGuideline
    }

    /// Works from outside the MTUS may follow the bare name of a work of the MTUS.
    @Test(arguments: [
        "the MTUS ACOEM, as well as the Non-MTUS Official Disability Guidelines.",
        "the MTUS ACOEM and Non-MTUS Official Disability Guidelines, Knee Chapter.",
        "the MTUS ACOEM Practice Guidelines, as well as the Non-MTUS ODG Low Back, MRI.",
    ])
    func worksOfTwoSourcesInProseAreBoth(works: String) {
        let found = Letter.parse(
            issues: Letter.issue(administrator: "The Claims Administrator based its decision on \(works)"))
        let guideline = found.issues[0].claimsAdministratorGuideline
        #expect(guideline.basis?.value == .mtusAndNonMtus)
        #expect(guideline.citations.map(\.source?.value) == [.mtus, .nonMtus])
        #expect(found.findings == [])
    }

    @Test(arguments: [
        ("Decision based on MTUS Acupuncture Treatment 2007.", Determination.Basis.mtus),
        ("The Expert Reviewer did not cite any medical evidence for its decision.", .noneCited),
        (
            "The Expert Reviewer did not base their decision on the MTUS. Decision based on Non-MTUS Citation A Book.",
            .nonMtus
        ),
        (
            "The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS A Book.",
            .nonMtus
        ),
        ("Decision based on MTUS Elbow Complaints 2007. Decision based on Non-MTUS Citation A Book.", .mtusAndNonMtus),
        ("The MTUS is silent. Decision based on Official Disability Guidelines.", .nonMtus),
    ])
    func readsTheBasis(line: String, basis: Determination.Basis) {
        #expect(guideline(line).basis?.value == basis)
        #expect(guideline(line).text?.value == line)
    }

    /// Programs write any dash for a hyphen.
    @Test(arguments: ["\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}", "\u{2011}", "\u{FE63}"])
    func anyDashIsInNonMTUS(dash: String) {
        let determination = Letter.parse(
            issues: Letter.issue(maximus: "Decision based on Non\(dash)MTUS Citation ODG, Knee \(dash) Braces."))
        #expect(determination.issues.first?.maximusGuideline.basis?.value == .nonMtus)
        #expect(determination.findings == [])
    }

    @Test func saysThatTheBasisIsUnknown() {
        let determination = Letter.parse(issues: Letter.issue(maximus: "A textbook of medicine, page 4."))
        #expect(
            determination.issues[0].maximusGuideline.citations.map(\.text.value) == ["A textbook of medicine, page 4"])
        #expect(determination.findings == ["unknown-basis /issues/0/maximusGuideline/basis"])
    }

    struct Work: Equatable, CustomTestStringConvertible {
        var title: String?
        var year: Int?
        var sections: String?
        var pages: String?
        var testDescription: String { title ?? "-" }
    }

    @Test(arguments: [
        ("Acupuncture Treatment 2007", [Work(title: "Acupuncture Treatment", year: 2007)]),
        (
            "Opioid Treatment 2016, Section(s): Facet, and Trigger Point Injections, and Acupuncture Treatment Guidelines",
            [
                Work(title: "Opioid Treatment", year: 2016, sections: "Facet, and Trigger Point Injections"),
                Work(title: "Acupuncture Treatment Guidelines"),
            ]
        ),
        (
            "Opioid Treatment 2016, Section(s): Summary, and ACOEM",
            [Work(title: "Opioid Treatment", year: 2016, sections: "Summary"), Work(title: "ACOEM")]
        ),
        (
            "Opioid Treatment 2016, Section(s): Summary, and Chronic Pain",
            [Work(title: "Opioid Treatment", year: 2016, sections: "Summary, and Chronic Pain")]
        ),
        (
            "Chronic Pain Medical Treatment 2016 Guidelines, Section(s): Opioids, dosing, Weaning: how to",
            [Work(title: "Chronic Pain Medical Treatment", year: 2016, sections: "Opioids, dosing, Weaning: how to")]
        ),
        (
            "General Approaches 2004, and Chronic Pain Medical Treatment 2016, Section(s): Office visits",
            [
                Work(title: "General Approaches", year: 2004),
                Work(title: "Chronic Pain Medical Treatment", year: 2016, sections: "Office visits"),
            ]
        ),
        (
            "Elbow Complaints 2007, Section(s): Criteria, and Forearm, Wrist, and Hand Complaints 2004, Section(s): Summary",
            [
                Work(title: "Elbow Complaints", year: 2007, sections: "Criteria"),
                Work(title: "Forearm, Wrist, and Hand Complaints", year: 2004, sections: "Summary"),
            ]
        ),
        (
            "Low Back Disorders 2017, Section(s): Red flags, and yellow ones, and Hip Disorders 2018",
            [
                Work(title: "Low Back Disorders", year: 2017, sections: "Red flags, and yellow ones"),
                Work(title: "Hip Disorders", year: 2018),
            ]
        ),
        (
            "Chronic Pain Treatment Guidelines Opioids Page(s): 74-96",
            [Work(title: "Chronic Pain Treatment Guidelines Opioids", pages: "74-96")]
        ),
        (
            "Chronic Pain Treatment Guidelines Exercise Section (9792.20-9792.26) Page(s): 46",
            [Work(title: "Chronic Pain Treatment Guidelines Exercise", sections: "9792.20-9792.26", pages: "46")]
        ),
        (
            "Opioid Treatment 2016, Section(s): 3.3 Opioids since 2009, and later",
            [Work(title: "Opioid Treatment", year: 2016, sections: "3.3 Opioids since 2009, and later")]
        ),
    ])
    func readsMTUSCitations(works: String, expected: [Work]) {
        let citations = guideline("Decision based on MTUS \(works).").citations
        let found = citations.map {
            Work(
                title: $0.title?.value, year: $0.year?.value, sections: $0.sections?.value, pages: $0.pages?.value)
        }
        #expect(found == expected)
        #expect(citations.allSatisfy { $0.source?.value == .mtus })
    }

    @Test func placesEveryPartAcrossLineEnds() {
        let marked = MarkedText(
            Letter.text(
                issues: Letter.issue(
                    maximus: "Decision based on MTUS ««Low Back\nComplaints» «2004», Section(s): «Special\nStudies»»."))
        )
        let citation = Determination(parsing: marked.bytes).issues[0].maximusGuideline.citations[0]
        let places = [citation.text.range, citation.title?.range, citation.year?.range, citation.sections?.range]
        #expect(places.compactMap { $0 } == marked.ranges)
        #expect(citation.title?.value == "Low Back Complaints")
    }

    // MARK: Titles that are known

    /// Works of a line as `TITLE YEAR|SECTIONS`; works from outside the MTUS as `-`.
    private func works(_ line: String) -> [String] {
        guideline(line).citations.map { work in
            guard work.source?.value == .mtus else { return "-" }
            let title = [work.title?.value, work.year.map { "\($0.value)" }].compactMap(\.self).joined(separator: " ")
            return [title, work.sections?.value].compactMap(\.self).joined(separator: "|")
        }
    }

    /// What is reported about the reviewer's guideline, with its severity.
    private func reports(_ line: String) -> [String] {
        Letter.parse(issues: Letter.issue(maximus: line)).diagnostics
            .map { "\($0.severity.rawValue) \($0.code.rawValue)" }
    }

    /// Every known title with every year.
    static let editions: [String] = Vocabulary.titles.all.flatMap { title in
        title.years.isEmpty ? [title.name.string] : title.years.map { "\(title.name.string) \($0)" }
    }

    static let sections = [
        "Opioids, dosing and weaning", "Epidural, Facet, and Trigger Point Injections", "Care; Surgery, and after it",
        "Treatment: Medications: NSAIDs", "Programs (since 2009)",
    ]

    @Test(arguments: editions)
    func readsEveryKnownTitleAloneAndInPairs(edition: String) {
        #expect(works("Decision based on MTUS \(edition).") == [edition])
        #expect(reports("Decision based on MTUS \(edition).") == [])
        for (index, sections) in GuidelineTests.sections.enumerated() {
            let other = GuidelineTests.editions.filter { $0.last == "9" }[index * 3]
            let one = "\(edition), Section(s): \(sections)"
            for joint in [", and ", "; "] {
                let line = "Decision based on MTUS \(one)\(joint)\(other), Section(s): \(sections)\(joint)\(edition)."
                #expect(works(line) == ["\(edition)|\(sections)", "\(other)|\(sections)", edition])
            }
        }
    }

    @Test(arguments: [
        (
            "ACOEM, and Chronic Pain Medical Treatment Guidelines",
            ["ACOEM", "Chronic Pain Medical Treatment Guidelines"]
        ),
        (
            "Low Back Disorders 2019, Section(s): Rest, and Knee Disorders, Section(s): Braces",
            ["Low Back Disorders 2019|Rest", "Knee Disorders|Braces"]
        ),
        (
            "Low Back Disorders 2019, Section(s): Rest, Knee Disorders 2020, Section(s): Braces",
            ["Low Back Disorders 2019|Rest", "Knee Disorders 2020|Braces"]
        ),
        (
            "Low Back Disorders 2019, Section(s): Opioids 2017 update, Rest",
            ["Low Back Disorders 2019|Opioids 2017 update, Rest"]
        ),
        ("Low Back Disorders 2019, Topic(s): Rest", ["Low Back Disorders 2019|Rest"]),
        ("Low Back Disorders 2019, Section(s): Rest, and ODG, Low Back", ["Low Back Disorders 2019|Rest", "-"]),
        ("Low Back Disorders 2019, Section(s): Rest. ODG Citation: Low Back", ["Low Back Disorders 2019|Rest", "-"]),
        ("Knee Disorders 2020, as well as Non-MTUS Citation A Book", ["Knee Disorders 2020", "-"]),
        (
            "Low Back Disorders 2019, and MTUS Knee Disorders 2020; Official Disability Guidelines (ODG), Knee",
            ["Low Back Disorders 2019", "Knee Disorders 2020", "-"]
        ),
    ])
    func separatesWorks(line: String, expected: [String]) {
        #expect(works("Decision based on MTUS \(line).") == expected)
        #expect(reports("Decision based on MTUS \(line).") == [])
    }

    @Test(arguments: [
        ("Low Back Disordes 2019", "warning unexpected-value"),
        ("Low Back Disorders 2091", "warning unexpected-value"),
        ("Low Back Disorders 2017", "warning unexpected-value"),
        ("Low Back Disorders 2O19", "warning unexpected-value"),
        ("Forearm Disorders 2019", "warning unexpected-value"),
        ("Knee Disorders 2020, Section(s): Rest, Low Bacck Disorders 2019", "warning unclaimed-text"),
        ("Knee Disorders 2020, Section(s): Rest Low Back Disorders 2019", "warning unclaimed-text"),
        ("Low Back Disorders 2024", "note unexpected-value"),
        ("Sleep Disorders 2024", "note unexpected-value"),
        ("Workplace Mental Health: Sleep 2024, Section(s): Care", "note unexpected-value"),
    ])
    func saysWhatIsNotInTheList(title: String, report: String) {
        #expect(reports("Decision based on MTUS \(title).") == [report])
    }

    // MARK: Sentences below a label

    @Test(arguments: [
        (
            "The Expert Reviewer based his/her decision on the MTUS Chronic Pain Medical Treatment Guidelines.",
            Determination.Basis.mtus
        ),
        ("The Expert Reviewer cited the Chronic Pain Medical Treatment Guidelines, Section Physical Medicine.", .mtus),
        ("Decision based on the MTUS Low Back Complaints, page 300.", .mtus),
        ("Decision based on ODG, Neck Chapter, Pillows.", .nonMtus),
        ("The Expert Reviewer\u{2019}s decision was based on A Book, a Non-MTUS citation.", .nonMtus),
        (
            "The Expert Reviewer found that no section of the MTUS was applicable. Per the Strength of Evidence hierarchy, the Expert Reviewer based his/her decision on A Book.",
            .nonMtus
        ),
        (
            "The Expert Reviewer based their decision on the MTUS Low Back Complaints and on the Non-MTUS Citation: A Book.",
            .mtusAndNonMtus
        ),
        (
            "The Expert Reviewer relied upon the MTUS Low Back Complaints. The Expert Reviewer also based his/her decision on Other Medical Treatment Guideline or Medical Evidence: A Book.",
            .mtusAndNonMtus
        ),
        (
            "The Expert Reviewer based his/her decision on the MTUS Eye. Decision based on Non-MTUS Citation A Book.",
            .mtusAndNonMtus
        ),
        (
            "The Expert Reviewer found the section of the MTUS and the ODG guidelines relevant and appropriate.",
            .mtusAndNonMtus
        ),
        ("The Expert Reviewer did not base his/her decision on the MTUS.", .nonMtus),
        ("The Expert Reviewer did not base his/her decision on any evidence-based guideline.", .noneCited),
        ("The Expert Reviewer cited no guideline.", .noneCited),
    ])
    func readsSentencesBelowALabel(line: String, basis: Determination.Basis) {
        #expect(guideline(line).basis?.value == basis)
        #expect(reports(line) == [])
    }

    @Test func aWorkOfUnknownSourceBelowALabelIsSaid() {
        let line = "The Expert Reviewer based his/her decision on A Book."
        #expect(guideline(line).basis == nil)
        #expect(reports(line) == ["warning unknown-basis"])
    }
}
