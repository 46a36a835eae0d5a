/// Something that has to be said about a letter: its stable code, how serious it is, and a sentence for a person.
///
/// Every problem is a static member in `Problem+Wording.swift`; those about wrappers are in
/// `Problem+Wrappers.swift`.
struct Problem: Equatable, Sendable {
    let code: Determination.Diagnostic.Code
    let severity: Determination.Diagnostic.Severity
    let message: String

    /// A problem with the severity that its code has.
    init(_ code: Determination.Diagnostic.Code, _ message: String) { self.init(code, code.severity, message) }

    /// A problem that is more or less serious than its code usually is.
    init(_ code: Determination.Diagnostic.Code, _ severity: Determination.Diagnostic.Severity, _ message: String) {
        (self.code, self.severity, self.message) = (code, severity, message)
    }
}

extension Determination.Diagnostic.Code {
    /// How serious a problem of this code is, unless its wording says otherwise.
    var severity: Determination.Diagnostic.Severity {
        switch self {
        // The letter or a part of it is lost.
        case .notADetermination, .pdfUnreadable, .missingSection, .unexpectedSection, .secondDetermination,
            .pagesOutOfOrder, .missingIssues, .missingHeading, .notARecord, .tooLarge, .moreDiagnostics:
            .error
        case .serviceNotNamed, .newWording, .otherEncoding: .note
        default: .warning
        }
    }
}
