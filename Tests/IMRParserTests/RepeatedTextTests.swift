import Testing

@testable import IMRParser

/// Lines of the letter that are the same at several places stay in its values: no page repeats them.
@Suite struct RepeatedTextTests {
    /// A letter whose two rationales, and two guidelines, have `line` in the middle of a sentence.
    private func letter(_ line: String, of field: WritableField = .rationale) -> String {
        let (first, second) = (
            "The records of the year show that the worker was in pain on most days, and the plan speaks of\n\(line)\n"
                + "for some weeks. The request is not medically necessary.",
            "A note of the spring says that sleep was poor, that work was hard for her, and that she asked for\n\(line)\n"
                + "until the summer. The request is not medically necessary."
        )
        let filler = PagedLetter.paragraph + "\n"
        switch field {
        case .rationale:
            return Letter.text(
                issues: Letter.issue(rationale: filler + first), Letter.issue("Arm sling: Upheld", rationale: second))
        case .guideline:
            return Letter.text(
                issues: Letter.issue(
                    maximus: "Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care of it,\n" + line,
                    rationale: filler + first.replacing("\n\(line)", with: "")),
                Letter.issue(
                    "Arm sling: Upheld",
                    maximus: "Decision based on MTUS Elbow Complaints 2007, Section(s): Rest,\n" + line,
                    rationale: second.replacing("\n\(line)", with: "")))
        }
    }

    enum WritableField { case rationale, guideline }

    @Test(arguments: [
        "ODG allowing 10 visits over 8 weeks, with evidence of functional improvement, and then more",
        "(10 visits over 8 weeks, with evidence of functional improvement, and then some more)",
        "MTUS 2016 guidelines, and those of the American College of Environmental Medicine, and more",
        "Norco 10/325 mg #60, Flexeril 7.5 mg #60, Prilosec 20 mg #60, and Ultram 50 mg #90, one of each",
    ])
    func linesOfTwoRationalesStay(line: String) {
        let determination = Determination(parsing: letter(line))
        let kept = line.replacing("\n", with: " ")
        #expect(determination.issues.map { $0.rationale?.value.contains(kept) } == [true, true])
        #expect(determination.findings == [])
    }

    /// Short lines that divide sentences, and are as close to each other as no pages are, are said.
    @Test func shortLinesThatAreCloseStayAndAreNamed() {
        func sentences(_ number: Int) -> String {
            "She was seen on the first of the month, and he has asked for it for\nNorco \(number) mg\nsome time. "
        }
        let determination = Letter.parse(
            issues: Letter.issue(
                rationale: sentences(10) + "Then she went to the other clinic near the harbor, where she stayed for\n"
                    + "a day. " + sentences(5) + PagedLetter.paragraph + "\nThe request is not medically necessary."))
        #expect(determination.issues.first?.rationale?.value.contains("Norco 10 mg some time") == true)
        #expect(determination.findings.contains("possible-page-mark /issues/0/rationale"))
    }

    @Test(arguments: [
        "Decision based on Non-MTUS Citation http://www.ncbi.nlm.example/pubmed/12345678.",
        "http://www.ncbi.nlm.example/pubmed/12345678", "and on http://www.ncbi.nlm.example/pubmed/12345678",
    ])
    func addressesOfTwoCitationsStay(line: String) {
        let determination = Determination(parsing: letter(line, of: .guideline))
        #expect(
            determination.issues.map { $0.maximusGuideline.text?.value.contains("ncbi.nlm.example/pubmed/12345678") }
                == [true, true])
    }

    /// `text` with each line wrapped again at `width`, as `fold -s` does: short rests come between its lines.
    private func wrapped(_ text: String, at width: Int) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var rows = [""]
            for word in line.split(separator: " ") {
                let next = rows[rows.count - 1].isEmpty ? String(word) : rows[rows.count - 1] + " " + word
                if next.utf8.count > width { rows.append(String(word)) } else { rows[rows.count - 1] = next }
            }
            return rows.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    @Test(arguments: [72, 80, 90, 100]) func linesThatAreWrappedTwiceStay(width: Int) {
        let line = "6-8 Official Disability Guidelines"
        let determination = Determination(parsing: wrapped(letter(line), at: width))
        let rationales = determination.issues.map { $0.rationale?.value.replacing("\n\n", with: " ") ?? "" }
        #expect(rationales.first?.hasPrefix(PagedLetter.paragraph.replacing("\n", with: " ")) == true)
        #expect(rationales.map { $0.contains(" \(line) ") } == [true, true])
        #expect(!determination.findings.contains { $0.hasPrefix("possible-page-mark") }, "\(determination.findings)")
    }
}
