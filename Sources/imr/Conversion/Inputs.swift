/// The letters of a run, in the byte order of their paths.
///
/// All names are in one array, about 20 bytes for each letter, so that a large run needs little memory.
final class Inputs: Sendable {
    /// A folder in which letters were found.
    struct Folder: Sendable {
        /// The path that opens the folder.
        let path: Path
        /// The path from the folder that the user named, with a slash at its end; empty for that folder itself.
        let below: Path
    }

    /// The source of letters.
    enum Origin: Equatable, Sendable {
        /// Files that the user named.
        case named
        /// The folder with this index.
        case folder(Int)
        /// Standard input: one letter.
        case standardInput
        /// Not a letter, but a failure to report in its place.
        case failure(Failure)
    }

    /// Letters that follow one another and have one origin.
    struct Segment: Sendable {
        let origin: Origin
        /// The first letter. The last one comes before the first letter of the next segment.
        let first: Int
    }

    /// The folders in which letters were found.
    let folders: [Folder]
    /// Whether the user named more than one letter, or a folder.
    let isBatch: Bool

    /// How many files in folders are not read, by the endings of their names, or as links.
    let passedOver: [String: Int]

    private let outputKind: OutputKind
    private let segments: [Segment]
    /// The names, each with a NUL at its end, as C needs them.
    private let names: [UInt8]
    /// The offset of each letter's name.
    private let starts: [UInt32]

    /// The number of letters, including failures.
    var count: Int { starts.count }

    /// Finds the letters that the operands name. In folders, `only` limits them to one kind, and `followsLinks` adds the
    /// files outside to which links lead.
    init(
        _ operands: [Command.Operand], only: LetterKind? = nil, followsLinks: Bool = false, output: OutputKind = .json
    ) {
        outputKind = output
        let search = LetterSearch(operands, only: only, followsLinks: followsLinks)
        (folders, isBatch, segments) = (search.folders, search.isBatch, search.segments)
        (names, starts, passedOver) = (search.names, search.starts, search.passedOver)
    }

    /// The name and the origin of a letter: O(log *n*) in the number of folders.
    func letter(_ letter: Int) -> (name: Path, origin: Origin) {
        var low = 0
        var high = segments.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if segments[middle].first <= letter { low = middle } else { high = middle }
        }
        return (name(at: starts[letter]), segments[low].origin)
    }

    /// The path with which the user would open a letter.
    func path(of letter: Int) -> Path {
        let (name, origin) = self.letter(letter)
        return switch origin {
        case .named: name
        case .folder(let folder): folders[folder].path.appending(name)
        case .standardInput: "<stdin>"
        case .failure(let failure): failure.path
        }
    }

    /// The path of a letter's JSON file or page below the output folder; `nil` if it has none.
    func output(of letter: Int) -> Path? { below(letter)?.asOutput(outputKind) }

    /// The path of a letter's extracted text below the folder for texts, if it is a PDF; `nil` if it has none.
    func text(of letter: Int) -> Path? { below(letter)?.asText }

    /// The path of a letter from the folder that the user named; `nil` if the letter has no name.
    private func below(_ letter: Int) -> Path? {
        let (name, origin) = self.letter(letter)
        return switch origin {
        case .named: name.lastComponent
        case .folder(let folder): folders[folder].below.appending(name)
        case .standardInput, .failure: nil
        }
    }

    private func name(at start: UInt32) -> Path { Path(names[Int(start)...].prefix { $0 != 0 }) }
}
