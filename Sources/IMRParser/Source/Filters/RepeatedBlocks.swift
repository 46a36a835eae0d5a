/// Short blocks of lines that a letter repeats between its pages, where no sentence goes on over the edge of a page.
///
/// ```
/// … is not medically necessary.
///
/// STATE OF CALIFORNIA
/// Division of Workers’ Compensation
///
/// Gym membership: Upheld
/// ```
///
/// Words of offices, addresses, and parties show that such a block is no text of the letter. Any other block may be a
/// heading that each rationale has.
struct RepeatedBlocks {
    private let source: SourceText
    /// The lines of blocks that repeat and are no text for certain, in order.
    private(set) var certain: [Int] = []
    /// The lines of other blocks that may be no text.
    private(set) var doubtful: [Int] = []

    private static let mostLines = 4
    private static let longest = 90
    private static let mostSmallWords = 2
    /// Pages are further apart, in lines.
    private static let shortestPage = 10

    /// Finds the blocks in `lines`.
    init(in lines: Range<Int>, of source: SourceText) {
        self.source = source
        var found: [(key: [UInt8], lines: Range<Int>)] = []
        var start = lines.lowerBound
        while start < lines.upperBound {
            var end = start + 1
            while end < lines.upperBound, !isApart(end) { end += 1 }
            if start > lines.lowerBound, isApart(start), end - start <= RepeatedBlocks.mostLines,
                (start..<end).allSatisfy(mayBeHead)
            {
                let text = Text(source.lines[start].start..<source.lines[end - 1].end, of: source)
                found.append((MarkWords.key(of: text), start..<end))
            }
            start = end
        }
        while let key = found.first?.key {
            let blocks = found.filter { $0.key == key }.map(\.lines)
            found.removeAll { $0.key == key }
            let isFar = zip(blocks, blocks.dropFirst()).allSatisfy {
                $1.lowerBound - $0.upperBound >= RepeatedBlocks.shortestPage
            }
            if blocks.count > 1, isFar, blocks[0].contains(where: { namesOffice($0) || namesParty($0) }) {
                certain += blocks.joined()
            } else if blocks.count > 1 && isFar || blocks[0].contains(where: { namesOffice($0) || namesCase($0) }) {
                doubtful += blocks.joined()
            }
        }
        certain.sort()
        doubtful.sort()
    }

    private func isApart(_ line: Int) -> Bool {
        source.lines[line].blankLinesBefore > 0 || source.lines[line].followsPageBreak
    }

    /// Whether a line is a name or an address: words with capitals, without a label, and without the end of a sentence.
    private func mayBeHead(_ line: Int) -> Bool {
        let range = source.lines[line].range
        guard range.count <= RepeatedBlocks.longest else { return false }
        var (small, before) = (0, Ascii.space)
        for byte in source.bytes[range] {
            if byte == Ascii.colon { return false }
            if Ascii.isLower(byte), !Ascii.isWord(before) {
                small += 1
                if small > RepeatedBlocks.mostSmallWords { return false }
            }
            before = byte
        }
        return Ascii.isWord(before) || namesParty(line)
    }

    /// Whether the line begins with the name of an office, or of its letter.
    private func namesOffice(_ line: Int) -> Bool {
        let range = source.lines[line].range
        return RepeatedBlocks.offices.contains {
            source.match($0, at: range.lowerBound, limit: range.upperBound) != nil
        }
    }

    /// Whether the line has an address, a claim, or the parties of a case.
    private func namesParty(_ line: Int) -> Bool {
        let range = source.lines[line].range
        return RepeatedBlocks.parties.contains { source.find($0, in: range) != nil }
    }

    /// Whether the line has both parties of a case, or a claim's number.
    private func namesCase(_ line: Int) -> Bool {
        let range = source.lines[line].range
        return RepeatedBlocks.cases.contains { source.find($0, in: range) != nil }
    }

    private static let cases: [Phrase] = [" v. ", " vs. ", "Claim No. "]
    private static let offices: [Phrase] = [
        "State of California", "Division of Workers", "Department of Industrial Relations", "MAXIMUS Federal Services",
        "IMR Decision", "IMR Final Determination", "Independent Medical Review",
    ]
    private static let parties: [Phrase] = ["P.O. Box", "Claim No", "Claim #", " v. ", " vs. ", " LLP", " CA 9"]
}
