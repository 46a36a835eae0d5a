import Foundation
import Testing

@testable import imr

/// One line of JSON Lines: what is read in it, and what is said of one that is no record.
@Suite struct RecordReaderTests {
    static let records: [(line: String, id: String, text: String)] = [
        (#"{"id":1,"text":"a"}"#, "1", "a"),
        (#"{"text":"a","id":1}"#, "1", "a"),
        (" \t{ \"id\" : 1 ,\t\"text\" : \"a\" } \r", "1", "a"),
        (#"{"id":null,"text":""}"#, "null", ""),
        (#"{"id":-0.50E+7,"text":"a"}"#, "-0.50E+7", "a"),
        (#"{"id":12345678901234567890123,"text":"a"}"#, "12345678901234567890123", "a"),
        (#"{"id": {"a": [1, true,{}]} ,"text":"a"}"#, #"{"a": [1, true,{}]}"#, "a"),
        (#"{"id":"\u00e9\ud800 é","text":"a"}"#, #""\u00e9\ud800 é""#, "a"),
        (#"{"a":{"id":5,"text":"no"},"id":1,"b":[[],[{"text":7}]],"text":"yes","c":false}"#, "1", "yes"),
        (#"{"\u0069d":1,"t\u0065xt":"a"}"#, "1", "a"),
        (#"{"id":1,"text":"\"\\\/\b\f\n\r\t"}"#, "1", "\"\\/\u{8}\u{C}\n\r\t"),
        (#"{"id":1,"text":"\u0000\u001F\u00e9\u00E9\u2028\uFFFE\uFEFF"}"#, "1", "\0\u{1F}éé\u{2028}\u{FFFE}\u{FEFF}"),
        (#"{"id":1,"text":"\ud83d\ude00\uD834\uDD1E\udbff\udfff"}"#, "1", "😀𝄞\u{10FFFF}"),
        (#"{"id":1,"text":"é – ” 𝄞 1234567\n12345678\n123456789\n"}"#, "1", "é – ” 𝄞 1234567\n12345678\n123456789\n"),
    ]

    @Test(arguments: records) func reads(_ line: String, _ id: String, _ text: String) throws {
        let record = try read(line)
        #expect(String(decoding: record.id, as: UTF8.self) == id)
        #expect(Array(text.utf8) == record.text)
        #expect(record.loneSurrogate == nil)
    }

    static let lone: [(text: String, decoded: String, place: Range<Int>)] = [
        (#"a\ud800"#, "a\u{FFFD}", 1..<4),
        (#"\udc00b"#, "\u{FFFD}b", 0..<3),
        (#"é\ud800\ud800\udc00"#, "é\u{FFFD}\u{10000}", 2..<5),
        (#"\ud800\n\udfff"#, "\u{FFFD}\n\u{FFFD}", 0..<3),
        (#"\ud800\u0041"#, "\u{FFFD}A", 0..<3),
        (#"\udc00\ud800"#, "\u{FFFD}\u{FFFD}", 0..<3),
    ]

    @Test(arguments: lone) func loneSurrogates(_ text: String, _ decoded: String, _ place: Range<Int>) throws {
        let record = try read(#"{"id":1,"text":"\#(text)"}"#)
        #expect(String(decoding: record.text, as: UTF8.self) == decoded)
        #expect(record.loneSurrogate == place)
    }

    static let faults: [(line: String, id: String, fault: RecordFault)] = [
        ("", "null", .blank),
        (" \r", "null", .blank),
        ("id,text", "null", .malformed(expected: "\"{\"", byte: 1)),
        ("[1]", "null", .malformed(expected: "\"{\"", byte: 1)),
        ("{}", "null", .missing("id")),
        (#"{"text":"a"}"#, "null", .missing("id")),
        (#"{"ID":1,"text":"a"}"#, "null", .missing("id")),
        (#"{"id":1,"body":"a"}"#, "1", .missing("text")),
        (#"{"id":1,"text":null}"#, "1", .notAString("text")),
        (#"{"text":["a"],"id":[2]}"#, "[2]", .notAString("text")),
        (#"{"text":"a","id":1,"text":"b"}"#, "1", .repeated("text")),
        (#"{"id":1,"text":"a","\u0069d":1}"#, "null", .repeated("id")),
        (#"{"id":1,"text":"a"}}"#, "1", .malformed(expected: "the line's end", byte: 20)),
        (#"{"id":1,"text":"a"} {}"#, "1", .malformed(expected: "the line's end", byte: 21)),
        (#"{"id":1,"text":"a"#, "1", .malformed(expected: "a quote", byte: 18)),
        (#"{"id":1,"text":"a""#, "1", .malformed(expected: "\",\" or \"}\"", byte: 19)),
        (#"{"id":1,"text":"a",}"#, "1", .malformed(expected: "\"\"\"", byte: 20)),
        (#"{"id":1 "text":"a"}"#, "null", .malformed(expected: "\",\" or \"}\"", byte: 9)),
        (#"{"id":01,"text":"a"}"#, "null", .malformed(expected: "\",\" or \"}\"", byte: 8)),
        (#"{"id":1,"text":"\x"}"#, "1", .malformed(expected: "an escape's letter", byte: 18)),
        (#"{"id":1,"text":"\u12g4"}"#, "1", .malformed(expected: "a hexadecimal digit", byte: 21)),
        (#"{"id":1,"text":"\ud800\u"}"#, "1", .malformed(expected: "a hexadecimal digit", byte: 25)),
        ("{\"id\":1,\"text\":\"a\tb\"}", "1", .malformed(expected: "an escape", byte: 18)),
        (#"{"id":nul,"text":"a"}"#, "null", .malformed(expected: "a value", byte: 7)),
        (#"{"id":,"text":"a"}"#, "null", .malformed(expected: "a value", byte: 7)),
        (#"{"x":[1,],"id":1,"text":"a"}"#, "null", .malformed(expected: "a value", byte: 9)),
        (#"{"x":[1}],"id":1,"text":"a"}"#, "null", .malformed(expected: "\",\" or \"]\"", byte: 8)),
        (#"{"x":{"a":1],"id":1,"text":"a"}"#, "null", .malformed(expected: "\",\" or \"}\"", byte: 12)),
        (#"{"x":1.,"id":1,"text":"a"}"#, "null", .malformed(expected: "a digit", byte: 8)),
        (#"{"x":-,"id":1,"text":"a"}"#, "null", .malformed(expected: "a digit", byte: 7)),
        (#"{x:1}"#, "null", .malformed(expected: "\"\"\"", byte: 2)),
    ]

    @Test(arguments: faults) func refuses(_ line: String, _ id: String, _ fault: RecordFault) {
        // In the middle of other bytes, which must not be looked at.
        let bytes = Array("\"\\{".utf8) + Array(line.utf8) + Array("\"}]1".utf8)
        var record = Record()
        #expect(throws: fault) {
            try record.read(bytes, 3..<3 + line.utf8.count, RecordFields())
        }
        #expect(String(decoding: record.id, as: UTF8.self) == id)
    }

    @Test func bytesThatAreNotUTF8PassInTextsOnly() throws {
        var line = Array(#"{"id":1,"text":"a?b","x":"?"}"#.utf8)
        for index in line.indices where line[index] == UInt8(ascii: "?") { line[index] = 0xFF }
        var record = Record()
        try record.read(line, 0..<line.count, RecordFields())
        #expect(record.text == [0x61, 0xFF, 0x62])
        #expect(throws: RecordFault.notUTF8("x")) {
            try record.read(line, 0..<line.count, RecordFields(id: Array("x".utf8)))
        }
        #expect(record.id == Array("null".utf8))
    }

    @Test func membersAreCalledAsTheUserSays() throws {
        var record = Record()
        let line = Array(#"{"id":1,"text":"a","case \"number\"":"CM","bödy":"b"}"#.utf8)
        let fields = RecordFields(id: Array("case \"number\"".utf8), text: Array("bödy".utf8))
        try record.read(line, 0..<line.count, fields)
        #expect(record.id == Array("\"CM\"".utf8))
        #expect(record.text == Array("b".utf8))
    }

    /// A recursive reader would run out of stack.
    @Test(arguments: ["[", "{\"a\":", "[{\"a\":["]) func depthTakesNoStack(_ opening: String) throws {
        let closing = String(opening.reversed().compactMap { $0 == "[" ? "]" : $0 == "{" ? "}" : nil })
        let depth = 300_000
        let nested =
            String(repeating: opening, count: depth) + (opening.hasSuffix("[") ? "" : "1")
            + String(repeating: closing, count: depth)
        #expect(try read("{\"id\":1,\"x\":\(nested),\"text\":\"a\"}").text == Array("a".utf8))
        #expect(throws: RecordFault.self) { try read("{\"id\":1,\"x\":\(nested.dropLast()),\"text\":\"a\"}") }
    }

    /// Strict means: what Foundation takes is taken, and what it refuses is refused, and texts come out alike.
    @Test func agreesWithFoundationOnDamagedRecords() throws {
        var random = Seeded()
        let alphabet = Array(#"{}[]",:\u0018deE+-.ntrfals "#.utf8)
        var taken = 0
        for round in 0..<20_000 {
            var line = Array(
                #"{"id":[-1.5e+3,{"a":"\u00e9\n"}],"x":{"b":[true,false,null]},"text":"A\u0041\t\\ é"}"#.utf8)
            for _ in 0..<round % 3 {
                let index = Int.random(in: line.indices, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: line.remove(at: index)
                case 1: line[index] = alphabet.randomElement(using: &random) ?? 0
                default: line.insert(alphabet.randomElement(using: &random) ?? 0, at: index)
                }
            }
            var record = Record()
            var fault: RecordFault?
            do { try record.read(line, 0..<line.count, RecordFields()) } catch { fault = error }
            let text = String(decoding: line, as: UTF8.self)
            // Foundation refuses bytes that are not UTF-8 and lone surrogates, and takes a comma too many.
            if Array(text.utf8) != line || text.lowercased().contains("\\ud") { continue }
            if text.contains(/,\s*[}\]]/) { continue }
            let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
            if case .malformed? = fault {
                #expect(object == nil, "\(String(decoding: line, as: UTF8.self))")
            } else {
                #expect(object != nil, "\(String(decoding: line, as: UTF8.self))")
            }
            if fault == nil {
                taken += 1
                #expect(object?["text"] as? String == String(decoding: record.text, as: UTF8.self))
            }
        }
        #expect(taken > 6000)
    }

    /// The same numbers in every run.
    private struct Seeded: RandomNumberGenerator {
        private var state: UInt64 = 2017

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state ^ state >> 33) &* 0xFF51_AFD7_ED55_8CCD
        }
    }

    private func read(_ line: String) throws(RecordFault) -> Record {
        var record = Record()
        let bytes = Array(line.utf8)
        try record.read(bytes, 0..<bytes.count, RecordFields())
        return record
    }
}
