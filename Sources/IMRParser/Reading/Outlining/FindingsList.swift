/// The findings of a `notice2013`, each of which the letter prints twice: on the notice, and above the rationale.
struct FindingsList {
    private struct Printing {
        var finding: Finding
        var place: Range<Int>
        /// Text between it and the next that speaks of what is necessary; `nil` if there is none.
        var unclaimed: Range<Int>?
    }

    /// Each finding once, with the place of its sentence, in the order of their numbers.
    var findings: [(finding: Finding, place: Range<Int>)] { printings.map { ($0.kept.finding, $0.kept.place) } }

    /// The printing of each finding that says more, and the other one; `nil` if there is only one.
    private var printings: [(kept: Printing, other: Printing?)] = []

    /// Reads the findings of `ranges`, texts in the order of the letter. A number that does not go up begins the second
    /// printing.
    init(_ ranges: [Range<Int>], of source: SourceText) {
        var printings: [[Printing]] = []
        for range in ranges {
            let text = Text(source.trim(range), of: source)
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
                    Printing(
                        finding: finding, place: text.sourceRange(finding.sentence),
                        unclaimed: rest.map { text.sourceRange(end..<$0.upperBound) }))
            }
        }
        pair(printings.first ?? [], printings.dropFirst().flatMap(\.self))
    }

    private mutating func pair(_ first: [Printing], _ second: [Printing]) {
        guard (first + second).allSatisfy({ $0.finding.ordinal != nil }) else {
            for index in 0..<max(first.count, second.count) {
                add(index < first.count ? first[index] : nil, index < second.count ? second[index] : nil)
            }
            return
        }
        var rest = second[...]
        for printing in first {
            let number = printing.finding.ordinal ?? 0
            while let next = rest.first, (next.finding.ordinal ?? 0) < number { add(nil, rest.removeFirst()) }
            add(printing, rest.first?.finding.ordinal == number ? rest.removeFirst() : nil)
        }
        for printing in rest { add(nil, printing) }
    }

    /// Keeps the printing that says more.
    private mutating func add(_ first: Printing?, _ second: Printing?) {
        let isBetter = first?.finding.decision == nil && second?.finding.decision != nil
        guard let kept = isBetter ? second : first ?? second else { return }
        printings.append((kept, isBetter ? first : first == nil ? nil : second))
    }

    /// Adds where the two printings of the finding at `index` differ, or where one is missing.
    func addRemarks(_ index: Int, to outline: inout IssueOutline) {
        let (printing, other) = printings[index]
        for case let unclaimed? in [printing.unclaimed, other?.unclaimed] {
            outline.remark(.textAfterFinding, on: .whole, at: unclaimed)
        }
        guard let other else { return outline.remark(.findingAppearsOnce, on: .whole, at: printing.place) }
        if printing.finding.decision?.value != other.finding.decision?.value {
            outline.remark(.otherFinding, on: .decision, at: other.place)
        }
        if printing.finding.wording != other.finding.wording {
            outline.remark(.otherRequest, on: .heading, at: other.place)
        }
    }
}

extension Finding {
    /// The request's words; `nil` if it names no request.
    var wording: Wording? { service.map { Wording($0.value) } }
}

/// Words compared without the white space, the hyphens and the case that extractors change.
struct Wording: Hashable {
    private let bytes: [UInt8]

    init(_ text: String) { bytes = text.utf8.filter { !Ascii.isSpace($0) && $0 != Ascii.hyphen }.map(Ascii.lowercase) }
}
