import Foundation
import Testing

@testable import IMRParser

/// The JSON form: valid for any text, in the contract's order.
@Suite struct JSONTests {
    @Test(arguments: [
        "", "plain", "quote \" and \\ backslash", "line\nend\r\ttab", "\u{0}\u{1}\u{1F}\u{7F}", "é – ” ® 𝄞 \u{2028}",
        "12345678\"", "1234567\"8", String(repeating: "long clean text ", count: 99) + "\\",
    ])
    func stringsComeBack(text: String) throws {
        var writer = JSONWriter(style: .compact)
        writer.string(text)
        let decoded = try JSONSerialization.jsonObject(with: Data(writer.bytes), options: .fragmentsAllowed)
        #expect(decoded as? String == text)
    }

    /// Bytes are copied many at a time: where these end must not matter.
    @Test(arguments: ["\"", "\\", "\n", "\u{1F}", "é", "𝄞"])
    func stringsOfAnyLengthComeBack(mark: String) throws {
        var texts: [String] = []
        for length in 0..<40 {
            for rest in [0, 1, 7, 15, 16, 17, 33] {
                texts.append(String(repeating: "a", count: length) + mark + String(repeating: "b", count: rest))
                texts.append(mark + String(repeating: "c", count: length) + mark)
            }
        }
        var writer = JSONWriter(style: .compact)
        writer.array(texts) { $0.string($1) }
        #expect(try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String] == texts)
    }

    @Test(arguments: [0, 1, 9, 10, 99, 100, 101, 12_345, -1, -10, -987, Int.max, Int.max - 1, Int.min, 1 << 60])
    func integersComeBack(value: Int) {
        var writer = JSONWriter(style: .compact)
        writer.integer(value)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == String(value))
    }

    @Test func keysStandInTheContractsOrder() throws {
        let json = String(decoding: Letter.parse().json(file: "a.txt", style: .compact), as: UTF8.self)
        let keys = [
            "schemaVersion", "file", "extractor", "edition", "header", "caseNumber", "claimNumber", "dateOfInjury",
            "dateAssigned", "decisionDate", "urDenialDate", "applicationReceived", "priority", "reviewer",
            "statesOfLicensure",
            "specialties",
            "statement", "documentsReviewed", "caseSummary", "text", "patient", "age", "sex", "issues", "number",
            "service", "decision",
            "modification", "claimsAdministratorGuideline", "basis", "citations", "maximusGuideline", "rationale",
            "outcome", "statedOutcome", "diagnostics",
        ]
        var rest = json[...]
        for key in keys {
            let place = try #require(rest.range(of: "\"\(key)\":"), "\(key) is missing or out of order")
            rest = rest[place.upperBound...]
        }
    }

    @Test func theExtractorFollowsTheFile() {
        let extractor = "pdftotext 22.12.0 -layout"
        let json = Letter.parse().json(file: "a.pdf", extractor: extractor, style: .compact)
        let version = Determination.schemaVersion
        let beginning = "{\"schemaVersion\":\"\(version)\",\"file\":\"a.pdf\",\"extractor\":\"\(extractor)\","
        #expect(String(decoding: json, as: UTF8.self).hasPrefix(beginning))
        let text = String(decoding: Letter.parse().json(file: "a.txt", style: .compact), as: UTF8.self)
        #expect(text.contains("\"file\":\"a.txt\",\"extractor\":null,"))
    }

    @Test func bothStylesSayTheSame() throws {
        let determination = Letter.parse()
        let pretty = try JSONSerialization.jsonObject(with: Data(determination.json(style: .pretty)))
        let compact = try JSONSerialization.jsonObject(with: Data(determination.json(style: .compact)))
        #expect(pretty as? NSDictionary == compact as? NSDictionary)
        #expect(determination.json(style: .compact).count { $0 == Ascii.newline } == 1)
    }

    @Test func nothingKnownKeepsItsShape() throws {
        let object = try JSONSerialization.jsonObject(with: Data(Determination().json())) as? [String: Any]
        #expect(object?["edition"] is NSNull)
        #expect((object?["header"] as? [String: Any])?.count == 8)
        #expect((object?["issues"] as? [Any])?.isEmpty == true)
    }

    @Test func aWriterIsUsedAgain() {
        var writer = JSONWriter(style: .pretty)
        Letter.parse().write(to: &writer, file: nil)
        let first = writer.bytes
        writer.removeAll()
        Letter.parse().write(to: &writer, file: nil)
        #expect(writer.bytes == first)
    }

    /// Characters that would do something where the JSON is shown are escaped, and stand for the same text.
    @Test(arguments: [
        "\u{7F}", "\u{80}", "\u{9B}", "\u{9F}", "\u{61C}", "\u{200E}", "\u{2028}", "\u{202E}", "\u{2066}", "\u{2069}",
    ])
    func liveCharactersAreEscaped(character: String) throws {
        for text in [character, "Knee\(character)brace", String(repeating: "a", count: 40) + character + "\u{2019}é"] {
            var determination = Determination()
            determination.header.caseNumber = Located(text, at: 0..<1)
            let json = String(decoding: determination.json(style: .compact), as: UTF8.self)
            #expect(!json.contains(character))
            let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
            #expect((object?["header"] as? [String: Any])?["caseNumber"] as? String == text)
        }
        for text in ["\u{2019}é\u{A0}\u{D8}\u{2060}", "naïve – “x”"] {
            var determination = Determination()
            determination.header.caseNumber = Located(text, at: 0..<1)
            #expect(String(decoding: determination.json(style: .compact), as: UTF8.self).contains(text))
        }
    }

    @Test func aLetterListsABoundedNumberOfDiagnostics() {
        var problems = Problems()
        for offset in 0..<1200 { problems.add(.cutOff, on: .caseSummaryText, at: offset..<offset + 1) }
        let diagnostics = problems.diagnostics(in: Array(repeating: Ascii.space, count: 1200))
        #expect(diagnostics.count == 501)
        #expect(diagnostics.last?.code == .moreDiagnostics && diagnostics.last?.severity == .error)
        #expect(diagnostics.last?.message.hasPrefix("700 more problems are not listed") == true)
    }
}
