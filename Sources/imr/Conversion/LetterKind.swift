/// What a letter's name says it is.
enum LetterKind: String, CaseIterable, Sendable {
    case pdf
    case txt

    /// The kind of a file whose name is these bytes, by its ending, in capitals or not; `nil` for any other ending.
    init?(ofName name: some BidirectionalCollection<UInt8>) {
        let ending = name.suffix(4)
        guard let kind = Self.allCases.first(where: { $0.ends(ending) }) else { return nil }
        self = kind
    }

    /// What the names of such files end in.
    var ending: String { "." + rawValue }

    private func ends(_ name: some BidirectionalCollection<UInt8>) -> Bool {
        // Setting bit 5 makes an ASCII letter small and takes no other letter to one of these.
        name.elementsEqual(ending.utf8) { $0 == $1 || $0 | 0x20 == $1 && $1 >= UInt8(ascii: "a") }
    }
}
