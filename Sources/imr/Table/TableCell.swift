import IMRParser

/// The content of one cell of the table.
enum TableCell: Equatable, Sendable {
    /// Nothing, because the letter does not say.
    case none
    /// A number, a date, or a word of a closed set.
    case word(String)
    /// Text of the letter, or a name of a file.
    case text(String)
}

extension TableCell {
    /// Creates the cell of a column in the row of an issue. Without an issue, only the values of the whole letter are
    /// filled in.
    init(_ column: TableColumn, _ letter: Determination, _ issue: Determination.Issue?, file: String?) {
        self =
            switch column {
            case .file: .text(file)
            case .caseNumber: .text(letter.header.caseNumber?.value)
            case .dateOfInjury: .date(letter.header.dateOfInjury)
            case .urDenialDate: .date(letter.header.urDenialDate)
            case .applicationReceived: .date(letter.header.applicationReceived)
            case .dateAssigned: .date(letter.header.dateAssigned)
            case .decisionDate: .date(letter.header.decisionDate)
            case .priority: .word(letter.header.priority?.value.rawValue)
            case .statesOfLicensure: .list(letter.reviewer.statesOfLicensure.map(\.value))
            case .specialties: .list(letter.reviewer.specialties.map(\.value))
            case .age: .word(letter.caseSummary.patient.age.map { String($0.value) })
            case .sex: .word(letter.caseSummary.patient.sex?.value.rawValue)
            case .issue: .word(issue.map { String($0.number) })
            case .service: .text(issue?.service?.value)
            case .decision: .word(issue?.decision?.value.rawValue)
            case .originalRequest: .text(issue?.modification?.originalRequest?.value)
            case .authorized: .text(issue?.modification?.authorized?.value)
            case .disputed: .text(issue?.modification?.disputed?.value)
            case .claimsAdministratorBasis: .word(issue?.claimsAdministratorGuideline.basis?.value.rawValue)
            case .claimsAdministratorTitles: .titles(issue?.claimsAdministratorGuideline)
            case .maximusBasis: .word(issue?.maximusGuideline.basis?.value.rawValue)
            case .maximusTitles: .titles(issue?.maximusGuideline)
            case .rationale: .text(issue?.rationale?.value)
            case .outcome: .word(letter.outcome?.rawValue)
            case .diagnostics: .codes(letter, issue)
            }
    }

    /// Creates the cell of a record's id, which is a JSON value: the characters of a string, or the value as it is.
    init(id: [UInt8]) {
        guard id.first == Byte.quote, id.count >= 2 else {
            self = .text(String(decoding: id, as: UTF8.self))
            return
        }
        var text: [UInt8] = []
        var scanner = JSONScanner(id, 0..<id.count)
        do throws(RecordFault) {
            _ = try scanner.readString(into: &text)
            self = .text(String(decoding: text, as: UTF8.self))
        } catch {
            self = .text(String(decoding: id, as: UTF8.self))
        }
    }

    private static func word(_ word: String?) -> TableCell { word.map(TableCell.word) ?? .none }

    private static func text(_ text: String?) -> TableCell { text.map(TableCell.text) ?? .none }

    private static func date(_ date: Located<CalendarDate>?) -> TableCell { word(date?.value.description) }

    /// Joins names with semicolons, because a name may contain a comma but not a semicolon.
    private static func list(_ names: [String]) -> TableCell {
        names.isEmpty ? .none : .text(names.joined(separator: "; "))
    }

    /// The title of each work, or the whole citation if it has no title.
    private static func titles(_ guideline: Determination.Guideline?) -> TableCell {
        list(guideline?.citations.map { $0.title?.value ?? $0.text.value } ?? [])
    }

    /// The codes of the errors and warnings about the letter as a whole or about this issue, each once.
    private static func codes(_ letter: Determination, _ issue: Determination.Issue?) -> TableCell {
        var codes: [String] = []
        var seen: Set<Determination.Diagnostic.Code> = []
        for diagnostic in letter.diagnostics where diagnostic.severity != .note {
            if diagnostic.isAbout(issue), seen.insert(diagnostic.code).inserted {
                codes.append(diagnostic.code.rawValue)
            }
        }
        return codes.isEmpty ? .none : .word(codes.joined(separator: " "))
    }
}

extension Determination.Diagnostic {
    /// Whether the diagnostic is about the letter as a whole, or about this issue.
    fileprivate func isAbout(_ issue: Determination.Issue?) -> Bool {
        guard let field, let issue, field.hasPrefix("/issues/") else { return true }
        return field.dropFirst("/issues/".count).prefix { $0 != "/" } == String(issue.number - 1)
    }
}
