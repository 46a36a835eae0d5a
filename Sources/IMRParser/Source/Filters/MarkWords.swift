/// What the words of a short line are, counted.
struct MarkWords {
    private(set) var shape = MarkShape.other
    /// The last number of the line; `nil` if it has none.
    private(set) var number: Int?
    /// Whether a sentence, or a part of one, may be in the line.
    private(set) var isProse = false

    /// A line with more words in small letters is prose.
    private static let mostSmallWords = 2
    private static let pageWords: [Phrase] = ["page", "pages", "pg", "pgs", "p"]
    private static let joiners: [Phrase] = ["of", "v", "version", "no", "start", "end", "label"]
    /// Names of the end of a page, with and without the word itself.
    private static let breakWords: [Phrase] = ["break", "newpage", "pagebreak", "clearpage"]
    private static let numberWords = Phrase.numbersInWords.prefix(12)
    private static let caseWords: [Phrase] = ["imr", "case", "number", "maximus"]
    private static let copyWords: [Phrase] = ["public", "copy"]
    private static let stampWords: [Phrase] = [
        "fax", "am", "pm", "from", "to", "received", "printed", "sent", "tel", "phone", "ext", "pst", "pdt", "est",
        "edt",
        "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    ]

    init(_ line: Range<Int>, of source: SourceText) {
        let text = Text(line, of: source)
        if MarkWords.isContinued(text) || MarkWords.isContinuedHead(line, of: source) {
            shape = .pageWords
            return
        }
        var counts = (
            numbers: 0, page: 0, joiners: 0, copy: 0, stamp: 0, capitals: 0, lower: 0, cases: 0, labels: 0, breaks: 0
        )
        var offset = 0
        while let word = text.word(from: offset, to: text.count) {
            offset = word.upperBound
            if let end = CaseNumber.end(at: word.lowerBound, limit: text.count, in: text.bytes) {
                counts.cases += 1
                offset = end
                continue
            }
            let bytes = text.bytes[word]
            if MarkWords.isDrawn(bytes) { continue }
            if bytes.allSatisfy(Ascii.isDigit) {
                counts.numbers += 1
                number = bytes.count <= 9 ? bytes.reduce(0) { $0 * 10 + Int($1 - Ascii.zero) } : nil
            } else if text.isOneOf(word, MarkWords.pageWords) {
                counts.page += 1
            } else if let value = MarkWords.joinedNumber(bytes) {
                (counts.page, counts.numbers) = (counts.page + 1, counts.numbers + 1)
                number = value
            } else if let value = MarkWords.namedNumber(word, in: text, isAfterPage: counts.page > 0) {
                counts.numbers += 1
                number = value
            } else if text.isOneOf(word, MarkWords.breakWords) {
                counts.breaks += 1
            } else if text.isOneOf(word, MarkWords.copyWords) {
                counts.copy += 1
            } else if text.isOneOf(word, MarkWords.joiners) {
                counts.joiners += 1
            } else if text.isOneOf(word, MarkWords.caseWords) {
                counts.labels += 1
            } else if text.isOneOf(word, MarkWords.stampWords) {
                counts.stamp += 1
            } else if bytes.contains(where: Ascii.isLower) || bytes.contains(where: { $0 >= 0x80 }) {
                counts.lower += 1
                if counts.lower > MarkWords.mostSmallWords {
                    if MarkWords.endsWithPageCell(line, of: source), !source.isJustified(line) {
                        shape = .pageWords
                    } else if MarkWords.beginsWithPage(text) {
                        shape = .pageBeforeWords
                    } else {
                        isProse = true
                    }
                    return
                }
            } else {
                counts.capitals += 1
            }
        }
        // Without a case number they are words like others.
        if counts.cases == 0 { counts.lower += counts.labels }
        let words = counts.capitals + counts.lower
        let last = text.bytes.last ?? 0
        let endsSentence = last == Ascii.period || last == Ascii.comma || last == Ascii.semicolon
        let hasMarks = text.bytes.contains { !Ascii.isWord($0) && !Ascii.isSpace($0) }
        let hasColon = text.bytes.contains(Ascii.colon)
        isProse = endsSentence && !(counts.page > 0 && counts.numbers > 0 && words == 0)
        let isBreak = counts.breaks == 1 && (counts.page == 1 || text.bytes.first == Ascii.backslash)
        if counts.breaks > 0, !isBreak { counts.lower += counts.breaks }
        let all =
            counts.breaks + counts.numbers + counts.page + counts.joiners + counts.copy + counts.stamp + words
            + counts.cases
        if MarkWords.isBracedPage(text) || counts.page > 0 && words <= 1 && MarkWords.isBracketed(text) {
            (shape, isProse) = (.pageWords, false)
        } else if counts.numbers > 0, words <= 1, MarkWords.isBracketed(text) {
            (shape, isProse) = (.markedNumber, false)
        } else if all == 0 {
            shape = MarkWords.isRule(text) ? .rule : .other
        } else if counts.page > 0, counts.numbers > 1, words > 0, !endsSentence,
            MarkWords.endsWithPageCell(line, of: source)
        {
            (shape, isProse) = (.pageWords, false)
        } else if isProse || (hasColon && words > 0 && counts.stamp == 0) {
            // Words with a colon are a label or a heading.
            (shape, isProse) = (.other, true)
        } else if words == 0, counts.stamp == 0, counts.page > 0 && counts.numbers > 0 || counts.copy == 2 || isBreak {
            shape = .pageWords
        } else if counts.cases > 0, counts.lower == 0, words <= 2 {
            shape = .caseNumber
        } else if words == 0, counts.stamp == 0, (1...2).contains(counts.numbers), (number ?? 1000) < 1000,
            !endsSentence
        {
            shape = counts.numbers == 1 && !hasMarks ? .number : counts.joiners <= 1 ? .markedNumber : .other
        } else if counts.numbers >= 3, counts.stamp > 0 || counts.page > 0 {
            shape = .stamp
        } else if counts.lower == 0, (1...3).contains(words), counts.numbers == 1, Ascii.isDigit(last) {
            shape = .code
        }
    }

    /// The number that a word names: `iv`, alone on a short line or after the word page; `two`, after the word page.
    private static func namedNumber(_ word: Range<Int>, in text: Text, isAfterPage: Bool) -> Int? {
        if isAfterPage, let index = numberWords.firstIndex(where: { text.isOneOf(word, [$0]) }) { return index + 1 }
        guard isAfterPage || text.count <= longestRoman, word.count <= 5,
            text.bytes[word].allSatisfy(isRomanDigit)
        else { return nil }
        var (value, last) = (0, 0)
        for byte in text.bytes[word].reversed() {
            let digit = byte | 0x20 == UInt8(ascii: "x") ? 10 : byte | 0x20 == UInt8(ascii: "v") ? 5 : 1
            value += digit < last ? -digit : digit
            last = max(last, digit)
        }
        return value
    }

    /// The number of `p2` and `pg2`.
    private static func joinedNumber(_ word: ArraySlice<UInt8>) -> Int? {
        let digits = word.drop(while: Ascii.isLetter)
        guard (1...4).contains(digits.count), digits.count < word.count, digits.allSatisfy(Ascii.isDigit),
            pageWords.contains(where: {
                $0.count == word.count - digits.count && $0.begins(with: word.prefix($0.count))
            })
        else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - Ascii.zero) }
    }

    private static let longestRoman = 12

    /// `(continued)`, `Continued on next page`, `Cont'd`: nothing else is on the line.
    private static func isContinued(_ text: Text) -> Bool {
        guard let first = text.bytes.firstIndex(where: Ascii.isLetter),
            let last = text.bytes.lastIndex(where: Ascii.isLetter),
            text.bytes[..<first].allSatisfy({ !Ascii.isWord($0) }), !text.bytes[last...].contains(Ascii.colon)
        else { return false }
        return continuedWords.contains { text.match($0, at: first) == last + 1 }
    }

    /// Whether a line begins with the first word of `page 2` or of `continued on next page`.
    static func mayBegin(_ line: Range<Int>, of source: SourceText) -> Bool {
        // Most lines begin with another letter.
        let letter = source.bytes[line.lowerBound] | 0x20
        return (letter == UInt8(ascii: "p") || letter == UInt8(ascii: "c"))
            && (pageWords + continuedWords).contains {
                source.match($0, at: line.lowerBound, limit: line.upperBound) != nil
            }
    }

    /// Whether a heading or a label is printed again: `Decision rationale (continued):`.
    static func isContinuedHead(_ line: Range<Int>, of source: SourceText) -> Bool {
        let last = source.bytes[line.upperBound - 1]
        guard line.count <= longestHead, Ascii.isUpper(source.bytes[line.lowerBound]),
            [Ascii.colon, Ascii.closeParenthesis].contains(last) || last | 0x20 == UInt8(ascii: "d")
        else { return false }
        let text = Text(line, of: source)
        return text.find(continuedMarks).map { $0.upperBound + 1 >= text.count } ?? false
    }

    private static let longestHead = 72
    private static let continuedMarks: [Phrase] = ["(continued)", "(cont.)", "(cont'd)", ", continued", " - continued"]
    private static let continuedWords: [Phrase] = [
        "continued", "cont", "cont'd", "contd", "continued on next page", "continued on the next page",
        "this page intentionally left blank", "this page is intentionally left blank",
        "this page was intentionally left blank", "intentionally left blank", "intentionally blank", "blank page",
        "continued from previous page", "continued from the previous page", "continued on page", "continued from page",
    ]

    /// `[New page]`, `<<page>>`
    private static func isBracketed(_ text: Text) -> Bool {
        guard let first = text.bytes.first, let last = text.bytes.last else { return false }
        return first == Ascii.openBracket && last == Ascii.closeBracket
            || first == Ascii.lessThan && last == Ascii.greaterThan
    }

    /// `{2}-----`, as a converter of PDFs begins a page.
    private static func isBracedPage(_ text: Text) -> Bool {
        guard text.bytes.first == Ascii.openBrace,
            let number = text.bytes.number(at: 1, limit: text.count, mostDigits: 5)
        else { return false }
        let rest = text.bytes[number.end...]
        return rest.count > 3 && rest.first == 0x7D && rest.dropFirst().allSatisfy { $0 == Ascii.hyphen }
    }

    /// Whether it is a digit of the Roman numbers up to 39.
    static func isRomanDigit(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return letter == UInt8(ascii: "i") || letter == UInt8(ascii: "v") || letter == UInt8(ascii: "x")
    }

    /// Whether the words after the last wide gap, dash or bar of the line are a page number:
    /// `Form Effective 5.16.13      Page 2 of 7`, `Final Determination - Page 2 of 7`.
    private static func endsWithPageCell(_ line: Range<Int>, of source: SourceText) -> Bool {
        let longest = 20
        return (max(line.lowerBound + 1, line.upperBound - longest)..<line.upperBound).contains { start in
            source.isCell(at: start) && Ascii.isDigit(source.bytes[line.upperBound - 1])
                && MarkWords(start..<line.upperBound, of: source).shape == .pageWords
        }
    }

    /// Whether the page's number comes first, and then words that are no sentence: `Page | 1  Confidential`.
    private static func beginsWithPage(_ text: Text) -> Bool {
        guard let page = text.word(from: 0, to: text.count), page.lowerBound == 0, text.isOneOf(page, pageWords),
            let number = text.word(from: page.upperBound, to: text.count),
            text.bytes[number].allSatisfy(Ascii.isDigit),
            let next = text.word(from: number.upperBound, to: text.count)
        else { return false }
        return Ascii.isUpper(text.bytes[next.lowerBound]) && text.bytes.last.map(Ascii.isWord) == true
    }

    /// Whether the bytes are lines of U+2500 to U+257F, or dashes, and nothing else: `────`.
    static func isDrawn(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.first == 0xE2, bytes.count.isMultiple(of: 3) else { return false }
        return stride(from: bytes.startIndex, to: bytes.endIndex, by: 3).allSatisfy { offset in
            let (next, last) = (bytes[offset + 1], bytes[offset + 2])
            let isDash = next == 0x80 && (0x90...0x95).contains(last)
            return bytes[offset] == 0xE2 && (next == 0x94 || next == 0x95 || isDash)
        }
    }

    /// Whether the text is three or more marks of the kinds that rules are made of.
    private static func isRule(_ text: Text) -> Bool {
        let marks = text.bytes.filter { !Ascii.isSpace($0) }
        let dashes: [UInt8] = [0x2D, 0x3D, 0x5F, 0x2A, 0x7E, 0x23, 0x2B, 0x2E]
        return (marks.count >= 3 && marks.allSatisfy(dashes.contains))
            || (marks.count >= 9 && marks.allSatisfy { $0 >= 0x80 })
    }

    /// The line with every run of digits taken for the same one, and if it is `numbered`, with Roman numbers too.
    static func key(of text: Text, numbered: Bool = false) -> [UInt8] {
        var key: [UInt8] = []
        if numbered, text.count <= longestRoman, let word = text.word(from: 0, to: text.count),
            text.bytes[word].allSatisfy(isRomanDigit)
        {
            return Array(text.bytes[..<word.lowerBound]) + [Ascii.hash] + Array(text.bytes[word.upperBound...])
        }
        for byte in text.bytes {
            if Ascii.isDigit(byte) {
                if key.last != Ascii.hash { key.append(Ascii.hash) }
            } else {
                key.append(Ascii.lowercase(byte))
            }
        }
        return key
    }
}

