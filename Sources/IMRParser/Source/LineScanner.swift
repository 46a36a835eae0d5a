/// Finds the lines of an input, eight bytes at a time.
///
/// Every letter goes through here whole, byte for byte, so this is one of the few places that read memory unchecked:
/// each load of eight bytes is guarded by `offset + 8 <= bytes.count`.
struct LineScanner {
    private(set) var lines: [SourceText.Line] = []
    /// Whether a byte beyond ASCII occurs.
    private(set) var hasHighBytes = false

    private static let high: UInt64 = 0x8080_8080_8080_8080
    private static let spaces: UInt64 = 0x2020_2020_2020_2020

    /// What a scan to the end of a line found.
    private struct Scan {
        var end: Int
        /// Single spaces only, no tab, no control, nothing beyond ASCII.
        var isClean = true
    }

    init(_ bytes: [UInt8]) {
        lines.reserveCapacity(bytes.count / 56 + 1)
        var blankLines = 0
        var sawPageBreak = false
        var offset = 0
        while offset < bytes.count {
            while offset < bytes.count, bytes[offset] == Ascii.space { offset += 1 }
            let scan = scanLine(bytes, from: offset)
            let start = scan.isClean ? offset : SourceText.skipSpace(in: bytes, from: offset, to: scan.end)
            let end = SourceText.skipSpaceBackward(in: bytes, from: scan.end, to: start)
            if start < end {
                lines.append(
                    SourceText.Line(
                        start: start, end: end, blankLinesBefore: blankLines, followsPageBreak: sawPageBreak,
                        isClean: scan.isClean))
                blankLines = 0
                sawPageBreak = false
            } else {
                blankLines += 1
            }
            offset = scan.end
            guard offset < bytes.count else { break }
            if bytes[offset] == Ascii.formFeed { sawPageBreak = true }
            let isPair =
                bytes[offset] == Ascii.carriageReturn && offset + 1 < bytes.count
                && bytes[offset + 1] == Ascii.newline
            offset += isPair ? 2 : 1
        }
    }

    /// Goes to the next line end, or to the end of the input.
    private mutating func scanLine(_ bytes: [UInt8], from start: Int) -> Scan {
        bytes.withUnsafeBytes { memory in
            var scan = Scan(end: start)
            var wasSpace: UInt64 = 0
            var doubled: UInt64 = 0
            while scan.end + 8 <= memory.count {
                let word = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: scan.end, as: UInt64.self))
                let special = ((word &- LineScanner.spaces) & ~word | word) & LineScanner.high
                // Exact in the bytes before the first special one: these are below 0x80, so that nothing is carried.
                let space = ~((word ^ LineScanner.spaces) &+ ~LineScanner.high) & LineScanner.high
                let pairs = space & (space << 8 | wasSpace)
                if special == 0 {
                    doubled |= pairs
                    wasSpace = space >> 56
                    scan.end += 8
                    continue
                }
                let place = special.trailingZeroBitCount & ~7
                doubled |= pairs & ((1 << UInt64(place)) - 1)
                scan.end += place / 8
                let byte = memory[scan.end]
                if Ascii.isLineEnd(byte) {
                    if doubled != 0 { scan.isClean = false }
                    return scan
                }
                scan.isClean = false
                if byte >= 0x80 { hasHighBytes = true }
                wasSpace = 0
                scan.end += 1
            }
            while scan.end < memory.count, !Ascii.isLineEnd(memory[scan.end]) {
                let byte = memory[scan.end]
                let isSpace = byte == Ascii.space
                if byte < Ascii.space || byte >= 0x80 || (isSpace && wasSpace != 0) { scan.isClean = false }
                if byte >= 0x80 { hasHighBytes = true }
                wasSpace = isSpace ? 0x80 : 0
                scan.end += 1
            }
            if doubled != 0 { scan.isClean = false }
            return scan
        }
    }
}
