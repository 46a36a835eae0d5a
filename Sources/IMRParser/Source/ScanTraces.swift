/// Evidence that a text comes from OCR: any word of it may then be misread, even where nothing else shows it.
///
/// The weights are about ten times the logarithm of the odds. People type one word wrong, or draw a bar; a half of the
/// logo, or two words of the form that are misread by characters that look alike, come from a picture.
enum ScanTraces {
    /// The weight from which a text counts as OCR.
    static let enough = 30
    static let partOfLogo = 30
    /// A logo that was read without a mistake, and a bar in the header: people write these too.
    static let logo = 20
    static let bar = 10
    /// A word of the form that is misread by look-alikes, and any that differs in another way.
    static let misreadWord = 15
    static let changedWord = 10

    /// A digit in the name of a guideline, a quote that begins a line and a capital, and quotes of two kinds. Programs
    /// write one kind.
    private static let misreadName = 30
    private static let strayQuote = 20
    private static let mixedQuotes = 15

    private static let mixedWord = 15
    private static let strayMark = 5
    private static let most = 2

    /// The weight of the traces in a text: letters in the dates of the header, letters and digits mixed in a word,
    /// stray marks.
    static func weight(in source: SourceText) -> Int {
        var mixed = 0
        var stray = 0
        let bytes = source.bytes
        for line in source.lines {
            var straysOfLine = 0
            for offset in line.range where offset > line.start && offset + 1 < line.end {
                let byte = bytes[offset]
                let (before, after) = (bytes[offset - 1], bytes[offset + 1])
                if confused.contains(byte), Ascii.isLower(before), Ascii.isLower(after) {
                    mixed += 1
                } else if byte == Ascii.n, before == Ascii.r,
                    offset - 1 == line.start || bytes[offset - 2] == Ascii.space,
                    Ascii.isLower(after)
                {
                    // No word begins with "rn".
                    mixed += 1
                } else if byte < 0x80, strays.contains(byte), before == Ascii.space, after == Ascii.space {
                    straysOfLine += 1
                }
            }
            // A table that was written with bars has several on a line, or short lines.
            if straysOfLine == 1, source.isProse(line) { stray += 1 }
        }
        let hasMisreadDate = source.lines.prefix(headerLines).contains { line in
            bytes[line.range].split(whereSeparator: Ascii.isSpace).contains(where: isMisreadDate)
        }
        return (hasMisreadDate ? misreadWord : 0) + min(mixed, most) * mixedWord + min(stray, most) * strayMark
    }

    /// The weight of the traces that are looked for in every text: `0DG` for `ODG`, and quotes.
    static func weightAtSight(in source: SourceText) -> Int {
        let bytes = source.bytes
        var weight = holdsMisreadODG(bytes) ? misreadName : 0
        guard !source.isAscii else { return weight }
        let hasStray = source.lines.contains { line in
            line.range.count > 3 && bytes[line.start..<line.start + 3].elementsEqual(singleQuote)
                && Ascii.isUpper(bytes[line.start + 3])
        }
        if hasStray { weight += strayQuote }
        let isCurly = curlyQuotes.contains { source.find($0, in: 0..<bytes.count) != nil }
        if isCurly, bytes.contains(Ascii.quote) { weight += mixedQuotes }
        return weight
    }

    private static func holdsMisreadODG(_ bytes: [UInt8]) -> Bool {
        var start = 0
        while let place = bytes.firstSign(from: start, isZeroBeforeD) {
            let isWord = place == 0 || !Ascii.isWord(bytes[place - 1])
            if isWord, place + 2 < bytes.count, bytes[place + 2] == UInt8(ascii: "G") { return true }
            start = place + 1
        }
        return false
    }

    @inline(__always)
    private static func isZeroBeforeD(_ bytes: [UInt8].Block, _ next: [UInt8].Block) -> [UInt8].BlockMask {
        (bytes .== [UInt8].Block(repeating: Ascii.zero)) .& (next .== [UInt8].Block(repeating: UInt8(ascii: "D")))
    }

    private static let singleQuote: [UInt8] = Array("\u{2018}".utf8)
    private static let curlyQuotes: [Phrase] = ["\u{201C}", "\u{201D}"]

    /// Whether a word is a date but for letters that look like digits: `O1/11/2017`.
    private static func isMisreadDate(_ word: ArraySlice<UInt8>) -> Bool {
        guard (8...10).contains(word.count), word.count(where: { $0 == Ascii.slash }) == 2 else { return false }
        let digits = word.count(where: Ascii.isDigit)
        return digits >= 4 && digits + 2 < word.count
            && word.allSatisfy { Ascii.isDigit($0) || $0 == Ascii.slash || digitLike.contains($0) }
    }

    private static let headerLines = 40
    private static let digitLike: [UInt8] = Array("OoQDIlZSB|".utf8)
    private static let confused: [UInt8] = Array("01|".utf8)
    private static let strays: [UInt8] = Array("|~_\\{}`".utf8)
}
