#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

// Extended attributes: what the file system keeps beside the bytes of a file or a folder. Some file systems keep none.

extension System {
    /// Sets an attribute of an open file or folder.
    ///
    /// - Returns: Whether the file system keeps it.
    @discardableResult
    static func setAttribute(_ name: String, of descriptor: Int32, to value: [UInt8]) -> Bool {
        #if canImport(Darwin)
            fsetxattr(descriptor, name, value, value.count, 0, 0) == 0
        #else
            fsetxattr(descriptor, name, value, value.count, 0) == 0
        #endif
    }

    /// An attribute of an open file or folder; `nil` if it has none of this name.
    static func attribute(_ name: String, of descriptor: Int32) -> [UInt8]? {
        var value = [UInt8](repeating: 0, count: longestAttribute)
        #if canImport(Darwin)
            let count = fgetxattr(descriptor, name, &value, value.count, 0, 0)
        #else
            let count = fgetxattr(descriptor, name, &value, value.count)
        #endif
        return count < 0 ? nil : Array(value.prefix(count))
    }

    private static let longestAttribute = 1024
}

#if os(Linux)
    // The C library has these functions, but no module of Swift declares them.

    @_silgen_name("fsetxattr")
    private func fsetxattr(
        _ descriptor: Int32, _ name: UnsafePointer<CChar>, _ value: UnsafeRawPointer?, _ count: Int, _ flags: Int32
    ) -> Int32

    @_silgen_name("fgetxattr")
    private func fgetxattr(
        _ descriptor: Int32, _ name: UnsafePointer<CChar>, _ value: UnsafeMutableRawPointer?, _ count: Int
    ) -> Int
#endif
