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
    static func first(of party: Party, in range: Range<Int>, of text: Text) -> Int? {
        var offset = range.lowerBound
        while let subject = subject(party, in: offset..<range.upperBound, of: text) {
            if subject.start >= range.lowerBound, text.beginsSentence(at: subject.start) { return subject.start }
            offset = subject.end
        }
        return nil
    }

    /// Where the names of both parties begin in `text` with a capital, in order.
    static func subjects(in text: Text) -> [Int] {
        var starts: [Int] = []
        for party in [Party.claimsAdministrator, .maximus] {
            var offset = 0
            while let subject = subject(party, in: offset..<text.count, of: text) {
                if Ascii.isUpper(text.bytes[subject.start]) { starts.append(subject.start) }
                offset = subject.end
            }
        }
        return starts.sorted()
    }

    /// The first name of a party in `range`, with its article.
    private static func subject(_ party: Party, in range: Range<Int>, of text: Text) -> (start: Int, end: Int)? {
        let isReviewer = party == .maximus
        let name = isReviewer ? Vocabulary.reviewer : Vocabulary.claimsAdministrator
        var subject = first(name, in: range, of: text) { isUsualSubject($0, isReviewer: isReviewer, in: text) }
        for other in isReviewer ? Vocabulary.otherReviewers : Vocabulary.otherAdministrators {
            let limit = subject?.end ?? range.upperBound
            let found = first(other, in: range.lowerBound..<limit, of: text) {
                hasVerb(after: $0.upperBound, in: text)
            }
            if let found, found.start < subject?.start ?? limit { subject = found }
        }
        return subject
    }

    private static func first(
        _ name: Phrase, in range: Range<Int>, of text: Text, where isSubject: (Range<Int>) -> Bool
    ) -> (start: Int, end: Int)? {
        var offset = range.lowerBound
        while let found = text.find(name, from: offset, to: range.upperBound) {
            offset = found.upperBound
            guard isSubject(found) else { continue }
            if let start = subjectStart(before: found.lowerBound, in: text) { return (start, offset) }
            if hasVerb(after: offset, in: text), let start = start(ofName: found.lowerBound, in: text) {
                return (start, offset)
            }
        }
        return nil
    }

    private static func isUsualSubject(_ name: Range<Int>, isReviewer: Bool, in text: Text) -> Bool {
        if isReviewer,
            Vocabulary.administratorsReviewers.contains(where: {
                text.start(of: $0, before: name.lowerBound, isWhole: true) != nil
            })
        {
            return false
        }
        return !isPossessive(at: name.upperBound, in: text) || hasVerb(after: name.upperBound, in: text)
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
    private static func start(ofName offset: Int, in text: Text) -> Int? {
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
