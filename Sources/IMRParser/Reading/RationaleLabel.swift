/// The label of a rationale in the editions of 2013.
///
/// "The Physician Reviewer's decision rationale:", "Rationale for the Decision:"
struct RationaleLabel {
    /// The label with its colon.
    var range: Range<Int>
    var hasColon: Bool

    private static let initials = Initials(of: Vocabulary.rationaleLabels + ["the"])

    /// The labels in `range`, at the beginnings of lines; in joined lines only with their colon.
    static func all(in range: Range<Int>, of source: SourceText) -> [RationaleLabel] {
        var labels: [RationaleLabel] = []
        source.forEachPlace(in: range) { offset, isLineStart in
            guard initials.contains(source.bytes[offset]), labels.last.map({ $0.range.upperBound <= offset }) ?? true,
                let end = end(at: offset, limit: range.upperBound, of: source)
            else { return }
            let colon = source.skipSpace(from: end, to: range.upperBound)
            let hasColon = colon < range.upperBound && source.bytes[colon] == Ascii.colon
            guard hasColon || isLineStart else { return }
            labels.append(RationaleLabel(range: offset..<(hasColon ? colon + 1 : end), hasColon: hasColon))
        }
        return labels
    }

    /// The longest label, in bytes, its line end included.
    private static let longest = 80

    private static func end(at offset: Int, limit: Int, of source: SourceText) -> Int? {
        for phrase in Vocabulary.rationaleLabels {
            if let end = source.match(phrase, at: offset, limit: limit) { return end }
        }
        guard source.match("the", at: offset, limit: limit) != nil else { return nil }
        // The curly apostrophe is part of a word, so that the subject is no whole word before it.
        let text = Text(offset..<min(limit, offset + longest), of: source)
        for subject in Vocabulary.reviewerSubjects {
            guard let possessive = text.match(subject, at: 0) else { continue }
            for words in Vocabulary.decisionRationales {
                if let end = text.match(words, at: possessive) { return text.sourceRange(0..<end).upperBound }
            }
        }
        return nil
    }
}
