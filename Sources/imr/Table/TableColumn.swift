/// The columns of the table, in order. The names and the order are stable; a new column is added at the end.
enum TableColumn: String, CaseIterable, Sendable {
    case file
    case caseNumber
    case dateOfInjury
    case urDenialDate
    case applicationReceived
    case dateAssigned
    case decisionDate
    case priority
    case statesOfLicensure
    case specialties
    case age
    case sex
    case issue
    case service
    case decision
    case originalRequest
    case authorized
    case disputed
    case claimsAdministratorBasis
    case claimsAdministratorTitles
    case maximusBasis
    case maximusTitles
    case rationale
    case outcome
    case diagnostics
}
