/// Reads the list of the documents reviewed.
///
/// ```
/// These documents included:
///   • Application for Independent Medical Review
///   • Utilization Review Determination from the claims administrator
/// ```
struct DocumentsReader {
    private let letter: Letter
    private var source: SourceText { letter.source }

    init(_ letter: Letter) { self.letter = letter }

    /// Reads the text below the section heading: one document for each bullet, for each number, or for each line.
    func read(_ content: Range<Int>, problems: inout Problems) -> [Located<String>] {
        let range = source.trim(withoutIntroduction(content, &problems))
        guard !range.isEmpty else {
            problems.add(.missingDocuments, on: .documentsReviewed, at: content)
            return []
        }
        var starts = marks(in: range, isMark: bulletEnd)
        if starts.isEmpty { starts = marks(in: range, isMark: ordinalEnd) }
        if let first = starts.first, ordinalEnd(at: first.lowerBound, in: range) == first.upperBound {
            let numbers = numbersInLines(in: range)
            if numbers.count > starts.count { starts = numbers }
        }
        if starts.isEmpty { starts = counts(in: range) }
        if starts.isEmpty { starts = lineStarts(in: range) }
        if let first = starts.first, first.lowerBound > range.lowerBound {
            starts.insert(range.lowerBound..<range.lowerBound, at: 0)
        }
        let ends = starts.dropFirst().map(\.lowerBound) + [range.upperBound]
        return zip(starts, ends).compactMap { start, end in
            let item = source.trim(start.upperBound..<max(start.upperBound, end))
            guard !item.isEmpty else { return nil }
            return Located(Text(item, of: source).string, at: item)
        }
    }

    private func withoutIntroduction(_ content: Range<Int>, _ problems: inout Problems) -> Range<Int> {
        let content = source.trim(content)
        let (rest, isDamaged) = DocumentsReader.introduction.skip(in: content, of: source)
        if isDamaged { problems.add(.irregularDocumentsIntroduction, on: .documentsReviewed, at: content) }
        return rest
    }

    // MARK: Where documents begin

    /// The marks at the beginnings of lines, and of words inside a line.
    private func marks(in range: Range<Int>, isMark: (Int, Range<Int>) -> Int?) -> [Range<Int>] {
        var marks: [Range<Int>] = []
        for index in source.lineIndices(in: range) {
            let line = source.lines[index].range.clamped(to: range)
            guard !line.isEmpty else { continue }
            if let end = isMark(line.lowerBound, range) { marks.append(line.lowerBound..<end) }
            // Only a true bullet is a mark within a line; a hyphen or a number is not.
            for offset in line.dropFirst() where source.bytes[offset] >= 0x80 && Ascii.isSpace(source.bytes[offset - 1])
            {
                if let end = isMark(offset, range) { marks.append(offset..<end) }
            }
        }
        return marks
    }

    private func bulletEnd(at offset: Int, in range: Range<Int>) -> Int? {
        if Vocabulary.boxes.contains(where: source.bytes[offset..<range.upperBound].starts(with:)) { return offset }
        return source.bulletEnd(at: offset, limit: range.upperBound, isLineStart: source.isLineStart(offset))
    }

    /// `(1)`, `(2)` … or `a.`, `b.` …
    private func counts(in range: Range<Int>) -> [Range<Int>] {
        var next = 1
        let counts = marks(in: range) { offset, range in
            guard let prefix = OrdinalStyle.prefix(of: offset..<range.upperBound, in: source),
                prefix.value == next || prefix.letter == next
            else { return nil }
            next += 1
            return prefix.end
        }
        return counts.count > 1 ? counts : []
    }

    /// `1.`, `2.` … wherever they are on their lines, which somebody joined: each before a capital.
    private func numbersInLines(in range: Range<Int>) -> [Range<Int>] {
        var numbers: [Range<Int>] = []
        var offset = range.lowerBound
        while let digit = source.bytes[offset..<range.upperBound].firstIndex(where: Ascii.isDigit) {
            offset = digit + 1
            let begins = digit == range.lowerBound || Ascii.isSpace(source.bytes[digit - 1])
            if begins, let ordinal = source.ordinal(at: digit, limit: range.upperBound, needsSpace: true),
                ordinal.value == numbers.count + 1, Ascii.isUpper(source.bytes[ordinal.end])
            {
                numbers.append(digit..<ordinal.end)
                offset = ordinal.end
            }
        }
        return numbers
    }

    /// `1.` or `1)`
    private func ordinalEnd(at offset: Int, in range: Range<Int>) -> Int? {
        source.ordinal(at: offset, limit: range.upperBound)?.end
    }

    /// Without marks every line is a document, unless it continues a full line.
    private func lineStarts(in range: Range<Int>) -> [Range<Int>] {
        source.lineIndices(in: range).compactMap { index in
            let start = max(source.lines[index].start, range.lowerBound)
            if start > range.lowerBound, !letter.layout.endsShort(before: index, of: source) { return nil }
            return start..<start
        }
    }

    // MARK: Wording

    private static let introduction = FixedSentence(
        whole: """
            The following relevant documents received from the interested parties and the documents provided with \
            the application were reviewed and considered. These documents included:
            """,
        head: "The following relevant documents", tail: "documents included:", tailWord: "documents",
        signs: [["following"], ["documents", "records"]])
}
