/// The kind of a letter, by the ending of its name.
enum LetterKind: String, CaseIterable, Sendable {
    case pdf
    case txt

    /// Finds the kind of the file with this name. Case does not matter; `nil` for any other ending.
    init?(ofName name: some BidirectionalCollection<UInt8>) {
        let ending = name.suffix(4)
        guard let kind = Self.allCases.first(where: { $0.ends(ending) }) else { return nil }
        self = kind
    }

    /// The ending of the names of such files.
    var ending: String { "." + rawValue }

    private func ends(_ name: some BidirectionalCollection<UInt8>) -> Bool {
        // Bit 5 makes an ASCII letter lowercase, and does not change any other byte to one of these letters.
        name.elementsEqual(ending.utf8) { $0 == $1 || $0 | 0x20 == $1 && $1 >= UInt8(ascii: "a") }
    }
}
