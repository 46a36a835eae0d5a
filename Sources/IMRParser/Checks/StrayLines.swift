/// Reports a short line that is no sentence and no part of one: the sentence above it ends, or goes on in small letters
/// below it, and the line has no small words, or the line above it is full. It may be a page mark that no other page has.
///
/// ```
/// and the examination had been improving after several
/// MAXIMUS FEDERAL SERVICES, INC.
/// weeks of care. The request for an MRI is not medically necessary.
/// ```
struct StrayLines {
    private let source: SourceText
    private let layout: LineLayout
    /// The room that a short line leaves at least.
    private let room: Int

    /// Longer lines are text.
    private static let longest = 90
    /// Shorter words in capitals may end a text: "MRI."
    private static let shortestName = 12

    private init(_ letter: Letter, fullWidth: Int) {
        (source, layout, room) = (letter.source, letter.layout, fullWidth / 4)
    }

    /// Checks the texts of which the lines are wrapped to a width, once.
    static func check(_ determination: Determination, in letter: Letter, problems: inout Problems) {
        if let summary = determination.caseSummary.text?.range, let line = strayLine(above: summary, of: letter.source)
        {
            problems.add(.possiblePageMark, on: .caseSummaryText, at: line)
        }
        guard let fullWidth = letter.layout.fullWidth, !letter.source.isWrappedTwice(from: 0) else { return }
        let lines = StrayLines(letter, fullWidth: fullWidth)
        lines.check(determination.caseSummary.text?.range, .caseSummaryText, &problems)
        for (index, issue) in determination.issues.enumerated() {
            for party in [Party.claimsAdministrator, .maximus] {
                lines.check(issue[party].text?.range, .issue(index, .guidelineText(party)), &problems)
            }
            lines.check(issue.rationale?.range, .issue(index, .rationale), &problems)
        }
    }

    /// The first line of a text, if it is a word in capitals, or a number, above a line that begins a sentence: a piece of a
    /// watermark, or of a page mark.
    private static func strayLine(above text: Range<Int>, of source: SourceText) -> Range<Int>? {
        let lines = source.lineIndices(in: text)
        guard lines.count > 1, source.lines[lines.lowerBound].start == text.lowerBound else { return nil }
        let (first, next) = (source.lines[lines.lowerBound].range, source.lines[lines.lowerBound + 1].range)
        let isSentence =
            Ascii.isUpper(source.bytes[next.lowerBound]) && source.bytes[next].contains(where: Ascii.isLower)
        let isMark =
            first.count <= longestPiece && source.bytes[first].allSatisfy { Ascii.isWord($0) && !Ascii.isLower($0) }
        return isSentence && isMark ? first : nil
    }

    private static let longestPiece = 16

    private func check(_ range: Range<Int>?, _ field: Field, _ problems: inout Problems) {
        guard let range else { return }
        let lines = source.lineIndices(in: range).dropFirst()
        for index in lines where index + 1 == lines.endIndex ? isStrayAtEnd(index) : isStray(index) {
            problems.add(.possiblePageMark, on: field, at: source.lines[index].range)
        }
    }

    private func isStray(_ index: Int) -> Bool {
        let line = source.lines[index].range
        let next = source.bytes[source.lines[index + 1].start]
        let goesOn = Ascii.isLower(next) || Ascii.isDigit(next) && source.isOpen(source.lines[index - 1].range)
        return line.count <= StrayLines.longest && !Ascii.isLower(source.bytes[line.lowerBound])
            && source.endsSentence(source.lines[index - 1].range) != goesOn
            && (!source.endsSentence(line) || isInCapitals(index))
            && (layout.room(before: index + 1, of: source) ?? 0) > room
            && (!isProse(line) || goesOn && isBelowFullLine(index))
    }

    /// Whether the line above is full, so that the sentence on it goes on below this line, which has a number or names.
    private func isBelowFullLine(_ index: Int) -> Bool {
        let line = Text(source.lines[index].range, of: source)
        let names = line.words(in: 0..<line.count).count { Ascii.isUpper(line.bytes[$0.lowerBound]) }
        return source.lines[index].blankLinesBefore == 0 && (names > 1 || line.firstDigit(from: 0) != nil)
            && (layout.room(before: index, of: source) ?? room) < room / 2
    }

    /// Whether the last line of a text is a name in capitals below the last sentence.
    private func isStrayAtEnd(_ index: Int) -> Bool {
        isInCapitals(index) && source.endsSentence(source.lines[index - 1].range)
    }

    /// Whether a line of a few words is in capitals, and the line above is not.
    private func isInCapitals(_ index: Int) -> Bool {
        let line = source.bytes[source.lines[index].range]
        return line.count >= StrayLines.shortestName && !line.contains(where: Ascii.isLower)
            && line.contains(where: Ascii.isUpper)
            && source.bytes[source.lines[index - 1].range].contains(where: Ascii.isLower)
    }

    /// Whether the line has words in small letters, as sentences have, or is one word with a capital.
    private func isProse(_ line: Range<Int>) -> Bool {
        let text = Text(line, of: source)
        let words = Array(text.words(in: 0..<text.count))
        if let only = words.first, words.count == 1 {
            return text.bytes[only].contains(where: Ascii.isLower) && !text.bytes[only].contains(where: Ascii.isDigit)
        }
        return !text.isInNameCase
    }
}
