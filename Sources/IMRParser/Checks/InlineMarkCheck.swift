/// Reports what looks like the mark of a page inside a sentence, where no other page shows that it is one.
///
/// ```
/// … six visits of therapy that had been planned in Page 2 of 3 some months were completed …
/// ```
enum InlineMarkCheck {
    static func check(_ determination: Determination, in source: SourceText, problems: inout Problems) {
        let start = determination.sections.first { $0.kind == .reviewer }?.range.lowerBound ?? 0
        let text = start..<source.bytes.count
        let places =
            pageNumbers(in: text, of: source)
            + caseNumbers(determination.header.caseNumber?.value, in: text, of: source)
        guard !places.isEmpty else { return }
        var values = OrderedValues(of: determination)
        for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            for field in values.fields(in: place) { problems.add(.possibleInlineMark, on: field, at: place) }
        }
    }

    private static let page: Phrase = "Page "
    private static let letters: Phrase = "CM"

    /// "Page 2 of 3" with a capital, in the middle of a sentence.
    private static func pageNumbers(in range: Range<Int>, of source: SourceText) -> [Range<Int>] {
        all(page, in: range, of: source).compactMap { word in
            guard source.bytes[word.lowerBound] == UInt8(ascii: "P"),
                let count = PageCount(at: word.upperBound, limit: range.upperBound, in: source.bytes),
                isInSentence(word.lowerBound, of: source)
            else { return nil }
            return word.lowerBound..<count.end
        }
    }

    /// The letter's own case number, in the middle of a sentence.
    private static func caseNumbers(_ own: String?, in range: Range<Int>, of source: SourceText) -> [Range<Int>] {
        guard let own else { return [] }
        return all(letters, in: range, of: source).compactMap { word in
            guard let number = CaseNumber.match(at: word.lowerBound, limit: range.upperBound, in: source.bytes),
                number.value == own, isInSentence(word.lowerBound, of: source)
            else { return nil }
            return word.lowerBound..<number.end
        }
    }

    private static func all(_ phrase: Phrase, in range: Range<Int>, of source: SourceText) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var offset = range.lowerBound
        while let found = source.find(phrase, in: offset..<range.upperBound) {
            offset = found.upperBound
            let isWord = found.lowerBound == 0 || !Ascii.isWord(source.bytes[found.lowerBound - 1])
            if isWord { places.append(found) }
        }
        return places
    }

    /// Whether a word in small letters comes before `offset` that does not lead to a page or to a number.
    private static func isInSentence(_ offset: Int, of source: SourceText) -> Bool {
        let reach = 24
        let text = Text(max(0, offset - reach)..<offset, of: source)
        guard let word = text.word(before: text.count, from: 0), Ascii.isLower(text.bytes[word.lowerBound]),
            text.bytes[word.upperBound...].allSatisfy(Ascii.isSpace)
        else { return false }
        return !text.isOneOf(word, leads)
    }

    private static let leads: [Phrase] = [
        "on", "see", "at", "from", "to", "and", "of", "per", "for", "as", "under", "by", "with", "than", "case",
        "number",
        "imr", "no", "through", "is", "was", "reads", "the", "this", "that", "or",
    ]
}
