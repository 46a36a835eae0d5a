import Foundation
import Testing

@testable import IMRParser

/// Every value stands where its position says: the slice of the input, unwrapped, is the value.
@Suite struct PositionTests {
    @Test(arguments: Fixture.all)
    func slicesAreTheirValues(fixture: Fixture) throws {
        // Marks and other characters are in the slices of a transcribed text, and in no value.
        guard Transcription(fixture.text).isInput else { return }
        let positions = try Positions(fixture)
        for (pointer, place) in positions.places {
            let value = try #require(positions.value(at: pointer), "\(pointer) points at nothing")
            let slice = positions.slice(place)
            #expect(Positions.means(slice, value, at: pointer), "\(pointer): \(slice) is not \(value)")
        }
    }

    /// Every scalar that is not null has a position, but for what follows from others: numbers of issues,
    /// outcome.
    @Test(arguments: Fixture.all)
    func everyScalarHasAPosition(fixture: Fixture) throws {
        let positions = try Positions(fixture)
        for key in ["header", "reviewer", "documentsReviewed", "caseSummary", "issues", "statedOutcome"] {
            for pointer in positions.scalars(at: "/" + key) where !pointer.hasSuffix("/number") {
                #expect(positions.places[pointer] != nil, "\(pointer) has no position")
            }
        }
    }

    @Test(arguments: Fixture.all)
    func linesAndColumnsAgree(fixture: Fixture) throws {
        for (pointer, place) in try Positions(fixture).places {
            let (line, column) = PositionTests.lineAndColumn(of: place.start, in: fixture.text)
            #expect(place.line == line && place.column == column, "\(pointer)")
            #expect(place.start < place.end && place.end <= fixture.text.count, "\(pointer)")
        }
    }

    @Test(arguments: Fixture.all)
    func sectionsTile(fixture: Fixture) throws {
        var end = 0
        for section in try Positions(fixture).sections {
            #expect(section.start == end && section.end > section.start)
            end = section.end
        }
        #expect(end == fixture.text.count)
    }

    /// Counted byte by byte, as an editor would: `\n`, `\r\n`, `\r` and `\f` end a line.
    private static func lineAndColumn(of offset: Int, in text: [UInt8]) -> (Int, Int) {
        var (line, column) = (1, 1)
        for index in 0..<offset {
            let isHalfOfPair =
                text[index] == Ascii.carriageReturn && index + 1 < text.count
                && text[index + 1] == Ascii.newline
            if Ascii.isLineEnd(text[index]), !isHalfOfPair {
                (line, column) = (line + 1, 1)
            } else {
                column += 1
            }
        }
        return (line, column)
    }
}

/// The JSON form of a fixture with its positions.
private struct Positions {
    struct Place {
        var start, end, line, column: Int
    }

    let text: [UInt8]
    let json: [String: Any]
    /// The places by JSON Pointer.
    private(set) var places: [String: Place] = [:]
    private(set) var sections: [(start: Int, end: Int)] = []

    init(_ fixture: Fixture) throws {
        text = fixture.text
        let bytes = Determination(parsing: text).json(positionsIn: text)
        json = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let positions = try #require(json["positions"] as? [String: Any])
        for (pointer, value) in positions where pointer != "sections" {
            let place = try #require(value as? [String: Int])
            places[pointer] = Place(
                start: try #require(place["start"]), end: try #require(place["end"]),
                line: try #require(place["line"]), column: try #require(place["column"]))
        }
        for section in try #require(positions["sections"] as? [[String: Any]]) {
            sections.append((try #require(section["start"] as? Int), try #require(section["end"] as? Int)))
        }
    }

    /// The value a JSON Pointer points at, as a string; `nil` for null or nothing.
    func value(at pointer: String) -> String? {
        let found = jsonValue(at: pointer, in: json)
        if let number = found as? Int { return String(number) }
        return found as? String
    }

    /// The pointers of all scalars that are not null at or below `pointer`.
    func scalars(at pointer: String) -> [String] {
        func visit(_ node: Any?, _ pointer: String) -> [String] {
            if let object = node as? [String: Any] { return object.flatMap { visit($1, "\(pointer)/\($0)") } }
            if let list = node as? [Any] {
                return list.enumerated().flatMap { visit($1, "\(pointer)/\($0)") }
            }
            return node is NSNull ? [] : [pointer]
        }
        return visit(json[String(pointer.dropFirst())], pointer)
    }

    /// The slice of the input as one line: page footers left out, white space squeezed, a word divided at a line's end
    /// joined.
    func slice(_ place: Place) -> String {
        let printed = String(decoding: text[place.start..<place.end], as: UTF8.self)
            .replacing(#/Final Determination Letter for IMR Case Number\s+CM\d\d-\d+\s+\d{1,3}\s/#, with: "")
        return Positions.squeezed(
            printed.replacing(#/-?\u{FFFE}\s*/#, with: "-").replacing(
                #/(\S[-\u{2010}\u{AD}])[ \t\u{A0}]*(\r\n|[\n\r\f])\s*/#
            ) { $0.1 })
    }

    private static func squeezed(_ text: String) -> String {
        text.split { $0.isWhitespace || $0 == "\u{FEFF}" }.joined(separator: " ")
    }

    /// Whether the words printed at a place say the value.
    static func means(_ slice: String, _ value: String, at pointer: String) -> Bool {
        let name = pointer.split(separator: "/").last ?? ""
        let words = slice.lowercased()
        // The words of a name and the digits of a year may be broken or joined in the print.
        if ["title", "year"].contains(name) || pointer.hasPrefix("/reviewer/s"), name != "statement" {
            // A profession may be named by its member.
            if pointer.hasPrefix("/reviewer/specialties"), words.dropLast(2) == value.lowercased().dropLast(2) {
                return true
            }
            return slice.filter { !$0.isWhitespace } == value.filter { !$0.isWhitespace }
        }
        switch name {
        case "decision", "statedOutcome": return MutationText(slice).word == value
        case "priority": return words == value
        case "age": return words.contains(value) || !words.contains(where: \.isNumber)
        case "sex": return !words.isEmpty && Set(value == "male" ? male : female).contains(words)
        case "basis", "source":
            // Sentences say it by a work's own name, by what follows it, or by the words that it comes after.
            let says = [
                "mtus", "medical treatment utilization schedule", "official disability", "odg", "guidelines used",
                "based on", "decision on",
            ]
            let denies = ["not cite", "cited no", "not base"]
            return (value == "noneCited" ? denies : says).contains(where: words.contains)
        default: break
        }
        if pointer.hasPrefix("/header/"), name != "caseNumber", name != "claimNumber" {
            let bytes = Array(slice.utf8)
            let date = DateSyntax.date(
                at: 0, limit: bytes.count, in: bytes, allowsWords: true, allowsShortYear: true, allowsSpaces: true)
            return MutationText(slice).isoDate == value || date.flatMap { $0.likelyDate?.description } == value
        }
        return slice == squeezed(value)
    }

    private static let male = ["male", "man", "gentleman", "m"]
    private static let female = ["female", "woman", "lady", "f"]
}
