#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A lock that threads can also wait at until another has something to tell.
final class Lock: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    /// A lock that nobody holds.
    init() {
        mutex.initialize(to: pthread_mutex_t())
        condition.initialize(to: pthread_cond_t())
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    /// Takes the lock, once nobody else holds it.
    func lock() { pthread_mutex_lock(mutex) }

    /// Takes the lock if nobody holds it.
    func tryLock() -> Bool { pthread_mutex_trylock(mutex) == 0 }

    /// Gives the lock back.
    func unlock() { pthread_mutex_unlock(mutex) }

    /// Gives the lock back until `wakeAll`, or for no reason at all; then holds it again.
    func wait() { pthread_cond_wait(condition, mutex) }

    /// Ends the waiting of all.
    func wakeAll() { pthread_cond_broadcast(condition) }
}

/// A thread of the system.
struct Thread {
    #if canImport(Glibc)
        private let handle: pthread_t
    #else
        private let handle: pthread_t?
    #endif

    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }

        static func run(_ context: UnsafeMutableRawPointer?) {
            guard let context else { return }
            Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        }
    }

    /// The same on every system: some give a new thread much less.
    private static let stackSize = 2 << 20

    /// Starts a thread; `nil` if the system gives no more.
    init?(_ body: @escaping @Sendable () -> Void) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, Thread.stackSize)
        let context = Unmanaged.passRetained(Work(body))
        #if canImport(Glibc)
            var handle = pthread_t()
        #else
            var handle: pthread_t?
        #endif
        let result = pthread_create(
            &handle, &attributes,
            {
                Work.run($0); return nil
            }, context.toOpaque())
        guard result == 0 else {
            context.release()
            return nil
        }
        self.handle = handle
    }

    /// Waits for the thread's end.
    func join() {
        #if canImport(Glibc)
            pthread_join(handle, nil)
        #else
            if let handle { pthread_join(handle, nil) }
        #endif
    }
}

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
