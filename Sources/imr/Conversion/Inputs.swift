/// The letters of a run, in the byte order of their paths.
///
/// Names are kept end to end in one array, about 20 bytes a letter, so that large runs stay small.
struct Inputs: Sendable {
    /// A folder that letters were found in.
    struct Folder: Sendable {
        /// The path to open it by.
        let path: Path
        /// The path from the folder that the user named, with a slash behind it; empty for that folder.
        let below: Path
    }

    /// Where letters come from.
    enum Origin: Equatable, Sendable {
        /// The user named each file.
        case named
        /// They were found in the folder with this number.
        case folder(Int)
        /// Standard input: one letter.
        case standardInput
        /// No letter at all, but something to tell in its place.
        case failure(Failure)
    }

    /// A run of letters with one origin.
    private struct Segment {
        let origin: Origin
        /// The first letter's number; the last one's comes before the next segment's first.
        let first: Int
    }

    /// The folders that letters were found in.
    private(set) var folders: [Folder] = []
    /// Whether the user asked for more than one letter, or for a folder.
    private(set) var isBatch = false

    private var segments: [Segment] = []
    /// Names with a NUL behind each, as C wants them.
    private var names: [UInt8] = []
    /// For each letter, the offset of its name.
    private var starts: [UInt32] = []

    /// How many letters there are, failures included.
    var count: Int { starts.count }

    /// Finds the letters that the operands stand for; in folders `only` those of one kind, if there is one.
    init(_ operands: [Command.Operand], only: LetterKind? = nil) {
        isBatch = operands.count > 1
        var operands = operands.map(SortedOperand.init)
        if isBatch { operands.sort { $0.key < $1.key } }
        for operand in operands {
            switch operand.kind {
            case .standardInput:
                add("", from: .standardInput)
            case .folder:
                isBatch = true
                let before = count
                walk(operand.key, below: "", only)
                if count == before { add("", from: .failure(.noLetters(operand.path, only))) }
            case .file:
                add(operand.path, from: .named)
            }
        }
    }

    /// An operand and what it is sorted by.
    private struct SortedOperand {
        enum Kind { case standardInput, folder, file }

        let kind: Kind
        let path: Path
        let key: Path

        init(_ operand: Command.Operand) {
            switch operand {
            case .standardInput:
                (kind, path, key) = (.standardInput, "-", "-")
            case .path(let path) where System.kind(of: path) == .folder:
                (kind, self.path, key) = (.folder, path, path.asFolder)
            case .path(let path):
                // What is neither is tried as a file, for the system to say what is wrong.
                (kind, self.path, key) = (.file, path, path)
            }
        }
    }

    /// The letter with this number, and where it comes from: O(log *n*) in the number of folders.
    func letter(_ number: Int) -> (name: Path, origin: Origin) {
        var low = 0
        var high = segments.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if segments[middle].first <= number { low = middle } else { high = middle }
        }
        return (name(at: starts[number]), segments[low].origin)
    }

    /// The path of a letter as the user would open it.
    func path(of number: Int) -> Path {
        let (name, origin) = letter(number)
        return switch origin {
        case .named: name
        case .folder(let folder): folders[folder].path.appending(name)
        case .standardInput: "<stdin>"
        case .failure(let failure): failure.path
        }
    }

    /// The path of a letter's JSON file below the output folder; `nil` if it has none.
    func output(of number: Int) -> Path? {
        let (name, origin) = letter(number)
        return switch origin {
        case .named: name.lastComponent.asJSON
        case .folder(let folder): folders[folder].below.appending(name).asJSON
        case .standardInput, .failure: nil
        }
    }

    /// The path of a letter's extracted text below the folder for texts, if it is a PDF; `nil` if it has none.
    func text(of number: Int) -> Path? {
        let (name, origin) = letter(number)
        return switch origin {
        case .named: name.lastComponent.asText
        case .folder(let folder): folders[folder].below.appending(name).asText
        case .standardInput, .failure: nil
        }
    }

    private func name(at start: UInt32) -> Path { Path(names[Int(start)...].prefix { $0 != 0 }) }

    private mutating func add(_ name: Path, from origin: Origin) {
        starts.append(UInt32(names.count))
        names += name.bytes
        names.append(0)
        begin(origin, at: starts.count - 1)
    }

    private mutating func begin(_ origin: Origin, at number: Int) {
        if segments.last?.origin != origin { segments.append(Segment(origin: origin, first: number)) }
    }
}

// MARK: Walking folders

extension Inputs {
    /// Adds the letters in a folder and the folders below it.
    ///
    /// Files are `*.txt` and `*.pdf` in any case; hidden entries and links to folders are passed over. A folder's name
    /// is sorted with a slash behind it: then the letters come in the byte order of their whole paths.
    private mutating func walk(_ path: Path, below: Path, _ only: LetterKind?) {
        let folder = folders.count
        folders.append(Folder(path: path, below: below))
        var found: [UInt32] = []
        do throws(SystemError) {
            try System.forEachEntry(of: path) { name, kind in
                if kind != .folder {
                    guard kind == .file, let kind = LetterKind(ofName: name), only ?? kind == kind else { return }
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
            let name = name(at: start)
            if name.bytes.last == UInt8(ascii: "/") {
                walk(path.appending(name), below: below.appending(name), only)
            } else {
                starts.append(start)
                begin(.folder(folder), at: starts.count - 1)
            }
        }
    }
}
