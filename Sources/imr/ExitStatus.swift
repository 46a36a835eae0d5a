/// How the command tells its caller what came of it; the numbers are those of `sysexits.h`.
enum ExitStatus: Int32, Sendable {
    /// All is done.
    case done = 0
    /// The command line makes no sense; nothing was read or written.
    case usage = 64
    /// Some input is not a determination, or has a warning under `--strict`.
    case notADetermination = 65
    /// Some input cannot be read.
    case cannotRead = 66
    /// A bug in this command.
    case bug = 70
    /// An output file or folder cannot be created.
    case cannotCreate = 73
    /// A write failed.
    case writeFailed = 74
}
