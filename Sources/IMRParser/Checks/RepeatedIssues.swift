/// Reports an issue that appears twice. A page or a block of text is in the input twice, or one heading was read twice.
///
/// The same service with another rationale may be requested twice, so that is a note.
enum RepeatedIssues {
    static func check(_ issues: [Determination.Issue], rationales: [Text?], problems: inout Problems) {
        // Most services begin with other letters.
        let beginnings = issues.count > 1 ? issues.compactMap { $0.service.map { sum(of: $0.value, most: 16) } } : []
        guard beginnings.areRepeated else { return }
        var seen: [UInt64: [Int]] = [:]
        for (index, issue) in issues.enumerated() {
            guard let service = issue.service else { continue }
            let key = sum(of: service.value)
            // Other services may have the same sum.
            let before = (seen[key] ?? []).suffix(mostAlike).filter {
                letters(of: (issues[$0].service?.value ?? "").utf8) == letters(of: service.value.utf8)
            }
            seen[key, default: []].append(index)
            if before.isEmpty { continue }
            let isSame = before.contains { isSameText(rationales[$0], rationales[index]) }
            problems.add(isSame ? .repeatedIssue : .repeatedService, on: .issue(index, .service), at: service.range)
        }
    }

    /// Whether one text is the other, or the beginning of it. A text that is missing is the beginning of any.
    private static func isSameText(_ one: Text?, _ other: Text?) -> Bool {
        let (one, other) = (letters(of: one?.bytes ?? []), letters(of: other?.bytes ?? []))
        return one.starts(with: other) || other.starts(with: one)
    }

    private static let mostAlike = 8

    /// A number that is the same for services with the same letters, or with as many of them as count.
    private static func sum(of service: String, most: Int = .max) -> UInt64 {
        var sum: UInt64 = 0
        var count = 0
        for byte in service.utf8 where Ascii.isWord(byte) {
            sum = sum &* 31 &+ UInt64(byte | 0x20)
            count += 1
            if count == most { break }
        }
        return sum
    }

    /// The letters and digits in small letters: white space and marks may differ.
    private static func letters(of text: some Sequence<UInt8>) -> [UInt8] {
        text.filter(Ascii.isWord).map(Ascii.lowercase)
    }
}

extension [UInt64] {
    /// Whether a number occurs twice. O(count log count). A dictionary costs more at start than most letters take.
    var areRepeated: Bool {
        guard count > 1 else { return false }
        let sorted = self.sorted()
        return sorted.indices.dropFirst().contains { sorted[$0] == sorted[$0 - 1] }
    }
}
