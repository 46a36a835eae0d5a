/// Reads the one object that a line has to be.
struct RecordReader {
    /// The range of the identifier; `nil` if it is missing or uncertain.
    private(set) var id: Range<Int>?

    private var scanner: JSONScanner
    private let fields: RecordFields
    private var seesIdentifier = false
    private var seesText = false
    private var loneSurrogate: Range<Int>?
    private var fault: RecordFault?

    /// Creates a reader of the line in `range` of `bytes`.
    init(_ bytes: [UInt8], _ range: Range<Int>, _ fields: RecordFields) {
        scanner = JSONScanner(bytes, range)
        self.fields = fields
    }

    /// Reads the line to its end, and appends the decoded text to `text`.
    ///
    /// - Returns: The range in `text` of the U+FFFD that replaces the first lone half of a surrogate pair; `nil` if
    ///   there is none.
    mutating func read(into text: inout [UInt8]) throws(RecordFault) -> Range<Int>? {
        scanner.skipSpace()
        if scanner.isAtEnd { throw .blank }
        try scanner.skip(Byte.openBrace)
        scanner.skipSpace()
        if !scanner.skip(if: Byte.closeBrace) {
            repeat { try readMember(into: &text) } while scanner.skip(if: Byte.comma)
            guard scanner.skip(if: Byte.closeBrace) else { throw Self.memberEnd(scanner) }
        }
        scanner.skipSpace()
        guard scanner.isAtEnd else { throw scanner.expected("the line's end") }
        if let fault { throw fault }
        if !seesIdentifier { throw .missing(String(decoding: fields.id, as: UTF8.self)) }
        if !seesText { throw .missing(String(decoding: fields.text, as: UTF8.self)) }
        return loneSurrogate
    }

    private mutating func readMember(into text: inout [UInt8]) throws(RecordFault) {
        let key = try scanner.skipKey()
        if try isKey(key, fields.text) {
            try readText(into: &text)
        } else if try isKey(key, fields.id) {
            try readIdentifier()
        } else {
            try scanner.skipValue()
        }
        scanner.skipSpace()
    }

    private mutating func readText(into text: inout [UInt8]) throws(RecordFault) {
        if seesText { note(.repeated(String(decoding: fields.text, as: UTF8.self))) }
        if scanner.next == Byte.quote, !seesText {
            loneSurrogate = try scanner.readString(into: &text)
        } else {
            note(.notAString(String(decoding: fields.text, as: UTF8.self)))
            try scanner.skipValue()
        }
        seesText = true
    }

    private mutating func readIdentifier() throws(RecordFault) {
        let start = scanner.offset
        try scanner.skipValue()
        let range = start..<scanner.offset
        scanner.skipSpace()
        // In `01` or `1 2`, the value that ends here is not the intended one.
        guard scanner.next == Byte.comma || scanner.next == Byte.closeBrace else { throw Self.memberEnd(scanner) }
        if seesIdentifier {
            // It is unknown which of the two is intended.
            note(.repeated(String(decoding: fields.id, as: UTF8.self)))
            id = nil
        } else if isUTF8(range) {
            id = range
        } else {
            note(.notUTF8(String(decoding: fields.id, as: UTF8.self)))
        }
        seesIdentifier = true
    }

    private static func memberEnd(_ scanner: JSONScanner) -> RecordFault { scanner.expected("\",\" or \"}\"") }

    /// Notes a fault after which the rest can still be read. Only the first fault is kept.
    private mutating func note(_ new: RecordFault) { if fault == nil { fault = new } }

    /// Whether the decoded key is `name`.
    private func isKey(_ key: Range<Int>, _ name: [UInt8]) throws(RecordFault) -> Bool {
        let raw = scanner.bytes[key]
        // An escape is longer than its decoded text.
        if raw.count < name.count { return false }
        guard raw.contains(Byte.backslash) else { return raw.elementsEqual(name) }
        var decoded: [UInt8] = []
        var scanner = JSONScanner(scanner.bytes, key.lowerBound - 1..<key.upperBound + 1)
        _ = try scanner.readString(into: &decoded)
        return decoded == name
    }

    private func isUTF8(_ range: Range<Int>) -> Bool {
        let bytes = scanner.bytes[range]
        // Decoding replaces bytes that are not UTF-8 with U+FFFD.
        return bytes.allSatisfy { $0 < 0x80 } || String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes)
    }
}
