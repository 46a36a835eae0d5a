/// Reads the list of the documents reviewed.
///
/// ```
/// These documents included:
///   • Application for Independent Medical Review
///   • Utilization Review Determination from the claims administrator
/// ```
struct DocumentsReader {
    let source: SourceText
    let layout: LineLayout

    /// Reads the section's body: the documents by their bullets, by their numbers, or by their lines.
    func parse(_ body: Range<Int>, problems: inout Problems) -> [Located<String>] {
        let range = source.content(withoutIntroduction(body, &problems))
        guard !range.isEmpty else {
            problems.add(
                .warning, .missingText, field: "/documentsReviewed", at: body, "no document below the heading")
            return []
        }
        var starts = marks(in: range, isMark: bulletEnd)
        if starts.isEmpty { starts = marks(in: range, isMark: ordinalEnd) }
        let isMarked = !starts.isEmpty
        if !isMarked { starts = lineStarts(in: range) }
        if isMarked, let first = starts.first, first.lowerBound > range.lowerBound {
            starts.insert(range.lowerBound..<range.lowerBound, at: 0)
        }
        let ends = starts.dropFirst().map(\.lowerBound) + [range.upperBound]
        return zip(starts, ends).compactMap { start, end in
            let item = source.content(start.upperBound..<max(start.upperBound, end))
            guard !item.isEmpty else { return nil }
            return Located(Text(item, of: source).string, at: item)
        }
    }

    private func withoutIntroduction(_ body: Range<Int>, _ problems: inout Problems) -> Range<Int> {
        let content = source.content(body)
        for sentence in Vocabulary.documentsIntroductions {
            let (rest, isDamaged) = sentence.skip(in: content, of: source)
            guard rest != content else { continue }
            if isDamaged {
                problems.add(
                    .warning, .irregularIntroduction, field: "/documentsReviewed", at: content,
                    "the sentence before the list is not whole: a piece of it may be in the list")
            }
            return rest
        }
        return content
    }

    // MARK: Where documents begin

    /// The marks at the beginnings of lines, and of words in joined lines.
    private func marks(in range: Range<Int>, isMark: (Int, Range<Int>) -> Int?) -> [Range<Int>] {
        var marks: [Range<Int>] = []
        for index in source.lineIndices(in: range) {
            let line = source.lines[index].range.clamped(to: range)
            guard !line.isEmpty else { continue }
            if let end = isMark(line.lowerBound, range) { marks.append(line.lowerBound..<end) }
            var offset = line.lowerBound + 1
            while offset < line.upperBound {
                // Only a true bullet is a mark within a line; a hyphen or a number is not.
                if source.bytes[offset] >= 0x80, Ascii.isSpace(source.bytes[offset - 1]),
                    let end = isMark(offset, range)
                {
                    marks.append(offset..<end)
                }
                offset += 1
            }
        }
        return marks
    }

    private func bulletEnd(at offset: Int, in range: Range<Int>) -> Int? {
        for bullet in Vocabulary.bullets where source.bytes[offset...].starts(with: bullet) {
            let end = offset + bullet.count
            guard end < range.upperBound, Ascii.isSpace(source.bytes[end]) || bullet[0] >= 0x80 else { continue }
            return end
        }
        return nil
    }

    /// `1.` or `1)`
    private func ordinalEnd(at offset: Int, in range: Range<Int>) -> Int? {
        guard let ordinal = source.ordinal(at: offset, limit: range.upperBound) else { return nil }
        return ordinal.end
    }

    /// Without marks every line is a document, but one that goes on from a full line.
    private func lineStarts(in range: Range<Int>) -> [Range<Int>] {
        source.lineIndices(in: range).compactMap { index in
            let start = max(source.lines[index].start, range.lowerBound)
            if start > range.lowerBound, !layout.endsShort(before: index, of: source) { return nil }
            return start..<start
        }
    }
}
