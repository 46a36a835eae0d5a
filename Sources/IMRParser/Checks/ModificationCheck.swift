/// Holds the parts of a modified request against each other: what was asked for less what was authorized is what is
/// left to decide.
///
/// `Norco #60` − `Norco #25` = `Norco #35`; where the original request is disputed whole it stands there again.
enum ModificationCheck {
    /// A quantity and how it is counted.
    struct Quantity: Equatable {
        enum Unit: Equatable {
            /// `#60`
            case pieces
            /// `12 sessions`, `nine visits`
            case times
            /// `(4)` alone in parentheses
            case parenthesis
        }

        var value: Int
        var unit: Unit
    }

    /// Whether the parts contradict each other; unknown quantities contradict nothing.
    static func isContradictory(
        original: Text, authorized: Text, disputed: Text, isDisputedWhole: Bool
    ) -> Bool {
        if isDisputedWhole { return original.bytes.map(Ascii.lowercase) != disputed.bytes.map(Ascii.lowercase) }
        for unit in [Quantity.Unit.pieces, .times, .parenthesis] {
            guard let whole = quantity(unit, in: original), let granted = quantity(unit, in: authorized),
                let rest = quantity(unit, in: disputed)
            else { continue }
            return whole - granted != rest
        }
        return false
    }

    /// The one quantity of a unit in `text`; `nil` if there is none, or more than one.
    private static func quantity(_ unit: Quantity.Unit, in text: Text) -> Int? {
        let found = quantities(in: text).filter { $0.unit == unit }
        return found.count == 1 ? found.first?.value : nil
    }

    static func quantities(in text: Text) -> [Quantity] {
        var quantities: [Quantity] = []
        var words = text.words(in: 0..<text.count)
        while let word = words.next() {
            guard let value = value(of: word, in: text) else { continue }
            let before = word.lowerBound > 0 ? text.bytes[word.lowerBound - 1] : Ascii.space
            let after = word.upperBound < text.count ? text.bytes[word.upperBound] : Ascii.space
            if before == Ascii.hash {
                quantities.append(Quantity(value: value, unit: .pieces))
            } else if before == Ascii.openParenthesis, after == Ascii.closeParenthesis {
                quantities.append(Quantity(value: value, unit: .parenthesis))
            } else if words.prefix(4).contains(where: { text.isOneOf($0, Vocabulary.countedThings) }),
                !words.prefix(1).contains(where: { text.isOneOf($0, Vocabulary.rates) })
            {
                quantities.append(Quantity(value: value, unit: .times))
            }
        }
        return quantities
    }

    private static func value(of word: Range<Int>, in text: Text) -> Int? {
        if text.bytes[word].allSatisfy(Ascii.isDigit) { return word.count <= 5 ? Int(text.string(word)) : nil }
        return Vocabulary.numberWords.firstIndex {
            $0.count == word.count && text.match($0, at: word.lowerBound) != nil
        }
        .map { $0 + 1 }
    }
}
