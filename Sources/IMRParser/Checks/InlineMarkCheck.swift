/// Reports what looks like the mark of a page inside a sentence, where no other page shows that it is one.
///
/// ```
/// … six visits of therapy that had been planned in Page 2 of 3 some months were completed …
/// ```
enum InlineMarkCheck {
    static func check(_ determination: Determination, in source: SourceText, problems: inout Problems) {
        let own = determination.header.caseNumber?.value
        var offset = determination.sections.first { $0.kind == .reviewer }?.range.lowerBound ?? 0
        var places: [Range<Int>] = []
        while let next = source.bytes.firstSign(from: offset, isSign) {
            offset = next + 1
            if let end = pageNumberEnd(at: next, in: source) ?? caseNumberEnd(own, at: next, in: source),
                next == 0 || !Ascii.isWord(source.bytes[next - 1]), isInSentence(next, of: source)
            {
                places.append(next..<end)
                offset = end
            }
        }
        guard !places.isEmpty else { return }
        var values = OrderedValues(of: determination)
        for place in places {
            for field in values.fields(in: place) { problems.add(.possibleInlineMark, on: field, at: place) }
        }
    }

    /// The first letter of "Page" or of "CM".
    @inline(__always)
    private static func isSign(_ bytes: [UInt8].Block, _ next: [UInt8].Block) -> [UInt8].BlockMask {
        typealias Block = [UInt8].Block
        let isPage =
            (bytes .== Block(repeating: UInt8(ascii: "P"))) .& (next .== Block(repeating: UInt8(ascii: "a")))
        let isCase =
            (bytes .== Block(repeating: UInt8(ascii: "C"))) .& (next .== Block(repeating: UInt8(ascii: "M")))
        return isPage .| isCase
    }

    private static let page: Phrase = "Page "

    /// The end of "Page 2 of 3".
    private static func pageNumberEnd(at offset: Int, in source: SourceText) -> Int? {
        guard page.isNext(at: offset, in: source.bytes) else { return nil }
        return PageCount(at: offset + page.count, limit: source.bytes.count, in: source.bytes)?.end
    }

    /// The end of the letter's own case number.
    private static func caseNumberEnd(_ own: String?, at offset: Int, in source: SourceText) -> Int? {
        guard let own, let number = CaseNumber.match(at: offset, limit: source.bytes.count, in: source.bytes) else {
            return nil
        }
        return number.value == own ? number.end : nil
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
