extension ExplanationPage {
    /// Writes what was read: what to check, the case, the issues, the patient, the reviewer, and the documents.
    mutating func writeReading() {
        writeChecks()
        html.raw("<h2>The case</h2>\n<dl>\n")
        row("Kind of letter", determination.edition?.meaning, missing: "not known")
        row("Outcome", determination.outcome?.meaning, missing: "not certain")
        rows(
            of: "/header/",
            expected: [
                "caseNumber", "dateOfInjury", "urDenialDate", "applicationReceived", "dateAssigned", "decisionDate",
                "priority",
            ])
        rows(of: "/statedOutcome", expected: [])
        html.raw("</dl>\n")
        writeIssues()
        html.raw("<h2>The patient</h2>\n<dl>\n")
        rows(of: "/caseSummary/", expected: ["patient/age", "patient/sex", "text"])
        html.raw("</dl>\n<h2>The reviewer</h2>\n<dl>\n")
        rows(of: "/reviewer/", expected: ["specialties", "statesOfLicensure"])
        html.raw("</dl>\n")
        if values.contains(where: { $0.pointer.hasPrefix("/documentsReviewed/") }) {
            html.raw("<h2>The documents</h2>\n<dl>\n")
            rows(of: "/documentsReviewed/", expected: [])
            html.raw("</dl>\n")
        }
    }

    private mutating func writeIssues() {
        for (index, issue) in determination.issues.enumerated() {
            html.element("h2", "Issue \(issue.number)")
            html.raw("\n<dl>\n")
            rows(of: "/issues/\(index)/", expected: ["service", "decision", "rationale"])
            html.raw("</dl>\n")
        }
        if determination.issues.isEmpty { html.raw("<h2>Issues</h2>\n<p>No issue was found.</p>\n") }
    }

    // MARK: What to check

    private mutating func writeChecks() {
        let isDoubtful = diagnostics.contains { $0.severity != .note }
        html.raw("<h2>What to check by eye</h2>\n")
        if !isDoubtful { html.raw("<p>Nothing is missing, doubtful or contradictory.</p>\n") }
        guard !diagnostics.isEmpty else { return }
        html.raw("<ul class=\"checks\">\n")
        for (index, diagnostic) in diagnostics.enumerated() {
            html.raw("<li id=\"c\(index)\" class=\"\(diagnostic.severity.rawValue)\">")
            html.element("b", diagnostic.severity.rawValue.capitalizedFirst)
            html.raw(" ")
            let sentence = diagnostic.message.capitalizedFirst
            if let place = diagnostic.place {
                html.raw("<a href=\"#d\(index)\">")
                html.text(sentence)
                html.element("span", ", line \(place.line)", "class=\"line\"")
                html.raw("</a>")
            } else {
                html.text(sentence)
            }
            html.raw(" ")
            html.element("code", diagnostic.code.rawValue)
            html.raw("</li>\n")
        }
        html.raw("</ul>\n")
    }

    // MARK: Values

    /// A row without a place.
    ///
    /// - Parameter missing: What the row says if there is no text.
    private mutating func row(_ label: String, _ text: String?, missing: String) {
        html.raw("<div>")
        html.element("dt", label)
        html.element("dd", text ?? missing, text == nil ? "class=\"none\"" : "")
        html.raw("</div>\n")
    }

    /// What the row of a missing value says: a letter need not state every value.
    private func words(forMissing pointer: String) -> String {
        let isReported = diagnostics.contains {
            $0.severity != .note && ($0.field.map { $0 == pointer || pointer.hasPrefix($0 + "/") } ?? true)
        }
        return isReported ? "not found" : "not stated"
    }

    /// The rows of the values below a pointer. Those that are expected come first, also if they are missing.
    private mutating func rows(of parent: String, expected: [String]) {
        let own = values.indices.filter { values[$0].pointer.hasPrefix(parent) }
        for name in expected {
            let found = own.filter { isAt(parent + name, values[$0].pointer) }
            if found.isEmpty {
                row(PageValue.label(parent + name), nil, missing: words(forMissing: parent + name))
            } else {
                rows(found)
            }
        }
        rows(own.filter { index in !expected.contains { isAt(parent + $0, values[index].pointer) } })
    }

    /// Whether a value is there, or is a member of the list that is.
    private func isAt(_ pointer: String, _ value: String) -> Bool {
        value == pointer || value.hasPrefix(pointer + "/") && Int(value.dropFirst(pointer.count + 1)) != nil
    }

    /// The most characters that are shown of a text; the rest is in the letter beside.
    private static let longest = 160

    private mutating func rows(_ indices: [Int]) {
        for index in indices {
            let value = values[index]
            html.raw("<div id=\"v\(index)\">")
            html.element("dt", value.label)
            html.raw("<dd>")
            html.raw(value.range.isEmpty ? "<span>" : "<a href=\"#p\(index)\">")
            let text = value.words
            html.text(text.count > Self.longest ? text.prefix(Self.longest) + "…" : text)
            html.raw(value.range.isEmpty ? "</span>" : "</a>")
            html.raw("</dd></div>\n")
        }
    }
}

extension Determination.Decision {
    /// The decision and what it means, in words.
    package var meaning: String {
        switch self {
        case .upheld: "Upheld: the denial stands"
        case .overturned: "Overturned: the treatment is medically necessary"
        case .partiallyOverturned: "Partially overturned: part of the treatment is medically necessary"
        }
    }
}

extension Determination.Basis {
    var meaning: String {
        switch self {
        case .mtus: "the MTUS"
        case .nonMtus: "a guideline outside of the MTUS"
        case .mtusAndNonMtus: "the MTUS and a guideline outside of it"
        case .noneCited: "no guideline was cited"
        }
    }
}

extension Determination.Edition {
    fileprivate var meaning: String {
        switch self {
        case .determination: "Final determination, as printed since 2014"
        case .letter2013: "Final determination letter of 2013 or early 2014"
        case .notice2013: "Notice of determination of 2013"
        case .professionalReview: "Medical professional review, before 2013"
        }
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
