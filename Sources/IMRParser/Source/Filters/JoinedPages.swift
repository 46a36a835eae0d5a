/// Takes off what each page begins or ends with, in a text whose lines are whole pages.
///
/// ```
/// CM17-0001234 Page 1 of 2 Case Number: CM17-0001234 … the records do not show that the worker
/// CM17-0001234 Page 2 of 2 has tried a splint. …
/// ```
///
/// The first words of all lines are the same but for numbers, or the last words are. A number that counts the lines, or
/// three lines or more, show that they are no words of the letter.
struct JoinedPages {
    private let source: SourceText
    private var marks: [Range<Int>] = []

    /// A page has more bytes. A cover and the last page may be short.
    private static let shortestPage = 700
    private static let mostWords = 24
    /// Without a number that counts.
    private static let fewestWords = 3
    private static let fewestPages = 3

    /// What is to come off, in order.
    static func marks(in source: SourceText) -> [Range<Int>] {
        guard source.lines.contains(where: { $0.range.count > SourceText.longLine }) else { return [] }
        var pages = JoinedPages(source: source)
        let long = source.lines.count { $0.range.count >= shortestPage }
        if source.lines.count > 1, long >= 1, source.lines.count - long <= 2 {
            pages.findFeet()
            pages.findHeads()
        }
        return pages.marks.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { marks, next in
            // All that is on a short page may be its head and its foot.
            if next.lowerBound >= marks.last?.upperBound ?? 0 { marks.append(next) }
        }
    }

    private init(source: SourceText) { self.source = source }

    // MARK: Words at the edges

    private mutating func findFeet() {
        let words = source.lines.map { line in Array(self.words(of: line, isFirst: false)) }
        guard var common = common(words) else { return }
        // The sentence above may end alike on each page.
        if let end = words[0].prefix(common).firstIndex(where: endsSentence) { common = end }
        guard common > 0, showPages(words.map { Array($0.prefix(common)) }) else { return }
        marks += words.indices.map { words[$0][common - 1].lowerBound..<source.lines[$0].end }
    }

    private mutating func findHeads() {
        let words = source.lines.map { line in Array(self.words(of: line, isFirst: true)) }
        // The first page may have none.
        for first in [0, 1] where words.count - first > 1 {
            let pages = Array(words[first...])
            guard let common = common(pages), showPages(pages.map { Array($0.prefix(common)) }) else { continue }
            marks += pages.indices.map { source.lines[first + $0].start..<pages[$0][common - 1].upperBound }
            return
        }
    }

    /// The words at one end of a line, from the edge inward.
    private func words(of line: Line, isFirst: Bool) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var rest = line.range
        while words.count < JoinedPages.mostWords, !rest.isEmpty {
            let bytes = source.bytes[rest]
            if isFirst {
                let end = bytes.firstIndex(where: Ascii.isSpace) ?? rest.upperBound
                words.append(rest.lowerBound..<end)
                rest = source.trim(end..<rest.upperBound)
            } else {
                let start = bytes.lastIndex(where: Ascii.isSpace).map { $0 + 1 } ?? rest.lowerBound
                words.append(start..<rest.upperBound)
                rest = source.trim(rest.lowerBound..<start)
            }
        }
        return words
    }

    /// How many words from the edge are the same on all lines, but for numbers; `nil` if none is.
    private func common(_ lines: [[Range<Int>]]) -> Int? {
        let most = lines.map(\.count).min() ?? 0
        let count = (0..<most).first { place in
            !lines.dropFirst().allSatisfy { source.areAlike($0[place], lines[0][place]) }
        }
        return count == 0 ? nil : count
    }

    private func endsSentence(_ word: Range<Int>) -> Bool {
        source.bytes[word.upperBound - 1] == Ascii.period && word.count > 2
            && source.bytes[word].allSatisfy { Ascii.isLower($0) || $0 == Ascii.period }
    }

    /// Whether a number in the words counts the lines, or the words are several on several lines and no label.
    private func showPages(_ lines: [[Range<Int>]]) -> Bool {
        if source.countUp(lines.map(extent)) { return true }
        let hasLabel = lines[0].contains { source.bytes[$0.upperBound - 1] == Ascii.colon }
        return (lines.count >= JoinedPages.fewestPages || !marks.isEmpty) && lines[0].count >= JoinedPages.fewestWords
            && !hasLabel
    }

    /// From the first of the words to the last, whichever comes first in the text.
    private func extent(_ words: [Range<Int>]) -> Range<Int> {
        let (first, last) = (words[0], words[words.count - 1])
        return min(first.lowerBound, last.lowerBound)..<max(first.upperBound, last.upperBound)
    }
}
