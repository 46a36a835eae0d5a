import IMRParser

/// The counts of a letter. They are kept with its JSON, so that a run that skips it still counts what was found in it.
struct LetterCounts: Equatable, Sendable {
    private(set) var issues = 0
    private(set) var errors = 0
    private(set) var warnings = 0

    /// Counts what was read in a letter. What is said of a heading and of the service in it counts once.
    init(_ determination: Determination) {
        issues = determination.issues.count
        for diagnostic in determination.distinctDiagnostics {
            switch diagnostic.severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .note: break
            }
        }
    }

    /// The counts from ``bytes``; `nil` if these are not counts.
    init?(_ bytes: some Collection<UInt8>) {
        let text = String(decoding: bytes, as: UTF8.self)
        let numbers = text.split(separator: " ", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
        guard numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
        (issues, errors, warnings) = (numbers[0], numbers[1], numbers[2])
    }

    /// The counts as text.
    var bytes: [UInt8] { Array("\(issues) \(errors) \(warnings)".utf8) }
}
