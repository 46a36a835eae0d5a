#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// State that only one thread can use at a time, and that a thread can wait on until another thread changes it.
///
/// A structure, not a class: a generic class would have to be made at run time, when the process starts.
struct Monitor<State: Sendable>: ~Copyable, @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private let state = UnsafeMutablePointer<State>.allocate(capacity: 1)

    /// Creates a monitor of a state that no thread uses yet.
    init(_ initial: State) {
        mutex.initialize(to: pthread_mutex_t())
        condition.initialize(to: pthread_cond_t())
        state.initialize(to: initial)
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        state.deinitialize(count: 1)
        state.deallocate()
        condition.deallocate()
        mutex.deallocate()
    }

    /// Calls `body` with the state, while no other thread uses it.
    func withLock<Result: ~Copyable, Failure: Error>(
        _ body: (inout State) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try withLock(when: { _ in true }, body)
    }

    /// Waits until the state satisfies a condition, then calls `body` with it. The threads that wait check their
    /// conditions again afterward.
    func withLock<Result: ~Copyable, Failure: Error>(
        when isReady: (State) -> Bool, _ body: (inout State) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        pthread_mutex_lock(mutex)
        defer {
            pthread_cond_broadcast(condition)
            pthread_mutex_unlock(mutex)
        }
        while !isReady(state.pointee) { pthread_cond_wait(condition, mutex) }
        return try body(&state.pointee)
    }

    /// Calls `body` with the state, which no thread can use from then on; `nil` if another thread uses it now.
    func seal<Result>(_ body: (inout State) -> Result) -> Result? {
        pthread_mutex_trylock(mutex) == 0 ? body(&state.pointee) : nil
    }
}
