/// Words of the form, such as a heading or a label, that match in any case across any white space.
struct Phrase: ExpressibleByStringLiteral, Sendable {
    /// Lower case, single spaces.
    let bytes: [UInt8]

    init(stringLiteral text: StaticString) {
        bytes = text.withUTF8Buffer { $0.map(Ascii.lowercase) }
    }
}

extension SourceText {
    /// Whether `phrase` stands at `offset`.
    ///
    /// - Returns: The offset after it, at most `limit`; `nil` if it does not stand there, or if a word goes on behind.
    func match(_ phrase: Phrase, at offset: Int, limit: Int) -> Int? {
        var offset = offset
        for expected in phrase.bytes {
            guard offset < limit else { return nil }
            if expected == Ascii.space {
                let next = skipSpace(from: offset, to: limit)
                if next == offset { return nil }
                offset = next
            } else {
                if Ascii.lowercase(bytes[offset]) != expected { return nil }
                offset += 1
            }
        }
        if offset < limit, let last = phrase.bytes.last, Ascii.isWord(last), Ascii.isWord(bytes[offset]) {
            return nil
        }
        return offset
    }
}

extension Unwrapped {
    /// Whether `phrase` stands at `offset` of the text; the offset after it, or `nil`.
    func match(_ phrase: Phrase, at offset: Int) -> Int? {
        let end = offset + phrase.bytes.count
        guard offset >= 0, end <= bytes.count else { return nil }
        for (index, expected) in phrase.bytes.enumerated() {
            let byte = bytes[offset + index]
            if Ascii.lowercase(byte) == expected { continue }
            if expected == Ascii.space && byte == Ascii.newline { continue }
            return nil
        }
        return end
    }

    /// The first place of `phrase` from `offset` on, as ranges of the text; `nil` if it does not occur.
    func find(_ phrase: Phrase, from offset: Int = 0, to limit: Int? = nil) -> Range<Int>? {
        guard let first = phrase.bytes.first else { return nil }
        let last = (limit ?? bytes.count) - phrase.bytes.count
        var offset = offset
        while offset <= last {
            if Ascii.lowercase(bytes[offset]) == first, let end = match(phrase, at: offset) {
                return offset..<end
            }
            offset += 1
        }
        return nil
    }
}
