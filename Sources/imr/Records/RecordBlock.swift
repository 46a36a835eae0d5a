/// A few lines of JSON Lines that are next to each other in the input. Use one for many blocks, because it keeps its
/// memory.
struct RecordBlock {
    /// The bytes that were read.
    private(set) var bytes: [UInt8] = []
    /// The range of each line, without its line end.
    private(set) var lines: [Range<Int>] = []
    /// Whether the block has one line, which was so long that only its end is left.
    private(set) var isTooLong = false
    /// The position of the block in the input, from 0.
    var number = 0
    /// The first line's number in the input, from 1.
    var firstLine = 1
    /// What identifies the input in messages.
    var name = ""

    /// Twice the size of a pipe. With so many letters, the locks do not cost time.
    private static let size = 1 << 17
    private static let sizeKept = 1 << 22
    /// Each line gives 600 bytes at least, even if it is blank.
    private static let mostLines = 1 << 11
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Empties the block, and releases its memory if a line has made it large.
    mutating func forget() {
        if bytes.capacity > Self.sizeKept { bytes = [] } else { bytes.removeAll(keepingCapacity: true) }
        lines.removeAll(keepingCapacity: true)
        isTooLong = false
    }

    /// Appends bytes that were read before.
    mutating func append(_ rest: [UInt8]) {
        bytes += rest
        findLines(in: rest.count)
    }

    /// Reads bytes from an open file; `false` at its end.
    mutating func read(_ input: Int32) throws(SystemError) -> Bool {
        let room = bytes.capacity - bytes.count
        let limit = room < Self.size / 2 ? Self.size : min(room, Self.size)
        let count = try System.read(input, appendingTo: &bytes, atMost: limit)
        findLines(in: count)
        return count > 0
    }

    /// Removes the bytes of the line that is being read, and notes that it was too long.
    mutating func giveUpLine() {
        isTooLong = true
        bytes.removeAll(keepingCapacity: true)
    }

    /// Makes a line of the bytes after the last line end, if there are any.
    mutating func endLastLine() {
        let start = lines.last.map { $0.upperBound + 1 } ?? 0
        let isMarkAlone = firstLine == 1 && bytes[start...].elementsEqual(Self.byteOrderMark)
        if start < bytes.count && !isMarkAlone || isTooLong { lines.append(start..<bytes.count) }
    }

    /// Removes and returns the bytes after the last line end.
    mutating func removeRest() -> [UInt8] {
        let end = lines.last?.upperBound ?? 0
        let rest = Array(bytes[(end + 1)...])
        bytes.removeSubrange(end...)
        return rest
    }

    /// Removes a byte order mark from the first line.
    mutating func skipByteOrderMark() {
        guard let first = lines.first, bytes[first].starts(with: Self.byteOrderMark) else { return }
        lines[0] = first.lowerBound + Self.byteOrderMark.count..<first.upperBound
    }

    /// Finds the lines that end in the last `count` bytes, if they are not too many.
    private mutating func findLines(in count: Int) {
        var start = lines.last.map { $0.upperBound + 1 } ?? 0
        var offset = bytes.count - count
        while let end = System.firstOffset(of: Byte.newline, in: bytes, offset..<bytes.count) {
            lines.append(start..<end)
            start = end + 1
            offset = start
            // A line of which only the end is left is alone in its block.
            if isTooLong || lines.count == Self.mostLines { return }
        }
    }
}
