/// A parse in a form that a person can check: a summary, and then the letter's own lines, with the values that were read
/// from them, and with the diagnostics, each below the line that it is about.
///
/// ```
/// case      CM17-0001234 · determination · standard
/// issue 1   no decision · Knee brace
/// check     unknown-decision (line 31)
///
/// ── issue 1 ──
///   31 │ Knee brace: Withdrawn
///      │             ^~~~~~~~~
///      │ warning: the word at the end of the heading is not a known decision [unknown-decision]
///      = heading, service: Knee brace
/// ```
public struct Explanation: Sendable {
    let determination: Determination
    var text: ExplanationText
    /// The diagnostics, each remark once.
    let distinctDiagnostics: [Determination.Diagnostic]
    private let source: [UInt8]

    /// Explains `determination`, which was parsed from `source`, in UTF-8 with a line end after each line. A source in
    /// another encoding is shown in UTF-8 too.
    ///
    /// Lines have 80 columns at most. Characters of the letter that control a terminal or the direction of text are shown
    /// as `·`. O(bytes).
    public static func bytes(of determination: Determination, source: [UInt8], isColored: Bool = false) -> [UInt8] {
        let (determination, source) = determination.inUTF8(source)
        var explanation = Explanation(isColored: isColored, source: source, determination: determination)
        explanation.writeSummary()
        explanation.write()
        return explanation.text.bytes
    }

    private init(isColored: Bool, source: [UInt8], determination: Determination) {
        (self.source, self.determination) = (source, determination)
        text = ExplanationText(isColored: isColored)
        distinctDiagnostics = determination.distinctDiagnostics
    }

    private mutating func write() {
        for diagnostic in distinctDiagnostics where diagnostic.place == nil { write(diagnostic, margin: "") }
        let transcription = Transcription(source)
        for step in transcription.steps {
            let places = transcription.changes(by: step).count
            text.writeLine("read without \(step.name), at \(places) \(places == 1 ? "place" : "places")", .dim)
        }
        var claims = ClaimedLines(determination, marks: transcription.linesTakenOff)
        var findings = distinctDiagnostics.filter { $0.place != nil }[...]
        var start = 0
        var number = 1
        while start < source.count {
            let (end, next) = lineEnd(from: start)
            let isBlank = source[start..<end].allSatisfy(Ascii.isSpace)
            let line = claims.line(at: start..<next, isBlank: isBlank)
            if let section = line.section { text.writeLine("── \(section) ──", .bold) }
            let pieces = ExplanationText.pieces(
                of: start..<end, in: source, width: ExplanationText.width - Explanation.margin)
            for piece in pieces {
                write(piece, number: piece == pieces.first ? number : nil, isTakenOff: line.isTakenOff)
                let limit = piece == pieces.last ? next : piece.upperBound
                while let finding = findings.first, let place = finding.place, place.start < limit {
                    writeCarets(at: place, in: piece, of: finding.severity)
                    write(finding, margin: Explanation.emptyMargin)
                    writeEvidence(about: finding)
                    findings.removeFirst()
                }
            }
            write(line.claims)
            start = next
            number += 1
        }
        for finding in findings { write(finding, margin: "") }
    }

    // MARK: Lines

    private static let numberWidth = 5
    /// The columns before the letter's text.
    private static let margin = numberWidth + 3
    private static let emptyMargin = String(repeating: " ", count: numberWidth) + " │ "

    private func lineEnd(from start: Int) -> (end: Int, next: Int) {
        var end = start
        while end < source.count, !Ascii.isLineEnd(source[end]) { end += 1 }
        guard end < source.count else { return (end, end) }
        let isPair = source[end] == Ascii.carriageReturn && end + 1 < source.count && source[end + 1] == Ascii.newline
        return (end, end + (isPair ? 2 : 1))
    }

    /// Writes a piece of a line. The first piece has the number of the line.
    private mutating func write(_ piece: Range<Int>, number: Int?, isTakenOff: Bool) {
        text.style(.dim)
        let digits = number.map(String.init) ?? ""
        let spaces = String(repeating: " ", count: max(0, Explanation.numberWidth - digits.utf8.count))
        text.write(spaces + digits + (isTakenOff ? " ✗" : " │"))
        if !isTakenOff { text.style(.plain) }
        let end = source[piece].lastIndex { $0 != Ascii.space }.map { $0 + 1 } ?? piece.lowerBound
        let words = source[piece.lowerBound..<end]
        if !words.isEmpty { text.write(" " + ExplanationText.shown(words)) }
        if isTakenOff {
            text.write(" (taken off)")
            text.style(.plain)
        }
        text.endLine()
    }

    // MARK: Values

    /// The longest value that is shown below its line.
    private static let longestValue = 60

    /// Writes the values that begin on a line. Names that have the same value are written together, and so are texts,
    /// which are the lines themselves.
    private mutating func write(_ claims: [ClaimedLines.Claim]) {
        var rows: [(names: [String], text: String?)] = []
        for claim in claims {
            let value = claim.text.utf8.count <= Explanation.longestValue ? claim.text : nil
            if let index = rows.firstIndex(where: { $0.text == value }) {
                if !rows[index].names.contains(claim.field) { rows[index].names.append(claim.field) }
            } else if let index = rows.firstIndex(where: { $0.names == [claim.field] && $0.text != nil }), let value {
                // The names of a list.
                rows[index].text? += " | " + value
            } else {
                rows.append(([claim.field], value))
            }
        }
        for row in rows {
            let names = row.names.joined(separator: ", ")
            text.style(.dim)
            text.write(String(repeating: " ", count: Explanation.numberWidth) + " = ")
            let words = names + (row.text.map { ": " + ExplanationText.shown($0) } ?? ": the text from here")
            text.write(wrapped: words, from: Explanation.margin, indent: Explanation.margin)
            text.style(.plain)
            text.endLine()
        }
    }

    // MARK: Diagnostics

    /// Marks the part of a piece of a line that a diagnostic is about.
    private mutating func writeCarets(
        at place: Determination.Place, in piece: Range<Int>, of severity: Determination.Diagnostic.Severity
    ) {
        let start = min(max(place.start, piece.lowerBound), piece.upperBound)
        let end = max(start, min(place.end, piece.upperBound))
        func columns(_ range: Range<Int>) -> Int { ExplanationText.shown(source[range]).unicodeScalars.count }
        text.style(.dim)
        text.write(Explanation.emptyMargin + String(repeating: " ", count: columns(piece.lowerBound..<start)))
        text.writeLine("^" + String(repeating: "~", count: max(0, columns(start..<end) - 1)), .severity(severity))
    }

    private mutating func write(_ diagnostic: Determination.Diagnostic, margin: String) {
        text.style(.dim)
        text.write(margin)
        text.style(.severity(diagnostic.severity))
        text.write(
            wrapped: "\(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.code.rawValue)]",
            from: margin.unicodeScalars.count, indent: margin.unicodeScalars.count)
        text.style(.plain)
        text.endLine()
    }

    /// What was weighed where the beginning of a heading is not certain, and the next best beginning.
    private mutating func writeEvidence(about diagnostic: Determination.Diagnostic) {
        for evidence in determination.headingEvidence(for: diagnostic, in: source) {
            let line = Determination.Place(of: evidence.offset..<evidence.offset, in: source).line
            text.style(.dim)
            text.write(Explanation.emptyMargin)
            text.write(
                wrapped: "a heading from line \(line) on has the weight \(evidence.weight): \(evidence.description)",
                from: Explanation.margin, indent: Explanation.margin)
            text.style(.plain)
            text.endLine()
        }
    }
}
