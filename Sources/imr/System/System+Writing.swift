#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

// MARK: Writing

extension System {
    /// Creates a file with these permissions, as far as the user's mask allows them. Throws if it exists.
    static func createFile(_ name: Path, in folder: Int32, permissions: UInt32) throws(SystemError) -> Descriptor {
        try open(name, in: folder, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(permissions))
    }

    /// Opens a file to write at its end, and creates it if it is missing. Throws if it is a link.
    static func openToAppend(_ name: Path, in folder: Int32) throws(SystemError) -> Descriptor {
        try open(name, in: folder, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o666)
    }

    /// Sets the permissions of an open file.
    static func setPermissions(_ permissions: UInt32, of file: borrowing Descriptor) throws(SystemError) {
        if fchmod(file.number, mode_t(permissions)) != 0 { throw .last }
    }

    /// Creates a file without a name, which disappears unless it gets one. Only some file systems of Linux support
    /// this.
    static func createUnnamedFile(in folder: Int32, permissions: UInt32) throws(SystemError) -> Descriptor {
        #if os(Linux)
            // `O_TMPFILE`, a combined macro that Swift does not import.
            try open(".", in: folder, O_WRONLY | O_DIRECTORY | 0o20_000_000 | O_CLOEXEC, mode_t(permissions))
        #else
            throw SystemError(number: ENOTSUP)
        #endif
    }

    /// Gives a name to a file without one. Throws if another file has the name.
    static func link(_ file: borrowing Descriptor, to name: Path, in folder: Int32) throws(SystemError) {
        let unnamed = Path("/proc/self/fd/\(file.number)".utf8)
        let result = unnamed.withCString { unnamed in
            name.withCString { linkat(workingFolder, unnamed, folder, $0, AT_SYMLINK_FOLLOW) }
        }
        if result != 0 { throw .last }
    }

    /// Creates a folder if it is missing.
    static func createFolder(_ name: Path, in folder: Int32 = workingFolder) throws(SystemError) {
        if name.withCString({ mkdirat(folder, $0, 0o777) }) != 0, errno != EEXIST { throw .last }
    }

    /// Renames a file within its folder, and replaces any file with the new name.
    static func rename(_ old: Path, to new: Path, in folder: Int32) throws(SystemError) {
        let result = old.withCString { old in new.withCString { new in renameat(folder, old, folder, new) } }
        if result != 0 { throw .last }
    }

    /// Waits until everything that was written to the folder's file system is on its disk.
    static func synchronize(_ folder: Int32) throws(SystemError) {
        #if os(Linux)
            if syncfs(folder) != 0 { throw .last }
        #else
            sync()
        #endif
    }

    /// Removes a file, if it exists.
    static func remove(_ name: Path, in folder: Int32) { _ = name.withCString { unlinkat(folder, $0, 0) } }

    /// Writes all the bytes, and waits for room, also if the stream does not.
    static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(SystemError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = cWrite(descriptor, rest.baseAddress, rest.count)
            if count >= 0 {
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            } else if !mayGoOn(descriptor, .toWrite) {
                throw .last
            }
        }
    }

    /// ``write(_:to:)`` for bytes in an array.
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
        try bytes.withUnsafeBufferPointer { buffer throws(SystemError) in
            try write(UnsafeRawBufferPointer(buffer), to: descriptor)
        }
    }
}

#if os(Linux)
    /// The C library has this function, but declares it only with `_GNU_SOURCE`, which Swift does not define.
    @_silgen_name("syncfs")
    private func syncfs(_ folder: Int32) -> Int32
#endif
