/// Checks the conclusion of a rationale against the decision and the service of its issue.
enum ConclusionCheck {
    /// - Parameter index: The index of the issue, from 0.
    static func check(_ issue: Determination.Issue, at index: Int, rationale: Text?, problems: inout Problems) {
        guard let rationale, let conclusion = Conclusion(of: rationale) else { return }
        let place = rationale.sourceRange(conclusion.range)
        if let service = issue.service, conclusion.namesAnotherService(than: Text(service.value), in: rationale) {
            problems.add(.serviceNotNamed, on: .issue(index, .service), at: place)
        }
        // A decision in part agrees with either conclusion.
        guard let decision = issue.decision?.value, decision != .partiallyOverturned else { return }
        if conclusion.isNecessary != (decision == .overturned) {
            problems.add(.contradictedDecision, on: .issue(index, .decision), at: place)
        }
    }
}
