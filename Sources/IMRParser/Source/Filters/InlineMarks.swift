/// Takes off the numbers of pages that are inside lines of text, and the case numbers beside them.
///
/// ```
/// … was treated with rest, IMR Case Number CM17-0001234 Page 1 of 2 ice, and therapy …
/// IMR000003   Physical therapy 6 visits: Upheld
/// ```
///
/// Programs that join lines put the feet of pages into paragraphs, and a firm's stamp puts the number of a page before its
/// first line. Pages count, and the letter's own case number is in no sentence.
struct InlineMarks {
    private let source: SourceText
    private var marks: [Range<Int>] = []

    /// A page has more bytes.
    private static let shortestPage = 500
    private static let page: Phrase = "page"
    /// Words before a case number that is no label's value.
    private static let caseWords: [Phrase] = ["imr", "case", "number", "no", "maximus", "final", "determination"]

    /// What is to come off, in order.
    static func marks(in source: SourceText) -> [Range<Int>] {
        var found = InlineMarks(source: source)
        let isJoined = source.lines.contains { $0.range.count > SourceText.longLine }
        if isJoined {
            found.findPageNumbers()
            if found.marks.isEmpty { found.findCaseNumbers() }
        }
        if found.marks.isEmpty { found.findStamps(insideLines: isJoined) }
        return found.marks
    }

    private init(source: SourceText) { self.source = source }

    // MARK: Page numbers

    /// "Page 1 of 3", "Page 2 of 3", and so on, each perhaps with a case number before it. One alone needs a case number.
    private mutating func findPageNumbers() {
        let end = source.bytes.count
        var found: [(place: Range<Int>, count: PageCount)] = []
        var searched = 0
        while let word = source.find(InlineMarks.page, in: searched..<end) {
            searched = word.upperBound
            let number = source.skipSpace(from: word.upperBound, to: end)
            guard word.lowerBound == 0 || !Ascii.isWord(source.bytes[word.lowerBound - 1]),
                let count = PageCount(at: number, limit: end, in: source.bytes)
            else { continue }
            found.append((word.lowerBound..<count.end, count))
        }
        let goesUp = zip(found, found.dropFirst()).allSatisfy { one, next in
            next.count.page == one.count.page + 1 && next.count.count == one.count.count
        }
        guard goesUp else { return }
        let places = found.map { withCaseNumber($0.place) }
        guard let first = places.first else { return }
        let isAlone = places.count == 1 && first == found[0].place
        if !isAlone || found[0].count.page == 1 && dividesSentence(first) { marks = places }
    }

    /// Whether the words before and after are in small letters, and none of them leads to a page.
    private func dividesSentence(_ place: Range<Int>) -> Bool {
        let (start, end) = (max(0, place.lowerBound - 40), min(source.bytes.count, place.upperBound + 40))
        let (above, below) = (Text(start..<place.lowerBound, of: source), Text(place.upperBound..<end, of: source))
        guard let last = above.word(before: above.count, from: 0), let next = below.word(from: 0, to: below.count)
        else {
            return false
        }
        return Ascii.isLower(above.bytes[last.lowerBound]) && Ascii.isLower(below.bytes[next.lowerBound])
            && !above.isOneOf(last, InlineMarks.leadsToPage) && !below.isOneOf(next, InlineMarks.leadsToPage)
    }

    /// Words beside a page that a sentence names: "on Page 1 of 2 of the report".
    private static let leadsToPage: [Phrase] = ["on", "see", "at", "from", "in", "per", "of", "through", "is", "reads"]

    /// Words of a sentence that names a case or a document.
    private static let leads: [Phrase] = [
        "on", "see", "at", "from", "to", "and", "of", "in", "per", "for", "as", "under", "by", "with", "than", "case",
        "number",
    ]

    /// The place with the case number before it, and the words that name it.
    private func withCaseNumber(_ place: Range<Int>) -> Range<Int> {
        let text = Text(max(0, place.lowerBound - 80)..<place.lowerBound, of: source)
        guard let number = text.findAll("CM").last,
            let end = CaseNumber.end(at: number.lowerBound, limit: text.count, in: text.bytes),
            !text.bytes[end...].contains(where: Ascii.isWord),
            let start = startOfName(before: number.lowerBound, in: text)
        else { return place }
        return text.sourceRange(start..<end).lowerBound..<place.upperBound
    }

    /// Where the words begin that name the case number at `offset`; `nil` if a colon shows that it is a label's value.
    private func startOfName(before offset: Int, in text: Text) -> Int? {
        var start = offset
        while let word = text.word(before: start, from: 0), text.isOneOf(word, InlineMarks.caseWords) {
            if text.bytes[word.upperBound..<start].contains(Ascii.colon) { return nil }
            start = word.lowerBound
        }
        let before = text.skipSpacesBackward(from: start)
        return before > 0 && text.bytes[before - 1] == Ascii.colon ? nil : start
    }

    // MARK: Case numbers

