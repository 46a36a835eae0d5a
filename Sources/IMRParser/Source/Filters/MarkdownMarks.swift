/// The marks inside lines of Markdown: bold and italic text, escapes, links, tags.
///
/// ```
/// **Knee brace:** Upheld     Norco \#60     [ODG](https://example.com)     Application<br>Received:
/// ```
///
/// A mark comes off with its partner. One that pairs with nothing stays.
struct MarkdownMarks {
    private struct Mark {
        var range: Range<Int>
        var replacement: UInt8?
        /// Whether it is a mark for certain.
        var isOff = true
    }

    /// Marks that wait for a partner of their kind.
    private enum Kind: Int, CaseIterable {
        case bold, boldUnderscores, italic, italicUnderscores, strikeout, highlight, code, doubleCode, bracket
    }

    private struct Opening {
        var mark: Int
        var block: Int
    }

    /// A run of one kind of mark, and the bytes beside it on its line; `nil` at the ends of the line.
    private struct Run {
        var range: Range<Int>
        var before: UInt8?
        var after: UInt8?

        var followsSpace: Bool { before.map(Ascii.isSpace) ?? true }
        var precedesSpace: Bool { after.map(Ascii.isSpace) ?? true }
        var followsWord: Bool { before.map(Ascii.isWord) ?? false }
        var precedesWord: Bool { after.map(Ascii.isWord) ?? false }
        /// Whether it can begin or end text between marks, outside a word: not in `(*)`.
        var opens: Bool { !precedesSpace && !followsWord && !")]},.;:".utf8.contains(after ?? 0) }
        var closes: Bool { !followsSpace && !precedesWord && !"([{".utf8.contains(before ?? 0) }

        /// The run in two, as if they were on different lines.
        var halves: (Run, Run) {
            let middle = range.lowerBound + range.count / 2
            return (
                Run(range: range.lowerBound..<middle, before: before, after: nil),
                Run(range: middle..<range.upperBound, before: nil, after: after)
            )
        }
    }

    private let source: SourceText
    /// In the order of the text.
    private var marks: [Mark] = []
    private var openings = [Opening?](repeating: nil, count: Kind.allCases.count)
    private var block = 0
    /// The end of the last heading or row: no text goes on after these.
    private var lastEnd = 0
    private var isCell = false

    init(_ source: SourceText) { self.source = source }

    /// The text without its marks; `nil` if there are none.
    var transcript: Transcript? {
        let marks = marks.filter(\.isOff)
        guard !marks.isEmpty else { return nil }
        var writer = Transcript.Writer(source.bytes)
        for mark in marks {
            if let replacement = mark.replacement {
                writer.replace(mark.range, with: CollectionOfOne(replacement))
            } else {
                writer.remove(mark.range)
            }
        }
        return writer.finish()
    }

    /// A paragraph, a heading, an item, or a cell begins. Only bold text may go on in another one.
    mutating func beginBlock() { block += 1 }

    /// A heading or a row ends.
    mutating func end(at offset: Int) { lastEnd = offset }

    /// Takes `range` off. Ranges come in the order of the text.
    mutating func take(_ range: Range<Int>, with replacement: UInt8? = nil) {
        if !range.isEmpty { marks.append(Mark(range: range, replacement: replacement)) }
    }

