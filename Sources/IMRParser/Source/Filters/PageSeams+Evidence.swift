/// What shows that lines that repeat are those of pages.
extension PageSeams {
    /// The lines around `line` that are in groups.
    private func block(around line: Int) -> Range<Int> {
        var (start, end) = (line, line + 1)
        while start > 0, end - start <= PageSeams.mostLines, isInBlock(start - 1) { start -= 1 }
        while end < source.lines.count, end - start <= PageSeams.mostLines, isInBlock(end) { end += 1 }
        return start..<end
    }

    /// Whether the line is in a group that no paragraph repeats, or is a case number, which the header has too.
    private func isInBlock(_ index: Int) -> Bool {
        groupOfLine[index].map { groups[$0].hasOtherNeighbors } ?? false || isCaseNumber(index)
    }

    func hasOtherNeighbors(_ group: Group) -> Bool {
        var (above, below): ([Int], [Int]) = ([], [])
        var last = 0..<0
        for line in group.lines where !last.contains(line) {
            let block = block(around: line)
            last = block
            guard block.count <= PageSeams.mostLines else { return false }
            if block.lowerBound > 0 { above.append(block.lowerBound - 1) }
            if block.upperBound < source.lines.count { below.append(block.upperBound) }
        }
        let most = max(group.lines.count / 4, group.lines.count > 2 && counts(group.lines) ? 1 : 0)
        return repeated(above) <= most && repeated(below) <= most
    }

    /// How many of the lines are like one above. A letter may begin or end several pages with the same words.
    private func repeated(_ lines: [Int]) -> Int {
        lines.indices.count { index in lines[..<index].contains { source.areAlike($0, lines[index]) } }
    }

    func isCertain(_ group: Group) -> Bool {
        let blocks = group.lines.map(block)
        let areFar = areOnPages(group.lines) || counts(group.lines)
        let mayBeText = { (block: Range<Int>) in mayBeOfParagraph(block, areFar: areFar) }
        if blocks.contains(where: { divides($0) && isWhole($0) && !mayBeText($0) }) { return true }
        if blocks.allSatisfy({ divides($0) && !goesOn($0) && !mayBeText($0) }) { return true }
        if blocks.allSatisfy(isNotice) { return true }
        let atEdges = blocks.count(where: isAtPageEdge)
        // The head of the first page may be anywhere in the header.
        let header = min(firstProse, source.endOfHeader)
        let inHeader = blocks.count { $0.lowerBound < header && !isAtPageEdge($0) }
        if atEdges > 0, atEdges + inHeader == blocks.count { return true }
        let endsText = blocks[blocks.count - 1].upperBound == source.lines.count
        let isTitle = isTitle(group.lines[0]) && !blocks.contains(where: goesOn)
        if blocks[0].lowerBound == 0 || endsText && isTitle { return true }
        if mayBePages(blocks), blocks.dropLast().allSatisfy({ isShort($0.upperBound - 1) }) { return true }
        return counts(group.lines) && (group.lines.count > 2 || atEdges > 0)
    }

    /// Whether a sentence goes on below the lines.
    func divides(_ block: Range<Int>) -> Bool {
        isBelowOpenLine(block) && Ascii.isLower(source.bytes[source.lines[block.upperBound].start])
    }

    /// Whether a sentence goes on in the lines or below them.
    private func isBelowOpenLine(_ block: Range<Int>) -> Bool {
        guard block.lowerBound > 0, block.upperBound < source.lines.count else { return false }
        let above = source.lines[block.lowerBound - 1].range
        return source.isOpen(above) && above.count >= SourceText.fullLine
    }

    /// Whether lines that are not certain may be those of pages: short lines that divide sentences, or lines that end the
    /// text, and may divide a sentence each other time.
    func mayBePages(_ group: Group) -> Bool {
        let blocks = group.lines.map(block)
        return mayBePages(blocks)
            || !isWrappedTwice
                && blocks.allSatisfy { block in
                    divides(block) && isShorter(block.upperBound - 1, than: source.lines[block.lowerBound - 1])
                }
    }

    private func mayBePages(_ blocks: [Range<Int>]) -> Bool {
        blocks.last?.upperBound == source.lines.count && blocks.dropLast().allSatisfy(mayDivide)
    }

    /// Whether a sentence goes on in the lines or below them, and no heading or label is below.
    private func mayDivide(_ block: Range<Int>) -> Bool {
        isBelowOpenLine(block) && !form.isOfForm(source.lines[block.upperBound].range, source)
    }

