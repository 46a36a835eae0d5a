/// The letters of a run, in the byte order of their paths.
///
/// Names are kept end to end in one array, about 20 bytes a letter, so that large runs stay small.
final class Inputs: Sendable {
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
    struct Segment: Sendable {
        let origin: Origin
        /// The first letter's number; the last one's comes before the next segment's first.
        let first: Int
    }

    /// The folders that letters were found in.
    let folders: [Folder]
    /// Whether the user asked for more than one letter, or for a folder.
    let isBatch: Bool

    private let segments: [Segment]
    /// Names with a NUL behind each, as C wants them.
    private let names: [UInt8]
    /// For each letter, the offset of its name.
    private let starts: [UInt32]

    /// How many letters there are, failures included.
    var count: Int { starts.count }

    /// Finds the letters that the operands stand for; in folders `only` those of one kind, if there is one.
    init(_ operands: [Command.Operand], only: LetterKind? = nil) {
        let search = LetterSearch(operands, only: only)
        (folders, isBatch, segments) = (search.folders, search.isBatch, search.segments)
        (names, starts) = (search.names, search.starts)
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
    func output(of number: Int) -> Path? { below(number)?.asJSON }

    /// The path of a letter's extracted text below the folder for texts, if it is a PDF; `nil` if it has none.
    func text(of number: Int) -> Path? { below(number)?.asText }

    /// The path of a letter from the folder that the user named; `nil` if it has no name.
    private func below(_ number: Int) -> Path? {
        let (name, origin) = letter(number)
        return switch origin {
        case .named: name.lastComponent
        case .folder(let folder): folders[folder].below.appending(name)
        case .standardInput, .failure: nil
        }
    }

    private func name(at start: UInt32) -> Path { Path(names[Int(start)...].prefix { $0 != 0 }) }
}
