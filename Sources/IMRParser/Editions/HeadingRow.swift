/// A section heading as an edition prints it.
struct HeadingRow: Sendable {
    enum Ending: Sendable {
        /// At the end of its line; a heading in capitals may end anywhere.
        case line
        /// With a colon, after which text may follow on the line.
        case colon
        /// With a colon after more words in capitals.
        case capitalsAndColon
        /// With its own words.
        case phrase
    }

    let role: SectionRole
    let phrase: Phrase
    let ending: Ending
    /// Whether this heading alone proves that an input is a determination.
    let isDistinctive: Bool
    /// Whether this wording is read but was never seen in a letter.
    fileprivate(set) var isNewWording: Bool
    /// The editions in which it is read; ``HeadingTable`` fills it in.
    fileprivate(set) var editions: EditionSet = []
    /// Those of them whose letters are known to print it; if there are none, all of them.
    fileprivate(set) var usualEditions: EditionSet = []

    init(
        _ role: SectionRole, _ phrase: Phrase, ending: Ending = .line, isDistinctive: Bool = true,
        isNewWording: Bool = false
    ) {
        (self.role, self.phrase, self.ending) = (role, phrase, ending)
        (self.isDistinctive, self.isNewWording) = (isDistinctive, isNewWording)
    }
}

/// The headings of some editions, ready for a quick look: by their first letter, the longer before the shorter.
struct HeadingTable: Sendable {
    static let all = HeadingTable(Determination.Edition.allCases.map(Grammar.of))

    let grammars: [Grammar]

    /// The rows, ordered by the five low bits of their first letter and then by length, the longest first. So no row
    /// can hide a longer one that it begins.
    let rows: [HeadingRow]
    private let firstLetters: LetterIndex
    let beginnings: LetterPairs

    init(_ grammars: [Grammar]) {
        var rows: [HeadingRow] = []
        for grammar in grammars {
            for var row in grammar.headings {
                row.editions = EditionSet(grammar.edition)
                if !row.isNewWording { row.usualEditions = row.editions }
                if let same = rows.firstIndex(where: { $0.role == row.role && $0.phrase == row.phrase }) {
                    rows[same].editions.formUnion(row.editions)
                    rows[same].usualEditions.formUnion(row.usualEditions)
                } else {
                    rows.append(row)
                }
            }
        }
        for index in rows.indices {
            rows[index].isNewWording = rows[index].usualEditions.isEmpty
            if rows[index].isNewWording { rows[index].usualEditions = rows[index].editions }
        }
        rows.sort { LetterIndex.areInOrder($0.phrase, $1.phrase, by: \.first) }
        beginnings = LetterPairs(beginning: rows.map(\.phrase))
        firstLetters = LetterIndex(rows.map(\.phrase.first))
        (self.grammars, self.rows) = (grammars, rows)
    }

    /// The indices of the rows that may begin with `byte`, in either case.
    func indices(beginningWith byte: UInt8) -> Range<Int> { firstLetters.indices(of: byte) }

    /// The headings by which nearly every letter is known, whose words do not occur in any other text.
    static var commonHeadings: [Phrase] {
        all.rows.filter { $0.isDistinctive && [.issues, .reviewer].contains($0.role) }.map(\.phrase)
    }
}
