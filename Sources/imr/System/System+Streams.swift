#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

// MARK: Streams that pause

extension System {
    /// Waits until `input` has bytes or has ended.
    ///
    /// Returns `false` if no process reads `output` any longer; `nil` if `milliseconds` pass without either.
    static func awaitInput(_ input: Int32, output: Int32, milliseconds: Int32) -> Bool? {
        var streams = [
            pollfd(fd: input, events: Int16(POLLIN), revents: 0), pollfd(fd: output, events: 0, revents: 0),
        ]
        let count = poll(&streams, nfds_t(streams.count), milliseconds)
        if count == 0 || count < 0 && errno == EINTR { return nil }
        // A stream that does not support waiting is read at once, and the read reports what is wrong.
        return count < 0 || streams[1].revents & Int16(POLLERR | POLLHUP) == 0
    }

    /// The offset of the first `byte` in `range` of `bytes`; `nil` if there is none.
    static func firstOffset(of byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        precondition(range.upperBound <= bytes.count)
        return bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress,
                let found = memchr(base + range.lowerBound, Int32(byte), range.count)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }
}
