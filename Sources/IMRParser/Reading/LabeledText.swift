/// A label such as `Decision rationale:` and the text that it claims.
struct LabeledText {
    let label: Label
    /// The label with its colon.
    private(set) var labelRange: Range<Int>
    let hasColon: Bool
    /// The text up to the next label or to the end, white space included.
    var content: Range<Int>

    /// The labels of `table` in `range`, in the order of the text.
    ///
    /// A label begins a line. A label with its colon may also be inside a line, where the text before it ends. Its words
    /// may be broken or joined: `Decision  rationale :`, `list.pdfDecision rationale:`.
    static func all(_ table: LabelTable, in range: Range<Int>, of source: SourceText) -> [LabeledText] {
        var places = withColon(table, in: range, of: source)
        let withoutColon = withoutColon(table, in: range, of: source, notAt: places)
        if !withoutColon.isEmpty {
            places = (places + withoutColon).sorted { $0.labelRange.lowerBound < $1.labelRange.lowerBound }
        }
        var found: [LabeledText] = []
        found.reserveCapacity(places.count)
        for var place in places {
            let start = source.startWithOrdinal(of: place.labelRange)
            place.labelRange = start..<place.labelRange.upperBound
            guard found.last.map({ $0.labelRange.upperBound <= start }) ?? true,
                source.isLineStart(start) || place.mayBeInsideLine(after: found.last, in: range, of: source)
            else { continue }
            if let last = found.indices.last { found[last].content = found[last].labelRange.upperBound..<start }
            found.append(place)
        }
        return found
    }

    /// About as many labels as an issue or two have.
    private static let usualCount = 8

    /// The labels before the colons of `range`.
    private static func withColon(_ table: LabelTable, in range: Range<Int>, of source: SourceText) -> [LabeledText] {
        var found: [LabeledText] = []
        found.reserveCapacity(min(usualCount, range.count / 64))
        var plain: [LabeledText] = []
        var searched = range
        while let colon = source.find(":", in: searched)?.lowerBound {
            let end = source.skipSpaceBackward(from: colon, to: searched.lowerBound)
            if end > searched.lowerBound,
                let (row, words) = row(of: table, before: end, from: searched.lowerBound, in: source.bytes)
            {
                let start = source.start(of: row, with: words, from: searched.lowerBound)
                found.append(
                    LabeledText(
                        label: row.label, labelRange: start..<colon + 1, hasColon: true,
                        content: colon + 1..<range.upperBound))
            } else if let word = source.rationaleWord(before: end, from: searched.lowerBound), table.hasRationale {
                plain.append(
                    LabeledText(
                        label: .rationale, labelRange: word..<colon + 1, hasColon: true,
                        content: colon + 1..<range.upperBound))
            }
            searched = colon + 1..<range.upperBound
        }
        // "Rationale:" may be a word of a rationale that has its label.
        let isPlain = !plain.isEmpty && !found.contains { $0.label == .rationale }
        return isPlain ? (found + plain).sorted { $0.labelRange.lowerBound < $1.labelRange.lowerBound } : found
    }

    /// The row whose words end at `end`, and where they begin. Broken words are tried where no row is in one piece.
    private static func row(
        of table: LabelTable, before end: Int, from limit: Int, in bytes: [UInt8]
    ) -> (row: LabelTable.Row, start: Int)? {
        var before = end - 1
        repeat { before -= 1 } while before > limit && Phrase.isGap(bytes[before])
        guard before >= limit, table.endings.contains(bytes[before], bytes[end - 1]) else { return nil }
        let rows = table.rows(endingWith: bytes[end - 1])
        // Words that a longer label may end with.
        var withColon: LabelTable.Row?
        for row in rows {
            let start = end - row.phrase.count
            guard start >= limit, row.phrase.mayBegin(bytes[start], bytes[start + 1]),
                row.phrase.isNext(at: start, in: bytes)
            else { continue }
            if !row.needsColon { return (row, start) }
            if withColon == nil { withColon = row }
        }
        for row in rows where !row.needsColon && row.mayEnd(after: bytes[before]) {
            if let start = bytes.start(ofBroken: row.phrase, before: end, from: limit) { return (row, start) }
        }
        return withColon.map { ($0, end - $0.phrase.count) }
    }

    /// The labels at the beginnings of lines that no colon follows.
    ///
    /// - Parameter known: The labels with a colon, in order.
    private static func withoutColon(
        _ table: LabelTable, in range: Range<Int>, of source: SourceText, notAt known: [LabeledText]
    ) -> [LabeledText] {
        var found: [LabeledText] = []
        var next = 0
        for index in source.lineIndices(in: range) {
            let start = source.lines[index].start
            guard start >= range.lowerBound else { continue }
            while next < known.count, known[next].labelRange.lowerBound < start { next += 1 }
            if next < known.count, known[next].labelRange.lowerBound == start { continue }
            guard start + 1 < range.upperBound else { continue }
            var words = start
            if source.bytes[start] | 0x20 == Ascii.t {
                words = source.reviewerName(at: start, to: range.upperBound) ?? start
                guard words + 1 < range.upperBound else { continue }
            }
            let (first, second) = (source.bytes[words], source.bytes[words + 1])
            // Without a colon, a sentence may go on with the words.
            guard table.beginnings.contains(first, second), words > start || !Ascii.isLower(first) else { continue }
            for row in table.rows(beginningWith: first)
            where !row.needsColon && (words == start || row.label == .rationale) {
                guard let end = source.match(row.phrase, at: words, limit: range.upperBound) else { continue }
                let colon = source.skipSpace(from: end, to: range.upperBound)
                if colon < range.upperBound, source.bytes[colon] == Ascii.colon { break }
                // The heading of an issue may begin with the same words.
                let line = start..<min(source.lines[index].end, range.upperBound)
                if DecisionEnding(line, of: source).isDecision { break }
                let dash = source.dashEnd(at: colon, limit: range.upperBound)
                let words = start..<(dash ?? end)
                found.append(
                    LabeledText(
                        label: row.label, labelRange: words, hasColon: dash != nil,
                        content: words.upperBound..<range.upperBound))
                break
            }
        }
        return found
    }

