/// A field of the header. Its raw value is its key in the JSON form.
enum HeaderField: String, CaseIterable, Sendable {
    case caseNumber, claimNumber, dateOfInjury, dateAssigned, decisionDate, urDenialDate, applicationReceived, priority

    /// The fields with dates, in the order in which things happen.
    static let datesInOrder: [HeaderField] = [
        .dateOfInjury, .urDenialDate, .applicationReceived, .dateAssigned, .decisionDate,
    ]

    /// Whether the dates of the fields, as far as they are known, are in the order in which things happen.
    static func areInOrder(_ date: (HeaderField) -> CalendarDate?) -> Bool {
        var last: CalendarDate?
        return datesInOrder.allSatisfy { field in
            guard let date = date(field) else { return true }
            defer { last = date }
            return last.map { $0 <= date } ?? true
        }
    }

    /// What a value looks like.
    enum Shape: CaseIterable { case caseNumber, date, priority }

    /// What the values of the field look like; `nil` if they are free text.
    var shape: Shape? { row.shape }
    /// The name of the field in messages.
    var label: String { row.label }

    private var row: (label: String, shape: Shape?) {
        switch self {
        case .caseNumber: ("Case Number", .caseNumber)
        case .claimNumber: ("Claim Number", nil)
        case .dateOfInjury: ("Date of Injury", .date)
        case .dateAssigned: ("Date Assigned", .date)
        case .decisionDate: ("Decision Date", .date)
        case .urDenialDate: ("UR Denial Date", .date)
        case .applicationReceived: ("Application Received", .date)
        case .priority: ("Priority", .priority)
        }
    }
}

extension Determination.Header {
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
