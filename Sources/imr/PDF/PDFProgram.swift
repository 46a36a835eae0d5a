/// The program that extracts the text of PDFs: `pdftotext` of poppler, or the one that the user names.
final class PDFProgram: Sendable {
    /// The name of the program, as the user gives it.
    let name: Path

    private let seconds: Int
    private let output: Int
    private let count: Int
    private let children: Children
    private let prepare: @Sendable () -> Void
    private let answer = Monitor(Answer.none)

    /// What the program said of itself.
    private enum Answer {
        case none, description(Description), failure(SystemError)
    }

    /// What a program says of itself.
    struct Description: Sendable {
        /// The name and the version, such as `pdftotext 22.12.0`.
        let name: String
        /// Whether the program can leave out diagonal text.
        let canOmitDiagonals: Bool

        /// The name, the version and the options, such as `pdftotext 22.12.0 -nodiag -layout`.
        func extractor(_ mode: PDFMode) -> String { ([name] + mode.options).joined(separator: " ") }
    }

    /// From standard input to standard output, in UTF-8.
    private static let arguments = ["-enc", "UTF-8", "-", "-"]
    /// Much more than the longest letter needs.
    private static let mostMemory = 1 << 30
    /// Less does not suffice for any letter.
    private static let leastMemory = 1 << 27

    /// Creates the program with this name, this many seconds for each file, and this many bytes of text. `count` is how
    /// many of it may run at the same time; together they get three quarters of the machine's memory. `prepare` is
    /// called before the program starts for the first time.
    init(
        _ name: Path, seconds: Int, output: Int, count: Int, children: Children, prepare: @escaping @Sendable () -> Void
    ) {
        (self.name, self.seconds, self.output, self.count) = (name, seconds, output, count)
        self.children = children
        self.prepare = prepare
    }

    /// What the program may use for one file.
    var limits: ChildLimits {
        let memory = max(Self.leastMemory, min(Self.mostMemory, System.memory / 4 * 3 / count))
        return ChildLimits(seconds: seconds, memory: memory, output: output)
    }

    /// Runs the program on a PDF.
    func run(on bytes: [UInt8], _ mode: PDFMode) throws(SystemError) -> ProgramRun {
        try run(mode.options + Self.arguments, input: bytes)
    }

    /// What the program says of itself. It is asked once in a run, for the first PDF.
    func description() throws(SystemError) -> Description {
        try answer.withLock { answer throws(SystemError) in
            switch answer {
            case .description(let description): return description
            case .failure(let error): throw error
            case .none: break
            }
            prepare()
            do throws(SystemError) {
                let description = try ask()
                answer = .description(description)
                return description
            } catch {
                answer = .failure(error)
                throw error
            }
        }
    }

    /// The help has the version in its first line and all options below it.
    private func ask() throws(SystemError) -> Description {
        let help = try answer(to: "-h")
        var name = Self.nameAndVersion(in: help.first ?? "")
        if name == nil { name = Self.nameAndVersion(in: try answer(to: "-v").first ?? "") }
        return Description(
            name: name ?? self.name.lastComponent.description,
            canOmitDiagonals: help.contains(anyOf: PDFMode.noDiagonals))
    }

    private func answer(to option: String) throws(SystemError) -> ErrorLines {
        let run = try run([option], input: [])
        return ErrorLines(run.errors.isEmpty ? run.output : run.errors)
    }

    private func run(_ arguments: [String], input: [UInt8]) throws(SystemError) -> ProgramRun {
        guard let path = System.program(name) else { throw .missing }
        return try ProgramRun(of: path, arguments, input: input, among: children, within: limits)
    }

    /// Reads `pdftotext version 22.12.0` as `pdftotext 22.12.0`; `nil` if the line does not have this form.
    static func nameAndVersion(in line: String) -> String? {
        let words = line.split(separator: " ")
        guard words.count >= 3, words[1] == "version" else { return nil }
        return "\(words[0]) \(words[2])"
    }
}
