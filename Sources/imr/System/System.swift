#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The system calls that the command uses, without any logic of its own.
enum System {
    /// The descriptor that means the working folder in calls that take an open folder.
    static let workingFolder = AT_FDCWD

    /// The kind of an entry of the file system.
    enum Kind: Equatable, Sendable {
        case file
        case folder
        case link
        case device
        case other
    }
}

// MARK: Reading

extension System {
    /// Opens a file for reading.
    static func openFile(_ name: Path, in folder: Int32 = workingFolder) throws(SystemError) -> Descriptor {
        try open(name, in: folder, O_RDONLY | O_CLOEXEC)
    }

    /// Opens a folder, for calls that take an open folder.
    static func openFolder(_ name: Path, in folder: Int32 = workingFolder) throws(SystemError) -> Descriptor {
        try open(name.isEmpty ? "." : name, in: folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }

    /// Reads the bytes that are available, at most `limit`, and appends them to `bytes`.
    ///
    /// Returns their number; 0 at the end of the file.
    static func read(
        _ descriptor: Int32, appendingTo bytes: inout [UInt8], atMost limit: Int
    ) throws(SystemError) -> Int {
        var count = 0
        try bytes.append(addingCapacity: limit) { span throws(SystemError) in
            try span.withUnsafeMutableBufferPointer { buffer, initialized throws(SystemError) in
                repeat {
                    count = cRead(descriptor, buffer.baseAddress, buffer.count)
                } while count < 0 && errno == EINTR
                if count < 0 { throw .last }
                initialized = count
            }
        }
        return count
    }

    /// Returns the kind of an open file and its length in bytes.
    static func status(of descriptor: Int32) throws(SystemError) -> (kind: Kind, size: Int) {
        var status = stat()
        if fstat(descriptor, &status) != 0 { throw .last }
        return (kind(of: status), Int(status.st_size))
    }

    /// The kind of the entry with this name, after following links; `nil` if it is unknown.
    static func kind(of name: Path) -> Kind? {
        var status = stat()
        return name.withCString({ fstatat(workingFolder, $0, &status, 0) }) == 0 ? kind(of: status) : nil
    }

    /// The device of a file and its number there, which identify it; `nil` if they are unknown.
    static func identity(of name: Path) -> [UInt64]? {
        var status = stat()
        guard name.withCString({ fstatat(workingFolder, $0, &status, 0) }) == 0 else { return nil }
        return [UInt64(truncatingIfNeeded: status.st_dev), UInt64(status.st_ino)]
    }

    /// The time of the last write to a file, in seconds and nanoseconds; `nil` if it is unknown.
    static func lastWrite(of name: Path) -> (Int, Int)? {
        var status = stat()
        guard name.withCString({ fstatat(workingFolder, $0, &status, 0) }) == 0 else { return nil }
        #if canImport(Darwin)
            return (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
        #else
            return (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
        #endif
    }

    /// Calls `body` with the name and kind of every entry of a folder that is not hidden, in any order.
    ///
    /// A link to a folder has the kind `.link`. Any other link has the kind of its target, or `.file` if the target
    /// is missing. If this throws, `body` was called for the entries before the error.
    static func forEachEntry(
        of folder: Path, _ body: (_ name: UnsafeBufferPointer<UInt8>, _ kind: Kind) -> Void
    ) throws(SystemError) {
        guard let stream = folder.withCString({ opendir($0) }) else { throw .last }
        defer { closedir(stream) }
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw .last }
                return
            }
            guard let tuple = entry.pointer(to: \.d_name) else { continue }
            let capacity = MemoryLayout.size(ofValue: tuple.pointee)
            tuple.withMemoryRebound(to: CChar.self, capacity: capacity) { name in
                guard name.pointee != CChar(UInt8(ascii: ".")) else { return }
                let kind = kind(ofType: Int(entry.pointee.d_type), name, in: dirfd(stream))
                let length = strlen(name)
                name.withMemoryRebound(to: UInt8.self, capacity: length) {
                    body(UnsafeBufferPointer(start: $0, count: length), kind)
                }
            }
        }
    }

    private static func kind(ofType type: Int, _ name: UnsafePointer<CChar>, in folder: Int32) -> Kind {
        if type == Int(DT_REG) { return .file }
        if type == Int(DT_DIR) { return .folder }
        guard type == Int(DT_LNK) || type == Int(DT_UNKNOWN) else { return .other }
        var entry = stat()
        guard fstatat(folder, name, &entry, AT_SYMLINK_NOFOLLOW) == 0 else { return .file }
        guard kind(of: entry) == .link else { return kind(of: entry) }
        guard fstatat(folder, name, &entry, 0) == 0 else { return .file }
        return kind(of: entry) == .folder ? .link : kind(of: entry)
    }

    private static func kind(of status: stat) -> Kind {
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        case S_IFCHR, S_IFBLK: .device
        default: .other
        }
    }

    /// Opens a file or a folder with these flags; `mode` is for a file that is created.
    static func open(
        _ name: Path, in folder: Int32, _ flags: Int32, _ mode: mode_t = 0
    ) throws(SystemError) -> Descriptor {
        while true {
            let descriptor = name.withCString { openat(folder, $0, flags, mode) }
            if descriptor >= 0 { return Descriptor(number: descriptor) }
            if errno != EINTR { throw .last }
        }
    }
}
