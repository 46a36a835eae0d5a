import Testing

@testable import IMRParser

/// The summary's text, and age and sex only as they are stated.
@Suite struct CaseSummaryTests {
    private func patient(_ summary: String) -> Determination.Patient {
        Letter.parse(summary: "CLINICAL CASE SUMMARY\n" + summary + "\n").caseSummary.patient
    }

    /// A piece of a watermark, or of a page mark, may be above the text.
    @Test(arguments: ["COPY", "BL", "B", "2"]) func wordInCapitalsAboveTheTextIsNamed(word: String) {
        let determination = Letter.parse(
            summary: Letter.summary.replacing("medical records:\n", with: "medical records:\n\(word)\n")
                + PagedLetter.paragraph + "\n")
        #expect(determination.findings == ["possible-page-mark /caseSummary/text"])
    }

    @Test(arguments: [
        ("The injured worker is a 52-year-old female who fell.", 52, Determination.Sex.female),
        ("This 47 year old male was injured.", 47, .male),
        ("The patient is a 41-year old, right-hand dominant man.", 41, .male),
        ("The claimant is a 52 y/o woman with pain.", 52, .female),
        ("This is a 38 yo male.", 38, .male),
        ("The applicant is a gentleman, 61 years old, who fell.", 61, .male),
        ("The patient is a female aged 35.", 35, .female),
        ("The worker is a 29 year-\nold female.", 29, .female),
        ("She has a 7 year old daughter. The injured worker is a 33 year old female.", 33, .female),
        ("On 1-12-17, after 6 sessions in 2 years, this 30 year old male was seen.", 30, .male),
    ])
    func readsAgeAndSex(text: String, age: Int, sex: Determination.Sex) {
        let patient = patient(text)
        #expect(patient.age?.value == age)
        #expect(patient.sex?.value == sex)
    }

    @Test(
        arguments: [
            ("The injured worker is a female who sustained an injury.", nil, Determination.Sex.female),
            ("The patient is 45 years old and lifts boxes.", 45, nil),
            ("He injured his back. His wife, a 40 year old female, drove him.", nil, nil),
            ("The claimant injured her neck on 10/16/12.", nil, nil),
            ("Pain for 12 years. Old records were reviewed.", nil, nil),
        ] as [(String, Int?, Determination.Sex?)])
    func takesOnlyWhatIsStated(text: String, age: Int?, sex: Determination.Sex?) {
        let patient = patient(text)
        #expect(patient.age?.value == age)
        #expect(patient.sex?.value == sex)
    }

    @Test func leavesTheFixedSentenceOut() {
        #expect(Letter.parse().caseSummary.text?.value.hasPrefix("The injured worker is a 44") == true)
        let bare = Letter.parse(summary: "CLINICAL CASE SUMMARY\nA summary: without it.\n")
        #expect(bare.caseSummary.text?.value == "A summary: without it.")
    }

    @Test func theHeadingsWordsInsideASentenceAreNoHeading() {
        let determination = Letter.parse(
            summary:
                "CLINICAL CASE SUMMARY\nThe expert reviewer developed the following\nclinical case summary based on a review of the case file, including all medical records:\nA 44-year-old woman fell.\n"
        )
        #expect(determination.caseSummary.text?.value == "A 44-year-old woman fell.")
        #expect(determination.findings == [])
    }
}
