@testable import IMRParser

extension Mutation {
    /// Divides a letter into pages and takes out, doubles, blanks or swaps one.
    static func pages(
        _ kind: MutationKind, of base: MutationBase, using generator: inout SeededGenerator
    ) -> Mutation? {
        // A page has some 45 lines; these letters are short.
        let size = Int.random(in: 12...24, using: &generator)
        let starts = stride(from: size, to: base.lines.count, by: size).map { base.lines[$0].lowerBound }
        let cuts = [0] + starts + [base.bytes.count]
        let pages = zip(cuts, cuts.dropFirst()).map { $0..<$1 }
        guard pages.count > 2, let index = pages.indices.randomElement(using: &generator) else {
            return nil
        }
        var order = pages
        var demand: Demand? = .anything
        switch kind {
        case .losePage:
            order.remove(at: index)
            if base.reading.pointers(overlapping: [pages[index]]).isEmpty { demand = nil }
        case .doublePage:
            order.insert(pages[index], at: index)
            // A shorter page may be a heading or a stamp, and a cover letter twice changes no value.
            let isOfTheReview = base.reading.pointers(overlapping: [pages[index]]).contains { !$0.hasPrefix("/header") }
            if pages[index].count < 400 || !isOfTheReview { demand = nil }
        case .swapPages:
            if index + 1 == pages.count { return nil }
            order.swapAt(index, index + 1)
            demand = nil
        default:
            // A blank page at either end is not in the middle of anything.
            if index == 0 || index + 1 == pages.count { return nil }
            let blank = pages[index].lowerBound..<pages[index].lowerBound
            order[index] = blank
        }
        let isUnknowable = (kind == .losePage || kind == .swapPages) && base.areJointsSmooth(order)
        var mutation = Mutation(
            kind, letter(of: order, in: base), demand: isUnknowable ? nil : demand)
        mutation.isUnknowable = isUnknowable
        return mutation
    }

    private static func letter(of pages: [Range<Int>], in base: MutationBase) -> MutatedLetter {
        var pieces: [MutatedLetter.Piece] = []
        for (index, page) in pages.enumerated() {
            if index > 0 { pieces.append(MutatedLetter.Piece(bytes: [0x0C], isAside: true)) }
            pieces.append(MutatedLetter.Piece(base.bytes, page))
        }
        return MutatedLetter(pieces, editOffset: pages.first { $0.lowerBound > 0 }?.lowerBound ?? 0)
    }

    /// Moves the heading of the issues to the second issue or a later one.
    static func moveHeading(of base: MutationBase, using generator: inout SeededGenerator) -> Mutation? {
        guard let section = base.determination.sections.first(where: { $0.kind == .issues }),
            let heading = base.headings.first(where: { section.range.prefix(200).contains($0.lowerBound) }),
            !base.determination.issues.contains(where: { $0.decision?.range.overlaps(heading) ?? false }),
            let issue = base.determination.issues.dropFirst().randomElement(using: &generator),
            let title = issue.heading?.range,
            let line = base.lines.first(where: { $0.contains(title.lowerBound) }),
            line.lowerBound > heading.upperBound
        else { return nil }
        let order = [
            0..<heading.lowerBound, heading.upperBound..<line.lowerBound, heading, line.lowerBound..<base.bytes.count,
        ]
        var pieces = order.map { MutatedLetter.Piece(base.bytes, $0) }
        pieces.insert(MutatedLetter.Piece(bytes: base.lineEnd[...], isAside: true), at: 3)
        return Mutation(.moveHeading, MutatedLetter(pieces, editOffset: heading.lowerBound), demand: .anything)
    }
}

extension MutationBase {
    /// Whether the text goes on below the same label wherever two pages meet that are not one after the other.
    fileprivate func areJointsSmooth(_ pages: [Range<Int>]) -> Bool {
        var isSmooth = pages.first?.lowerBound == 0 || pages.isEmpty
        for (page, next) in zip(pages, pages.dropFirst()) where page.upperBound != next.lowerBound {
            isSmooth = isSmooth && part(at: page.upperBound - 1) == part(at: next.lowerBound)
        }
        guard let end = pages.last?.upperBound, end < bytes.count else { return isSmooth }
        // The letter seems to end with the issue above.
        let beginsIssue = determination.issues.dropFirst().contains { issue in
            issue.heading.map { end <= $0.range.lowerBound && bytes[end..<$0.range.lowerBound].count < 8 } ?? false
        }
        return isSmooth && beginsIssue
    }

    /// The words of the last label or heading above `offset`; one word for all headings of issues.
    private func part(at offset: Int) -> [UInt8] {
        let place = (labels + headings).filter { $0.lowerBound <= offset }.max { $0.lowerBound < $1.lowerBound }
        guard let place else { return [] }
        let isDecision = determination.issues.contains { $0.decision?.range.overlaps(place) ?? false }
        return isDecision ? [Ascii.colon] : bytes[place].filter(Ascii.isLetter)
    }
}
