/// How the extractor laid out the lines of a letter: how full lines are, and whether blank lines mark paragraphs.
///
/// Learned from the letter itself, from lines of which the wording is known: those of the reviewer's statement.
struct LineLayout {
    /// How many blank lines stand between two lines of one paragraph.
    var usualBlankLines = 0
    /// Whether more blank lines than usual stand between paragraphs.
    var marksParagraphs = false
    /// The width of a full line in the units of ``TimesRoman``; `nil` if lines are not wrapped to a width.
    var fullWidth: Int?
    /// How far a line may be from full before it counts as short. Small where the page's own line breaks are kept.
    var tolerance = 0

    /// What is known before anything is measured: the page's own lines.
    init() {
        fullWidth = TimesRoman.page
        tolerance = LineLayout.pageTolerance
    }

    /// Measures the lines of `sample`, text of one paragraph or a few, and the blank lines before the lines of
    /// `paragraphStarts`.
    init(sample: Range<Int>, paragraphStarts: some Sequence<Int>, of source: SourceText) {
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

    /// How many lines are enough to know how wide a full one is.
    private static let sampleLines = 5
    /// How much narrower a full line of plain type is than one of bold type, about.
    static let boldTolerance = TimesRoman.page / 16
    /// What a word may be off the measured widths: labels in bold type, gaps where names were taken out.
    private static let pageTolerance = 700

    /// The most common number of blank lines before the lines of `indices`; of two as common, the smaller.
    private static func usualBlankLines(in indices: Range<Int>, of source: SourceText) -> Int {
        var counts: [Int] = []
        for index in indices {
            let blankLines = min(source.lines[index].blankLinesBefore, mostBlankLines)
            while counts.count <= blankLines { counts.append(0) }
            counts[blankLines] += 1
        }
        return counts.indices.max { counts[$0] < counts[$1] || (counts[$0] == counts[$1] && $0 > $1) } ?? 0
    }

    /// More blank lines than this are not told apart.
    private static let mostBlankLines = 64
}

extension LineLayout {
    /// Whether line `index` has more blank lines before it than lines of one paragraph do.
    func hasGap(before index: Int, of source: SourceText) -> Bool {
        source.lines[index].blankLinesBefore > usualBlankLines
    }

    /// How far the line before `index` is from full: what would have been left had the first word of line `index`
    /// stood on it. Positive: it had room. `nil` if lines are not wrapped to a width.
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

    /// Whether the line before `index` ends although the first word of line `index` had room on it: then it was not
    /// broken for its width, it ends a paragraph.
    func endsShort(before index: Int, of source: SourceText) -> Bool {
        guard let room = room(before: index, of: source) else { return true }
        return room > tolerance
    }

    /// Whether line `index` begins a paragraph of prose: the line before ends a sentence, and either blank lines or
    /// room left on it say that it was not broken for its width. Blank lines at a page's end say nothing.
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
