/// Whether the numbers before headings are ordinals, which are not part of the service, or quantities, which are.
///
/// `1.`, `1)`, `1:`, and `Request 1 -` are ordinals. A bare number, `(1)`, `#1`, `1 -`, `A.`, or `II.` is one only where
/// the headings count 1, 2, 3 … through the letter, or where "The request for" comes after it: `1 knee scooter` is a
/// quantity, and `C. difficile` is a name. The same holds for a number with any words before it, if they are the same
/// before each: `Disputed item 1:`.
struct OrdinalStyle {
    /// A number before a heading.
    struct Prefix {
        /// `nil` if it is a bullet.
        let value: Int?
        /// The number of the letter, if it may be a Roman numeral too.
        var letter: Int?
        /// Where the text after it begins.
        let end: Int
        /// Whether its mark shows that it is an ordinal.
        let isMarked: Bool
        /// The words before the number, if they are not known to count.
        var name: Range<Int>?
    }

    private let countsBare: Bool
    /// Whether some bare numbers count, but not all headings have one.
    private let someCountBare: Bool

    init(_ services: some Collection<Range<Int>?>, of source: SourceText) {
        var place = 0
        var counting = 0
        var name: ArraySlice<UInt8>?
        for service in services {
            place += 1
            guard let service, let prefix = OrdinalStyle.bare(place, at: service, of: source) else { continue }
            let words = prefix.name.map { source.bytes[$0] } ?? []
            if words.elementsEqual(name ?? words) { counting += 1 }
            name = name ?? words
        }
        countsBare = place > 1 && counting == place
        someCountBare = counting > 1 && counting < place
    }

    /// Whether the number before `service` may be an ordinal that was not stripped.
    func isDoubtful(_ service: Range<Int>, _ place: Int, of source: SourceText) -> Bool {
        someCountBare && ordinal(of: service, in: source) == nil
            && OrdinalStyle.bare(place, at: service, of: source) != nil
    }

    /// The number before `service`, if it is `value` and has no mark.
    private static func bare(_ value: Int, at service: Range<Int>, of source: SourceText) -> Prefix? {
        guard let prefix = prefix(of: service, in: source, withAnyName: true), !prefix.isMarked,
            prefix.value == value || prefix.letter == value
        else { return nil }
        return prefix
    }

    func ordinal(of service: Range<Int>, in source: SourceText) -> Prefix? {
        guard let prefix = OrdinalStyle.prefix(of: service, in: source, withAnyName: true) else { return nil }
        if let value = prefix.value, source.counts(to: value + 1, in: prefix.end..<service.upperBound) { return nil }
        if prefix.isMarked || countsBare { return prefix }
        let text = Text(prefix.end..<min(service.upperBound, prefix.end + 64), of: source)
        return text.requestStart(at: 0) != nil ? prefix : nil
    }

    /// The number of one or two digits, the letter, the Roman numeral, or the bullet at the start of `service`; `nil` if
    /// there is none.
    ///
    /// - Parameter withAnyName: Whether any words may be before the number: `Disputed item 1:`.
    static func prefix(of service: Range<Int>, in source: SourceText, withAnyName: Bool = false) -> Prefix? {
        let (start, limit) = (service.lowerBound, service.upperBound)
        let first = source.bulletEnd(at: start, limit: limit, isLineStart: true).map {
            source.skipSpace(from: $0, to: limit)
        }
        let number = first ?? start
        if let prefix = numeral(at: number, limit: limit, in: source)
            ?? (withAnyName ? namedNumber(at: number, limit: limit, in: source) : nil)
        {
            return prefix
        }
        return first.flatMap { $0 < limit ? Prefix(value: nil, end: $0, isMarked: true) : nil }
    }

    /// `Disputed item 1:`. Other words with a number count nothing unless a mark comes after the number.
    private static func namedNumber(at start: Int, limit: Int, in source: SourceText) -> Prefix? {
        guard let name = source.anyNameEnd(at: start, limit: limit) else { return nil }
        let digits = source.bytes[name] == Ascii.hash ? name + 1 : name
        guard let number = source.countingNumber(at: digits, limit: limit),
            let mark = source.ordinalMarkEnd(at: number.end, limit: limit), !mark.hasDash
        else { return nil }
        let text = source.skipSpace(from: mark.end, to: limit)
        return text < limit ? Prefix(value: number.value, end: text, isMarked: false, name: start..<name) : nil
    }

