@testable import IMRParser

extension Mutation {
    /// Takes the value out of a cell of the header: its bytes, its bytes for as many spaces, or its whole
    /// line.
    static func blankCell(of base: MutationBase, using generator: inout SeededGenerator) -> Mutation? {
        let cells = base.reading.letter.filter { $0.pointer.hasPrefix("/header/") && $0.range != nil }
        guard let cell = cells.randomElement(using: &generator), var range = cell.range else { return nil }
        var replacement: [UInt8] = []
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: replacement = range.map { _ in Ascii.space }
        case 1:
            // Where a value has a line to itself, a blank cell has none.
            let line = base.lines.first { $0.contains(range.lowerBound) } ?? range
            if MutationText(base.bytes[line]) == MutationText(base.bytes[range]) { range = line }
        default: break
        }
        return Mutation(
            .blankCell, MutatedLetter(base.bytes, replacing: range, with: replacement),
            demand: .blank(pointer: cell.pointer))
    }

    /// Prints one date of the header where another belongs, and the other way round.
    static func swapDates(of base: MutationBase, using generator: inout SeededGenerator) -> Mutation? {
        let dates = base.reading.letter.filter { $0.pointer.hasPrefix("/header/") && $0.form.isDate }
        guard let one = dates.randomElement(using: &generator),
            let other = dates.randomElement(using: &generator),
            let first = one.range, let second = other.range, first.lowerBound < second.lowerBound,
            one.value != other.value
        else { return nil }
        let letter = MutatedLetter(
            base.bytes,
            replacing: [(first, Array(base.bytes[second])), (second, Array(base.bytes[first]))])
        return Mutation(.swapDates, letter)
    }

    /// Prints the other decision, in the same capitals.
    static func flipDecision(of base: MutationBase, using generator: inout SeededGenerator) -> Mutation? {
        let issues = base.determination.issues
        guard let index = issues.indices.randomElement(using: &generator),
            let decision = issues[index].decision,
            decision.value != .partiallyOverturned
        else { return nil }
        let printed = base.bytes[decision.range]
        let isSentence = MutationWords.places(of: "medically", in: Array(printed)).count == 1
        var flipped = Array((decision.value == .upheld ? "Overturned" : "Upheld").utf8)
        if isSentence {
            flipped = decision.value == .upheld ? Array(printed.dropFirst(4)) : Array("not ".utf8) + printed
        }
        if isSentence, !printed.contains(where: Ascii.isLower) { flipped = flipped.map(MutationText.uppercase) }
        if !printed.contains(where: Ascii.isLower), !isSentence { flipped = flipped.map(MutationText.uppercase) }
        if !printed.contains(where: Ascii.isUpper), !isSentence { flipped = flipped.map(Ascii.lowercase) }
        return Mutation(
            .flipDecision, MutatedLetter(base.bytes, replacing: decision.range, with: flipped),
            demand: .contradiction(issue: index))
    }

    /// Takes out a rationale, with its label or without.
    static func dropRationale(of base: MutationBase, using generator: inout SeededGenerator) -> Mutation? {
        guard let issue = base.determination.issues.randomElement(using: &generator),
            var range = issue.rationale?.range
        else { return nil }
        if Bool.random(using: &generator) {
            guard
                let label = base.labels.filter({ $0.upperBound <= range.lowerBound }).max(by: {
                    $0.lowerBound < $1.lowerBound
                })
            else { return nil }
            range = label.lowerBound..<range.upperBound
        }
        return Mutation(.dropRationale, MutatedLetter(base.bytes, replacing: range))
    }
}
