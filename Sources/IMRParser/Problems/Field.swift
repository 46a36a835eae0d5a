/// The value that a problem is about. It becomes a JSON Pointer only where a problem is reported.
enum Field: Equatable, Sendable {
    case wholeHeader
    case header(HeaderField)
    case statedOutcome
    case reviewer, statement, statesOfLicensure, specialties
    /// One of the states or of the specialties, counted from 0.
    case stateOfLicensure(Int), specialty(Int)
    case documentsReviewed
    case caseSummary, caseSummaryText, patientAge, patientSex
    case issues
    /// A part of the issue at an index, counted from 0.
    case issue(Int, IssueField)
    /// Any other value, by its pointer.
    case value(at: String)

    /// The JSON Pointer (RFC 6901) to the value in the JSON form.
    var pointer: String {
        switch self {
        case .wholeHeader: "/header"
        case .header(let field): "/header/\(field.rawValue)"
        case .statedOutcome: "/statedOutcome"
        case .reviewer: "/reviewer"
        case .statement: "/reviewer/statement"
        case .statesOfLicensure: "/reviewer/statesOfLicensure"
        case .specialties: "/reviewer/specialties"
        case .stateOfLicensure(let index): "/reviewer/statesOfLicensure/\(index)"
        case .specialty(let index): "/reviewer/specialties/\(index)"
        case .documentsReviewed: "/documentsReviewed"
        case .caseSummary: "/caseSummary"
        case .caseSummaryText: "/caseSummary/text"
        case .patientAge: "/caseSummary/patient/age"
        case .patientSex: "/caseSummary/patient/sex"
        case .issues: "/issues"
        case .issue(let index, let part): "/issues/\(index)\(part.path)"
        case .value(let pointer): pointer
        }
    }
}

enum IssueField: Equatable, Sendable {
    case whole, number, heading, service, decision, modification
    case originalRequest, authorized, disputed
    case guideline(Party), guidelineText(Party), basis(Party), citations(Party)
    case rationale

    /// The path from the issue to the part; empty for the whole issue.
    var path: String {
        switch self {
        case .whole: ""
        case .number: "/number"
        case .heading: "/heading"
        case .service: "/service"
        case .decision: "/decision"
        case .modification: "/modification"
        case .originalRequest: "/modification/originalRequest"
        case .authorized: "/modification/authorized"
        case .disputed: "/modification/disputed"
        case .guideline(let party): "/\(party.rawValue)"
        case .guidelineText(let party): "/\(party.rawValue)/text"
        case .basis(let party): "/\(party.rawValue)/basis"
        case .citations(let party): "/\(party.rawValue)/citations"
        case .rationale: "/rationale"
        }
    }
}

/// Whose guideline it is. The raw value is the key of the guideline in the JSON form.
enum Party: String, Sendable {
    case claimsAdministrator = "claimsAdministratorGuideline"
    /// The expert reviewer; the letters name the reviewer's guideline after MAXIMUS.
    case maximus = "maximusGuideline"
}
