#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The system calls on files, and nothing above them.
enum System {
    /// The number that stands for the working folder where a call wants an open folder.
    static let workingFolder = AT_FDCWD

    /// What an entry of the file system is.
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

    /// Opens a folder, as the place that other calls start from.
    static func openFolder(_ name: Path, in folder: Int32 = workingFolder) throws(SystemError) -> Descriptor {
        try open(name.isEmpty ? "." : name, in: folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }

    /// Reads as many bytes as there are, at most `limit`, behind those in `bytes`; 0 at the end.
    static func read(
        _ number: Int32, appendingTo bytes: inout [UInt8], atMost limit: Int
    ) throws(SystemError) -> Int {
        var count = 0
        try bytes.append(addingCapacity: limit) { span throws(SystemError) in
            try span.withUnsafeMutableBufferPointer { buffer, initialized throws(SystemError) in
                repeat {
                    count = cRead(number, buffer.baseAddress, buffer.count)
                } while count < 0 && errno == EINTR
                if count < 0 { throw .last }
                initialized = count
            }
        }
        return count
    }

    /// What an open file is, and its length in bytes.
    static func status(of number: Int32) throws(SystemError) -> (kind: Kind, size: Int) {
        var status = stat()
        if fstat(number, &status) != 0 { throw .last }
        return (kind(of: status), Int(status.st_size))
    }

    /// What a name stands for, links followed; `nil` if that cannot be told.
    static func kind(of name: Path) -> Kind? {
        var status = stat()
        return name.withCString({ fstatat(workingFolder, $0, &status, 0) }) == 0 ? kind(of: status) : nil
    }

    /// What tells a file from all others: its device and its number there; `nil` if that cannot be told.
    static func identity(of name: Path) -> [UInt64]? {
        var status = stat()
        guard name.withCString({ fstatat(workingFolder, $0, &status, 0) }) == 0 else { return nil }
        return [UInt64(truncatingIfNeeded: status.st_dev), UInt64(status.st_ino)]
    }

    /// When a file was last written, as seconds and nanoseconds; `nil` if that cannot be told.
    static func lastWrite(of name: Path) -> (Int, Int)? {
        var status = stat()
        guard name.withCString({ fstatat(workingFolder, $0, &status, 0) }) == 0 else { return nil }
        #if canImport(Darwin)
            return (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
        #else
            return (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
        #endif
    }

    /// Calls `body` with the name and kind of every entry of a folder but the hidden ones, in no order.
    ///
    /// A link comes as `.link` if it leads to a folder, else as what it leads to, or as `.file` if it leads
    /// nowhere. After an error, the entries before it have been told.
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

    /// Opens what the flags say; `mode` is for a file that is made.
    static func open(
        _ name: Path, in folder: Int32, _ flags: Int32, _ mode: mode_t = 0
    ) throws(SystemError) -> Descriptor {
        while true {
            let number = name.withCString { openat(folder, $0, flags, mode) }
            if number >= 0 { return Descriptor(number: number) }
            if errno != EINTR { throw .last }
        }
    }
}
