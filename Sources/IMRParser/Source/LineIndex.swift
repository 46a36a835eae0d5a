/// Where the lines of an input begin: for places as an editor shows them.
///
/// `\n`, `\r\n`, `\r` and `\f` end a line. O(bytes) to make.
struct LineIndex {
    private var starts: [Int] = [0]

    init(_ bytes: [UInt8]) {
        for index in bytes.indices where Ascii.isLineEnd(bytes[index]) {
            let next = index + 1
            let isHalfOfPair =
                bytes[index] == Ascii.carriageReturn && next < bytes.count && bytes[next] == Ascii.newline
            if !isHalfOfPair { starts.append(next) }
        }
    }

    /// The place of `range`. O(log lines).
    func place(of range: Range<Int>) -> Determination.Place {
        place(of: range, onLine: starts.endOfPrefix(where: { $0 <= range.lowerBound }) - 1)
    }

    /// ``place(of:)`` for a range that begins on line `line`, counted from 1, or after it. O(lines between).
    func place(of range: Range<Int>, after line: Int) -> Determination.Place {
        var index = line - 1
        while index + 1 < starts.count, starts[index + 1] <= range.lowerBound { index += 1 }
        return place(of: range, onLine: index)
    }

    private func place(of range: Range<Int>, onLine index: Int) -> Determination.Place {
        Determination.Place(
            start: range.lowerBound, end: range.upperBound, line: index + 1,
            column: range.lowerBound - starts[index] + 1)
    }
}

extension Determination.Place {
    /// The place of a range of `bytes`, whose lines end with `\n`, `\r\n`, `\r`, or `\f`. O(bytes).
    public init(of range: Range<Int>, in bytes: [UInt8]) { self = LineIndex(bytes).place(of: range) }
}
