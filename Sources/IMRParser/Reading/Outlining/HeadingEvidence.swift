/// The evidence for the beginning of a heading at one place, for a person who checks it.
struct HeadingEvidence {
    /// Where the heading begins or might begin: a UTF-8 byte offset into the input.
    let offset: Int
    /// Each piece of evidence, and how many times it occurs.
    let counts: [(evidence: Evidence, count: Int)]

    var weight: Int { counts.reduce(0) { $0 + $1.evidence.weight * $1.count } }

    /// The evidence in words: "sentence ends above +25, further line -6".
    var description: String {
        counts.map { evidence, count in
            let weight = evidence.weight * count
            return "\(evidence.name) \(weight > 0 ? "+" : "")\(weight)"
        }
        .joined(separator: ", ")
    }

    /// The evidence for the beginning of `heading`, and then for the other beginning with the most weight, if any.
    ///
    /// - Parameters:
    ///   - heading: The heading up to its decision.
    ///   - start: Where the text begins that ends with the heading.
    static func of(_ heading: Range<Int>, after start: Int, in letter: Letter) -> [HeadingEvidence] {
        let next = letter.source.skipSpace(from: heading.upperBound, to: letter.source.bytes.count)
        let isSentence = next < letter.source.bytes.count && letter.source.bytes[next] != Ascii.colon
        let search = IssueHeadingStart(
            min(start, heading.lowerBound)..<heading.upperBound, isSentence: isSentence, of: letter)
        let others = search.offsets.filter { $0 != heading.lowerBound }.map { search.evidence(at: $0) }
        return [search.evidence(at: heading.lowerBound)] + [others.max { $0.weight < $1.weight }].compactMap(\.self)
    }
}

extension Determination {
    /// The evidence about the heading that a diagnostic calls uncertain; empty if nothing was weighed for it.
    func headingEvidence(for diagnostic: Diagnostic, in bytes: [UInt8]) -> [HeadingEvidence] {
        // The first heading begins where the section does: only those below a rationale are weighed.
        let index = issues.indices.dropFirst().first { Field.issue($0, .heading).pointer == diagnostic.field }
        guard diagnostic.code == .uncertainHeading, edition == .determination, let index, let place = diagnostic.place,
            place.start < place.end
        else { return [] }
        let transcription = Transcription(bytes)
        // The places of a transcribed letter lead to the input, not back to its text.
        guard transcription.isInput else { return [] }
        let headings = SectionHeadings(in: transcription.source)
        let letter = LetterReader(transcription, headings, grammar: .determination, problems: Problems()).letter
        let above = issues[index - 1].rationale?.range.lowerBound ?? place.start
        return HeadingEvidence.of(place.start..<place.end, after: above, in: letter)
    }
}
