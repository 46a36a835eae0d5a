import Foundation
import Testing

@testable import IMRParser

/// Mutated letters: no value is wrong in silence.
///
/// The number of letters is 3,000 unless `IMR_MUTATIONS` says otherwise; all of the proof is
///
/// ```
/// IMR_MUTATIONS=20000 swift test -c release -Xswiftc -enable-testing --filter Mutation
/// ```
///
/// `IMR_CORPUS` names a folder whose sub-folders hold further letters (`.txt`); as many mutations are tried
/// on them.
@Suite struct MutationTests {
    static let environment = ProcessInfo.processInfo.environment
    static let count = environment["IMR_MUTATIONS"].flatMap { Int($0) } ?? 3_000

    @Test(arguments: Determination.Edition.allCases)
    func noValueOfAMutatedFixtureIsWrongInSilence(edition: Determination.Edition) async throws {
        let bases = Fixture.all
            .compactMap { MutationBase(name: $0.name, bytes: $0.text) }
            .filter { $0.determination.edition == edition }
        try #require(bases.count >= (edition == .determination ? 40 : 8))
        // Older letters are few: a quarter as many tries find as much in them.
        await prove(bases, count: MutationTests.count / (edition == .determination ? 1 : 4))
    }

    @Test(.enabled(if: environment["IMR_CORPUS"] != nil))
    func noValueOfAMutatedCorpusLetterIsWrongInSilence() async throws {
        let folder = URL(filePath: try #require(MutationTests.environment["IMR_CORPUS"]))
        let files = (FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? [])
            .compactMap { $0 as? String }.filter { $0.hasSuffix(".txt") && $0.contains("/") }.sorted()
        let bases = files.compactMap { file in
            FileManager.default.contents(atPath: folder.appending(path: file).path).flatMap {
                MutationBase(name: file, bytes: [UInt8]($0))
            }
        }
        try #require(!bases.isEmpty)
        await prove(bases, count: MutationTests.count)
    }

    private func prove(_ bases: [MutationBase], count: Int) async {
        let run = MutationRun(bases: bases, count: count)
        let (report, time) = await run.report()
        print(
            "\(bases.first?.name ?? "") …: \(bases.count) letters, \(report.tried) mutations, \(time)\n\(report.table)")
        #expect(report.violations == [])
        #expect(Double(report.silent) <= 0.005 * Double(report.truthChanged))
        #expect(report.shareMet(.flipDecision) >= 0.95)
        #expect(report.shareMet(.blankCell) == 1)
        #expect(report.shareMet(.changeConclusion) >= 0.95)
        #expect(report.shareMet(.moveHeading) >= 0.95)
    }
}
