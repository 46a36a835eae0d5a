/// Finds characters that an extractor could not decode, or that it lost. The font of the PDF does not say which letters
/// its glyphs are.
///
/// `(cid:105)(cid:110)`, U+FFFD, characters for private use, control characters, letters of other scripts, and letters of
/// which each is another one: `7KH UHTXHVW LV QRW` for "The request is not".
enum UndecodedText {
    /// Reports each value that has such characters, once.
    static func check(_ determination: Determination, in source: SourceText, problems: inout Problems) {
        if let lost = lostLetters(in: source) {
            let parts: [(Field, Range<Int>?)] = [
                (.reviewer, determination.reviewer.statement?.range),
                (.caseSummary, determination.caseSummary.text?.range),
                (.issues, determination.issues.first?.heading?.range),
            ]
            for case (let field, let place?) in parts { problems.add(.lostLetters(lost), on: field, at: place) }
        }
        problems.add(.undecodedText, onValuesAt: places(in: source), of: determination)
        problems.add(.lostCharacters, onValuesAt: questionMarks(in: source), of: determination)
    }

    /// Letters that fonts often join to one sign, and that English prose of some length always has.
    private static let joinedLetters: [Phrase] = ["fi", "ti"]
    private static let enoughProse = 2000

    /// Letters that do not occur in the text, although it is long; `nil` if it has all of them.
    ///
    /// An extractor that does not know the sign for "fi" gives "certed", "cer ed", or "cer?ed" for "certified".
    private static func lostLetters(in source: SourceText) -> Phrase? {
        guard source.bytes.count >= enoughProse else { return nil }
        return joinedLetters.first { letters in
            var offset = 0
            while let found = source.find(letters, in: offset..<source.bytes.count) {
                if Ascii.isLower(source.bytes[found.lowerBound]) { return false }
                offset = found.upperBound
            }
            return source.bytes.count(where: Ascii.isLower) >= enoughProse
        }
    }

    /// Whether the text is mostly undecoded.
    static func isMostOf(_ source: SourceText) -> Bool {
        let places = places(in: source)
        let count = places.reduce(0) { $0 + $1.count }
        return count * 3 > source.bytes.count { !Ascii.isSpace($0) }
    }

    /// The places of such characters, in order. A line of other letters is one place.
    private static func places(in source: SourceText) -> [Range<Int>] {
        // Most texts are ASCII, and have none of their signs.
        guard !source.isAscii || source.hasControls || source.signs.contains(.undecoded) else { return [] }
        var places = glyphNumbers(in: source) + shiftedWords(in: source)
        for line in source.lines where !line.isClean { addCharacters(of: line, in: source, to: &places) }
        places.sort { $0.lowerBound < $1.lowerBound }
        return places
    }

    /// Question marks in the place of characters that an encoding lacks: `the worker?s ?pins and needles? were`. They are in
    /// words, or sentences go on after them. One that may end a sentence is none.
    private static func questionMarks(in source: SourceText) -> [Range<Int>] {
        let bytes = source.bytes
        var places: [Range<Int>] = []
        var isCertain = false
        var offset = 0
        // In a text without capitals, small letters show nothing.
        var hasCapitals: Bool?
        while let mark = bytes.firstSign(from: offset, isQuestionMark) {
            offset = mark + 1
            let before = mark > 0 ? bytes[mark - 1] : Ascii.space
            let next = source.skipSpace(from: offset, to: bytes.count)
            hasCapitals = hasCapitals ?? bytes.contains(where: Ascii.isUpper)
            let goesOn = hasCapitals == true && next > offset && next < bytes.count && Ascii.isLower(bytes[next])
            let isApart = next > offset || next == bytes.count
            let isLost =
                Ascii.isLetter(before) && contractions.contains(bytes[offset...].prefix(4).prefix(while: Ascii.isWord))
                || Ascii.isWord(before) && goesOn || before == Ascii.period && isApart
            if !isLost, isApart, !Ascii.isSpace(before) { continue }
            places.append(mark..<offset)
            isCertain = isCertain || isLost
        }
        return isCertain ? places : []
    }

    @inline(__always)
    private static func isQuestionMark(_ bytes: [UInt8].Block, _ next: [UInt8].Block) -> [UInt8].BlockMask {
        bytes .== [UInt8].Block(repeating: Ascii.question)
    }

    /// What comes after the apostrophe of a word.
    private static let contractions = ["s", "t", "re", "ve", "ll", "d", "m"].map { ArraySlice($0.utf8) }

    /// `(cid:12)`
    private static func glyphNumbers(in source: SourceText) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var offset = 0
        while let found = source.find("(cid:", in: offset..<source.bytes.count) {
            offset = found.upperBound
            guard let number = source.bytes.number(at: offset, limit: source.bytes.count, mostDigits: 6) else {
                continue
            }
            offset = number.end
            places.append(found.lowerBound..<min(offset + 1, source.bytes.count))
        }
        return places
    }

    /// Control characters, U+FFFD, characters for private use, and letters of other scripts.
    private static func addCharacters(of line: Line, in source: SourceText, to places: inout [Range<Int>]) {
        let bytes = source.bytes
        for offset in line.range {
            let byte = bytes[offset]
            if byte >= Ascii.space, byte < 0x7F { continue }
            if byte < 0x80 {
                if !Ascii.isSpace(byte) { places.append(offset..<offset + 1) }
            } else if byte >= 0xC2 {
                let length = UTF8Check.characterLength(at: offset, in: bytes)
                guard length > 0, isUndecoded(Characters.scalar(bytes[offset..<offset + length])) else { continue }
                // A bullet of a font of signs.
                let isBullet =
                    offset == line.start && line.end > offset + length && bytes[offset + length] == Ascii.space
                if isBullet { continue }
                places.append(offset..<offset + length)
            }
        }
    }

    private static func isUndecoded(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x80...0x9F: scalar != 0x85
        case 0xFFFD, 0xE000...0xF8FF, 0xF_0000...0x10_FFFF: true
        // Letters of other scripts, from Cyrillic to Hangul. Letters are in English, and the names in them are taken out.
        case 0x400...0x1CFF, 0x3041...0xD7FF: true
        default: false
        }
    }

    /// Lines with words of which each letter is the one 29 places before it in ASCII: a font's own numbers of its glyphs.
    /// Where there is such text, there is "WKH", which is "the", and another of its words close by.
    private static func shiftedWords(in source: SourceText) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var offset = 0
        while let found = source.find("WKH", in: offset..<source.bytes.count) {
            offset = found.upperBound
            let line = source.lines[source.lineIndex(at: found.lowerBound)].range
            guard places.last != line else { continue }
            let text = Text(line, of: source)
            let words = text.words(in: 0..<text.count).count { text.isOneOf($0, shiftedWords) }
            if words > 1 { places.append(line) }
            offset = max(offset, line.upperBound)
        }
        return places
    }

    /// "the", "and", "of", "is", "to", "was", "not", "for", "with", "in", "on", "he", "are", "request".
    private static let shiftedWords: [Phrase] = [
        "WKH", "DQG", "RI", "LV", "WR", "ZDV", "QRW", "IRU", "ZLWK", "LQ", "RQ", "KH", "DUH", "UHTXHVW",
    ]
}
