import Foundation
import Testing

/// A fresh temporary folder to run the built command in. It is taken away with the sandbox.
final class Sandbox {
    /// What a run of the command left.
    struct Result {
        /// The exit status, or 128 and the number of the signal that ended it, as a shell tells it.
        let status: Int
        let output: String
        let errors: String

        /// The objects on standard output, one a line.
        var lines: [[String: Any]] {
            get throws { try output.split(separator: "\n").map { try object($0) } }
        }

        /// The one object on standard output.
        var object: [String: Any] { get throws { try object(output[...]) } }

        private func object(_ text: Substring) throws -> [String: Any] {
            try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        }

        /// The `file` of each object on standard output, one a line.
        var files: [String?] { get throws { try lines.map { $0["file"] as? String } } }
    }

    /// The working folder of the runs.
    let folder: URL
    private let streams: URL

    init() throws {
        let base = FileManager.default.temporaryDirectory
        folder = base.appendingPathComponent("imr-tests-\(UUID().uuidString)")
        streams = folder.appendingPathExtension("streams")
        for url in [folder, streams] {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        }
    }

    deinit {
        for url in [folder, streams] { try? FileManager.default.removeItem(at: url) }
    }

    /// The command, beside the test bundle in the build folder.
    static var command: URL {
        #if os(macOS)
            let bundle = Bundle(for: Sandbox.self).bundleURL
        #else
            let bundle = Bundle.main.executableURL ?? Bundle.main.bundleURL
        #endif
        return bundle.deletingLastPathComponent().appendingPathComponent("imr")
    }

    /// Whether the tests run as the user whom no permission stops.
    static let isRoot = getuid() == 0

    /// Whether `unprivilegedShell` can run the command.
    static let hasUnprivilegedUser =
        (try? Sandbox().unprivilegedShell("\"$IMR\" --help >/dev/null").status == 0) ?? false

    /// Whether PDFs can be read here. Where they cannot, the tests that read real ones are skipped.
    static let hasPdftotext = (try? Sandbox().shell("command -v pdftotext").status == 0) ?? false

    /// The folder of the fixtures.
    static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures")

    /// Copies a fixture.
    func copy(_ fixture: String, to path: String) throws {
        try write(Data(contentsOf: Sandbox.fixtures.appending(path: fixture)), to: path)
    }

    /// Writes a file, and the folders that lead to it.
    func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

    private func write(_ data: Data, to path: String) throws {
        let url = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
    }

    /// The text of a file; `nil` if it is not there.
    func read(_ path: String) -> String? {
        try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }

    /// The paths of all files below a folder, hidden ones too, in order.
    func files(in path: String) -> [String] {
        let root = folder.appendingPathComponent(path)
        let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { !isFolder(root.appendingPathComponent($0)) }.sorted()
    }

    private func isFolder(_ url: URL) -> Bool {
        var result: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &result) && result.boolValue
    }

    /// Runs the command with these arguments.
    func imr(_ arguments: String..., input: String = "") throws -> Result {
        try imr(arguments, input: input)
    }

    /// Runs the command with these arguments.
    func imr(_ arguments: [String], input: String = "") throws -> Result {
        try run(Sandbox.command, arguments, input)
    }

    /// Runs a script of the shell `sh`, in which `$IMR` is the command.
    func shell(_ script: String) throws -> Result {
        try run(URL(fileURLWithPath: "/bin/sh"), ["-c", script], "")
    }

    /// Runs a script like `shell`, as a user whom permissions stop. In place of root that is `nobody`, who then owns the
    /// working folder and a copy of the command.
    func unprivilegedShell(_ script: String) throws -> Result {
        guard Sandbox.isRoot else { return try shell(script) }
        let change = """
            cp "$IMR" imr && chown -R nobody . && export IMR="$PWD/imr" || exit 1
            command -v setpriv >/dev/null && exec setpriv --reuid="$(id -u nobody)" --clear-groups sh -c "$0"
            exec su nobody -s /bin/sh -c "$0"
            """
        return try run(URL(fileURLWithPath: "/bin/sh"), ["-c", change, script], "")
    }

    /// Files are at the ends of the streams, not pipes: nobody has to keep reading.
    private func run(_ executable: URL, _ arguments: [String], _ input: String) throws -> Result {
        let name = UUID().uuidString
        let urls = ["in", "out", "err"].map { streams.appendingPathComponent(name + "." + $0) }
        try Data(input.utf8).write(to: urls[0])
        for url in urls[1...] { try Data().write(to: url) }
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(["IMR": Sandbox.command.path]) {
            $1
        }
        process.standardInput = try FileHandle(forReadingFrom: urls[0])
        process.standardOutput = try FileHandle(forWritingTo: urls[1])
        process.standardError = try FileHandle(forWritingTo: urls[2])
        try unblocked { try process.run() }
        process.waitUntilExit()
        let status = Int(process.terminationStatus)
        return Result(
            status: process.terminationReason == .exit ? status : 128 + status,
            output: String(decoding: try Data(contentsOf: urls[1]), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: urls[2]), as: UTF8.self))
    }

    /// Tests run on threads that hold signals back, and a child would inherit that.
    private func unblocked(_ body: () throws -> Void) rethrows {
        var none = sigset_t()
        var before = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try body()
    }
}
