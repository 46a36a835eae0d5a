import Testing

@testable import IMRParser

/// Letters whose lines somebody joined or wrapped anew, and letters whose words an extractor broke or joined.
@Suite struct ReflowTests {
    // MARK: Lines

    private static let letter = Letter.text(
        issues: Letter.issue(),
        Letter.issue(
            "Gym membership for 3 months: Overturned",
            rationale: "Home exercises have failed. The request is medically necessary."))

    /// The text as one line, and its paragraphs: blank lines come before the headings.
    private static let joined = letter.split(whereSeparator: \.isWhitespace).joined(separator: " ")

    /// The text wrapped so that no line is longer than `width` characters.
    private static func wrapped(_ text: String, at width: Int) -> String {
        var lines = [""]
        for word in text.split(whereSeparator: \.isWhitespace) {
            if lines[lines.count - 1].isEmpty {
                lines[lines.count - 1] = String(word)
            } else if lines[lines.count - 1].count + 1 + word.count <= width {
                lines[lines.count - 1] += " \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines.joined(separator: "\n")
    }

    private func expectSameValues(_ text: String) {
        let (expected, found) = (Determination(parsing: ReflowTests.letter), Determination(parsing: text))
        #expect(found.diagnostics.isEmpty, "\(found.findings)")
        #expect(found.header.jsonValues == expected.header.jsonValues)
        #expect(found.reviewer.statesOfLicensure.map(\.value) == expected.reviewer.statesOfLicensure.map(\.value))
        #expect(found.reviewer.specialties.map(\.value) == expected.reviewer.specialties.map(\.value))
        #expect(found.caseSummary.text?.value == expected.caseSummary.text?.value)
        #expect(found.issues.map { $0.service?.value } == expected.issues.map { $0.service?.value })
        #expect(found.issues.map { $0.decision?.value } == expected.issues.map { $0.decision?.value })
        #expect(found.issues.map { $0.rationale?.value } == expected.issues.map { $0.rationale?.value })
    }

    @Test(arguments: [50, 60, 72, 80, 90, 100, 120, 150, 200, 250])
    func paragraphsMayBeJoinedAndWrappedAtAnyWidth(width: Int) {
        expectSameValues(ReflowTests.wrapped(ReflowTests.letter, at: width))
    }

    @Test func everythingMayBeOnOneLine() { expectSameValues(ReflowTests.joined) }

    /// A number before a heading inside a line is no part of the rationale above.
    @Test func headingsInsideALineMayHaveNumbers() {
        let numbered = ReflowTests.joined.replacing("Knee brace: Upheld", with: "1. Knee brace: Upheld")
            .replacing("Gym membership for", with: "2. Gym membership for")
        expectSameValues(numbered)
    }

    @Test func headingsInsideALineMayBeInMixedCase() {
        expectSameValues(
            ReflowTests.joined
                .replacing("HOW THE IMR FINAL DETERMINATION WAS MADE", with: "How the IMR Final Determination Was Made")
                .replacing("CLINICAL CASE SUMMARY", with: "Clinical Case Summary")
                .replacing("IMR ISSUES, DECISIONS AND RATIONALES", with: "IMR Issues, Decisions and Rationales"))
    }

    @Test func everyPartOfAnIssueMayBeOnTheLineOfItsHeading() {
        let issue =
            "Cane: Upheld Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004. "
            + "MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004. Decision rationale: Not necessary.\n"
        let found = Letter.parse(issues: Letter.issue(), issue)
        #expect(found.findings == [])
        #expect(found.issues.map { $0.service?.value } == ["Knee brace", "Cane"])
        #expect(found.issues.last?.rationale?.value == "Not necessary.")
    }

    @Test(arguments: [
        "The reviewer read the prior Decision rationale: it is short.",
        "The Claims Administrator guideline: ODG was not followed.",
        "See the MAXIMUS guideline: it does not say so.",
        "Under \"Decision rationale:\" nothing was said.",
        "Note: The Claims Administrator guideline: ODG.",
    ])
    func mentionOfALabelInASentenceIsNoLabel(sentence: String) {
        let found = Letter.parse(issues: Letter.issue(rationale: "\(sentence) The request is not medically necessary."))
        #expect(found.findings == [])
        #expect(found.issues.count == 1)
        #expect(found.issues[0].rationale?.value == "\(sentence) The request is not medically necessary.")
    }

    @Test func learnsWhatEndsTheLines() {
        func wrapping(_ text: String) -> LineLayout.Wrapping {
            let source = SourceText(Array(text.utf8))
            return LineLayout(sample: 0..<source.bytes.count, paragraphStarts: [], of: source).wrapping
        }
        let statement = Letter.reviewer.split(separator: "\n").dropFirst().joined(separator: "\n")
        #expect(wrapping(statement) == .width)
        for width in [60, 80, 120, 200] { #expect(wrapping(ReflowTests.wrapped(statement, at: width)) == .characters) }
        let line = statement.split(separator: "\n").joined(separator: " ")
        #expect(wrapping(line) == .paragraphs)
        #expect(wrapping(line.replacing(". ", with: ".\n")) == .sentences)
    }

    // MARK: Words

    @Test(arguments: [
        ("Decision based on Non- MTUS Citation Work guide.", Determination.Basis.nonMtus),
        ("Decision based on Non -MTUS Citation Work guide.", .nonMtus),
        ("Decision based on NonMTUSCitation Work guide.", .nonMtus),
        ("Decision basedonMTUS Knee Complaints 2004.", .mtus), ("Decision based on M TUS Knee Complaints 2004.", .mtus),
        ("Deci sion based on MTUSKnee Complaints 2004.", .mtus),
        (
            "Decision based on MTUS Knee Complaints 2004.Decision based on Non- MTUS Citation Work guide.",
            .mtusAndNonMtus
        ),
        ("The Expert Reviewer did not ba se their decision on theMTUS.", .nonMtus),
        ("The Expert Reviewer did not citeany medical evi dence for its decision.", .noneCited),
    ])
    func brokenAndJoinedWordsOfStatementsAreRead(line: String, basis: Determination.Basis) {
        let found = Letter.parse(issues: Letter.issue(maximus: line))
        #expect(found.findings == [])
        #expect(found.issues[0].maximusGuideline.basis?.value == basis)
        #expect(found.issues[0].maximusGuideline.text?.value == line)
    }

    @Test(arguments: [
        "Knee Complaints 200 4", "Knee Complaints 20 04", "Knee Complaints 2 004", "Knee Complaints2004",
        "KneeComplaints 2004", "Kn ee Complaint s 2004",
    ])
    func brokenAndJoinedTitlesAndYearsAreRead(work: String) {
        let line = "Decision based on MTUS \(work), Section(s): Initial Care,and Low Back Comp laints 2004."
        let found = Letter.parse(issues: Letter.issue(maximus: line))
        #expect(found.findings == [])
        let citations = found.issues[0].maximusGuideline.citations
        #expect(citations.map { $0.title?.value } == ["Knee Complaints", "Low Back Complaints"])
        #expect(citations.map { $0.year?.value } == [2004, 2004])
    }

    @Test func pieceOfAWordInAnUnknownTitleIsDoubtful() {
        let found = Letter.parse(issues: Letter.issue(maximus: "Decision based on MTUS Joint Disorde rs 2019."))
        #expect(found.findings == ["unclaimed-text /issues/0/maximusGuideline/citations"])
    }

    @Test(arguments: [
        "Decision  rationale :", "Decision\nrationale:", "Decisionrationale:", "D e c i s i o n   r a t i o n a l e :",
        "Deci- sion rationale:",
    ])
    func brokenAndJoinedWordsOfALabelAreRead(label: String) {
        let found = Determination(parsing: ReflowTests.letter.replacing("Decision rationale:", with: label))
        #expect(found.findings == [])
        #expect(found.issues.map { $0.rationale?.value.prefix(14) } == ["No instability", "Home exercises"])
    }

    @Test(arguments: ["Work list.pdf", "Knee Complaints 2004.", "Knee Complaints 2004"])
    func labelMayBeJoinedToTheWordBeforeIt(word: String) {
        let text = ReflowTests.letter.replacing(
            "Initial Care.\nDecision rationale:", with: "\(word)Decision rationale:")
        let found = Determination(parsing: text)
        #expect(found.issues.map { $0.rationale?.value.prefix(14) } == ["No instability", "Home exercises"])
        #expect(found.issues[0].maximusGuideline.text?.value.hasSuffix(word) == true)
    }

    @Test(arguments: ["Knee brace:Upheld", "Knee brace :Up held", "Knee brace: U pheld."])
    func brokenAndJoinedDecisionsAreRead(heading: String) {
        let found = Letter.parse(issues: Letter.issue(heading))
        #expect(found.findings == [])
        #expect(found.issues[0].service?.value == "Knee brace")
        #expect(found.issues[0].decision?.value == .upheld)
    }

    @Test(arguments: [
        "C L I N I C A L  C A S E  S U M M A R Y", "CLINICAL CASESUMMARY", "CLIN ICAL CASE SUMMA RY",
        "== CLINICAL CASE SUMMARY ==",
    ])
    func brokenAndJoinedWordsOfASectionHeadingAreRead(heading: String) {
        expectSameValues(ReflowTests.letter.replacing("CLINICAL CASE SUMMARY", with: heading))
    }

    @Test func sectionsOfBrokenHeadingsStillTileTheInput() {
        let text = ReflowTests.letter.replacing("CLINICAL CASE SUMMARY", with: "# CLINICAL CASE SUMMARY #")
        let found = Determination(parsing: text)
        #expect(found.sections.map(\.kind) == [.header, .reviewer, .caseSummary, .issues])
        #expect(found.sections.last?.range.upperBound == text.utf8.count)
        #expect(found.reviewer.specialties.map(\.value) == ["Family Practice"])
    }

    @Test func wordsOfAHeadingInAnyOtherTextAreNoHeading() {
        let rationale = "THE CLINICAL CASE SUMMARY DOES NOT SAY SO. THE REQUEST IS NOT MEDICALLY NECESSARY."
        let text = Letter.text(summary: "", issues: Letter.issue(rationale: rationale))
        let found = Determination(parsing: text)
        #expect(found.issues[0].rationale?.value == rationale)
        #expect(found.findings.contains { $0.hasPrefix("missing-section") })
    }

    @Test(arguments: [
        ("Ore gon,Nevada", ["Oregon", "Nevada"]), ("NewMexico, N evada", ["New Mexico", "Nevada"]),
        ("Oregon, West Virginia", ["Oregon", "West Virginia"]),
    ])
    func brokenAndJoinedStatesAreRead(list: String, states: [String]) {
        let found = Letter.parse(reviewer: Letter.reviewer.replacing("Oregon, Nevada", with: list))
        #expect(found.findings == [])
        #expect(found.reviewer.statesOfLicensure.map(\.value) == states)
    }

    @Test(arguments: [
        ("a 52-     year-oldfemale", 52), ("a52-year-old fe male", 52), ("a 5 2-year-old femalewho", 52),
        ("a 52 ye ar old f emale", 52), ("a 52-year- old female", 52),
    ])
    func brokenAndJoinedAgesAreRead(words: String, age: Int) {
        let found = Letter.parse(summary: Letter.summary.replacing("a 44 year old female", with: words))
        #expect(found.caseSummary.patient.age?.value == age)
        #expect(found.caseSummary.patient.sex?.value == .female)
    }

    @Test func brokenWordsOfAModifiedRequestAreRead() {
        let found = Letter.parse(
            issues: Letter.issue(
                "Therapy (8)was the origi nal request. Therapy (3) was authorizedby the Claims Administrator. The "
                    + "remaining IMR eligible por tion of the original request, Therapy (5)is: Upheld"))
        #expect(found.findings == [])
        let modification = found.issues[0].modification
        #expect(modification?.originalRequest?.value == "Therapy (8)")
        #expect(modification?.authorized?.value == "Therapy (3)")
        #expect(modification?.disputed?.value == "Therapy (5)")
    }
}

extension Determination.Header {
    /// The values, for a comparison without places.
    var jsonValues: [String] {
        [caseNumber?.value ?? "", priority?.value.rawValue ?? ""]
            + [dateAssigned, dateOfInjury, decisionDate, urDenialDate, applicationReceived].map {
                $0.map { "\($0.value)" } ?? ""
            }
    }
}
