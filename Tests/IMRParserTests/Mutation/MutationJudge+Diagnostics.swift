@testable import IMRParser

extension MutationJudge {
    /// Whether there is a diagnostic on the value.
    func hasDiagnostic(on pointer: String) -> Bool {
        var unit = pointer
        if let range = pointer.range(of: "Guideline/"), !pointer.hasSuffix("Guideline/text") {
            unit = String(pointer[..<range.upperBound].dropLast())
        }
        return determination.diagnostics.contains { diagnostic in
            guard diagnostic.severity != .note else { return false }
            guard let field = diagnostic.field else {
                return diagnostic.code == .notADetermination
                    || (diagnostic.code == .secondDetermination && mutation.kind != .appendLetter)
            }
            if MutationJudge.isOnOneLine(unit, field) { return true }
            guard diagnostic.code == .uncertainHeading || diagnostic.code == .missingHeading else {
                return false
            }
            return pointer == MutationJudge.rationaleBefore(field)
        }
    }

    private static func isOnOneLine(_ one: String, _ other: String) -> Bool {
        one == other || one.hasPrefix(other + "/") || other.hasPrefix(one + "/")
    }

    /// `/issues/1/rationale` for `/issues/2/service`.
    private static func rationaleBefore(_ field: String) -> String? {
        let parts = field.split(separator: "/")
        guard parts.count == 3, ["heading", "service"].contains(parts[2]), let index = Int(parts[1]) else { return nil }
        return "/issues/\(index - 1)/rationale"
    }

    /// Whether there is a diagnostic on a value of the moved lines, or at them.
    var isBesideDiagnostic: Bool {
        let places = mutation.moved.flatMap(letter.segments(of:)).map(\.here)
        if places.isEmpty { return false }
        let before = base.reading.pointers(overlapping: mutation.moved)
        let owners = before + reading.pointers(overlapping: places)
        return owners.contains { hasDiagnostic(on: $0) }
            || determination.diagnostics.contains { diagnostic in
                guard diagnostic.severity != .note, let place = diagnostic.place else { return false }
                return places.contains { $0.overlaps(place.start..<place.end) }
            }
    }
}
