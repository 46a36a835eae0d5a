/// The forms of an age: a number in digits or in words, with words that make it an age.
struct AgeSyntax {
    struct Age {
        /// The number; `nil` if it cannot be read.
        var years: Int?
        var number: Range<Int>
        /// The place of the number and of the words that make it an age.
        var range: Range<Int>
        /// Whether it is after a label: `Age: 42`.
        var isLabeled = false
    }

    private let text: Text

    init(_ text: Text) { self.text = text }

    /// The first word from `offset` on that an age may begin with: one that begins with "ag", one of the two before a word
    /// with "y" ("forty-two years"), or a number before "M" or "F".
    func candidate(from offset: Int) -> Range<Int>? {
        guard let (sign, isLead) = sign(from: offset) else { return nil }
        var start = sign
        while start > offset, Ascii.isWord(text.bytes[start - 1]) { start -= 1 }
        for _ in 0..<(isLead ? 2 : 0) { start = text.word(before: start, from: offset)?.lowerBound ?? start }
        return text.word(from: start, to: text.count)
    }

    /// The first byte from `offset` on that shows an age, and whether the age may begin in a word before it.
    private func sign(from offset: Int) -> (offset: Int, isLead: Bool)? {
        let bytes = text.bytes
        guard offset < bytes.count else { return nil }
        if bytes[offset] | 0x20 == UInt8(ascii: "y") { return (offset, true) }
        var start = offset
        while let place = bytes.firstSign(from: start, AgeSyntax.isSign) {
            if bytes[place + 1] | 0x20 == UInt8(ascii: "y") { return (place + 1, true) }
            let isAge = bytes[place + 1] | 0x20 == UInt8(ascii: "g")
            if isAge, place == offset || !Ascii.isWord(bytes[place - 1]) { return (place, false) }
            if !isAge, Ascii.isDigit(bytes[place]) { return (place, false) }
            if !isAge, place > offset, Ascii.isDigit(bytes[place - 1]) { return (place - 1, false) }
            start = place + 1
        }
        return nil
    }

    /// The first byte of "ag", what comes before a "y" if it is no letter, and what comes before "M" or "F" if it may be a
    /// number or end one.
    @inline(__always)
    private static func isSign(_ bytes: [UInt8].Block, _ next: [UInt8].Block) -> [UInt8].BlockMask {
        typealias Block = [UInt8].Block
        let caseBit = Block(repeating: 0x20)
        let (letters, small, nextSmall) = (Block(repeating: 26), bytes | caseBit, next | caseBit)
        let isLetter = (small &- Block(repeating: UInt8(ascii: "a"))) .< letters
        let isAge =
            (small .== Block(repeating: UInt8(ascii: "a"))) .& (nextSmall .== Block(repeating: UInt8(ascii: "g")))
        let isYear = .!isLetter .& (nextSmall .== Block(repeating: UInt8(ascii: "y")))
        let isInitial = (next .== Block(repeating: UInt8(ascii: "M"))) .| (next .== Block(repeating: UInt8(ascii: "F")))
        return isAge .| isYear .| (.!isLetter .& isInitial)
    }

    /// The age that begins with `word`, or is joined to it: `now47-year-old`.
    func age(at word: Range<Int>) -> Age? {
        let first = text.bytes[word.lowerBound]
        if first | 0x20 == UInt8(ascii: "a"), text.isOneOf(word, AgeSyntax.ageWords) { return age(afterWord: word) }
        if let digits = word.first(where: { Ascii.isDigit(text.bytes[$0]) }) { return age(at: digits, in: word) }
        // "forty-two-year-old": an age goes on with "y", or with another number.
        let next = skipJoiners(word.upperBound)
        guard next < text.count, isInitial(text.bytes[next]) || first | 0x20 == UInt8(ascii: "y") else { return nil }
        if let spelled = spelledNumber(at: word) {
            guard let end = ageWords(at: spelled.end) else { return nil }
            let number = word.lowerBound..<spelled.end
            return Age(years: spelled.value, number: number, range: word.lowerBound..<end)
        }
        return unreadAge(at: word)
    }

