/// Finds the section and the fields that claim each line of a letter. Ask for every line, from the first to the last.
struct ClaimedLines {
    /// The text in the margin beside a line.
    struct Margin: Equatable {
        /// The section, such as "header" or "issue 2"; empty if it is the same as on the previous line.
        var section: String
        /// The fields that have text on the line.
        var fields: String
    }

    private struct Claim {
        var section: String
        var field: String
        var range: Range<Int>
    }

    private var claims: ArraySlice<Claim>
    private var sections: ArraySlice<Determination.Section>
    /// The claims that began on a previous line and have not ended.
    private var open: [Claim] = []
    private var lastSection = ""
    /// The lines that were taken off the pages before the letter was read.
    private var marks: ArraySlice<Range<Int>>

    init(_ determination: Determination, marks: [Range<Int>]) {
        self.marks = marks.sorted { $0.lowerBound < $1.lowerBound }[...]
        claims = ClaimedLines.claims(determination).sorted { $0.range.lowerBound < $1.range.lowerBound }[...]
        sections = determination.sections[...]
    }

    /// Returns the margin of the line at `range`, which includes the line end.
    mutating func margin(of range: Range<Int>, isBlank: Bool) -> Margin {
        while let section = sections.first, section.range.upperBound <= range.lowerBound { sections.removeFirst() }
        open.removeAll { $0.range.upperBound <= range.lowerBound }
        while let claim = claims.first, claim.range.lowerBound < range.upperBound {
            open.append(claim)
            claims.removeFirst()
        }
        guard !isBlank else { return Margin(section: "", fields: "") }
        while let mark = marks.first, mark.upperBound <= range.lowerBound { marks.removeFirst() }
        if let mark = marks.first, range.overlaps(mark) { return Margin(section: "", fields: "(taken off)") }
        // The statement is the reviewer's whole section; on a line with a list, the list is what matters.
        let special = open.filter { $0.field != "statement" }
        let here = special.isEmpty ? open : special
        let section = here.first?.section ?? sections.first?.kind.name ?? ""
        defer { lastSection = section }
        var fields: [String] = []
        for claim in here where !fields.contains(claim.field) { fields.append(claim.field) }
        return Margin(section: section == lastSection ? "" : section, fields: fields.joined(separator: ", "))
    }

    /// The fields that a person looks for, without those that are part of another field.
    private static func claims(_ determination: Determination) -> [Claim] {
        var claims: [Claim] = []
        determination.forEachPosition { pointer, range in
            let path = pointer.split(separator: "/").map(String.init)
            guard let first = path.first, let last = path.last else { return }
            switch first {
            case "header": claims.append(Claim(section: first, field: last, range: range))
            case "reviewer": claims.append(Claim(section: first, field: path[1], range: range))
            case "caseSummary" where path.count == 2:
                claims.append(Claim(section: "summary", field: last, range: range))
            case "documentsReviewed":
                claims.append(Claim(section: "documents", field: "document \((Int(last) ?? 0) + 1)", range: range))
            case "statedOutcome": claims.append(Claim(section: "header", field: last, range: range))
            case "issues" where path.count == 3 || last == "text" && path.count == 4:
                let number = (Int(path[1]) ?? 0) + 1
                claims.append(Claim(section: "issue \(number)", field: path[2], range: range))
            default: break
            }
        }
        return claims
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
