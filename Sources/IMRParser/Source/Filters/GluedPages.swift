/// Takes off the heads and feet of pages that were joined without a line end between them.
///
/// ```
/// … the records do not show that the worker
/// Exhibit B, page 1has tried a splint.           the foot of a page, and the first words of the next one
/// …
/// Exhibit B, page 2
/// ```
///
/// The last line of the text is the foot of the last page, and the first line is the head of the first. Lines that begin as
/// the last one does, or end as the first one does, but for their numbers, show where the other pages are.
struct GluedPages {
    private let source: SourceText
    private var marks: [Range<Int>] = []

    /// Longer lines are text, in bytes.
    private static let longest = 90
    /// A page has more bytes.
    private static let shortestPage = 300

    /// What is to come off, in order.
    static func marks(in source: SourceText) -> [Range<Int>] {
        guard source.lines.count > 2 else { return [] }
        var pages = GluedPages(source: source)
        pages.findFeet()
        if pages.marks.isEmpty { pages.findHeads() }
        if pages.marks.isEmpty { pages.findCaseNumbers() }
        return pages.marks
    }

    private init(source: SourceText) { self.source = source }

    /// Lines that begin as the last line of the text does.
    private mutating func findFeet() {
        let last = source.lines[source.lines.count - 1].range
        guard last.count <= GluedPages.longest else { return }
        let first = source.bytes[last.lowerBound]
        var hasGlued = false
        let feet = source.lines.dropLast().compactMap { line -> Range<Int>? in
            // Most lines begin with another byte.
            guard source.bytes[line.start] == first || Ascii.isDigit(first),
                let end = source.endOfAlike(last, at: line.start, limit: line.end)
            else { return nil }
            if isBare(last), !isBelow(line.start..<end, last) { return nil }
            if end < line.end {
                guard isGlued(end) || isWide(from: end, to: line.end) else { return nil }
                hasGlued = true
            }
            return line.start..<end
        }
        // "1x a week" may begin a line.
        if feet.count == 1, isBare(last), !beginsWord(feet[0].upperBound) { return }
        if hasGlued { take(feet + [last], alone: last) }
    }

    /// Lines that end as the first line of the text does.
    private mutating func findHeads() {
        let first = source.lines[0].range
        guard first.count <= GluedPages.longest else { return }
        let last = source.bytes[first.upperBound - 1]
        let heads = source.lines.dropFirst().compactMap { line -> Range<Int>? in
            let end = source.bytes[line.end - 1]
            guard end == last || Ascii.isDigit(last) && Ascii.isDigit(end) else { return nil }
            // Numbers may have more digits.
            let start = max(line.start + 1, line.end - first.count - 2)
            let limit = min(line.end, line.end - first.count + 3)
            return (start..<max(start, limit)).first { isGlued($0) && source.areAlike($0..<line.end, first) }
                .map { $0..<line.end }
        }
        take([first] + heads, alone: first)
    }

    /// Case numbers that end lines, joined to the word before them, perhaps with the number of a page.
    private mutating func findCaseNumbers() {
        var searched = 0
        while let number = source.bytes.firstSign(from: searched, GluedPages.isCaseLetters) {
            searched = number + 1
            let line = source.lines[min(source.lineIndex(at: number), source.lines.count - 1)]
            guard number > line.start, let end = CaseNumber.end(at: number, limit: line.end, in: source.bytes) else {
                continue
            }
            let word = source.skipSpace(from: end, to: line.end)
            let rest = source.trim((source.match(GluedPages.page, at: word, limit: line.end) ?? word)..<line.end)
            guard rest.count <= 3, source.bytes[rest].allSatisfy(Ascii.isDigit) else { continue }
            let name = GluedPages.names.first { name in
                let start = number - name.count - 1
                return start > line.start && source.match(name, at: start, limit: number) == number - 1
            }
            let start = number - (name.map { $0.count + 1 } ?? 0)
            // Below a label, the number is its value.
            let isLabel = source.bytes[start - 1] == Ascii.colon && start - line.start < GluedPages.longestLabel
            if !isLabel, Ascii.isLower(source.bytes[start - 1]) || GluedPages.ends.contains(source.bytes[start - 1]) {
                marks.append(start..<line.end)
            }
        }
    }

