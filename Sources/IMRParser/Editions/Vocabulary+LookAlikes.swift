extension Vocabulary {
    /// The words by which a document is told that is no determination: one group of them is enough, whole.
    static func signs(of kind: LookAlike) -> [[Phrase]] {
        switch kind {
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
