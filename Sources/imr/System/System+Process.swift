#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

// The process: what it was started with, its streams, its clock, its end.

extension System {
    /// The arguments after the command's own name, byte for byte.
    static var arguments: [[UInt8]] {
        (1..<max(1, Int(CommandLine.argc))).compactMap { index in
            CommandLine.unsafeArgv[index].map { argument in
                UnsafeRawBufferPointer(start: argument, count: strlen(argument)).map { $0 }
            }
        }
    }

    /// Makes sure that no file we open gets the number of a standard stream that the caller had closed.
    static func occupyStandardStreams() {
        // Opened the wrong way round, so that using the stream still fails.
        for (number, flags) in [
            (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
        ]
        where fcntl(number, F_GETFD) == -1 {
            _ = openat(workingFolder, "/dev/null", flags)
        }
    }

    /// Whether a stream leads to a terminal.
    static func isTerminal(_ number: Int32) -> Bool { isatty(number) == 1 }

    /// Whether the environment has a variable of this name that is not empty.
    static func isSet(_ name: String) -> Bool { getenv(name).map { $0.pointee != 0 } ?? false }

    /// How many processors there are, at least 1.
    static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Seconds on a clock that only goes forward.
    static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// A text that no other process, here or on another machine, has at the same time.
    static var uniqueText: String {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return "\(getpid())-\(time.tv_sec)\(time.tv_nsec)"
    }

    /// Lets the thread rest.
    static func sleep(microseconds: UInt32) { usleep(microseconds) }

    /// Ends the process.
    static func exit(_ status: ExitStatus) -> Never {
        cExit(status.rawValue)
    }
}