    /// The letter's case number inside sentences, perhaps with a number after it that counts. A sentence may name the case
    /// number of another letter, or lead to this one.
    private mutating func findCaseNumbers() {
        var own: String?
        var places: [Range<Int>] = []
        var (isInSentence, named, numbers) = (0, 0, [Int]())
        var hasName = false
        for line in source.lines {
            let text = Text(line.range, of: source)
            for letters in text.findAll("CM") {
                guard let number = CaseNumber.match(at: letters.lowerBound, limit: text.count, in: text.bytes) else {
                    continue
                }
                own = own ?? number.value
                guard number.value == own, line.range.count > SourceText.longLine,
                    let start = startOfName(before: letters.lowerBound, in: text)
                else { continue }
                if let word = text.word(before: start, from: 0), text.isOneOf(word, InlineMarks.leads) { named += 1 }
                if start < letters.lowerBound { hasName = true }
                var end = number.end
                let next = text.skipSpaces(from: end)
                if let number = text.bytes.number(at: next, limit: text.count, mostDigits: 3) {
                    numbers.append(number.value)
                    end = number.end
                }
                let after = text.skipSpaces(from: end)
                let before = text.skipSpacesBackward(from: start)
                if before > 0, after < text.count, Ascii.isLower(text.bytes[after]),
                    Ascii.isLower(text.bytes[before - 1])
                {
                    isInSentence += 1
                }
                places.append(text.sourceRange(start..<end))
            }
        }
        let count = numbers.count == places.count && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
        // One sentence may speak of "this case CM17-0001234".
        guard places.count > 1 || !hasName else { return }
        if isInSentence > 0, named * 2 <= places.count, count || numbers.isEmpty { marks = places }
    }

    // MARK: Numbers that a firm stamps on pages

    /// A word in capitals and a number, which counts the pages: `IMR000003`, `SCIF 00123`. It is no code of a treatment.
    private struct Stamp {
        let prefix: ArraySlice<UInt8>
        let digits: Int
        let number: Int
        let place: Range<Int>
    }

    private mutating func findStamps(insideLines: Bool) {
        var stamps: [Stamp] = []
        for line in source.lines where insideLines || Ascii.isUpper(source.bytes[line.start]) {
            if let stamp = stamp(at: line.start, to: line.end), stamp.place.upperBound < line.end {
                stamps.append(stamp)
            }
            guard insideLines, line.range.count > SourceText.longLine else { continue }
            var offset = max(line.start + 1, stamps.last?.place.upperBound ?? 0)
            while offset < line.end {
                if Ascii.isUpper(source.bytes[offset]), Ascii.isSpace(source.bytes[offset - 1]),
                    let stamp = stamp(at: offset, to: line.end)
                {
                    stamps.append(stamp)
                    offset = stamp.place.upperBound
                }
                offset += 1
            }
        }
        var groups: [ArraySlice<UInt8>: [Stamp]] = [:]
        for stamp in stamps { groups[stamp.prefix + [UInt8(stamp.digits)], default: []].append(stamp) }
        for same in groups.values where same.count(where: isNamed) * 2 <= same.count {
            let first = same[0]
            let isPadded = first.digits > 4 && source.bytes[first.place.upperBound - first.digits] == Ascii.zero
            guard same.count > (isPadded ? 1 : 2) else { continue }
            let counts = zip(same, same.dropFirst()).allSatisfy { one, next in
                next.number == one.number + 1
                    && next.place.lowerBound - one.place.upperBound >= InlineMarks.shortestPage
            }
            if counts { marks += same.map(\.place) }
        }
        marks.sort { $0.lowerBound < $1.lowerBound }
    }

    /// Whether a word before it leads to it: "see DOC 000123".
    private func isNamed(_ stamp: Stamp) -> Bool {
        let line = source.lines[source.lineIndex(at: stamp.place.lowerBound)].start
        let above = Text(max(line, stamp.place.lowerBound - 16)..<stamp.place.lowerBound, of: source)
        return above.word(before: above.count, from: 0).map { above.isOneOf($0, InlineMarks.leads) } ?? false
    }

    private func stamp(at offset: Int, to limit: Int) -> Stamp? {
        guard offset + 6 < limit, Ascii.isUpper(source.bytes[offset + 1]), Ascii.isUpper(source.bytes[offset]) else {
            return nil
        }
        var start = offset
        let farthest = min(limit, offset + InlineMarks.longestPrefix + 1)
        while start < farthest, Ascii.isUpper(source.bytes[start]) || isJoiner(source.bytes[start]) { start += 1 }
        guard start < farthest,
            !InlineMarks.codes.contains(where: { source.match($0, at: offset, limit: start) != nil }),
            let number = source.bytes.number(at: start, limit: limit, mostDigits: 9),
            number.end - start >= 4, number.end == limit || Ascii.isSpace(source.bytes[number.end])
        else { return nil }
        return Stamp(
            prefix: source.bytes[offset..<start], digits: number.end - start, number: number.value,
            place: offset..<number.end)
    }

    private static let longestPrefix = 20
    private static let codes: [Phrase] = ["CPT", "HCPCS", "ICD", "DRG", "NDC"]

    private func isJoiner(_ byte: UInt8) -> Bool {
        byte == Ascii.hyphen || byte == Ascii.space || byte == UInt8(ascii: "_")
    }
}
