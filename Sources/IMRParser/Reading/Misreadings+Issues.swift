/// Labels, decisions, and the fixed words of guideline lines.
extension Misreadings {
    private struct Place {
        var start: Int
        var end: Int
        var isLineStart: Bool
    }

    /// Puts the words of the issues right.
    mutating func repairIssues(in body: Range<Int>) {
        var labels: [(place: Place, kind: Int)] = []
        let end = source.bytes.count
        source.forEachPlace(in: body) { offset, place in
            // A label that is broken over two lines is not another one where the second begins.
            if let last = labels.last, offset < last.place.end { return }
            let isLineStart = place == .lineStart
            let label =
                isLineStart
                ? find(.ofIssue, at: offset, limit: end)
                : MisreadLabels.ofIssue.exact(at: offset, limit: end, of: source)
            guard let label, isLineStart || label.repair == nil else { return }
            labels.append((Place(start: offset, end: label.end, isLineStart: isLineStart), label.kind))
            add(label.repair)
        }
        for (index, label) in labels.enumerated() {
            if label.kind == Label.claimsAdministratorGuideline.rawValue { repairDecision(above: label.place) }
            guard label.kind != Label.rationale.rawValue else { continue }
            repairGuideline(label.place.end..<(index + 1 < labels.count ? labels[index + 1].place.start : end))
        }
    }

    /// Puts the decision right at the end of the line above an issue's first label, and a semicolon before it.
    private mutating func repairDecision(above label: Place) {
        let index = source.lineIndex(at: label.start)
        guard label.isLineStart, index > 0 else { return }
        let line = source.lines[index - 1]
        let end = source.bytes[line.range].lastIndex(where: Ascii.isWord).map { $0 + 1 } ?? line.end
        var offset = max(line.start + 1, end - Misreadings.longestDecision)
        while offset < end {
            let isStart =
                Ascii.isSpace(source.bytes[offset - 1]) || Misreadings.marks.contains(source.bytes[offset - 1])
            if isStart, let found = find(.decisions, at: offset, limit: end), found.end == end {
                let mark = source.skipSpaceBackward(from: offset, to: line.start) - 1
                guard mark > line.start, Misreadings.marks.contains(source.bytes[mark]) else { return }
                if source.bytes[mark] == Ascii.semicolon {
                    add(Repair(range: mark..<mark + 1, words: [Ascii.colon], hasLookAlikes: true))
                }
                if var repair = found.repair {
                    repair.range = repair.range.lowerBound..<line.end
                    add(repair)
                }
                return
            }
            offset += 1
        }
    }

    private static let longestDecision = 24
    private static let marks: [UInt8] = [Ascii.colon, Ascii.semicolon, Ascii.period, Ascii.comma]

    /// Puts the fixed words of a guideline line right.
    private mutating func repairGuideline(_ text: Range<Int>) {
        let end = min(text.upperBound, text.lowerBound + Misreadings.longestGuideline)
        var offset = text.lowerBound
        while offset < end {
            let isStart = offset == text.lowerBound || !Ascii.isWord(source.bytes[offset - 1])
            if isStart, Ascii.isLetter(source.bytes[offset]),
                let found = find(.ofGuidelines, at: offset, limit: end)
            {
                // A citation has words of its own: those of the form are known by their look-alikes alone.
                if !isStrict || found.repair?.hasLookAlikes == true { add(found.repair) }
                offset = max(found.end, offset + 1)
            } else {
                offset += 1
            }
        }
    }

    private static let longestGuideline = 4000
}
