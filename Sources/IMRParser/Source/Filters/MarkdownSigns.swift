/// What shows that a text is Markdown, and not a letter that has a few of its marks.
///
/// ```
/// |---|---|        # CLINICAL CASE SUMMARY        **Case Number:** CM17-0001234        \#60
/// ```
///
/// Only signs of structure count. A letter may have `#60`, `C5*`, `_____`, or a `|` without being Markdown.
struct MarkdownSigns {
    private static let enough = 2
    /// How many marks of bold text make Markdown, wherever they are.
    private static let enoughBold = 4
    private static let bold: Phrase = "**"
    private static let backslash: Phrase = "\\"
    private static let page: Phrase = "Page"

    static let star: UInt8 = 0x2A
    static let underscore: UInt8 = 0x5F
    static let bar: UInt8 = 0x7C
    private static let backquote: UInt8 = 0x60

    private let source: SourceText

    init(_ source: SourceText) { self.source = source }

    /// Whether the signs are enough.
    var areEnough: Bool {
        var weight = 0
        for index in source.lines.indices {
            weight += self.weight(of: index)
            if weight >= MarkdownSigns.enough { return true }
        }
        return hasBoldText || hasEscapes || hasTags
    }

    private func weight(of index: Int) -> Int {
        let line = source.lines[index]
        switch source.bytes[line.start] {
        case MarkdownSigns.bar:
            if isDelimiterRow(line) { return 2 }
            return line.range.count > 2 && source.bytes[line.end - 1] == MarkdownSigns.bar ? 1 : 0
        case Ascii.colon: return isDelimiterRow(line) ? 2 : 0
        case Ascii.hash: return weight(ofHeading: line)
        case 0x3D: return isUnderline(index) ? 1 : 0
        case 0x2B where isDelimiterRow(line): return 1
        case Ascii.hyphen, 0x2B, MarkdownSigns.star, MarkdownSigns.underscore, MarkdownSigns.backquote,
            Ascii.zero...Ascii.nine:
            if let bullet = bulletEnd(of: line), isFormLabel(at: bullet, limit: line.end) { return 1 }
            let isRow = isDelimiterRow(line) && source.bytes[line.range].contains(MarkdownSigns.bar)
            return isRow || isBoldLabel(at: contentStart(of: line), limit: line.end) ? 2 : 0
        case 0xC2, 0xE2, 0xEF:
            return symbolEnd(of: line).map { isFormLabel(at: $0, limit: line.end) } ?? false ? 1 : 0
        default: return 0
        }
    }

    /// The offset after a sign that is no letter, such as a bullet, a box, or an arrow, at the beginning of a line:
    /// U+00B7, U+00BB, U+2022 and other signs up to U+2BFF, and the signs of symbol fonts.
    func symbolEnd(of line: Line) -> Int? {
        let bytes = source.bytes
        guard line.range.count > 4 else { return nil }
        let (first, second) = (bytes[line.start], bytes[line.start + 1])
        let length: Int
        switch first {
        case 0xC2: length = second == 0xB7 || second == 0xBB ? 2 : 0
        case 0xE2: length = second != 0x80 || [0xA2, 0xA3].contains(bytes[line.start + 2]) ? 3 : 0
        // U+F000 to U+F0FF, where fonts of symbols are.
        case 0xEF: length = (0x80...0x83).contains(second) ? 3 : 0
        default: return nil
        }
        guard length > 0 else { return nil }
        let text = source.skipSpace(from: line.start + length, to: line.end)
        return text < line.end ? text : nil
    }

    /// Where the text of a line begins, after a bullet or a number.
    func contentStart(of line: Line) -> Int {
        if let bullet = bulletEnd(of: line) { return bullet }
        return ordinalEnd(of: line) ?? line.start
    }

    /// The offset after `2.`, `2)`, `(2)`, `2\.`, or `**2.**` and white space that begin a line.
    private func ordinalEnd(of line: Line) -> Int? {
        let bytes = source.bytes
        func skip(_ mark: UInt8, at offset: Int) -> Int {
            offset < line.end && bytes[offset] == mark ? offset + 1 : offset
        }
        var start = line.start
        while start < line.end, isBoldMark(bytes[start]) { start += 1 }
        let level = start - line.start
        start = skip(Ascii.openParenthesis, at: start)
        guard let number = bytes.number(at: start, limit: line.end, mostDigits: 2) else { return nil }
        var end = skip(Ascii.backslash, at: number.end)
        guard end < line.end, Ascii.endsOrdinal(bytes[end]) else { return nil }
        end += 1
        // Bold text that goes on after the ordinal begins the content.
        if level > 0 {
            guard bytes[end..<line.end].prefix(level).allSatisfy({ $0 == bytes[line.start] }) else { return nil }
            end = min(line.end, end + level)
        }
        let text = source.skipSpace(from: end, to: line.end)
        return text > end && text < line.end ? text : nil
    }

