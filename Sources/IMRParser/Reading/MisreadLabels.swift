/// Words of which one may appear at a place, and how to find them there although they are misread.
struct MisreadLabels: Sendable {
    struct Found {
        /// Which words they are.
        var kind: Int
        /// The offset after them.
        var end: Int
        /// What to put right; `nil` if they are as they should be.
        var repair: Misreadings.Repair?
    }

    private typealias Row = (kind: Int, phrase: Phrase, printed: [UInt8])

    private let rows: [Row]
    private let longest: Int
    /// Words that are as they should be and are never what others are misread from.
    private let others: [Phrase]
    private let hasColon: Bool
    private let isWhole: Bool
    private let isValue: Bool

    /// - Parameters:
    ///   - hasColon: Whether a colon follows the words.
    ///   - isWhole: Whether no letter may follow them.
    ///   - isValue: Whether they are in a value: then few letters may differ that do not look alike.
    private init(
        _ phrases: [(kind: Int, phrase: Phrase)], others: [Phrase] = [], hasColon: Bool = false, isWhole: Bool = false,
        isValue: Bool = false
    ) {
        rows = phrases.map { ($0, $1, $1.bytes + (hasColon ? [Ascii.colon] : [])) }
        longest = rows.reduce(0) { max($0, $1.printed.count) }
        (self.others, self.hasColon, self.isWhole, self.isValue) = (others, hasColon, isWhole, isValue)
    }

    /// The words at `offset`; `nil` if they are none of these, or if more than one is possible.
    ///
    /// - Parameter isStrict: Whether no more than a letter may differ but for look-alikes.
    func find(at offset: Int, limit: Int, isStrict: Bool, of source: SourceText) -> Found? {
        guard offset < limit else { return nil }
        if let exact = exact(at: offset, limit: limit, of: source) { return exact }
        // What letters print at these places begins with a capital; a small "l" may be one.
        let first = source.bytes[offset]
        if !isValue, Ascii.isLower(first), first != 0x6C { return nil }
        guard rows.contains(where: { source.mayBegin($0.phrase, at: offset) }) else { return nil }
        let words = MisreadWords(at: offset, limit: limit, count: longest, of: source)
        var best: (row: Row, reading: MisreadWords.Reading)?
        var other = Int.max
        for row in rows {
            guard source.mayBegin(row.phrase, at: offset),
                let reading = words.reading(of: row.printed, isWhole: isWhole, isStrict: isStrict || isValue)
            else { continue }
            if reading.cost < best?.reading.cost ?? .max {
                if let best, best.row.kind != row.kind { other = best.reading.cost }
                best = (row, reading)
            } else if row.kind != best?.row.kind {
                other = min(other, reading.cost)
            }
        }
        guard let best, best.reading.cost > 0, other > best.reading.cost + 1 else { return nil }
        let repair = Misreadings.Repair(
            range: best.reading.range, words: best.row.printed, hasLookAlikes: best.reading.hasLookAlikes)
        return Found(kind: best.row.kind, end: best.reading.range.upperBound, repair: repair)
    }

    /// The words at `offset` if every letter is as it should be. The mark after them may not be.
    func exact(at offset: Int, limit: Int, of source: SourceText) -> Found? {
        for row in rows {
            guard let end = source.match(row.phrase, at: offset, limit: limit) else { continue }
            let mark = source.skipSpace(from: end, to: limit)
            guard hasColon, mark < limit else {
                // A mark directly after a colon is a part of it.
                guard row.printed.last == Ascii.colon, end < limit,
                    MisreadLabels.misreadColons.contains(source.bytes[end])
                else { return Found(kind: row.kind, end: end) }
                let repair = Misreadings.Repair(range: offset..<end + 1, words: row.printed, hasLookAlikes: true)
                return Found(kind: row.kind, end: end + 1, repair: repair)
            }
            if source.bytes[mark] == Ascii.colon { return Found(kind: row.kind, end: mark + 1) }
            guard MisreadLabels.misreadColons.contains(source.bytes[mark]) else {
                return Found(kind: row.kind, end: end)
            }
            let repair = Misreadings.Repair(
                range: offset..<mark + 1, words: row.printed, hasLookAlikes: source.bytes[mark] == Ascii.semicolon)
            return Found(kind: row.kind, end: mark + 1, repair: repair)
        }
        return others.lazy.compactMap { source.match($0, at: offset, limit: limit) }.first
            .map { Found(kind: MisreadLabels.other, end: $0) }
    }

    /// The kind of words that are not repaired.
    private static let other = -1
    private static let misreadColons: [UInt8] = [Ascii.semicolon, Ascii.period, Ascii.comma]

    // MARK: The words

    /// The kind of the label of the case number.
    static let caseNumber = HeaderField.allCases.firstIndex(of: .caseNumber) ?? other
    static let ofHeader: MisreadLabels = {
        var phrases: [(kind: Int, phrase: Phrase)] = [(HeaderField.allCases.count, HeaderRule.applicationLabelEnd)]
        for edition in Determination.Edition.allCases {
            for label in Grammar.of(edition).header.labels where !label.isOpen {
                guard let field = label.field, let kind = HeaderField.allCases.firstIndex(of: field) else { continue }
                phrases.append((kind, label.phrase))
            }
        }
        return MisreadLabels(phrases, hasColon: true)
    }()
    static let priorities = MisreadLabels(HeaderRule.priorities.enumerated().map { ($0, $1.phrase) }, isWhole: true)
    static let ofReviewer = MisreadLabels(
        Vocabulary.credentialLabels.rows.map { ($0.label.rawValue, $0.phrase) }, hasColon: true)
    static let states = MisreadLabels(Vocabulary.states.all.enumerated().map { ($0, $1) }, isWhole: true)
    static let ofIssue = MisreadLabels(
        Vocabulary.issueLabels.rows.map { ($0.label.rawValue, $0.phrase) }, hasColon: true)
    static let decisions = MisreadLabels(Vocabulary.decisions.enumerated().map { ($0, $1.phrase) }, isWhole: true)
    static let ofGuidelines = MisreadLabels(
        [
            "Section(s):", "Page(s):", "Decision based on MTUS", "Decision based on Non-MTUS Citation",
            "did not cite any medical evidence", "did not base their decision on the MTUS",
            "outside of the MTUS Guidelines",
        ].enumerated().map { ($0, $1) },
        others: Vocabulary.sectionsLabels + Vocabulary.pagesLabels + [Vocabulary.regulationLabel], isValue: true)
}
