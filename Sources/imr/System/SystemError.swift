#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The error of a system call.
struct SystemError: Error, Equatable, Sendable {
    /// The `errno` of the call.
    let number: Int32

    /// The system's description of the error.
    var text: String { String(cString: strerror(number)) }

    /// The kind of error; `nil` if the command does not have advice for it.
    var kind: SystemErrorKind? {
        switch number {
        case ENOENT: .missing
        case EACCES, EPERM: .forbidden
        case ELOOP: .loop
        case EMFILE, ENFILE: .tooManyOpen
        case ENOTDIR: .notAFolder
        case EISDIR: .isAFolder
        case ENOSPC, EDQUOT: .full
        case EROFS: .readOnly
        case EBADF: .badStream
        case EPIPE: .brokenPipe
        default: nil
        }
    }

    /// The error of a name that does not exist.
    static var missing: SystemError { SystemError(number: ENOENT) }

    /// The error of the last call.
    static var last: SystemError { SystemError(number: errno) }
}

/// The kinds of error for which the command has advice.
enum SystemErrorKind: Equatable, Sendable {
    case missing, forbidden, loop, tooManyOpen, notAFolder, isAFolder, full, readOnly, badStream, brokenPipe
}
