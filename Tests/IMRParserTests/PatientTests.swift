import Testing

@testable import IMRParser

/// The age and the sex of the injured worker, and of nobody else.
@Suite struct PatientTests {
    private func summary(_ text: String) -> Determination {
        Letter.parse(summary: "CLINICAL CASE SUMMARY\n" + text + "\n")
    }

    /// A number may be lost.
    @Test(arguments: [
        ("This  year old male fell from a ladder.", Determination.Sex.male),
        ("The worker is a -year-old female who fell.", .female), ("He is a  y/o man who fell.", .male),
    ])
    func anAgeWithoutItsNumberIsReported(text: String, sex: Determination.Sex) {
        let found = summary(text)
        #expect(found.caseSummary.patient.age == nil)
        #expect(found.caseSummary.patient.sex?.value == sex)
        #expect(found.findings.contains("uncertain-patient /caseSummary/patient/age"))
    }

    /// An injury may be a year old.
    @Test func aYearThatIsNoAgeIsNotReported() {
        let found = summary("The worker is a female with a year-old injury of the knee.")
        #expect(!found.findings.contains("uncertain-patient /caseSummary/patient/age"))
    }

    @Test(arguments: [
        ("The patient is a 42yo male who fell.", 42, Determination.Sex.male),
        ("The patient is a 42 yo F who fell.", 42, .female),
        ("The patient is a 42yoM who fell.", 42, .male),
        ("The patient is a 42yof with pain.", 42, .female),
        ("The patient is a 42 y/o M with pain.", 42, .male),
        ("The claimant is a 42 y.o. F, right-hand dominant.", 42, .female),
        ("The claimant is a 42-y/o gentleman.", 42, .male),
        ("The patient is a 42M who fell.", 42, .male),
        ("The patient is a 42 F with a sore knee.", 42, .female),
        ("The patient is a 42-year-old M who fell.", 42, .male),
        ("The patient is a 42 yr male who fell.", 42, .male),
        ("The patient is a 42\u{2013}year\u{2013}old male who fell.", 42, .male),
        ("The patient is a 42\u{2014}year old woman who fell.", 42, .female),
        ("The patient is a 42\u{2011}year\u{2011}old woman who fell.", 42, .female),
        ("The patient is a 42\u{2212}year\u{2212}old woman who fell.", 42, .female),
        ("The patient is a forty-two-year-old male who fell.", 42, .male),
        ("The worker is a fifty year old woman who fell.", 50, .female),
        ("The worker is a Thirty-One year-old man.", 31, .male),
        ("Age: 42. Sex: F. The worker fell.", 42, .female),
        ("Age: 42 Gender: Male. The worker fell.", 42, .male),
        ("The patient, aged 42, is a woman who fell.", 42, .female),
        ("The claimant, age 42, is a man who fell.", 42, .male),
        ("The worker is a male aged forty-two who fell.", 42, .male),
        ("The patient is a 17-year-old boy who fell.", 17, .male),
        ("The worker is a 42-year-old fe-\nmale who fell.", 42, .female),
        ("This 42-year-old right-handed truck driver is a male who fell.", 42, .male),
        ("This is a 3-year-old claim of a 45-year-old male bookbinder.", 45, .male),
        ("The claim is 3 years old. The worker is a 45-year-old woman.", 45, .female),
        ("The 2-year-old injury was reviewed. The worker is a 45 year old woman.", 45, .female),
        ("This is a 5-year-old right shoulder injury in a 45-year-old male.", 45, .male),
        ("The worker was struck by a 23-year-old male. She is a 45-year-old woman.", 45, .female),
        ("A student, a 15-year-old boy, hit her. The worker is a 45-year-old woman.", 45, .female),
        ("The worker was restraining a 15-year-old male. The worker is a 45-year-old female.", 45, .female),
        ("The worker was hit by a coworker, a 30-year-old man. The worker is a 45-year-old female.", 45, .female),
        ("Her husband is a 50-year-old male. The worker is a 45-year-old female.", 45, .female),
        ("The worker's wife is a 50-year-old female. The worker is a 45-year-old male.", 45, .male),
        ("The worker lives with a 7-year-old son. The worker is a 45-year-old female.", 45, .female),
        ("Her 3-year-old MRI was read again. The claimant is a 45-year-old female.", 45, .female),
        ("Since age 20 he has smoked. The claimant is a 45-year-old male.", 45, .male),
        ("The injured worker, who lives with her mother, is a 45-year-old female.", 45, .female),
        ("She is a 45-year-old female, a mother of two.", 45, .female),
        ("The worker is a 45-year-old male machine operator.", 45, .male),
        ("Per the records, the worker is a(n) 45 year old male.", 45, .male),
        ("IW is a 45 y.o. RHD male.", 45, .male),
        ("AGE: 45 SEX: M. The knee is sore.", 45, .male),
        ("The client is a 45-year-old male.", 45, .male),
        ("The patient is a45-year-old male.", 45, .male),
        ("The patient is a 4 5-year-old male.", 45, .male),
        ("The patient is a 45-year-old cashier. This female patient fell.", 45, .female),
        ("The patient is a woman. The records are of a 45-year-old.", 45, .female),
        ("A 30-year-old patient hit her; the injured worker is a 45-year-old female nurse.", 45, .female),
        ("She was lifting an 80-year-old patient. The injured worker is a 45-year-old female aide.", 45, .female),
        ("While moving a 90-year-old resident, the worker, a 45-year-old female, fell.", 45, .female),
        ("The claimant, who was rear-ended by a 22-year-old female, is a 45-year-old male.", 45, .male),
        ("The claimant was 40 years old at the time of the injury. He is a 45-year-old male.", 45, .male),
        ("The claimant is a 45-year-old male. He was 40 years old when he was hurt.", 45, .male),
        ("The patient is a male with a 20-year-old repair. The patient is 45 years old.", 45, .male),
        ("The truck, a 20-year-old vehicle, hit the 45-year-old male worker.", 45, .male),
        ("This case involves a now 45-year-old female with a history of a claim.", 45, .female),
        ("The patient is a 45 year, 3 month old male.", 45, .male),
        ("The patient is a 45-year-and-3-month-old male.", 45, .male),
        ("45M roofer with pain in the back.", 45, .male),
        ("A female worker of 45 years was hurt.", 45, .female),
        ("This male patient, who is 45, was hurt.", 45, .male),
        ("The injured worker, now 45, is a male who was hurt.", 45, .male),
        ("The patient is 45 and male.", 45, .male),
        ("The patient is 45 years of age and male.", 45, .male),
        ("Patient age is 45; gender is male.", 45, .male),
        ("The worker is a 45-year-old self-employed woman.", 45, .female),
        ("Struck by a cart pushed by a 60-year-old male coworker, the 45-year-old female worker fell.", 45, .female),
        ("A 25-year-old building collapsed on this 45-year-old male.", 45, .male),
        ("The worker is a male. His current age is 45 years.", 45, .male),
        ("At the time of injury she was a 43-year-old female; her current age is 45 years.", 45, .female),
        ("The worker was caring for a 90-year-old female client. He is a 45-year-old male.", 45, .male),
        ("A then 43-year-old male fell. The worker, now 45 years of age, has pain.", 45, .male),
    ])
    func readsTheWorkers(text: String, age: Int, sex: Determination.Sex) {
        let determination = summary(text)
        #expect(determination.caseSummary.patient.age?.value == age)
        #expect(determination.caseSummary.patient.sex?.value == sex)
        #expect(determination.findings == [])
    }

