/// The counts of a run so far.
struct Tally: Equatable, Sendable {
    /// The letters that are done, including failures and unchanged ones.
    var letters = 0
    /// The issues in the letters.
    var issues = 0
    /// The warnings about the letters.
    var warnings = 0
    /// The letters that failed.
    var failures = 0
    /// The letters that were skipped because their JSON file is newer.
    var unchanged = 0
    /// The status of the first failure in input order.
    private(set) var status = ExitStatus.done

    /// Notes a status. Only the first status that is not `done` is kept.
    mutating func note(_ new: ExitStatus) { if status == .done { status = new } }

    /// Adds the counts of letters that come later in input order.
    static func += (tally: inout Tally, later: Tally) {
        tally.letters += later.letters
        tally.issues += later.issues
        tally.warnings += later.warnings
        tally.failures += later.failures
        tally.unchanged += later.unchanged
        tally.note(later.status)
    }

    /// The final line, such as `5,000 letters, 10,412 issues, 31 warnings, 2 failures, 0.8 s`.
    func summary(seconds: Double) -> String {
        var parts = [
            Self.count(letters, "letter"), Self.count(issues, "issue"), Self.count(warnings, "warning"),
            Self.count(failures, "failure"),
        ]
        if unchanged > 0 { parts.insert(Figures.grouped(unchanged) + " unchanged", at: 1) }
        return (parts + [Figures.seconds(seconds)]).joined(separator: ", ")
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        Figures.grouped(number) + " " + noun + (number == 1 ? "" : "s")
    }
}
