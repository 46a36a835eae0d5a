#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The signals that ask a process to end.
enum Signals {
    /// Makes a write to a reader that has gone away fail, instead of ending the process.
    static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

    /// Holds the signals that ask for an end back from all threads started after this, for `waitForOne` to
    /// take. A signal that the caller had us ignore stays ignored.
    static func hold() {
        var held = endings
        pthread_sigmask(SIG_BLOCK, &held, nil)
    }

    /// Lets the signals through again that this thread holds back.
    static func release() {
        var held = endings
        pthread_sigmask(SIG_UNBLOCK, &held, nil)
    }

    /// Waits for a signal held back, and takes it.
    static func waitForOne() -> Int32 {
        var held = endings
        var number: Int32 = 0
        while sigwait(&held, &number) != 0 {}
        return number
    }

    /// Ends the process as the signal would have, so that the caller sees what ended it.
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

    /// Asking needs a change on some systems' interfaces, so the old way is put back at once.
    private static func isIgnored(_ number: Int32) -> Bool {
        let old = signal(number, SIG_DFL)
        signal(number, old)
        return unsafeBitCast(old, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
