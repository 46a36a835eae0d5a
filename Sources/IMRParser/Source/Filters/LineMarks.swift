/// Takes off what a program wrote before or after every line: the same each time, but for its numbers.
///
/// ```
/// app_1  | Case Number: CM17-0001234        letter.txt:Case Number: CM17-0001234        Case Number: CM17-0001234$
/// app_1  | Priority: Standard               letter.txt:Priority: Standard               Priority: Standard$
/// ```
struct LineMarks {
    private let source: SourceText

    /// The fewest lines of a text that shows what is the same on each.
    private static let fewest = 10
    /// How many lines are compared first.
    private static let samples = 8

    /// The text without what is before its lines; `nil` if there is nothing.
    static func transcriptWithoutPrefix(of source: SourceText) -> Transcript? {
        let marks = LineMarks(source: source)
        guard let prefix = marks.prefix else { return nil }
        return marks.transcript { marks.rangeOfPrefix(prefix, on: $0) }
    }

    /// The text without what is after its lines; `nil` if there is nothing.
    static func transcriptWithoutSuffix(of source: SourceText) -> Transcript? {
        let marks = LineMarks(source: source)
        guard let suffix = marks.suffix else { return nil }
        return marks.transcript { line in
            source.bytes[line.range].suffix(suffix.count).elementsEqual(suffix)
                ? line.end - suffix.count..<line.end : nil
        }
    }

    /// The text without the mark of each line; `nil` unless nine of ten lines have one.
    private func transcript(_ mark: (Line) -> Range<Int>?) -> Transcript? {
        let marks = source.lines.compactMap(mark)
        guard marks.count * 10 >= source.lines.count * 9 else { return nil }
        var writer = Transcript.Writer(source.bytes)
        for mark in marks { writer.remove(mark) }
        return writer.finish()
    }

    /// Some lines from all parts of the text.
    private var sample: [Line] {
        let count = source.lines.count
        guard count >= LineMarks.fewest else { return [] }
        return (0..<LineMarks.samples).map { source.lines[(2 * $0 + 1) * count / (2 * LineMarks.samples)] }
    }

    // MARK: Before the lines

    /// What the lines of the sample begin with, up to its last sign or space. Numbers alone are those of lines.
    private var prefix: Range<Int>? {
        let sample = sample.filter { $0.range.count > 1 }
        guard let longest = sample.max(by: { $0.range.count < $1.range.count }), sample.count > 2 else { return nil }
        var end = longest.end
        for line in sample where line.start != longest.start {
            // On a blank line nothing is behind it.
            let alike = source.endOfLikeness(of: longest.start..<end, at: line.start, limit: line.end)
            if alike.other < line.end { end = min(end, alike.end) }
        }
        guard end < longest.end else { return nil }
        while end > longest.start, Ascii.isLetter(source.bytes[end - 1]) || Ascii.isDigit(source.bytes[end - 1]) {
            end -= 1
        }
        // A quote belongs to the value of a row.
        if end > longest.start, source.bytes[end - 1] == Ascii.quote { end -= 1 }
        let isMark = source.bytes[longest.start..<end].contains { !Ascii.isDigit($0) && !Ascii.isSpace($0) }
        return isMark ? longest.start..<end : nil
    }

    private func rangeOfPrefix(_ prefix: Range<Int>, on line: Line) -> Range<Int>? {
        if let end = source.endOfAlike(prefix, at: line.start, limit: line.end) { return line.start..<end }
        // A blank line ends with the prefix, without the spaces after it.
        let mark = source.trim(prefix)
        return source.endOfAlike(mark, at: line.start, limit: line.end) == line.end ? line.range : nil
    }

    // MARK: After the lines

    /// Signs that no line of a letter ends with, but few.
    private static let signs = Array("$+\\;#~^=%".utf8)

    /// The sign that the lines of the sample end with, and the spaces before it.
    private var suffix: [UInt8]? {
        let sample = sample
        guard let first = sample.first else { return nil }
        let last = source.bytes[first.end - 1]
        let sign: [UInt8]
        if LineMarks.signs.contains(last) {
            sign = [last]
        } else if last >= 0x80, let start = source.bytes[first.range].lastIndex(where: { $0 >= 0xC0 }) {
            sign = Array(source.bytes[start..<first.end])
            // Letters, and marks of punctuation.
            if sign[0] < 0xE2 && sign != LineMarks.pilcrow || sign.starts(with: [0xE2, 0x80]) { return nil }
        } else {
            return nil
        }
        return sample.allSatisfy { source.bytes[$0.range].suffix(sign.count).elementsEqual(sign) } ? sign : nil
    }

    private static let pilcrow: [UInt8] = [0xC2, 0xB6]
}
