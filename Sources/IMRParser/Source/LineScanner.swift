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
        var high = false
        let scan = bytes.withUnsafeBytes { memory in
            var end = start
            var isClean = true
            var wasSpace: UInt64 = 0
            var doubled: UInt64 = 0
            let count = memory.count
            while end < count {
                var special: UInt64 = 1
                while end + 8 <= count {
                    let word = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: end, as: UInt64.self))
                    special = ((word &- LineScanner.spaces) & ~word | word) & LineScanner.high
                    if special != 0 { break }
                    // Bytes are below 0x80 here, so that no carry goes from one to the next.
                    let space = ~((word ^ LineScanner.spaces) &+ ~LineScanner.high) & LineScanner.high
                    doubled |= space & (space << 8 | wasSpace)
                    wasSpace = space >> 56
                    end += 8
                }
                let stop = min(count, end + 8)
                while end < stop {
                    let byte = memory[end]
                    if Ascii.isLineEnd(byte) {
                        return Scan(end: end, isClean: isClean && doubled == 0)
                    }
                    if byte == Ascii.space {
                        if wasSpace != 0 { isClean = false }
                        wasSpace = 0x80
                    } else {
                        wasSpace = 0
                        if byte < Ascii.space || byte >= 0x80 { isClean = false }
                        if byte >= 0x80 { high = true }
                    }
                    end += 1
                }
            }
            return Scan(end: end, isClean: isClean && doubled == 0)
        }
        if high { hasHighBytes = true }
        return scan
    }
}
