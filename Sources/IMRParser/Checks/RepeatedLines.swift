/// Reports a line that is the same as the line above it. Letters do not print one twice, so a value may include it twice.
struct RepeatedLines {
    /// Shorter lines may be equal items of a list, unless a sentence goes on in them.
    private static let shortest = 24
    private static let shortestOfSentence = 8
    /// The header has no list. But where it has a cell a line, two dates may be the same.
    private static let (shortestOfHeader, shortestOfBareHeader) = (4, 12)

    /// - Parameter isBare: Whether the letter has no cover letter and no page footers.
    static func check(
        _ determination: Determination, in letter: Letter, isBare: Bool, problems: inout Problems
    ) {
        let (bytes, lines) = (letter.source.bytes, letter.source.lines)
        let header = determination.sections.first { $0.kind == .header }?.range ?? 0..<0
        let shortestOfHeader = isBare ? shortestOfBareHeader : shortestOfHeader
        var repeated: [Int] = []
        var before = 0..<0
        for index in lines.indices {
            let line = lines[index].range
            let isSameLength = line.count == before.count
            let above = before
            before = line
            guard isSameLength, bytes[above].elementsEqual(bytes[line]) else { continue }
            let goesOn = Ascii.isLower(bytes[line.lowerBound])
            let isInHeader = line.lowerBound < header.upperBound
            if line.count >= (isInHeader ? shortestOfHeader : goesOn ? shortestOfSentence : shortest) {
                repeated.append(index)
            }
        }
        guard !repeated.isEmpty else { return }
        var values = OrderedValues(of: determination)
        for index in repeated {
            let fields = values.fields(in: lines[index - 1].start..<lines[index].end)
            if isBare, fields.isEmpty || isLabel(lines[index], below: header, of: letter.source) { continue }
            for field in fields.isEmpty ? [nil] : fields.map(Optional.some) {
                problems.add(.repeatedLine, on: field, at: lines[index].range)
            }
        }
    }

    /// Whether the line begins with a label below the header. A label that appears twice is reported as such.
    private static func isLabel(_ line: Line, below header: Range<Int>, of source: SourceText) -> Bool {
        line.start >= header.upperBound && source.labelColon(at: line.start, limit: line.end) != nil
    }
}