    private static func numeral(at start: Int, limit: Int, in source: SourceText) -> Prefix? {
        let mayHaveName =
            start + 1 < limit && Vocabulary.ordinalBeginnings.contains(source.bytes[start], source.bytes[start + 1])
        if let ordinal = source.ordinal(at: start, limit: limit, needsSpace: true)
            ?? source.circled(at: start, limit: limit)
            ?? (mayHaveName ? source.sequence(at: start, limit: limit) : nil)
        {
            return Prefix(value: ordinal.value, end: ordinal.end, isMarked: true)
        }
        let known = mayHaveName ? source.ordinalNameEnd(at: start, limit: limit) : nil
        if let known, known < limit, source.bytes[known] == Ascii.colon {
            let text = source.skipSpace(from: known + 1, to: limit)
            return text > known + 1 && text < limit ? Prefix(value: nil, end: text, isMarked: true) : nil
        }
        var digits = known ?? start
        let opening = digits < limit ? source.bytes[digits] : 0
        let isOpened = opening == Ascii.openParenthesis || opening == Ascii.openBracket
        if isOpened || opening == Ascii.hash { digits += 1 }
        let number = source.countingNumber(at: digits, limit: limit)
        let letters = number == nil ? source.letterNumeral(at: digits, limit: limit) : nil
        guard var end = number?.end ?? letters?.end else { return nil }
        let numberEnd = end
        if isOpened {
            guard end < limit, source.bytes[end] == Ascii.closeParenthesis || source.bytes[end] == Ascii.closeBracket
            else { return nil }
            end += 1
        }
        let mark = source.ordinalMarkEnd(at: end, limit: limit)
        guard number != nil || mark != nil || isOpened && known == nil else { return nil }
        // A dash after a number may be one of a range or of words: `3 - 4 visits`.
        let isMarked = mark.map { known != nil || number?.isSimple == true && !isOpened && !$0.hasDash } ?? false
        let text = source.skipSpace(from: mark?.end ?? end, to: limit)
        guard text > numberEnd, text < limit else { return nil }
        return Prefix(value: number?.value ?? letters?.value, letter: letters?.letter, end: text, isMarked: isMarked)
    }
}

extension SourceText {
    /// Whether the ordinal `value` is among the words of `range`, as in a list of services: `1) a cane; 2) a walker`.
    fileprivate func counts(to value: Int, in range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while let digit = bytes[offset..<range.upperBound].firstIndex(where: Ascii.isDigit) {
            offset = digit + 1
            if Ascii.isSpace(bytes[digit - 1]),
                ordinal(at: digit, limit: range.upperBound, needsSpace: true)?.value == value
            {
                return true
            }
        }
        return false
    }

    /// The offset after the bullet at `offset`; `nil` if there is none.
    ///
    /// - Parameter isLineStart: Whether a dash or a letter may be a bullet too, if a space comes after it.
    func bulletEnd(at offset: Int, limit: Int, isLineStart: Bool) -> Int? {
        guard offset + 3 < limit else { return nil }
        let rest = bytes[offset..<limit]
        if bytes[offset] >= 0x80 {
            if Vocabulary.bulletBlocks.contains(where: rest.starts(with:)) { return offset + 3 }
            if let mark = Vocabulary.bullets.first(where: rest.starts(with:)) { return offset + mark.count }
        }
        guard isLineStart, let mark = Vocabulary.spacedBullets.first(where: rest.starts(with:)) else { return nil }
        let end = offset + mark.count
        return end < limit && Ascii.isSpace(bytes[end]) ? end : nil
    }

    /// The offset after the name of a number, "Request" or "Issue no."; `nil` if there is none at `offset`.
    fileprivate func ordinalNameEnd(at offset: Int, limit: Int) -> Int? {
        guard let name = firstMatch(Vocabulary.ordinalNames, at: offset, limit: limit) else { return nil }
        let next = skipSpace(from: name, to: limit)
        return firstMatch(Vocabulary.numberWords, at: next, limit: limit).map { skipSpace(from: $0, to: limit) } ?? next
    }

