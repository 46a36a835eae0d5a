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
        let name = party == .maximus ? Vocabulary.reviewer : Vocabulary.claimsAdministrator
        var offset = range.lowerBound
        while let found = text.find(name, from: offset, to: range.upperBound) {
            offset = found.upperBound
            guard !isPossessive(at: offset, in: text), let start = subjectStart(before: found.lowerBound, in: text)
            else { continue }
            return (start, offset)
        }
        return nil
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
