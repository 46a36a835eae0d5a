/// Reports a line that is the same as the line above it. Letters do not print one twice, so a value may include it twice.
struct RepeatedLines {
    /// Shorter lines may be equal items of a list; the header has no list.
    private static let shortest = 24
    private static let shortestOfHeader = 4

    static func check(_ determination: Determination, in letter: Letter, problems: inout Problems) {
        let (bytes, lines) = (letter.source.bytes, letter.source.lines)
        let header = determination.sections.first { $0.kind == .header }?.range ?? 0..<0
        let repeated = lines.indices.dropFirst().filter { index in
            let (before, line) = (lines[index - 1].range, lines[index].range)
            let shortest = header.contains(line.lowerBound) ? shortestOfHeader : shortest
            return line.count >= shortest && before.count == line.count && bytes[before].elementsEqual(bytes[line])
        }
        guard !repeated.isEmpty else { return }
        var values = OrderedValues(of: determination)
        for index in repeated {
            let fields = values.fields(in: lines[index - 1].start..<lines[index].end)
            for field in fields.isEmpty ? [nil] : fields.map(Optional.some) {
                problems.add(.repeatedLine, on: field, at: lines[index].range)
            }
        }
    }
}
