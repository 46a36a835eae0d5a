import Testing

@testable import IMRParser

/// The reviewer's credentials, from lists and from prose.
@Suite struct ReviewerTests {
    private func reviewer(_ credentials: String) -> Determination.Reviewer {
        let text = "HOW THE IMR FINAL DETERMINATION WAS MADE\nThe file was sent to an expert reviewer.\n" + credentials
        return Letter.parse(reviewer: text + "\n").reviewer
    }

    @Test(arguments: [
        (
            "State(s) of Licensure: Texas,Ohio\nCertification(s)/Specialty: Neurology, Pain Management",
            ["Texas", "Ohio"], ["Neurology", "Pain Management"]
        ),
        (
            "State(s) of Licensure: Texas\nCertification(s)/Specialty: Physical Medicine & Rehabilitation, Public Health &\nGeneral Preventive Medicine",
            ["Texas"], ["Physical Medicine & Rehabilitation", "Public Health & General Preventive Medicine"]
        ),
        ("STATE(S) OF LICENSURE:\nNew York\nCertification(s)/Specialty:\nPsychiatry", ["New York"], ["Psychiatry"]),
        (
            "The expert reviewer is Board Certified in Family Medicine and is licensed to practice in North Carolina. He/she is",
            ["North Carolina"], ["Family Medicine"]
        ),
        (
            "The expert reviewer is Board Certified in Internal Medicine, has a subspecialty in Rheumatology and is licensed to practice in Maine and Ohio. He/she",
            ["Maine", "Ohio"], ["Internal Medicine", "Rheumatology"]
        ),
        (
            "The expert reviewer is Board Certified Occupational Medicine and is licensed to practice in California.",
            ["California"], ["Occupational Medicine"]
        ),
    ])
    func readsCredentials(text: String, states: [String], specialties: [String]) {
        let reviewer = reviewer(text)
        #expect(reviewer.statesOfLicensure.map(\.value) == states)
        #expect(reviewer.specialties.map(\.value) == specialties)
    }

    @Test func placesEveryName() {
        let marked = MarkedText(
            """
            HOW THE IMR FINAL DETERMINATION WAS MADE
            State(s) of Licensure: «Texas»,  «New
            York»
            Certification(s)/Specialty: «Neurology»

            """)
        let reviewer = Determination(parsing: marked.bytes).reviewer
        #expect((reviewer.statesOfLicensure + reviewer.specialties).map(\.range) == marked.ranges)
        #expect(reviewer.statesOfLicensure.last?.value == "New York")
    }

    @Test func saysThatCredentialsAreMissing() {
        let determination = Letter.parse(
            reviewer: "HOW THE IMR FINAL DETERMINATION WAS MADE\nThe file was sent to an expert reviewer.\n")
        #expect(
            determination.findings == [
                "missing-credentials /reviewer/statesOfLicensure", "missing-credentials /reviewer/specialties",
            ])
    }
}
