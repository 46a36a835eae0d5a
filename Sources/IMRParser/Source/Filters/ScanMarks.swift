/// Takes off what OCR makes of the logo and the rules of a page, and weighs it as evidence for OCR.
///
/// ```
/// Federal Services                                          ─ half of the logo
/// Decision Date: 01/10/2017 UR Denial Date: | 11/30/2016    ─ a rule of the table
/// ```
///
/// The logo is a picture, so few texts have words of it above the header. In any other text nothing is taken off.
struct ScanMarks {
    /// How much what was found says for OCR; see ``ScanTraces``.
    private(set) var weight = 0
    private let source: SourceText
    private var logo: [Range<Int>] = []
    private var rules: [Range<Int>] = []

    /// The text without the marks; `nil` if it is not certain that they come from OCR.
    var transcript: Transcript? {
        guard weight >= ScanTraces.enough else { return nil }
        var writer = Transcript.Writer(source.bytes)
        for range in logo { writer.remove(range) }
        for range in rules { writer.remove(range) }
        return writer.finish()
    }

    /// Finds the marks. Most texts have a label on their first line, and need no more than a look at it.
    init(in source: SourceText) {
        self.source = source
        findLogo()
        if let last = logo.last { findRules(after: last.upperBound) }
    }

    // MARK: The logo

    private static let mostLogoLines = 8
    private static let longestLogo = 40
    /// Words of the logo, and which of its two parts they are.
    private static let words: [(phrase: Phrase, parts: Set<Int>)] = [
        ("MAXIMUS Federal Services", [0, 1]), ("Federal Services", [1]), ("MAXIMUS", [0]),
    ]

    /// Finds the lines above the first label that have words of the logo and nothing else.
    private mutating func findLogo() {
        var parts: Set<Int> = []
        var isMisread = false
        for line in source.lines.dropLast().prefix(ScanMarks.mostLogoLines) {
            if source.bytes[line.range].contains(Ascii.colon) { break }
            guard line.range.count < ScanMarks.longestLogo, let found = logoWords(on: line) else { continue }
            parts.formUnion(found.parts)
            if found.isMisread { isMisread = true }
            logo.append(line.range)
        }
        guard !logo.isEmpty else { return }
        // Where only the second part was read, the rest was a picture to the program. People write the first alone.
        weight = isMisread || parts == [1] ? ScanTraces.partOfLogo : ScanTraces.logo
    }

    /// The words of the logo that a line is. The letterhead of the editions of 2013 is in capitals; it is text.
    private func logoWords(on line: Line) -> (parts: Set<Int>, isMisread: Bool)? {
        guard ScanMarks.words.contains(where: { source.mayBegin($0.phrase, at: line.start) }) else { return nil }
        // A mark of registration (`®`, `™`) is none of the words.
        let name = line.start..<(source.bytes[line.range].lastIndex { $0 < 0x80 } ?? line.start) + 1
        let end = source.trim(name).upperBound
        let words = MisreadWords(at: line.start, limit: end, count: end - line.start, of: source)
        for row in ScanMarks.words {
            guard let reading = words.reading(of: row.phrase.bytes, isWhole: true), reading.range.upperBound == end
            else { continue }
            let isLetterhead = row.parts.contains(1) && source.isInCapitals(line.range)
            return isLetterhead ? nil : (row.parts, reading.cost > 0)
        }
        return nil
    }

    // MARK: Rules

    private static let mostLines = 60
    private static let bar = UInt8(ascii: "|")
    /// What an upright line is read as.
    private static let uprights = Array("!_~[]{}\\'`Il".utf8)

    /// Finds the rules of the table between the logo and the first line of prose. A `|` in prose may be a digit.
    private mutating func findRules(after offset: Int) {
        let first = source.lineIndex(at: offset)
        let lines = source.lines[first...].prefix(ScanMarks.mostLines).prefix { !source.isProse($0) }
        var linesWithBars = 0
        for line in lines {
            let bars = line.range.filter { source.bytes[$0] == ScanMarks.bar }
            linesWithBars += bars.isEmpty ? 0 : 1
            let others = line.range.filter { ScanMarks.uprights.contains(source.bytes[$0]) && isAlone($0, on: line) }
            rules += (bars + others).sorted().map { $0..<$0 + 1 }
        }
        // A table that was written with bars has them on every line.
        if linesWithBars * 2 > lines.count(where: { source.bytes[$0.range].contains(Ascii.colon) }) {
            rules = []
        } else if !rules.isEmpty {
            weight += ScanTraces.bar
        }
    }

    /// Whether a character is between a colon and a digit, with spaces around it.
    private func isAlone(_ offset: Int, on line: Line) -> Bool {
        guard offset > line.start, offset + 2 < line.end, Ascii.isSpace(source.bytes[offset - 1]),
            Ascii.isSpace(source.bytes[offset + 1])
        else { return false }
        let before = source.skipSpaceBackward(from: offset, to: line.start)
        let after = source.skipSpace(from: offset + 1, to: line.end)
        return before > line.start && source.bytes[before - 1] == Ascii.colon && after < line.end
            && Ascii.isDigit(source.bytes[after])
    }
}

extension SourceText {
    /// Whether a line is too long for the header, and has no label.
    func isProse(_ line: Line) -> Bool { line.range.count > 60 && !bytes[line.range].contains(Ascii.colon) }
}
