/// The title of a cited guideline, judged by the list of those that are known.
struct CitedTitle {
    /// The title. If it is a known one whose words are broken or joined, these are repaired.
    let value: Located<String>
    /// What there is to say about the title and its year; `nil` if the two are known.
    let problem: Problem?

    /// The title in `range`, which is not empty, and the year after it.
    ///
    /// - Parameter known: The guideline, if it was looked up before.
    init(_ range: Range<Int>, year: Int?, known: KnownTitles.Title?, of text: Text) {
        if let title = known ?? text.knownTitle(range, mayBeBroken: false) {
            value = text.located(range)
            problem = CitedTitle.problem(title, year)
            return
        }
        value = text.name(range, among: Vocabulary.titles.names)
        if let title = text.knownTitle(range) {
            problem = CitedTitle.problem(title, year)
        } else {
            problem = CitedTitle.problem(range, year, of: text)
        }
    }

    private static func problem(_ title: KnownTitles.Title, _ year: Int?) -> Problem? {
        guard let year, !title.years.isEmpty, !title.years.contains(year) else { return nil }
        let isCurrent = title.years.contains { $0 >= Vocabulary.firstCurrentYear }
        return isCurrent && Vocabulary.laterYears.contains(year) ? .laterEdition : .unknownEdition
    }

    /// What there is to say about a title that is not in the list.
    private static func problem(_ range: Range<Int>, _ year: Int?, of text: Text) -> Problem? {
        if hasPieces(range, in: text) { return .textInCitation }
        guard text.bytes[range].contains(where: Ascii.isLetter) else { return .misreadTitle }
        if let (title, end) = Vocabulary.titles.title(at: range.lowerBound, to: range.upperBound, of: text) {
            let next = text.skipSpaces(from: end)
            if Ascii.isDigit(text.bytes[next]) { return .misreadTitle }
            // Letters of 2014 print the section after a title without a year, and no label between them.
            if year == nil { return text.bytes[range].contains(Ascii.colon) ? .textInCitation : nil }
            if title.isWhole { return .misreadTitle }
        }
        if let nearest = nearest(to: range, of: text) {
            return nearest.isSame ? problem(nearest.title, year) : .misreadTitle
        }
        if year != nil, isPiece(range, of: text) || text.endsWithTitle(range) { return .misreadTitle }
        // In a title of another guideline, a colon is that of a label.
        let isOfFamily = text.match(Vocabulary.titleFamilies, at: range.lowerBound) != nil
        if !isOfFamily, text.bytes[range].contains(Ascii.colon) { return .textInCitation }
        return year == nil ? nil : .unlistedTitle
    }

    /// The known title that has all but a few of the same letters, and whether it has the same; `nil` if none does.
    static func nearest(to range: Range<Int>, of text: Text) -> (title: KnownTitles.Title, isSame: Bool)? {
        let letters = Letters(text.bytes[range])
        var near: KnownTitles.Title?
        for (title, name) in zip(Vocabulary.titles.all, titleLetters) {
            guard let isSame = letters.isSame(as: name, lengths: [8, 16]) else { continue }
            if isSame { return (title, true) }
            near = near ?? title
        }
        return near.map { ($0, false) }
    }

    /// Whether a known title begins or ends with the words, so that some are lost: "Forearm Disorders".
    private static func isPiece(_ range: Range<Int>, of text: Text) -> Bool {
        let letters = Letters(text.bytes[range]).bytes
        return titleLetters.contains { name in
            name.bytes.starts(with: letters) || name.bytes.reversed().starts(with: letters.reversed())
        }
    }

    private static let titleLetters = Vocabulary.titles.all.map { Letters($0.name.string.utf8) }

    /// Whether a title has pieces of broken words: `Musculoskelet al Disorders`.
    private static func hasPieces(_ range: Range<Int>, in text: Text) -> Bool {
        text.words(in: range).contains { word in
            guard word.count <= 2, Ascii.isLower(text.bytes[word.lowerBound]) else { return false }
            let isAlone = word.lowerBound == range.lowerBound || Ascii.isSpace(text.bytes[word.lowerBound - 1])
            return isAlone && !text.isOneOf(word, Phrase.shortWords)
        }
    }
}
