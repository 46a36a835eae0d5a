/// Reports an issue that appears twice. A page or a block of text is in the input twice, or one heading was read twice.
///
/// The same service with another rationale may be requested twice, so that is a note.
enum RepeatedIssues {
    static func check(_ issues: [Determination.Issue], rationales: [Text?], problems: inout Problems) {
        guard issues.count > 1 else { return }
        var seen: [[UInt8]: [Int]] = [:]
        for (index, issue) in issues.enumerated() {
            guard let service = issue.service else { continue }
            let key = letters(of: service.value.utf8)
            guard !key.isEmpty else { continue }
            let before = seen[key] ?? []
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

    /// The letters and digits in small letters: white space and marks may differ.
    private static func letters(of text: some Sequence<UInt8>) -> [UInt8] {
        text.filter(Ascii.isWord).map(Ascii.lowercase)
    }
}
