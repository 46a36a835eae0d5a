/// Two letters that some phrases begin with, or end with: a quick answer where none of them can be.
struct LetterPairs: Sendable {
    /// For each first letter a bit for each second letter, both by their five low bits.
    private var seconds = [UInt32](repeating: 0, count: 32)

    /// The first two letters of the phrases.
    init(beginning phrases: [Phrase]) {
        for phrase in phrases { insert(phrase.first, phrase.second) }
    }

    /// The last two letters of the phrases, but for gaps.
    init(ending phrases: [Phrase]) {
        for phrase in phrases {
            var before = phrase.count - 2
            while before > 0, Phrase.isGap(phrase[before]) { before -= 1 }
            insert(phrase[max(0, before)], phrase.last)
        }
    }

    private mutating func insert(_ first: UInt8, _ second: UInt8) {
        seconds[Int(first & 31)] |= 1 << UInt32(second & 31)
    }

    /// Whether a phrase may have these two bytes, in either case. If not, none does.
    func contains(_ first: UInt8, _ second: UInt8) -> Bool {
        seconds[Int(first & 31)] & (1 << UInt32(second & 31)) != 0
    }
}

/// Where the phrases of each letter begin in a list of phrases that is in the order of that letter.
struct LetterIndex: Sendable {
    /// For each letter, by its five low bits, the index of its first phrase, and at the end the number of phrases.
    private var starts = [Int](repeating: 0, count: 33)

    /// - Parameter letters: The letter of each phrase, in the order of its five low bits.
    init(_ letters: some Sequence<UInt8>) {
        for letter in letters { starts[Int(letter & 31) + 1] += 1 }
        for letter in 1...32 { starts[letter] += starts[letter - 1] }
    }

    /// The indices of the phrases that have `letter`, in either case.
    func indices(of letter: UInt8) -> Range<Int> { starts[Int(letter & 31)]..<starts[Int(letter & 31) + 1] }

    /// Whether a phrase comes before another: by the five low bits of a letter, and then the longest first. So no phrase
    /// can hide a longer one that it begins, or ends.
    static func areInOrder(_ one: Phrase, _ other: Phrase, by letter: (Phrase) -> UInt8) -> Bool {
        (letter(one) & 31, other.count) < (letter(other) & 31, one.count)
    }
}

/// Phrases that are looked for together, at the beginnings of words.
struct PhraseSet: Sendable {
    let phrases: [Phrase]
    private let beginnings: LetterPairs

    /// - Parameter phrases: At most 32.
    init(_ phrases: [Phrase]) { (self.phrases, beginnings) = (phrases, LetterPairs(beginning: phrases)) }

    /// The indices of the phrases that begin a word of `text`, in order.
    func members(of text: Text) -> [Int] {
        var found: UInt32 = 0
        var before = Ascii.space
        for offset in 0..<max(0, text.count - 1) {
            let byte = text.bytes[offset]
            defer { before = byte }
            guard beginnings.contains(byte, text.bytes[offset + 1]), !Ascii.isWord(before) else { continue }
            for index in phrases.indices where found & (1 << UInt32(index)) == 0 {
                if text.match(phrases[index], at: offset) != nil { found |= 1 << UInt32(index) }
            }
        }
        return found == 0 ? [] : phrases.indices.filter { found & (1 << UInt32($0)) != 0 }
    }
}
