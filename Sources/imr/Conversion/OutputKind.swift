/// The kind of a file that the command writes.
enum OutputKind: Sendable {
    /// The JSON of a letter.
    case json
    /// The text of a PDF.
    case text

    /// Whether a file that begins with these bytes is surely the command's own.
    func isOwn(beginning: [UInt8]) -> Bool {
        switch self {
        case .json:
            beginning.first == UInt8(ascii: "{")
                && beginning.dropFirst().drop { $0 <= Byte.space }.starts(with: "\"schemaVersion\"".utf8)
        case .text: false
        }
    }
}
