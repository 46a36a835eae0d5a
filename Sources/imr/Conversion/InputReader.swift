/// Reads inputs into one buffer that it reuses.
struct InputReader {
    /// How many times as large as the text of a letter a PDF may be. Its pictures have no text.
    private static let largestPDF = 100

    /// The bytes of the last input.
    private(set) var bytes: [UInt8] = []
    /// The status of the last input when it was opened; `nil` before the first one.
    private(set) var status: System.Status?

    /// The most bytes that the text of a letter may have.
    private let limit: Int

    /// The number of bytes to ask for if the buffer has no room; most letters are shorter.
    private static let chunkLength = 1 << 16
    private static let capacityKept = 1 << 22

    /// Creates a reader of letters with at most `limit` bytes of text.
    init(limit: Int) { self.limit = limit }

    /// Reads an open file to its end; `path` is for the failure.
    ///
    /// - Returns: Whether the input is a letter by its size. A larger file is not read.
    mutating func read(_ descriptor: Int32, of path: Path) throws(Failure) -> Bool {
        forget()
        status = try status(of: descriptor, path)
        while true {
            let room = bytes.capacity - bytes.count
            let wanted = room > 0 ? room : Self.chunkLength
            let count = try readChunk(descriptor, atMost: wanted, path)
            if count == 0 { return true }
            let isFirstOfMore = count == wanted && count == bytes.count
            let size = isFirstOfMore ? try size(of: path) ?? count : bytes.count
            if isTooLarge(size) { break }
            if isFirstOfMore { bytes.reserveCapacity(size + Self.chunkLength) }
        }
        forget()
        return false
    }

    /// Whether an input of this size, which begins with the bytes that were read, is larger than letters are.
    private func isTooLarge(_ size: Int) -> Bool {
        size > limit && (size > Self.largestPDF * limit || PDFFile(bytes) == nil)
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

    private func status(of descriptor: Int32, _ path: Path) throws(Failure) -> System.Status {
        do throws(SystemError) {
            return try System.status(of: descriptor)
        } catch {
            throw .cannotRead(path, error)
        }
    }

    /// The size of a file; `nil` for another input, whose size is unknown. A device such as `/dev/zero` never ends.
    private func size(of path: Path) throws(Failure) -> Int? {
        if status?.kind == .device { throw .device(path) }
        return status?.kind == .file ? status?.size : nil
    }
}
