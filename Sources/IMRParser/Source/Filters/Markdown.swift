/// Reads Markdown as the letter that it was made from.
///
/// ```
/// |**Case Number:**|CM17-0001234| | |            Case Number:    CM17-0001234
/// |---|---|---|---|
/// # **CLINICAL CASE SUMMARY**                    CLINICAL CASE SUMMARY
/// - **Decision rationale:** Norco \#60 …         Decision rationale: Norco #60 …
/// ```
///
/// The cells of a table come out with a tab between them, one row a line. What is not Markdown is not touched:
/// ``MarkdownSigns`` decides.
struct Markdown {
    private let source: SourceText
    private let signs: MarkdownSigns
    private var marks: MarkdownMarks
    /// The line after the list whose bullets were looked at last, and whether all of its items are labels.
    private var list = (end: 0, hasLabels: false)
    /// The line after the header, if its first label is in a list; else 0.
    private let headerEnd: Int

    /// The text without the marks; `nil` if it is not Markdown.
    static func transcript(of source: SourceText) -> Transcript? {
        guard MarkdownSigns(source).areEnough else { return nil }
        var reader = Markdown(source)
        reader.read()
        return reader.marks.transcript
    }

    /// Whether the text has a byte that marks are made of. Most letters have none, and this is quick.
    static func mayOccur(in source: SourceText) -> Bool {
        source.signs.contains(.markdown)
            || source.lines.contains { line in
                switch source.bytes[line.start] {
                case Ascii.exclamation, Ascii.hash, 0x2B, Ascii.hyphen, Ascii.equals, 0x7E, Ascii.openBracket: true
                // A sign before a label.
                case 0xC2, 0xE2, 0xEF: true
                default: false
                }
            }
    }

    private init(_ source: SourceText) {
        self.source = source
        signs = MarkdownSigns(source)
        marks = MarkdownMarks(source)
        let first = source.lines.prefix(Markdown.mostLinesAbove).contains { [signs] line in
            (signs.bulletEnd(of: line) ?? signs.symbolEnd(of: line)).map {
                signs.isFormLabel(at: $0, limit: line.end)
            } ?? false
        }
        headerEnd = first ? source.firstLineOfProse ?? 0 : 0
    }

    /// How many lines may be above a header that is a list.
    private static let mostLinesAbove = 8

    private mutating func read() {
        var isTable = false
        var endsBlock = true
        for index in source.lines.indices {
            let line = source.lines[index]
            if line.blankLinesBefore > 0 { isTable = false }
            if endsBlock || line.blankLinesBefore > 0 { marks.beginBlock() }
            endsBlock = true
            if signs.isUnderline(index) {
                marks.take(line.range)
            } else if signs.isDelimiterRow(line) {
                marks.take(line.range)
                isTable = true
            } else if isRow(index, inTable: isTable) {
                readRow(line)
            } else if source.bytes[line.range].elementsEqual(CollectionOfOne(Ascii.backslash)) {
                marks.take(line.range)
            } else if !source.bytes[line.range].contains(where: Ascii.isWord) {
                // Rules belong to pages.
                isTable = false
            } else if let text = signs.heading(line) {
                marks.take(line.start..<text.lowerBound)
                marks.read(text)
                marks.take(text.upperBound..<line.end)
                marks.end(at: line.end)
            } else if let text = signs.symbolEnd(of: line), isInList(index, text) {
                marks.beginBlock()
                marks.take(line.start..<text)
                marks.read(text..<line.end)
                endsBlock = false
            } else if let bullet = signs.bulletEnd(of: line) {
                marks.beginBlock()
                if !isBullet(index, bullet) { marks.take(line.start..<bullet) }
                marks.read(bullet..<line.end)
                endsBlock = false
            } else if let text = signs.quoteEnd(of: line) {
                marks.take(line.start..<text)
                marks.read(text..<line.end)
                endsBlock = false
            } else {
                marks.read(line.range, content: signs.contentStart(of: line))
                endsBlock = false
            }
        }
    }

    // MARK: Tables

