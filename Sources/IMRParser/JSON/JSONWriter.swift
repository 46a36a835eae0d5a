/// Writes JSON into a byte buffer, in the order of the calls.
///
/// Use one writer for many documents, because it keeps its memory: take ``bytes``, then call ``removeAll()``. Swift
/// strings are valid Unicode, so the output is valid JSON for any input.
@safe public struct JSONWriter: ~Copyable, @unchecked Sendable {
    /// How values are laid out.
    public enum Style: Sendable {
        /// One member or element on each line, indented by two spaces for each level.
        case pretty
        /// One line without white space.
        case compact
    }

    /// How values are laid out.
    public let style: Style
    /// A copy of what was written, in UTF-8; see ``withUnsafeBytes(_:)`` for access without a copy. O(count).
    public var bytes: [UInt8] { unsafe Array(UnsafeBufferPointer(start: memory, count: count)) }
    /// The number of bytes that were written.
    public private(set) var count = 0

    /// The writer alone owns the memory, so a write does not have to check whether it is shared.
    private var memory: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var depth = 0
    private var isFirst = true

    private static let smallestCapacity = 1 << 14

    /// Creates an empty writer.
    public init(style: Style) {
        self.style = style
        capacity = JSONWriter.smallestCapacity
        unsafe memory = UnsafeMutablePointer.allocate(capacity: capacity)
    }

    deinit { unsafe memory.deallocate() }

    /// Removes what was written, and keeps the memory.
    public mutating func removeAll() {
        count = 0
        depth = 0
        isFirst = true
    }

    /// Ends the line of the document.
    public mutating func newline() { append(Ascii.newline) }

    /// Calls `body` with what was written. The pointer is valid only during the call.
    public func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result { try unsafe body(UnsafeRawBufferPointer(start: memory, count: count)) }
}

extension JSONWriter {
    mutating func object(_ members: (inout JSONWriter) -> Void) {
        nest(open: Ascii.openBrace, close: Ascii.closeBrace, members)
    }

    mutating func array<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
        nest(open: Ascii.openBracket, close: Ascii.closeBracket) { writer in
            // Iterating over the elements would copy each one, with all its strings.
            for index in elements.indices {
                writer.separate()
                write(&writer, elements[index])
            }
        }
    }

    /// Writes a key whose name does not need an escape; its value has to follow.
    mutating func key(_ name: StaticString) {
        let length = name.utf8CodeUnitCount
        separate(andRoomFor: length + 4)
        put(Ascii.quote)
        unsafe (memory + count).update(from: name.utf8Start, count: length)
        count += length
        put(Ascii.quote)
        put(Ascii.colon)
        if style == .pretty { put(Ascii.space) }
    }

    mutating func key(_ name: String) {
        separate()
        string(name)
        append(Ascii.colon)
        if style == .pretty { append(Ascii.space) }
    }

    mutating func null() { literal("null") }

    /// Writes ASCII text unchanged.
    mutating func literal(_ text: StaticString) {
        reserve(text.utf8CodeUnitCount)
        unsafe (memory + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
        count += text.utf8CodeUnitCount
    }

    /// Writes a finished JSON value unchanged.
    package mutating func value(_ json: [UInt8]) {
        reserve(json.count)
        unsafe json.withUnsafeBufferPointer { json in
            if let base = json.baseAddress { unsafe (memory + count).update(from: base, count: json.count) }
        }
        count += json.count
    }

    mutating func integer(_ value: Int) {
        reserve(JSONWriter.longestInteger)
        if value < 0 { put(Ascii.hyphen) }
        var rest = value.magnitude
        var digits = 1
        // At most 10 to the power of 19, which is above any `Int`.
        var limit: UInt = 10
        while rest >= limit {
            digits += 1
            limit *= 10
        }
        for place in stride(from: count + digits - 1, through: count, by: -1) {
            unsafe memory[place] = Ascii.zero + UInt8(rest % 10)
            rest /= 10
        }
        count += digits
    }

    mutating func string(_ value: String) {
        let isContiguous: Void? = unsafe value.utf8.withContiguousStorageIfAvailable { unsafe quote($0) }
        if isContiguous == nil { unsafe ContiguousArray(value.utf8).withUnsafeBufferPointer { unsafe quote($0) } }
    }

    /// Writes a date as ISO 8601, in quotes.
    mutating func date(_ date: CalendarDate) {
        reserve(12)
        put(Ascii.quote)
        put(date.year / 100)
        put(date.year % 100)
        put(Ascii.hyphen)
        put(date.month)
        put(Ascii.hyphen)
        put(date.day)
        put(Ascii.quote)
    }
}

extension JSONWriter {
    /// A sign and the 19 digits of a 64-bit number.
    private static let longestInteger = 20

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

    /// Ends the previous member, and makes room for `length` bytes of the next one.
    private mutating func separate(andRoomFor length: Int = 0) {
        reserve(length + 2 + 2 * depth)
        if !isFirst { put(Ascii.comma) }
        isFirst = false
        breakLine()
    }

