#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

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

    /// The same on every system, because some give a new thread much less.
    private static let stackSize = 2 << 20

    /// Starts a thread; `nil` if the system does not allow another one.
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

    /// Waits until the thread has ended.
    func join() {
        #if canImport(Glibc)
            pthread_join(handle, nil)
        #else
            if let handle { pthread_join(handle, nil) }
        #endif
    }
}
