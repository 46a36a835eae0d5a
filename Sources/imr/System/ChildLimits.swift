#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The resources that a program may use while it reads a file that may be malicious.
///
/// The system sets these limits from outside, right after the program starts. Nothing can happen earlier, because the
/// program waits for its input and does not get a byte of it until the limits are set. The alternatives are worse: a
/// limit that the program inherits would apply to the command too, for a while; Swift does not support `fork`; a
/// helper that limits itself and then becomes the program costs another start for every file.
struct ChildLimits: Equatable, Sendable {
    /// The most seconds that the program may run. The caller measures them, because a program can sleep. If the caller
    /// is gone, the system stops the program after as many seconds of work.
    let seconds: Int
    /// The most memory that the program may request, in bytes.
    let memory: Int
    /// The most bytes that the program may print; the caller counts them.
    let output: Int

    /// Sets the limits of a child: memory, time, no files, no dump of its memory.
    ///
    /// Darwin cannot limit another process. There, only the limits that the caller checks apply.
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

        /// Lowers a limit, unless it is lower already.
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
    /// The C library has this function, but declares it only with `_GNU_SOURCE`, which Swift does not define.
    @_silgen_name("prlimit")
    private func prlimit(
        _ id: pid_t, _ resource: Int32, _ new: UnsafePointer<rlimit>?, _ old: UnsafeMutablePointer<rlimit>?
    ) -> Int32
#endif
