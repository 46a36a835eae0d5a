/// Finds the words of a watermark, which extractors put on a line of their own in the middle of a page.
///
/// ```
/// The Claims Administrator did not cite any medical evidence
/// COPY
/// for its decision.
/// ```
///
/// Such a short line is the same on every page, and divides a sentence at one place at least. A single word in capitals need
/// only come after a long line that ends no sentence, because no heading of a letter is such a word. A line in capitals
/// that appears once may be a watermark.
struct Watermarks {
    private let source: SourceText
    /// The lines to take off.
    private(set) var certain: [Range<Int>] = []
    /// Lines that may be watermarks, but not for certain.
    private(set) var doubtful: [Range<Int>] = []

    private static let longest = 40
    private static let shortest = 4
    /// A line of prose is longer.
    private static let longLine = 60
    /// Two occurrences are more lines apart: they are on different pages.
    private static let shortestPage = 4
    private static let mostPages = 400

    /// Finds the lines. Most texts have none that divides a sentence.
    init(in source: SourceText) {
        self.source = source
        let candidates = source.lines.indices.filter(isShort)
        let dividing = candidates.filter(divides)
        // Rests of lines that were wrapped twice divide sentences, too.
        let isWrappedTwice = !dividing.isEmpty && source.isWrappedTwice(from: 0)
        var seen: [Range<Int>] = []
        for index in candidates where dividing.contains(index) || interrupts(index) {
            let line = source.lines[index].range
            if isWrappedTwice, !source.isInCapitals(line) { continue }
            guard !seen.contains(where: { isSame($0, line) }) else { continue }
            seen.append(line)
            let places = candidates.filter { isSame(source.lines[$0].range, line) }
            let areNear = zip(places, places.dropFirst()).contains { $1 - $0 < Watermarks.shortestPage }
            if places.count > 1, !areNear, haveOtherNeighbors(places) {
                certain += places.map { source.lines[$0].range }
            } else if dividing.contains(index), source.isInCapitals(line) {
                doubtful.append(line)
            }
        }
        certain.sort { $0.lowerBound < $1.lowerBound }
    }

    /// Whether the lines above and below are others each time. A word of a text that repeats has the same ones.
    private func haveOtherNeighbors(_ places: [Int]) -> Bool {
        places.count <= Watermarks.mostPages
            && places.indices.allSatisfy { index in
                !places[..<index].contains { other in
                    isSame(source.lines[other - 1].range, source.lines[places[index] - 1].range)
                        || isSame(source.lines[other + 1].range, source.lines[places[index] + 1].range)
                }
            }
    }

    private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        one.count == other.count && source.bytes[one] == source.bytes[other]
    }

    /// Whether the line is a few words, between two others.
    private func isShort(_ index: Int) -> Bool {
        let line = source.lines[index].range
        guard line.count <= Watermarks.longest, line.count >= Watermarks.shortest, index > 0,
            index + 1 < source.lines.count
        else { return false }
        return Ascii.isUpper(source.bytes[line.lowerBound]) && Ascii.isLetter(source.bytes[line.upperBound - 1])
            && source.bytes[line].allSatisfy { Ascii.isLetter($0) || $0 == Ascii.space }
    }

    /// Whether a sentence goes on below the line.
    private func divides(_ index: Int) -> Bool {
        let (above, below) = (source.lines[index - 1].range, source.lines[index + 1].range)
        return source.breaksOff(above) && below.count > Watermarks.longest / 2
            && Ascii.isLower(source.bytes[below.lowerBound])
    }

    /// Whether the line is a word in capitals right below a long line that ends no sentence.
    private func interrupts(_ index: Int) -> Bool {
        let above = source.lines[index - 1].range
        let last = source.bytes[above.upperBound - 1]
        let isOpen =
            Ascii.isWord(last) || last == Ascii.comma || last == Ascii.colon || last == Ascii.closeParenthesis
        return isOpen && source.lines[index].blankLinesBefore == 0 && above.count >= Watermarks.longLine
            && source.bytes[source.lines[index].range].allSatisfy(Ascii.isUpper)
    }
}
