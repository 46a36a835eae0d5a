/// A parse in a form that a person can check: the letter's own lines, in the margin the section and the fields that
/// claim each line, and below a line the diagnostics about it.
///
/// ```
/// header    caseNumber                        1 │ Case Number: CM17-0001234
/// issue 1   service, decision                31 │ Knee brace: Withdrawn
///                                               │             ^~~~~~~~~ warning: … [unknown-decision]
/// ```
public struct Explanation: Sendable {
    /// Whether the output has colors, as ANSI escape sequences.
    private let isColored: Bool
    private let source: [UInt8]
    private let determination: Determination
    private var output: [UInt8] = []

    /// Explains `determination`, which was parsed from `source`, in UTF-8 with a line end after each line.
    ///
    /// Control characters of the letter are shown as `·`, so that no text can control a terminal. O(bytes).
    public static func bytes(of determination: Determination, source: [UInt8], isColored: Bool = false) -> [UInt8] {
        var explanation = Explanation(isColored: isColored, source: source, determination: determination)
        explanation.write()
        return explanation.output
    }

    private init(isColored: Bool, source: [UInt8], determination: Determination) {
        (self.isColored, self.source, self.determination) = (isColored, source, determination)
    }

    private mutating func write() {
        for diagnostic in determination.diagnostics where diagnostic.place == nil { write(diagnostic, caret: nil) }
        let transcription = Transcription(source)
        for step in transcription.steps {
            let places = transcription.changes(by: step).count
            style(.dim)
            write("read without \(step.name), at \(places) \(places == 1 ? "place" : "places")")
            style(.plain)
            output.append(Ascii.newline)
        }
        var claims = ClaimedLines(
            determination, marks: [.pageFooters, .pageMarks, .runningLines].flatMap { transcription.changes(by: $0) })
        var findings = determination.diagnostics.filter { $0.place != nil }[...]
        var start = 0
        var number = 1
        while start < source.count {
            let (end, next) = lineEnd(from: start)
            write(claims.margin(of: start..<next, isBlank: isBlank(start..<end)), number, start..<end)
            while let finding = findings.first, let place = finding.place, place.start < next {
                write(finding, caret: (start..<end, place))
                writeEvidence(about: finding)
                findings.removeFirst()
            }
            start = next
            number += 1
        }
        for finding in findings { write(finding, caret: nil) }
    }

    // MARK: Lines

    private func lineEnd(from start: Int) -> (end: Int, next: Int) {
        var end = start
        while end < source.count, !Ascii.isLineEnd(source[end]) { end += 1 }
        guard end < source.count else { return (end, end) }
        let isPair = source[end] == Ascii.carriageReturn && end + 1 < source.count && source[end + 1] == Ascii.newline
        return (end, end + (isPair ? 2 : 1))
    }

    private func isBlank(_ range: Range<Int>) -> Bool { source[range].allSatisfy(Ascii.isSpace) }

    private static let sectionWidth = 10
    private static let fieldWidth = 30
    private static let numberWidth = 5

    private mutating func write(_ margin: ClaimedLines.Margin, _ number: Int, _ line: Range<Int>) {
        style(.dim)
        write(padded: margin.section, to: Explanation.sectionWidth)
        write(padded: margin.fields, to: Explanation.fieldWidth)
        let digits = String(number)
        write(String(repeating: " ", count: max(0, Explanation.numberWidth - digits.utf8.count)) + digits + " │")
        style(.plain)
        if !line.isEmpty { write(" " + Explanation.shown(source[line])) }
        output.append(Ascii.newline)
    }

    /// Writes a diagnostic below the place in the line that it is about.
    private mutating func write(
        _ diagnostic: Determination.Diagnostic, caret: (line: Range<Int>, place: Determination.Place)?
    ) {
        if let (line, place) = caret {
            writeEmptyMargin()
            let start = min(max(place.start, line.lowerBound), line.upperBound)
            let end = max(start, min(place.end, line.upperBound))
            write(String(repeating: " ", count: Explanation.shown(source[line.lowerBound..<start]).count))
            style(.severity(diagnostic.severity))
            write("^" + String(repeating: "~", count: max(0, Explanation.shown(source[start..<end]).count - 1)) + " ")
        } else {
            style(.severity(diagnostic.severity))
        }
        endLine("\(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.code.rawValue)]")
    }

    private mutating func endLine(_ text: String) {
        write(text)
        style(.plain)
        output.append(Ascii.newline)
    }

    private mutating func writeEmptyMargin() {
        style(.dim)
        let width = Explanation.sectionWidth + Explanation.fieldWidth + Explanation.numberWidth + 1
        write(String(repeating: " ", count: width) + "│ ")
    }

    /// What was weighed where the beginning of a heading is not certain, and the next best beginning.
    private mutating func writeEvidence(about diagnostic: Determination.Diagnostic) {
        for evidence in determination.headingEvidence(for: diagnostic, in: source) {
            let line = Determination.Place(of: evidence.offset..<evidence.offset, in: source).line
            writeEmptyMargin()
            endLine("evidence for line \(line): \(evidence.weight) = \(evidence.description)")
        }
    }

    /// The text in a form that can be shown: a tab becomes a space, any other control character a dot.
    private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control
            shown.append(scalar == "\t" ? " " : isControl ? "·" : scalar)
        }
        return String(shown)
    }

    // MARK: Text out

    private enum Style {
        case plain
        case dim
        case severity(Determination.Diagnostic.Severity)

        var code: String {
            switch self {
            case .plain: "0"
            case .dim: "2"
            case .severity(.error): "1;31"
            case .severity(.warning): "1;33"
            case .severity(.note): "1;36"
            }
        }
    }

    private mutating func style(_ style: Style) {
        if isColored { write("\u{1B}[\(style.code)m") }
    }

    private mutating func write(_ text: String) { output.append(contentsOf: text.utf8) }

    /// Writes `text`, which is ASCII, truncated or padded to `width` columns.
    private mutating func write(padded text: String, to width: Int) {
        let cut = text.utf8.count < width ? text : String(text.prefix(width - 2)) + "…"
        write(cut + String(repeating: " ", count: max(0, width - cut.count)))
    }
}
