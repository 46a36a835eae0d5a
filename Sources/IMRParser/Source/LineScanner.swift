/// Finds the lines of an input, sixteen bytes at a time.
///
/// Unsafe: every byte of every letter goes through here, so memory is read without bounds checks. Each load is guarded
/// by the count.
struct LineScanner {
    private(set) var lines: [Line] = []
    /// Whether a byte beyond ASCII occurs.
    private(set) var hasHighBytes = false
    /// Whether a control character other than white space occurs.
    private(set) var hasControls = false

    /// A line up to its end.
    private struct Scan {
        var end: Int
        /// Single spaces only, no tab, no control, nothing beyond ASCII.
        var isClean = true
    }

    init(_ bytes: [UInt8]) {
        lines.reserveCapacity(bytes.count / 56 + 1)
        unsafe bytes.withUnsafeBytes { unsafe scan($0, of: bytes) }
    }

    private mutating func scan(_ memory: UnsafeRawBufferPointer, of bytes: [UInt8]) {
        var blankLines = 0
        var sawPageBreak = false
        var offset = 0
        while offset < memory.count {
            while unsafe offset < memory.count && memory[offset] == Ascii.space { offset += 1 }
            let scan = unsafe scanLine(memory, from: offset)
            var (start, end) = (offset, scan.end)
            if !scan.isClean {
                start = bytes.skipSpace(from: start, to: end)
                end = bytes.skipSpaceBackward(from: end, to: start)
            } else if unsafe start < end && memory[end - 1] == Ascii.space {
                end -= 1
            }
            if start < end {
                lines.append(
                    Line(
                        start: start, end: end, blankLinesBefore: blankLines, followsPageBreak: sawPageBreak,
                        isClean: scan.isClean))
                blankLines = 0
                sawPageBreak = false
            } else {
                blankLines += 1
            }
            offset = scan.end
            guard offset < memory.count else { break }
            if unsafe memory[offset] == Ascii.formFeed { sawPageBreak = true }
            let isPair =
                unsafe memory[offset] == Ascii.carriageReturn && offset + 1 < memory.count
                && memory[offset + 1] == Ascii.newline
            offset += isPair ? 2 : 1
        }
    }

    /// Goes to the next line end, or to the end of the input.
    @inline(__always)
    private mutating func scanLine(_ memory: UnsafeRawBufferPointer, from start: Int) -> Scan {
        var scan = Scan(end: start)
        var doubledBefore = SIMDMask<Bytes>(repeating: false)
        let last = memory.count - LineScanner.width
        // One byte more is read than examined: a space may follow a space. The bits of both are those of a space. So are
        // those of a space and a zero byte, but a zero byte is not clean either.
        while scan.end < last {
            let here = unsafe memory.loadUnaligned(fromByteOffset: scan.end, as: Bytes.self)
            let next = unsafe memory.loadUnaligned(fromByteOffset: scan.end + 1, as: Bytes.self)
            let doubled = (here | next) .== LineScanner.space
            // As signed numbers, bytes beyond ASCII are below zero.
            let special = here .< LineScanner.space
            guard let place = special.firstIndex else {
                doubledBefore = doubledBefore .| doubled
                scan.end &+= LineScanner.width
                continue
            }
            if (doubledBefore .| doubled).firstIndex != nil,
                doubledBefore.firstIndex != nil || doubled.firstIndex ?? place < place
            {
                scan.isClean = false
            }
            scan.end += place
            if unsafe endsLine(memory[scan.end], &scan) { return scan }
        }
        if doubledBefore.firstIndex != nil { scan.isClean = false }
        while scan.end < memory.count {
            let byte = unsafe memory[scan.end]
            if byte == Ascii.space {
                if unsafe scan.end + 1 < memory.count && memory[scan.end + 1] == Ascii.space { scan.isClean = false }
                scan.end += 1
            } else if byte > Ascii.space, byte < 0x80 {
                scan.end += 1
            } else if endsLine(byte, &scan) {
                return scan
            }
        }
        return scan
    }

    /// Whether a control or a byte beyond ASCII ends the line; if not, notes it and goes on after it.
    private mutating func endsLine(_ byte: UInt8, _ scan: inout Scan) -> Bool {
        if Ascii.isLineEnd(byte) { return true }
        scan.isClean = false
        if byte >= 0x80 { hasHighBytes = true } else if !Ascii.isSpace(byte) { hasControls = true }
        scan.end += 1
        return false
    }

    private typealias Bytes = SIMD16<Int8>
    private static let width = 16
    private static var space: Bytes { Bytes(repeating: 0x20) }
}
