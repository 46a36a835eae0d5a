extension Text {
    /// The first digit from `offset` on, 16 bytes at a time; `nil` if there is none. Every load is guarded by the count.
    func firstDigit(from offset: Int) -> Int? {
        typealias Bytes = SIMD16<UInt8>
        return bytes.withUnsafeBytes { memory in
            var offset = max(offset, 0)
            while offset + 16 <= memory.count {
                let bytes = memory.loadUnaligned(fromByteOffset: offset, as: Bytes.self)
                let isDigit = (bytes &- Bytes(repeating: Ascii.zero)) .< Bytes(repeating: 10)
                if let place = isDigit.firstIndex { return offset + place }
                offset += 16
            }
            while offset < memory.count {
                if Ascii.isDigit(memory[offset]) { return offset }
                offset += 1
            }
            return nil
        }
    }
}
