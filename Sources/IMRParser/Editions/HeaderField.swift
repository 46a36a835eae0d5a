/// A field of the header. Its raw value is its key in the JSON form.
enum HeaderField: String, CaseIterable, Sendable {
    case caseNumber, claimNumber, dateOfInjury, dateAssigned, decisionDate, urDenialDate, applicationReceived, priority

    /// What a value looks like.
    enum Shape: CaseIterable { case caseNumber, date, priority }

    /// What the values of the field look like; `nil` if they are free text.
    var shape: Shape? {
        switch self {
        case .caseNumber: .caseNumber
        case .claimNumber: nil
        case .dateOfInjury, .dateAssigned, .decisionDate, .urDenialDate, .applicationReceived: .date
        case .priority: .priority
        }
    }

    /// The name of the field in messages.
    var label: String {
        switch self {
        case .caseNumber: "Case Number"
        case .claimNumber: "Claim Number"
        case .dateOfInjury: "Date of Injury"
        case .dateAssigned: "Date Assigned"
        case .decisionDate: "Decision Date"
        case .urDenialDate: "UR Denial Date"
        case .applicationReceived: "Application Received"
        case .priority: "Priority"
        }
    }
}

extension Determination.Header {
    /// Whether the field has a value.
    func has(_ field: HeaderField) -> Bool {
        switch field {
        case .caseNumber: caseNumber != nil
        case .claimNumber: claimNumber != nil
        case .priority: priority != nil
        default: self[field] != nil
        }
    }

    /// The date of a field; `nil` if there is none, or if the values of the field are not dates.
    subscript(field: HeaderField) -> Located<CalendarDate>? {
        get {
            switch field {
            case .dateOfInjury: dateOfInjury
            case .dateAssigned: dateAssigned
            case .decisionDate: decisionDate
            case .urDenialDate: urDenialDate
            case .applicationReceived: applicationReceived
            case .caseNumber, .claimNumber, .priority: nil
            }
        }
        set {
            switch field {
            case .dateOfInjury: dateOfInjury = newValue
            case .dateAssigned: dateAssigned = newValue
            case .decisionDate: decisionDate = newValue
            case .urDenialDate: urDenialDate = newValue
            case .applicationReceived: applicationReceived = newValue
            case .caseNumber, .claimNumber, .priority: break
            }
        }
    }
}
