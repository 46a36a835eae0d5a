import IMRParser

/// The kind of a file that the command writes.
enum OutputKind: Sendable {
    /// The JSON of a letter.
    case json
    /// A page about a letter, or about all of them.
    case page
    /// The text of a PDF.
    case text

    /// The ending of the names of such files.
    var ending: String {
        switch self {
        case .json: ".json"
        case .page: ".html"
        case .text: ".txt"
        }
    }

    /// How many bytes of a file decide whether it is the command's own.
    static let reach = 128

    /// Whether a file that begins with these bytes is surely the command's own.
    func isOwn(beginning: [UInt8]) -> Bool {
        switch self {
        case .json:
            beginning.first == UInt8(ascii: "{")
                && beginning.dropFirst().drop { $0 <= Byte.space }.starts(with: "\"schemaVersion\"".utf8)
        case .page: beginning.starts(with: PageStyle.head.utf8.prefix(Self.reach))
        case .text: false
        }
    }
}
