#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

// What the process may use of the machine: processors and memory. On Linux, an affinity and a control group may allow
// less than there is.

extension System {
    /// The number of processors that the process may use, at least 1.
    static var processors: Int {
        var count = sysconf(Int32(_SC_NPROCESSORS_ONLN))
        #if os(Linux)
            var allowed = [UInt64](repeating: 0, count: 128)
            if sched_getaffinity(0, allowed.count * 8, &allowed) == 0 {
                count = min(count, allowed.reduce(0) { $0 + $1.nonzeroBitCount })
            }
            if let share = ControlGroup().processors { count = min(count, share) }
        #endif
        return max(1, count)
    }

    /// The bytes of memory that the process may use.
    static let memory: Int = {
        var bytes = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
        #if os(Linux)
            if let share = ControlGroup().memory { bytes = min(bytes, share) }
        #endif
        return bytes
    }()
}

#if os(Linux)
    /// The limits of the control group that the process is in, and of the groups around it. The system writes them as
    /// texts: version 2 in one tree, version 1 in a tree for each resource.
    private struct ControlGroup {
        private static let root: Path = "/sys/fs/cgroup"

        /// The number of processors, rounded up; `nil` without a limit.
        var processors: Int? {
            let second = values("cpu.max", of: "").compactMap { Self.share($0) }
            let first = values("cpu.cfs_quota_us", of: "cpu").compactMap { quota in
                values("cpu.cfs_period_us", of: "cpu").first.flatMap { Self.share(quota + $0) }
            }
            return (second + first).min()
        }

        /// The bytes of memory; `nil` without a limit.
        var memory: Int? {
            (values("memory.max", of: "") + values("memory.limit_in_bytes", of: "memory")).compactMap(\.first)
                .compactMap { Int($0) }.min()
        }

        /// A quota and its period, both in microseconds.
        private static func share(_ words: [Substring]) -> Int? {
            guard words.count >= 2, let quota = Int(words[0]), let period = Int(words[1]), quota > 0, period > 0 else {
                return nil
            }
            return (quota + period - 1) / period
        }

        /// The words of the file with this name in the group of the process, and in each group around it.
        private func values(_ name: Path, of controller: String) -> [[Substring]] {
            let tree = controller.isEmpty ? Self.root : Self.root.appending(Path(controller.utf8))
            let groups = Path(group(of: controller).drop { $0 == "/" }.utf8).lineage
            return ([tree] + groups.map { tree.appending($0) }).compactMap { group in
                System.text(of: group.appending(name))?.split { $0.isWhitespace }
            }
        }

        /// The group of the process: `0::/user.slice` in version 2, `4:cpu,cpuacct:/docker/1f` in version 1.
        private func group(of controller: String) -> Substring {
            for line in System.text(of: "/proc/self/cgroup")?.split(separator: "\n") ?? [] {
                let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
                guard parts.count == 3 else { continue }
                let controllers = parts[1].split(separator: ",").map(String.init)
                if controller.isEmpty ? controllers.isEmpty : controllers.contains(controller) { return parts[2] }
            }
            return ""
        }
    }

    extension System {
        /// The text of a small file of the system; `nil` if there is none.
        fileprivate static func text(of name: Path) -> String? {
            var bytes: [UInt8] = []
            do throws(SystemError) {
                let file = try openFile(name)
                while try read(file.number, appendingTo: &bytes, atMost: 4096) > 0, bytes.count < 1 << 16 {}
                return String(decoding: bytes, as: UTF8.self)
            } catch {
                return nil
            }
        }
    }

    /// The C library has this function, but declares it only with `_GNU_SOURCE`, which Swift does not define.
    @_silgen_name("sched_getaffinity")
    private func sched_getaffinity(_ id: pid_t, _ count: Int, _ allowed: UnsafeMutableRawPointer) -> Int32
#endif
