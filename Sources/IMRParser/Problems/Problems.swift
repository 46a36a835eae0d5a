/// Collects the problems of a letter while it is read. Lines and columns are worked out once, at the end.
struct Problems {
    private struct Row {
        var problem: Problem
        var field: Field?
        var range: Range<Int>?
    }

    private var rows: [Row] = []

    /// Adds a problem. One of a heading is one of the service, too.
    ///
    /// - Parameters:
    ///   - field: The value that it is about; `nil` if it is about the whole letter.
    ///   - range: Where it is: UTF-8 byte offsets into the input; `nil` if there is no place.
    mutating func add(_ problem: Problem, on field: Field? = nil, at range: Range<Int>? = nil) {
        rows.append(Row(problem: problem, field: field, range: range))
        // The service is words of the heading.
        if case .issue(let index, .heading) = field { add(problem, on: .issue(index, .service), at: range) }
    }

    var isEmpty: Bool { rows.isEmpty }

    var doubts: (errors: Int, warnings: Int) {
        (rows.count { $0.problem.severity == .error }, rows.count { $0.problem.severity == .warning })
    }

    /// The kind of each problem, and the value that it is about.
    var kinds: [(code: Determination.Diagnostic.Code, field: Field?)] { rows.map { ($0.problem.code, $0.field) } }

    /// Where the problems of a kind begin.
    func starts(of code: Determination.Diagnostic.Code) -> Set<Int> {
        Set(rows.lazy.filter { $0.problem.code == code }.compactMap { $0.range?.lowerBound })
    }

    /// Moves every place from the text that was read to the input that the text was made from.
    mutating func moveRanges(_ move: (Range<Int>) -> Range<Int>) {
        for index in rows.indices { rows[index].range = rows[index].range.map(move) }
    }

    /// The most problems that a letter has in the list of its diagnostics. A letter has a few.
    static let most = 500

    /// The diagnostics in the order of their places. Those without a place come first. If there are more than
    /// ``most``, the last one has the number of the others.
    func diagnostics(in bytes: [UInt8]) -> [Determination.Diagnostic] {
        if rows.isEmpty { return [] }
        var sorted = rows.sorted { ($0.range?.lowerBound ?? -1) < ($1.range?.lowerBound ?? -1) }
        if sorted.count > Problems.most {
            let more = sorted.count - Problems.most
            sorted.removeLast(more)
            sorted.append(Row(problem: .moreDiagnostics(more), field: nil, range: sorted.last?.range))
        }
        let lines = LineIndex(bytes)
        var line = 1
        return sorted.map { row in
            let place = row.range.map { lines.place(of: $0, after: line) }
            line = place?.line ?? line
            return Determination.Diagnostic(
                severity: row.problem.severity, code: row.problem.code, field: row.field?.pointer,
                message: row.problem.message, place: place)
        }
    }
}

extension SourceText {
    /// Reports a text that ends in the middle of a sentence.
    func reportCutOff(_ text: Range<Int>, on field: Field, problems: inout Problems) {
        guard !endsSentence(text), !endsWithCitation(text), !SourceText.remarks.contains(where: { isWhole($0, text) })
        else { return }
        let lastWords = max(text.lowerBound, text.upperBound - 24)
        problems.add(.cutOff, on: field, at: lastWords..<text.upperBound)
    }

    /// Whether a work and its year are in brackets at the end: "(ODG, 2016)".
    private func endsWithCitation(_ text: Range<Int>) -> Bool {
        let longest = 80
        guard bytes[text].last == Ascii.closeParenthesis,
            let open = bytes[text].suffix(longest).lastIndex(of: Ascii.openParenthesis)
        else { return false }
        let work = Text(open..<text.upperBound, of: self)
        return work.words(in: 0..<work.count).contains { work.year($0, in: 1990...2049) != nil }
    }

    private func isWhole(_ phrase: Phrase, _ text: Range<Int>) -> Bool {
        match(phrase, at: text.lowerBound, limit: text.upperBound) == text.upperBound
    }

    /// What is in the place of a text where there is nothing to say.
    private static let remarks: [Phrase] = [
        "N/A", "NA", "None", "Not applicable", "See above", "As above", "Same as above", "See below", "None given",
    ]
}
