/// Finds labels such as `Decision rationale:` and the text that each one claims, up to the next label.
struct LabelledBlocks {
    /// A label and its text.
    struct Block {
        var label: Label
        /// The label with its colon.
        var labelRange: Range<Int>
        /// What follows, up to the next label or the end, white space included.
        var content: Range<Int>
        /// Whether the label has its colon.
        var hasColon: Bool
    }

    /// The blocks in the order of the text.
    private(set) var blocks: [Block] = []

    /// Looks for `labels` at the beginning of lines in `range`; inside of joined lines only where a sentence, or a
    /// decision, ends before.
    init(_ labels: LabelTable, in range: Range<Int>, of source: SourceText) {
        let initials = labels.initials
        source.forEachPlace(in: range) { offset, isLineStart in
            guard initials.contains(source.bytes[offset]) else { return }
            for row in labels.rows {
                guard let wordsEnd = source.match(row.phrase, at: offset, limit: range.upperBound) else { continue }
                let colon = source.skipSpace(from: wordsEnd, to: range.upperBound)
                let hasColon = colon < range.upperBound && source.bytes[colon] == Ascii.colon
                guard hasColon || isLineStart else { continue }
                let end = hasColon ? colon + 1 : wordsEnd
                if let last = blocks.last, last.labelRange.upperBound > offset { break }
                if !blocks.isEmpty {
                    blocks[blocks.count - 1].content =
                        blocks[blocks.count - 1].labelRange.upperBound..<offset
                }
                blocks.append(
                    Block(
                        label: row.label, labelRange: offset..<end, content: end..<range.upperBound,
                        hasColon: hasColon))
                break
            }
        }
    }
}
