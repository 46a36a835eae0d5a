/// Why a line is not a record that holds a text.
enum RecordFault: Error, Equatable, Sendable {
    /// The line has nothing but white space.
    case blank
    /// The line is longer than any record.
    case tooLong
    /// The line is no JSON: what should stand at the byte with this number, from 1.
    case malformed(expected: String, byte: Int)
    /// The object lacks the member of this name.
    case missing(String)
    /// The member of this name stands twice.
    case repeated(String)
    /// The member of this name is the text, and no string.
    case notAString(String)
    /// The member of this name is the identifier, and its bytes are not UTF-8.
    case notUTF8(String)

    /// What is wrong and what to do, as a sentence without its full stop.
    var sentence: String {
        switch self {
        case .blank: "the line is blank: each line has to be a JSON object that holds a letter's text"
        case .tooLong: "the line is longer than \(RecordSource.limit >> 20) MB, so not one letter: split it first"
        case .malformed(let expected, let byte): "the line is not a JSON object: \(expected) expected at byte \(byte)"
        case .missing(let name):
            "the record has no member \"\(name)\": name the one to take with --id-field or --text-field"
        case .repeated(let name): "the record has the member \"\(name)\" twice: leave one out"
        case .notAString(let name): "the record's member \"\(name)\" is not a string: put the letter's text there"
        case .notUTF8(let name): "the record's member \"\(name)\" is not UTF-8: write the record as UTF-8"
        }
    }
}
