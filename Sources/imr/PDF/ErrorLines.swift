/// What a program complained, for people: nothing in it can steer a terminal.
struct ErrorLines {
    private let lines: [String]

    private static let longest = 200

    /// The lines of these bytes, blank ones left out.
    init(_ bytes: [UInt8]) {
        lines = bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
            .map { String(Path($0.prefix(Self.longest)).description) }
            .filter { $0.utf8.contains { $0 != UInt8(ascii: " ") } }
    }

    /// The first line; `nil` if nothing was said.
    var first: String? { lines.first }

    /// The first line that tells of lost content, where others may only tell of loose form.
    var firstLoss: String? {
        lines.first { line in ["Syntax Error", "I/O Error", "Internal Error"].contains { line.hasPrefix($0) } }
    }

    /// Whether any line holds one of these texts. Byte by byte: the library's own search of texts is large.
    func mention(_ texts: String...) -> Bool {
        lines.contains { line in
            line.utf8.indices.contains { start in
                texts.contains { line.utf8[start...].starts(with: $0.utf8) }
            }
        }
    }
}
