/// Reads letters into one buffer, over and over.
struct LetterReader {
    /// The longest input that we take for a letter, in bytes. What a reader keeps must fit the memory: a
    /// pipe may never end.
    static let limit = 1 << 30

    /// The bytes of the letter that was read last.
    private(set) var bytes: [UInt8] = []

    /// What is asked for where the buffer has no room; most letters are shorter.
    private static let chunkLength = 1 << 16
    private static let capacityKept = 1 << 22

    /// Reads all that an open file has to give; `path` is for the failure.
    mutating func read(_ number: Int32, of path: Path) throws(Failure) {
        forget()
        while true {
            let room = bytes.capacity - bytes.count
            let wanted = room > 0 ? room : Self.chunkLength
            let count = try readChunk(number, atMost: wanted, path)
            if count == 0 { return }
            if count == wanted, count == bytes.count { try prepareForMore(number, path) }
            if bytes.count > Self.limit { break }
        }
        forget()
        throw .tooLong(path)
    }

    /// Empties the buffer, and gives it back if a letter has made it large.
    private mutating func forget() {
        if bytes.capacity > Self.capacityKept { bytes = [] } else { bytes.removeAll(keepingCapacity: true) }
    }

    private mutating func readChunk(_ number: Int32, atMost limit: Int, _ path: Path) throws(Failure) -> Int {
        do throws(SystemError) {
            return try System.read(number, appendingTo: &bytes, atMost: limit)
        } catch {
            throw .cannotRead(path, error)
        }
    }

    /// Looks at what is longer than the buffer: a file has a length, a device such as `/dev/zero` has no end.
    private mutating func prepareForMore(_ number: Int32, _ path: Path) throws(Failure) {
        let status: (kind: System.Kind, size: Int)
        do throws(SystemError) {
            status = try System.status(of: number)
        } catch {
            throw .cannotRead(path, error)
        }
        if status.kind == .device { throw .device(path) }
        if status.kind == .file { bytes.reserveCapacity(min(status.size, Self.limit) + Self.chunkLength) }
    }
}
