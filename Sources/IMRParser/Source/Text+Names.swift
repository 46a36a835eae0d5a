/// Names of a kind, by their first letters.
struct KnownNames: Sendable, ExpressibleByArrayLiteral {
    /// The names, ordered by the five low bits of their first letters.
    let all: [Phrase]
    private let firstLetters: LetterIndex

    init(arrayLiteral names: Phrase...) { self.init(names) }

    init(_ names: [Phrase]) {
        all = names.sorted { $0.first & 31 < $1.first & 31 }
        firstLetters = LetterIndex(all.map(\.first))
    }

    /// The names that may begin with `byte`, in either case.
    func names(beginningWith byte: UInt8) -> ArraySlice<Phrase> { all[firstLetters.indices(of: byte)] }

    var letters: [Letters] { all.map { Letters($0.string.utf8) } }

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
        let names = known.names(beginningWith: bytes[first])
        if names.contains(where: { $0.count == range.count && $0.isNext(at: first, in: bytes) }) {
            return located(range)
        }
        for name in names where bytes.end(ofBroken: name, at: first, limit: range.upperBound) == range.upperBound {
            // The print of a hyphen is the letter's own.
            let isSame = name.hyphens == bytes[range].count { $0 == Ascii.hyphen }
            if !name.isNext(at: first, in: bytes), isSame { return Located(name.string, at: sourceRange(range)) }
        }
        return located(range)
    }
}

extension Text {
    /// Words without a capital in names and titles.
    private static let smallWords: [Phrase] = ["and", "of", "in", "or", "the", "with", "for", "to", "on", "by"]

    /// Whether all words have a capital but those that have none in a name: "Board of Directors".
    var isInNameCase: Bool {
        words(in: 0..<count).allSatisfy { !Ascii.isLower(bytes[$0.lowerBound]) || isOneOf($0, Text.smallWords) }
    }
}
