/// The reason why a line is not a record that contains text.
enum RecordFault: Error, Equatable, Sendable {
    /// The line is only white space.
    case blank
    /// The line is longer than any record can be.
    case tooLong(Int)
    /// The line is not JSON: what was expected at this byte, counted from 1.
    case malformed(expected: String, byte: Int)
    /// The object does not have the member with this name.
    case missing(String)
    /// The object has the member with this name twice.
    case repeated(String)
    /// The member with this name is the text, but is not a string.
    case notAString(String)
    /// The member with this name is the identifier, but its bytes are not UTF-8.
    case notUTF8(String)

    /// What is wrong, and what to do where that does not follow, without a period.
    var sentence: String {
        switch self {
        case .blank: "the line is blank"
        case .tooLong(let limit):
            "the line is longer than \(limit >> 20) MB, which is more than a letter has: split it, or raise --max-size"
        case .malformed(let expected, let byte): "the line is not a JSON object: \(expected) expected at byte \(byte)"
        case .missing(let name):
            "the record has no member \"\(name)\": name another one with --id-field or --text-field"
        case .repeated(let name): "the record has the member \"\(name)\" twice: leave one out"
        case .notAString(let name): "the record's member \"\(name)\" is not a string: put the letter's text there"
        case .notUTF8(let name): "the record's member \"\(name)\" is not UTF-8: write the record as UTF-8"
        }
    }
}
