/// Why a letter, or the whole run, failed.
enum Failure: Error, Equatable, Sendable {
    /// A file or folder cannot be opened or read.
    case cannotRead(Path, SystemError)
    /// The input is a device that never ends.
    case device(Path)
    /// The input is longer than any letter.
    case tooLong(Path)
    /// There is no letter, or none of that kind, in the folder.
    case noLetters(Path, LetterKind?)
    /// The program that should take the text out of a PDF cannot be run.
    case cannotExtract(Path, program: Path, SystemError)
    /// The run was stopped before the letter was read.
    case stopped(Path)
    /// An output file or folder cannot be created.
    case cannotCreate(Path, SystemError)
    /// An output file cannot be written to its end.
    case cannotWrite(Path, SystemError)
    /// Standard output takes no more.
    case cannotPrint(SystemError)
    /// Some letters were never reported; how many, if that is known.
    case lettersLost(Int?)

    /// The status that the command ends with.
    var status: ExitStatus {
        switch self {
        case .cannotRead, .device, .tooLong, .noLetters, .cannotExtract, .stopped: .cannotRead
        case .cannotCreate: .cannotCreate
        case .cannotWrite, .cannotPrint: .writeFailed
        case .lettersLost: .bug
        }
    }

    /// What it is about.
    var path: Path {
        switch self {
        case .cannotRead(let path, _), .device(let path), .tooLong(let path), .noLetters(let path, _): path
        case .cannotExtract(let path, _, _), .stopped(let path): path
        case .cannotCreate(let path, _), .cannotWrite(let path, _): path
        case .cannotPrint: "<stdout>"
        case .lettersLost: "imr"
        }
    }
}
