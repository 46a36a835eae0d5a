/// Collects what has to be said about a letter while it is parsed; places are worked out once, at the end.
struct Reports {
    private struct Report {
        var severity: Determination.Diagnostic.Severity
        var code: Determination.Diagnostic.Code
        var field: String?
        var message: String
        var range: Range<Int>?
    }

    private var reports: [Report] = []

    mutating func add(
        _ severity: Determination.Diagnostic.Severity, _ code: Determination.Diagnostic.Code,
        field: String? = nil, at range: Range<Int>? = nil, _ message: String
    ) {
        reports.append(
            Report(severity: severity, code: code, field: field, message: message, range: range))
    }

    /// The diagnostics in the order of their places, those without a place first.
    func diagnostics(in bytes: [UInt8]) -> [Determination.Diagnostic] {
        if reports.isEmpty { return [] }
        let lines = LineIndex(bytes)
        return reports.enumerated()
            .sorted { left, right in
                let leftStart = left.element.range?.lowerBound ?? -1
                let rightStart = right.element.range?.lowerBound ?? -1
                return (leftStart, left.offset) < (rightStart, right.offset)
            }
            .map { _, report in
                Determination.Diagnostic(
                    severity: report.severity, code: report.code, field: report.field, message: report.message,
                    place: report.range.map(lines.place(of:)))
            }
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