    /// `CM`
    @inline(__always)
    private static func isCaseLetters(_ bytes: [UInt8].Block, _ next: [UInt8].Block) -> [UInt8].BlockMask {
        (bytes .== [UInt8].Block(repeating: UInt8(ascii: "C")))
            .& (next .== [UInt8].Block(repeating: UInt8(ascii: "M")))
    }

    private static let longestLabel = 36
    private static let page: Phrase = "page"
    private static let names: [Phrase] = [
        "IMR Case Number:", "Case Number:", "IMR Case No.:", "Case No.:", "IMR", "Case",
    ]

    /// Whether three spaces or more are at `offset`, as before a centered heading.
    private func isWide(from offset: Int, to limit: Int) -> Bool {
        source.skipSpace(from: offset, to: limit) >= offset + 3
    }

    /// Whether no space is before `offset`, though another word may begin there.
    private func isGlued(_ offset: Int) -> Bool {
        let (byte, next) = (source.bytes[offset - 1], source.bytes[offset])
        if Ascii.isDigit(next) { return Ascii.isLower(byte) || GluedPages.ends.contains(byte) }
        // `3.3.6 Opioids` is a number.
        return !Ascii.isSpace(byte) && !Ascii.isSpace(next) && (Ascii.isLetter(next) || !Ascii.isDigit(byte))
    }

    private static let ends = [Ascii.period, Ascii.colon, Ascii.comma, Ascii.closeParenthesis]

    /// Whether a word begins at `offset`, and no unit or ending that a number may have: `2x`, `3rd`, `10mg`.
    private func beginsWord(_ offset: Int) -> Bool {
        let limit = source.bytes.count
        let start = source.skipSpace(from: offset, to: limit)
        let letters = source.bytes[start...].prefix(while: Ascii.isLetter)
        return letters.count > 2 || letters.count == 2 && Ascii.isUpper(source.bytes[start])
            || Phrase.shortWords.contains { source.match($0, at: start, limit: limit) != nil }
    }

    /// Whether a mark is a number without a word.
    private func isBare(_ mark: Range<Int>) -> Bool { !source.bytes[mark].contains(where: Ascii.isLetter) }

    /// Takes the marks if their numbers count the pages, or if they have none. One of them is alone on its line.
    private mutating func take(_ all: [Range<Int>], alone: Range<Int>) {
        let isNumbered = source.bytes[alone].contains(where: Ascii.isDigit)
        let areMarks =
            if isNumbered { source.countUp(all) && (!isBare(alone) || isFirstPage(all[0])) } else { areNames(all) }
        // The last page may be short.
        let areApart = zip(all, all.dropFirst()).allSatisfy {
            $1.lowerBound - $0.upperBound >= GluedPages.shortestPage || $1 == alone
        }
        if all.count > 1, areMarks, areApart { marks = all }
    }

    private func isFirstPage(_ mark: Range<Int>) -> Bool { number(in: mark) == 1 }

    /// Whether the number of a mark is less than that of the last page: `800mg` is no page.
    private func isBelow(_ mark: Range<Int>, _ last: Range<Int>) -> Bool {
        guard let page = number(in: mark), let count = number(in: last) else { return false }
        return page < count
    }

    /// The first number in a mark.
    private func number(in mark: Range<Int>) -> Int? {
        source.bytes[mark].firstIndex(where: Ascii.isDigit).flatMap {
            source.bytes.number(at: $0, limit: mark.upperBound, mostDigits: 9)?.value
        }
    }

    /// Whether marks without numbers are joined to another word, as capitals and small letters show. A text that is cut off
    /// in a word begins or ends with a part of a line, too.
    private func areNames(_ all: [Range<Int>]) -> Bool {
        let isInCapitals = source.isInCapitals(all[0])
        return all[0].count >= GluedPages.shortestName
            && all.contains { mark in
                let before = mark.lowerBound > 0 ? source.bytes[mark.lowerBound - 1] : Ascii.space
                let after = mark.upperBound < source.bytes.count ? source.bytes[mark.upperBound] : Ascii.space
                let (first, last) = (source.bytes[mark.lowerBound], source.bytes[mark.upperBound - 1])
                return (Ascii.isLower(before) || GluedPages.ends.contains(before)) && Ascii.isUpper(first)
                    || Ascii.isLower(last) && Ascii.isUpper(after) || isInCapitals && Ascii.isLower(after)
            }
    }

    private static let shortestName = 6
}
