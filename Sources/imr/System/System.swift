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
        /// A link to a folder, or a link that was not followed.
        case link
        /// A link to a file.
        case linkToFile
        case device
        case other
    }

    /// What the file system knows of a file.
    struct Status {
        /// The kind of the file.
        let kind: Kind
        /// The number of bytes.
        let size: Int
        /// The time of the last write: seconds, and nanoseconds within the second.
        let lastWrite: (seconds: Int, nanoseconds: Int)
        /// The device, and the file's number there, which identify the file.
        let identity: [UInt64]
        /// Who may read and write it: the last nine bits of the mode.
        let permissions: UInt32
    }
}

// MARK: Reading

extension System {
    /// Opens a file for reading.
    static func openFile(_ name: Path, in folder: Int32 = workingFolder) throws(SystemError) -> Descriptor {
        try open(name, in: folder, O_RDONLY | O_CLOEXEC)
    }

    /// Opens a file for reading, at once even if it is a pipe. Throws if it is a link.
    static func openUnlinkedFile(_ name: Path, in folder: Int32) throws(SystemError) -> Descriptor {
        try open(name, in: folder, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    }

    /// Opens a folder, for calls that take an open folder.
    static func openFolder(
        _ name: Path, in folder: Int32 = workingFolder, followsLinks: Bool = true
    ) throws(SystemError) -> Descriptor {
        try open(
            name.isEmpty ? "." : name, in: folder,
            O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW))
    }

    /// Reads the bytes that are available, at most `limit`, and appends them to `bytes`. Waits for the first one, also
    /// if the stream does not.
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
                } while count < 0 && mayGoOn(descriptor, .toRead)
                if count < 0 { throw .last }
                initialized = count
            }
        }
        return count
    }

    /// The status of an open file.
    static func status(of descriptor: Int32) throws(SystemError) -> Status {
        var status = stat()
        if fstat(descriptor, &status) != 0 { throw .last }
        return Status(status)
    }

    /// The status of the entry with this name; `nil` if it is unknown.
    static func status(of name: Path, in folder: Int32 = workingFolder, followsLinks: Bool = true) -> Status? {
        var status = stat()
        let flags = followsLinks ? 0 : AT_SYMLINK_NOFOLLOW
        return name.withCString({ fstatat(folder, $0, &status, flags) }) == 0 ? Status(status) : nil
    }

    /// The kind of the entry with this name, after following links; `nil` if it is unknown.
    static func kind(of name: Path) -> Kind? { status(of: name)?.kind }

    /// The path without links from the root of the file system; `nil` if a part of it is missing.
    static func resolved(_ name: Path) -> Path? {
        guard let resolved = (name.isEmpty ? Path(".") : name).withCString({ realpath($0, nil) }) else { return nil }
        defer { free(resolved) }
        return Path(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
    }

    /// Calls `body` with the name and kind of every entry of a folder that is not hidden, in any order.
    ///
    /// A link to a folder has the kind `.link`, and a link to a file or to nothing `.linkToFile`. Any other link has the
    /// kind of its target. If this throws, `body` was called for the entries before the error.
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
        guard Kind(entry) == .link else { return Kind(entry) }
        guard fstatat(folder, name, &entry, 0) == 0 else { return .linkToFile }
        return switch Kind(entry) {
        case .file: .linkToFile
        case .folder: .link
        case let kind: kind
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

extension System.Kind {
    fileprivate init(_ status: stat) {
        self =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            case S_IFCHR, S_IFBLK: .device
            default: .other
            }
    }
}

extension System.Status {
    fileprivate init(_ status: stat) {
        kind = System.Kind(status)
        size = Int(status.st_size)
        #if canImport(Darwin)
            lastWrite = (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
        #else
            lastWrite = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
        #endif
        identity = [UInt64(truncatingIfNeeded: status.st_dev), UInt64(status.st_ino)]
        permissions = UInt32(status.st_mode) & 0o777
    }
}
