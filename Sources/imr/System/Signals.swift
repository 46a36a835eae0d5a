#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The signals that request the end of a process.
enum Signals {
    /// Makes a write to a pipe without a reader fail, instead of ending the process.
    static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

    /// Blocks the signals that request an end, in this thread and all threads that it starts, so that `waitForOne`
    /// receives them. A signal that was ignored when the command started stays ignored.
    static func hold() {
        var held = endings
        pthread_sigmask(SIG_BLOCK, &held, nil)
    }

    /// Unblocks the signals in this thread.
    static func release() {
        var held = endings
        pthread_sigmask(SIG_UNBLOCK, &held, nil)
    }

    /// Waits for a blocked signal, and receives it.
    static func waitForOne() -> Int32 {
        var held = endings
        var number: Int32 = 0
        while sigwait(&held, &number) != 0 {}
        return number
    }

    /// Ends the process with the signal, so that the caller sees what ended it.
    static func die(of number: Int32) {
        signal(number, SIG_DFL)
        kill(getpid(), number)
        release()
    }

    private static let endings: sigset_t = {
        var set = sigset_t()
        sigemptyset(&set)
        for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { sigaddset(&set, number) }
        return set
    }()

    /// On some systems, the only query is to set a new action, so the old action is restored at once.
    private static func isIgnored(_ number: Int32) -> Bool {
        let old = signal(number, SIG_DFL)
        signal(number, old)
        return unsafeBitCast(old, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
