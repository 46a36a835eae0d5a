/// White space and numbers in bytes, for texts and for the input alike.
extension [UInt8] {
    /// The length of the white space character at `offset`: ASCII white space, the no-break space, or the byte order
    /// mark. 0 if there is none.
    func spaceLength(at offset: Int) -> Int {
        let byte = self[offset]
        if byte < 0x80 { return Ascii.isSpace(byte) ? 1 : 0 }
        if byte == 0xC2 { return offset + 1 < count && self[offset + 1] == 0xA0 ? 2 : 0 }
        if byte == 0xEF, offset + 2 < count { return self[offset + 1] == 0xBB && self[offset + 2] == 0xBF ? 3 : 0 }
        return 0
    }

    /// The offset of the first byte from `offset` on that is not white space, at most `limit`.
    func skipSpace(from offset: Int, to limit: Int) -> Int {
        var offset = offset
        while offset < limit {
            let length = spaceLength(at: offset)
            if length == 0 { break }
            offset += length
        }
        return Swift.min(offset, limit)
    }

    /// The offset after the last byte before `offset` that is not white space, at least `limit`.
    func skipSpaceBackward(from offset: Int, to limit: Int) -> Int {
        var offset = offset
        while offset > limit {
            if Ascii.isSpace(self[offset - 1]) {
                offset -= 1
            } else if offset - 2 >= limit, self[offset - 1] == 0xA0, self[offset - 2] == 0xC2 {
                offset -= 2
            } else {
                break
            }
        }
        return offset
    }

    /// The number that begins at `offset`, and the offset after its last digit.
    ///
    /// - Parameter mostDigits: At most 18.
    /// - Returns: `nil` if there is no digit before `limit`, or if there are more than `mostDigits`.
    func number(at offset: Int, limit: Int, mostDigits: Int) -> (value: Int, end: Int)? {
        var (value, end) = (0, offset)
        while end < limit, Ascii.isDigit(self[end]) {
            if end - offset == mostDigits { return nil }
            value = value * 10 + Int(self[end] - Ascii.zero)
            end += 1
        }
        return end > offset ? (value, end) : nil
    }

    /// The first place of any of six bytes, sixteen bytes at a time; `nil` if none occurs.
    func firstIndex(ofAny a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8, _ e: UInt8, _ f: UInt8) -> Int? {
        typealias Bytes = SIMD16<UInt8>
        let (a1, b1, c1) = (Bytes(repeating: a), Bytes(repeating: b), Bytes(repeating: c))
        let (d1, e1, f1) = (Bytes(repeating: d), Bytes(repeating: e), Bytes(repeating: f))
        // Safe: the count guards each load.
        return unsafe withUnsafeBytes { memory in
            var offset = 0
            while offset + 16 <= memory.count {
                let here = unsafe memory.loadUnaligned(fromByteOffset: offset, as: Bytes.self)
                let isFirst = (here .== a1) .| (here .== b1) .| (here .== c1)
                let isLast = (here .== d1) .| (here .== e1) .| (here .== f1)
                if let place = (isFirst .| isLast).firstIndex { return offset + place }
                offset += 16
            }
            while offset < memory.count {
                let byte = unsafe memory[offset]
                if byte == a || byte == b || byte == c || byte == d || byte == e || byte == f { return offset }
                offset += 1
            }
            return nil
        }
    }
}
