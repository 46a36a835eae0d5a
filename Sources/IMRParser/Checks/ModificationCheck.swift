/// Checks the parts of a modified request against each other: the disputed amount is the original amount minus the
/// authorized amount.
///
/// `Norco #60` − `Norco #25` = `Norco #35`; if the whole original request is disputed, it appears twice.
enum ModificationCheck {
    /// How a quantity is counted.
    private enum Unit: CaseIterable {
        /// `#60`
        case pieces
        /// `12 sessions`, `nine visits`
        case times
        /// `(4)` alone in parentheses
        case parenthesis
    }

    /// The text in small letters, without white space and hyphens, which extractors lose and add.
    private static func letters(of text: String) -> [UInt8] {
        text.utf8.filter { !Ascii.isSpace($0) && $0 != Ascii.hyphen }.map(Ascii.lowercase)
    }

    /// - Parameter index: The index of the issue, from 0.
    static func check(_ issue: Determination.Issue, at index: Int, problems: inout Problems) {
        guard let modification = issue.modification, let heading = issue.heading,
            let original = modification.originalRequest, let authorized = modification.authorized,
            let disputed = modification.disputed
        else { return }
        let place = original.range.lowerBound..<disputed.range.upperBound
        let isDisputedWhole = Text(heading.value).find(broken: Vocabulary.remainingPortion) == nil
        if isDisputedWhole {
            guard letters(of: original.value) != letters(of: disputed.value) else { return }
            problems.add(.modificationChanged, on: .issue(index, .modification), at: place)
        } else if isContradictory(Text(original.value), Text(authorized.value), Text(disputed.value)) {
            problems.add(.modificationSum, on: .issue(index, .modification), at: place)
        }
    }

    /// Whether the quantities contradict each other; unknown quantities contradict nothing.
    private static func isContradictory(_ original: Text, _ authorized: Text, _ disputed: Text) -> Bool {
        let (original, authorized) = (quantities(in: original), quantities(in: authorized))
        let disputed = quantities(in: disputed)
        for unit in Unit.allCases {
            guard let whole = only(unit, of: original), let granted = only(unit, of: authorized),
                let rest = only(unit, of: disputed)
            else { continue }
            return whole - granted != rest
        }
        return false
    }

    /// The one quantity of a unit; `nil` if there is none, or more than one.
    private static func only(_ unit: Unit, of quantities: [(value: Int, unit: Unit)]) -> Int? {
        let found = quantities.filter { $0.unit == unit }
        return found.count == 1 ? found.first?.value : nil
    }

    private static func quantities(in text: Text) -> [(value: Int, unit: Unit)] {
        var quantities: [(value: Int, unit: Unit)] = []
        var words = text.words(in: 0..<text.count)
        while let word = words.next() {
            guard let value = value(of: word, in: text) else { continue }
            let before = word.lowerBound > 0 ? text.bytes[word.lowerBound - 1] : Ascii.space
            let after = word.upperBound < text.count ? text.bytes[word.upperBound] : Ascii.space
            if before == Ascii.hash {
                quantities.append((value, .pieces))
            } else if before == Ascii.openParenthesis, after == Ascii.closeParenthesis {
                quantities.append((value, .parenthesis))
            } else if words.prefix(4).contains(where: { text.isOneOf($0, countedThings) }),
                !words.prefix(1).contains(where: { text.isOneOf($0, rates) })
            {
                quantities.append((value, .times))
            }
        }
        return quantities
    }

    private static func value(of word: Range<Int>, in text: Text) -> Int? {
        if text.bytes[word].allSatisfy(Ascii.isDigit) { return word.count <= 5 ? Int(text.string(word)) : nil }
        return Phrase.numbersInWords.firstIndex { $0.count == word.count && text.match($0, at: word.lowerBound) != nil }
            .map { $0 + 1 }
    }

    private static let countedThings: [Phrase] = [
        "session", "sessions", "visit", "visits", "treatment", "treatments", "injection", "injections",
    ]
    private static let rates: [Phrase] = [
        "time", "times", "x", "week", "weeks", "per", "month", "months", "day", "days", "mg",
    ]
}
