/// Invented letters.
enum Letters {
    /// A whole determination with one issue. The number is in its case number.
    static func determination(_ number: Int = 1) -> String {
        """
        Case Number: \(caseNumber(number))
        Date of Injury: 03/04/2015
        Date Assigned: 11/20/2016
        Decision Date: 12/05/2016
        UR Denial Date: 10/11/2016
        Application Received: 11/01/2016
        Priority: Standard

        \(body)

        """
    }

    /// The case number in that letter.
    static func caseNumber(_ number: Int) -> String {
        "CM16-" + String(repeating: "0", count: max(0, 7 - String(number).count)) + String(number)
    }

    /// A determination that has lost its header, so that there is something to warn of.
    static let withWarning = body + "\n"

    /// No determination at all.
    static let shoppingList = "Bread, butter, two apples.\n"

    private static let body = """
        HOW THE IMR FINAL DETERMINATION WAS MADE

        MAXIMUS Federal Services sent the complete case file to an expert reviewer.

        The Expert Reviewer has the following credentials:
        State(s) of Licensure: Oregon, California
        Certification(s)/Specialty: Occupational Medicine

        CLINICAL CASE SUMMARY

        The expert reviewer developed the following clinical case summary based on a review of the
        case file, including all medical records:

        The injured worker is a 41-year-old male who strained his lower back while lifting a crate.

        IMR ISSUES, DECISIONS AND RATIONALES

        The Final Determination was based on decisions for the disputed items/services set forth below:

        Lumbar support brace: Upheld

        Claims Administrator guideline: Decision based on MTUS Low Back Complaints 2004.

        MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004.

        Decision rationale: Lumbar supports have no lasting benefit beyond the acute phase. This
        worker is past it. Therefore, the lumbar support brace is not medically necessary.
        """
}

extension Sandbox {
    /// Writes so many letters, ten to a folder, as `letters/NN/letter-NNNN.txt`.
    func writeLetters(_ count: Int) throws {
        for number in 0..<count {
            let folder = String(100 + number / 10)
            try write(Letters.determination(number), to: "letters/\(folder)/letter-\(1000 + number).txt")
        }
    }
}
