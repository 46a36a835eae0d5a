#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Another program that runs for us, with pipes to its three streams.
///
/// It leads a process group of its own, so that what it starts can be ended with it. Whoever starts one has to
/// call `end`.
struct ChildProcess: ~Copyable {
    /// How a program ended.
    enum Ending: Equatable, Sendable {
        /// By itself, with this status.
        case exited(Int32)
        /// By a signal.
        case killed(Int32)
    }

    /// The number that the system knows it by, and its group too.
    let id: Int32
    /// What it reads; `nil` once it is closed.
    var input: Descriptor?
    /// What it prints; `nil` once it is closed.
    var output: Descriptor?
    /// What it complains; `nil` once it is closed.
    var errors: Descriptor?

    /// Starts a program, which is looked for along `PATH` if its name has no slash.
    ///
    /// No shell is asked, and nothing of our environment is handed down. Of two threads that start programs at
    /// the same time, one might hand its pipes to the other's program: only one may do so at a time.
    init(_ program: Path, _ arguments: [String]) throws(SystemError) {
        let input = try Pipe()
        let output = try Pipe()
        let errors = try Pipe()
        id = try Self.spawn(
            program, arguments, streams: [input.reading.number, output.writing.number, errors.writing.number])
        // Feeding it must never wait while it waits for us to take what it prints.
        _ = fcntl(input.writing.number, F_SETFL, O_NONBLOCK)
        self.input = input.writingEnd()
        self.output = output.readingEnd()
        self.errors = errors.readingEnd()
    }

    /// Whether it has ended. It keeps its number until `end`.
    var hasEnded: Bool {
        var information = siginfo_t()
        let result = waitid(P_PID, id_t(id), &information, WEXITED | WNOHANG | WNOWAIT)
        return result != 0 || information.si_signo == SIGCHLD
    }

    /// Ends it and all that it started, and tells how it had ended or has ended now.
    consuming func end() -> Ending {
        Self.kill(id)
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(status & 0x7F)
    }

    /// Kills the program with this number and all that it started.
    static func kill(_ id: Int32) {
        _ = cKill(-id, SIGKILL)
    }

    /// Has the system keep the status of an ended child for us, even if our caller did not want that for himself.
    static func expectEndings() { signal(SIGCHLD, SIG_DFL) }
}

// MARK: Starting

extension ChildProcess {
    /// Messages in one language on every machine: they come into the output.
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
        // We hold signals back and ignore broken pipes: the program should do neither.
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
                program.withCString { posix_spawnp(&id, $0, &actions, &attributes, arguments, environment) }
            }
        }
        if result != 0 { throw SystemError(number: result) }
        return id
    }

    /// Calls `body` with texts as C wants a list of them: pointers, and a null one behind them.
    private static func withCStrings<Result>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = texts.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}

/// Two ends: what is written to one can be read at the other. No other program inherits them.
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

    /// The reading end; the other is closed.
    consuming func readingEnd() -> Descriptor { reading }

    /// The writing end; the other is closed.
    consuming func writingEnd() -> Descriptor { writing }
}
