/// Takes off the marks that programs put before the lines of a text that they quote, comment out, or draw a box around.
///
/// ```
/// > Case Number: CM17-0001234        // Case Number: CM17-0001234        │ Case Number: CM17-0001234    │
/// >> HOW THE IMR FINAL DETERMI…      // HOW THE IMR FINAL DETERMI…       │ HOW THE IMR FINAL DETERMI…   │
/// ```
struct Quoting {
    private static let quote = UInt8(ascii: ">")
    private static let marks = Array(">|:#/;-*%+!".utf8)
    /// The upright lines of boxes, U+2502, U+2503, and U+2551, and bullets, U+2022 and U+00B7.
    private static let longMarks: [[UInt8]] = [
        [0xE2, 0x94, 0x82], [0xE2, 0x94, 0x83], [0xE2, 0x95, 0x91], [0xE2, 0x80, 0xA2], [0xC2, 0xB7],
    ]
    /// The fewest marked lines of a quoted letter.
    private static let fewest = 5

    private let source: SourceText
    /// The bytes of the mark. It may appear several times at the start of a line, with spaces between.
    private let mark: [UInt8]

    /// The text without the marks; `nil` unless most of its lines have them.
    static func transcript(of source: SourceText) -> Transcript? {
        Quoting(source)?.transcript
    }

    private init?(_ source: SourceText) {
        self.source = source
        let count = source.lines.count
        guard count >= Quoting.fewest else { return nil }
        // A line in the middle shows the mark; text above or below the letter may be without it.
        let samples = [source.lines[count / 2], source.lines[count / 4], source.lines[count * 3 / 4]]
        guard let mark = samples.lazy.compactMap({ Quoting.mark(at: $0.start, in: source.bytes) }).first
        else { return nil }
        self.mark = mark
        let marked = source.lines.count(where: isMarked)
        let isQuote = mark == [Quoting.quote]
        // Lists and tables have marks at the start of many lines too.
        guard marked >= Quoting.fewest, isQuote ? marked * 2 > count : marked * 10 >= count * 9 else { return nil }
        // Bold labels of Markdown begin with stars, and its tables have bars at both ends.
        if mark == [MarkdownSigns.star], source.lines.count(where: isBold) * 2 > marked { return nil }
        if mark == [Ascii.bar], source.lines.count(where: endsWithMark) * 2 > marked { return nil }
    }

    private static func mark(at offset: Int, in bytes: [UInt8]) -> [UInt8]? {
        if marks.contains(bytes[offset]) { return [bytes[offset]] }
        return longMarks.first { bytes[offset...].starts(with: $0) }
    }

    private func isMarked(_ line: Line) -> Bool { hasMark(at: line.start, limit: line.end) }

    private func hasMark(at offset: Int, limit: Int) -> Bool {
        offset + mark.count <= limit && source.bytes[offset..<offset + mark.count].elementsEqual(mark)
    }

    /// Whether a line begins with bold text of Markdown, which ends on the line: `**Priority:** Standard`.
    private func isBold(_ line: Line) -> Bool {
        guard line.range.count > Quoting.bold.count, Quoting.bold.isNext(at: line.start, in: source.bytes) else {
            return false
        }
        return source.find(Quoting.bold, in: line.start + Quoting.bold.count..<line.end) != nil
    }

    private static let bold: Phrase = "**"

    private func endsWithMark(_ line: Line) -> Bool {
        line.range.count > mark.count && hasMark(at: line.end - mark.count, limit: line.end)
    }

    private var transcript: Transcript {
        let isQuote = mark == [Quoting.quote]
        let isBox = !isQuote && source.lines.count(where: endsWithMark) * 2 > source.lines.count
        var writer = Transcript.Writer(source.bytes)
        for line in source.lines {
            var end = line.start
            if isBox, isEdge(line) {
                writer.remove(line.range)
                continue
            }
            while hasMark(at: end, limit: line.end) {
                end += mark.count
                // Quotes are quoted again, with a space between.
                if isQuote { end = source.skipSpace(from: end, to: line.end) }
            }
            writer.remove(line.start..<end)
            if isBox, endsWithMark(line), line.end - mark.count >= end {
                writer.remove(line.end - mark.count..<line.end)
            }
        }
        return writer.finish()
    }

    /// Whether a line is the upper or the lower edge of a box: `┌────┐`.
    private func isEdge(_ line: Line) -> Bool {
        mark.count > 1 && source.bytes[line.range].allSatisfy { $0 >= 0x80 } && !isMarked(line)
    }
}
