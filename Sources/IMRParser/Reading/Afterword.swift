/// Finds what a person or a program wrote below a letter:
///
/// ```
/// … As such, the request is not medically necessary.
///
/// Let me know if you would like a summary of this document.
/// ```
///
/// A letter speaks of its reviewer and its patient, never to a reader, and not of its own text.
enum Afterword {
    /// The most paragraphs and the most bytes of one that are not text of a letter.
    private static let mostParagraphs = 4
    private static let longest = 600
    /// An end mark, such as `[End of document]`, is a short line of its own.
    private static let longestEndMark = 48

    private static let readerWords: [Phrase] = ["you", "your", "me"]
    private static let textWords: [Phrase] = [
        "OCR", "PDF", "transcribed", "transcription", "transcript", "Markdown", "formatting",
    ]
    private static let endOfText: [Phrase] = ["end of ", "end ***", "end --"]
    private static let conclusion: Phrase = "medically necessary"

    /// Where it begins below the issues; `nil` if there is none.
    static func start(in issues: Range<Int>, of source: SourceText) -> Int? {
        let lines = source.lineIndices(in: issues)
        var start: Int?
        var end = lines.upperBound
        for _ in 0..<mostParagraphs {
            guard end > lines.lowerBound + 1, let first = firstLine(ofParagraphBefore: end, in: lines, of: source)
            else {
                break
            }
            let paragraph = source.lines[first].start..<source.lines[end - 1].end
            guard isAfterword(paragraph, of: source) else { break }
            start = paragraph.lowerBound
            end = first
        }
        guard end > lines.lowerBound, source.endsSentence(source.lines[end - 1].range) else { return nil }
        return start
    }

    /// The first line of the paragraph that ends before the line `end`; `nil` if it is long, or the first one.
    private static func firstLine(ofParagraphBefore end: Int, in lines: Range<Int>, of source: SourceText) -> Int? {
        var first = end - 1
        while first > lines.lowerBound, source.lines[end - 1].end - source.lines[first].start <= longest {
            let line = source.lines[first]
            if line.blankLinesBefore > 0 || line.followsPageBreak { return first }
            first -= 1
        }
        return nil
    }

    private static func isAfterword(_ range: Range<Int>, of source: SourceText) -> Bool {
        let text = Text(range, of: source)
        guard text.find(conclusion) == nil else { return false }
        if text.count <= longestEndMark, endOfText.contains(where: { text.find($0) != nil }) { return true }
        return text.words(in: 0..<text.count).contains { text.isOneOf($0, readerWords) || text.isOneOf($0, textWords) }
    }
}
