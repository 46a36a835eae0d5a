import Foundation

@testable import IMRParser

/// A letter and its JSON, found by name in the folder `Fixtures`.
struct Fixture: CustomStringConvertible {
    /// The file's name without its ending.
    let name: String
    let text: [UInt8]

    var description: String { name }
    var jsonFile: URL { Fixture.folder.appending(path: name + ".json") }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures")

    static let all: [Fixture] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".txt") }.sorted().compactMap { file in
            guard let text = FileManager.default.contents(atPath: folder.appending(path: file).path) else {
                return nil
            }
            return Fixture(name: String(file.dropLast(4)), text: [UInt8](text))
        }
    }()
}

/// What must be true of the parse of any bytes at all.
struct Invariants {
    /// What is not true, in words; empty when all is well.
    let violations: [String]

    init(_ bytes: [UInt8]) { self.init(bytes, parsedAs: Determination(parsing: bytes)) }

    init(_ bytes: [UInt8], parsedAs determination: Determination) {
        var violations: [String] = []
        var end = 0
        for section in determination.sections {
            if section.range.lowerBound != end { violations.append("sections do not tile at \(end)") }
            end = section.range.upperBound
        }
        if end != bytes.count { violations.append("sections end at \(end) of \(bytes.count)") }

        var located = determination
        located.updatePositions { pointer, range in
            if range.lowerBound < 0 || range.upperBound > bytes.count || range.isEmpty {
                violations.append("\(pointer) lies at \(range) of \(bytes.count)")
            }
        }
        for diagnostic in determination.diagnostics {
            guard let place = diagnostic.place else { continue }
            if place.start < 0 || place.end > bytes.count || place.start > place.end {
                violations.append("\(diagnostic.code) lies at \(place)")
            }
        }
        let json = Data(determination.json(file: "a.txt", style: .compact, positionsIn: bytes))
        if (try? JSONSerialization.jsonObject(with: json)) == nil {
            violations.append("the JSON is not valid")
        }
        self.violations = violations
    }
}

/// A small generator of random numbers that gives the same ones in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
