import Testing

@testable import IMRParser

/// A letter of three pages, to print something between them.
enum PagedLetter {
    static let sentences = [
        "The injured worker was seen for pain in the left knee, which was worse after long walks and on the stairs of her",
        "house. Rest, ice, and a brace were tried in turn, and six visits of physical therapy were completed by the end",
        "of the year. An examination showed some swelling at the joint line, full motion, and no instability in any plane.",
        "The records do not describe what was done at the visits, or what the worker can do now that she could not do in",
        "the weeks before them. A program at home was advised, and she was told to come back when it did not help her.",
        "Her doctor asked for a scan of the knee, since the swelling had not gone away, and since stairs were still hard.",
    ]
    static let paragraph = sentences.joined(separator: "\n")

    /// A letter of three pages: the second begins in the case summary, the third between two issues.
    static let pages: [String] = {
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

    static func values(_ determination: Determination) -> [String?] {
        [determination.header.caseNumber?.value, determination.caseSummary.text?.value]
            + determination.issues.flatMap { issue in
                [
                    issue.heading?.value, issue.claimsAdministratorGuideline.text?.value,
                    issue.maximusGuideline.text?.value, issue.rationale?.value,
                ]
            }
    }

    static func expectSameValues(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let found = Determination(parsing: text)
        let expected = Determination(parsing: pages.joined())
        for (value, right) in zip(values(found), values(expected)) {
            #expect(value?.split(separator: "\n\n") == right?.split(separator: "\n\n"), sourceLocation: sourceLocation)
        }
        #expect(found.issues.count == expected.issues.count, sourceLocation: sourceLocation)
        #expect(
            found.diagnostics.allSatisfy { $0.severity == .note }, "\(found.findings)", sourceLocation: sourceLocation)
        #expect(Invariants(Array(text.utf8)).violations == [], sourceLocation: sourceLocation)
    }
}
