import IMRParser

/// A message for standard error: one line, with its line end.
struct Message: Sendable {
    /// What messages are about that repeat one another.
    enum Topic: Hashable, Sendable {
        /// A kind of diagnostic.
        case code(Determination.Diagnostic.Code)
        /// Output that cannot be written: mostly one cause for the whole run.
        case output
        /// PDFs that cannot be read, because the program for them cannot be run.
        case extractor
        /// Anything else, which is always printed.
        case other

        /// How many messages about it are printed in a run over several letters.
        var limit: Int {
            switch self {
            case .code, .output: 3
            case .extractor: 1
            case .other: .max
            }
        }
    }

    let topic: Topic
    let text: String

    /// Prints text unchanged. The run goes on even if the text cannot be printed.
    static func print(_ text: String) { print(Array(text.utf8)) }

    /// Prints finished lines.
    static func print(_ bytes: [UInt8]) {
        do throws(SystemError) { try System.write(bytes, to: 2) } catch {}
    }

    /// The message for a diagnostic, such as
    /// `letter.txt:12:3: warning: no Priority in the header [missing-header-field]`.
    init(_ diagnostic: Determination.Diagnostic, in path: Path, isColored: Bool) {
        topic = .code(diagnostic.code)
        let place = diagnostic.place.map { "\($0.line):\($0.column):" } ?? ""
        let severity = diagnostic.severity.rawValue
        let shown = isColored ? "\u{1B}[\(diagnostic.severity.escapeCode)m\(severity):\u{1B}[0m" : severity + ":"
        text = "\(path):\(place) \(shown) \(diagnostic.message) [\(diagnostic.code.rawValue)]\n"
    }

    /// The message for a failure.
    init(_ failure: Failure, isColored: Bool) {
        topic =
            switch failure {
            case .cannotExtract: .extractor
            case .cannotCreate, .cannotWrite, .linkInOutput: .output
            default: .other
            }
        text = failure.message(isColored: isColored) + "\n"
    }
}
