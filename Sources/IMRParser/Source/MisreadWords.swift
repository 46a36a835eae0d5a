/// Words of a text that OCR may have misread, ready to be compared with phrases.
///
/// `Upbeld`, `Certiflcation(s)/Specialty`, `Section(s);`: letters that look alike (`l 1 I`, `O 0`, `h b`), two that
/// look like one (`rn m`, `cl d`), letters that were dropped or read twice, and marks and spaces that are not what
/// they were.
struct MisreadWords {
    /// How a phrase was read.
    struct Reading {
        /// The words in the text.
        var range: Range<Int>
        /// How much they differ from the phrase; 0 if only in case and white space.
        var cost: Int
        /// Whether letters or marks differ that look alike, as in no text that a program wrote.
        var hasLookAlikes: Bool
    }

    /// The characters, in lower case; white space is one space, and any character beyond ASCII is `beyondASCII`.
    private var characters: [UInt8] = []
    /// Where each character begins, and where the last one ends.
    private var offsets: [Int] = []

    /// The text from `offset` on, as far as a phrase of `count` bytes may go.
    init(at offset: Int, limit: Int, count: Int, of source: SourceText) {
        var offset = offset
        let most = count + count / 4 + 4
        while offset < limit, characters.count < most {
            offsets.append(offset)
            let space = source.skipSpace(from: offset, to: limit)
            if space > offset {
                characters.append(Ascii.space)
                offset = space
            } else if source.bytes[offset] == 0xE2, let length = source.bytes.dashLength(at: offset, limit: limit) {
                // Programs write any kind of dash for a hyphen.
                characters.append(Ascii.hyphen)
                offset += length
            } else if source.bytes[offset] >= 0x80 {
                characters.append(SimilarCharacters.beyondASCII)
                offset += max(1, UTF8Check.characterLength(at: offset, in: source.bytes))
            } else {
                characters.append(Ascii.lowercase(source.bytes[offset]))
                offset += 1
            }
        }
        offsets.append(min(offset, limit))
    }

    /// How words were read at the beginning of the text; `nil` if it is too different.
    ///
    /// - Parameters:
    ///   - printed: The words as they are printed.
    ///   - mostCost: The most that they may differ; `nil` for one change in every four letters.
    ///   - isWhole: Whether the text may not go on with a letter after them.
    ///   - isStrict: Whether no more than a letter may differ but for look-alikes.
    func reading(
        of printed: [UInt8], mostCost: Int? = nil, isWhole: Bool = false, isStrict: Bool = false
    ) -> Reading? {
        let wanted = printed.map { Ascii.lowercase($0) & 0x7F }
        let letters = wanted.count(where: Ascii.isLetter)
        let mostCost = mostCost ?? (letters + 2) / 4
        guard let best = best(wanted, most: mostCost, lookAlike: 1, isWhole: isWhole) else { return nil }
        if best.cost == 0 { return Reading(range: offsets[0]..<offsets[best.end], cost: 0, hasLookAlikes: false) }
        let most = min(best.cost, isStrict ? 2 : 1 + letters / 8)
        guard let other = self.best(wanted, most: most, lookAlike: 0, isWhole: isWhole) else { return nil }
        return Reading(range: offsets[0]..<offsets[best.end], cost: best.cost, hasLookAlikes: other.cost < best.cost)
    }

    // MARK: Comparing

    /// The end of the words among the characters, and the least cost; `nil` if it is more than `most`.
    ///
    /// The usual table of costs of changing one text into another, a row for each printed character, and only as far
    /// from the diagonal as `most` changes can lead.
    private func best(_ wanted: [UInt8], most: Int, lookAlike: Int, isWhole: Bool) -> (end: Int, cost: Int)? {
        let alike = SimilarCharacters.all
        let none = Int.max / 2
        let width = characters.count + 1
        var table = [Int](repeating: none, count: 3 * width)
        for end in 0...min(most, characters.count) { table[end] = end == 0 ? 0 : none }
        var leastAbove = 0
        for length in 1...wanted.count {
            let (row, above, second) = (length % 3 * width, (length + 2) % 3 * width, (length + 1) % 3 * width)
            let from = max(0, length - most)
            let to = min(characters.count, length + most)
            guard from <= to else { return nil }
            let letter = wanted[length - 1]
            let missing = MisreadWords.costOfOne(letter, isDouble: length > 1 && wanted[length - 2] == letter)
            var least = none
            if from > 0 { table[row + from - 1] = none }
            if to < characters.count { table[row + to + 1] = none }
            for end in from...to {
                var cost = table[above + end] + missing
                if end > 0 {
                    let read = characters[end - 1]
                    let isLike = letter != read && alike.contains(letter, read)
                    let change = letter == read ? 0 : isLike ? lookAlike : Ascii.isWord(letter) ? 3 : 2
                    cost = min(cost, table[above + end - 1] + change)
                    if end > from {
                        let isDouble = end > 1 && characters[end - 2] == read
                        cost = min(cost, table[row + end - 1] + MisreadWords.costOfOne(read, isDouble: isDouble))
                    }
                    if end > 1, alike.contains(characters[end - 2], read, as: letter) {
                        cost = min(cost, table[above + end - 2] + lookAlike)
                    }
                    if length > 1, alike.contains(wanted[length - 2], letter, as: read) {
                        cost = min(cost, table[second + end - 1] + lookAlike)
                    }
                }
                table[row + end] = cost
                least = min(least, cost)
            }
            // Two characters may become one, so a cheap way may pass over a row.
            if least > most, leastAbove > most { return nil }
            leastAbove = least
        }
        let last = wanted.count % 3 * width
        var best: (end: Int, cost: Int)?
        for end in max(0, wanted.count - most)..<min(width, wanted.count + most + 1) {
            let cost = table[last + end]
            // Of two ends that cost the same, the later one leaves no mark behind.
            guard cost <= most, cost <= best?.cost ?? .max else { continue }
            if isWhole, end < characters.count, Ascii.isWord(characters[end]) { continue }
            best = (end, cost)
        }
        return best
    }

    /// What it costs that a character is missing or added: most for a letter.
    private static func costOfOne(_ character: UInt8, isDouble: Bool) -> Int {
        Ascii.isWord(character) && !isDouble ? 2 : 1
    }
}

extension SourceText {
    /// Whether misread words may begin at `offset`: one of the first two letters is right, or looks alike.
    func mayBegin(_ printed: Phrase, at offset: Int) -> Bool {
        guard offset + 1 < bytes.count, printed.count > 1 else { return false }
        let (first, second) = (Ascii.lowercase(printed.first), Ascii.lowercase(printed.second))
        let (read, next) = (Ascii.lowercase(bytes[offset]), Ascii.lowercase(bytes[offset + 1]))
        return first == read || second == next || second == read
            || SimilarCharacters.all.contains(first, min(read, SimilarCharacters.beyondASCII))
    }
}
