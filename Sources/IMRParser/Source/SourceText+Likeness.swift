extension SourceText {
    /// Whether two lines are the same but for their numbers, white space, and case.
    func areAlike(_ one: Int, _ other: Int) -> Bool { areAlike(lines[one].range, lines[other].range) }

    /// Whether two texts are the same in this way.
    func areAlike(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        if first.count == second.count, bytes[first] == bytes[second] { return true }
        return endOfAlike(first, at: second.lowerBound, limit: second.upperBound) == second.upperBound
    }

    /// The offset after a text at `offset` that is the same as another in this way; `nil` if it is not there.
    func endOfAlike(_ text: Range<Int>, at offset: Int, limit: Int) -> Int? {
        let (end, other) = endOfLikeness(of: text, at: offset, limit: limit)
        return end == text.upperBound ? other : nil
    }

    /// Where a text and the text at `offset` are the same no longer in this way, as offsets of both.
    func endOfLikeness(of text: Range<Int>, at offset: Int, limit: Int) -> (end: Int, other: Int) {
        var (place, other) = (text.lowerBound, offset)
        while place < text.upperBound, other < limit {
            let (byte, otherByte) = (bytes[place], bytes[other])
            guard Ascii.lowercase(byte) == Ascii.lowercase(otherByte) || Ascii.isDigit(byte) && Ascii.isDigit(otherByte)
            else { break }
            (place, other) = (endOfRun(from: place, in: text), endOfRun(from: other, in: other..<limit))
        }
        return (place, other)
    }

    /// Whether one of the numbers of the texts, in order, goes up by one from each to the next.
    func countUp(_ texts: [Range<Int>]) -> Bool {
        let numbers = texts.map(numbers)
        return numbers[0].indices.contains { place in
            zip(numbers, numbers.dropFirst()).allSatisfy { one, next in
                place < one.count && place < next.count && next[place] == one[place] + 1
            }
        }
    }

    private func numbers(in text: Range<Int>) -> [Int] {
        bytes[text].split { !Ascii.isDigit($0) }.compactMap {
            bytes.number(at: $0.startIndex, limit: $0.endIndex, mostDigits: 9)?.value
        }
    }

    /// The end of the digits or of the white space at `offset`, or of any other byte.
    private func endOfRun(from offset: Int, in line: Range<Int>) -> Int {
        var end = offset + 1
        let byte = bytes[offset]
        if Ascii.isDigit(byte) {
            while end < line.upperBound, Ascii.isDigit(bytes[end]) { end += 1 }
        } else if Ascii.isSpace(byte) {
            while end < line.upperBound, Ascii.isSpace(bytes[end]) { end += 1 }
        }
        return end
    }

    /// Whether the line is the first or the last one of a page, or of the text.
    func isAtPageEdge(_ index: Int) -> Bool {
        let next = index + 1
        return index == 0 || next == lines.count || lines[index].followsPageBreak || lines[next].followsPageBreak
    }
}
