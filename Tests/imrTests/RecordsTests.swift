import Foundation
import Testing

/// Records in, as many out, in the same order, whatever the lines are.
@Suite struct RecordsTests {
    let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    /// A record as most programs would write it.
    private static func record(_ id: String, _ text: String) -> String {
        let object = try? JSONSerialization.data(withJSONObject: ["text": text], options: .withoutEscapingSlashes)
        return "{\"id\":\(id),\"more\":[{\"text\":1}]," + String(decoding: object ?? Data(), as: UTF8.self).dropFirst()
    }

    /// A thousand records, some with a warning, every seventh one broken in some way.
    private static let mixed: [String] = (0..<1000).map { number in
        switch number % 35 {
        case 7: ""
        case 14: "{\"id\":\(number),\"text\":null}"
        case 21: "{\"id\":\(number),\"text\":\"cut off"
        case 28: record("\(number)", Letters.shoppingList)
        case 5: record("\(number)", Letters.withWarning)
        default: record("\(number)", Letters.determination(number))
        }
    }

    @Test func everyFixtureGivesTheSameAsFromItsFile() throws {
        let folder = Sandbox.fixtures
        let files = try sandbox.imr("-q", "--only=txt", folder.path).files.compactMap(\.self)
        try #require(files.count > 90)
        var records = Data()
        for name in files {
            let text = try Data(contentsOf: URL(fileURLWithPath: name))
            records += Data("{\"text\":\"".utf8) + escaped(text) + Data("\",\"id\":[\"\(name)\", null]}\n".utf8)
        }
        try records.write(to: sandbox.folder.appendingPathComponent("records"))
        for options in [[], ["--positions"]] {
            let whole = try sandbox.imr(["-q", "--only=txt", folder.path] + options)
            let command = "\"$IMR\" -q --records -j3 \(options.joined()) <records"
            let result = try sandbox.shell(command)
            let expected = zip(files, whole.output.split(separator: "\n")).map { name, line in
                "{\"id\":[\"\(name)\", null],"
                    + line.dropFirst().replacing("\"file\":\"\(name)\"", with: "\"file\":null", maxReplacements: 1)
            }
            #expect(result.status == 0)
            #expect(result.output.split(separator: "\n").map(String.init) == expected)
        }
    }

