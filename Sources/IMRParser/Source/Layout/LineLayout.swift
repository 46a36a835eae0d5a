/// How the lines of a letter are laid out: how full lines are, and whether blank lines mark paragraphs.
///
/// Learned from lines of the letter whose wording is known: those of the reviewer's statement.
struct LineLayout {
    /// What ends a line.
    enum Wrapping {
        /// The width of the page or of a window, in the units of ``TimesRoman``.
        case width
        /// A number of characters.
        case characters
        /// The end of a paragraph.
        case paragraphs
        /// The end of a sentence.
        case sentences
    }

    /// How many blank lines are between two lines of one paragraph.
    var usualBlankLines = 0
    /// Whether there are more blank lines than usual between paragraphs.
    var marksParagraphs = false
    /// Whether the letter's paragraphs were joined before its lines were wrapped: headings are inside lines.
    var joinsParagraphs = false
    private(set) var wrapping = Wrapping.width
    /// The width of a full line; `nil` if lines are not wrapped to a width.
    private(set) var fullWidth: Int?
    /// How far a line may be from full before it counts as short. Small where the page's own line breaks are kept.
    private(set) var tolerance = 0

    /// The layout of the page's own lines, before anything is measured.
    init() {
        fullWidth = TimesRoman.page
        tolerance = LineLayout.pageTolerance
    }

    /// Measures the lines of `sample`, text of one paragraph or a few, and the blank lines before the lines of
    /// `paragraphStarts`.
    init(sample: Range<Int>, paragraphStarts: [Int], of source: SourceText) {
        self.init()
        let indices = source.lineIndices(in: sample)
        guard indices.count > 1 else {
            if let only = indices.first, source.lines[only].range.count > SourceText.longLine {
                (wrapping, fullWidth) = (.paragraphs, nil)
            }
            return
        }
        usualBlankLines = LineLayout.usualBlankLines(in: indices.dropFirst(), of: source)
        measure(indices, of: source)
        var gaps = 0
        for start in paragraphStarts where start < source.lines.count && !source.lines[start].followsPageBreak {
            guard hasGap(before: start, of: source) else { return }
            gaps += 1
        }
        marksParagraphs = gaps > 0
    }

    /// Learns what ends the lines, and how wide a full line is.
    private mutating func measure(_ indices: Range<Int>, of source: SourceText) {
        var widest = 0
        for index in indices.prefix(LineLayout.sampleLines) {
            widest = max(widest, TimesRoman.width(of: source.lines[index], in: source.bytes))
        }
        let isNarrow = widest < TimesRoman.page * 9 / 10
        let broken = indices.dropFirst().filter(source.isBroken)
        if let characters = LineLayout.characters(of: indices, broken: broken, of: source),
            isNarrow || !isPage(indices, broken: broken, of: source)
        {
            (wrapping, fullWidth, tolerance) = (.characters, characters, 0)
        } else if widest > TimesRoman.page * 3 / 2 {
            let ends = indices.count { source.endsSentence(source.lines[$0].range) }
            (wrapping, fullWidth) = (broken.isEmpty && ends > 2 ? .sentences : .paragraphs, nil)
        } else if isNarrow || widest > TimesRoman.page + LineLayout.pageTolerance {
            (fullWidth, tolerance) = (widest, widest / 12)
        }
    }

    /// Whether the lines are the page's own: none is wider, and no `broken` line had room for the word that follows it.
    private func isPage(_ indices: Range<Int>, broken: [Int], of source: SourceText) -> Bool {
        let most = TimesRoman.page + LineLayout.pageTolerance
        return indices.allSatisfy { TimesRoman.width(of: source.lines[$0], in: source.bytes) <= most }
            && broken.allSatisfy { !endsShort(before: $0, of: source) }
    }

    /// The characters of a full line, if each of the `broken` lines had no room for the word that follows it.
    private static func characters(of indices: Range<Int>, broken: [Int], of source: SourceText) -> Int? {
        let most = indices.reduce(0) { max($0, source.lines[$1].characters(in: source.bytes)) }
        let isFull =
            broken.count > 1
            && broken.allSatisfy { index in
                source.lines[index - 1].characters(in: source.bytes) + 1 + source.firstWord(of: index).count > most
            }
        return isFull ? most : nil
    }

