/// The reason why a letter or the whole run failed.
enum Failure: Error, Equatable, Sendable {
    /// A file or folder cannot be opened or read.
    case cannotRead(Path, SystemError)
    /// The input is a pattern for names, such as `*.txt`, and no file matches it.
    case noMatch(Path)
    /// The input is an address on the web.
    case address(Path)
    /// The input is a device that never ends.
    case device(Path)
    /// The folder does not contain a letter, or none of this kind.
    case noLetters(Path, LetterKind?)
    /// The program that extracts the text of PDFs cannot be run.
    case cannotExtract(Path, program: Path, SystemError)
    /// An earlier run ended while it read the letter.
    case endedRun(Path)
    /// The run was stopped before the letter was read.
    case stopped(Path)
    /// An output file or folder cannot be created.
    case cannotCreate(Path, SystemError)
    /// An output file cannot be written completely.
    case cannotWrite(Path, SystemError)
    /// A file that the command did not write has the name of an output file.
    case notOurs(Path)
    /// A folder below the output folder is a link.
    case linkInOutput(Path)
    /// Standard output cannot be written.
    case cannotPrint(SystemError)
    /// Some letters were never reported; their number, if it is known.
    case lettersLost(Int?)

    /// The exit status for the failure.
    var status: ExitStatus {
        switch self {
        case .cannotRead, .noMatch, .address, .device, .noLetters, .cannotExtract, .stopped, .endedRun: .cannotRead
        case .cannotCreate, .notOurs, .linkInOutput: .cannotCreate
        case .cannotWrite, .cannotPrint: .writeFailed
        case .lettersLost: .bug
        }
    }

    /// The input or output that the failure is about.
    var path: Path {
        switch self {
        case .cannotRead(let path, _), .noLetters(let path, _): path
        case .noMatch(let path), .address(let path), .device(let path): path
        case .cannotExtract(let path, _, _), .stopped(let path), .endedRun(let path): path
        case .cannotCreate(let path, _), .cannotWrite(let path, _): path
        case .notOurs(let path), .linkInOutput(let path): path
        case .cannotPrint: "<stdout>"
        case .lettersLost: "imr"
        }
    }
}
