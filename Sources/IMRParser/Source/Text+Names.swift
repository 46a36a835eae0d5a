/// Names of a kind, by their first letters.
struct KnownNames: Sendable, ExpressibleByArrayLiteral {
    /// The names by the five low bits of their first letters.
    private var byInitial: [[Phrase]] = Array(repeating: [], count: 32)

    init(arrayLiteral names: Phrase...) {
        for name in names { byInitial[Int(name.first & 31)].append(name) }
    }

    /// The names that may begin with `byte`, in either case.
    func names(beginningWith byte: UInt8) -> [Phrase] { byInitial[Int(byte & 31)] }

    /// Whether `name` is one of the names, in any case.
    func contains(_ name: String) -> Bool {
        name.utf8.first.map { names(beginningWith: $0).contains { $0.isWhole(of: name) } } ?? false
    }
}

extension Text {
    /// The name in `range`. If an extractor broke or joined words of a known name, the known name: `Chronic Pa in`,
    /// `NewYork`.
    func name(_ range: Range<Int>, among known: KnownNames) -> Located<String> {
        guard let first = range.first else { return located(range) }
        for name in known.names(beginningWith: bytes[first]) {
            guard bytes.end(ofBroken: name, at: first, limit: range.upperBound) == range.upperBound else { continue }
            let text = name.string
            // The print of a hyphen is the letter's own.
            let isSame = text.utf8.count { $0 == Ascii.hyphen } == bytes[range].count { $0 == Ascii.hyphen }
            if !name.isNext(at: first, in: bytes), isSame { return Located(text, at: sourceRange(range)) }
        }
        return located(range)
    }
}
