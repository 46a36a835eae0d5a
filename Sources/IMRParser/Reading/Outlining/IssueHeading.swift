/// An issue's heading: `Associated surgical service: Arc sling: Upheld`.
struct IssueHeading {
    /// Heading and decision.
    var range: Range<Int>
    /// The heading up to the colon before the decision.
    var service: Range<Int>
    /// The decision at its end, if it is a known one.
    var decision: Located<Determination.Decision>?
    /// What stands where the decision belongs, if it is not a known one.
    var unknownDecision: Range<Int>?
    /// Whether the colon stands before the decision.
    var hasColon: Bool
    /// Text after the heading that belongs to no label.
    var unclaimed: Range<Int>?
    /// Whether the evidence for where it begins is enough.
    var isCertain: Bool
}

extension IssueHeading {
    /// Finds the heading that ends `range`: the text between an issue's first label and the label before it.
    ///
    /// - Parameter isFirst: Whether nothing but the heading can stand in `range`.
    /// - Returns: `nil` if there is no text in `range`.
    static func find(
        in range: Range<Int>, isFirst: Bool, of source: SourceText, layout: LineLayout
    ) -> IssueHeading? {
        let text = source.trim(range)
        guard !text.isEmpty else { return nil }
        let ending = lastDecision(in: text, of: source) ?? DecisionEnding(text, of: source)
        let start =
            isFirst
            ? IssueHeadingStart.Best(offset: text.lowerBound, isCertain: true)
            : IssueHeadingStart(text.lowerBound..<ending.service.upperBound, of: source, layout: layout).best
        guard let start else { return nil }
        let service = source.trim(start.offset..<max(start.offset, ending.service.upperBound))
        guard !service.isEmpty else { return nil }
        let unclaimed = source.trim(ending.end..<text.upperBound)
        return IssueHeading(
            range: service.lowerBound..<ending.end, service: service, decision: ending.decision,
            unknownDecision: ending.unknown, hasColon: ending.hasColon, unclaimed: unclaimed.isEmpty ? nil : unclaimed,
            isCertain: start.isCertain && !isBroken(service, of: source, layout))
    }

    /// Whether a line of the heading ends although its next word had room: then it holds more than the heading.
    private static func isBroken(_ service: Range<Int>, of source: SourceText, _ layout: LineLayout) -> Bool {
        source.lineIndices(in: service).dropFirst().contains { index in
            guard let room = layout.room(before: index, of: source, isBold: true) else { return true }
            // Blank lines below a full line are a page's end.
            let isGap = layout.marksParagraphs && layout.hasGap(before: index, of: source)
            return room > layout.tolerance + (isGap ? 0 : LineLayout.boldTolerance)
        }
    }

    /// Whether a decision stands inside of the heading: then it holds another heading.
    func holdsDecision(of source: SourceText) -> Bool {
        source.bytes[service].indices.contains { offset in
            guard source.bytes[offset] == Ascii.colon else { return false }
            let word = source.skipSpace(from: offset + 1, to: service.upperBound)
            return Vocabulary.decisions.contains { source.match($0.phrase, at: word, limit: service.upperBound) != nil }
        }
    }

    /// How many lines may stand between a heading and the first label that is known: a label that is not.
    private static let mostUnknownLines = 8

    /// The heading's end: the last of the last lines that ends with a colon and a known decision.
    private static func lastDecision(in text: Range<Int>, of source: SourceText) -> DecisionEnding? {
        for index in source.lineIndices(in: text).suffix(mostUnknownLines).reversed() {
            let end = min(source.lines[index].end, text.upperBound)
            guard end > text.lowerBound else { break }
            let ending = DecisionEnding(text.lowerBound..<end, of: source)
            if ending.decision != nil, ending.hasColon || end == text.upperBound { return ending }
        }
        return nil
    }
}

/// The colon and the decision at the end of a heading.
struct DecisionEnding {
    /// The text before the colon.
    private(set) var service: Range<Int>
    /// Where the heading ends.
    let end: Int
    private(set) var hasColon = true
    private(set) var decision: Located<Determination.Decision>?
    private(set) var unknown: Range<Int>?

    /// The longest decision that is looked for, in bytes.
    private static let longest = 48

    init(_ text: Range<Int>, of source: SourceText) {
        service = text
        end = text.upperBound
        let from = max(text.lowerBound, text.upperBound - DecisionEnding.longest)
        guard let colon = source.bytes[from..<text.upperBound].lastIndex(of: Ascii.colon) else {
            findWithoutColon(text, of: source)
            return
        }
        let word = source.trim(colon + 1..<text.upperBound)
        if let decision = DecisionEnding.decision(word, of: source) {
            self.decision = decision
            service = source.trim(text.lowerBound..<colon)
        } else if DecisionEnding.isUnknownDecision(word, of: source) {
            unknown = word
            service = source.trim(text.lowerBound..<colon)
        } else {
            findWithoutColon(text, of: source)
        }
    }

    /// The decision that `word` is; a full stop may follow it.
    private static func decision(_ word: Range<Int>, of source: SourceText) -> Located<Determination.Decision>? {
        for form in Vocabulary.decisions {
            guard let end = source.match(form.phrase, at: word.lowerBound, limit: word.upperBound) else { continue }
            if end == word.upperBound || (end + 1 == word.upperBound && source.bytes[end] == Ascii.period) {
                return Located(form.value, at: word.lowerBound..<end)
            }
        }
        return nil
    }

    /// Whether `word` looks like a decision: a word or three, of letters but for a digit that a scan made of one.
    private static func isUnknownDecision(_ word: Range<Int>, of source: SourceText) -> Bool {
        guard !word.isEmpty, word.count <= 24, Ascii.isLetter(source.bytes[word.lowerBound]) else { return false }
        let bytes = source.bytes[word]
        return bytes.count(where: Ascii.isSpace) <= 2 && bytes.count(where: Ascii.isDigit) <= 2
            && bytes.allSatisfy { Ascii.isLetter($0) || Ascii.isSpace($0) || Ascii.isDigit($0) }
    }

    /// "Arm sling Upheld": a decision with a capital that ends the heading, its colon lost.
    private mutating func findWithoutColon(_ text: Range<Int>, of source: SourceText) {
        for form in Vocabulary.decisions {
            let start = text.upperBound - form.phrase.count
            guard start > text.lowerBound, Ascii.isUpper(source.bytes[start]) else { continue }
            guard source.match(form.phrase, at: start, limit: text.upperBound) == text.upperBound else { continue }
            guard !Ascii.isWord(source.bytes[start - 1]) else { continue }
            decision = Located(form.value, at: start..<text.upperBound)
            service = source.trim(text.lowerBound..<start)
            hasColon = false
            return
        }
    }
}
