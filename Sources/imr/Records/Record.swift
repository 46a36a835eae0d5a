/// A line of JSON Lines: `{"id": 17, "text": "Case Number: …"}`, its members in any order among any others.
///
/// One is used over and over, for its memory.
struct Record {
    /// The identifier as it stands in the line; `null` if it could not be read.
    private(set) var id = Record.null
    /// The decoded text.
    private(set) var text: [UInt8] = []
    /// Where in the text U+FFFD stands for the first lone half of a surrogate pair.
    private(set) var loneSurrogate: Range<Int>?

    private static let null = Array("null".utf8)
    private static let capacityKept = 1 << 22

    /// Forgets what was read, and gives the memory back if a record has made it large.
    mutating func forget() {
        id = Record.null
        if text.capacity > Self.capacityKept { text = [] } else { text.removeAll(keepingCapacity: true) }
        loneSurrogate = nil
    }

    /// Reads the record in `range` of `bytes`.
    ///
    /// A line that is no JSON is given up where that shows; of others, the identifier is there even if the text is not.
    mutating func read(_ bytes: [UInt8], _ range: Range<Int>, _ fields: RecordFields) throws(RecordFault) {
        forget()
        var reader = RecordReader(bytes, range, fields)
        defer { if let range = reader.id { id = Array(bytes[range]) } }
        loneSurrogate = try reader.read(into: &text)
    }
}