    /// Whether a label inside a line is one: it begins with a capital, and a sentence, a heading, or a list ends before
    /// it. A sentence may also mention it.
    private func mayBeInsideLine(after last: LabeledText?, in range: Range<Int>, of source: SourceText) -> Bool {
        let start = labelRange.lowerBound
        guard hasColon, Ascii.isUpper(source.bytes[start]) else { return false }
        // Lists and statements do not mention labels, so the next label of the form ends them.
        if !label.isOfIssue { return true }
        if let last, last.label != .rationale, last.label.rawValue < label.rawValue { return true }
        let above = last?.labelRange.upperBound ?? range.lowerBound
        let end = source.skipSpaceBackward(from: start, to: above)
        guard end > above else { return true }
        if source.bytes[end - 1] == Ascii.colon || source.endsSentence(above..<end) { return true }
        let ending = DecisionEnding(above..<end, of: source)
        return ending.decision != nil || ending.unknown.map { isDecision($0, in: source) } ?? false
    }
}

/// Whether the words after a colon may be a misread decision: they begin with a capital, and are not short.
private func isDecision(_ words: Range<Int>, in source: SourceText) -> Bool {
    words.count >= 5 && Ascii.isUpper(source.bytes[words.lowerBound])
}

/// The name of the reviewer, which may be part of the label of the rationale: "The Expert Reviewer's decision rationale".
extension SourceText {
    /// The longest name that is looked for, in bytes.
    private static let longestName = 64

    /// Where a label begins with the words before its own, which begin at `start`.
    fileprivate func start(of row: LabelTable.Row, with start: Int, from limit: Int) -> Int {
        if row.label == .rationale { return reviewerName(before: start, from: limit) }
        guard row.isAfterGuidelines else { return start }
        let text = Text(max(limit, start - SourceText.longestName)..<start, of: self)
        let name = Vocabulary.guidelineLabels.compactMap { text.findLast($0, before: text.count)?.lowerBound }.max()
        return name.map { text.sourceRange($0..<text.count).lowerBound } ?? start
    }

    /// Where "Rationale" begins if it ends at `end`, with the name of the reviewer before it, or alone on its line.
    fileprivate func rationaleWord(before end: Int, from limit: Int) -> Int? {
        let start = end - Vocabulary.rationaleWord.count
        guard start >= limit, match(Vocabulary.rationaleWord, at: start, limit: end) != nil else { return nil }
        let name = reviewerName(before: start, from: limit)
        return name < start || isLineStart(start) ? name : nil
    }

    /// Where "The Expert Reviewer's" begins if it ends before `offset`; `offset` if it does not.
    fileprivate func reviewerName(before offset: Int, from limit: Int) -> Int {
        let text = Text(max(limit, offset - SourceText.longestName)..<offset, of: self)
        guard let name = text.findLast(Vocabulary.reviewer, before: text.count),
            Vocabulary.possessiveEndings.contains(text.string(text.trim(name.upperBound..<text.count))),
            let start = PartySentence.subjectStart(before: name.lowerBound, in: text)
                ?? PartySentence.start(ofName: name.lowerBound, in: text)
        else { return offset }
        return text.sourceRange(start..<name.upperBound).lowerBound
    }

    /// Where the text after "The Expert Reviewer's" begins if it is at `offset`; `nil` if it is not.
    fileprivate func reviewerName(at offset: Int, to limit: Int) -> Int? {
        guard let the = match("the", at: offset, limit: limit),
            find(Vocabulary.reviewer, in: the..<min(limit, the + SourceText.longestName)) != nil
        else { return nil }
        let text = Text(offset..<min(limit, the + SourceText.longestName), of: self)
        guard let name = text.find(Vocabulary.reviewer),
            PartySentence.subjectStart(before: name.lowerBound, in: text) == 0,
            let ending = Vocabulary.possessiveEndings.first(where: {
                text.bytes[name.upperBound...].starts(with: $0.utf8)
            })
        else { return nil }
        let end = text.skipSpaces(from: name.upperBound + ending.utf8.count)
        return end < text.count ? text.sourceRange(end..<end + 1).lowerBound : nil
    }

    /// The offset after a dash that takes the place of a colon: white space comes before it and after it.
    fileprivate func dashEnd(at offset: Int, limit: Int) -> Int? {
        guard offset > 0, Ascii.isSpace(bytes[offset - 1]), let length = bytes.dashLength(at: offset, limit: limit),
            offset + length < limit, Ascii.isSpace(bytes[offset + length])
        else { return nil }
        return offset + length
    }

    /// Where a label begins with the number before it, if they begin a line: "3. Decision rationale:".
    fileprivate func startWithOrdinal(of label: Range<Int>) -> Int {
        let longestOrdinal = 5
        let line = lines[lineIndex(at: label.lowerBound)]
        guard line.start < label.lowerBound, label.lowerBound - line.start <= longestOrdinal,
            OrdinalStyle.prefix(of: line.start..<label.upperBound, in: self)?.end == label.lowerBound
        else { return label.lowerBound }
        return line.start
    }

    func isLineStart(_ offset: Int) -> Bool {
        let index = lineIndex(at: offset)
        return index < lines.count && lines[index].start == offset
    }
}
