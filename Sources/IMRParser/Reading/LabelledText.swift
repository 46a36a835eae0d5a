/// A label such as `Decision rationale:` and the text that it claims.
struct LabelledText {
    let label: Label
    /// The label with its colon.
    let labelRange: Range<Int>
    /// Whether the label has its colon.
    let hasColon: Bool
    /// The text up to the next label or to the end, white space included.
    var content: Range<Int>

    /// The labels of `table` in `range`, in the order of the text.
    ///
    /// A label begins a line. A label with its colon may also be inside a line, where a word begins that may be one
    /// (``SourceText/forEachPlace(in:_:)``).
    static func all(_ table: LabelTable, in range: Range<Int>, of source: SourceText) -> [LabelledText] {
        var found: [LabelledText] = []
        source.forEachPlace(in: range) { offset, isLineStart in
            guard table.initials.contains(source.bytes[offset]),
                found.last.map({ $0.labelRange.upperBound <= offset }) ?? true
            else { return }
            for row in table.rows {
                guard let wordsEnd = source.match(row.phrase, at: offset, limit: range.upperBound) else { continue }
                let colon = source.skipSpace(from: wordsEnd, to: range.upperBound)
                let hasColon = colon < range.upperBound && source.bytes[colon] == Ascii.colon
                guard hasColon || isLineStart else { continue }
                let end = hasColon ? colon + 1 : wordsEnd
                if let last = found.indices.last { found[last].content = found[last].labelRange.upperBound..<offset }
                found.append(
                    LabelledText(
                        label: row.label, labelRange: offset..<end, hasColon: hasColon, content: end..<range.upperBound)
                )
                return
            }
        }
        return found
    }
}
