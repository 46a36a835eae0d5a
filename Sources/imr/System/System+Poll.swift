#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension System {
    /// What to wait for at an open file.
    enum Readiness {
        case toRead
        case toWrite
    }

    /// Waits until one of these open files is ready or has an error. A descriptor that is `nil` is never ready.
    ///
    /// Returns for each file whether it is ready or has an error.
    static func wait(
        for files: [(descriptor: Int32?, readiness: Readiness)], milliseconds: Int32
    ) throws(SystemError) -> [Bool] {
        var list = files.map { descriptor, readiness in
            // The system ignores a negative descriptor.
            pollfd(fd: descriptor ?? -1, events: Int16(readiness == .toRead ? POLLIN : POLLOUT), revents: 0)
        }
        while poll(&list, nfds_t(list.count), milliseconds) < 0 {
            if errno != EINTR { throw .last }
        }
        return list.map { $0.revents != 0 }
    }

    /// Whether a call that has just failed can be made again: it was interrupted, or the stream does not wait by itself
    /// and is now ready.
    static func mayGoOn(_ descriptor: Int32, _ readiness: Readiness) -> Bool {
        if errno == EINTR { return true }
        guard errno == EAGAIN || errno == EWOULDBLOCK else { return false }
        // A stream that cannot be waited for fails in the next call.
        _ = try? wait(for: [(descriptor, readiness)], milliseconds: -1)
        return true
    }

    /// Writes as many of the bytes as there is room for now. Returns their number.
    static func writeSome(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(SystemError) -> Int {
        let count = bytes.withUnsafeBytes { bytes in
            cWrite(descriptor, bytes.baseAddress, bytes.count)
        }
        if count >= 0 { return count }
        if errno == EINTR || errno == EAGAIN { return 0 }
        throw .last
    }
}
