#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Takes from the programs that a thread starts what a program that reads a PDF does not need: to create, change or
/// remove a file, and to reach the network. They can still read files, and write to the streams that they are given and
/// to `/dev/null`.
///
/// The kernel's module for this is Landlock, in Linux from 5.13 on; each version of it knows more that can be taken.
/// Where there is no such module, nothing is taken.
enum WriteBarrier {
    private final class Box<Value: Sendable>: Sendable {
        let content = Monitor<Value?>(nil)
    }

    /// Calls `body` on a thread of its own behind the barrier, which a thread cannot leave again.
    ///
    /// - Returns: What `body` returned; `nil` if the system does not allow another thread.
    static func behind<Value: Sendable>(_ body: @escaping @Sendable () -> Value) -> Value? {
        let box = Box<Value>()
        let thread = Thread {
            raise()
            let value = body()
            box.content.withLock { $0 = value }
        }
        thread?.join()
        return box.content.withLock { $0 }
    }

    #if os(Linux)
        private static let createRuleset = 444
        private static let addRule = 445
        private static let restrictSelf = 446
        private static let rulesBeneath = 1
        private static let noNewPrivileges: Int32 = 38
        private static let write: UInt64 = 1 << 1
        private static let truncate: UInt64 = 1 << 14

        /// Whether the kernel has the module.
        static var isSupported: Bool { version >= 1 }

        /// The module's version; negative if there is none.
        private static var version: Int { syscall(createRuleset, 0, 0, 1, 0) }

        private static func raise() {
            let version = version
            guard version >= 1 else { return }
            // To write, to remove (bits 4 and 5), to make (bits 6 to 12), to link elsewhere, to cut off.
            let files = write | 0b1_1111_1111_0000 | (version >= 2 ? 1 << 13 : 0) | (version >= 3 ? truncate : 0)
            // To accept and to open connections.
            let network: UInt64 = 0b11
            let rights = version >= 4 ? [files, network] : [files]
            let ruleset = rights.withUnsafeBytes { rights in
                syscall(createRuleset, Int(bitPattern: rights.baseAddress), rights.count, 0, 0)
            }
            guard ruleset >= 0 else { return }
            defer { _ = cClose(Int32(ruleset)) }
            allow(files & (write | truncate), for: "/dev/null", in: ruleset)
            if prctl(noNewPrivileges, 1, 0, 0, 0) == 0 { _ = syscall(restrictSelf, ruleset, 0, 0, 0) }
        }

        private static func allow(_ rights: UInt64, for name: Path, in ruleset: Int) {
            do throws(SystemError) {
                let file = try System.openFile(name)
                // A rule: 8 bytes of rights, 4 bytes of a descriptor.
                let rule =
                    withUnsafeBytes(of: rights) { Array($0) } + withUnsafeBytes(of: file.number) { Array($0) }
                rule.withUnsafeBytes { rule in
                    _ = syscall(addRule, ruleset, rulesBeneath, Int(bitPattern: rule.baseAddress), 0)
                }
            } catch {}
        }
    #else
        private static func raise() {}
    #endif
}

#if os(Linux)
    // The C library declares these functions with arguments of any number, which Swift does not import.

    @_silgen_name("syscall")
    private func syscall(_ number: Int, _ first: Int, _ second: Int, _ third: Int, _ fourth: Int) -> Int

    @_silgen_name("prctl")
    private func prctl(_ option: Int32, _ first: UInt, _ second: UInt, _ third: UInt, _ fourth: UInt) -> Int32
#endif