    @Test(
        arguments: [
            ("The worker was struck by a 23-year-old male. She is a 45-year-old bookbinder.", 45, nil),
            ("The patient (DOB 04/05/1974) is a male who fell.", nil, .male),
            ("The claimant hurt his wrist. He is right-handed.", nil, nil),
            ("The claimant lives with a 70-year-old mother.", nil, nil),
            ("This is a 3-year-old claim about a wrist.", nil, nil),
            ("The worker fell. A 60-year-old building is where she works.", nil, nil),
            ("The worker is a carpenter with pain for 12 years.", nil, nil),
            ("The worker was hit by a 30 yo M.", nil, nil),
            ("The worker was caring for a 90-year-old female client.", nil, nil),
            ("The worker helped an 80-year-old man who had fallen.", nil, nil),
            ("The worker hurt her back lifting a 200-pound, 60-year-old male.", nil, nil),
            ("The patient, who has a 5-year-old male child at home, is a 45-year-old.", 45, nil),
            ("The patient states that knee flexion is now 90.", nil, nil),
            ("The worker reports that the score is 48.", nil, nil),
            ("As requested by the worker, the number of visits is 18.", nil, nil),
            ("A worker of 20 years with the company fell.", nil, nil),
            ("The worker has a son. She says that he is 19.", nil, nil),
            ("The worker has had 45 visits, and he is 60% disabled. Of 45 years, 20 were at a desk.", nil, nil),
            ("The male end of the cable hit the worker.", nil, nil),
            ("The worker is a 57-year-old roofer.", 57, nil),
            ("The patient is a 45-year-old cashier. Her manager is a male.", 45, nil),
            ("The worker is a man born in 1972.", nil, .male),
            ("The claimant is a female in her forties.", nil, .female),
        ] as [(String, Int?, Determination.Sex?)])
    func takesNobodyElses(text: String, age: Int?, sex: Determination.Sex?) {
        let determination = summary(text)
        #expect(determination.caseSummary.patient.age?.value == age)
        #expect(determination.caseSummary.patient.sex?.value == sex)
        #expect(determination.findings == [])
    }

