#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

// MARK: Writing

extension System {
    /// Makes a file that must not be there yet.
    static func createFile(_ name: Path, in folder: Int32) throws(SystemError) -> Descriptor {
        try open(name, in: folder, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }

    /// Makes a file that has no name yet, and goes if it gets none. Linux only, and there not on every file system.
    static func createUnnamedFile(in folder: Int32) throws(SystemError) -> Descriptor {
        #if os(Linux)
            // `O_TMPFILE`, which is not imported: a macro of several.
            try open(".", in: folder, O_WRONLY | O_DIRECTORY | 0o20_000_000 | O_CLOEXEC, 0o666)
        #else
            throw SystemError(number: ENOTSUP)
        #endif
    }

    /// Gives a file that has no name one that must not be there yet.
    static func link(_ file: borrowing Descriptor, to name: Path, in folder: Int32) throws(SystemError) {
        let unnamed = Path("/proc/self/fd/\(file.number)".utf8)
        let result = unnamed.withCString { unnamed in
            name.withCString { linkat(workingFolder, unnamed, folder, $0, AT_SYMLINK_FOLLOW) }
        }
        if result != 0 { throw .last }
    }

    /// Makes a folder unless it is there.
    static func createFolder(_ name: Path, in folder: Int32 = workingFolder) throws(SystemError) {
        if name.withCString({ mkdirat(folder, $0, 0o777) }) != 0, errno != EEXIST { throw .last }
    }

    /// Gives a file a new name in the same folder, in the place of any file of that name.
    static func rename(_ old: Path, to new: Path, in folder: Int32) throws(SystemError) {
        let result = old.withCString { old in new.withCString { new in renameat(folder, old, folder, new) } }
        if result != 0 { throw .last }
    }

    /// Takes a file away, if it is there.
    static func remove(_ name: Path, in folder: Int32) { _ = name.withCString { unlinkat(folder, $0, 0) } }

    /// Writes all the bytes.
    static func write(_ bytes: UnsafeRawBufferPointer, to number: Int32) throws(SystemError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = cWrite(number, rest.baseAddress, rest.count)
            if count >= 0 {
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            } else if errno != EINTR {
                throw .last
            }
        }
    }

    /// ``write(_:to:)`` for bytes in an array.
    static func write(_ bytes: [UInt8], to number: Int32) throws(SystemError) {
        try bytes.withUnsafeBufferPointer { buffer throws(SystemError) in
            try write(UnsafeRawBufferPointer(buffer), to: number)
        }
    }
}
