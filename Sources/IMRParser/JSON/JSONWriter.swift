/// Writes JSON into a byte buffer, in the order of the calls.
///
/// The buffer is kept between documents, so that a run over many files allocates once: take ``bytes``, then call
/// ``removeAll()``. Strings are Swift strings, hence valid Unicode, so the output is valid JSON for any input.
public struct JSONWriter: Sendable {
    /// How values are laid out.
    public enum Style: Sendable {
        /// Two spaces a level, one member or element a line.
        case pretty
        /// No white space at all: one line.
        case compact
    }

    /// How values are laid out.
    public let style: Style
    /// What has been written: UTF-8. A copy; take it once a document.
    public var bytes: [UInt8] { Array(storage[..<length]) }
    /// How many bytes have been written.
    public var count: Int { length }

    /// The memory; what lies behind `length` means nothing.
    private var storage: [UInt8] = []
    private var length = 0
    private var depth = 0
    private var isFirst = true

    /// An empty writer.
    public init(style: Style) { self.style = style }

    /// Forgets what was written and keeps the memory.
    public mutating func removeAll() {
        length = 0
        depth = 0
        isFirst = true
    }

    /// Ends the document's line.
    public mutating func newline() { append(Ascii.newline) }
}

extension JSONWriter {
    mutating func object(_ members: (inout JSONWriter) -> Void) {
        nest(open: Ascii.openBrace, close: Ascii.closeBrace, members)
    }

    mutating func array<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
        nest(open: Ascii.openBracket, close: Ascii.closeBracket) { writer in
            for element in elements {
                writer.separate()
                write(&writer, element)
            }
        }
    }

    /// Writes a key whose name needs no escape; its value comes next.
    mutating func key(_ name: StaticString) {
        separate()
        let count = name.utf8CodeUnitCount
        let end = style == .pretty ? count + 4 : count + 3
        write(atMost: count + 4) { memory in
            memory[0] = Ascii.quote
            (memory + 1).update(from: name.utf8Start, count: count)
            memory[count + 1] = Ascii.quote
            memory[count + 2] = Ascii.colon
            memory[count + 3] = Ascii.space
            return end
        }
    }

    mutating func key(_ name: String) {
        separate()
        string(name)
        append(Ascii.colon)
        if style == .pretty { append(Ascii.space) }
    }

    mutating func null() { literal("null") }

    mutating func literal(_ text: StaticString) {
        write(atMost: text.utf8CodeUnitCount) { memory in
            memory.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
            return text.utf8CodeUnitCount
        }
    }

    mutating func integer(_ value: Int) { append(Array(String(value).utf8)) }

    mutating func string(_ value: String) {
        let isContiguous: Void? = value.utf8.withContiguousStorageIfAvailable { quote($0) }
        if isContiguous == nil { ContiguousArray(value.utf8).withUnsafeBufferPointer { quote($0) } }
    }

    /// Writes ASCII that needs no escape, in quotes.
    mutating func quoted(_ ascii: [UInt8]) {
        append(Ascii.quote)
        append(ascii)
        append(Ascii.quote)
    }
}

extension JSONWriter {
    private mutating func nest(open: UInt8, close: UInt8, _ content: (inout JSONWriter) -> Void) {
        append(open)
        depth += 1
        isFirst = true
        content(&self)
        depth -= 1
        if !isFirst { breakLine() }
        isFirst = false
        append(close)
    }

    private mutating func separate() {
        if !isFirst { append(Ascii.comma) }
        isFirst = false
        breakLine()
    }

    private mutating func breakLine() {
        guard style == .pretty else { return }
        let indent = 2 * depth
        write(atMost: indent + 1) { memory in
            memory[0] = Ascii.newline
            (memory + 1).update(repeating: Ascii.space, count: indent)
            return indent + 1
        }
    }
}

// MARK: - Bytes out: the only place that writes memory unchecked. `write(atMost:)` makes room first.

extension JSONWriter {
    /// Makes room for `count` bytes, and lets `body` write them; `body` returns how many it wrote.
    private mutating func write(atMost count: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
        if storage.count - length < count {
            storage += [UInt8](repeating: 0, count: max(count, storage.count, 4096))
        }
        let start = length
        length += storage.withUnsafeMutableBufferPointer { memory in
            memory.baseAddress.map { body($0 + start) } ?? 0
        }
    }

    private mutating func append(_ byte: UInt8) {
        write(atMost: 1) { memory in
            memory[0] = byte
            return 1
        }
    }

    private mutating func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            write(atMost: bytes.count) { memory in
                if let base = bytes.baseAddress { memory.update(from: base, count: bytes.count) }
                return bytes.count
            }
        }
    }

    /// Writes a string in quotes: runs of clean bytes whole, and escapes for what RFC 8259 demands them for: quotes,
    /// backslashes, controls.
    private mutating func quote(_ utf8: UnsafeBufferPointer<UInt8>) {
        let first = JSONWriter.firstToEscape(in: utf8, from: 0)
        // An escape is six bytes at the most.
        write(atMost: 2 + (first == nil ? utf8.count : 6 * utf8.count)) { memory in
            var end = memory
            end[0] = Ascii.quote
            end += 1
            var clean = 0
            while clean < utf8.count, let base = utf8.baseAddress {
                let next =
                    clean == 0 ? first ?? utf8.count : JSONWriter.firstToEscape(in: utf8, from: clean) ?? utf8.count
                end.update(from: base + clean, count: next - clean)
                end += next - clean
                if next < utf8.count { end += JSONWriter.escape(utf8[next], to: end) }
                clean = next + 1
            }
            end[0] = Ascii.quote
            return end - memory + 1
        }
    }

    /// Writes the escape of `byte`; returns its length.
    private static func escape(_ byte: UInt8, to memory: UnsafeMutablePointer<UInt8>) -> Int {
        memory[0] = Ascii.backslash
        switch byte {
        case Ascii.quote, Ascii.backslash: memory[1] = byte
        case Ascii.newline: memory[1] = Ascii.n
        case Ascii.carriageReturn: memory[1] = Ascii.r
        case Ascii.tab: memory[1] = Ascii.t
        default:
            memory[1] = Ascii.u
            memory[2] = Ascii.zero
            memory[3] = Ascii.zero
            memory[4] = Ascii.hexDigit(byte >> 4)
            memory[5] = Ascii.hexDigit(byte & 15)
            return 6
        }
        return 2
    }

    /// The first byte from `offset` on that needs an escape; eight bytes at a time, each load guarded by the count.
    private static func firstToEscape(in utf8: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high = ones << 7
        let memory = UnsafeRawBufferPointer(utf8)
        var offset = offset
        while offset + 8 <= utf8.count {
            let word = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            let control = (word &- ones &* UInt64(Ascii.space)) & ~word
            let quote = word ^ (ones &* UInt64(Ascii.quote))
            let backslash = word ^ (ones &* UInt64(Ascii.backslash))
            let found = (control | ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)) & high
            if found != 0 { return offset + found.trailingZeroBitCount / 8 }
            offset += 8
        }
        while offset < utf8.count {
            let byte = utf8[offset]
            if byte < Ascii.space || byte == Ascii.quote || byte == Ascii.backslash { return offset }
            offset += 1
        }
        return nil
    }
}
