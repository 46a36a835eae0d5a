/// The program that extracts the text of PDFs: `pdftotext` of poppler, or the one that the user names.
final class PDFProgram: Sendable {
    /// The name of the program, as the user gives it.
    let name: Path
    /// What the program may use for one file.
    let limits: ChildLimits

    private let children: Children
    private let prepare: @Sendable () -> Void
    private let answer = Monitor(Answer.none)

    /// What the program said of itself.
    private enum Answer {
        case none, description(String), failure(SystemError)
    }

    /// The one of three modes of `pdftotext` that keeps hyphens at line ends and the blank lines between paragraphs.
    /// The other two lose the paragraphs, and the plain mode loses the hyphens too.
    private static let mode = "-layout"
    /// From standard input to standard output, in UTF-8.
    private static let arguments = [mode, "-enc", "UTF-8", "-", "-"]
    /// Much more than the longest letter needs.
    private static let memory = 1 << 30
    private static let output = 64 << 20

    /// Creates the program with this name and this many seconds for each file. `prepare` is called before the program
    /// starts for the first time.
    init(_ name: Path, seconds: Int, children: Children, prepare: @escaping @Sendable () -> Void) {
        self.name = name
        self.children = children
        self.prepare = prepare
        limits = ChildLimits(seconds: seconds, memory: Self.memory, output: Self.output)
    }

    /// Runs the program on a PDF.
    func run(on bytes: [UInt8]) throws(SystemError) -> ProgramRun { try run(Self.arguments, input: bytes) }

    /// The name, the version and the mode, such as `pdftotext 22.12.0 -layout`. The program is asked once in a run,
    /// for the first PDF.
    func description() throws(SystemError) -> String {
        try answer.withLock { answer throws(SystemError) in
            switch answer {
            case .description(let text): return text
            case .failure(let error): throw error
            case .none: break
            }
            prepare()
            do throws(SystemError) {
                let run = try run(["-v"], input: [])
                let firstLine = ErrorLines(run.errors.isEmpty ? run.output : run.errors).first ?? ""
                let text = "\(Self.nameAndVersion(in: firstLine) ?? name.lastComponent.description) \(Self.mode)"
                answer = .description(text)
                return text
            } catch {
                answer = .failure(error)
                throw error
            }
        }
    }

    private func run(_ arguments: [String], input: [UInt8]) throws(SystemError) -> ProgramRun {
        try ProgramRun(of: name, arguments, input: input, among: children, within: limits)
    }

    /// Reads `pdftotext version 22.12.0` as `pdftotext 22.12.0`; `nil` if the line does not have this form.
    static func nameAndVersion(in line: String) -> String? {
        let words = line.split(separator: " ")
        guard words.count >= 3, words[1] == "version" else { return nil }
        return "\(words[0]) \(words[2])"
    }
}
