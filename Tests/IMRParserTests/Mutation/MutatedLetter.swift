@testable import IMRParser

/// A letter after an edit, as pieces that know where in the base letter they come from.
///
/// That is what makes a judgment possible that owes nothing to the parser: where the bytes of a value are
/// now, and whether they are still whole, follows from the edit alone.
struct MutatedLetter {
    /// A run of bytes.
    struct Piece {
        /// What is printed.
        var bytes: ArraySlice<UInt8>
        /// The range of the base letter that it stands for; `nil` for bytes that are new.
        var origin: Range<Int>?
        /// Whether the bytes are those of `origin`.
        var isVerbatim = true
        /// Whether new bytes come from another letter.
        var isForeign = false
        /// Whether new bytes belong to no value, such as a page number or a mark of Markdown.
        var isAside = false
        /// Whether bytes that belong to no value may also be read as a part of one.
        var mayStay = false
    }

    /// The letter's bytes.
    let bytes: [UInt8]
    /// The pieces in the order in which they are printed.
    let pieces: [Piece]
    /// The first place of the base letter that the edit is about, to name it in a report.
    let editOffset: Int
    /// Whether marks of Markdown are in the text, which are in no value.
    var isMarkdown = false

    /// A letter made of pieces.
    init(_ pieces: [Piece], editOffset: Int) {
        self.pieces = pieces.filter { !$0.bytes.isEmpty }
        self.editOffset = editOffset
        bytes = self.pieces.flatMap(\.bytes)
    }

    /// `base` with the bytes of `range` replaced.
    init(_ base: [UInt8], replacing range: Range<Int>, with replacement: [UInt8] = []) {
        self.init(base, replacing: [(range, replacement)])
    }

    /// `base` with the bytes of each range replaced; the ranges stand in order and do not overlap.
    init(_ base: [UInt8], replacing edits: [(range: Range<Int>, bytes: [UInt8])]) {
        var pieces: [Piece] = []
        var offset = 0
        for edit in edits {
            pieces.append(Piece(base, offset..<edit.range.lowerBound))
            let origin = edit.range.isEmpty ? nil : edit.range
            pieces.append(Piece(bytes: edit.bytes[...], origin: origin, isVerbatim: false))
            offset = edit.range.upperBound
        }
        pieces.append(Piece(base, offset..<base.count))
        self.init(pieces, editOffset: edits.first?.range.lowerBound ?? 0)
    }
}

extension MutatedLetter.Piece {
    /// A piece of the base letter.
    init(_ base: [UInt8], _ range: Range<Int>) {
        self.init(bytes: base[range], origin: range)
    }

    /// Whether the bytes are new in this letter, so that nobody can say to which value they belong.
    fileprivate var isNew: Bool { !isForeign && (origin == nil || !isVerbatim) }

    /// The part of the piece that stands for a part of `range`: in the base letter, and within the piece.
    fileprivate func part(of range: Range<Int>) -> (base: Range<Int>, within: Range<Int>)? {
        guard let origin, origin.overlaps(range) else { return nil }
        let base = origin.clamped(to: range)
        guard bytes.count == origin.count else { return (base, 0..<bytes.count) }
        return (base, base.lowerBound - origin.lowerBound..<base.upperBound - origin.lowerBound)
    }
}

// MARK: - Where a value's bytes are now

extension MutatedLetter {
    /// Whether the bytes of `range` of the base letter are printed once, together and unchanged.
    func isUntouched(_ range: Range<Int>) -> Bool {
        let holders = pieces.filter { $0.origin?.overlaps(range) ?? false }
        guard holders.count == 1, let holder = holders.first, let origin = holder.origin else { return false }
        return holder.isVerbatim && origin.lowerBound <= range.lowerBound
            && origin.upperBound >= range.upperBound
    }

    /// Where parts of `range` of the base letter are printed, in the order of the mutated letter.
    func segments(of range: Range<Int>) -> [(base: Range<Int>, here: Range<Int>)] {
        var segments: [(base: Range<Int>, here: Range<Int>)] = []
        var offset = 0
        for piece in pieces {
            if let part = piece.part(of: range) {
                let here = offset + part.within.lowerBound..<offset + part.within.upperBound
                segments.append((part.base, here))
            }
            offset += piece.bytes.count
        }
        return segments
    }

    /// What is printed in `range` of the mutated letter: without bytes that belong to no value, and if they may be read as
    /// a part of one, also with them.
    func texts(in range: Range<Int>) -> [MutationText] {
        var (rest, offset, mayStay): ([UInt8], Int, Bool) = ([], 0, false)
        for piece in pieces {
            let here = (offset..<offset + piece.bytes.count).clamped(to: range)
            offset += piece.bytes.count
            if piece.isAside { mayStay = mayStay || piece.mayStay && !here.isEmpty } else { rest += bytes[here] }
        }
        let texts = [MutationText(rest[...], isMarkdown: isMarkdown)]
        return mayStay ? texts + [MutationText(bytes[range], isMarkdown: isMarkdown)] : texts
    }

    /// The ranges of the mutated letter that hold all that is left of `range` of the base letter, and nothing
    /// that belongs to another value: white space and new bytes may stand between its parts, nothing else.
    func places(of range: Range<Int>) -> [Range<Int>] {
        let segments = segments(of: range)
        let left = MutatedLetter.count(of: segments.map(\.base))
        var runs: [(base: [Range<Int>], here: Range<Int>)] = []
        for segment in segments {
            if let last = runs.last, mayLieWithin(last.here.upperBound..<segment.here.lowerBound) {
                runs[runs.count - 1].base.append(segment.base)
                runs[runs.count - 1].here = last.here.lowerBound..<segment.here.upperBound
            } else {
                runs.append(([segment.base], segment.here))
            }
        }
        let whole = runs.filter { MutatedLetter.count(of: $0.base) == left }.map(\.here)
        // Where all of it is printed twice, each print is all of it.
        let prints = segments.filter { segments.count > 1 && $0.base.count == left }.map(\.here)
        return whole.flatMap(widened) + prints
    }

    /// Whether nothing but white space, page footers and new bytes stands in `range` of the mutated letter.
    private func mayLieWithin(_ range: Range<Int>) -> Bool {
        var offset = 0
        for piece in pieces {
            let here = (offset..<offset + piece.bytes.count).clamped(to: range)
            offset += piece.bytes.count
            if here.isEmpty || piece.isNew { continue }
            if !MutationText(bytes[here], isMarkdown: isMarkdown).bytes.isEmpty { return false }
        }
        return true
    }

    /// `range` alone, and with the new bytes that stand next to it.
    private func widened(_ range: Range<Int>) -> [Range<Int>] {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low > 0, mayLieWithin(low - 1..<low) { low -= 1 }
        while high < bytes.count, mayLieWithin(high..<high + 1) { high += 1 }
        while low < range.lowerBound, Ascii.isSpace(bytes[low]) { low += 1 }
        while high > range.upperBound, Ascii.isSpace(bytes[high - 1]) { high -= 1 }
        guard low..<high != range else { return [range] }
        return [range, low..<range.upperBound, range.lowerBound..<high, low..<high]
    }

    /// How many bytes the ranges hold together.
    private static func count(of ranges: [Range<Int>]) -> Int {
        var count = 0
        var end = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            count += max(0, range.upperBound - max(end, range.lowerBound))
            end = max(end, range.upperBound)
        }
        return count
    }
}
