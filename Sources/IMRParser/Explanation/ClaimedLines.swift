/// Finds the section and the fields that claim each line of a letter. Ask for every line, from the first to the last.
struct ClaimedLines {
    /// The text in the margin beside a line.
    struct Margin: Equatable {
        /// The section, such as "header" or "issue 2"; empty if it is the same as on the previous line.
        var section: String
        /// The fields that have text on the line.
        var fields: String
    }

    private var values: OrderedValues
    private var sections: ArraySlice<Determination.Section>
    private var lastSection = ""
    /// The lines that were taken off the pages before the letter was read.
    private var marks: ArraySlice<Range<Int>>

    init(_ determination: Determination, marks: [Range<Int>]) {
        self.marks = marks.sorted { $0.lowerBound < $1.lowerBound }[...]
        values = OrderedValues(of: determination)
        sections = determination.sections[...]
    }

    /// Returns the margin of the line at `range`, which includes the line end.
    mutating func margin(of range: Range<Int>, isBlank: Bool) -> Margin {
        while let section = sections.first, section.range.upperBound <= range.lowerBound { sections.removeFirst() }
        let claims = values.pointers(in: range).compactMap(ClaimedLines.claim)
        guard !isBlank else { return Margin(section: "", fields: "") }
        while let mark = marks.first, mark.upperBound <= range.lowerBound { marks.removeFirst() }
        if let mark = marks.first, range.overlaps(mark) { return Margin(section: "", fields: "(taken off)") }
        // The statement is the reviewer's whole section; on a line with a list, the list is what matters.
        let special = claims.filter { $0.field != "statement" }
        let here = special.isEmpty ? claims : special
        let section = here.first?.section ?? sections.first?.kind.name ?? ""
        defer { lastSection = section }
        var fields: [String] = []
        for claim in here where !fields.contains(claim.field) { fields.append(claim.field) }
        return Margin(section: section == lastSection ? "" : section, fields: fields.joined(separator: ", "))
    }

    /// The section and the field that a person looks for; `nil` for a part of another field.
    private static func claim(_ pointer: String) -> (section: String, field: String)? {
        let path = pointer.split(separator: "/").map(String.init)
        guard let first = path.first, let last = path.last else { return nil }
        switch first {
        case "header": return (first, last)
        case "reviewer": return (first, path[1])
        case "caseSummary" where path.count == 2: return ("summary", last)
        case "documentsReviewed": return ("documents", "document \((Int(last) ?? 0) + 1)")
        case "statedOutcome": return ("header", last)
        case "issues" where path.count == 3 || last == "text" && path.count == 4:
            return ("issue \((Int(path[1]) ?? 0) + 1)", path[2])
        default: return nil
        }
    }
}

extension Determination.Section.Kind {
    fileprivate var name: String {
        switch self {
        case .caseSummary: "summary"
        case .documentsReviewed: "documents"
        default: rawValue
        }
    }
}
