/// Phrases whose words an extractor joined or broke: `Non -MTUS`, `Decisionrationale`, `C L I N I C A L`.
///
/// All letters and marks of the phrase must be there. White space and hyphens make no difference.
extension [UInt8] {
    /// The offset after the broken or joined `phrase` at `offset`; `nil` if it does not occur there.
    func end(ofBroken phrase: Phrase, at offset: Int, limit: Int) -> Int? {
        let first = Phrase.isGap(phrase.first) ? 1 : 0
        let limit = Swift.min(limit, count)
        guard offset >= 0, offset < limit, phrase.count > first, Phrase.isSame(self[offset], phrase[first]) else {
            return nil
        }
        return unsafe withUnsafeBufferPointer { bytes in
            // Most are in one piece. A gap at the end of the phrase is not a part of the match.
            let same = unsafe phrase.sameBytes(from: first, to: phrase.count - 1, at: offset, limit: limit, of: bytes)
            var offset = offset + same
            for index in first + same..<phrase.count where !Phrase.isGap(phrase[index]) {
                if index > first {
                    while unsafe offset < limit && Phrase.isGap(bytes[offset]) { offset += 1 }
                }
                guard unsafe offset < limit && Phrase.isSame(bytes[offset], phrase[index]) else { return nil }
                offset += 1
            }
            return offset
        }
    }

    /// The offset of the broken or joined `phrase` that ends at `end`; `nil` if it does not, or if it begins before
    /// `limit`.
    func start(ofBroken phrase: Phrase, before end: Int, from limit: Int) -> Int? {
        let last = phrase[phrase.count - 1]
        guard limit >= 0, end > limit, Phrase.isGap(last) || Phrase.isSame(self[end - 1], last) else { return nil }
        return unsafe withUnsafeBufferPointer { bytes in
            var offset = end
            var index = phrase.count
            while index > 0 {
                index -= 1
                let expected = phrase[index]
                if Phrase.isGap(expected) { continue }
                while unsafe offset > limit && offset < end && Phrase.isGap(bytes[offset - 1]) { offset -= 1 }
                guard unsafe offset > limit && Phrase.isSame(bytes[offset - 1], expected) else { return nil }
                offset -= 1
            }
            return offset
        }
    }
}

extension Text {
    /// A place of one of `phrases`, whose words may be broken or joined.
    func find(broken phrases: [Phrase], from offset: Int = 0, to limit: Int? = nil) -> Range<Int>? {
        if let found = find(phrases, from: offset, to: limit) { return found }
        let limit = limit ?? count
        for start in offset..<max(offset, limit) {
            for phrase in phrases where phrase.mayBegin(bytes[start]) || Phrase.isGap(phrase.first) {
                if let end = bytes.end(ofBroken: phrase, at: start, limit: limit) { return start..<end }
            }
        }
        return nil
    }
}
