/// Finds the section of each line of a letter, the values that begin on it, and whether it was taken off. Ask for every
/// line, from the first to the last.
struct ClaimedLines {
    /// A value that begins on a line.
    struct Claim: Equatable {
        /// The section or the issue, such as "header" or "issue 2".
        let section: String
        /// The field that a person looks for, such as "decisionDate".
        let field: String
        /// The value, unwrapped.
        let text: String
        /// The place of the value in the input.
        let range: Range<Int>
    }

    /// What is said about a line.
    struct Line: Equatable {
        /// The name of the section or of the issue; `nil` if it is the same as on the line before.
        var section: String?
        /// The values that begin here, in the order of the JSON.
        var claims: [Claim]
        /// Whether it was taken off before the letter was read.
        var isTakenOff: Bool
    }

    private var claims: ArraySlice<Claim>
    private var sections: ArraySlice<Determination.Section>
    private var lastSection = ""
    /// The lines that were taken off the pages before the letter was read.
    private var marks: ArraySlice<Range<Int>>

    init(_ determination: Determination, marks: [Range<Int>]) {
        self.marks = marks.sorted { $0.lowerBound < $1.lowerBound }[...]
        sections = determination.sections[...]
        var all: [Claim] = []
        var copy = determination
        copy.visitValues { pointer, text, range in
            guard let (section, field) = ClaimedLines.claim(pointer) else { return }
            all.append(Claim(section: section, field: field, text: text(), range: range))
        }
        claims = all.sorted { $0.range.lowerBound < $1.range.lowerBound }[...]
    }

    /// Returns what is said about the line at `range`, which includes the line end.
    mutating func line(at range: Range<Int>, isBlank: Bool) -> Line {
        while let section = sections.first, section.range.upperBound <= range.lowerBound { sections.removeFirst() }
        while let mark = marks.first, mark.upperBound <= range.lowerBound { marks.removeFirst() }
        var here: [Claim] = []
        while let claim = claims.first, claim.range.lowerBound < range.upperBound {
            here.append(claim)
            claims.removeFirst()
        }
        guard !isBlank else { return Line(section: nil, claims: here, isTakenOff: false) }
        // Of a long line, only a part may be a mark.
        let isTakenOff = marks.first.map { mark in
            range.overlaps(mark) && range.count - range.clamped(to: mark).count <= SourceText.longLine
        }
        let kind = sections.first?.kind
        // Below the first issue, every line is of an issue.
        let isInIssues = kind == .issues && lastSection.hasPrefix("issue ")
        let section = here.first?.section ?? (isInIssues ? lastSection : kind?.name ?? "")
        defer { lastSection = section }
        return Line(section: section == lastSection ? nil : section, claims: here, isTakenOff: isTakenOff ?? false)
    }

    /// The section and the field that a person looks for; `nil` for a part of another field.
    private static func claim(_ pointer: String) -> (section: String, field: String)? {
        let path = pointer.split(separator: "/").map(String.init)
        guard let first = path.first, let last = path.last else { return nil }
        switch first {
        case "header": return (first, last)
        case "reviewer": return (first, path[1])
        case "caseSummary": return ("case summary", last)
        case "documentsReviewed": return ("documents reviewed", "document \((Int(last) ?? 0) + 1)")
        case "statedOutcome": return ("header", last)
        case "issues" where path.count == 3 || path[2] == "modification" || last == "text" && path.count == 4:
            let field = path[2] == "modification" ? last : path[2]
            return ("issue \((Int(path[1]) ?? 0) + 1)", field)
        default: return nil
        }
    }
}

extension Determination.Section.Kind {
    fileprivate var name: String {
        switch self {
        case .caseSummary: "case summary"
        case .documentsReviewed: "documents reviewed"
        default: rawValue
        }
    }
}
