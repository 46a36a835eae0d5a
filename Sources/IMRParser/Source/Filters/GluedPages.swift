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

    private mutating func findFeet() {
        let last = source.lines[source.lines.count - 1].range
        guard last.count <= GluedPages.longest else { return }
        let first = source.bytes[last.lowerBound]
        let feet = source.lines.dropLast().compactMap { line -> Range<Int>? in
            // Most lines begin with another byte.
            guard source.bytes[line.start] == first || Ascii.isDigit(first),
                let end = source.endOfAlike(last, at: line.start, limit: line.end), end < line.end,
                isGlued(source.bytes[end - 1], source.bytes[end]) || isWide(from: end, to: line.end)
            else { return nil }
            return line.start..<end
        }
        take(feet, atEnd: true, last)
    }

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
            return (start..<max(start, limit)).first { offset in
                isGlued(source.bytes[offset - 1], source.bytes[offset]) && source.areAlike(offset..<line.end, first)
            }
            .map { $0..<line.end }
        }
        take(heads, atEnd: false, first)
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

    /// Whether no space is between two bytes that are of two words.
    private func isGlued(_ byte: UInt8, _ next: UInt8) -> Bool {
        if Ascii.isDigit(next) { return Ascii.isLower(byte) || GluedPages.ends.contains(byte) }
        // `3.3.6 Opioids` is a number.
        return Ascii.isLetter(next)
            ? !Ascii.isSpace(byte) : !Ascii.isSpace(byte) && !Ascii.isSpace(next) && !Ascii.isDigit(byte)
    }

    private static let ends = [Ascii.period, Ascii.colon, Ascii.comma, Ascii.closeParenthesis]

    /// Takes the marks, and the one on a line of its own, if their numbers count the pages, or if they have none.
    private mutating func take(_ glued: [Range<Int>], atEnd: Bool, _ alone: Range<Int>) {
        var all = atEnd ? glued + [alone] : [alone] + glued
        if source.bytes[alone].contains(where: Ascii.isDigit) {
            all = counting(all, back: atEnd)
        } else if alone.count < GluedPages.shortestName || !source.isInCapitals(alone)
            || !glued.contains(where: isBesideSmallLetter)
        {
            // A text that is cut off in a word begins or ends with a part of a line, too.
            return
        }
        guard all.count > 1,
            zip(all, all.dropFirst()).allSatisfy({
                $1.lowerBound - $0.upperBound >= GluedPages.shortestPage || $1 == alone
            })
        else { return }
        marks = all
    }

    private func isBesideSmallLetter(_ mark: Range<Int>) -> Bool {
        let (before, after) = (mark.lowerBound - 1, mark.upperBound)
        return before >= 0 && Ascii.isLower(source.bytes[before])
            || after < source.bytes.count && Ascii.isLower(source.bytes[after])
    }

    /// Words without a number are as long at least, in bytes.
    private static let shortestName = 6

    /// The marks whose numbers go up by one each time, from the one that is alone; none if two have the same number.
    private func counting(_ all: [Range<Int>], back: Bool) -> [Range<Int>] {
        let ordered = back ? all.reversed() : all
        var chain = [ordered[0]]
        for mark in ordered.dropFirst()
        where source.countUp(back ? [mark, chain[chain.count - 1]] : [chain[chain.count - 1], mark]) {
            chain.append(mark)
        }
        return back ? chain.reversed() : chain
    }
}
