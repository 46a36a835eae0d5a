import Foundation
import Testing

@testable import IMRParser

/// What was written as JSON is read back as the same value.
@Suite struct CodableTests {
    @Test(arguments: Fixture.all)
    func withPositionsEverythingComesBack(fixture: Fixture) throws {
        let determination = Determination(parsing: fixture.text)
        let json = determination.json(file: fixture.file, style: .compact, positionsIn: fixture.text)
        #expect(try decode(json) == determination)
    }

    @Test(arguments: Fixture.all)
    func withoutPositionsRangesAreEmpty(fixture: Fixture) throws {
        var expected = Determination(parsing: fixture.text)
        expected.updatePositions { $1 = 0..<0 }
        expected.sections = []
        #expect(try decode(Array(fixture.json.utf8)) == expected)
    }

    @Test(arguments: Fixture.all)
    func encodesWhatTheWriterWrites(fixture: Fixture) throws {
        let determination = Determination(parsing: fixture.text)
        let encoded = try JSONEncoder().encode(determination)
        #expect(try withoutPositions(encoded) == (try object(Data(determination.json()))))
        #expect(try decode(Array(encoded)) == determination)
    }

    @Test func nothingKnownKeepsItsShape() throws {
        let determination = Determination()
        let encoded = try JSONEncoder().encode(determination)
        #expect(try withoutPositions(encoded) == (try object(Data(determination.json()))))
        #expect(try decode(Array(encoded)) == determination)
    }

    @Test func unknownPlacesAreNotWritten() throws {
        let text = Letter.text()
        let decoded = try decode(Determination(parsing: text).json())
        decoded.forEachPosition { pointer, range in Issue.record("\(pointer) lies at \(range)") }
        let json = String(decoding: decoded.json(style: .compact, positionsIn: Array(text.utf8)), as: UTF8.self)
        #expect(json.hasSuffix("\"positions\":{\"sections\":[]}}\n"))
    }

    @Test func aSectionEncodesItsJSON() throws {
        let section = Determination.Section(kind: .issues, range: 3..<9)
        let json = try JSONEncoder().encode(section)
        #expect(try object(json) == ["kind": "issues", "start": 3, "end": 9])
        #expect(try JSONDecoder().decode(Determination.Section.self, from: json) == section)
    }

    @Test func aPlaceEncodesItsJSON() throws {
        let place = Determination.Place(start: 3, end: 9, line: 2, column: 1)
        let json = try JSONEncoder().encode(place)
        #expect(try object(json) == ["start": 3, "end": 9, "line": 2, "column": 1])
        #expect(try JSONDecoder().decode(Determination.Place.self, from: json) == place)
    }

    @Test func laterMinorVersionsAreRead() throws {
        let version = "\"schemaVersion\":\"2.0\""
        let later = try edited(version, "\"schemaVersion\":\"2.7\",\"weather\":[{\"is\":\"fine\"}]")
        #expect(try decode(later) == decode(edited(version, version)))
    }

    struct Refusal: Sendable, CustomTestStringConvertible {
        let old: String
        let new: String
        /// Where the decoder says the trouble is.
        let path: String
        /// A part of what it says.
        let says: String

        var testDescription: String { new }
    }

