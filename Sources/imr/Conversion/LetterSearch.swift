/// Finds the letters that operands name.
struct LetterSearch {
    /// The folders in which letters were found.
    private(set) var folders: [Inputs.Folder] = []
    /// Whether the user named more than one letter, or a folder.
    private(set) var isBatch: Bool
    /// Letters that follow one another and have one origin.
    private(set) var segments: [Inputs.Segment] = []
    /// The names, each with a NUL at its end.
    private(set) var names: [UInt8] = []
    /// The offset of each letter's name.
    private(set) var starts: [UInt32] = []

    /// How many files in folders are not read, by the endings of their names, or as links.
    private(set) var passedOver: [String: Int] = [:]

    private let followsLinks: Bool

    /// Searches the operands. In folders, `only` limits the letters to one kind, and `followsLinks` adds the files outside
    /// to which links lead.
    init(_ operands: [Command.Operand], only: LetterKind?, followsLinks: Bool) {
        self.followsLinks = followsLinks
        isBatch = operands.count > 1
        guard isBatch else {
            for operand in operands { add(SortedOperand(operand), only) }
            return
        }
        for operand in operands.map(SortedOperand.init).sorted(by: { $0.key < $1.key }) { add(operand, only) }
    }

    private mutating func add(_ operand: SortedOperand, _ only: LetterKind?) {
        switch operand.kind {
        case .standardInput:
            add("", from: .standardInput)
        case .folder:
            isBatch = true
            let before = starts.count
            walk(operand.key, below: "", only, LinkRule(operand.path, followsLinks: followsLinks))
            if starts.count == before { add("", from: .failure(.noLetters(operand.path, only))) }
        case .file:
            add(operand.path, from: .named)
        case .pattern: add("", from: .failure(.noMatch(operand.path)))
        case .address: add("", from: .failure(.address(operand.path)))
        }
    }

    private mutating func add(_ name: Path, from origin: Inputs.Origin) {
        starts.append(UInt32(names.count))
        names += name.bytes
        names.append(0)
        begin(origin, at: starts.count - 1)
    }

    private mutating func begin(_ origin: Inputs.Origin, at letter: Int) {
        if segments.last?.origin != origin { segments.append(Inputs.Segment(origin: origin, first: letter)) }
    }

    /// Adds the letters in a folder and the folders below it.
    ///
    /// Letters are `*.txt` and `*.pdf` in any case. Hidden entries, links to folders, and the links that `links` forbids
    /// are skipped. A folder's name is
    /// sorted with a slash at its end, so that the letters are in the byte order of their whole paths.
    private mutating func walk(_ path: Path, below: Path, _ only: LetterKind?, _ links: LinkRule) {
        let folder = folders.count
        folders.append(Inputs.Folder(path: path, below: below))
        var found: [UInt32] = []
        do throws(SystemError) {
            try System.forEachEntry(of: path) { name, kind in
                if kind != .folder {
                    guard kind == .file || kind == .linkToFile else { return }
                    guard let kind = LetterKind(ofName: name), only ?? kind == kind else {
                        passedOver[LetterSearch.ending(of: name), default: 0] += 1
                        return
                    }
                }
                if kind == .linkToFile, !links.allows(path.appending(Path(name))) {
                    passedOver["behind links", default: 0] += 1
                    return
                }
                found.append(UInt32(names.count))
                names.append(contentsOf: name)
                if kind == .folder { names.append(UInt8(ascii: "/")) }
                names.append(0)
            }
        } catch {
            add("", from: .failure(.cannotRead(path, error)))
        }
        names.withUnsafeBytes { names in
            found.sort { first, second in
                var offset = 0
                while names[Int(first) + offset] == names[Int(second) + offset],
                    names[Int(first) + offset] != 0
                {
                    offset += 1
                }
                return names[Int(first) + offset] < names[Int(second) + offset]
            }
        }
        for start in found {
            let name = Path(names[Int(start)...].prefix { $0 != 0 })
            if name.bytes.last == UInt8(ascii: "/") {
                walk(path.appending(name), below: below.appending(name), only, links)
            } else {
                starts.append(start)
                begin(.folder(folder), at: starts.count - 1)
            }
        }
    }
}

/// Which links in a folder that the user named are followed.
///
/// A stranger's folder may have a link to a private file of the user, whose content would become part of the output.
private final class LinkRule {
    private let folder: Path
    private let followsLinks: Bool
    private lazy var root = System.resolved(folder)?.asFolder

    init(_ folder: Path, followsLinks: Bool) { (self.folder, self.followsLinks) = (folder, followsLinks) }

    /// Whether the link at a path leads to a file that may be read: one in the folder, or any other if the user wants
    /// it, but never one of the system's own.
    func allows(_ link: Path) -> Bool {
        guard let root, let target = System.resolved(link) else { return true }
        if target.bytes.starts(with: root.bytes) { return true }
        return followsLinks && !["/proc/", "/sys/", "/dev/"].contains { target.bytes.starts(with: $0.utf8) }
    }
}

extension LetterSearch {
    /// The ending of a name with its period, in small letters, such as `.docx`; "without an ending" if it has none.
    private static func ending(of name: some Collection<UInt8>) -> String {
        let name = Array(name)
        guard let period = name.lastIndex(of: UInt8(ascii: ".")), period > 0, name.count - period <= 8 else {
            return "without an ending"
        }
        return Path(name[period...]).description.lowercased()
    }
}

extension Path {
    /// Whether it is an address on the web. A folder may have such a name, but no letter has.
    fileprivate var isAddress: Bool {
        ["http://", "https://", "ftp://", "file://"].contains { bytes.starts(with: $0.utf8) }
    }

    /// Whether it has signs of a pattern for names, which a shell leaves where nothing matches.
    fileprivate var isPattern: Bool {
        bytes.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") }
    }
}

/// An operand and its sort key.
private struct SortedOperand {
    enum Kind { case standardInput, folder, file, pattern, address }

    let kind: Kind
    let path: Path
    let key: Path

    init(_ operand: Command.Operand) {
        switch operand {
        case .standardInput:
            (kind, path, key) = (.standardInput, "-", "-")
        case .path(let path) where System.kind(of: path) == .folder:
            (kind, self.path, key) = (.folder, path, path.asFolder)
        case .path(let path) where path.isAddress:
            (kind, self.path, key) = (.address, path, path)
        case .path(let path) where path.isPattern && System.kind(of: path) == nil:
            (kind, self.path, key) = (.pattern, path, path)
        case .path(let path):
            // Anything else is opened as a file, and the system reports what is wrong.
            (kind, self.path, key) = (.file, path, path)
        }
    }
}
