/// Reads inputs into one buffer that it reuses.
struct InputReader {
    /// The most bytes that a letter may have. A pipe may never end, and its bytes have to fit into the memory.
    static let limit = 1 << 30

    /// The bytes of the last input.
    private(set) var bytes: [UInt8] = []

    /// The number of bytes to ask for if the buffer has no room; most letters are shorter.
    private static let chunkLength = 1 << 16
    private static let capacityKept = 1 << 22

    /// Reads an open file to its end; `path` is for the failure.
    mutating func read(_ descriptor: Int32, of path: Path) throws(Failure) {
        forget()
        while true {
            let room = bytes.capacity - bytes.count
            let wanted = room > 0 ? room : Self.chunkLength
            let count = try readChunk(descriptor, atMost: wanted, path)
            if count == 0 { return }
            if count == wanted, count == bytes.count { try prepareForMore(descriptor, path) }
            if bytes.count > Self.limit { break }
        }
        forget()
        throw .tooLong(path)
    }

    /// Empties the buffer, and releases its memory if a letter has made it large.
    private mutating func forget() {
        if bytes.capacity > Self.capacityKept { bytes = [] } else { bytes.removeAll(keepingCapacity: true) }
    }

    private mutating func readChunk(_ descriptor: Int32, atMost limit: Int, _ path: Path) throws(Failure) -> Int {
        do throws(SystemError) {
            return try System.read(descriptor, appendingTo: &bytes, atMost: limit)
        } catch {
            throw .cannotRead(path, error)
        }
    }

    /// Checks an input that is longer than the buffer: a file has a length, but a device such as `/dev/zero` never
    /// ends.
    private mutating func prepareForMore(_ descriptor: Int32, _ path: Path) throws(Failure) {
        let status: (kind: System.Kind, size: Int)
        do throws(SystemError) {
            status = try System.status(of: descriptor)
        } catch {
            throw .cannotRead(path, error)
        }
        if status.kind == .device { throw .device(path) }
        if status.kind == .file { bytes.reserveCapacity(min(status.size, Self.limit) + Self.chunkLength) }
    }
}