    @Test(arguments: [
        Refusal(
            old: "\"schemaVersion\":\"2.0\"", new: "\"schemaVersion\":\"1.4\"", path: "schemaVersion",
            says: "The schema version is \"1.4\", and this library reads 2.0 and its later minor versions: use"),
        Refusal(
            old: "\"schemaVersion\":\"2.0\"", new: "\"schemaVersion\":\"2\"", path: "schemaVersion",
            says: "The schema version is \"2\""),
        Refusal(
            old: "\"decisionDate\":\"2017-02-28\"", new: "\"decisionDate\":\"2017-02-29\"", path: "header.decisionDate",
            says: "\"2017-02-29\" is not a day of the calendar in the form 2017-02-14."),
        Refusal(
            old: "\"decisionDate\":\"2017-02-28\"", new: "\"decisionDate\":\"02/14/2017\"", path: "header.decisionDate",
            says: "\"02/14/2017\" is not a day"),
        Refusal(
            old: "\"decisionDate\":\"2017-02-28\"", new: "\"decisionDate\":\"2017-+2-14\"", path: "header.decisionDate",
            says: "\"2017-+2-14\" is not a day"),
        Refusal(
            old: "\"decision\":\"upheld\"", new: "\"decision\":\"withdrawn\"", path: "issues.0.decision",
            says: "withdrawn"),
        Refusal(
            old: "\"kind\":\"header\",\"start\":0,", new: "\"kind\":\"header\",\"start\":99999,",
            path: "positions.sections.0.start", says: "No range of bytes goes from 99999 to "),
    ])
    func refuses(refusal: Refusal) throws {
        let error = try #require(throws: DecodingError.self) { try decode(edited(refusal.old, refusal.new)) }
        guard case .dataCorrupted(let context) = error else { throw error }
        #expect(context.debugDescription.contains(refusal.says))
        let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
        #expect(path.joined(separator: ".") == refusal.path)
    }

    @Test(arguments: [
        "edition", "reviewer", "priority", "claimNumber", "statedOutcome", "age", "heading", "pages", "message",
    ])
    func everyKeyHasToBeThere(key: String) throws {
        let error = try #require(throws: DecodingError.self) { try decode(edited("\"\(key)\":", "\"other\":")) }
        guard case .keyNotFound(let missing, _) = error else { throw error }
        #expect(missing.stringValue == key)
    }

    private func decode(_ json: [UInt8]) throws -> Determination {
        try JSONDecoder().decode(Determination.self, from: Data(json))
    }

    private func object(_ json: Data) throws -> NSDictionary {
        try #require(JSONSerialization.jsonObject(with: json) as? NSDictionary)
    }

    private func withoutPositions(_ json: Data) throws -> NSDictionary {
        let object = try #require(object(json).mutableCopy() as? NSMutableDictionary)
        object.removeObject(forKey: "positions")
        return object
    }

    /// The compact JSON with positions of a letter that has a diagnostic, `old` replaced by `new`.
    private func edited(_ old: String, _ new: String) throws -> [UInt8] {
        let text = Letter.text(summary: "")
        let bytes = Determination(parsing: text).json(style: .compact, positionsIn: Array(text.utf8))
        let json = String(decoding: bytes, as: UTF8.self)
        try #require(json.contains(old))
        return Array(json.replacing(old, with: new).utf8)
    }
}

/// The same letter as an array, a string and a span of bytes gives the same determination.
@Suite struct InputFormTests {
    @Test(arguments: Fixture.all)
    func allFormsGiveTheSame(fixture: Fixture) throws {
        let expected = Determination(parsing: fixture.text)
        #expect(Determination(parsing: fixture.text.span) == expected)
        #expect(Determination(parsing: Data(fixture.text)) == expected)
        // The offsets are not the indices of the slice.
        #expect(Determination(parsing: (Array("above".utf8) + fixture.text).dropFirst(5)) == expected)
        guard let text = String(validating: fixture.text, as: UTF8.self) else { return }
        #expect(Determination(parsing: text) == expected)
        #expect(Determination(parsing: ("above" + text).dropFirst(5)) == expected)
        #expect(Determination(parsing: ("above" + text).dropFirst(5).utf8) == expected)
    }

    @Test func equalDeterminationsHaveOneHash() {
        #expect(Set([Letter.parse(), Letter.parse(), Determination()]).count == 2)
        #expect(Letter.parse().issues.map(\.id) == [1])
    }

    @Test func isDescribedInTheLinesOfTheCommand() {
        let text = Letter.text(issues: Letter.issue("Norco #60: Upheld"), Letter.issue("Knee brace: Overturned"))
            .replacing("Priority: Standard", with: "Priority: soon")
        let lines = Determination(parsing: text).description.split(separator: "\n")
        #expect(
            lines.prefix(3) == [
                "CM17-0000001: partiallyOverturned", "1. Norco #60: upheld", "2. Knee brace: overturned",
            ])
        #expect(lines.contains { $0.contains(": warning: ") && $0.hasSuffix("[unexpected-value]") })
        #expect(Determination().description == "no case number: no outcome")
    }
}
