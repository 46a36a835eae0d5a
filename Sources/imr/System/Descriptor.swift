/// An open file or folder, closed when it goes out of use.
struct Descriptor: ~Copyable {
    /// The number that the system knows it by.
    let number: Int32

    /// Closes the file and says so if that failed: some file systems tell only now that a write failed.
    consuming func close() throws(SystemError) {
        let number = number
        discard self
        if cClose(number) != 0 { throw .last }
    }

    deinit { _ = cClose(number) }
}