extension SourceText {
    /// Whether a cell of a line may begin at `offset`: after a wide gap, a dash or a bar.
    fileprivate func isCell(at offset: Int) -> Bool {
        if isWideGap(before: offset) { return true }
        guard offset >= 3, bytes[offset - 1] == Ascii.space else { return false }
        let mark = bytes[offset - 2]
        let isDash = mark == Ascii.hyphen || mark == 0x7C || mark >= 0x80 && dashEnds(at: offset - 1)
        return isDash && (mark >= 0x80 || bytes[offset - 3] == Ascii.space)
    }

    /// Whether several wide gaps are in the line, as in justified text.
    fileprivate func isJustified(_ line: Range<Int>) -> Bool {
        var gaps = 0
        for offset in line where !Ascii.isSpace(bytes[offset]) && isGap(before: offset, in: line) { gaps += 1 }
        return gaps > 2
    }

    private func isGap(before offset: Int, in line: Range<Int>) -> Bool {
        offset >= line.lowerBound + 2 && Ascii.isSpace(bytes[offset - 1]) && Ascii.isSpace(bytes[offset - 2])
    }

    /// Whether a dash of three bytes ends at `offset`.
    private func dashEnds(at offset: Int) -> Bool {
        offset >= 3 && bytes.dashLength(at: offset - 3, limit: offset) == 3
    }

    /// Whether three spaces come before `offset`.
    fileprivate func isWideGap(before offset: Int) -> Bool {
        offset >= 3 && bytes[offset - 1] == Ascii.space && bytes[offset - 2] == Ascii.space
            && bytes[offset - 3] == Ascii.space
    }
}
