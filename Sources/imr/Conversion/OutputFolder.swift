/// Writes one worker's files into the output folder.
///
/// Whenever the process ends, a file is complete or absent, because it gets its name after it was written. If the
/// system does not support that, or if the file replaces another one, the file is written under a temporary, hidden
/// name in the same folder, and then renamed.
struct OutputFolder: ~Copyable {
    private let root: Path
    private let gate: Gate
    private let temporary: Path
    /// Whether a file can get its name after it was written, as far as is known.
    private var namesLast = true
    /// The folder of the last file, and its path below the root.
    private var current: Descriptor?
    private var below: Path = ""

    /// Creates a writer into the folder `root`; `worker` is the worker's number in the process.
    init(_ root: Path, worker: Int, gate: Gate) {
        self.root = root
        self.gate = gate
        temporary = Path(".imr-\(System.uniqueText)-\(worker).part".utf8)
    }

    /// Creates the folder if it is missing. Throws if it cannot be opened.
    static func prepare(_ root: Path) throws(Failure) { _ = try open(root).number }

    /// Writes the file at `path` below the root, and creates the folders on its path that are missing.
    mutating func write(_ bytes: UnsafeRawBufferPointer, to path: Path) throws(Failure) {
        let name = path.lastComponent
        let folder = try folder(Path(path.bytes.dropLast(name.bytes.count)))
        try gate.pass { () throws(Failure) in
            if namesLast { namesLast = Self.writeThenName(bytes, name, in: folder) }
            if !namesLast { try writeThenRename(bytes, root.appending(path), name, in: folder) }
        }
    }

    /// Writes a file, then names it. This changes the folder least, and nothing remains if the process ends earlier.
    ///
    /// Returns `false` if that failed for any reason; `writeThenRename` then reports the reason.
    private static func writeThenName(_ bytes: UnsafeRawBufferPointer, _ name: Path, in folder: Int32) -> Bool {
        do throws(SystemError) {
            let file = try System.createUnnamedFile(in: folder)
            try System.write(bytes, to: file.number)
            try System.link(file, to: name, in: folder)
            do throws(SystemError) {
                try file.close()
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
        _ bytes: UnsafeRawBufferPointer, _ path: Path, _ name: Path, in folder: Int32
    ) throws(Failure) {
        let file = try create(path, in: folder)
        do throws(SystemError) {
            try System.write(bytes, to: file.number)
            try file.close()
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

    private mutating func folder(_ below: Path) throws(Failure) -> Int32 {
        if let number = current?.number, below == self.below { return number }
        let opened = try Self.open(root.appending(below))
        let number = opened.number
        current = consume opened
        self.below = below
        return number
    }

    private func create(_ path: Path, in folder: Int32) throws(Failure) -> Descriptor {
        do throws(SystemError) {
            return try System.createFile(temporary, in: folder)
        } catch {
            throw .cannotCreate(path, error)
        }
    }

    private static func open(_ path: Path) throws(Failure) -> Descriptor {
        do throws(SystemError) {
            do throws(SystemError) {
                return try System.openFolder(path)
            } catch  where error.kind == .missing {
                for folder in path.lineage { try System.createFolder(folder) }
                return try System.openFolder(path)
            }
        } catch {
            throw .cannotCreate(path, error)
        }
    }
}
