/// Finds what comes below the last rationale: an end of the letter without a heading, or what somebody wrote there.
///
/// ```
/// … As such, the request is not medically necessary.
///
/// cc: Department of Industrial Relations
/// If you do not agree with this determination, you may file an appeal …
/// ```
///
/// A rationale speaks of its reviewer and its patient, never to a reader, and not of its own text. A paragraph below
/// its conclusion that does is not part of it, nor is one that is not a sentence.
enum Afterword {
    /// A conclusion is looked for in the last lines of the letter only.
    private static let mostLines = 240
    /// The longest paragraph that is looked at, in bytes.
    private static let longest = 900
    /// A signature, initials, or an end mark, such as `[End of document]`, is a short line of its own.
    private static let longestMark = 48

    private static let conclusions: [Phrase] = ["medically necessary", "medical necessity"]
    private static let firstWords: [Phrase] = ["cc:", "cc ", "c:", "/s/", "signed", "encl", "disclaimer", "p.s.", "[^"]

    /// Words of no rationale, which show the end of the letter even right below a conclusion.
    private static let closingPhrases: [Phrase] = [
        "determination is binding", "appeals board", "final determination of the administrative director",
        "confidentiality notice", "proof of service", "independent review service", "is binding on", "true copy",
        "public copy", "copy of this determination", "questions about this letter", "cpt only",
    ]

    /// Where it begins below the issues; `nil` if there is none.
    static func start(in issues: Range<Int>, of source: SourceText) -> Int? {
        let lines = source.lineIndices(in: issues)
        guard let conclusion = conclusion(in: lines, of: source) else { return nil }
        return start(from: conclusion + 1, in: lines, issues, of: source)
    }

    /// Where it begins below the first paragraph of a section that is the last of its letter; `nil` if there is none.
    static func start(belowParagraphIn section: Range<Int>, of source: SourceText) -> Int? {
        let lines = source.lineIndices(in: section).suffix(mostLines)
        guard let first = lines.first else { return nil }
        return start(from: paragraphEnd(from: first, in: lines, of: source), in: lines, section, of: source)
    }

    private static func start(
        from first: Int, in lines: Range<Int>, _ section: Range<Int>, of source: SourceText
    ) -> Int? {
        var index = first
        while index < lines.upperBound {
            let end = paragraphEnd(from: index, in: lines, of: source)
            let paragraph = source.lines[index].start..<source.lines[end - 1].end
            let isApart = source.lines[index].blankLinesBefore > 0 || source.lines[index].followsPageBreak
            if isAfterword(paragraph, isApart: isApart, of: source) {
                // Below the conclusion of an issue may be another issue.
                let rest = paragraph.lowerBound..<section.upperBound
                return LabeledText.all(Vocabulary.issueLabels, in: rest, of: source).isEmpty ? rest.lowerBound : nil
            }
            index = end
        }
        return nil
    }

    /// The last line that ends a sentence about what is necessary; `nil` if there is none, or nothing below it.
    private static func conclusion(in lines: Range<Int>, of source: SourceText) -> Int? {
        for index in lines.suffix(mostLines).reversed() {
            let line = source.lines[index].range
            // A phrase may begin on the line above. A long line is a whole paragraph, and its end concludes.
            let isLong = line.count > SourceText.longLine
            if isLong, !source.endsSentence(line) { return nil }
            let start =
                isLong
                ? line.upperBound - SourceText.longLine
                : index > lines.lowerBound
                    ? max(source.lines[index - 1].start, line.lowerBound - SourceText.longLine)
                    : line.lowerBound
            let text = Text(start..<line.upperBound, of: source)
            guard let found = conclusions.compactMap({ text.find($0)?.upperBound }).max(),
                text.sourceRange(found - 1..<found).upperBound > line.lowerBound
            else { continue }
            // The sentence may go on.
            var last = index
            while last + 1 < lines.upperBound, !source.endsSentence(source.lines[last].range),
                source.lines[last + 1].blankLinesBefore == 0
            { last += 1 }
            return last + 1 < lines.upperBound ? last : nil
        }
        return nil
    }

    /// The line below the paragraph of `first`: a paragraph ends above a blank line.
    private static func paragraphEnd(from first: Int, in lines: Range<Int>, of source: SourceText) -> Int {
        var end = first + 1
        while end < lines.upperBound, source.lines[end].blankLinesBefore == 0, !source.lines[end].followsPageBreak,
            source.lines[end].end - source.lines[first].start <= longest
        { end += 1 }
        return end
    }

