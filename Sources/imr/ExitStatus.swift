/// The exit status of the command, with the numbers of `sysexits.h`.
enum ExitStatus: Int32, Sendable {
    /// Everything was done.
    case done = 0
    /// The command line is not valid; nothing was read or written.
    case usage = 64
    /// An input is not a determination, or has a warning with `--strict`.
    case notADetermination = 65
    /// An input cannot be read.
    case cannotRead = 66
    /// The command has a bug.
    case bug = 70
    /// An output file or folder cannot be created.
    case cannotCreate = 73
    /// A write failed.
    case writeFailed = 74
}
