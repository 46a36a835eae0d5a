/// The values of a determination in the order of the input. Places are looked up from the first to the last.
struct OrderedValues {
    private var values: ArraySlice<(pointer: String, range: Range<Int>)>
    /// Values that begin before the end of the last place and may continue.
    private var open: [(pointer: String, range: Range<Int>)] = []

    init(of determination: Determination) {
        var all: [(pointer: String, range: Range<Int>)] = []
        determination.forEachPosition { all.append(($0, $1)) }
        values = all.sorted { $0.range.lowerBound < $1.range.lowerBound }[...]
    }

    /// The values that have a part in `place`.
    mutating func fields(in place: Range<Int>) -> [Field] { pointers(in: place).map { .value(at: $0) } }

    /// The issues, and the parts of the letter above them, that have a part in `place`, each once.
    mutating func parts(in place: Range<Int>) -> [Field] {
        var parts: [String] = []
        for pointer in pointers(in: place) {
            let names = pointer.split(separator: "/")
            let depth = names.first == "issues" ? 2 : 1
            let part = "/" + names.prefix(depth).joined(separator: "/")
            if !parts.contains(part) { parts.append(part) }
        }
        return parts.map { .value(at: $0) }
    }

    /// The JSON Pointers to the values that have a part in `place`.
    mutating func pointers(in place: Range<Int>) -> [String] {
        open.removeAll { $0.range.upperBound <= place.lowerBound }
        while let value = values.first, value.range.lowerBound < place.upperBound {
            if value.range.upperBound > place.lowerBound { open.append(value) }
            values.removeFirst()
        }
        return open.map(\.pointer)
    }
}

extension Problems {
    /// Adds a problem with some places, which are in order: once on each value that has one, or else at the first.
    mutating func add(_ problem: Problem, onValuesAt places: [Range<Int>], of determination: Determination) {
        guard let first = places.first else { return }
        var values = OrderedValues(of: determination)
        var reported: Set<String> = []
        for place in places {
            for field in values.fields(in: place) where reported.insert(field.pointer).inserted {
                add(problem, on: field, at: place)
            }
        }
        if reported.isEmpty { add(problem, at: first) }
    }
}