    private static func isAfterword(_ range: Range<Int>, isApart: Bool, of source: SourceText) -> Bool {
        let text = Text(range, of: source)
        if text.find(conclusions) != nil { return false }
        if text.match(firstWords, at: 0) != nil || beginsSignature(range, of: source) { return true }
        if isBelowHeading(range, of: source) || text.find(closingPhrases) != nil { return true }
        guard isApart else { return false }
        if isFootnote(text) { return true }
        if text.count <= longestMark, isMark(text) { return true }
        return isOfForm(range, of: source) || text.isAboutLetter
    }

    /// The lines of the last rationale, below its conclusion, that may be an afterword; `nil` if none may be. No blank line
    /// is above them.
    static func doubtful(in rationale: Range<Int>, of source: SourceText) -> Range<Int>? {
        let lines = source.lineIndices(in: rationale)
        guard let conclusion = conclusion(in: lines, of: source) else { return nil }
        let rest = source.lines[conclusion + 1].start..<rationale.upperBound
        let text = Text(rest, of: source)
        return text.count <= longest && text.find(conclusions) == nil && text.isAboutLetter ? rest : nil
    }

    /// Whether its first line is `--`, which mail programs put above a signature.
    private static func beginsSignature(_ range: Range<Int>, of source: SourceText) -> Bool {
        let line = source.lines[source.lineIndex(at: range.lowerBound)].range
        return line.upperBound < range.upperBound && line.count == 2
            && source.bytes[line].allSatisfy { $0 == Ascii.hyphen }
    }

    /// Whether its first line is two words or more in capitals: `APPEAL RIGHTS`.
    private static func isBelowHeading(_ range: Range<Int>, of source: SourceText) -> Bool {
        let line = source.lines[source.lineIndex(at: range.lowerBound)].range
        let bytes = source.bytes[line]
        return line.upperBound < range.upperBound && line.count >= 8 && line.count <= longestMark
            && bytes.contains(Ascii.space)
            && bytes.allSatisfy { Ascii.isUpper($0) || $0 == Ascii.space || $0 == Ascii.colon }
    }

    /// Whether it begins as a note to the text: `* See …`, or a number and a work with its year: `1 Roe J. Splints. 2008;`.
    private static func isFootnote(_ text: Text) -> Bool {
        guard let first = text.bytes.first, text.count > 3 else { return false }
        if first == Ascii.asterisk { return true }
        let mark = first == Ascii.openBracket ? 1 : 0
        guard let number = text.bytes.number(at: mark, limit: text.count, mostDigits: 2) else { return false }
        var end = number.end
        while end < text.count, Ascii.endsOrdinal(text.bytes[end]) || text.bytes[end] == Ascii.closeBracket { end += 1 }
        let start = text.skipSpaces(from: end)
        guard start > number.end, start < text.count, Ascii.isUpper(text.bytes[start]) else { return false }
        return text.words(in: start..<text.count).contains { text.year($0, in: 1950...2049) != nil }
    }

    /// Whether it is an address, a signature, or a line of a form: most of its words are names or numbers, none is a verb,
    /// and no sentence ends with it.
    private static func isOfForm(_ range: Range<Int>, of source: SourceText) -> Bool {
        guard range.count <= longestForm, !source.endsSentence(range) else { return false }
        let text = Text(range, of: source)
        // A work that is cited, and a list of what is requested, are in capitals too.
        if text.find(workWords) != nil || text.beginsWithTitle(0..<text.count) { return false }
        var (names, others) = (0, 0)
        for word in text.words(in: 0..<text.count) where !text.isOneOf(word, smallWords) {
            if ConclusionRoles.of(word, in: text).contains(.finiteVerb) { return false }
            if Ascii.isLower(text.bytes[word.lowerBound]) { others += 1 } else { names += 1 }
        }
        return names > 0 && names >= others
    }

    private static let longestForm = 160
    private static let workWords: [Phrase] = [
        "MTUS", "ODG", "ACOEM", "guideline", "chapter", " disorders", "reference", " mg", " mcg", " ml", "#", " visit",
        " session",
        " week",
    ]
    private static let smallWords: [Phrase] = [
        "a", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to",
    ]

    /// Whether it is no sentence and no piece of one.
    private static func isMark(_ text: Text) -> Bool {
        guard let first = text.bytes.first, let last = text.bytes.last else { return false }
        return !Ascii.isWord(first) && last != Ascii.period && last != Ascii.comma
            && !text.bytes.contains(where: Ascii.isDigit)
    }
}
