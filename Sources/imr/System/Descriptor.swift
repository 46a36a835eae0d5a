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

    deinit { _ = cClose(number) }
}
