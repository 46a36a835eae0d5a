#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

// Functions of the C library that have the names of methods that call them.

func cRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, bytes, count)
}

func cWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(descriptor, bytes, count) }

func cClose(_ descriptor: Int32) -> Int32 { close(descriptor) }

func cKill(_ id: Int32, _ signal: Int32) -> Int32 { kill(id, signal) }

func cExit(_ status: Int32) -> Never { exit(status) }
