import IMRParser

/// Messages on standard error.
enum Message {
    /// Prints text unchanged. The run goes on even if the text cannot be printed.
    static func print(_ text: String) { print(Array(text.utf8)) }

    /// Prints finished lines.
    static func print(_ bytes: [UInt8]) {
        do throws(SystemError) { try System.write(bytes, to: 2) } catch {}
    }

    /// The line for a diagnostic, such as `letter.txt:12:3: warning: no Priority in the header [missing-header-field]`,
    /// with its line end.
    static func line(_ diagnostic: Determination.Diagnostic, in path: Path) -> String {
        "\(path):\(diagnostic.place == nil ? " " : "")\(diagnostic)\n"
    }
}