    private mutating func breakLine() {
        guard style == .pretty else { return }
        let indent = 2 * depth
        reserve(indent + 1)
        put(Ascii.newline)
        unsafe (memory + count).update(repeating: Ascii.space, count: indent)
        count += indent
    }
}

// MARK: - Bytes out: the only place that writes memory unchecked.
//
// A `reserve` of at least as many bytes comes before every `put` and every other store.

extension JSONWriter {
    /// Makes room for `length` more bytes.
    @inline(__always)
    private mutating func reserve(_ length: Int) {
        if capacity - count < length { grow(length) }
    }

    @inline(never)
    private mutating func grow(_ length: Int) {
        capacity = max(2 * capacity, count + length)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        unsafe larger.moveInitialize(from: memory, count: count)
        unsafe memory.deallocate()
        unsafe memory = larger
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        unsafe memory[count] = byte
        count += 1
    }

    /// Puts a number below 100 as two digits.
    private mutating func put(_ number: Int) {
        put(Ascii.zero + UInt8(number / 10))
        put(Ascii.zero + UInt8(number % 10))
    }

    private mutating func append(_ byte: UInt8) {
        reserve(1)
        put(byte)
    }

    /// Writes a string in quotes. RFC 8259 requires escapes for quotes, backslashes and control characters. Other
    /// characters that control a terminal, end a line, or change the direction of text are escaped, too. All other bytes
    /// are written unchanged.
    private mutating func quote(_ utf8: UnsafeBufferPointer<UInt8>) {
        reserve(utf8.count + 2)
        put(Ascii.quote)
        var offset = unsafe copyClean(utf8, from: 0)
        while offset < utf8.count {
            reserve(utf8.count - offset + JSONWriter.longestEscape + 1)
            if unsafe utf8[offset] < 0x7F {
                count += unsafe JSONWriter.escape(utf8[offset], to: memory + count)
                offset += 1
            } else if let (scalar, length) = unsafe LiveCharacters.find(at: offset, in: utf8) {
                unsafe JSONWriter.escape(scalar, to: memory + count)
                count += JSONWriter.longestEscape
                offset += length
            } else {
                unsafe put(utf8[offset])
                offset += 1
            }
            offset = unsafe copyClean(utf8, from: offset)
        }
        put(Ascii.quote)
    }

    private static let longestEscape = 6

    /// Copies bytes from `start` to the first one that needs an escape, sixteen at a time; returns its offset.
    ///
    /// The count guards each load of sixteen bytes, and the room made for all of them guards each store. `target` is
    /// inside the memory: the bytes before `start` were written already and took at least as much room, because an
    /// escape is longer than its byte.
    private mutating func copyClean(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        typealias Bytes = SIMD16<UInt8>
        guard let source = unsafe UnsafeRawPointer(utf8.baseAddress) else { return utf8.count }
        let target = unsafe UnsafeMutableRawPointer(memory + count) - start
        var offset = start
        while offset < utf8.count {
            if offset + 16 > utf8.count {
                // The last sixteen, some of which were copied before; fewer than sixteen are copied one by one.
                guard start + 16 <= utf8.count else { break }
                offset = utf8.count - 16
            }
            let bytes = unsafe source.loadUnaligned(fromByteOffset: offset, as: Bytes.self)
            let isEscaped =
                (bytes .< Bytes(repeating: Ascii.space)) .| (bytes .== Bytes(repeating: Ascii.quote))
                .| (bytes .== Bytes(repeating: Ascii.backslash)) .| (bytes .>= Bytes(repeating: 0x7F))
            unsafe target.storeBytes(of: bytes, toByteOffset: offset, as: Bytes.self)
            if let place = isEscaped.firstIndex {
                offset += place
                count += offset - start
                return offset
            }
            offset += 16
        }
        while offset < utf8.count {
            let byte = unsafe source.load(fromByteOffset: offset, as: UInt8.self)
            if byte < Ascii.space || byte == Ascii.quote || byte == Ascii.backslash || byte >= 0x7F { break }
            unsafe target.storeBytes(of: byte, toByteOffset: offset, as: UInt8.self)
            offset += 1
        }
        count += offset - start
        return offset
    }

    /// Writes the escape of `byte`; returns the length of the escape.
    private static func escape(_ byte: UInt8, to memory: UnsafeMutablePointer<UInt8>) -> Int {
        unsafe memory[0] = Ascii.backslash
        switch byte {
        case Ascii.quote, Ascii.backslash: unsafe memory[1] = byte
        case Ascii.newline: unsafe memory[1] = Ascii.n
        case Ascii.carriageReturn: unsafe memory[1] = Ascii.r
        case Ascii.tab: unsafe memory[1] = Ascii.t
        default:
            unsafe escape(UInt16(byte), to: memory)
            return longestEscape
        }
        return 2
    }

    /// Writes `\u` and four digits.
    private static func escape(_ scalar: UInt16, to memory: UnsafeMutablePointer<UInt8>) {
        unsafe memory[0] = Ascii.backslash
        unsafe memory[1] = Ascii.u
        for digit in 0..<4 {
            unsafe memory[2 + digit] = Ascii.hexDigit(UInt8(truncatingIfNeeded: scalar >> (12 - 4 * digit)) & 15)
        }
    }
}
