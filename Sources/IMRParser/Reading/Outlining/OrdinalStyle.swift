/// Whether the numbers in front of headings are ordinals, to be left out of the service, or quantities, to be kept.
///
/// `1.` and `1)` are ordinals. A bare number is one only where the headings count 1, 2, 3 … through the letter:
/// `1 knee scooter` is a quantity.
struct OrdinalStyle {
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

    /// Whether the number in front of `service` may be an ordinal that was not stripped.
    func isDoubtful(_ service: Range<Int>, _ place: Int, of source: SourceText) -> Bool {
        someCountBare && OrdinalStyle.isBare(place, at: service, of: source)
    }

    private static func isBare(_ value: Int, at service: Range<Int>, of source: SourceText) -> Bool {
        guard let number = number(at: service, of: source), number.value == value else { return false }
        return source.skipSpace(from: number.end, to: service.upperBound) > number.end
    }

    /// `service` without its ordinal.
    func stripped(_ service: Range<Int>, of source: SourceText) -> Range<Int> {
        guard let split = split(service, of: source) else { return service }
        return split.start..<service.upperBound
    }

    /// The ordinal in front of `service`; `nil` if it has none.
    func ordinal(_ service: Range<Int>, of source: SourceText) -> Int? { split(service, of: source)?.ordinal }

    /// The ordinal and where the service begins behind it.
    private func split(_ service: Range<Int>, of source: SourceText) -> (ordinal: Int, start: Int)? {
        guard let number = OrdinalStyle.number(at: service, of: source) else { return nil }
        var end = number.end
        let mark = source.bytes[end]
        if mark == Ascii.period || mark == Ascii.closeParenthesis {
            end += 1
        } else if !countsBare {
            return nil
        }
        let start = source.skipSpace(from: end, to: service.upperBound)
        return start > end && start < service.upperBound ? (number.value, start) : nil
    }

    /// A number of one or two digits that begins `service`, with something behind it.
    private static func number(at service: Range<Int>, of source: SourceText) -> (value: Int, end: Int)? {
        var end = service.lowerBound
        var value = 0
        while end < service.upperBound, end - service.lowerBound < 3, Ascii.isDigit(source.bytes[end]) {
            value = value * 10 + Int(source.bytes[end] - Ascii.zero)
            end += 1
        }
        let digits = end - service.lowerBound
        return (1...2).contains(digits) && end < service.upperBound ? (value, end) : nil
    }
}
