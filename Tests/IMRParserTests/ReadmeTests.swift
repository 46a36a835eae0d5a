import Foundation
import Testing

@testable import IMRParser

/// What the README says of the library is what the library does.
@Suite struct ReadmeTests {
    private func readme() throws -> String { try Fixture.projectFile("README.md") }

    @Test func listsEveryDiagnosticAndNoOther() throws {
        let section = try #require(readme().split(separator: "## Diagnostics").last?.split(separator: "## ").first)
        let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `") }
        let codes = rows.compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
        #expect(Set(codes) == Set(Determination.Diagnostic.Code.allCases.map(\.rawValue)))
        #expect(codes.count == Set(codes).count)
    }

    @Test func namesTheSchemaVersion() throws {
        #expect(try readme().contains("\"schemaVersion\": \"\(Determination.schemaVersion)\""))
    }
}
