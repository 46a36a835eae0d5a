/// The letters and digits of a name: what is left where the case, marks and spaces make no difference.
struct Letters {
    let bytes: [UInt8]

    init(_ name: some Sequence<UInt8>) {
        var bytes: [UInt8] = []
        for byte in name {
            if byte == Ascii.ampersand { bytes += [0x61, 0x6E, 0x64] }
            if Ascii.isWord(byte) { bytes.append(Ascii.lowercase(byte)) }
        }
        self.bytes = bytes
    }

    /// Whether a name has the same letters, or all but a few of them; `nil` if it has others.
    ///
    /// - Parameter lengths: The lengths from which on one more letter may differ.
    func isSame(as name: Letters, lengths: [Int]) -> Bool? {
        let limit = 1 + lengths.count { name.bytes.count >= $0 }
        return name.distance(to: self, limit: limit).map { $0 == 0 }
    }

    /// How many letters differ, are missing or are too many; `nil` if more than `limit`.
    private func distance(to other: Letters, limit: Int) -> Int? {
        guard abs(bytes.count - other.bytes.count) <= limit else { return nil }
        var row = Array(0...other.bytes.count)
        for (index, byte) in bytes.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (column, byteOfOther) in other.bytes.enumerated() {
                let above = row[column + 1]
                row[column + 1] = min(diagonal + (byte == byteOfOther ? 0 : 1), min(above, row[column]) + 1)
                diagonal = above
            }
            if row.min() ?? 0 > limit { return nil }
        }
        return row[other.bytes.count] <= limit ? row[other.bytes.count] : nil
    }
}
