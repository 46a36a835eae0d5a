/// A few lines of JSON Lines that lie next to each other in the input. One is used over and over, for its memory.
struct RecordBlock {
    /// The bytes that have been read.
    private(set) var bytes: [UInt8] = []
    /// Where each line lies, without its line end.
    private(set) var lines: [Range<Int>] = []
    /// Whether the one line here was so long that only its end is left.
    private(set) var isTooLong = false
    /// The block's place in the input, from 0.
    var number = 0
    /// The first line's number in the input, from 1.
    var firstLine = 1

    /// Twice what a pipe holds: enough letters that the locks do not count.
    private static let size = 1 << 17
    private static let sizeKept = 1 << 22
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Empties the block, and gives its memory back if a line has made it large.
    mutating func forget() {
        if bytes.capacity > Self.sizeKept { bytes = [] } else { bytes.removeAll(keepingCapacity: true) }
        lines.removeAll(keepingCapacity: true)
        isTooLong = false
    }

    /// Adds bytes that have been read before.
    mutating func append(_ rest: [UInt8]) {
        bytes += rest
        findLines(in: rest.count)
    }

    /// Reads bytes from an open file; `false` if that is at its end.
    mutating func read(_ input: Int32) throws(SystemError) -> Bool {
        let room = bytes.capacity - bytes.count
        let limit = room < Self.size / 2 ? Self.size : min(room, Self.size)
        let count = try System.read(input, appendingTo: &bytes, atMost: limit)
        findLines(in: count)
        return count > 0
    }

    /// Forgets the line that is being read, but for the fact that it was there.
    mutating func giveUpLine() {
        isTooLong = true
        bytes.removeAll(keepingCapacity: true)
    }

    /// Makes a line of what stands behind the last line end, if anything does.
    mutating func endLastLine() {
        let start = lines.last.map { $0.upperBound + 1 } ?? 0
        let isMarkAlone = firstLine == 1 && bytes[start...].elementsEqual(Self.byteOrderMark)
        if start < bytes.count && !isMarkAlone || isTooLong { lines.append(start..<bytes.count) }
    }

    /// Takes out what stands behind the last line end.
    mutating func removeRest() -> [UInt8] {
        let end = lines.last?.upperBound ?? 0
        let rest = Array(bytes[(end + 1)...])
        bytes.removeSubrange(end...)
        return rest
    }

    /// Takes a byte order mark from the first line.
    mutating func skipByteOrderMark() {
        guard let first = lines.first, bytes[first].starts(with: Self.byteOrderMark) else { return }
        lines[0] = first.lowerBound + Self.byteOrderMark.count..<first.upperBound
    }

    /// Finds the lines that end in the last `count` bytes.
    private mutating func findLines(in count: Int) {
        var start = lines.last.map { $0.upperBound + 1 } ?? 0
        var offset = bytes.count - count
        while let end = System.firstOffset(of: Byte.newline, in: bytes, offset..<bytes.count) {
            lines.append(start..<end)
            start = end + 1
            offset = start
            // What follows a line of which only the end is left is not mixed with it.
            if isTooLong { return }
        }
    }
}
