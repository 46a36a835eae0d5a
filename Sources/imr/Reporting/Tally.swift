/// What a run has come to so far.
struct Tally: Equatable, Sendable {
    /// Letters done, failures and unchanged ones included.
    var letters = 0
    /// Issues in them.
    var issues = 0
    /// Warnings about them.
    var warnings = 0
    /// Letters that failed.
    var failures = 0
    /// Letters left alone because their JSON file is newer.
    var unchanged = 0
    /// The status of the first failure in input order.
    private(set) var status = ExitStatus.done

    /// Notes a status; the first that is not `done` stays.
    mutating func note(_ new: ExitStatus) { if status == .done { status = new } }

    /// Adds what comes later in input order.
    static func += (tally: inout Tally, later: Tally) {
        tally.letters += later.letters
        tally.issues += later.issues
        tally.warnings += later.warnings
        tally.failures += later.failures
        tally.unchanged += later.unchanged
        tally.note(later.status)
    }

    /// The closing line: `5,000 letters, 10,412 issues, 31 warnings, 2 failures, 0.8 s`.
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