    /// How many lines show how wide a full line is.
    private static let sampleLines = 5
    /// About how much narrower a full line of regular type is than one of bold type.
    var boldTolerance: Int { wrapping == .characters ? 0 : TimesRoman.page / 16 }
    /// How much measured widths may be wrong: labels are in bold type, and redacted names leave gaps.
    private static let pageTolerance = 700

    /// The most common number of blank lines before the lines of `indices`; on a tie, the smaller one.
    private static func usualBlankLines(in indices: Range<Int>, of source: SourceText) -> Int {
        var counts: [Int] = []
        for index in indices {
            let blankLines = min(source.lines[index].blankLinesBefore, mostBlankLines)
            while counts.count <= blankLines { counts.append(0) }
            counts[blankLines] += 1
        }
        return counts.indices.max { counts[$0] < counts[$1] || (counts[$0] == counts[$1] && $0 > $1) } ?? 0
    }

    /// Larger numbers of blank lines count as this one.
    private static let mostBlankLines = 64
}

extension LineLayout {
    /// Whether line `index` has more blank lines before it than lines of one paragraph do.
    func hasGap(before index: Int, of source: SourceText) -> Bool {
        source.lines[index].blankLinesBefore > usualBlankLines
    }

    /// The room that would be left on the line before `index` after the first word of line `index`; negative if the
    /// word does not fit, `nil` if lines are not wrapped to a width.
    func room(before index: Int, of source: SourceText, isBold: Bool = false) -> Int? {
        guard let fullWidth, index > 0 else { return nil }
        let previous = source.lines[index - 1]
        let before =
            wrapping == .characters
            ? previous.characters(in: source.bytes) : TimesRoman.width(of: previous, in: source.bytes, isBold: isBold)
        return fullWidth - before - width(toFit: index, of: source, isBold: isBold)
    }

    /// The width of the first word of line `index`, and of the space before it on the line above.
    private func width(toFit index: Int, of source: SourceText, isBold: Bool = false) -> Int {
        let hyphen = source.bytes[source.lines[index - 1].end - 1] == Ascii.hyphen
        if wrapping == .characters { return source.firstWord(of: index).count + (hyphen ? 0 : 1) }
        // A line may be broken after a hyphen inside a word.
        let first = source.firstWord(of: index, endsAtHyphen: true)
        let isClean = source.lines[index].isClean
        let word = TimesRoman.width(of: first, in: source.bytes, isClean: isClean, isBold: isBold)
        return word + (hyphen ? 0 : TimesRoman.space)
    }

    /// Whether the line before `index` had room for the first word of line `index`. Then it ends a paragraph: it was
    /// not broken because it was full.
    func endsShort(before index: Int, of source: SourceText) -> Bool {
        guard let room = room(before: index, of: source) else { return wrapping == .paragraphs }
        return room > tolerance
    }

    /// Whether line `index` begins a paragraph of prose.
    ///
    /// The line before ends a sentence, and either blank lines or the room left on it show that it was not broken
    /// because it was full. Blank lines at the end of a page show nothing.
    func beginsParagraph(_ index: Int, of source: SourceText) -> Bool {
        guard index > 0 else { return false }
        let line = source.lines[index]
        guard source.endsSentence(source.lines[index - 1].range), !Ascii.isLower(source.bytes[line.start]) else {
            return false
        }
        if marksParagraphs && !line.followsPageBreak { return hasGap(before: index, of: source) }
        return endsShort(before: index, of: source)
    }
}

extension SourceText {
    /// Whether the line before `index` was broken because it was full: its sentence goes on in a small letter.
    fileprivate func isBroken(before index: Int) -> Bool { Ascii.isLower(bytes[lines[index].start]) }

    /// The first word of line `index`, with the marks around it.
    fileprivate func firstWord(of index: Int, endsAtHyphen: Bool = false) -> Range<Int> {
        let line = lines[index]
        var end = line.start
        while end < line.end, spaceLength(at: end) == 0 {
            if endsAtHyphen, end > line.start, bytes[end - 1] == Ascii.hyphen { break }
            end += 1
        }
        return line.start..<end
    }
}

extension Line {
    /// How many characters the line has. A run of white space counts as one.
    fileprivate func characters(in bytes: [UInt8]) -> Int {
        if isClean { return range.count }
        var count = 0
        var wasSpace = false
        for byte in bytes[range] {
            let isSpace = Ascii.isSpace(byte)
            if !(isSpace && wasSpace), byte < 0x80 || byte >= 0xC0 { count += 1 }
            wasSpace = isSpace
        }
        return count
    }
}
