@testable import IMRParser

extension Mutation {
    /// Takes out, doubles, moves or shortens a line.
    static func lines(
        _ kind: MutationKind, of base: MutationBase, using generator: inout SeededGenerator
    ) -> Mutation? {
        guard let index = base.lines.indices.randomElement(using: &generator) else { return nil }
        let line = base.lines[index]
        switch kind {
        case .doubleLine: return doubleLine(line, of: base)
        case .swapLines:
            return index + 1 < base.lines.count ? swapLines(line, base.lines[index + 1], of: base) : nil
        case .truncateLine: return truncateLine(line, of: base, using: &generator)
        default: return Mutation(kind, MutatedLetter(base.bytes, replacing: line))
        }
    }

    private static func doubleLine(_ line: Range<Int>, of base: MutationBase) -> Mutation {
        let pieces = [
            MutatedLetter.Piece(base.bytes, 0..<line.upperBound),
            MutatedLetter.Piece(base.bytes, line.lowerBound..<base.bytes.count),
        ]
        let isOfTheForm =
            (base.labels + base.headings).contains { line.overlaps($0) }
            || base.header.contains { line.overlaps($0) }
        return Mutation(
            .doubleLine, MutatedLetter(pieces, editOffset: line.lowerBound),
            demand: isOfTheForm ? .anything : nil)
    }

    private static func swapLines(_ line: Range<Int>, _ next: Range<Int>, of base: MutationBase) -> Mutation {
        let order = [
            0..<line.lowerBound, next, line.upperBound..<next.lowerBound, line,
            next.upperBound..<base.bytes.count,
        ]
        let pieces = order.map { MutatedLetter.Piece(base.bytes, $0) }
        var mutation = Mutation(.swapLines, MutatedLetter(pieces, editOffset: line.lowerBound))
        mutation.moved = [line, next]
        return mutation
    }

    private static func truncateLine(
        _ line: Range<Int>, of base: MutationBase, using generator: inout SeededGenerator
    ) -> Mutation {
        let end = line.prefix { !Ascii.isLineEnd(base.bytes[$0]) }.endIndex
        let cut = Int.random(in: line.lowerBound..<max(end, line.lowerBound + 1), using: &generator)
        return Mutation(.truncateLine, MutatedLetter(base.bytes, replacing: cut..<max(cut, end)))
    }
}
