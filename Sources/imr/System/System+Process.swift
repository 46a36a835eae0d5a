#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

// The process: its arguments, its streams, its clock, its end.

extension System {
    /// The arguments after the command's own name, byte for byte.
    static var arguments: [[UInt8]] {
        var list = CommandLine.unsafeArgv
        #if canImport(Glibc) && compiler(>=6.3)
            list = argumentsAtStart ?? list
        #endif
        var arguments: [[UInt8]] = []
        while let argument = list[0] {
            arguments.append(Array(UnsafeRawBufferPointer(start: argument, count: strlen(argument))))
            list += 1
        }
        return Array(arguments.dropFirst())
    }

    /// Ensures that no file gets the descriptor of a standard stream that is closed when the command starts.
    static func occupyStandardStreams() {
        // The streams are opened in the wrong direction, so that using them still fails.
        for (descriptor, flags) in [
            (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
        ]
        where fcntl(descriptor, F_GETFD) == -1 {
            _ = openat(workingFolder, "/dev/null", flags)
        }
    }

    /// Lets no program that the command starts inherit an open file, such as one that the caller of the command left
    /// open. The standard streams are replaced when a program starts.
    static func keepDescriptorsFromPrograms() {
        _ = areDescriptorsKept
    }

    private static let areDescriptorsKept: Void = {
        var open: [Int32] = []
        do throws(SystemError) {
            try forEachEntry(of: "/dev/fd") { name, _ in
                if let number = Int32(String(decoding: name, as: UTF8.self)) { open.append(number) }
            }
        } catch {
            open = Array(0..<1024)
        }
        for descriptor in open where descriptor > STDERR_FILENO { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    }()

    /// The path of the program with this name. A name without a slash is searched for in the folders of `PATH`, but
    /// not in those that depend on the working folder, where a stranger's letters may be.
    static func program(_ name: Path) -> Path? {
        if name.bytes.contains(UInt8(ascii: "/")) { return name }
        guard let list = getenv("PATH") else { return nil }
        for folder in UnsafeRawBufferPointer(start: list, count: strlen(list)).split(separator: UInt8(ascii: ":"))
        where folder.first == UInt8(ascii: "/") {
            let path = Path(folder).appending(name)
            if status(of: path)?.kind == .file, path.withCString({ access($0, X_OK) }) == 0 { return path }
        }
        return nil
    }

    /// Whether a stream is a terminal.
    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Whether the environment has a variable with this name that is not empty.
    static func isSet(_ name: String) -> Bool { getenv(name).map { $0.pointee != 0 } ?? false }

    /// Whether the environment has a variable with this name and this value.
    static func isSet(_ name: String, to value: String) -> Bool { getenv(name).map { strcmp($0, value) == 0 } ?? false }

    /// The seconds of a clock that never goes back.
    static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// A text that no other process has at the same time, here or on another machine.
    static var uniqueText: String {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return "\(getpid())-\(time.tv_sec)\(time.tv_nsec)"
    }

    /// Suspends the thread.
    static func sleep(microseconds: UInt32) { usleep(microseconds) }

    /// Ends the process.
    static func exit(_ status: ExitStatus) -> Never {
        cExit(status.rawValue)
    }
}
