@testable import IMRParser

/// One mutated letter, and what has to be said about it whatever its values are.
struct Mutation {
    /// What a parse has to say, beside the diagnostics on values that are not right.
    enum Demand {
        /// The value at the pointer is null, with a diagnostic.
        case blank(pointer: String)
        /// There is a diagnostic on the issue with this index.
        case contradiction(issue: Int)
        /// There is a second letter.
        case secondLetter
        /// There is some diagnostic: a part of the form stands twice, or is gone.
        case anything
        /// The decision of the issue with this index is reported as contradicted, or it is not.
        case conclusion(issue: Int, isContradicted: Bool)
    }

    let kind: MutationKind
    private(set) var letter: MutatedLetter
    var demand: Demand?
    /// The lines of the base letter that were moved.
    var moved: [Range<Int>] = []
    /// Whether nobody can know of the edit: two texts of the same kind are joined where pages are gone or out of order.
    var isUnknowable = false

    init(_ kind: MutationKind, _ letter: MutatedLetter, demand: Demand? = nil) {
        (self.kind, self.letter, self.demand) = (kind, letter, demand)
    }

    /// A mutation of `base`, or `nil` if it has nothing to mutate in this way.
    static func make(
        _ kind: MutationKind, of base: MutationBase, other: MutationBase,
        using generator: inout SeededGenerator
    ) -> Mutation? {
        var mutation = unmarked(kind, of: base, other: other, using: &generator)
        mutation?.letter.isMarkdown = base.isMarkdown
        return mutation
    }

    private static func unmarked(
        _ kind: MutationKind, of base: MutationBase, other: MutationBase,
        using generator: inout SeededGenerator
    ) -> Mutation? {
        switch kind {
        case .deleteLine, .doubleLine, .swapLines, .truncateLine: lines(kind, of: base, using: &generator)
        case .breakLabel: misreading(kind, of: base, in: base.labels, using: &generator)
        case .breakHeading: misreading(kind, of: base, in: base.headings, using: &generator)
        case .blankCell: blankCell(of: base, using: &generator)
        case .swapDates: swapDates(of: base, using: &generator)
        case .flipDecision: flipDecision(of: base, using: &generator)
        case .dropRationale: dropRationale(of: base, using: &generator)
        case .appendLetter: appendLetter(to: base, other: other, using: &generator)
        case .cutBytes: cutBytes(of: base, using: &generator)
        case .randomBytes: randomBytes(in: base, using: &generator)
        case .insertFurniture: insertFurniture(into: base, using: &generator)
        case .addMarks: addMarks(to: base, using: &generator)
        case .breakWord: breakWord(of: base, using: &generator)
        case .losePage, .doublePage, .swapPages, .blankPage: pages(kind, of: base, using: &generator)
        case .moveHeading: moveHeading(of: base, using: &generator)
        case .changeConclusion: changeConclusion(of: base, using: &generator)
        }
    }
}

// MARK: - Bytes and letters

extension Mutation {
    private static func appendLetter(
        to base: MutationBase, other: MutationBase, using generator: inout SeededGenerator
    ) -> Mutation? {
        let separators: [[UInt8]] = [[Ascii.newline], [0x0C], [Ascii.newline, Ascii.newline]]
        guard let separator = separators.randomElement(using: &generator) else { return nil }
        let pieces = [
            MutatedLetter.Piece(base.bytes, 0..<base.bytes.count),
            MutatedLetter.Piece(bytes: (separator + other.bytes)[...], isForeign: true),
        ]
        return Mutation(
            .appendLetter, MutatedLetter(pieces, editOffset: base.bytes.count), demand: .secondLetter)
    }

    private static func cutBytes(of base: MutationBase, using generator: inout SeededGenerator) -> Mutation? {
        let cut = Int.random(in: 0..<base.bytes.count, using: &generator)
        return Mutation(.cutBytes, MutatedLetter(base.bytes, replacing: cut..<base.bytes.count))
    }

    private static func randomBytes(in base: MutationBase, using generator: inout SeededGenerator)
        -> Mutation?
    {
        let start = Int.random(in: 0..<base.bytes.count, using: &generator)
        let values: ClosedRange<UInt8> = Bool.random(using: &generator) ? 0...255 : 0x20...0x7E
        let count = Int.random(in: 1...8, using: &generator)
        let bytes = (0..<count).map { _ in UInt8.random(in: values, using: &generator) }
        let replaced = Bool.random(using: &generator) ? min(count, base.bytes.count - start) : 0
        let letter = MutatedLetter(
            base.bytes, replacing: start..<start + replaced,
            with: replaced == 0 ? bytes : Array(bytes[..<replaced]))
        return Mutation(.randomBytes, letter)
    }
}
