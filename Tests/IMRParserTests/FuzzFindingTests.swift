import Foundation
import Testing

@testable import IMRParser

/// Inputs that once broke what has to hold for any bytes, as small as they get. `Tests/Fuzz/run` finds them.
@Suite struct FuzzFindingTests {
    /// The issues' heading stands in the middle of a line that begins with the header's first label.
    @Test func aSecondLetterAfterAnIssuesHeadingInsideALine() {
        let line =
            "Case Number: " + String(repeating: "x ", count: 100)
            + "IMR ISSUES, DECISIONS AND RATIONALES text"
        #expect(Invariants(Array((line + " HOW THE IMR FINAL DETERMINATION WAS MADE").utf8)).violations == [])
    }

    /// A label that was broken after its first letter was found twice, and the text between the two ran backwards.
    @Test func aLabelBrokenAfterItsFirstLetter() {
        let letter = "IMRISSUES,DECISIONSANDRATIONALESTh\nM\nAXIMUS guideline:"
        #expect(Invariants(Array(letter.utf8)).violations == [])
    }

    /// The words "to practice … in" went on in the next sentence, and those of two leads lay across each other.
    @Test(arguments: [
        "license to practice . in i", "licensed to practice with a specialty in hand surgery in Ohio.",
        "license to practice is a specialty in x in y",
    ])
    func credentialsAcrossSentences(_ sentence: String) {
        let letter = "HOW THE IMR FINAL DETERMINATION WAS MADE\n" + sentence
        #expect(Invariants(Array(letter.utf8)).violations == [])
    }

    /// A word was parted from the case number's label at the beginning, and the section of the part had no bytes.
    @Test func aLabelJoinedToTheFirstWord() {
        let letter = "MAXIMUSCase NumberCM179900307\nDate Assigned\nHOWTHEIMR FINAL DETERMINATION WAS MADE\n"
        #expect(Invariants(Array(letter.utf8)).violations == [])
    }

    /// In a text of two lines, the lines between the first and the last were looked for from its end on.
    @Test(arguments: [
        "x\nPage 2", "Page 2", "Page 2\nx", "x\n2\ny", "Knee brace\n- 2 -\n", "a\n\u{C}Page 1 of 2\n\u{C}",
        "it is for the\nPublic Copy\nknee.\nPublic Copy",
    ])
    func textsOfAFewLinesWithMarksOfPages(_ text: String) {
        #expect(Invariants(Array(text.utf8)).violations == [])
    }

    /// A guideline line that is nothing but a full stop made a citation without text.
    @Test func aGuidelineOfOneFullStop() {
        let letter = "IMR ISSUES, DECISIONS AND RATIONALES\nClaims Administrator guideline."
        #expect(Invariants(Array(letter.utf8)).violations == [])
    }

    /// A modified request that does not say what was requested made a part without text.
    @Test func aModifiedRequestOfNothing() {
        for heading in [
            "was the original request", ". was authorized by the Claims Administrator.",
            "The Claims Administrator authorized , leaving the original request IMR eligible. The original request, is: Upheld",
        ] {
            let text = Letter.text(issues: Letter.issue("x was authorized by the Claims Administrator. " + heading))
            #expect(Invariants(Array(text.utf8)).violations == [])
            #expect(Invariants(Array(Letter.text(issues: Letter.issue(heading)).utf8)).violations == [])
            #expect(Invariants(Array(Letter.text(issues: Letter.issue(" " + heading)).utf8)).violations == [])
        }
    }

    /// A notice's requests twice, below documents twice: what lay between the two ran backwards.
    @Test func requestsTwice() throws {
        let notice = try Fixture.named("notice2013/shape-raw")
        let text = String(decoding: notice.text, as: UTF8.self)
        let documents = try #require(text.range(of: "Documents Reviewed for Determination"))
        let closing = try #require(text.range(of: "Effect of the Decision"))
        let part = text[documents.lowerBound..<closing.lowerBound]
        let twice = text.replacingCharacters(in: closing.lowerBound..<closing.lowerBound, with: part)
        #expect(Invariants(Array(twice.utf8)).violations == [])
    }

    /// A request's heading in a joined line was found twice, with its ordinal and without.
    @Test func aRequestInAJoinedLine() throws {
        let notice = try Fixture.named("notice2013/shape-raw")
        let long = "Regarding the request for " + String(repeating: "a long word and ", count: 20)
        let text = String(decoding: notice.text, as: UTF8.self).replacing("Regarding the request for ", with: long)
        #expect(Invariants(Array(text.utf8)).violations == [])
    }

    /// A damaged introduction to the issues, on one line with them all, put an issue's place behind the end.
    @Test func anIntroductionThatSwallowsTheIssues() {
        let letter =
            "IMR DECISION(S) AND RATIONALE(S)\nThe Final Determination was "
            + String(repeating: "not read, ", count: 30) + "Decision rationale: None."
        #expect(Invariants(Array(letter.utf8)).violations == [])
    }
}
