/// Collects what has to be said about a letter while it is parsed; places are worked out once, at the end.
struct Reports {
    private var diagnostics: [Determination.Diagnostic] = []

    mutating func add(
        _ severity: Determination.Diagnostic.Severity, _ code: Determination.Diagnostic.Code,
        field: String? = nil, at range: Range<Int>? = nil, _ message: String
    ) {
        let place = range.map { Determination.Place(start: $0.lowerBound, end: $0.upperBound, line: 0, column: 0) }
        diagnostics.append(
            Determination.Diagnostic(severity: severity, code: code, field: field, message: message, place: place))
    }

    /// The diagnostics in the order of their places, those without a place first.
    consuming func diagnostics(in bytes: [UInt8]) -> [Determination.Diagnostic] {
        if diagnostics.isEmpty { return [] }
        diagnostics.sort { ($0.place?.start ?? -1) < ($1.place?.start ?? -1) }
        let lines = LineIndex(bytes)
        var line = 1
        for index in diagnostics.indices {
            guard let range = diagnostics[index].place.map({ $0.start..<$0.end }) else { continue }
            let place = lines.place(of: range, after: line)
            diagnostics[index].place = place
            line = place.line
        }
        return diagnostics
    }
}

extension SourceText {
    /// Says so where a text ends in the middle of a sentence.
    func reportCutOff(_ text: Range<Int>, field: @autoclosure () -> String, reports: inout Reports) {
        guard !endsSentence(text) else { return }
        let lastWords = max(text.lowerBound, text.upperBound - 24)
        reports.add(
            .warning, .cutOffText, field: field(), at: lastWords..<text.upperBound,
            "the text ends in the middle of a sentence")
    }
}
