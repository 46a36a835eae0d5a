/// What became of the mutations, per kind.
struct MutationReport: Sendable {
    /// The figures of one kind.
    struct Row: Sendable {
        var tried = 0
        var truthChanged = 0
        /// How many of those whose truth changed have a diagnostic at all, wherever it is.
        var named = 0
        var silent = 0
        /// How many have a wrong value without a diagnostic, and nobody can know.
        var unknowable = 0
        /// How many have a wrong value whose only diagnostic is elsewhere.
        var beside = 0
        /// How many mutations demanded a diagnostic of their own, and how many got it.
        var demanded = 0
        var met = 0
        /// Pointers of silent errors, with the letter and the offset of the edit.
        var examples: [String] = []
        /// How often each pointer was silently wrong, indices left out.
        var pointers: [String: Int] = [:]
    }

    private(set) var rows: [MutationKind: Row] = [:]
    /// Broken invariants: sections that do not tile, positions outside, JSON that is not valid.
    private(set) var violations: [String] = []

    static let mostExamples = 3

    mutating func add(_ judge: MutationJudge, violations found: [String]) {
        var row = rows[judge.mutation.kind, default: Row()]
        row.tried += 1
        if judge.isTruthChanged { row.truthChanged += 1 }
        if judge.isTruthChanged, judge.isNamed { row.named += 1 }
        if judge.isBeside { row.beside += 1 }
        if let isMet = judge.isDemandMet {
            row.demanded += 1
            if isMet { row.met += 1 }
        }
        let place = "\(judge.base.name):\(judge.letter.editOffset)"
        if judge.mutation.isUnknowable {
            if !judge.silent.isEmpty { row.unknowable += 1 }
        } else if let pointer = judge.silent.first {
            row.silent += 1
            let general = pointer.split(separator: "/").map { Int($0) == nil ? String($0) : "*" }.joined(
                separator: "/")
            row.pointers[general, default: 0] += 1
            if row.examples.count < MutationReport.mostExamples {
                row.examples.append("\(pointer) in \(place)")
            }
        }
        violations += found.map { "\($0) in \(place), \(judge.mutation.kind)" }
        rows[judge.mutation.kind] = row
    }

    mutating func add(_ other: MutationReport) {
        rows.merge(other.rows) { $0 + $1 }
        violations += other.violations
    }

    var tried: Int { rows.values.reduce(0) { $0 + $1.tried } }
    var truthChanged: Int { rows.values.reduce(0) { $0 + $1.truthChanged } }
    var named: Int { rows.values.reduce(0) { $0 + $1.named } }
    var silent: Int { rows.values.reduce(0) { $0 + $1.silent } }

    /// The share of a kind's demands that were met; 1 if there were none.
    func shareMet(_ kind: MutationKind) -> Double {
        guard let row = rows[kind], row.demanded > 0 else { return 1 }
        return Double(row.met) / Double(row.demanded)
    }

    /// The figures as a table, with examples of silent errors below.
    var table: String {
        var lines = [
            MutationReport.line(
                "kind", ["tried", "changed", "named", "silent", "unknowable", "beside", "demanded", "met"])
        ]
        for kind in MutationKind.allCases {
            guard let row = rows[kind] else { continue }
            let figures = [
                row.tried, row.truthChanged, row.named, row.silent, row.unknowable, row.beside, row.demanded, row.met,
            ]
            lines.append(MutationReport.line(kind.rawValue, figures.map(String.init)))
        }
        lines.append(MutationReport.line("all", [tried, truthChanged, named, silent].map(String.init)))
        for kind in MutationKind.allCases {
            guard let row = rows[kind], row.silent > 0 else { continue }
            let pointers = row.pointers.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5)
            lines.append("\(kind): " + pointers.map { "\($0.value) × \($0.key)" }.joined(separator: ", "))
            lines += row.examples.map { "    " + $0 }
        }
        return lines.joined(separator: "\n")
    }

    private static func line(_ name: String, _ figures: [String]) -> String {
        func padded(_ text: String, _ width: Int) -> String {
            String(repeating: " ", count: max(0, width - text.count))
        }
        return name + padded(name, 16) + figures.map { padded($0, 11) + $0 }.joined()
    }
}

extension MutationReport.Row {
    fileprivate static func + (left: Self, right: Self) -> Self {
        var sum = left
        sum.tried += right.tried
        sum.truthChanged += right.truthChanged
        sum.named += right.named
        sum.silent += right.silent
        sum.unknowable += right.unknowable
        sum.beside += right.beside
        sum.demanded += right.demanded
        sum.met += right.met
        sum.examples = Array((left.examples + right.examples).prefix(MutationReport.mostExamples))
        sum.pointers.merge(right.pointers, uniquingKeysWith: +)
        return sum
    }
}
