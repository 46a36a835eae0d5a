/// Writes one worker's files into the output folder.
///
/// Whenever the process ends, a file is complete or absent, because it gets its name after it was written. If the
/// system does not support that, or if the file replaces another one, the file is written under a temporary, hidden
/// name in the same folder, and then renamed. A file that the command did not write is never replaced, and no link
/// below the folder is followed.
struct OutputFolder: ~Copyable {
    /// A file to write.
    struct File {
        /// The path below the root.
        let path: Path
        /// The status of the letter that it is made from.
        let letter: System.Status?
        /// What is kept beside its bytes; `nil` if it has to be made again.
        let provenance: [UInt8]?
    }

    private let root: Path
    private let gate: Gate
    private let temporary: Path
    private let kind: OutputKind
    /// Whether a file can get its name after it was written, as far as is known.
    private var namesLast = true
    /// The folder of the last file, and its path below the root.
    private var current: Descriptor?
    private var below: Path = ""

    /// Creates a writer of one kind of files into the folder `root`; `worker` is the worker's number in the process.
    init(_ root: Path, of kind: OutputKind, worker: Int, gate: Gate) {
        self.root = root
        self.kind = kind
        self.gate = gate
        temporary = Path(".imr-\(System.uniqueText)-\(worker).part".utf8)
    }

    /// Opens the folder, and creates it if it is missing.
    static func open(_ root: Path) throws(Failure) -> Descriptor {
        do throws(SystemError) {
            do throws(SystemError) {
                return try System.openFolder(root)
            } catch  where error.kind == .missing {
                for folder in root.lineage { try System.createFolder(folder) }
                return try System.openFolder(root)
            }
        } catch {
            throw .cannotCreate(root, error)
        }
    }

    /// Writes a file, and creates the folders on its path that are missing.
    mutating func write(_ bytes: UnsafeRawBufferPointer, to file: File) throws(Failure) {
        let name = file.path.lastComponent
        let folder = try folder(Path(file.path.bytes.dropLast(name.bytes.count)))
        try gate.pass { () throws(Failure) in
            if namesLast { namesLast = Self.writeThenName(bytes, file, name, in: folder) }
            if !namesLast { try writeThenRename(bytes, file, name, in: folder) }
        }
    }

    /// ``write(_:to:)`` for bytes in an array.
    mutating func write(_ bytes: [UInt8], to file: File) throws(Failure) {
        try bytes.withUnsafeBufferPointer { buffer throws(Failure) in
            try write(UnsafeRawBufferPointer(buffer), to: file)
        }
    }

    /// Writes a file, then names it. This changes the folder least, and nothing remains if the process ends earlier.
    ///
    /// Returns `false` if that failed for any reason; `writeThenRename` then reports the reason.
    private static func writeThenName(
        _ bytes: UnsafeRawBufferPointer, _ file: File, _ name: Path, in folder: Int32
    ) -> Bool {
        do throws(SystemError) {
            let new = try System.createUnnamedFile(in: folder, permissions: file.permissions)
            try fill(new, with: bytes, file)
            try System.link(new, to: name, in: folder)
            do throws(SystemError) {
                try new.close()
            } catch {
                System.remove(name, in: folder)
                throw error
            }
            return true
        } catch {
            return false
        }
    }

    private func writeThenRename(
        _ bytes: UnsafeRawBufferPointer, _ file: File, _ name: Path, in folder: Int32
    ) throws(Failure) {
        let path = root.appending(file.path)
        let old = System.status(of: name, in: folder, followsLinks: false)
        if let old, old.kind != .folder, !isReplaceable(name, old, in: folder, by: bytes) { throw .notOurs(path) }
        let new = try create(path, file.permissions, in: folder)
        do throws(SystemError) {
            try Self.fill(new, with: bytes, file)
            if let old { try System.setPermissions(old.permissions, of: new) }
            try new.close()
        } catch {
            System.remove(temporary, in: folder)
            throw .cannotWrite(path, error)
        }
        do throws(SystemError) {
            try System.rename(temporary, to: name, in: folder)
        } catch {
            System.remove(temporary, in: folder)
            throw .cannotCreate(path, error)
        }
    }

    private static func fill(
        _ new: borrowing Descriptor, with bytes: UnsafeRawBufferPointer, _ file: File
    ) throws(SystemError) {
        try System.write(bytes, to: new.number)
        System.setAttribute(Provenance.attribute, of: new.number, to: file.provenance ?? [])
    }

    /// Whether a file may be replaced: the command wrote it, by its attribute or its beginning, or it says the same. A
    /// file that a power cut left empty, or full of zeros, has nothing to lose.
    private func isReplaceable(
        _ name: Path, _ old: System.Status, in folder: Int32, by new: UnsafeRawBufferPointer
    ) -> Bool {
        guard old.kind == .file else { return false }
        do throws(SystemError) {
            let file = try System.openUnlinkedFile(name, in: folder)
            if System.attribute(Provenance.attribute, of: file.number) != nil { return true }
            var bytes: [UInt8] = []
            let reach = old.size == new.count ? max(new.count, OutputKind.reach) : OutputKind.reach
            while bytes.count < reach, try System.read(file.number, appendingTo: &bytes, atMost: reach) > 0 {}
            return bytes.allSatisfy { $0 == 0 } || kind.isOwn(beginning: bytes) || bytes.elementsEqual(new)
        } catch {
            return false
        }
    }

    private mutating func folder(_ below: Path) throws(Failure) -> Int32 {
        if let number = current?.number, below == self.below { return number }
        var opened = try Self.open(root)
        var path = root
        for name in below.bytes.split(separator: UInt8(ascii: "/")).map({ Path($0) }) {
            path = path.appending(name)
            opened = try Self.open(name, in: opened, path)
        }
        let number = opened.number
        current = consume opened
        self.below = below
        return number
    }

    /// Opens a folder below the root, and creates it if it is missing. Does not follow a link.
    private static func open(_ name: Path, in folder: borrowing Descriptor, _ path: Path) throws(Failure) -> Descriptor
    {
        do throws(SystemError) {
            do throws(SystemError) {
                return try System.openFolder(name, in: folder.number, followsLinks: false)
            } catch  where error.kind == .missing {
                try System.createFolder(name, in: folder.number)
                return try System.openFolder(name, in: folder.number, followsLinks: false)
            }
        } catch {
            throw System.status(of: name, in: folder.number, followsLinks: false)?.kind == .link
                ? .linkInOutput(path) : .cannotCreate(path, error)
        }
    }

    private func create(_ path: Path, _ permissions: UInt32, in folder: Int32) throws(Failure) -> Descriptor {
        do throws(SystemError) {
            return try System.createFile(temporary, in: folder, permissions: permissions)
        } catch {
            throw .cannotCreate(path, error)
        }
    }
}

extension OutputFolder.File {
    /// Who may read and write the file: nobody who may not read the letter.
    fileprivate var permissions: UInt32 {
        guard let letter, letter.kind == .file else { return 0o666 }
        return [0o40, 0o4].reduce(0o600) { letter.permissions & $1 == 0 ? $0 : $0 | $1 | $1 >> 1 }
    }
}
