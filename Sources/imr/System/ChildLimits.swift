#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What a program may use that reads a file from strangers.
///
/// The system sets these limits from outside, right after the program was started. Nothing can happen before: the
/// program waits for its input, and gets no byte of it until the limits stand. The other ways are worse: a limit that
/// the program inherits would be ours too, for a while; `fork` is not for Swift; a helper that limits itself
/// and then becomes the program costs another start for every file.
struct ChildLimits: Equatable, Sendable {
    /// The longest time it may run, in seconds. The caller keeps the time, since a program can sleep; the system stops
    /// it as well after so much work, if the caller should be gone.
    let seconds: Int
    /// The most memory it may ask for, in bytes.
    let memory: Int
    /// The most it may print, in bytes; the caller counts.
    let output: Int

    /// Has the system hold a child to its limits: memory, time, no files written, no dump of its memory.
    ///
    /// Darwin cannot limit another process: there the caller's own limits have to do.
    func apply(to child: borrowing ChildProcess) throws(SystemError) {
        #if os(Linux)
            try limit(RLIMIT_AS, of: child.id, to: memory)
            try limit(RLIMIT_CPU, of: child.id, to: seconds + 1)
            try limit(RLIMIT_FSIZE, of: child.id, to: 0)
            try limit(RLIMIT_CORE, of: child.id, to: 0)
        #endif
    }

    #if os(Linux)
        #if canImport(Musl)
            private typealias Resource = Int32
        #else
            private typealias Resource = __rlimit_resource
        #endif

        /// Lowers a limit; one that is lower already stays.
        private func limit(_ resource: Resource, of id: Int32, to value: Int) throws(SystemError) {
            #if canImport(Musl)
                let number = resource
            #else
                let number = Int32(resource.rawValue)
            #endif
            var limits = rlimit()
            if prlimit(id, number, nil, &limits) != 0 { throw .last }
            limits.rlim_max = min(limits.rlim_max, rlim_t(value))
            limits.rlim_cur = min(limits.rlim_cur, limits.rlim_max)
            if prlimit(id, number, &limits, nil) != 0 { throw .last }
        }
    #endif
}

#if os(Linux)
    /// The C library has this call, but its headers show it only to those who ask for all of GNU, and Swift does not.
    @_silgen_name("prlimit")
    private func prlimit(
        _ id: pid_t, _ resource: Int32, _ new: UnsafePointer<rlimit>?, _ old: UnsafeMutablePointer<rlimit>?
    ) -> Int32
#endif