    private func isRow(_ index: Int, inTable: Bool) -> Bool {
        let line = source.lines[index]
        guard let bar = source.bytes[line.range].firstIndex(of: MarkdownSigns.bar) else { return false }
        if inTable { return true }
        if bar == line.start { return source.bytes[(bar + 1)..<line.end].contains(MarkdownSigns.bar) }
        let next = index + 1
        if next < source.lines.count, source.lines[next].blankLinesBefore == 0,
            signs.isDelimiterRow(source.lines[next])
        {
            return true
        }
        // Labels side by side: `**Date Assigned:** 12/07/2016 | **Date of Injury:** 10/23/2016`.
        return isLabel(at: line.start, limit: line.end)
            && isLabel(at: source.skipSpace(from: bar + 1, to: line.end), limit: line.end)
    }

    /// Whether a label is at `offset`, bold or not.
    private func isLabel(at offset: Int, limit: Int) -> Bool {
        signs.isBoldLabel(at: offset, limit: limit) || source.labelColon(at: offset, limit: limit) != nil
    }

    private mutating func readRow(_ line: Line) {
        var offset = line.start
        var cell = line.start
        var end: Int?
        while offset <= line.end {
            if offset == line.end || source.bytes[offset] == MarkdownSigns.bar {
                let text = source.trim(cell..<offset)
                if !text.isEmpty, !isPlaceholder(text) {
                    marks.take((end ?? line.start)..<text.lowerBound, with: end.map { _ in Ascii.tab })
                    marks.beginBlock()
                    marks.read(text, isCell: true)
                    end = text.upperBound
                }
                cell = offset + 1
            } else if source.bytes[offset] == Ascii.backslash, offset + 1 < line.end {
                offset += 1
            }
            offset += 1
        }
        marks.take((end ?? line.start)..<line.end)
        marks.end(at: line.end)
    }

    /// `Col3`, which a converter writes into the cells of a first row that are blank.
    private func isPlaceholder(_ cell: Range<Int>) -> Bool {
        Markdown.column.isNext(at: cell.lowerBound, in: source.bytes) && (4...5).contains(cell.count)
            && source.bytes[cell.dropFirst(3)].allSatisfy(Ascii.isDigit)
    }

    private static let column: Phrase = "Col"

    // MARK: Lists

    /// The shortest line that a sentence goes on after, in bytes.
    private static let fullLine = 60

    /// Whether the mark at the start of a line is a bullet of the letter: it is not if it is before a label, or if a
    /// sentence goes on after it.
    private mutating func isBullet(_ index: Int, _ textStart: Int) -> Bool {
        let line = source.lines[index]
        if signs.isBoldLabel(at: textStart, limit: line.end) { return false }
        if isInList(index, textStart) { return false }
        if index >= list.end { list = labeledList(from: index) }
        return !list.hasLabels && !goesOn(index, textStart)
    }

    /// Whether the text of an item is a label of the form, or another label of a header that is a list.
    private func isInList(_ index: Int, _ text: Int) -> Bool {
        let end = source.lines[index].end
        return signs.isFormLabel(at: text, limit: end) || index < headerEnd && isLabel(at: text, limit: end)
    }

    /// The list that begins with the item in line `start`, with the further lines of its items.
    private func labeledList(from start: Int) -> (end: Int, hasLabels: Bool) {
        var (items, labels) = (0, 0)
        var index = start
        while index < source.lines.count {
            let line = source.lines[index]
            if let text = signs.bulletEnd(of: line) {
                items += 1
                if isLabel(at: text, limit: line.end) { labels += 1 }
            } else if line.blankLinesBefore > 0 {
                break
            }
            index += 1
        }
        return (index, items > 1 && labels == items)
    }

    /// Whether the sentence of the line before goes on here: some programs take `- ` for a number's hyphen, or the
    /// beginning of a line for an item.
    private func goesOn(_ index: Int, _ textStart: Int) -> Bool {
        guard index > 0 else { return false }
        let before = source.lines[index - 1].range
        let (last, next) = (source.bytes[before.upperBound - 1], source.bytes[textStart])
        return before.count > Markdown.fullLine && (Ascii.isLower(last) || last == Ascii.comma)
            && (Ascii.isLower(next) || Ascii.isDigit(next))
    }
}
