/// Finds what a stamp leaves in the text: its word, a date, and perhaps an office.
///
/// ```
/// This case involves a claim from
///                                  RECEIVED
///                                  JAN 17 2017
///                                  CLAIMS DEPT.
/// 10/23/2016. The mechanism …
/// ```
///
/// A line below a short line of a sentence may be a part of it.
struct Stamps {
    private let source: SourceText
    private let form: FormLines
    /// The lines to take off.
    private(set) var certain: [Range<Int>] = []
    /// Lines that may be stamps, but not for certain.
    private(set) var doubtful: [Range<Int>] = []

    /// The words that stamps begin with, in capitals.
    static let words: [Phrase] = ["RECEIVED", "FILED", "ENTERED", "SCANNED", "RECORDED", "MAILED", "FAXED", "STAMPED"]
    private static let longestWord = 8
    /// The longest line of a stamp, in bytes, and the most lines.
    private static let longest = 40
    private static let mostLines = 4

    /// Finds the lines.
    init(in source: SourceText, form: FormLines) {
        (self.source, self.form) = (source, form)
        let words = source.lines.indices.dropFirst().filter(isWord)
        guard !words.isEmpty else { return }
        let width = source.pageWidth
        for index in words {
            if mayGoOn(above: index, width) { doubtful += stamp(from: index) } else { certain += stamp(from: index) }
        }
    }

    /// Whether the line is the word of a stamp.
    private func isWord(_ index: Int) -> Bool {
        let line = source.lines[index].range
        return line.count <= Stamps.longestWord && source.isInCapitals(line)
            && Stamps.words.contains {
                source.match($0, at: line.lowerBound, limit: line.upperBound) == line.upperBound
            }
    }

    /// Whether the sentence of the line above may go on in the words of a stamp: it is shorter than the page is wide.
    private func mayGoOn(above index: Int, _ width: Int) -> Bool {
        let above = source.lines[index - 1].range
        return source.lines[index].blankLinesBefore == 0 && above.count * 2 < width
            && Ascii.isLower(source.bytes[above.upperBound - 1]) && !form.isOfForm(above, source)
    }

    /// The lines of a stamp that begins at `first`, if its second line has a date: `RECEIVED`, `JAN 17 2017`, `CLAIMS DEPT.`
    private func stamp(from first: Int) -> [Range<Int>] {
        let end = min(source.lines.count, first + Stamps.mostLines)
        let below = (first + 1..<end).prefix { index in
            let line = source.lines[index].range
            return source.lines[index].blankLinesBefore == 0 && line.count <= Stamps.longest && !isWord(index)
                && !source.bytes[line].contains { Ascii.isLower($0) || $0 == Ascii.colon }
                && source.bytes[line].contains(where: Ascii.isWord) && !form.isOfForm(line, source)
        }
        let lines = [source.lines[first].range] + below.map { source.lines[$0].range }
        let hasNumber = lines.dropFirst().prefix(1).contains { source.bytes[$0].contains(where: Ascii.isDigit) }
        return hasNumber ? lines : []
    }
}
