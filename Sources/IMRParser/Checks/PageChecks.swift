/// Checks the pages of the input: a page without text between others, and a page that is the same as another.
///
/// ```
/// … is not medically necessary.⟨page break⟩⟨page break⟩Wrist brace: Upheld
/// ```
enum PageChecks {
    /// "This page intentionally left blank"
    private static let blank: Phrase = "blank"
    /// A shorter page may be a heading or a stamp.
    private static let shortestPage = 200

    /// - Parameter input: The bytes that the text was made from. Only they show where pages end: a filter puts a page
    ///   break in the place of each page mark.
    static func check(
        _ determination: Determination, in transcription: Transcription, of input: [UInt8], problems: inout Problems
    ) {
        let source = transcription.source
        let starts = source.lines.indices.filter { source.lines[$0].followsPageBreak && $0 > 0 }
        guard !starts.isEmpty else { return }
        let gaps = starts.filter { line in
            let gap = source.lines[line - 1].end..<source.lines[line].start
            let between = transcription.range(of: gap)
            return input[between].count { $0 == Ascii.formFeed } > 1
                && !between.contains { blank.isNext(at: $0, in: input) }
        }
        reportEmptyPages(above: gaps, determination, source, &problems)
        reportRepeatedPages(from: [0] + starts, determination, source, &problems)
        reportBrokenSentences(above: starts, determination, source, &problems)
    }

    /// Reports a page that begins in a sentence where the page above ends with one: a page is lost or out of order. In a
    /// letter all in lower case, small letters show nothing.
    private static func reportBrokenSentences(
        above lines: [Int], _ determination: Determination, _ source: SourceText, _ problems: inout Problems
    ) {
        let broken = lines.filter { line in
            let above = source.lines[line - 1].range
            return Ascii.isLower(source.bytes[source.lines[line].start]) && above.count >= shortestLine
                && source.bytes[above.upperBound - 1] == Ascii.period && source.endsSentence(above)
                && source.bytes[above].contains(where: Ascii.isUpper)
                && BeginningCheck.beginsInSentence(source.lines[line].range, of: source)
        }
        guard !broken.isEmpty else { return }
        var values = OrderedValues(of: determination)
        for line in broken {
            let place = source.lines[line].range
            for field in values.parts(in: source.lines[line - 1].start..<place.upperBound) {
                problems.add(.brokenSentence, on: field, at: place)
            }
        }
    }

    /// A shorter line may end with an abbreviation.
    private static let shortestLine = 24

    /// Reports what is beside each empty page, and the issues, of which some may be lost.
    private static func reportEmptyPages(
        above lines: [Int], _ determination: Determination, _ source: SourceText, _ problems: inout Problems
    ) {
        guard !lines.isEmpty else { return }
        let issues = determination.sections.first { $0.kind == .issues }?.range.lowerBound ?? 0
        var values = OrderedValues(of: determination)
        for line in lines {
            let gap = source.lines[line - 1].end..<source.lines[line].start
            if gap.upperBound >= issues { problems.add(.emptyPage, on: .issues, at: gap) }
            let fields = values.parts(in: source.lines[line - 1].start..<source.lines[line].end)
            for field in fields { problems.add(.emptyPage, on: field, at: gap) }
            if fields.isEmpty, gap.upperBound < issues { problems.add(.emptyPage, at: gap) }
        }
    }

    private static func reportRepeatedPages(
        from starts: [Int], _ determination: Determination, _ source: SourceText, _ problems: inout Problems
    ) {
        var pages: [Range<Int>] = []
        var middles: [UInt64] = []
        for (order, start) in starts.enumerated() {
            let page = start..<(order + 1 < starts.count ? starts[order + 1] : source.lines.count)
            let last = page.upperBound - 1
            guard source.lines[last].end - source.lines[start].start >= shortestPage else { continue }
            pages.append(page)
            middles.append(sum(of: source.lines[(start + last) / 2].range, in: source))
        }
        // Most pages differ in the line in their middle.
        guard middles.areRepeated else { return }
        var seen: [UInt64: Range<Int>] = [:]
        var repeated: [Range<Int>] = []
        for (middle, page) in zip(middles, pages) {
            guard let before = seen[middle] else {
                seen[middle] = page
                continue
            }
            guard isSame(before, page, in: source) else { continue }
            repeated.append(source.lines[page.lowerBound].start..<source.lines[page.upperBound - 1].end)
        }
        guard !repeated.isEmpty else { return }
        var values = OrderedValues(of: determination)
        for page in repeated {
            let fields = values.parts(in: page)
            for field in fields.isEmpty ? [nil] : fields.map(Optional.some) {
                problems.add(.repeatedPage, on: field, at: page)
            }
        }
    }

    /// Whether two pages have the same letters. Their numbers may differ, as those of pages do.
    private static func isSame(_ one: Range<Int>, _ other: Range<Int>, in source: SourceText) -> Bool {
        one.count == other.count
            && zip(one, other).allSatisfy {
                letters(of: source.lines[$0].range, in: source) == letters(of: source.lines[$1].range, in: source)
            }
    }

    /// A number that is the same for lines with the same letters.
    private static func sum(of line: Range<Int>, in source: SourceText) -> UInt64 {
        var sum: UInt64 = 0
        for offset in line where Ascii.isLetter(source.bytes[offset]) {
            sum = sum &* 31 &+ UInt64(source.bytes[offset])
        }
        return sum
    }

    private static func letters(of line: Range<Int>, in source: SourceText) -> [UInt8] {
        source.bytes[line].filter(Ascii.isLetter)
    }
}
