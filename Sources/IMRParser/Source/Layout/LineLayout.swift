/// How the extractor laid out the lines of a letter: how full lines are, and whether blank lines mark paragraphs.
///
/// Learned from lines of the letter whose wording is known: those of the reviewer's statement.
struct LineLayout {
    /// How many blank lines are between two lines of one paragraph.
    var usualBlankLines = 0
    /// Whether there are more blank lines than usual between paragraphs.
    var marksParagraphs = false
    /// The width of a full line in the units of ``TimesRoman``; `nil` if lines are not wrapped to a width.
    var fullWidth: Int?
    /// How far a line may be from full before it counts as short. Small where the page's own line breaks are kept.
    var tolerance = 0

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
            if let only = indices.first, source.lines[only].range.count > 200 { fullWidth = nil }
            return
        }
        usualBlankLines = LineLayout.usualBlankLines(in: indices.dropFirst(), of: source)
        var widest = 0
        for index in indices.prefix(LineLayout.sampleLines) {
            widest = max(widest, TimesRoman.width(of: source.lines[index], in: source.bytes))
        }
        if widest > TimesRoman.page * 3 / 2 {
            fullWidth = nil
        } else if widest < TimesRoman.page * 9 / 10 || widest > TimesRoman.page + LineLayout.pageTolerance {
            fullWidth = widest
            tolerance = widest / 12
        }
        var gaps = 0
        for start in paragraphStarts where start < source.lines.count && !source.lines[start].followsPageBreak {
            guard hasGap(before: start, of: source) else { return }
            gaps += 1
        }
        marksParagraphs = gaps > 0
    }

    /// How many lines show how wide a full line is.
    private static let sampleLines = 5
    /// About how much narrower a full line of regular type is than one of bold type.
    static let boldTolerance = TimesRoman.page / 16
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
        let line = source.lines[index]
        var wordEnd = line.start
        while wordEnd < line.end, source.spaceLength(at: wordEnd) == 0, !isBreakAfter(wordEnd, in: line, of: source) {
            wordEnd += 1
        }
        let word = TimesRoman.width(of: line.start..<wordEnd, in: source.bytes, isClean: line.isClean, isBold: isBold)
        let before = TimesRoman.width(of: previous, in: source.bytes, isBold: isBold)
        let hyphen = source.bytes[previous.end - 1] == Ascii.hyphen
        return fullWidth - before - (hyphen ? 0 : TimesRoman.space) - word
    }

    /// Whether the line before `index` had room for the first word of line `index`. Then it ends a paragraph: it was
    /// not broken because it was full.
    func endsShort(before index: Int, of source: SourceText) -> Bool {
        guard let room = room(before: index, of: source) else { return true }
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

    /// A line may be broken after a hyphen inside a word.
    private func isBreakAfter(_ offset: Int, in line: Line, of source: SourceText) -> Bool {
        offset > line.start && source.bytes[offset - 1] == Ascii.hyphen
    }
}
