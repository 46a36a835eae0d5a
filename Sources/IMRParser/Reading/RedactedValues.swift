/// Removes values that are nothing but marks of redaction: the letter has a value there, but nobody can read it.
///
/// `XXXXX`, `[REDACTED]`, `████`, `*****`
extension LetterReader {
    /// Removes them from what was read, and reports each.
    mutating func removeRedactedValues() {
        remove(&determination.header.claimNumber, .header(.claimNumber), in: source, &problems)
        remove(&determination.caseSummary.text, .caseSummaryText, in: source, &problems)
        for index in determination.issues.indices {
            remove(&determination.issues[index].heading, .issue(index, .heading), in: source, &problems)
            if determination.issues[index].heading == nil { determination.issues[index].service = nil }
            remove(&determination.issues[index].rationale, .issue(index, .rationale), in: source, &problems)
        }
        remove(&determination.reviewer.statesOfLicensure, .statesOfLicensure, &problems)
        remove(&determination.reviewer.specialties, .specialties, &problems)
    }
}

private func remove(
    _ value: inout Located<String>?, _ field: Field, in source: SourceText, _ problems: inout Problems
) {
    guard let read = value, Redaction.mayBeWhole(of: source.bytes[read.range]), Redaction.isWhole(of: read.value) else {
        return
    }
    problems.add(.redactedValue, on: field, at: read.range)
    value = nil
}

private func remove(_ values: inout [Located<String>], _ field: Field, _ problems: inout Problems) {
    guard let first = values.first(where: { Redaction.occurs(in: $0.value) }) else { return }
    problems.add(.redactedValue, on: field, at: first.range)
    values.removeAll { Redaction.isWhole(of: $0.value) }
}

/// The marks that a value is blacked out with.
enum Redaction {
    /// A quick test: whether a text has no letter that the words for marks of redaction do not have.
    static func mayBeWhole(of text: ArraySlice<UInt8>) -> Bool { !text.prefix(longest).contains(where: isOtherLetter) }

    /// Whether `value` is such marks and nothing else.
    static func isWhole(of value: String) -> Bool {
        let text = Text(value)
        var hasMark = false
        for word in text.words(in: 0..<text.count) {
            if isMark(word, in: text) {
                hasMark = true
            } else if !text.isOneOf(word, fillers) {
                return false
            }
        }
        if hasMark { return true }
        return text.count > 1 && text.bytes.allSatisfy { signs.contains($0) || Ascii.isSpace($0) }
    }

    /// Whether a word of `value` is such a mark.
    static func occurs(in value: String) -> Bool {
        let text = Text(value)
        if text.bytes.allSatisfy({ !Ascii.isWord($0) }) { return isWhole(of: value) }
        return text.words(in: 0..<text.count).contains { isMark($0, in: text) }
    }

    /// How much of a text shows whether it has other letters.
    private static let longest = 256

    /// Whether neither ``words`` nor ``fillers`` have the letter.
    private static func isOtherLetter(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case UInt8(ascii: "g"), UInt8(ascii: "j"), UInt8(ascii: "p"), UInt8(ascii: "q"), UInt8(ascii: "v"),
            UInt8(ascii: "y"), UInt8(ascii: "z"):
            Ascii.isLetter(byte)
        default: false
        }
    }

    /// `XXX`, `████`, `REDACTED`
    private static func isMark(_ word: Range<Int>, in text: Text) -> Bool {
        let bytes = text.bytes[word]
        if bytes.count > 1, bytes.allSatisfy({ $0 | 0x20 == UInt8(ascii: "x") }) { return true }
        if text.isOneOf(word, words) { return true }
        return bytes.count.isMultiple(of: 3)
            && stride(from: word.lowerBound, to: word.upperBound, by: 3).allSatisfy { isBox(at: $0, in: text.bytes) }
    }

    /// A block or a filled square: U+2580 to U+25FF, U+2B1B.
    private static func isBox(at offset: Int, in bytes: [UInt8]) -> Bool {
        guard offset + 2 < bytes.count, bytes[offset] == 0xE2 else { return false }
        let next = bytes[offset + 1]
        return next == 0x96 || next == 0x97 || next == 0xAC && bytes[offset + 2] == 0x9B
    }

    private static let words: [Phrase] = ["redacted", "redaction", "withheld", "omitted", "masked", "confidential"]
    private static let fillers: [Phrase] = [
        "name", "names", "number", "of", "the", "claim", "text", "information", "x",
    ]
    private static let signs: [UInt8] = Array("*_#-[]().".utf8)
}
