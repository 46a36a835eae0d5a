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
        for index in utf8.indices {
            let byte = utf8[index]
            guard byte < Ascii.space || byte == Ascii.quote || byte == Ascii.backslash else { continue }
            bytes.append(contentsOf: utf8[clean..<index])
            clean = index + 1
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
        bytes.append(contentsOf: utf8[clean...])
    }
}
