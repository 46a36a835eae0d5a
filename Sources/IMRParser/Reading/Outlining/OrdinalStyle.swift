/// Whether the numbers before headings are ordinals, which are not part of the service, or quantities, which are.
///
/// `1.`, `1)`, `1:`, and `Request 1 -` are ordinals. A bare number, `(1)`, `#1`, `1 -`, `A.`, or `II.` is one only where
/// the headings count 1, 2, 3 … through the letter, or where "The request for" comes after it: `1 knee scooter` is a
/// quantity, and `C. difficile` is a name.
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
    }

    private let countsBare: Bool
    /// Whether some bare numbers count, but not all headings have one.
    private let someCountBare: Bool

    init(_ services: some Collection<Range<Int>?>, of source: SourceText) {
        var place = 0
        var counting = 0
        for service in services {
            place += 1
            if let service, OrdinalStyle.isBare(place, at: service, of: source) { counting += 1 }
        }
        countsBare = place > 1 && counting == place
        someCountBare = counting > 1 && counting < place
    }

    /// Whether the number before `service` may be an ordinal that was not stripped.
    func isDoubtful(_ service: Range<Int>, _ place: Int, of source: SourceText) -> Bool {
        someCountBare && split(service, of: source) == nil && OrdinalStyle.isBare(place, at: service, of: source)
    }

    private static func isBare(_ value: Int, at service: Range<Int>, of source: SourceText) -> Bool {
        prefix(of: service, in: source).map { !$0.isMarked && ($0.value == value || $0.letter == value) } ?? false
    }

    /// `service` without its ordinal.
    func stripped(_ service: Range<Int>, of source: SourceText) -> Range<Int> {
        (split(service, of: source)?.end ?? service.lowerBound)..<service.upperBound
    }

    /// The ordinal before `service`; `nil` if it has none.
    func ordinal(_ service: Range<Int>, of source: SourceText) -> Int? { split(service, of: source)?.value }

    /// The ordinal at the start of `service`.
    private func split(_ service: Range<Int>, of source: SourceText) -> Prefix? {
        guard let prefix = OrdinalStyle.prefix(of: service, in: source) else { return nil }
        if prefix.isMarked || countsBare { return prefix }
        let text = Text(prefix.end..<min(service.upperBound, prefix.end + 64), of: source)
        return text.requestStart(at: 0) != nil ? prefix : nil
    }

    /// The number of one or two digits, the letter, the Roman numeral, or the bullet at the start of `service`; `nil` if
    /// there is none.
    static func prefix(of service: Range<Int>, in source: SourceText) -> Prefix? {
        let (start, limit) = (service.lowerBound, service.upperBound)
        let first = source.bulletEnd(at: start, limit: limit, isLineStart: true).map {
            source.skipSpace(from: $0, to: limit)
        }
        if let prefix = numeral(at: first ?? start, limit: limit, in: source) { return prefix }
        return first.flatMap { $0 < limit ? Prefix(value: nil, end: $0, isMarked: true) : nil }
    }

    private static func numeral(at start: Int, limit: Int, in source: SourceText) -> Prefix? {
        if let ordinal = source.ordinal(at: start, limit: limit, needsSpace: true) {
            return Prefix(value: ordinal.value, end: ordinal.end, isMarked: true)
        }
        let name = Vocabulary.ordinalNames.lazy.compactMap { source.match($0, at: start, limit: limit) }.first
        var digits = name.map { source.skipSpace(from: $0, to: limit) } ?? start
        let opening = digits < limit ? source.bytes[digits] : 0
        let isOpened = opening == Ascii.openParenthesis || opening == Ascii.openBracket
        if isOpened || opening == Ascii.hash { digits += 1 }
        let number = source.bytes.number(at: digits, limit: limit, mostDigits: 2).map { (Optional($0.value), $0.end) }
        let letters = number == nil ? source.letterNumeral(at: digits, limit: limit) : nil
        guard var end = number?.1 ?? letters?.end else { return nil }
        let numberEnd = end
        if isOpened {
            guard end < limit, source.bytes[end] == Ascii.closeParenthesis || source.bytes[end] == Ascii.closeBracket
            else { return nil }
            end += 1
        }
        let mark = source.ordinalMarkEnd(at: end, limit: limit)
        // A dash after a number may be one of a range or of words: `3 - 4 visits`.
        let isMarked = mark.map { name != nil || number != nil && !isOpened && !$0.hasDash } ?? false
        guard letters == nil || isOpened || mark != nil, name == nil || isMarked else { return nil }
        let text = source.skipSpace(from: mark?.end ?? end, to: limit)
        guard text > numberEnd, text < limit else { return nil }
        return Prefix(value: number?.0 ?? letters?.value, letter: letters?.letter, end: text, isMarked: isMarked)
    }
}

extension SourceText {
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

    /// The offset after the marks of an ordinal, `.`, `:`, `)`, `.)`, or a dash with spaces, before a space.
    fileprivate func ordinalMarkEnd(at offset: Int, limit: Int) -> (end: Int, hasDash: Bool)? {
        var end = offset
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
