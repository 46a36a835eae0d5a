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

    /// Sixteen bytes that are looked at together.
    typealias Block = SIMD16<UInt8>
    typealias BlockMask = SIMDMask<SIMD16<Int8>>

    /// Calls `body` with the offset of each block from `start` on, its bytes, and the byte after each of them, until
    /// `body` says not to go on. Zeros come after the last byte.
    ///
    /// Unsafe: whole texts go through here. The count guards each load. Only operations on two vectors are fast, not
    /// those on a vector and a number.
    @inline(__always)
    func forEachBlock(from start: Int, _ body: (_ offset: Int, _ bytes: Block, _ next: Block) -> Bool) {
        unsafe withUnsafeBytes { memory in
            var offset = start
            while offset + 17 <= memory.count {
                let bytes = unsafe memory.loadUnaligned(fromByteOffset: offset, as: Block.self)
                let next = unsafe memory.loadUnaligned(fromByteOffset: offset + 1, as: Block.self)
                guard body(offset, bytes, next) else { return }
                offset += 16
            }
            var (rest, next) = (Block(repeating: 0), Block(repeating: 0))
            for index in offset..<Swift.max(offset, memory.count) {
                rest[index - offset] = unsafe memory[index]
                if index > offset { next[index - offset - 1] = unsafe memory[index] }
            }
            _ = body(offset, rest, next)
        }
    }

    /// The first offset from `start` on where `isSign` is true of a byte and the one after it; `nil` if there is none.
    @inline(__always)
    func firstSign(from start: Int, _ isSign: (_ bytes: Block, _ next: Block) -> BlockMask) -> Int? {
        var found: Int?
        forEachBlock(from: start) { offset, bytes, next in
            found = isSign(bytes, next).firstIndex.map { offset + $0 }
            return found == nil
        }
        return found.flatMap { $0 < count ? $0 : nil }
    }
}

extension Array {
    /// Where the elements end for which `isBefore` is true: it is true for none after them. O(log count).
    @inline(__always)
    func endOfPrefix(where isBefore: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
