/// temporary
struct HeaderRule: Sendable {
    let requiredFields: [HeaderField]
    static let determination = HeaderRule(requiredFields: HeaderField.allCases)
    static let letter2013 = HeaderRule(requiredFields: [
        .caseNumber, .dateOfInjury, .decisionDate, .urDenialDate, .applicationReceived, .priority,
    ])
    static let notice2013 = HeaderRule(requiredFields: [
        .caseNumber, .dateOfInjury, .dateAssigned, .decisionDate, .urDenialDate, .applicationReceived,
    ])
    static let professionalReview = HeaderRule(requiredFields: [
        .caseNumber, .dateOfInjury, .decisionDate, .urDenialDate, .applicationReceived,
    ])
}