    /// Whether a unit, or a word for years, may begin with the byte.
    private func isInitial(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case UInt8(ascii: "y"), UInt8(ascii: "o"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "s"),
            UInt8(ascii: "e"), UInt8(ascii: "n"):
            true
        default: false
        }
    }

    /// `42M`, `42 F`: an age only where the worker's is expected.
    func initials(at word: Range<Int>) -> Age? {
        guard let number = text.bytes.number(at: word.lowerBound, limit: word.upperBound, mostDigits: 2),
            number.value > 12, !isInsideNumber(word.lowerBound)
        else { return nil }
        var mark = number.end
        if mark < text.count, text.bytes[mark] == Ascii.space || text.bytes[mark] == Ascii.slash { mark += 1 }
        guard mark < text.count, text.bytes[mark] == UInt8(ascii: "M") || text.bytes[mark] == UInt8(ascii: "F"),
            mark + 1 == text.count || !Ascii.isWord(text.bytes[mark + 1])
        else { return nil }
        let range = word.lowerBound..<number.end
        return Age(years: number.value, number: range, range: range)
    }

    // MARK: Numbers

    private func age(at digits: Int, in word: Range<Int>) -> Age? {
        let isJoined = digits > word.lowerBound && Ascii.isLower(text.bytes[digits - 1])
        let number = text.bytes.number(at: digits, limit: text.count, mostDigits: 3)
        if let number, let end = ageWords(at: number.end), isJoined || !isInsideNumber(digits) {
            guard number.value < 10, let tens = tens(before: digits) else {
                let isAge = (1...120).contains(number.value)
                return Age(years: isAge ? number.value : nil, number: digits..<number.end, range: digits..<end)
            }
            return Age(years: tens.value + number.value, number: tens.start..<number.end, range: tens.start..<end)
        }
        return unreadAge(at: word)
    }

    /// The tens of an age that an extractor broke: `5 2-year-old`.
    private func tens(before offset: Int) -> (value: Int, start: Int)? {
        let start = offset - 2
        guard start >= 0, Ascii.isSpace(text.bytes[offset - 1]), !isInsideNumber(start),
            let tens = text.bytes.number(at: start, limit: offset, mostDigits: 1), tens.value > 0
        else { return nil }
        return (tens.value * 10, start)
    }

    private func isInsideNumber(_ offset: Int) -> Bool {
        guard offset > 0 else { return false }
        let before = text.bytes[offset - 1]
        return Ascii.isWord(before) || before == Ascii.period || before == Ascii.slash || before == Ascii.hyphen
    }

    /// Whether a number continues at `offset`, as doses and dates do: `5.5`, `5/16`, `5-6`.
    private func goesOn(_ offset: Int) -> Bool {
        guard offset < text.count else { return false }
        let isJoined = offset + 1 < text.count && Ascii.isDigit(text.bytes[offset + 1])
        return Ascii.isWord(text.bytes[offset]) || (isJoined && !Ascii.isSpace(text.bytes[offset]))
    }

    /// "forty-two", "sixty"
    private func spelledNumber(at word: Range<Int>) -> (value: Int, end: Int)? {
        // The tens end in "ty". Most words do not.
        guard text.bytes[word.upperBound - 1] | 0x20 == UInt8(ascii: "y") else {
            return number(word, among: AgeSyntax.units).map { ($0 + 1, word.upperBound) }
        }
        guard let tens = number(word, among: AgeSyntax.tens[...]) else { return nil }
        let value = (tens + 2) * 10
        let next = skipJoiners(word.upperBound)
        guard let unit = text.word(from: next, to: text.count), unit.lowerBound == next,
            let added = number(unit, among: AgeSyntax.units.prefix(9))
        else { return (value, word.upperBound) }
        return (value + added + 1, unit.upperBound)
    }

    /// The index of the number that the word is.
    private func number(_ word: Range<Int>, among numbers: ArraySlice<Phrase>) -> Int? {
        guard (3...9).contains(word.count) else { return nil }
        return numbers.firstIndex { $0.count == word.count && text.match($0, at: word.lowerBound) != nil }
    }

    /// "aged 42", "age of 42", "age is 42", "Age: 42", "Age: ██"
    private func age(afterWord word: Range<Int>) -> Age? {
        let isLabeled = word.upperBound < text.count && text.bytes[word.upperBound] == Ascii.colon
        var start = text.skipSpaces(from: word.upperBound + (isLabeled ? 1 : 0))
        start = text.match(["of ", "is "], at: start) ?? start
        guard let next = text.word(from: start, to: text.count) else { return nil }
        if let number = text.bytes.number(at: start, limit: text.count, mostDigits: 3) {
            let end = ageWords(at: number.end) ?? number.end
            let isAge = (1...120).contains(number.value)
            guard isAge, end > number.end || !goesOn(number.end) else { return nil }
            return Age(
                years: number.value, number: start..<number.end, range: word.lowerBound..<end, isLabeled: isLabeled)
        }
        if next.lowerBound == start, let spelled = spelledNumber(at: next) {
            return Age(
                years: spelled.value, number: start..<spelled.end, range: word.lowerBound..<spelled.end,
                isLabeled: isLabeled)
        }
        guard isLabeled || isIllegible(start) else { return nil }
        return Age(years: nil, number: start..<start, range: word.lowerBound..<next.upperBound, isLabeled: isLabeled)
    }

    /// An age whose number is blacked out or misread: `██-year-old`, `XX year old`, `4S-year-old`, `**-year-old`.
    private func unreadAge(at word: Range<Int>) -> Age? {
        if let end = ageWords(at: word.upperBound), isIllegible(word.lowerBound) {
            return Age(years: nil, number: word, range: word.lowerBound..<end)
        }
        guard word.lowerBound > 0, let end = ageWords(at: word.lowerBound) else { return nil }
        let mark = text.skipSpacesBackward(from: word.lowerBound)
        let last = mark > 0 && text.bytes[mark - 1] == Ascii.hyphen ? mark - 2 : mark - 1
        guard last >= 0, AgeSyntax.redactionMarks.contains(text.bytes[last]) else { return nil }
        return Age(years: nil, number: last..<last + 1, range: last..<end)
    }

    /// The words of an age that come right after `word`, which is no number.
    func lostAge(after word: Range<Int>) -> Age? {
        ageWords(at: word.upperBound).map { end in
            Age(years: nil, number: word.upperBound..<word.upperBound, range: word.upperBound..<end)
        }
    }

    /// Whether the word at `offset` is not a word, but signs or `X` in the place of one, or has digits among letters.
    private func isIllegible(_ offset: Int) -> Bool {
        guard let word = text.word(from: offset, to: text.count) else { return false }
        if word.lowerBound > offset, AgeSyntax.redactionMarks.contains(text.bytes[offset]) { return true }
        let bytes = text.bytes[word]
        return bytes.allSatisfy { $0 | 0x20 == UInt8(ascii: "x") } || bytes.allSatisfy { $0 >= 0x80 }
            || bytes.contains(where: Ascii.isDigit) && bytes.count <= 4 || text.isOneOf(word, AgeSyntax.redactionWords)
    }

    // MARK: Words

    /// The end of the words that make the number before `offset` an age: "-year-old", " years of age", " y/o", "yo".
    private func ageWords(at offset: Int) -> Int? {
        let start = skipJoiners(offset)
        guard start < text.count, text.bytes[start] | 0x20 == UInt8(ascii: "y") else { return nil }
        for phrase in AgeSyntax.years {
            guard var end = text.match(phrase, at: start) else { continue }
            if end < text.count, text.bytes[end] | 0x20 == UInt8(ascii: "s") { end += 1 }
            if phrase.count == 2 { end = text.afterStop(at: end) }
            end = monthsEnd(at: end) ?? end
            if let end = text.match(AgeSyntax.yearsEnds, at: skipJoiners(end)) { return end }
            // "42 yr male"
            if let word = text.word(from: end, to: text.count), text.isOneOf(word, AgeSyntax.sexes) { return end }
        }
        for phrase in AgeSyntax.shortYears {
            guard let end = text.match(phrase, at: start) else { continue }
            let next = end < text.count ? text.bytes[end] : Ascii.space
            let isInitial =
                (next | 0x20 == UInt8(ascii: "m") || next | 0x20 == UInt8(ascii: "f"))
                && (end + 1 == text.count || !Ascii.isWord(text.bytes[end + 1]))
            if !Ascii.isWord(next) || isInitial { return end }
        }
        for phrase in AgeSyntax.wholeYears {
            if let end = text.bytes.end(ofBroken: phrase, at: start, limit: text.count) { return end }
        }
        return nil
    }

    /// The end of months after years: ", 3 months", "-and-3-month".
    private func monthsEnd(at offset: Int) -> Int? {
        let comma = offset < text.count && text.bytes[offset] == Ascii.comma ? offset + 1 : offset
        let start = skipJoiners(comma)
        let and = text.match("and", at: start).map(skipJoiners) ?? start
        guard let number = text.bytes.number(at: and, limit: text.count, mostDigits: 2) else { return nil }
        return text.match(AgeSyntax.months, at: skipJoiners(number.end))
    }

    /// The offset of the first byte that is not white space or a hyphen or dash of any kind.
    private func skipJoiners(_ offset: Int) -> Int {
        var offset = offset
        while offset < text.count {
            let byte = text.bytes[offset]
            if Ascii.isSpace(byte) || byte == Ascii.hyphen {
                offset += 1
            } else if byte == 0xE2, let end = text.match(AgeSyntax.dashes, at: offset) {
                offset = end
            } else {
                break
            }
        }
        return offset
    }

    // MARK: Wording

    private static let years: [Phrase] = ["year", "yr"]
    private static let months: [Phrase] = ["months", "month"]
    private static let yearsEnds: [Phrase] = ["old", "of age", "of-age"]
    private static let shortYears: [Phrase] = ["y/o", "y.o.", "y.o", "yo", "y o", "y-o"]
    /// Words of an age that an extractor may break: `52- ye ar-old`.
    private static let wholeYears: [Phrase] = ["year old", "years old", "year of age", "years of age"]
    private static let redactionWords: [Phrase] = ["redacted", "omitted"]
    private static let sexes: [Phrase] = ["male", "female"]
    private static let ageWords: [Phrase] = ["age", "aged"]
    private static let dashes: [Phrase] = ["\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}", "\u{2010}"]
    private static let redactionMarks: [UInt8] = [
        UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "?"), UInt8(ascii: "#"), Ascii.openBracket,
        Ascii.closeBracket, Ascii.closeParenthesis, Ascii.greaterThan, Ascii.lessThan,
    ]
    private static let units = Phrase.numbersInWords.dropLast()
    private static let tens: [Phrase] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
}
