/// The error messages of a program, in a form that cannot control a terminal.
struct ErrorLines {
    private let lines: [String]

    private static let longest = 200

    /// Splits bytes into lines, without the blank ones.
    init(_ bytes: [UInt8]) {
        lines = bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
            .map { String(Path($0.prefix(Self.longest)).description) }
            .filter { $0.utf8.contains { $0 != UInt8(ascii: " ") } }
    }

    /// The first line; `nil` if there is none.
    var first: String? { lines.first }

    /// The first line that reports lost content; other lines may report only minor errors of form.
    var firstLoss: String? {
        lines.first { line in ["Syntax Error", "I/O Error", "Internal Error"].contains { line.hasPrefix($0) } }
    }

    /// Whether any line contains one of these texts. The search is by bytes, because the standard library's own search
    /// makes the program much larger.
    func contains(anyOf texts: String...) -> Bool {
        lines.contains { line in
            line.utf8.indices.contains { start in
                texts.contains { line.utf8[start...].starts(with: $0.utf8) }
            }
        }
    }
}
