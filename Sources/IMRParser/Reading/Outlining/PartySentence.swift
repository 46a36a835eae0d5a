/// Sentences in which a party names its guideline, as letters without labels print them:
///
/// ```
/// The Claims Administrator based its decision on …
/// The Physician Reviewer did not base his/her decision on …
/// ```
enum PartySentence {
    /// The most words between "the" and "reviewer": "the independent medical reviewer".
    private static let mostTitles = 3

    /// Where the first sentence of a party begins in `range`; `nil` if it has none.
    ///
    /// - Parameter beginsParagraph: Whether a paragraph begins at an offset: then the sentence above may lack its period.
    static func first(
        of party: Party, in range: Range<Int>, of text: Text, beginsParagraph: (Int) -> Bool = { _ in false }
    ) -> Int? {
        var first: Int?
        var limit = range.upperBound
        for (index, name) in names(of: party).enumerated() {
            var offset = range.lowerBound
            while let subject = subject(name, of: party, isUsual: index == 0, in: offset..<limit, of: text) {
                offset = subject.end
                guard subject.start >= range.lowerBound,
                    text.beginsSentence(at: subject.start) || beginsParagraph(subject.start)
                else { continue }
                if subject.start < first ?? limit { (first, limit) = (subject.start, subject.end) }
                break
            }
        }
        return first
    }

    /// Where the names of both parties begin in `text` with a capital, in order.
    static func subjects(in text: Text) -> [Int] {
        var starts: [Int] = []
        for index in allNames.members(of: text) {
            let party = index < Vocabulary.administrators.count ? Party.claimsAdministrator : .maximus
            let isUsual = index == 0 || index == Vocabulary.administrators.count
            var offset = 0
            while let subject = subject(
                allNames.phrases[index], of: party, isUsual: isUsual, in: offset..<text.count, of: text)
            {
                if Ascii.isUpper(text.bytes[subject.start]) { starts.append(subject.start) }
                offset = subject.end
            }
        }
        return starts.sorted()
    }

    private static let allNames = PhraseSet(Vocabulary.administrators + Vocabulary.reviewers)

    /// The names of a party, the usual one first.
    private static func names(of party: Party) -> [Phrase] {
        switch party {
        case .claimsAdministrator: Vocabulary.administrators
        case .maximus: Vocabulary.reviewers
        }
    }

    /// The first `name` of a party in `range` that is the subject of a sentence, with its article.
    private static func subject(
        _ name: Phrase, of party: Party, isUsual: Bool, in range: Range<Int>, of text: Text
    ) -> (start: Int, end: Int)? {
        var offset = range.lowerBound
        while let found = text.find(name, from: offset, to: range.upperBound) {
            offset = found.upperBound
            let hasVerb = hasVerb(after: offset, in: text)
            guard hasVerb || isUsual && !isPossessive(at: offset, in: text),
                party == .claimsAdministrator || !isAdministrators(found, in: text)
            else { continue }
            if let start = subjectStart(before: found.lowerBound, in: text) { return (start, offset) }
            if hasVerb, let start = start(ofName: found.lowerBound, in: text) { return (start, offset) }
        }
        return nil
    }

    /// Whether "reviewer" is the end of a name of the claims administrator: "the utilization reviewer".
    private static func isAdministrators(_ name: Range<Int>, in text: Text) -> Bool {
        text.start(of: Vocabulary.administratorsReviewers, before: name.lowerBound) != nil
    }

    /// Whether a verb comes after a name that ends at `offset`, or what is the party's and a verb: "'s decision was".
    private static func hasVerb(after offset: Int, in text: Text) -> Bool {
        var end = offset
        var words = Vocabulary.partyVerbs
        for ending in Vocabulary.possessiveEndings where !ending.isEmpty && text.bytes[end...].starts(with: ending.utf8)
        {
            (end, words) = (end + ending.utf8.count, Vocabulary.partyDecisions)
            break
        }
        guard end < text.count, Ascii.isSpace(text.bytes[end]) else { return false }
        return text.match(words, at: text.skipSpaces(from: end)) != nil
    }

    /// Where a name without an article begins, with the words before it that begin with capitals: "Physician Reviewer".
    static func start(ofName offset: Int, in text: Text) -> Int? {
        guard Ascii.isUpper(text.bytes[offset]) else { return nil }
        var start = offset
        for _ in 0..<mostTitles {
            guard !text.beginsSentence(at: start), let word = text.word(before: start, from: max(0, start - 24)),
                text.skipSpaces(from: word.upperBound) == start, Ascii.isUpper(text.bytes[word.lowerBound])
            else { break }
            start = word.lowerBound
        }
        return start
    }

    /// Where "the" begins, at most a few words before `offset`.
    static func subjectStart(before offset: Int, in text: Text) -> Int? {
        var offset = offset
        for _ in 0...mostTitles {
            guard let word = text.word(before: offset, from: max(0, offset - 24)),
                text.skipSpaces(from: word.upperBound) == offset
            else { return nil }
            if text.isOneOf(word, Vocabulary.articles) { return word.lowerBound }
            offset = word.lowerBound
        }
        return nil
    }

    /// Whether the name goes on: "the Expert Reviewer's decision rationale".
    private static func isPossessive(at offset: Int, in text: Text) -> Bool {
        guard offset < text.count else { return false }
        let byte = text.bytes[offset]
        // U+2019 begins with E2.
        return byte == Ascii.apostrophe || byte == 0xE2 || Ascii.isWord(byte)
    }
}
