/// A line of JSON Lines, such as `{"id": 17, "text": "Case Number: …"}`. The members can be in any order, among any
/// others.
///
/// Use one for many lines, because it keeps its memory.
struct Record {
    /// The bytes of the identifier, unchanged; `null` if it could not be read.
    private(set) var id = Record.null
    /// The decoded text.
    private(set) var text: [UInt8] = []
    /// The range in the text of the U+FFFD that replaces the first lone half of a surrogate pair; `nil` if there is
    /// none.
    private(set) var loneSurrogate: Range<Int>?

    static let null = Array("null".utf8)
    private static let capacityKept = 1 << 22

    /// Empties the record, and releases its memory if a line has made it large.
    mutating func forget() {
        id = Record.null
        if text.capacity > Self.capacityKept { text = [] } else { text.removeAll(keepingCapacity: true) }
        loneSurrogate = nil
    }

    /// Reads the record in `range` of `bytes`.
    ///
    /// Reading stops where the line is not JSON. In any other line, the identifier is read even if the text cannot be.
    mutating func read(_ bytes: [UInt8], _ range: Range<Int>, _ fields: RecordFields) throws(RecordFault) {
        forget()
        var reader = RecordReader(bytes, range, fields)
        defer { if let range = reader.id { id = Array(bytes[range]) } }
        loneSurrogate = try reader.read(into: &text)
    }
}
