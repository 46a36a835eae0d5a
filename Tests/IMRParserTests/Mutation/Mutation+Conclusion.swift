@testable import IMRParser

extension Mutation {
    /// Ends a rationale with another conclusion.
    static func changeConclusion(of base: MutationBase, using generator: inout SeededGenerator) -> Mutation? {
        let issues = base.determination.issues
        let isNecessary = Bool.random(using: &generator)
        let wordings = isNecessary ? ConclusionTests.necessary : ConclusionTests.notNecessary
        guard let index = issues.indices.randomElement(using: &generator),
            let decision = issues[index].decision?.value, decision != .partiallyOverturned,
            let rationale = issues[index].rationale?.range,
            let wording = wordings.filter(namesNoService).randomElement(using: &generator),
            let start = lastSentence(in: rationale, of: base)
        else { return nil }
        return Mutation(
            .changeConclusion,
            MutatedLetter(base.bytes, replacing: start..<rationale.upperBound, with: Array(wording.utf8)),
            demand: .conclusion(issue: index, isContradicted: isNecessary != (decision == .overturned)))
    }

    /// Where the last sentence of a text begins that has more than one.
    private static func lastSentence(in range: Range<Int>, of base: MutationBase) -> Int? {
        let end = range.dropLast(2).last { offset in
            base.bytes[offset] == Ascii.period && Ascii.isSpace(base.bytes[offset + 1])
        }
        guard let end else { return nil }
        return (end + 1..<range.upperBound).first { !Ascii.isSpace(base.bytes[$0]) }
    }

    /// Whether the wording is about whatever was requested. One about a brace says nothing about a tablet.
    private static func namesNoService(_ wording: String) -> Bool {
        !["brace", "sling", "scan", "therapy", "visits", "wrist", "knee", "tear"].contains { wording.contains($0) }
    }
}
