/// Whether the numbers before headings are ordinals, which are not part of the service, or quantities, which are.
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

    /// Whether the number before `service` may be an ordinal that was not stripped.
    func isDoubtful(_ service: Range<Int>, _ place: Int, of source: SourceText) -> Bool {
        someCountBare && OrdinalStyle.isBare(place, at: service, of: source)
    }

    private static func isBare(_ value: Int, at service: Range<Int>, of source: SourceText) -> Bool {
        bareNumber(at: service, of: source)?.value == value
    }

    /// `service` without its ordinal.
    func stripped(_ service: Range<Int>, of source: SourceText) -> Range<Int> {
        (split(service, of: source)?.end ?? service.lowerBound)..<service.upperBound
    }

    /// The ordinal before `service`; `nil` if it has none.
    func ordinal(_ service: Range<Int>, of source: SourceText) -> Int? { split(service, of: source)?.value }

    /// The ordinal at the start of `service`, and where the text after it begins.
    private func split(_ service: Range<Int>, of source: SourceText) -> (value: Int, end: Int)? {
        source.ordinal(at: service.lowerBound, limit: service.upperBound, needsSpace: true)
            ?? (countsBare ? OrdinalStyle.bareNumber(at: service, of: source) : nil)
    }

    /// A number of one or two digits without a mark at the start of `service`, and where the text after it begins.
    private static func bareNumber(at service: Range<Int>, of source: SourceText) -> (value: Int, end: Int)? {
        let number = source.bytes.number(at: service.lowerBound, limit: service.upperBound, mostDigits: 2)
        guard let number else { return nil }
        let text = source.skipSpace(from: number.end, to: service.upperBound)
        return text > number.end && text < service.upperBound ? (number.value, text) : nil
    }
}
