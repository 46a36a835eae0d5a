@testable import IMRParser

/// Tries mutations of all kinds, each kind with random numbers of its own, so that the same letters are met
/// in every run whatever the threads do.
struct MutationRun {
    let bases: [MutationBase]
    let count: Int

    /// No run takes longer than this, whatever the count.
    static let limit = Duration.seconds(300)

    /// The report, and how long it took.
    func report() async -> (MutationReport, Duration) {
        let clock = ContinuousClock()
        let start = clock.now
        var open = MutationKind.allCases.enumerated().map { index, kind in
            KindRun(kind, seed: UInt64(index + 1), of: bases, until: start + MutationRun.limit)
        }
        var report = MutationReport()
        while report.tried < count, !open.isEmpty, clock.now < start + MutationRun.limit {
            // Kinds that have no more letters leave their share to the others.
            let share = (count - report.tried + open.count - 1) / open.count
            let runs = await withTaskGroup(of: KindRun.self) { group in
                for run in open { group.addTask { run.continued(by: share) } }
                return await group.reduce(into: []) { $0.append($1) }
            }
            for run in runs { report.add(run.report) }
            open = runs.filter { !$0.isExhausted }.sorted { $0.seed < $1.seed }
            for index in open.indices { open[index].report = MutationReport() }
        }
        return (report, clock.now - start)
    }
}

/// The mutations of one kind.
private struct KindRun: Sendable {
    let kind: MutationKind
    let seed: UInt64
    let bases: [MutationBase]
    let end: ContinuousClock.Instant
    var report = MutationReport()
    /// Whether no letter is left that was not tried.
    private(set) var isExhausted = false
    private var generator: SeededGenerator
    private var seen: Set<[UInt8]> = []

    /// So many draws in a row without a new letter mean that there is none left.
    private static let mostVainDraws = 300

    init(_ kind: MutationKind, seed: UInt64, of bases: [MutationBase], until end: ContinuousClock.Instant) {
        (self.kind, self.seed, self.bases, self.end) = (kind, seed, bases, end)
        generator = SeededGenerator(seed: seed)
    }

    func continued(by count: Int) -> KindRun {
        var run = self
        for _ in 0..<count where !run.isExhausted { run.tryNext() }
        return run
    }

    private mutating func tryNext() {
        for _ in 0..<KindRun.mostVainDraws where ContinuousClock.now < end {
            guard let base = bases.randomElement(using: &generator),
                let other = bases.randomElement(using: &generator),
                let mutation = Mutation.make(kind, of: base, other: other, using: &generator),
                mutation.letter.bytes != base.bytes, seen.insert(mutation.letter.bytes).inserted
            else { continue }
            let determination = Determination(parsing: mutation.letter.bytes)
            let invariants = Invariants(mutation.letter.bytes, parsedAs: determination)
            report.add(
                MutationJudge(mutation, of: base, parsedAs: determination), violations: invariants.violations)
            return
        }
        isExhausted = true
    }
}
