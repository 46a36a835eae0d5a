/// An issue's heading: `Associated surgical service: Arc sling: Upheld`, or a sentence with a verdict.
struct IssueHeading {
    /// Heading and decision.
    var range: Range<Int>
    /// The heading up to the colon or the verb before the decision.
    var service: Range<Int>
    var ending: DecisionEnding
    /// Text after the heading that belongs to no label.
    var unclaimed: Range<Int>?
    /// Whether the evidence for where it begins is enough.
    var isCertain: Bool
}

extension IssueHeading {
    /// Finds the heading that ends `range`, the text from the label above to the first label of the issue.
    ///
    /// - Parameters:
    ///   - isFirst: Whether nothing but the heading can be in `range`.
    ///   - isProse: Whether the heading is a sentence even if it has no verdict.
    /// - Returns: `nil` if there is no text in `range`.
    static func find(in range: Range<Int>, isFirst: Bool, isProse: Bool, of letter: Letter) -> IssueHeading? {
        let source = letter.source
        let text = source.trim(range)
        guard !text.isEmpty else { return nil }
        var ending = DecisionEnding.last(in: text, of: source)
        if isProse, ending.decision == nil { ending.dropStop(of: source) }
        let start =
            isFirst
            ? IssueHeadingStart.Best(offset: text.lowerBound, isCertain: true)
            : IssueHeadingStart(
                text.lowerBound..<ending.service.upperBound, isSentence: ending.isVerdict || isProse, of: letter
            ).best
        guard let start else { return nil }
        let service = source.trim(start.offset..<max(start.offset, ending.service.upperBound))
        guard !service.isEmpty else { return nil }
        let unclaimed = source.trim(ending.end..<text.upperBound)
        return IssueHeading(
            range: service.lowerBound..<ending.end, service: service, ending: ending,
            unclaimed: unclaimed.isEmpty ? nil : unclaimed,
            isCertain: start.isCertain && !isBroken(service, of: letter))
    }

    /// Whether a line of the heading ends although the next word had room on it: then it is more than the heading.
    private static func isBroken(_ service: Range<Int>, of letter: Letter) -> Bool {
        let (source, layout) = (letter.source, letter.layout)
        return source.lineIndices(in: service).dropFirst().contains { index in
            guard let room = layout.room(before: index, of: source, isBold: true) else {
                return layout.wrapping != .sentences || !source.endsSentence(source.lines[index - 1].range)
            }
            // Blank lines below a full line are the end of a page.
            let isGap = layout.marksParagraphs && layout.hasGap(before: index, of: source)
            return room > layout.tolerance + (isGap ? 0 : layout.boldTolerance)
        }
    }

    /// Whether the heading includes a decision: then it includes another heading.
    func holdsDecision(of source: SourceText) -> Bool {
        source.bytes[service].indices.contains { offset in
            guard source.bytes[offset] == Ascii.colon else { return false }
            let word = source.skipSpace(from: offset + 1, to: service.upperBound)
            return Vocabulary.decisions.contains { form in
                guard let end = source.match(form.phrase, at: word, limit: service.upperBound) else { return false }
                // "(the first: Upheld)" ends no heading.
                return end == service.upperBound || Ascii.isSpace(source.bytes[end])
            }
        }
    }
}