    @Test(arguments: [
        "The worker is a \u{2588}\u{2588}-year-old male who fell.", "The worker is a XX-year-old male who fell.",
        "The worker is a [redacted] year old male who fell.", "The worker is a **-year-old male who fell.",
        "The worker is a 4S-year-old male who fell.", "The worker is a l5 year old male who fell.",
        "Age: XX. The worker is a male who fell.", "The worker is a ?? year-old male who fell.",
        "The worker is a __ year old male who fell.", "The worker is a 450-year-old male who fell.",
        "The worker is a 5-year-old male who fell.", "The worker has been a smoker since 16 years of age.",
        "The worker underwent surgery at 40 years of age.", "He was 28 years old when he was first injured in 1999.",
        "The worker is a 45-year-old male. The worker is a 54-year-old male.",
        "A 45-year-old male was seen. In May, a 54-year-old male was seen.",
    ])
    func anUncertainAgeIsReported(text: String) {
        #expect(summary(text).findings.contains("uncertain-patient /caseSummary/patient/age"))
        #expect(summary(text).diagnostics.contains { $0.severity == .warning })
    }

    @Test(arguments: ["A woman fell at work and hurt her wrist.", "Seen in May: male, right-handed, a roofer."])
    func aSexThatMayBeTheWorkersIsReported(text: String) {
        #expect(summary(text).caseSummary.patient.sex == nil)
        #expect(summary(text).findings == ["uncertain-patient /caseSummary/patient/sex"])
    }

    @Test func twoSexesAreReported() {
        let determination = summary("The worker is a 45-year-old male. The claimant is a 45-year-old female.")
        #expect(determination.findings == ["uncertain-patient /caseSummary/patient/sex"])
    }

    /// An age at the time of the injury is not the age of today, if that is there too.
    @Test(arguments: [
        "This 46-year-old male was 44 years old when he fell on 03/12/2015.",
        "The patient was a 44-year-old male at the time of the injury of 03/12/2015. He is now 46 years old.",
    ])
    func anAgeOfTodayIsBetterThanOneOfThePast(_ text: String) {
        #expect(summary(text).caseSummary.patient.age?.value == 46)
    }

    @Test func anAgeOfTodayWithoutAWordForYearsIsNamed() {
        let letter = summary("The patient was 44 years old at the time of the injury of 03/12/2015 and is now 46.")
        #expect(letter.findings.contains("uncertain-patient /caseSummary/patient/age"))
    }
}
