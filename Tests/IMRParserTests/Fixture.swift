import Foundation
import Testing

@testable import IMRParser

/// A letter and its JSON, found by name in the folder `Fixtures`.
struct Fixture: CustomStringConvertible {
    /// The path below `Fixtures` without the ending, such as `determination/one-issue`.
    let name: String
    let text: [UInt8]

    var description: String { name }

    /// The folder: the edition that the letter is of, or `not-a-determination`.
    var folder: Substring { name.prefix { $0 != "/" } }

    /// The text file's bare name, as the JSON has it.
    var file: String { name.dropFirst(folder.count + 1) + ".txt" }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Every fixture, in the order of the names.
    static let all: [Fixture] = {
        let folder = root.appending(path: "Fixtures")
        let files = (FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []).compactMap { $0 as? String }
        return files.filter { $0.hasSuffix(".txt") && !$0.hasPrefix("letters/") }.sorted().compactMap { file in
            FileManager.default.contents(atPath: folder.appending(path: file).path).map {
                Fixture(name: String(file.dropLast(4)), text: [UInt8]($0))
            }
        }
    }()

    /// The fixture with this name.
    static func named(_ name: String) throws -> Fixture { try #require(all.first { $0.name == name }) }

    /// A text file of the project; `path` begins at its root.
    static func projectFile(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
}

// MARK: - The expected JSON

extension Fixture {
    /// The JSON that the letter has to give.
    var json: String { get throws { try beginning + Fixture.projectFile(jsonFile).dropFirst(2) } }

    /// Writes the JSON file if `json` is not what it holds, and reports that as a failure.
    func record(_ json: String) throws {
        try #require(json.hasPrefix(beginning))
        guard (try? self.json) != json else { return }
        let body = "{\n" + json.dropFirst(beginning.count)
        try Data(body.utf8).write(to: Fixture.root.appending(path: jsonFile))
        Testing.Issue.record(
            "recorded \(jsonFile): read the difference, then run the tests again without IMR_UPDATE_FIXTURES")
    }

    private var jsonFile: String { "Fixtures/\(name).json" }

    /// How every object begins. These keys are not in the JSON files, so that a new version changes none of them.
    private var beginning: String {
        """
        {
          "schemaVersion": "\(Determination.schemaVersion)",
          "file": "\(file)",
          "extractor": null,

        """
    }
}
