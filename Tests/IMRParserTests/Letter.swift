@testable import IMRParser

/// Whole letters made of parts, for tests that change one of them.
enum Letter {
    static let header = """
        Case Number: CM17-0000001
        Date Assigned: 01/31/2017 Date of Injury: 10/29/2016
        Decision Date: 02/28/2017 UR Denial Date: 01/24/2017
        Priority: Standard Application Received: 01/30/2017

        """

    static let reviewer = """
        HOW THE IMR FINAL DETERMINATION WAS MADE
        MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no
        affiliation with the employer, employee, providers or the claims administrator. He/she has been
        in active clinical practice for more than five years and is currently working at least 24 hours a
        week in active practice. The expert reviewer was selected based on his/her clinical experience,
        education, background, and expertise in the same or similar specialties that evaluate and/or treat
        the medical condition and disputed items/Service. He/she is familiar with governing laws and
        regulations, including the strength of evidence hierarchy that applies to Independent Medical
        Review determinations.
        The Expert Reviewer has the following credentials:
        State(s) of Licensure: Oregon, Nevada
        Certification(s)/Specialty: Family Practice

        """

    static let summary = """
        CLINICAL CASE SUMMARY
        The expert reviewer developed the following clinical case summary based on a review of the
        case file, including all medical records:
        The injured worker is a 44 year old female who fell from a ladder on 10-29-2016.

        """

    static let issuesHeading = """
        IMR ISSUES, DECISIONS AND RATIONALES
        The Final Determination was based on decisions for the disputed items/services set forth below:

        """

    static func issue(
        _ heading: String = "Knee brace: Upheld",
        administrator: String = "Decision based on MTUS Knee Complaints 2004.",
        maximus: String = "Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.",
        rationale: String = "No instability is described. The request is not medically necessary."
    ) -> String {
        """
        \(heading)
        Claims Administrator guideline: \(administrator)
        MAXIMUS guideline: \(maximus)
        Decision rationale: \(rationale)

        """
    }

    static func text(
        header: String = header, reviewer: String = reviewer, summary: String = summary, issues: String...
    ) -> String {
        header + reviewer + summary + issuesHeading + (issues.isEmpty ? issue() : issues.joined())
    }

    static func parse(
        header: String = header, reviewer: String = reviewer, summary: String = summary, issues: String...
    ) -> Determination {
        Determination(
            parsing: header + reviewer + summary + issuesHeading + (issues.isEmpty ? issue() : issues.joined()))
    }
}

extension Determination {
    /// Code and field of each diagnostic.
    var findings: [String] { diagnostics.map { "\($0.code.rawValue) \($0.field ?? "-")" } }
}
