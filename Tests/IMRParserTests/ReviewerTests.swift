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
        (
            "State(s) of Licensure: Ohio, & Utah\nCertification(s)/Specialty: Neurology & Pain Medicine",
            ["Ohio", "Utah"], ["Neurology", "Pain Medicine"]
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
        (
            "State(s) of Licensure: State of Ohio; Washington, DC\nCertification(s)/Specialty: Neurology; Pain Medicine",
            ["Ohio", "Washington, DC"], ["Neurology", "Pain Medicine"]
        ),
        (
            "State(s) of Licensure: Ohio | New York\nCertification(s)/Specialty: Neurology \u{2022} Physical Medicine and Rehabilitation",
            ["Ohio", "New York"], ["Neurology", "Physical Medicine and Rehabilitation"]
        ),
        (
            "State(s) of Licensure; Ohio Utah\nCertification(s)/Specialty; Surgery/Urology and Pain Medicine",
            ["Ohio", "Utah"], ["Surgery", "Urology", "Pain Medicine"]
        ),
        (
            "The reviewer is Board Certified in Neurology and Pain Medicine and is licensed to practice in the State of Iowa, Utah, and Washington, D.C. He/she is",
            ["Iowa", "Utah", "Washington, D.C."], ["Neurology", "Pain Medicine"]
        ),
        (
            "The expert reviewer is Licensed in Chiropractic and is licensed to practice chiropractic in Ohio and Iowa.",
            ["Ohio", "Iowa"], ["Chiropractic"]
        ),
        (
            "The reviewer is a Licensed Acupuncturist and is licensed to practice in California.",
            ["California"], ["Acupuncture"]
        ),
        (
            "The reviewer is a licensed Psychologist with a specialty in Neuropsychology and is licensed to practice in Maine.",
            ["Maine"], ["Neuropsychology"]
        ),
        (
            "The reviewer is a licensed Psychologist, has a subspecialty in Neuropsychology and is licensed to practice in Maine.",
            ["Maine"], ["Psychology", "Neuropsychology"]
        ),
        (
            "The reviewer is a Doctor of Podiatric Medicine, is Board Certified in Podiatric Surgery, and is licensed in Texas.",
            ["Texas"], ["Podiatric Medicine", "Podiatric Surgery"]
        ),
        (
            "The reviewer is licensed to practice in Nevada and is Board Certified in Urology.",
            ["Nevada"], ["Urology"]
        ),
        (
            "The reviewer holds Board Certification in Urology and is licensed to practice in Colorado.",
            ["Colorado"], ["Urology"]
        ),
        (
            "The reviewer is Board Certified in Plastic Surgery and in Hand Surgery and is licensed to practice in Texas, as well as California.",
            ["Texas", "California"], ["Plastic Surgery", "Hand Surgery"]
        ),
        (
            "The reviewer is Board Certified in General Surgery, has subspecialties in Vascular Surgery and Critical Care and is licensed to practice in Ohio.",
            ["Ohio"], ["General Surgery", "Vascular Surgery", "Critical Care"]
        ),
        (
            "The reviewer is a Doctor of Dental Surgery and is licensed to practice in Ohio.", ["Ohio"],
            ["Dental Surgery"]
        ),
    ])
    func readsCredentials(text: String, states: [String], specialties: [String]) {
        let reviewer = reviewer(text)
        #expect(reviewer.statesOfLicensure.map(\.value) == states)
        #expect(reviewer.specialties.map(\.value) == specialties)
    }

    @Test(arguments: ["Psychiatry & Neurology", "Psychiatry and Neurology", "Pulmonary Diseases"])
    func nameOfABoardIsOneName(name: String) {
        let found = reviewer("State(s) of Licensure: Ohio\nCertification(s)/Specialty: \(name), Pain Medicine")
        #expect(found.specialties.map(\.value) == [name, "Pain Medicine"])
    }

    /// A piece of a watermark may be below the list.
    @Test(arguments: ["COPY", "IC", "DRAFT"]) func wordInCapitalsBelowAListIsNamed(word: String) {
        let determination = Letter.parse(
            reviewer: Letter.reviewer.replacing("Family Practice\n", with: "Family Practice\n\(word)\n"))
        #expect(determination.findings == ["unexpected-value /reviewer/specialties/0"])
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

    @Test(arguments: ["None", "N/A", "Not provided"]) func nothingIsNoSpecialty(words: String) {
        let reviewer = Letter.reviewer.replacing("Family Practice", with: words)
        let findings = Determination(parsing: Letter.text(reviewer: reviewer, issues: Letter.issue())).findings
        #expect(findings.first?.hasPrefix("unexpected-value /reviewer/specialties") == true)
    }

    @Test func saysThatANameMayBeTwo() {
        let determination = Letter.parse(
            reviewer: """
                HOW THE IMR FINAL DETERMINATION WAS MADE
                State(s) of Licensure: Ohio
                Certification(s)/Specialty: Neurology, Wound Care and Venous Medicine

                """)
        #expect(determination.reviewer.specialties.map(\.value) == ["Neurology", "Wound Care and Venous Medicine"])
        #expect(determination.findings == ["unexpected-value /reviewer/specialties/1"])
    }

    /// A list that an extractor tore: its rest is below a blank line.
    @Test func aLineBelowAListIsNamed() throws {
        let text = String(decoding: try Fixture.named("determination/shape-layout").text, as: UTF8.self)
        let label = "Certification(s)/Specialty:"
        let torn = text.replacing("\(label) ", with: "\(label)\nManagement\n\n")
        #expect(torn != text)
        let letter = Determination(parsing: torn)
        #expect(letter.findings.contains("unclaimed-text /reviewer/specialties"), "\(letter.findings)")
    }
}
