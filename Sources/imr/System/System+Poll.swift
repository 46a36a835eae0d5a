#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension System {
    /// What one waits for at an open file.
    enum Readiness {
        case toRead
        case toWrite
    }

    /// Waits until one of these open files is ready, or has trouble to tell, and says of each whether it is. A number
    /// that is `nil` is never ready.
    static func wait(
        for files: [(number: Int32?, readiness: Readiness)], milliseconds: Int32
    ) throws(SystemError) -> [Bool] {
        var list = files.map { number, readiness in
            // The system passes over a negative number.
            pollfd(fd: number ?? -1, events: Int16(readiness == .toRead ? POLLIN : POLLOUT), revents: 0)
        }
        while poll(&list, nfds_t(list.count), milliseconds) < 0 {
            if errno != EINTR { throw .last }
        }
        return list.map { $0.revents != 0 }
    }

    /// Writes as many of the bytes as there is room for now, and tells how many.
    static func writeSome(_ bytes: ArraySlice<UInt8>, to number: Int32) throws(SystemError) -> Int {
        let count = bytes.withUnsafeBytes { bytes in
            cWrite(number, bytes.baseAddress, bytes.count)
        }
        if count >= 0 { return count }
        if errno == EINTR || errno == EAGAIN { return 0 }
        throw .last
    }
}