    /// Finds the marks of a line or a cell. Only an ordinal or a bullet is before `content`, if it is not `nil`.
    mutating func read(_ range: Range<Int>, content: Int? = nil, isCell: Bool = false) {
        let content = content ?? range.lowerBound
        self.isCell = isCell
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = source.bytes[offset]
            switch byte {
            case Ascii.backslash:
                let next = offset + 1
                let isMark = next == range.upperBound || MarkdownMarks.isPunctuation(source.bytes[next])
                if isMark { take(offset..<next) }
                offset = next + (isMark ? 1 : 0)
            case MarkdownSigns.star, MarkdownSigns.underscore, 0x60, 0x7E, Ascii.equals:
                var end = offset
                while end < range.upperBound, source.bytes[end] == byte { end += 1 }
                read(
                    Run(
                        range: offset..<end, before: offset > content ? source.bytes[offset - 1] : nil,
                        after: end < range.upperBound ? source.bytes[end] : nil))
                offset = end
            case 0x3C: offset = readTag(at: offset, limit: range.upperBound)
            case Ascii.openBracket:
                open(.bracket, offset..<offset + 1)
                offset += 1
            case Ascii.closeBracket: offset = readLink(at: offset, limit: range.upperBound)
            default: offset += 1
            }
        }
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        byte > Ascii.space && byte < 0x7F && !Ascii.isWord(byte)
    }

    // MARK: Bold and italic text

    private mutating func read(_ run: Run) {
        switch (source.bytes[run.range.lowerBound], run.range.count) {
        case (0x60, 1): pair(.code, run)
        case (0x60, 2): pair(.doubleCode, run)
        case (0x7E, 2): pair(.strikeout, run)
        case (Ascii.equals, 2): pair(.highlight, run)
        case (MarkdownSigns.star, 1): pair(.italic, run)
        case (MarkdownSigns.star, 2): pairBold(.bold, run)
        case (MarkdownSigns.star, 3): pairBoth(.bold, .italic, run)
        // Bold text that ends, and other bold text that begins. Stars alone may hide a name.
        case (MarkdownSigns.star, 4):
            guard openings[Kind.bold.rawValue]?.block == block else { return }
            let (end, start) = run.halves
            pairBold(.bold, end)
            pairBold(.bold, start)
        case (MarkdownSigns.underscore, 1): pair(.italicUnderscores, run)
        case (MarkdownSigns.underscore, 2): pairBold(.boldUnderscores, run)
        case (MarkdownSigns.underscore, 3): pairBoth(.boldUnderscores, .italicUnderscores, run)
        default: break
        }
    }

    private mutating func open(_ kind: Kind, _ range: Range<Int>) {
        openings[kind.rawValue] = Opening(mark: marks.count, block: block)
        marks.append(Mark(range: range, isOff: false))
    }

    private mutating func close(_ opening: Opening, _ kind: Kind, _ range: Range<Int>) {
        marks[opening.mark].isOff = true
        openings[kind.rawValue] = nil
        take(range)
    }

    private mutating func pair(_ kind: Kind, _ run: Run) {
        if let opening = openings[kind.rawValue], opening.block == block, run.closes {
            close(opening, kind, run.range)
        } else if run.opens {
            open(kind, run.range)
        }
    }

    /// Bold text may end after a space (`**Decision Date: **01/10/2017`), inside a word, or in a later block.
    private mutating func pairBold(_ kind: Kind, _ run: Run) {
        let isStar = kind == .bold
        if let opening = openings[kind.rawValue],
            opening.block == block ? isStar || run.closes || endsLabel(run) : run.closes
        {
            close(opening, kind, run.range)
        } else if isStar ? !run.precedesSpace : run.opens {
            if run.before == nil, goesOn(kind, at: run.range) { return }
            let isLabel = source.labelColon(at: run.range.upperBound, limit: source.bytes.count) != nil
            if isLabel, !isCell, let before = run.before, Ascii.isSpace(before) {
                // A label after other text on its line begins a line of its own.
                take(run.range.lowerBound - 1..<run.range.lowerBound, with: Ascii.newline)
            }
            open(kind, run.range)
            // The partner of a mark before a label may be lost.
            if isLabel, run.before == nil { marks[marks.count - 1].isOff = true }
        }
    }

    /// Whether a run is after a colon and a space: `__Decision Date: __01/10/2017`.
    private func endsLabel(_ run: Run) -> Bool {
        guard run.before.map(Ascii.isSpace) == true, !run.precedesSpace else { return false }
        let end = source.skipSpaceBackward(from: run.range.lowerBound, to: 0)
        return end > 0 && source.bytes[end - 1] == Ascii.colon
    }

    /// Bold text that ends with one page, and goes on at the top of the next one, is one text:
    /// `**Hand therapy for the**` ⏎ ⏎ `**left wrist:**`.
    private mutating func goesOn(_ kind: Kind, at range: Range<Int>) -> Bool {
        guard let last = marks.last, last.isOff, last.replacement == nil, last.range.lowerBound >= lastEnd,
            range.upperBound < source.bytes.count,
            last.range.count == range.count, source.bytes[last.range.lowerBound] == source.bytes[range.lowerBound],
            Ascii.isLower(source.bytes[range.upperBound]),
            source.skipSpace(from: last.range.upperBound, to: range.lowerBound) == range.lowerBound
        else { return false }
        openings[kind.rawValue] = Opening(mark: marks.count - 1, block: block)
        marks[marks.count - 1] = Mark(
            range: last.range.lowerBound..<range.upperBound, replacement: Ascii.newline)
        return true
    }

    private mutating func pairBoth(_ bold: Kind, _ italic: Kind, _ run: Run) {
        pairBold(
            bold, Run(range: run.range.lowerBound..<run.range.lowerBound + 2, before: run.before, after: run.after))
        pair(italic, Run(range: run.range.lowerBound + 2..<run.range.upperBound, before: run.before, after: run.after))
    }

    // MARK: Links and tags

    /// `[words](address)`, `[words]{.underline}`: the words stay.
    private mutating func readLink(at offset: Int, limit: Int) -> Int {
        guard let opening = openings[Kind.bracket.rawValue], opening.block == block else { return offset + 1 }
        if let end = source.attributesEnd(at: offset + 1, limit: limit) {
            close(opening, .bracket, offset..<end)
            return end
        }
        guard offset + 1 < limit, source.bytes[offset + 1] == Ascii.openParenthesis else { return offset + 1 }
        let start = offset + 2
        var depth = 1
        var end = start
        while end < limit, depth > 0, !Ascii.isSpace(source.bytes[end]), source.bytes[end] != Ascii.openBracket,
            source.bytes[end] != Ascii.closeBracket
        {
            if source.bytes[end] == Ascii.openParenthesis { depth += 1 }
            if source.bytes[end] == Ascii.closeParenthesis { depth -= 1 }
            end += 1
        }
        guard depth == 0, MarkdownMarks.isAddress(source.bytes[start..<end - 1]) else { return offset + 1 }
        close(opening, .bracket, offset..<end)
        return end
    }

    /// Whether it has a scheme, or begins as a path or as a place on the page.
    private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first else { return true }
        return first == Ascii.hash || first == Ascii.slash || first == Ascii.period || bytes.contains(Ascii.colon)
            || bytes.contains(Ascii.slash)
    }

    /// What stands for a tag of HTML inside Markdown.
    private enum Tag { case remove, lineEnd, tab }

    private static let inlineTags: [Phrase] = [
        "a", "b", "i", "u", "s", "p", "em", "del", "ins", "div", "sub", "sup", "font", "mark", "span", "small",
        "strong", "center", "figure", "table", "thead", "tbody", "tfoot", "caption", "h", "ul", "ol", "li", "dl", "dt",
        "dd",
        "pre", "code", "kbd", "hr",
    ]
    private static let longestTag = 200

    private mutating func readTag(at offset: Int, limit: Int) -> Int {
        let isEnd = offset + 1 < limit && source.bytes[offset + 1] == Ascii.slash
        let start = offset + (isEnd ? 2 : 1)
        var name = start
        while name < limit, Ascii.isLetter(source.bytes[name]) { name += 1 }
        let nameEnd = name
        // The level of a heading.
        if name == start + 1, source.bytes[start] | 0x20 == UInt8(ascii: "h"), name < limit,
            Ascii.isDigit(source.bytes[name])
        {
            name += 1
        }
        guard name > start, let tag = tag(start..<nameEnd, isEnd: isEnd),
            let close = source.bytes[name..<min(limit, name + MarkdownMarks.longestTag)].firstIndex(of: 0x3E),
            name == close || source.bytes[name] == Ascii.slash || Ascii.isSpace(source.bytes[name])
        else { return offset + 1 }
        let end = close + 1
        switch tag {
        case .remove: take(offset..<end)
        case .tab: take(offset..<end, with: Ascii.tab)
        case .lineEnd: take(offset..<end, with: isCell ? Ascii.space : end == limit ? nil : Ascii.newline)
        }
        return end
    }

    private func tag(_ name: Range<Int>, isEnd: Bool) -> Tag? {
        func isName(_ phrase: Phrase) -> Bool {
            phrase.count == name.count && phrase.isNext(at: name.lowerBound, in: source.bytes)
        }
        if isName("br") || isName("tr") { return .lineEnd }
        if isName("td") || isName("th") { return isEnd ? .remove : .tab }
        return MarkdownMarks.inlineTags.contains(where: isName) ? .remove : nil
    }
}
