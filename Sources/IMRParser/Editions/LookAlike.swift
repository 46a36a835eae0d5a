/// Documents that people keep beside determinations and take for them.
enum LookAlike: CaseIterable {
    case healthPlanReview, billReview, utilizationReview, medicalEvaluation, application, assignment, appealsBoard

    /// Groups of words. A document that has all words of one group is of the kind.
    var signs: [[Phrase]] {
        switch self {
        case .healthPlanReview:
            [
                ["managed health care"], ["dmhc"], ["department of insurance", "independent medical review"],
                ["enrollee", "health plan"], ["enrollee", "health insurer"], ["insured", "health insurer"],
            ]
        case .billReview: [["independent bill review"]]
        case .utilizationReview:
            [
                ["utilization review", "non-certif"], ["utilization review", "noncertif"],
                ["utilization review", "not certified"], ["utilization review", "certification recommendation"],
                ["utilization review", "adverse determination"], ["utilization review", "request for authorization"],
                ["notice of non-certification"], ["utilization review determination"], ["utilization review decision"],
            ]
        case .medicalEvaluation:
            [
                ["qualified medical evaluat"], ["agreed medical evaluat"], ["panel qme"],
                ["qualified medical examiner"],
                ["agreed medical examiner"],
            ]
        case .application: [["application for independent medical review", "dwc form imr"]]
        case .assignment: [["notice of assignment and request for information"]]
        case .appealsBoard: [["workers' compensation appeals board"], ["workers\u{2019} compensation appeals board"]]
        }
    }
}
