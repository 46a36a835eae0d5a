extension Determination: CustomStringConvertible {
    /// The letter in a few lines: the case number and the outcome, each issue, and each diagnostic.
    ///
    /// ```
    /// CM17-0001234: partiallyOverturned
    /// 1. Norco 10/325mg #35: upheld
    /// 2. Knee brace: overturned
    /// 12:3: warning: no Priority in the header [missing-header-field]
    /// ```
    public var description: String {
        let title = "\(header.caseNumber?.value ?? "no case number"): \(outcome?.rawValue ?? "no outcome")"
        return ([title] + issues.map(\.description) + diagnostics.map(\.description)).joined(separator: "\n")
    }
}

extension Determination.Issue: Identifiable, CustomStringConvertible {
    /// The number of the issue, which is unique in its letter.
    public var id: Int { number }

    /// The issue in a line: `1. Norco 10/325mg #35: upheld`.
    public var description: String {
        "\(number). \(service?.value ?? "no service"): \(decision?.value.rawValue ?? "no decision")"
    }
}

extension Determination.Diagnostic: CustomStringConvertible {
    /// The diagnostic in the form that the command prints behind the name of a file:
    /// `12:3: warning: no Priority in the header [missing-header-field]`.
    public var description: String {
        let place = place.map { "\($0.line):\($0.column): " } ?? ""
        return "\(place)\(severity.rawValue): \(message) [\(code.rawValue)]"
    }
}

extension Determination {
    /// The diagnostics without those that say of a value what the one before says of another value at the same place: a
    /// problem of a heading is one of the service, too. People need it once.
    package var distinctDiagnostics: [Diagnostic] {
        var last: Diagnostic?
        return diagnostics.filter { diagnostic in
            defer { last = diagnostic }
            return last?.place != diagnostic.place || last?.message != diagnostic.message
        }
    }
}
