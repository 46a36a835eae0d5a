// A static executable has to start where there is no /proc, as in an empty root. Swift's runtime asks /proc for its own
// folder, to find its backtracer, and ends the process if there is no answer, unless a variable is set; and it asks /proc
// for the arguments. So both are seen to before anything else runs, as the system hands them over.
#if canImport(Glibc) && compiler(>=6.3)
    import Glibc

    /// The arguments that the system gave the process, with the command's own name; `nil` before the start.
    nonisolated(unsafe) private(set) var argumentsAtStart: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?

    @section(".preinit_array") @used
    private let start: @convention(c) (Int32, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Void = {
        _, list in
        argumentsAtStart = list
        if access("/proc/self/exe", F_OK) != 0 { setenv("SWIFT_ROOT", "/", 0) }
    }
#endif
