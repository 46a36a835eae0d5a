import Foundation
import Testing

@testable import IMRParser

/// Every pair in `Fixtures`: the letter gives exactly the JSON beside it.
///
/// With `IMR_UPDATE_FIXTURES=1` in the environment the tests write each JSON file that is not as expected, and fail with
/// its name.
@Suite struct FixtureTests {
    static let isRecording = ProcessInfo.processInfo.environment["IMR_UPDATE_FIXTURES"] == "1"

    @Test(arguments: Determination.Edition.allCases)
    func thereAreFixtures(edition: Determination.Edition) {
        #expect(Fixture.all.count { $0.folder == edition.rawValue } >= 8)
    }

    /// The folder has the name of the edition; what is not a determination has a folder of its own.
    @Test(arguments: Fixture.all)
    func isOfTheEditionThatItsFolderNames(fixture: Fixture) {
        let edition = Determination(parsing: fixture.text).edition
        #expect(edition?.rawValue ?? "not-a-determination" == fixture.folder)
    }

    @Test(arguments: Fixture.all)
    func givesItsJSON(fixture: Fixture) throws {
        let json = String(decoding: Determination(parsing: fixture.text).json(file: fixture.file), as: UTF8.self)
        if FixtureTests.isRecording { try fixture.record(json) }
        #expect(try json == fixture.json)
    }

    /// A key without a value in any letter would be proven by none: not its value, not its place, not its coding.
    @Test func everyKeyHasAValueInSomeLetter() throws {
        var keys: Set<String> = []
        var filled: Set<String> = []
        func visit(_ node: Any, _ path: String) {
            for element in node as? [Any] ?? [] { visit(element, path + "[]") }
            for (key, value) in node as? [String: Any] ?? [:] {
                keys.insert("\(path)/\(key)")
                if !(value is NSNull) { filled.insert("\(path)/\(key)") }
                visit(value, "\(path)/\(key)")
            }
        }
        for fixture in Fixture.all { visit(try JSONSerialization.jsonObject(with: Data(fixture.json.utf8)), "") }
        #expect(keys.subtracting(filled) == ["/extractor"])
    }

    /// One letter in the shapes of all extractors gives the same values; only hyphens that an extractor dropped, and
    /// paragraphs that it does not show, may differ.
    @Test(arguments: Determination.Edition.allCases)
    func everyShapeGivesTheSameValues(edition: Determination.Edition) throws {
        let shapes = Fixture.all.filter { $0.name.hasPrefix(edition.rawValue + "/shape-") }
        try #require(shapes.count >= 8)
        let expected = bareJSON(of: try #require(shapes.first))
        for shape in shapes { #expect(bareJSON(of: shape) == expected, "\(shape.name)") }
    }

    private func bareJSON(of fixture: Fixture) -> String {
        var determination = Determination(parsing: fixture.text)
        determination.diagnostics = []
        let json = String(decoding: determination.json(style: .compact), as: UTF8.self)
        return json.replacing("\\n", with: "").filter { !$0.isWhitespace && $0 != "-" }
    }
}

/// What holds for every fixture, however it is cut, mangled, or ended.
@Suite struct FixturePropertyTests {
    @Test(arguments: Fixture.all)
    func sectionsTileAndPositionsLieInside(fixture: Fixture) {
        #expect(Invariants(fixture.text).violations == [])
    }

    @Test(arguments: Fixture.all)
    func lineEndsMakeNoDifference(fixture: Fixture) {
        let unix = fixture.text.split(separator: Ascii.carriageReturn, omittingEmptySubsequences: false)
        let hasPairs = fixture.text.contains(Ascii.newline)
        let lf = hasPairs ? Array(unix.joined()) : fixture.text.map { $0 == Ascii.carriageReturn ? Ascii.newline : $0 }
        let crlf = lf.flatMap { $0 == Ascii.newline ? [Ascii.carriageReturn, Ascii.newline] : [$0] }
        let cr = lf.map { $0 == Ascii.newline ? Ascii.carriageReturn : $0 }
        let values = [lf, crlf, cr].map { bytes in
            var determination = Determination(parsing: bytes)
            determination.diagnostics = []
            return String(decoding: determination.json(), as: UTF8.self)
        }
        #expect(values[0] == values[1])
        #expect(values[0] == values[2])
    }

    @Test(arguments: Fixture.all)
    func anyBeginningOfALetterIsParsed(fixture: Fixture) {
        for length in stride(from: 0, to: fixture.text.count, by: max(1, fixture.text.count / 60)) {
            #expect(Invariants(Array(fixture.text[..<length])).violations == [])
        }
    }

    @Test(arguments: Fixture.all)
    func anyEndOfALetterIsParsed(fixture: Fixture) {
        for length in stride(from: 0, to: fixture.text.count, by: max(1, fixture.text.count / 20)) {
            #expect(Invariants(Array(fixture.text[length...])).violations == [])
        }
    }

    @Test func anyBytesAreParsed() {
        var generator = SeededGenerator(seed: 7)
        for length in 0..<300 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            #expect(Invariants(bytes).violations == [])
        }
    }
}
