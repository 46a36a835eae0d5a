#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The number that a failed system call left.
struct SystemError: Error, Equatable, Sendable {
    /// The `errno` of the call.
    let number: Int32

    /// What the system says to it.
    var text: String { String(cString: strerror(number)) }

    /// What kind of trouble it is, where there is advice for it.
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

    /// The error of the call that has just failed.
    static var last: SystemError { SystemError(number: errno) }
}

/// The kinds of trouble that the command has something to say about.
enum SystemErrorKind: Equatable, Sendable {
    case missing, forbidden, loop, tooManyOpen, notAFolder, isAFolder, full, readOnly, badStream,
        brokenPipe
}
