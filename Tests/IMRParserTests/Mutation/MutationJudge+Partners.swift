@testable import IMRParser

extension MutationJudge {
    /// For each issue of the base letter the one of the mutated letter that holds most of its bytes.
    func partners() -> [Int: Int] {
        var scores: [(score: Int, index: Int, partner: Int)] = []
        for (index, issue) in base.reading.issues.enumerated() {
            for (partner, other) in reading.issues.enumerated() {
                let score = zip(issue.values, other.values).reduce(0) { score, pair in
                    guard let range = pair.0.range, let here = pair.1.range else { return score }
                    return score
                        + letter.segments(of: range).reduce(0) { $0 + $1.here.clamped(to: here).count }
                }
                if score > 0 { scores.append((score, index, partner)) }
            }
        }
        var partners: [Int: Int] = [:]
        for (_, index, partner) in scores.sorted(by: { $0.score > $1.score })
        where partners[index] == nil && !partners.values.contains(partner) {
            partners[index] = partner
        }
        return partners
    }

    /// Where the values of citations are now, as far as their citations stand at another index.
    func citationMoves(
        from issue: MutationReading.Issue, to other: MutationReading.Issue
    ) -> [String: String] {
        var moves: [String: String] = [:]
        for citation in issue.values
        where citation.pointer.contains("/citations/") && citation.pointer.hasSuffix("/text") {
            guard let range = citation.range else { continue }
            let places = letter.segments(of: range).map(\.here)
            let here = other.values.first { value in
                guard value.pointer.contains("/citations/"), value.pointer.hasSuffix("/text"),
                    let range = value.range
                else { return false }
                return places.contains(where: range.overlaps)
            }
            guard let here, here.pointer != citation.pointer else { continue }
            for name in ["title", "year", "sections", "pages", "text", "source"] {
                moves[citation.pointer.dropLast(4) + name] = here.pointer.dropLast(4) + name
            }
        }
        return moves
    }
}
