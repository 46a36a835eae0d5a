import Testing

@testable import IMRParser

/// Basis and citations of guideline lines.
@Suite struct GuidelineTests {
    private func guideline(_ line: String) -> Determination.Guideline {
        Letter.parse(issues: Letter.issue(maximus: line)).issues[0].maximusGuideline
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
    ])
    func readsTheBasis(line: String, basis: Determination.Basis) {
        #expect(guideline(line).basis?.value == basis)
        #expect(guideline(line).text?.value == line)
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
}
