import Foundation
import Testing

@testable import IMRParser

/// What the pages say of the library is what the library does.
@Suite struct ReadmeTests {
    private func page(_ name: String) throws -> String {
        try Fixture.projectFile("Sources/IMRParser/IMRParser.docc/\(name).md")
    }

    @Test func listsEveryDiagnosticAndNoOther() throws {
        let rows = try page("Diagnostics").split(separator: "\n").filter { $0.hasPrefix("| `") }
        let codes = rows.compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
        #expect(Set(codes) == Set(Determination.Diagnostic.Code.allCases.map(\.rawValue)))
        #expect(codes.count == Set(codes).count)
    }

    @Test func namesTheSchemaVersion() throws {
        #expect(try page("Output").contains("\"schemaVersion\": \"\(Determination.schemaVersion)\""))
    }

    @Test func listsEveryEdition() throws {
        let page = try page("Editions")
        for edition in Determination.Edition.allCases { #expect(page.contains("| `\(edition.rawValue)` |")) }
    }

    /// The letter's JSON on the page has the keys that are written. Its long texts and lists are cut.
    @Test func showsEveryKey() throws {
        let example = try #require(
            page("Output").split(separator: "```json\n").dropFirst().first?.split(separator: "```").first)
        let written = Determination(parsing: try Fixture.named("determination/one-issue").text).json()
        compare(
            try JSONSerialization.jsonObject(with: Data(example.utf8)),
            with: try JSONSerialization.jsonObject(with: Data(written)), at: "")
    }

    private func compare(_ shown: Any, with written: Any, at pointer: String) {
        if let shown = shown as? [String: Any], let written = written as? [String: Any] {
            #expect(shown.keys.sorted() == written.keys.sorted(), "keys at \(pointer)")
            for (key, value) in shown { compare(value, with: written[key] ?? value, at: "\(pointer)/\(key)") }
        } else if let shown = shown as? [Any], let written = written as? [Any] {
            for (one, other) in zip(shown, written) { compare(one, with: other, at: pointer + "[]") }
        }
    }

    @Test func readmeIsShortAndItsLinksLeadSomewhere() throws {
        let readme = try Fixture.projectFile("README.md")
        #expect(readme.utf8.count <= 10_000)
        for link in readme.matches(of: /\]\(([^)#]+)\)/).map({ String($0.1) }) where !link.hasPrefix("https://") {
            #expect(FileManager.default.fileExists(atPath: Fixture.root.appending(path: link).path), "\(link)")
        }
    }
}