    /// The offset after `-`, `*`, or `+` and white space that begin a line.
    func bulletEnd(of line: Line) -> Int? {
        let mark = source.bytes[line.start]
        guard mark == Ascii.hyphen || mark == 0x2B || mark == MarkdownSigns.star else { return nil }
        let end = source.skipSpace(from: line.start + 1, to: line.end)
        return end > line.start + 1 && end < line.end ? end : nil
    }

    /// Whether a label of the letter's form is at `offset`. A letter has none of them in a list.
    func isFormLabel(at offset: Int, limit: Int) -> Bool {
        guard let colon = source.labelColon(at: offset, limit: limit) else { return false }
        return MarkdownSigns.formLabels.contains { source.match($0, at: offset, limit: colon) == colon }
    }

    private static let formLabels: [Phrase] = [
        "Case Number", "IMR Case Number", "Decision rationale", "Claims Administrator guideline", "MAXIMUS guideline",
        "State(s) of Licensure", "Certification(s)/Specialty",
    ]

    /// The offset after the mark of a quotation, before a capital or a mark of bold text: `> **Knee brace: Upheld**`.
    func quoteEnd(of line: Line) -> Int? {
        guard source.bytes[line.start] == Ascii.greaterThan else { return nil }
        let text = source.skipSpace(from: line.start + 1, to: line.end)
        guard text < line.end, Ascii.isUpper(source.bytes[text]) || isBoldMark(source.bytes[text]) else { return nil }
        return text
    }

    // MARK: Tables

    /// `|---|:-:|`, `--- | ---`, `+---+---+`, `----- -----`
    func isDelimiterRow(_ line: Line) -> Bool {
        var (bars, dashes, columns) = (0, 0, 0)
        for offset in line.range {
            switch source.bytes[offset] {
            case MarkdownSigns.bar, 0x2B: bars += 1
            case Ascii.hyphen, 0x3D:
                dashes += 1
                let isColumn = offset == line.start || source.bytes[offset - 1] == Ascii.space
                if isColumn, source.bytes[offset..<line.end].prefix(3).count(where: { $0 == source.bytes[offset] }) == 3
                {
                    columns += 1
                }
            case Ascii.colon, Ascii.space, Ascii.tab: continue
            default: return false
            }
        }
        return dashes > 0 && (bars > 0 || columns > 1 && dashes > 3 * columns)
    }

    // MARK: Headings

    /// The text of a heading, after `#` and before closing `#`s; `nil` if the line is not a heading.
    ///
    /// A single `#` may be a number sign: `# 60`, `# of visits`. `## Page 2` is a page mark.
    func heading(_ line: Line) -> Range<Int>? {
        let level = source.bytes[line.range].prefix { $0 == Ascii.hash }.count
        guard (1...6).contains(level) else { return nil }
        let start = source.skipSpace(from: line.start + level, to: line.end)
        guard start < line.end else { return line.end..<line.end }
        let first = source.bytes[start]
        if source.match(MarkdownSigns.page, at: start, limit: line.end) != nil { return nil }
        let isText = Ascii.isUpper(first) || first >= 0x80 || isMark(first)
        if start == line.start + level {
            guard isText, level > 1 || isInCapitals(start..<line.end) else { return nil }
        } else if level == 1, !isText, line.blankLinesBefore == 0 {
            return nil
        }
        var end = line.end
        if source.bytes[end - 1] == Ascii.closeBrace,
            let brace = source.bytes[start..<end].lastIndex(of: Ascii.openBrace),
            source.attributesEnd(at: brace, limit: end) == end
        {
            end = max(start, source.skipSpaceBackward(from: brace, to: start))
        }
        while end > start, source.bytes[end - 1] == Ascii.hash { end -= 1 }
        let text = source.skipSpaceBackward(from: end, to: start)
        return start..<(text > start ? text : line.end)
    }

    /// `=====` or `-----` below a line in capitals.
    func isUnderline(_ index: Int) -> Bool {
        let line = source.lines[index]
        let mark = source.bytes[line.start]
        guard index > 0, line.blankLinesBefore == 0, mark == Ascii.hyphen || mark == 0x3D else { return false }
        return source.bytes[line.range].allSatisfy { $0 == mark } && isInCapitals(source.lines[index - 1].range)
    }

    private func weight(ofHeading line: Line) -> Int {
        guard let text = heading(line), let first = text.first.map({ source.bytes[$0] }) else { return 0 }
        if isMark(first) { return 2 }
        if source.bytes[line.start + 1] == Ascii.hash {
            return Ascii.isLetter(first) || source.ordinal(at: text.lowerBound, limit: text.upperBound) != nil ? 2 : 1
        }
        return Ascii.isUpper(first) ? isInCapitals(text) || beginsParagraph(line) ? 2 : 1 : 0
    }

