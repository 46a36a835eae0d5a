/// Goes through the one object that a line has to be.
struct RecordReader {
    /// Where the identifier stands; `nil` if it is not there, or not for certain.
    private(set) var id: Range<Int>?

    private var scanner: JSONScanner
    private let fields: RecordFields
    private var seesIdentifier = false
    private var seesText = false
    private var loneSurrogate: Range<Int>?
    private var fault: RecordFault?

    /// A reader of the line in `range` of `bytes`.
    init(_ bytes: [UInt8], _ range: Range<Int>, _ fields: RecordFields) {
        scanner = JSONScanner(bytes, range)
        self.fields = fields
    }

    /// Reads the line to its end, and adds the decoded text to `text`.
    ///
    /// - Returns: Where in `text` U+FFFD stands for the first lone half of a surrogate pair.
    mutating func read(into text: inout [UInt8]) throws(RecordFault) -> Range<Int>? {
        scanner.skipSpace()
        if scanner.isAtEnd { throw .blank }
        try scanner.skip(Byte.openBrace)
        scanner.skipSpace()
        if !scanner.skipped(Byte.closeBrace) {
            repeat { try readMember(into: &text) } while scanner.skipped(Byte.comma)
            guard scanner.skipped(Byte.closeBrace) else { throw Self.memberEnd(scanner) }
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
        // In `01` or `1 2` the value that ends here is not what was meant.
        guard scanner.next == Byte.comma || scanner.next == Byte.closeBrace else { throw Self.memberEnd(scanner) }
        if seesIdentifier {
            // Which of two is meant nobody can tell.
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

    /// Notes a fault that does not keep the rest from being read; the first one stays.
    private mutating func note(_ new: RecordFault) { if fault == nil { fault = new } }

    /// Whether what stands in a key's quotes means `name`.
    private func isKey(_ key: Range<Int>, _ name: [UInt8]) throws(RecordFault) -> Bool {
        let raw = scanner.bytes[key]
        // An escape is longer than what it stands for.
        if raw.count < name.count { return false }
        guard raw.contains(Byte.backslash) else { return raw.elementsEqual(name) }
        var decoded: [UInt8] = []
        var scanner = JSONScanner(scanner.bytes, key.lowerBound - 1..<key.upperBound + 1)
        _ = try scanner.readString(into: &decoded)
        return decoded == name
    }

    private func isUTF8(_ range: Range<Int>) -> Bool {
        let bytes = scanner.bytes[range]
        // Decoding puts U+FFFD in the place of what is not UTF-8.
        return bytes.allSatisfy { $0 < 0x80 } || String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes)
    }
}
