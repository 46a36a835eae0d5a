/// The input as it came: bytes, and where its lines are. Nothing is decoded or cleaned up front, so that offsets
/// always mean the original input.
final class SourceText: Sendable {
    /// A line that holds more than white space.
    struct Line: Sendable {
        /// Offset of the first byte that is not white space.
        var start: Int
        /// Offset after the last byte that is not white space.
        var end: Int
        /// How many lines of white space alone stand before it.
        var blankLinesBefore: Int
        /// Whether a page ends somewhere between the line before and this one.
        var followsPageBreak: Bool
        /// Whether it holds single spaces only and no character that unwrapping has to change.
        var isClean: Bool

        var range: Range<Int> { start..<end }
    }

    let bytes: [UInt8]
    /// The lines that are not blank, in order.
    let lines: [Line]
    /// Whether all bytes are ASCII.
    let isAscii: Bool
    /// Lines a byte, as a fraction of 2 to the power of ``fractionBits``; 0 if the input is too long for it.
    private let linesPerByte: Int

    private static let fractionBits = 30

    /// Finds the lines. O(bytes).
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let scanner = LineScanner(bytes)
        lines = scanner.lines
        isAscii = !scanner.hasHighBytes
        let isShort = !bytes.isEmpty && bytes.count < 1 << SourceText.fractionBits
        linesPerByte = isShort ? (lines.count << SourceText.fractionBits) / bytes.count : 0
    }

    /// The same bytes with other lines: what is on no line is in no text that is unwrapped.
    init(_ source: SourceText, lines: [Line]) {
        (bytes, isAscii) = (source.bytes, source.isAscii)
        self.lines = lines
        linesPerByte = lines.isEmpty ? 0 : source.linesPerByte
    }

    /// The index of the first line that ends after `offset`; `lines.count` if there is none. O(log lines).
    func lineIndex(at offset: Int) -> Int {
        if let near = nearbyLineIndex(at: offset) { return near }
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].end <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// How far from where it should be, were all lines alike, a line is looked for.
    private static let lineReach = 8

    /// ``lineIndex(at:)`` for letters with lines of much the same length; `nil` if the line is not near.
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

    /// The indices of the lines that have a part in `range`. O(log lines) and the lines of `range`.
    func lineIndices(in range: Range<Int>) -> Range<Int> {
        let first = lineIndex(at: range.lowerBound)
        var end = first
        while end < lines.count, lines[end].start < range.upperBound { end += 1 }
        return first..<end
    }

    /// The length of the white space character at `offset`: ASCII white space, the no-break space and the byte order
    /// mark. 0 if there is none.
    func spaceLength(at offset: Int) -> Int { SourceText.spaceLength(in: bytes, at: offset) }

    /// The offset of the first byte from `offset` on that is not white space, at most `limit`.
    func skipSpace(from offset: Int, to limit: Int) -> Int {
        SourceText.skipSpace(in: bytes, from: offset, to: limit)
    }

    /// The offset after the last byte before `offset` that is not white space, at least `limit`.
    func skipSpaceBackward(from offset: Int, to limit: Int) -> Int {
        SourceText.skipSpaceBackward(in: bytes, from: offset, to: limit)
    }

    /// `range` without white space at its ends.
    func trim(_ range: Range<Int>) -> Range<Int> {
        let start = skipSpace(from: range.lowerBound, to: range.upperBound)
        return start..<skipSpaceBackward(from: range.upperBound, to: start)
    }

    private static func spaceLength(in bytes: [UInt8], at offset: Int) -> Int {
        let byte = bytes[offset]
        if byte < 0x80 { return Ascii.isSpace(byte) ? 1 : 0 }
        if byte == 0xC2 { return offset + 1 < bytes.count && bytes[offset + 1] == 0xA0 ? 2 : 0 }
        if byte == 0xEF, offset + 2 < bytes.count {
            return bytes[offset + 1] == 0xBB && bytes[offset + 2] == 0xBF ? 3 : 0
        }
        return 0
    }

    static func skipSpace(in bytes: [UInt8], from offset: Int, to limit: Int) -> Int {
        var offset = offset
        while offset < limit {
            let length = spaceLength(in: bytes, at: offset)
            if length == 0 { break }
            offset += length
        }
        return min(offset, limit)
    }

    static func skipSpaceBackward(in bytes: [UInt8], from offset: Int, to limit: Int) -> Int {
        var offset = offset
        while offset > limit {
            if Ascii.isSpace(bytes[offset - 1]) {
                offset -= 1
            } else if offset - 2 >= limit, bytes[offset - 1] == 0xA0, bytes[offset - 2] == 0xC2 {
                offset -= 2
            } else {
                break
            }
        }
        return offset
    }
}