    /// Whether the last line may be one of the paragraph that it divides: it ends no sentence, no white space sets it apart,
    /// and it is about as long as the line above, or other lines of the text are as short, or it is as close to the others
    /// as no pages are.
    private func mayBeOfParagraph(_ block: Range<Int>, areFar: Bool) -> Bool {
        let last = source.lines[block.upperBound - 1]
        guard !isApart(block), last.isClean, !source.endsSentence(last.range) else { return false }
        return !areFar || isWrappedTwice || !isShorter(block.upperBound - 1, than: source.lines[block.lowerBound - 1])
    }

    /// Whether white space sets the lines apart from those above or below.
    private func isApart(_ block: Range<Int>) -> Bool {
        [block.lowerBound, block.upperBound].contains { index in
            source.lines[index].blankLinesBefore > 0 || source.lines[index].followsPageBreak
        }
    }

    /// Whether the first word of the next line has room on the line, if that is two thirds as long as another. Lines of print
    /// vary.
    private func isShorter(_ index: Int, than other: Line) -> Bool {
        (source.lines[index].range.count + firstWord(of: index + 1)) * 3 < other.range.count * 2
    }

    /// Whether the first word of the next line has room on the line.
    private func isShort(_ index: Int) -> Bool {
        (source.lines[index].range.count + firstWord(of: index + 1)) * 5 < width * 4
    }

    private func firstWord(of index: Int) -> Int {
        source.bytes[source.lines[index].range].prefix { !Ascii.isSpace($0) }.count
    }

    /// Whether the lines are whole sentences that speak of the letter, more than once. Titles may be above and below.
    private func isNotice(_ block: Range<Int>) -> Bool {
        guard let first = block.first(where: { !isTitle($0) }), let last = block.last(where: { !isTitle($0) }) else {
            return false
        }
        let range = source.lines[first].start..<source.lines[last].end
        return isWhole(block) && LetterWords.count(in: Text(range, of: source)) > 1
    }

    /// Whether a sentence goes on from one of the lines to the next.
    private func goesOn(_ block: Range<Int>) -> Bool {
        block.contains { line in groupOfLine[line].map { groups[$0].goesOn } ?? false }
    }

    /// Whether no sentence of the lines goes on below them. Sentences that repeat may be words of two rationales.
    private func isWhole(_ block: Range<Int>) -> Bool {
        block.allSatisfy { line in
            let goesOn = line + 1 < block.upperBound && !isTitle(line + 1)
            return isTitle(line) || source.endsSentence(source.lines[line].range) || goesOn
        }
    }

    /// Whether a page begins or ends in the lines, or the text ends with them.
    private func isAtPageEdge(_ block: Range<Int>) -> Bool {
        block.contains { source.lines[$0].followsPageBreak } || block.upperBound == source.lines.count
            || source.lines[block.upperBound].followsPageBreak
    }

    /// Whether one of the numbers of the lines goes up by one from each to the next.
    private func counts(_ lines: [Int]) -> Bool { source.countUp(lines.map { source.lines[$0].range }) }

    private static let mostSmallWords = 3

    /// Whether the line has few words in small letters, and does not end a sentence or a part of one.
    private func isTitle(_ index: Int) -> Bool {
        let text = Text(source.lines[index].range, of: source)
        let small = text.words(in: 0..<text.count).count { Ascii.isLower(text.bytes[$0.lowerBound]) }
        let isOpen = text.bytes.last == Ascii.comma || source.endsSentence(source.lines[index].range)
        return small == 0 || small <= PageSeams.mostSmallWords && !isOpen
    }

    /// A group that is beside a certain one each time, or all but one time, is certain. The ends of the text count as one.
    mutating func addNeighbors() {
        var isComplete = false
        while !isComplete {
            isComplete = true
            for index in groups.indices where !groups[index].isCertain {
                let beside = groups[index].lines.count { line in
                    [line - 1, line + 1].contains { !groupOfLine.indices.contains($0) || isInCertainGroup($0) }
                }
                let missing = groups[index].lines.count - beside
                if beside >= 2, missing == 0 || missing == 1 && groups[index].hasOtherNeighbors {
                    groups[index].isCertain = true
                    isComplete = false
                }
            }
        }
    }

    private func isInCertainGroup(_ line: Int) -> Bool { groupOfLine[line].map { groups[$0].isCertain } ?? false }
}