    /// The bytes as they stand in a JSON string: those that are not UTF-8 too, as sloppy programs write them.
    private func escaped(_ text: Data) -> Data {
        text.reduce(into: Data()) { json, byte in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): json += [UInt8(ascii: "\\"), byte]
            case 0..<0x20: json += Data((byte < 0x10 ? "\\u000" : "\\u00").utf8) + Data(String(byte, radix: 16).utf8)
            default: json.append(byte)
            }
        }
    }

    @Test func anyNumberOfWorkersKeepsTheOrder() throws {
        let input = Self.mixed.joined(separator: "\n") + "\n"
        let one = try sandbox.imr(["--records", "-j1"], input: input)
        let ids = try one.lines.map { $0["id"] as? Int }
        let known = (0..<1000).map { [7, 21].contains($0 % 35) && $0 % 35 == 7 ? nil : $0 }
        #expect(ids == known, "an identifier that could be read is there")
        #expect(one.status == 0)
        #expect(one.errors.contains("\nimr: 1,000 letters, "))
        for jobs in ["-j2", "-j8", "-j64"] {
            let many = try sandbox.imr(["--records", jobs], input: input)
            #expect(many.output == one.output)
            #expect(messages(many) == messages(one))
        }
    }

    /// All but the closing line, which has a time.
    private func messages(_ result: Sandbox.Result) -> [Substring] {
        result.errors.split(separator: "\n").filter { !$0.hasPrefix("imr: 1,000 letters, ") }
    }

    @Test func linesThatAreNoRecordsInTheSameWayGiveTheSameLine() throws {
        let result = try sandbox.imr(["--records", "-q"], input: "\n\nnot JSON\n{\"id\":7}\n\nnot JSON\n{\"id\":8}\n")
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 7)
        #expect(lines[1] == lines[0] && lines[4] == lines[0] && lines[5] == lines[2])
        #expect(lines[2] != lines[0])
        #expect(lines[3].hasPrefix("{\"id\":7,") && lines[6].hasPrefix("{\"id\":8,"))
        #expect(result.errors.split(separator: "\n").count == 7)
    }

    @Test func brokenRecordsAreReportedAndTheOthersRead() throws {
        let input = "{\"id\":\"a\",\"text\":7}\n\nnot JSON\n" + Self.record("4", Letters.withWarning)
        let result = try sandbox.imr(["--records", "-q"], input: input)
        #expect(result.status == 0)
        #expect(
            try result.lines.map { ($0["diagnostics"] as? [[String: Any]])?.first?["code"] as? String }
                == ["not-a-record", "not-a-record", "not-a-record", "missing-section"])
        #expect(result.output.hasPrefix("{\"id\":\"a\",\"schemaVersion\":"))
        #expect(try result.lines.map { $0.count } == [13, 13, 13, 13], "every key is there")
        let told = [
            "record 1: error: the record's member \"text\" is not a string: put the letter's text there",
            "record 2: error: the line is blank",
            "record 3: error: the line is not a JSON object: \"{\" expected at byte 1",
        ]
        #expect(result.errors == told.map { $0 + " [not-a-record]\n" }.joined())
        let strict = try sandbox.imr(["--records", "-q", "--strict"], input: input)
        #expect(strict.status == 65)
        #expect(strict.output == result.output)
        #expect(strict.errors.contains("record 4: warning: "))
        let good = Self.record("4", Letters.determination())
        #expect(try sandbox.imr(["--records", "--strict"], input: good).status == 0)
        #expect(try sandbox.imr(["--records", "--strict"], input: good + "\n\n").status == 65)
    }

    static let lineEnds: [(input: String, ids: [String])] = [
        ("", []), ("\u{FEFF}", []), ("1\n", ["1"]), ("1", ["1"]), ("1\r\n2\r\n", ["1", "2"]), ("\u{FEFF}1\n", ["1"]),
        ("\n", ["null"]), ("\n1", ["null", "1"]), ("1\n\n2\n\n", ["1", "null", "2", "null"]), ("\u{FEFF}\n", ["null"]),
        ("1\n\u{FEFF}2\n", ["1", "null"]), (" ", ["null"]),
    ]

    /// Only `\n` ends a line, and one at the end does not begin another.
    @Test(arguments: lineEnds) func eachLineIsARecord(_ input: String, _ ids: [String]) throws {
        let text = input.replacing("1", with: Self.record("1", "a")).replacing("2", with: Self.record("2", "b"))
        let result = try sandbox.imr(["--records", "-q"], input: text)
        #expect(
            result.output.split(separator: "\n").map { $0.dropFirst(6).prefix { $0 != "," } } == ids.map { $0[...] })
    }

    @Test func membersCanBeRenamed() throws {
        let input = "{\"body\":\"x\",\"id\":1,\"text\":2,\"case number\":\"CM\"}"
        let result = try sandbox.imr(
            ["--records", "-q", "--id-field", "case number", "--text-field=body"], input: input)
        #expect(result.output.hasPrefix("{\"id\":\"CM\","))
        #expect(result.output.contains("not-a-determination"))
        let wrong = try sandbox.imr(["--records", "-q", "--text-field", "txt"], input: input)
        #expect(wrong.errors.contains("the record has no member \"txt\": name another one with --id-field or"))
    }

    @Test func positionsAreThoseInTheDecodedText() throws {
        let letter = "\u{D7FF}\r\n" + Letters.determination()
        var input = Self.record("1", letter)
        try sandbox.write(letter, to: "a.txt")
        let alone = try sandbox.imr("--positions", "--compact", "-q", "a.txt")
        let result = try sandbox.imr(["--records", "--positions", "-q"], input: input)
        #expect(
            result.output.dropFirst("{\"id\":1,".count) == alone.output.dropFirst().replacing("\"a.txt\"", with: "null")
        )
        input = input.replacing("\u{D7FF}", with: "\\udead")
        let told = try sandbox.imr(["--records"], input: input).object["diagnostics"] as? [[String: Any]]
        let diagnostic = try #require(told?.first { $0["code"] as? String == "lone-surrogate" })
        #expect(["start", "end", "line", "column"].map { diagnostic[$0] as? Int } == [0, 3, 1, 1])
    }

    @Test func longLines() throws {
        let long = String(repeating: "The worker walks well.\n", count: 50_000)
        let input = [
            Self.record("1", "a"), Self.record("2", Letters.determination() + long),
            "{\"id\":3,\"x\":\"\(String(repeating: "\\n", count: 3_000_000))\",\"text\":\"b\"}", Self.record("4", "c"),
        ]
        for jobs in ["-j1", "-j4"] {
            let text = input.joined(separator: "\n")
            let result = try sandbox.imr(["--records", "-q", jobs, "--max-size=2"], input: text)
            #expect(try result.lines.map { $0["id"] as? Int } == [1, 2, 3, 4])
            #expect(try result.lines[1]["edition"] as? String == "determination")
            #expect(result.output.count > long.count)
            let usual = try sandbox.imr(["--records", "-q", jobs], input: text)
            #expect(try usual.lines.map { $0["id"] as? Int } == [1, 2, 3, 4])
            let codes = try usual.lines.map { ($0["diagnostics"] as? [[String: Any]])?.first?["code"] as? String }
            #expect(codes == ["not-a-determination", "too-large", "not-a-determination", "not-a-determination"])
        }
    }
}
