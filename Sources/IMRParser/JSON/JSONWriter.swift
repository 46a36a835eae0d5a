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
    /// What has been written: UTF-8.
    public private(set) var bytes: [UInt8] = []

    private var depth = 0
    private var isFirst = true

    /// An empty writer.
    public init(style: Style) { self.style = style }

    /// Forgets what was written and keeps the memory.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        depth = 0
        isFirst = true
    }

    /// Ends the document's line.
    public mutating func newline() { bytes.append(Ascii.newline) }
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
        bytes.append(Ascii.quote)
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(Ascii.quote)
        endKey()
    }

    mutating func key(_ name: String) {
        separate()
        string(name)
        endKey()
    }

    mutating func null() { literal("null") }

    mutating func literal(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }

    mutating func integer(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

    mutating func string(_ value: String) {
        bytes.append(Ascii.quote)
        let isContiguous: Void? = value.utf8.withContiguousStorageIfAvailable { escape($0) }
        if isContiguous == nil { ContiguousArray(value.utf8).withUnsafeBufferPointer { escape($0) } }
        bytes.append(Ascii.quote)
    }
}

extension JSONWriter {
    private mutating func nest(open: UInt8, close: UInt8, _ content: (inout JSONWriter) -> Void) {
        bytes.append(open)
        depth += 1
        isFirst = true
        content(&self)
        depth -= 1
        if !isFirst { breakLine() }
        isFirst = false
        bytes.append(close)
    }

    private mutating func separate() {
        if !isFirst { bytes.append(Ascii.comma) }
        isFirst = false
        breakLine()
    }

    private mutating func endKey() {
        bytes.append(Ascii.colon)
        if style == .pretty { bytes.append(Ascii.space) }
    }

    private mutating func breakLine() {
        guard style == .pretty else { return }
        bytes.append(Ascii.newline)
        for _ in 0..<depth {
            bytes.append(Ascii.space)
            bytes.append(Ascii.space)
        }
    }

    /// Appends runs of clean bytes whole and escapes what RFC 8259 demands: quotes, backslashes, controls.
    private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
        var clean = 0
        var offset = 0
        while let next = JSONWriter.firstToEscape(in: utf8, from: offset) {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[clean..<next]))
            appendEscape(of: utf8[next])
            offset = next + 1
            clean = offset
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[clean...]))
    }

    private mutating func appendEscape(of byte: UInt8) {
        bytes.append(Ascii.backslash)
        switch byte {
        case Ascii.quote, Ascii.backslash: bytes.append(byte)
        case Ascii.newline: bytes.append(Ascii.n)
        case Ascii.carriageReturn: bytes.append(Ascii.r)
        case Ascii.tab: bytes.append(Ascii.t)
        default:
            literal("u00")
            bytes.append(Ascii.hexDigit(byte >> 4))
            bytes.append(Ascii.hexDigit(byte & 15))
        }
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
