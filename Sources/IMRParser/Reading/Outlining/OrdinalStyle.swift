/// Whether the numbers before headings are ordinals, which are not part of the service, or quantities, which are.
///
/// `1.`, `1)`, and `Request 1:` are ordinals. A bare number, `(1)`, or `#1` is one only where the headings count 1, 2, 3 …
/// through the letter, or where "The request for" comes after it: `1 knee scooter` is a quantity.
struct OrdinalStyle {
    /// A number before a heading.
    struct Prefix {
        let value: Int
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
        prefix(of: service, in: source).map { !$0.isMarked && $0.value == value } ?? false
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

    /// The number of one or two digits at the start of `service`; `nil` if there is none.
    static func prefix(of service: Range<Int>, in source: SourceText) -> Prefix? {
        let (start, limit) = (service.lowerBound, service.upperBound)
        if let ordinal = source.ordinal(at: start, limit: limit, needsSpace: true) {
            return Prefix(value: ordinal.value, end: ordinal.end, isMarked: true)
        }
        let name = Vocabulary.ordinalNames.lazy.compactMap { source.match($0, at: start, limit: limit) }.first
        var digits = name.map { source.skipSpace(from: $0, to: limit) } ?? start
        let mark = digits < limit ? source.bytes[digits] : 0
        if mark == Ascii.openParenthesis || mark == Ascii.hash { digits += 1 }
        guard let number = source.bytes.number(at: digits, limit: limit, mostDigits: 2) else { return nil }
        var end = number.end
        if mark == Ascii.openParenthesis {
            guard end < limit, source.bytes[end] == Ascii.closeParenthesis else { return nil }
            end += 1
        }
        let isMarked = name != nil && end < limit && Ascii.endsOrdinalName(source.bytes[end])
        if name != nil, !isMarked { return nil }
        if isMarked { end += 1 }
        let text = source.skipSpace(from: end, to: limit)
        return text > number.end && text < limit ? Prefix(value: number.value, end: text, isMarked: isMarked) : nil
    }
}

extension Ascii {
    /// Whether it ends `Request 1:`.
    fileprivate static func endsOrdinalName(_ byte: UInt8) -> Bool {
        byte == colon || byte == period || byte == closeParenthesis || byte == hyphen
    }
}
