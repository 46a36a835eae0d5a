/// Finds the lines that begin as others do, but for numbers. Lines that pages repeat are among them.
enum RepeatedBeginnings {
    private struct Beginning {
        var bytes: UInt64
        var line: Int
    }

    /// Longer lines are paragraphs.
    private static let longest = 160
    /// How much of a line is compared, in bytes.
    private static let length = 6

    /// The lines that begin as another one does, together with those, in order. Lines of running text begin with words in
    /// small letters mostly, and are left out.
    static func lines(of source: SourceText) -> [[Int]] {
        var beginnings: [Beginning] = []
        beginnings.reserveCapacity(source.lines.count)
        for (index, line) in source.lines.enumerated()
        where line.range.count <= longest && !beginsInSentence(line, of: source) {
            beginnings.append(Beginning(bytes: beginning(of: line, of: source), line: index))
        }
        beginnings.sort { $0.bytes == $1.bytes ? $0.line < $1.line : $0.bytes < $1.bytes }
        var repeated: [[Int]] = []
        var start = 0
        while start < beginnings.count {
            var end = start + 1
            while end < beginnings.count, beginnings[end].bytes == beginnings[start].bytes { end += 1 }
            if end - start > 1 { repeated.append(beginnings[start..<end].map { $0.line }) }
            start = end
        }
        return repeated
    }

    /// The first bytes of a line, with every digit taken for the same.
    private static func beginning(of line: Line, of source: SourceText) -> UInt64 {
        var bytes: UInt64 = 0
        for byte in source.bytes[line.range].prefix(length) {
            bytes = bytes << 8 | UInt64(Ascii.isDigit(byte) ? Ascii.hash : Ascii.lowercase(byte))
        }
        return bytes
    }

    /// Whether a line begins with a word in small letters. `www.valley.example`, `v2.1`, and what pages begin and end with
    /// (`page 2`, `continued on next page`) are no words of sentences.
    private static func beginsInSentence(_ line: Line, of source: SourceText) -> Bool {
        guard Ascii.isLower(source.bytes[line.start]), !MarkWords.mayBegin(line.range, of: source) else { return false }
        let end = source.bytes[line.range].firstIndex { !Ascii.isLower($0) } ?? line.end
        guard end + 1 < line.end else { return true }
        let isAddress = source.bytes[end] == Ascii.period && Ascii.isLower(source.bytes[end + 1])
        return !Ascii.isDigit(source.bytes[end]) && !isAddress
    }
}
