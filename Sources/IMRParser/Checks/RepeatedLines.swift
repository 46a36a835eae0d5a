/// Says where a line stands twice in a row, as no letter prints one: a value may have gained it.
struct RepeatedLines {
    /// Lines shorter than this may be items of a list that are alike; in the header there is no list.
    private static let shortest = 24
    private static let shortestOfHeader = 4

    static func check(_ determination: Determination, of source: SourceText, problems: inout Problems) {
        let lines = source.lines
        let header = determination.sections.first { $0.kind == .header }?.range ?? 0..<0
        let repeated = lines.indices.dropFirst().filter { index in
            let (before, line) = (lines[index - 1].range, lines[index].range)
            let shortest = header.contains(line.lowerBound) ? shortestOfHeader : shortest
            return line.count >= shortest && before.count == line.count
                && source.bytes[before].elementsEqual(source.bytes[line])
        }
        guard !repeated.isEmpty else { return }
        var values = OrderedValues(of: determination)
        for index in repeated {
            let fields = values.fields(in: lines[index - 1].start..<lines[index].end)
            for field in fields.isEmpty ? [nil] : fields {
                problems.add(
                    .warning, .repeatedLine, field: field, at: lines[index].range, "the line above stands here again")
            }
        }
    }
}

/// The values of a determination in the order of the input; asked place by place, from the first to the last.
private struct OrderedValues {
    private var values: ArraySlice<(pointer: String, range: Range<Int>)>
    /// Values that began before the last place and may go on.
    private var open: [(pointer: String, range: Range<Int>)] = []

    init(of determination: Determination) {
        var all: [(pointer: String, range: Range<Int>)] = []
        determination.forEachPosition { all.append(($0, $1)) }
        values = all.sorted { $0.range.lowerBound < $1.range.lowerBound }[...]
    }

    /// The pointers of the values that have a part in `place`.
    mutating func fields(in place: Range<Int>) -> [String?] {
        open.removeAll { $0.range.upperBound <= place.lowerBound }
        while let value = values.first, value.range.lowerBound < place.upperBound {
            if value.range.upperBound > place.lowerBound { open.append(value) }
            values.removeFirst()
        }
        return open.map(\.pointer)
    }
}
