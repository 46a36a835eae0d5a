/// An open file or folder, which is closed when it is no longer used.
struct Descriptor: ~Copyable {
    /// The descriptor's number.
    let number: Int32

    /// Closes the file. Throws if that fails: some file systems report a failed write only now.
    consuming func close() throws(SystemError) {
        let number = number
        discard self
        if cClose(number) != 0 { throw .last }
    }

    /// Leaves the file open until the process ends, and returns its number.
    consuming func release() -> Int32 {
        let number = number
        discard self
        return number
    }

    deinit { _ = cClose(number) }
}
