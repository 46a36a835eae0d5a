/// Takes off what OCR makes of the rules and the logo of a page, and weighs it as evidence for OCR.
///
/// ```
/// Federal Services                                          ─ half of the logo
/// Decision Date: 01/10/2017 UR Denial Date: | 11/30/2016    ─ a rule of the table
/// ```
///
/// Only the lines above the first line of prose have a logo and a table. A `|` in prose may be a digit: it stays.
struct ScanMarks {
    /// How much what was found says for OCR; see ``ScanTraces``.
    private(set) var weight = 0
    private let source: SourceText
    private var removed: [Range<Int>] = []

    /// The text without the marks; `nil` if there are none.
    var transcript: Transcript? {
        guard !removed.isEmpty else { return nil }
        var writer = Transcript.Writer(source.bytes)
        for range in removed.sorted(by: { $0.lowerBound < $1.lowerBound }) { writer.remove(range) }
        return writer.finish()
    }

    /// Finds the marks.
    init(in source: SourceText) {
        self.source = source
        let head = source.lines.prefix(ScanMarks.mostLines).prefix { !source.isProse($0) }
        let logo = head.prefix(ScanMarks.mostLogoLines).prefix { !source.bytes[$0.range].contains(Ascii.colon) }
        takeLogo(Array(logo))
        let lines = head.dropFirst(removed.count).filter { !isTableRow($0) }
        let count = removed.count
        for line in lines { takeRules(line) }
        if removed.count > count { weight += ScanTraces.bar }
    }

    private static let mostLines = 60
    private static let mostLogoLines = 6

    /// A row of a Markdown table.
    private func isTableRow(_ line: Line) -> Bool {
        source.bytes[line.start] == ScanMarks.bar && source.bytes[line.start + 1..<line.end].contains(ScanMarks.bar)
    }

    // MARK: The logo

    private static let logo: [Phrase] = ["MAXIMUS Federal Services", "Federal Services", "MAXIMUS"]
    /// The letterhead of the editions of 2013 is in capitals; it is text.
    private static let letterhead: Phrase = "FEDERAL SERVICES"

    /// Takes the lines of the logo, and short junk between them.
    private mutating func takeLogo(_ lines: [Line]) {
        guard !lines.isEmpty else { return }
        var words: Set<Int> = []
        var isMisread = false
        var end = 0
        for (index, line) in lines.enumerated() {
            guard let found = logoWords(on: line) else { continue }
            words.formUnion(found.words)
            if found.isMisread { isMisread = true }
            end = index + 1
        }
        guard end > 0 else { return }
        for line in lines[..<end] {
            if logoWords(on: line) == nil {
                guard isJunk(line) else { return }
                isMisread = true
            }
        }
        removed = lines[..<end].map(\.range)
        // Where only a part of the logo was read, the rest was a picture to the program.
        weight += isMisread || words != [0, 1] ? ScanTraces.misreadWord : ScanTraces.logo
    }

    /// Which words of the logo are alone on a line: 0 for the name, 1 for the rest.
    private func logoWords(on line: Line) -> (words: Set<Int>, isMisread: Bool)? {
        guard line.range.count < 40 else { return nil }
        let parts: [Set<Int>] = [[0, 1], [1], [0]]
        let words = MisreadWords(at: line.start, limit: line.end, count: line.range.count, of: source)
        for (phrase, parts) in zip(ScanMarks.logo, parts) {
            guard let reading = words.reading(of: phrase.bytes, isWhole: true), reading.range.upperBound == line.end
            else {
                continue
            }
            let isLetterhead =
                source.find(ScanMarks.letterhead, in: line.range) != nil && source.isInCapitals(line.range)
            return isLetterhead ? nil : (parts, reading.cost > 0)
        }
        return nil
    }

    /// Whether a line is a few characters without a word.
    private func isJunk(_ line: Line) -> Bool {
        let text = Text(line.range, of: source)
        return text.count <= 16 && text.words(in: 0..<text.count).allSatisfy { $0.count < 3 }
    }

    // MARK: Rules

    private static let bar = UInt8(ascii: "|")
    /// What an upright line is read as.
    private static let uprights = Array("!_~[]{}\\'`Il".utf8)

    /// Takes bars anywhere on a line of the header, and other uprights between a label and a value.
    private mutating func takeRules(_ line: Line) {
        for offset in line.range {
            let byte = source.bytes[offset]
            if byte == ScanMarks.bar || (ScanMarks.uprights.contains(byte) && isAlone(offset, on: line)) {
                removed.append(offset..<offset + 1)
            }
        }
    }

    /// Whether a character is between a colon and a date, with spaces around it.
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
