/// The input as it came: its bytes, and where its lines are.
///
/// Nothing is decoded or cleaned, so offsets always mean the original input.
final class SourceText: Sendable {
    let bytes: [UInt8]
    /// The lines that are not blank, in order.
    let lines: [Line]
    let isAscii: Bool
    /// Whether a control character other than white space occurs.
    let hasControls: Bool
    /// What filters and checks look for.
    let signs: TextSigns
    /// How many lines there are for each byte, in units of 1 / 2^``fractionBits``; 0 if the input is too long for them.
    private let linesPerByte: Int

    private static let fractionBits = 30

    /// Finds the lines. O(bytes).
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let scanner = LineScanner(bytes)
        lines = scanner.lines
        signs = TextSigns(in: bytes)
        (isAscii, hasControls) = (!scanner.hasHighBytes, scanner.hasControls)
        let isShort = !bytes.isEmpty && bytes.count < 1 << SourceText.fractionBits
        linesPerByte = isShort ? (lines.count << SourceText.fractionBits) / bytes.count : 0
    }

    /// The index of the first line that ends after `offset`; `lines.count` if there is none. O(log lines).
    func lineIndex(at offset: Int) -> Int {
        if let near = nearbyLineIndex(at: offset) { return near }
        return lines.endOfPrefix { $0.end <= offset }
    }

    /// How far from its expected index a line is searched for.
    private static let lineReach = 8

    /// ``lineIndex(at:)`` where all lines are about equally long; `nil` if the line is not near its expected index.
    ///
    /// A letter asks for lines often enough that this guess makes it about 5 % faster than the binary search alone.
    private func nearbyLineIndex(at offset: Int) -> Int? {
        guard linesPerByte > 0 else { return nil }
        var index = min(lines.count - 1, (offset * linesPerByte) >> SourceText.fractionBits)
        for _ in 0..<SourceText.lineReach {
            if lines[index].end <= offset {
                index += 1
                if index == lines.count { return index }
            } else if index > 0, lines[index - 1].end > offset {
                index -= 1
            } else {
                return index
            }
        }
        return nil
    }

    /// The indices of the lines that overlap `range`. O(log lines).
    func lineIndices(in range: Range<Int>) -> Range<Int> {
        let first = lineIndex(at: range.lowerBound)
        guard range.upperBound > 0 else { return first..<first }
        let last = lineIndex(at: range.upperBound - 1)
        let overlaps = last < lines.count && lines[last].start < range.upperBound
        return first..<max(first, overlaps ? last + 1 : last)
    }

    /// The length of the white space character at `offset`; 0 if there is none. See `[UInt8].spaceLength(at:)`.
    func spaceLength(at offset: Int) -> Int { bytes.spaceLength(at: offset) }

    /// The offset of the first byte from `offset` on that is not white space, at most `limit`.
    func skipSpace(from offset: Int, to limit: Int) -> Int { bytes.skipSpace(from: offset, to: limit) }

    /// The offset after the last byte before `offset` that is not white space, at least `limit`.
    func skipSpaceBackward(from offset: Int, to limit: Int) -> Int { bytes.skipSpaceBackward(from: offset, to: limit) }

    /// `range` without white space at its ends.
    func trim(_ range: Range<Int>) -> Range<Int> {
        let start = skipSpace(from: range.lowerBound, to: range.upperBound)
        return start..<skipSpaceBackward(from: range.upperBound, to: start)
    }
}
