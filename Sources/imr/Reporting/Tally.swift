import IMRParser

/// The counts of a run so far.
struct Tally: Equatable, Sendable {
    /// The letters that are done, including failures and unchanged ones.
    var letters = 0
    /// The issues in the letters.
    var issues = 0
    /// The errors in the letters: each is about a letter, or a part of one, that is lost.
    var errors = 0
    /// The warnings about the letters.
    var warnings = 0
    /// The inputs that could not be read, and the outputs that could not be written.
    var failures = 0
    /// The letters that were skipped because their JSON file is up to date.
    var unchanged = 0
    /// Whether one of those has an error or a warning, which is counted but not printed again.
    var hasSilentLetters = false
    /// How many diagnostics of each kind there were.
    var codes: [Determination.Diagnostic.Code: Int] = [:]
    /// The status of the first failure in input order.
    private(set) var status = ExitStatus.done

    /// Notes a status. Only the first status that is not `done` is kept.
    mutating func note(_ new: ExitStatus) { if status == .done { status = new } }

    /// Adds the counts of letters that come later in input order.
    static func += (tally: inout Tally, later: Tally) {
        tally.letters += later.letters
        tally.issues += later.issues
        tally.errors += later.errors
        tally.warnings += later.warnings
        tally.failures += later.failures
        tally.unchanged += later.unchanged
        tally.hasSilentLetters = tally.hasSilentLetters || later.hasSilentLetters
        tally.codes.merge(later.codes, uniquingKeysWith: +)
        tally.note(later.status)
    }

    /// The closing lines, such as
    ///
    /// ```
    /// imr: 5,000 letters, 10,412 issues, 2 errors, 31 warnings, 1 failure, 12 files passed over (9 .docx, 3 .png), 0.8 s
    /// imr: 30 uncertain-heading, 3 missing-section
    /// ```
    ///
    /// - Parameters:
    ///   - passedOver: How many files in folders are no letters, by the endings of their names.
    ///   - isCut: Whether some messages were only counted.
    func summary(seconds: Double, passedOver: [String: Int], isCut: Bool) -> String {
        var parts = [
            Figures.count(letters, "letter"), Figures.count(issues, "issue"), Figures.count(errors, "error"),
            Figures.count(warnings, "warning"), Figures.count(failures, "failure"),
        ]
        if unchanged > 0 { parts.insert(Figures.grouped(unchanged) + " unchanged", at: 1) }
        if !passedOver.isEmpty {
            let kinds = Tally.sorted(passedOver.map { ($0, $1) }).map { "\(Figures.grouped($1)) \($0)" }
            parts.append(
                Figures.count(passedOver.values.reduce(0, +), "file") + " passed over ("
                    + kinds.joined(separator: ", ") + ")")
        }
        let first = (parts + [Figures.seconds(seconds)]).joined(separator: ", ")
        let silent =
            hasSilentLetters
            ? "imr: messages about unchanged letters are not printed again; they are in the JSON, in \"diagnostics\"\n"
            : ""
        let counted = Tally.sorted(codes.map { ($0.rawValue, $1) }).map { "\(Figures.grouped($1)) \($0)" }
        if counted.isEmpty { return "imr: \(first)\n\(silent)" }
        let hint = isCut ? "; --verbose prints all messages" : ""
        return "imr: \(first)\nimr: \(counted.joined(separator: ", "))\(hint)\n\(silent)"
    }

    /// The most frequent first; those of one number by name.
    private static func sorted(_ counts: [(String, Int)]) -> [(String, Int)] {
        counts.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }
}
