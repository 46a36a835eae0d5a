@testable import IMRParser

extension Mutation {
    // MARK: Lines of pages

    /// Puts a line of a page in before a line. It belongs to no value, wherever it is.
    static func insertFurniture(into base: MutationBase, using generator: inout SeededGenerator) -> Mutation? {
        guard let line = base.lines.randomElement(using: &generator) else { return nil }
        let page = Int.random(in: 2...9, using: &generator)
        var words = [
            "\(page)", "- \(page) -", "Page \(page)", "Page \(page) of \(page + 2)", "[Page \(page)]",
            "________________________", "----------------", "* * *", "Public Copy v. 1.0",
            "JAN-17-2017 09:42 AM  VALLEY ORTHO GROUP  FAX NO. 5550100123  P. 0\(page)/12",
        ]
        if let number = base.determination.header.caseNumber?.value {
            words += [
                number, "Case Number: \(number)", "IMR Case Number: \(number)", "\(number)  \(page)",
                "Final Determination Letter for IMR Case Number \(number) \(page)",
            ]
        }
        let end = base.lineEnd
        let frames = [([], end), (end, end + end), (end, end + [0x0C]), ([0x0C], end)]
        guard let word = words.randomElement(using: &generator), let frame = frames.randomElement(using: &generator)
        else { return nil }
        let bytes = frame.0 + Array(word.utf8) + frame.1
        return Mutation(.insertFurniture, base.inserting([(line.lowerBound, bytes)]))
    }

    // MARK: Markdown

    /// Puts marks of Markdown into a letter that has none: around labels and headings, or before a line.
    static func addMarks(to base: MutationBase, using generator: inout SeededGenerator) -> Mutation? {
        if base.isMarkdown { return nil }
        let bold = Array("**".utf8)
        func emboldened(_ places: [Range<Int>]) -> [(Int, [UInt8])] {
            places.flatMap { [($0.lowerBound, bold), ($0.upperBound, bold)] }
        }
        let titles = base.headings.filter { place in base.lines.contains { $0.lowerBound == place.lowerBound } }
        let marks = titles.map { ($0.lowerBound, Array("## ".utf8)) }
        let labels = base.labels.filter { label in
            !base.labels.contains { $0 != label && $0.overlaps(label) && $0.count > label.count }
        }
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: return Mutation(.addMarks, base.inserting(marks + emboldened(labels)))
        case 1:
            guard let label = labels.randomElement(using: &generator) else { return nil }
            return Mutation(.addMarks, base.inserting(emboldened([label])))
        case 2:
            guard let mark = marks.randomElement(using: &generator) else { return nil }
            return Mutation(.addMarks, base.inserting([mark]))
        case 3:
            guard let title = titles.randomElement(using: &generator) else { return nil }
            return Mutation(.addMarks, base.inserting(emboldened([title])))
        case 4:
            guard base.determination.edition == .determination,
                let issue = base.determination.issues.randomElement(using: &generator),
                let heading = issue.heading?.range, let decision = issue.decision?.range,
                (0..<4).contains(decision.lowerBound - heading.upperBound)
            else { return nil }
            return Mutation(.addMarks, base.inserting(emboldened([heading.lowerBound..<decision.upperBound])))
        default:
            guard let line = base.lines.randomElement(using: &generator) else { return nil }
            return Mutation(.addMarks, base.inserting([(line.lowerBound, Array("- ".utf8))], mayStay: true))
        }
    }

    // MARK: Words

    /// Breaks a word, or joins two, in the form or in a text.
    static func breakWord(of base: MutationBase, using generator: inout SeededGenerator) -> Mutation? {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: return misreading(.breakWord, of: base, in: base.labels, onlySpaces: true, using: &generator)
        case 1: return misreading(.breakWord, of: base, in: base.headings, onlySpaces: true, using: &generator)
        case 2: return misreading(.breakWord, of: base, in: base.reading.texts, onlySpaces: true, using: &generator)
        default:
            guard let number = base.determination.header.caseNumber?.range,
                let place = number.dropFirst().randomElement(using: &generator)
            else { return nil }
            return Mutation(.breakWord, base.inserting([(place, [Ascii.space])]))
        }
    }
}

extension MutationBase {
    /// The bytes that end a line.
    var lineEnd: [UInt8] {
        guard let index = bytes.firstIndex(where: Ascii.isLineEnd) else { return [Ascii.newline] }
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        let isPair = bytes[index] == Ascii.carriageReturn && next == Ascii.newline
        return isPair ? [Ascii.carriageReturn, Ascii.newline] : [bytes[index] == 0x0C ? Ascii.newline : bytes[index]]
    }

    /// The letter with bytes put in that belong to no value.
    func inserting(_ insertions: [(offset: Int, bytes: [UInt8])], mayStay: Bool = false) -> MutatedLetter {
        let insertions = insertions.enumerated().sorted {
            ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
        }
        .map(\.element)
        var pieces: [MutatedLetter.Piece] = []
        var offset = 0
        for insertion in insertions {
            pieces.append(MutatedLetter.Piece(bytes, offset..<insertion.offset))
            pieces.append(MutatedLetter.Piece(bytes: insertion.bytes[...], isAside: true, mayStay: mayStay))
            offset = insertion.offset
        }
        pieces.append(MutatedLetter.Piece(bytes, offset..<bytes.count))
        return MutatedLetter(pieces, editOffset: insertions.first?.offset ?? 0)
    }
}
