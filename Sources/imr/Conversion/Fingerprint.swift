/// A hash of 64 bits that is the same in every process, for what is remembered from one run to the next (FNV-1a).
struct Fingerprint: Equatable, Sendable {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The number of its bytes.
    static let count = 8

    /// The bytes of the hash, the lowest first.
    var bytes: [UInt8] { withUnsafeBytes(of: value.littleEndian) { Array($0) } }

    /// Adds bytes, and their number, so that no two lists of texts are the same.
    mutating func add(_ bytes: some Collection<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        add(bytes.count)
    }

    /// Adds a number.
    mutating func add(_ number: Int) {
        withUnsafeBytes(of: Int64(number).littleEndian) { bytes in
            for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
    }
}