    /// The offset after any few words that a digit comes after; `nil` if there are none at `offset`.
    fileprivate func anyNameEnd(at offset: Int, limit: Int) -> Int? {
        let longestName = 24
        let end = min(limit, offset + longestName)
        guard
            let digit = bytes[offset..<max(offset, end)].firstIndex(where: { !Ascii.isLetter($0) && !Ascii.isSpace($0) }
            ),
            digit > offset, Ascii.isDigit(bytes[digit]) || bytes[digit] == Ascii.hash
        else { return nil }
        return digit
    }

    /// The number of one or two digits at `offset`, or the last of `1.2`, which is not simple.
    fileprivate func countingNumber(at offset: Int, limit: Int) -> (value: Int, end: Int, isSimple: Bool)? {
        guard let number = bytes.number(at: offset, limit: limit, mostDigits: 2) else { return nil }
        guard number.end < limit, bytes[number.end] == Ascii.period,
            let second = bytes.number(at: number.end + 1, limit: limit, mostDigits: 2),
            ordinalMarkEnd(at: second.end, limit: limit)?.hasDash == false
        else { return (number.value, number.end, true) }
        return (second.value, second.end, false)
    }

    /// The number in a circle at `offset`, and where the text after it begins.
    fileprivate func circled(at offset: Int, limit: Int) -> (value: Int, end: Int)? {
        guard offset + 3 < limit, bytes[offset] == 0xE2, bytes[offset + 1] == 0x91, (0xA0...0xB3) ~= bytes[offset + 2]
        else { return nil }
        return (Int(bytes[offset + 2]) - 0xA0 + 1, skipSpace(from: offset + 3, to: limit))
    }

    /// "First:" at `offset`, and where the text after it begins.
    fileprivate func sequence(at offset: Int, limit: Int) -> (value: Int, end: Int)? {
        for (index, word) in Vocabulary.countingWords.enumerated() {
            guard let end = match(word, at: offset, limit: limit), end < limit, bytes[end] == Ascii.colon else {
                continue
            }
            return (index + 1, skipSpace(from: end + 1, to: limit))
        }
        return nil
    }

    private func firstMatch(_ phrases: [Phrase], at offset: Int, limit: Int) -> Int? {
        phrases.lazy.compactMap { self.match($0, at: offset, limit: limit) }.first
    }

    /// The offset after the marks of an ordinal, `.`, `:`, `)`, `.)`, `°`, or a dash with spaces, before a space.
    fileprivate func ordinalMarkEnd(at offset: Int, limit: Int) -> (end: Int, hasDash: Bool)? {
        var end = offset
        if let degree = Vocabulary.ordinalSigns.first(where: { bytes[offset..<limit].starts(with: $0) }) {
            end += degree.count
        } else {
            let mark = skipSpace(from: offset, to: limit)
            if mark < limit, Ascii.endsOrdinalName(bytes[mark]), bytes[mark] != Ascii.hyphen { end = mark }
        }
        while end < limit, Ascii.endsOrdinalName(bytes[end]) { end += 1 }
        if end > offset, end < limit, Ascii.isSpace(bytes[end]) { return (end, bytes[end - 1] == Ascii.hyphen) }
        let dash = skipSpace(from: end, to: limit)
        guard dash > end, let length = bytes.dashLength(at: dash, limit: limit), dash + length < limit,
            Ascii.isSpace(bytes[dash + length])
        else { return nil }
        return (dash + length, true)
    }

    /// The number that one letter or a Roman numeral at `offset` has. `i`, `v`, and `x` are Roman first.
    fileprivate func letterNumeral(at offset: Int, limit: Int) -> (value: Int?, letter: Int?, end: Int)? {
        var end = offset
        while end < limit, end < offset + 5, Ascii.isLetter(bytes[end]) { end += 1 }
        guard end > offset, end < limit, !Ascii.isWord(bytes[end]) else { return nil }
        let numeral = bytes[offset..<end].map(Ascii.lowercase)
        let roman = Vocabulary.romanNumerals.firstIndex(of: numeral).map { $0 + 1 }
        let letter = numeral.count == 1 ? Int(numeral[0] - Ascii.a) + 1 : nil
        guard roman != nil || letter != nil else { return nil }
        return (roman ?? letter, letter, end)
    }
}

extension Ascii {
    /// Whether it ends `Request 1:`.
    fileprivate static func endsOrdinalName(_ byte: UInt8) -> Bool {
        byte == colon || byte == period || byte == closeParenthesis || byte == hyphen
    }
}
