/// Characters that OCR takes for one another.
///
/// What a change costs: 1 where characters look alike, or where one was read twice or dropped beside its like; 2 for a
/// letter that is missing or added; 3 for any other letter in the place of one.
struct SimilarCharacters: Sendable {
    /// A character beyond ASCII, whatever it is.
    static let beyondASCII: UInt8 = 0x7F

    static let all = SimilarCharacters()

    /// A bit for each pair of characters in lower case.
    private let single: [Bool]
    /// A bit for each character and the first of two that look like it side by side.
    private let double: [Bool]

    private init() {
        var single = [Bool](repeating: false, count: 1 << 14)
        var double = single
        for set in SimilarCharacters.sets.map({ Array($0.utf8) }) {
            for one in set { for other in set { single[Int(one) << 7 | Int(other)] = true } }
        }
        for pair in SimilarCharacters.pairs.map({ Array($0.utf8) }) { double[Int(pair[0]) << 7 | Int(pair[1])] = true }
        (self.single, self.double) = (single, double)
    }

    /// Whether two characters look alike.
    func contains(_ one: UInt8, _ other: UInt8) -> Bool { single[Int(one) << 7 | Int(other)] }

    /// Whether two characters side by side look like `one`.
    func contains(_ first: UInt8, _ second: UInt8, as one: UInt8) -> Bool {
        guard double[Int(one) << 7 | Int(first)] else { return false }
        return SimilarCharacters.pairs.contains { $0.utf8.elementsEqual([one, first, second]) }
    }

    private static let sets = [
        "il1|!j[]/\u{7F}", "o0qc", "d0", "ce", "ao", "un", "hbn", "b68", "s58", "g9q", "z2", "vy", "ft", "ef", "pf",
        "cg\u{7F}", "kx", "mn", ":;.,", "(c{[", ")}]j", "&8", "'`\u{7F}", "-_~\u{7F}", "\"\u{7F}",
    ]
    /// A character, and two that look like it side by side.
    private static let pairs = ["mrn", "min", "mnn", "dcl", "wvv", "hli", "nri", "uii", "nii", "hfi", "klc", "aci"]
}
