/// A text in which `«` and `»` mark ranges, so that a test shows what it expects where it expects it.
struct MarkedText {
    private(set) var bytes: [UInt8] = []
    /// The marked ranges in the order of their beginnings: UTF-8 byte offsets into ``bytes``.
    private(set) var ranges: [Range<Int>] = []

    init(_ marked: String) {
        var open: [Int] = []
        for character in marked {
            switch character {
            case "«":
                open.append(ranges.count)
                ranges.append(bytes.count..<bytes.count)
            case "»":
                let index = open.removeLast()
                ranges[index] = ranges[index].lowerBound..<bytes.count
            default:
                bytes += Array(String(character).utf8)
            }
        }
    }
}
