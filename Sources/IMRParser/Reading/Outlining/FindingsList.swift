/// The findings of a `notice2013`, each of which the letter prints twice: on the notice, and above the rationale.
struct FindingsList {
    /// A finding and what stands for it in diagnostics.
    struct Printed {
        var finding: Finding
        var place: Range<Int>
        /// Text between it and the next that speaks of what is necessary; `nil` if there is none.
        var unclaimed: Range<Int>?
    }

    /// Each finding once, in the order of their numbers.
    private(set) var findings: [Printed] = []
    /// The same findings where they stand for the second time; `nil` for one that stands only once.
    private var repeated: [Printed?] = []

    /// Reads the findings of `ranges`, texts in the order of the letter. A number that does not go up begins the second
    /// printing.
    init(_ ranges: [Range<Int>], of source: SourceText) {
        var printings: [[Printed]] = []
        for range in ranges {
            let text = Text(source.content(range), of: source)
            var last: Int?
            let all = Finding.all(in: text)
            for (index, finding) in all.enumerated() {
                let ordinal = finding.ordinal ?? (last ?? 0) + 1
                if last.map({ ordinal <= $0 }) ?? true { printings.append([]) }
                last = ordinal
                let next = index + 1 < all.count ? all[index + 1].sentence.lowerBound : text.count
                let end = min(finding.sentence.upperBound, next)
                let rest = text.find(Vocabulary.medically, from: end, to: next)
                printings[printings.count - 1].append(
                    Printed(
                        finding: finding, place: text.sourceRange(finding.sentence),
                        unclaimed: rest.map { text.sourceRange(end..<$0.upperBound) }))
            }
        }
        let first = printings.first ?? []
        let second = printings.dropFirst().flatMap(\.self)
        pair(first, second)
    }

    private mutating func pair(_ first: [Printed], _ second: [Printed]) {
        let areNumbered = (first + second).allSatisfy { $0.finding.ordinal != nil }
        guard areNumbered else {
            for index in 0..<max(first.count, second.count) {
                add(index < first.count ? first[index] : nil, index < second.count ? second[index] : nil)
            }
            return
        }
        var rest = second[...]
        for printed in first {
            let number = printed.finding.ordinal ?? 0
            while let next = rest.first, (next.finding.ordinal ?? 0) < number { add(nil, rest.removeFirst()) }
            let isSame = rest.first?.finding.ordinal == number
            add(printed, isSame ? rest.removeFirst() : nil)
        }
        for printed in rest { add(nil, printed) }
    }

    /// Keeps the printing that says more.
    private mutating func add(_ first: Printed?, _ second: Printed?) {
        guard let first else {
            if let second { findings.append(second) }
            repeated.append(nil)
            return
        }
        let isBetter = first.finding.decision == nil && second?.finding.decision != nil
        findings.append(isBetter ? second ?? first : first)
        repeated.append(isBetter ? first : second)
    }

    /// Says where the two printings of a finding differ, or where one is missing.
    func report(_ index: Int, problems: inout Problems) {
        let pointer = IssuePointer(index: index)
        let printed = findings[index]
        for unclaimed in [printed.unclaimed, repeated[index]?.unclaimed].compactMap(\.self) {
            problems.add(
                .warning, .unclaimedText, field: pointer.text, at: unclaimed,
                "text behind the finding that may be another's")
        }
        guard let other = repeated[index] else {
            problems.add(
                .warning, .repetitionMismatch, field: pointer.text, at: printed.place,
                "the finding stands in the letter once, not twice")
            return
        }
        if printed.finding.decision?.value != other.finding.decision?.value {
            problems.add(
                .warning, .repetitionMismatch, field: pointer + "/decision", at: other.place,
                "the finding is another where it stands for the second time")
        }
        if printed.finding.service.map({ Wording($0.value) }) != other.finding.service.map({ Wording($0.value) }) {
            problems.add(
                .warning, .repetitionMismatch, field: pointer + "/service", at: other.place,
                "the request is in other words where the finding stands for the second time")
        }
    }
}

/// Words compared without the white space, the hyphens and the case that extractors change.
struct Wording: Hashable {
    private let bytes: [UInt8]

    init(_ text: String) {
        bytes = text.utf8.filter { !Ascii.isSpace($0) && $0 != Ascii.hyphen }.map(Ascii.lowercase)
    }
}
