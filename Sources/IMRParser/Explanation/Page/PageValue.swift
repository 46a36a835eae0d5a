/// A value that was read, with a name for people.
struct PageValue {
    /// Where in the JSON it is, as a JSON Pointer.
    let pointer: String
    /// The name of the field, such as `Date of injury`.
    let label: String
    /// The value, unwrapped.
    let text: String
    let range: Range<Int>

    /// Whether it is a text of several sentences, and not one word or phrase.
    var isText: Bool {
        ["text", "statement", "rationale"].contains { pointer.hasSuffix("/" + $0) } && !pointer.contains("/citations/")
    }

    /// The value in words. Decisions, bases and sources are names in the JSON form.
    var words: String {
        let meaning =
            switch pointer.split(separator: "/").last {
            case "decision", "statedOutcome": Determination.Decision(rawValue: text)?.meaning
            // A source is a basis, too.
            case "basis", "source": Determination.Basis(rawValue: text)?.meaning
            default: String?.none
            }
        return meaning ?? text
    }

    /// All values of a determination that a person looks for, in the order of the JSON: not the text of a citation, whose
    /// parts are there, and not a heading that is its service.
    static func all(of determination: Determination) -> [PageValue] {
        var values: [PageValue] = []
        var copy = determination
        copy.visitValues { pointer, text, range in
            values.append(PageValue(pointer: pointer, label: label(pointer), text: text(), range: range))
        }
        let services = Set(values.lazy.filter { $0.pointer.hasSuffix("/service") }.map { $0.pointer + "=" + $0.text })
        return values.filter { value in
            if value.pointer.hasSuffix("/heading") {
                return !services.contains(value.pointer.dropLast(7) + "service=" + value.text)
            }
            return !(value.pointer.hasSuffix("/text") && value.pointer.contains("/citations/"))
        }
    }

    /// The name of the field that a pointer ends with: `/issues/0/claimsAdministratorGuideline/basis` is
    /// `Claims administrator guideline: basis`.
    static func label(_ pointer: String) -> String {
        let names = pointer.split(separator: "/").filter { Int($0) == nil }.map { words(of: $0) }
        let outer = names.dropLast().last.flatMap { groups.contains($0) ? nil : $0 }
        let last = outer != nil && names.last == "text" ? nil : names.last
        let label = [outer, last].compactMap(\.self).joined(separator: ": ")
        return label.prefix(1).uppercased() + label.dropFirst()
    }

    /// Names that the headings of the page say.
    private static let groups: Set<String> = ["header", "reviewer", "patient", "issues"]

    private static func words(of name: Substring) -> String {
        if let known = known[String(name)] { return known }
        return name.reduce(into: "") { $0 += $1.isUppercase ? " " + $1.lowercased() : String($1) }
    }

    private static let known = [
        "urDenialDate": "UR denial date", "maximusGuideline": "MAXIMUS guideline", "statesOfLicensure": "state",
        "specialties": "specialty", "citations": "citation", "documentsReviewed": "document",
    ]
}