    /// Whether no sentence goes on in this line.
    private func beginsParagraph(_ line: Line) -> Bool {
        guard line.blankLinesBefore == 0, line.start > 0 else { return true }
        let end = source.skipSpaceBackward(from: line.start, to: 0)
        return end == 0 || source.bytes[end - 1] == Ascii.period || source.bytes[end - 1] == Ascii.colon
    }

    /// Whether a heading may begin with this mark or tag.
    private func isMark(_ byte: UInt8) -> Bool { isBoldMark(byte) || byte == 0x3C }

    private func isBoldMark(_ byte: UInt8) -> Bool { byte == MarkdownSigns.star || byte == MarkdownSigns.underscore }

    /// Two words or more, all in capitals.
    private func isInCapitals(_ range: Range<Int>) -> Bool {
        source.isInCapitals(range) && source.bytes[range].contains(Ascii.space)
    }

    // MARK: Bold text

    /// `**Words:**`, `**Words**:`, `**Words**` alone on a line, `*Words:*`, `` `Words:` ``
    func isBoldLabel(at offset: Int, limit: Int) -> Bool {
        guard offset < limit, isBoldMark(source.bytes[offset]) || source.bytes[offset] == MarkdownSigns.backquote else {
            return false
        }
        let mark = source.bytes[offset]
        let level = source.bytes[offset..<limit].prefix { $0 == mark }.count
        let start = offset + level
        guard level <= 3, start < limit, !Ascii.isSpace(source.bytes[start]),
            let close = source.bytes[start..<limit].firstIndex(of: mark), close > start
        else { return false }
        let end = source.bytes[close..<limit].firstIndex { $0 != mark } ?? limit
        guard end - close == level else { return false }
        let last = source.bytes[source.skipSpaceBackward(from: close, to: start) - 1]
        if last == Ascii.colon || end < limit && source.bytes[end] == Ascii.colon { return true }
        return level > 1 && end == limit
    }

    private var hasBoldText: Bool {
        var marks = 0
        var offset = 0
        while let found = source.find(MarkdownSigns.bold, in: offset..<source.bytes.count) {
            offset = found.upperBound
            let before = found.lowerBound == 0 ? Ascii.space : source.bytes[found.lowerBound - 1]
            let after = offset == source.bytes.count ? Ascii.space : source.bytes[offset]
            if before == MarkdownSigns.star || after == MarkdownSigns.star { continue }
            if Ascii.isSpace(before) != Ascii.isSpace(after) || Ascii.isWord(before) != Ascii.isWord(after) {
                marks += 1
            }
        }
        return marks >= MarkdownSigns.enoughBold
    }

    // MARK: Tags

    private static let tagStarts: [Phrase] = ["</", "<br"]
    private static let enoughTags = 1

    /// `<b>Decision rationale:</b>`, `<br>`: a few tags of HTML, in a text that does not begin with one.
    private var hasTags: Bool {
        MarkdownSigns.tagStarts.contains { start in
            var tags = 0
            var offset = 0
            while tags < MarkdownSigns.enoughTags, let found = source.find(start, in: offset..<source.bytes.count) {
                offset = found.upperBound
                guard offset < source.bytes.count else { break }
                let next = source.bytes[offset]
                if Ascii.isLetter(next) || Ascii.isSpace(next) || next == Ascii.greaterThan || next == Ascii.slash {
                    tags += 1
                }
            }
            return tags >= MarkdownSigns.enoughTags
        }
    }

    // MARK: Escapes

    /// Marks that writers escape where it is not needed, and how many escapes make Markdown.
    private static let escaped = Array("().-[]!+|&$~<>`".utf8)
    private static let enoughEscapes = 3

    /// `\#`, `\*`, `\_`: what writers of Markdown put before a mark that is none, or at the end of a line that stays one.
    private var hasEscapes: Bool {
        var offset = 0
        var others = 0
        while let found = source.find(MarkdownSigns.backslash, in: offset..<source.bytes.count) {
            offset = found.upperBound
            guard offset < source.bytes.count else { break }
            let next = source.bytes[offset]
            // A group of RTF begins with `{\*`.
            let isGroup = found.lowerBound > 0 && source.bytes[found.lowerBound - 1] == Ascii.openBrace
            if !isGroup, next == Ascii.hash || isBoldMark(next) { return true }
            if MarkdownSigns.escaped.contains(next) || Ascii.isLineEnd(next) { others += 1 }
            if others >= MarkdownSigns.enoughEscapes { return true }
        }
        return false
    }
}
