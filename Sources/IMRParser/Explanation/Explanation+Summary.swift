extension Explanation {
    /// The case, the dates, the reviewer, the issues with their decisions, and what to check.
    mutating func writeSummary() {
        let header = determination.header
        writeRow(
            "case",
            [
                header.caseNumber?.value ?? "no case number", determination.edition?.rawValue ?? "not a determination",
                header.priority?.value.rawValue, determination.outcome.map { "outcome: \($0.rawValue)" },
            ])
        writeRow(
            "dates",
            [
                date("injury", header.dateOfInjury), date("UR denial", header.urDenialDate),
                date("application", header.applicationReceived), date("assigned", header.dateAssigned),
                date("decision", header.decisionDate),
            ])
        writeRow(
            "reviewer",
            [
                list(determination.reviewer.specialties, "no specialty"),
                list(determination.reviewer.statesOfLicensure, "no state"),
            ])
        for issue in determination.issues {
            writeRow("issue \(issue.number)", [issue.decision?.value.rawValue ?? "no decision", issue.service?.value])
        }
        if determination.issues.isEmpty { writeRow("issues", ["none"]) }
        let places = distinctDiagnostics.filter { $0.severity != .note }.map { diagnostic in
            diagnostic.code.rawValue + (diagnostic.place.map { " (line \($0.line))" } ?? "")
        }
        writeRow("check", places.isEmpty ? ["nothing"] : places)
        text.endLine()
    }

    private func date(_ name: String, _ date: Located<CalendarDate>?) -> String {
        "\(name) \(date?.value.description ?? "?")"
    }

    private func list(_ names: [Located<String>], _ none: String) -> String {
        names.isEmpty ? none : names.map(\.value).joined(separator: ", ")
    }

    private static var nameWidth: Int { 10 }

    private mutating func writeRow(_ name: String, _ parts: [String?]) {
        text.style(.bold)
        text.write(name + String(repeating: " ", count: max(1, Explanation.nameWidth - name.count)))
        text.style(.plain)
        let row = ExplanationText.shown(parts.compactMap(\.self).joined(separator: " · "))
        text.write(wrapped: row, from: Explanation.nameWidth, indent: Explanation.nameWidth)
        text.endLine()
    }
}
