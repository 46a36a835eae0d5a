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
