/// The program that takes the text out of PDFs: poppler's `pdftotext`, or what the user names in its place.
final class PDFProgram: @unchecked Sendable {
    /// What the user calls it.
    let name: Path
    /// What it may use for one file.
    let limits: ChildLimits

    private let filter: Filter
    private let prepare: @Sendable () -> Void
    private let lock = Lock()
    private var answer: Swift.Result<String, SystemError>?

    /// Of the three modes of `pdftotext`, the one that keeps hyphens at line ends and the blank lines between
    /// paragraphs; without it the paragraphs go, and in plain mode the hyphens too.
    private static let mode = "-layout"
    /// From standard input to standard output, in UTF-8.
    private static let arguments = [mode, "-enc", "UTF-8", "-", "-"]
    /// Many times what the longest letter takes.
    private static let memory = 1 << 30
    private static let output = 64 << 20

    /// The program of this name, for so many seconds a file; calls `prepare` before it is started for the first time.
    init(
        _ name: Path, seconds: Int, children: Children, prepare: @escaping @Sendable () -> Void
    ) {
        self.name = name
        self.prepare = prepare
        limits = ChildLimits(seconds: seconds, memory: Self.memory, output: Self.output)
        filter = Filter(children, within: limits)
    }

    /// Runs the program on a PDF.
    func run(on bytes: [UInt8]) throws(SystemError) -> Filter.Result {
        try filter.run(name, Self.arguments, input: bytes)
    }

    /// Name, version and mode, as `pdftotext 22.12.0 -layout`. The program is asked once in a run, when the first PDF
    /// comes.
    func description() throws(SystemError) -> String {
        lock.lock()
        defer { lock.unlock() }
        if let answer { return try answer.get() }
        prepare()
        do throws(SystemError) {
            let result = try filter.run(name, ["-v"], input: [])
            let said = ErrorLines(result.errors.isEmpty ? result.output : result.errors).first ?? ""
            let text = "\(Self.nameAndVersion(in: said) ?? name.lastComponent.description) \(Self.mode)"
            answer = .success(text)
            return text
        } catch {
            answer = .failure(error)
            throw error
        }
    }

    /// `pdftotext version 22.12.0` as `pdftotext 22.12.0`; `nil` if a line is not of that form.
    static func nameAndVersion(in line: String) -> String? {
        let words = line.split(separator: " ")
        guard words.count >= 3, words[1] == "version" else { return nil }
        return "\(words[0]) \(words[2])"
    }
}
