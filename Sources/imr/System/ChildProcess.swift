#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Another program that runs for the command, with pipes to its three streams.
///
/// It leads its own process group, so that the programs that it starts can be ended with it. The caller that creates
/// one has to call `end`.
struct ChildProcess: ~Copyable {
    /// How a program ended.
    enum Ending: Equatable, Sendable {
        /// The program exited with this status.
        case exited(Int32)
        /// A signal killed the program.
        case killed(Int32)
    }

    /// The number of the process, and of its group.
    let id: Int32
    /// The program's standard input; `nil` once it is closed.
    var input: Descriptor?
    /// The program's standard output; `nil` once it is closed.
    var output: Descriptor?
    /// The program's standard error; `nil` once it is closed.
    var errors: Descriptor?

    /// Starts a program; `program` is a path.
    ///
    /// There is no shell, and the program inherits neither the environment nor an open file. Only one thread at a time
    /// may start a program: otherwise the program of one thread might inherit the pipes of another. The program is
    /// behind the `WriteBarrier`.
    init(_ program: Path, _ arguments: [String]) throws(SystemError) {
        let input = try Pipe()
        let output = try Pipe()
        let errors = try Pipe()
        let streams = [input.reading.number, output.writing.number, errors.writing.number]
        System.keepDescriptorsFromPrograms()
        let started = WriteBarrier.behind {
            Result { () throws(SystemError) in try Self.spawn(program, arguments, streams: streams) }
        }
        guard let started else { throw SystemError(number: EAGAIN) }
        id = try started.get()
        // A write must not block while the program waits for its output to be read.
        _ = fcntl(input.writing.number, F_SETFL, O_NONBLOCK)
        self.input = input.writingEnd()
        self.output = output.readingEnd()
        self.errors = errors.readingEnd()
    }

    /// Whether the program has ended. It keeps its number until `end`.
    var hasEnded: Bool {
        var information = siginfo_t()
        let result = waitid(P_PID, id_t(id), &information, WEXITED | WNOHANG | WNOWAIT)
        return result != 0 || information.si_signo == SIGCHLD
    }

    /// Ends the program and everything that it started. Returns how the program ended, now or earlier.
    consuming func end() -> Ending {
        Self.kill(id)
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(status & 0x7F)
    }

    /// Kills the program with this number and everything that it started.
    static func kill(_ id: Int32) {
        _ = cKill(-id, SIGKILL)
    }

    /// Makes the system keep the status of each child that ends, even if the command inherited another setting.
    static func expectEndings() { signal(SIGCHLD, SIG_DFL) }
}

// MARK: Starting

extension ChildProcess {
    /// The program's messages are in English on every machine, because they become part of the output.
    private static let environment = ["LC_ALL=C"]

    private static func spawn(
        _ program: Path, _ arguments: [String], streams: [Int32]
    ) throws(SystemError) -> Int32 {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        for (number, stream) in streams.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, stream, Int32(number))
        }
        // The command blocks signals and ignores broken pipes; the program should do neither.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigaddset(&signals, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        posix_spawnattr_setflags(&attributes, Int16(flags))

        var id: pid_t = 0
        let result = withCStrings([program.lastComponent.text] + arguments) { arguments in
            withCStrings(environment) { environment in
                program.withCString { posix_spawn(&id, $0, &actions, &attributes, arguments, environment) }
            }
        }
        if result != 0 { throw SystemError(number: result) }
        return id
    }

    /// Calls `body` with texts in the form of a C list: pointers, with a null pointer at the end.
    private static func withCStrings<Result>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = texts.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}

/// A pipe: bytes that are written to one end can be read from the other. No other program inherits it.
private struct Pipe: ~Copyable {
    let reading: Descriptor
    let writing: Descriptor

    init() throws(SystemError) {
        var ends: [Int32] = [-1, -1]
        if pipe(&ends) != 0 { throw .last }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        reading = Descriptor(number: ends[0])
        writing = Descriptor(number: ends[1])
    }

    /// Closes the other end and returns the reading end.
    consuming func readingEnd() -> Descriptor { reading }

    /// Closes the other end and returns the writing end.
    consuming func writingEnd() -> Descriptor { writing }
}
