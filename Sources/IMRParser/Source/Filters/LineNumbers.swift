/// Takes off the numbers that pleading paper, editors, and programs print beside each line, or each fifth one.
///
/// ```
///  1  Case Number: CM17-0001234        12: Case Number: …        Case Number: …                    5
///  2                                   13:                       has tried a splint. Therapy was   10
///  3  HOW THE IMR FINAL DETERMI…       14: HOW THE IMR F…        continued for six weeks.          15
/// ```
struct LineNumbers {
    /// A number of a line, and what belongs to it.
    private struct Number {
        var value: Int
        var range: Range<Int>
    }

    /// The fewest lines in which a count can be seen.
    private static let fewest = 12
    /// The fewest numbers that show a count, if not each line has one.
    private static let fewestSparse = 5
    private static let step = 5

    private let source: SourceText

    /// The text without the numbers; `nil` unless they count its lines.
    static func transcript(of source: SourceText) -> Transcript? {
        guard source.lines.count >= fewest else { return nil }
        let reader = LineNumbers(source: source)
        return reader.numbersBefore ?? reader.numbersAlone ?? reader.numbersAfter
    }

    private init(source: SourceText) { self.source = source }

    /// The text without lines that are only a number: extractors put them between the lines, or below a page.
    private var numbersAlone: Transcript? {
        let numbers = source.lines.compactMap { line -> Number? in
            guard line.range.count <= 2,
                let number = source.bytes.number(at: line.start, limit: line.end, mostDigits: 2),
                number.end == line.end
            else { return nil }
            return Number(value: number.value, range: line.range)
        }
        guard numbers.count >= LineNumbers.fewest else { return nil }
        return transcript(ofCount: numbers, by: 1)
    }

    /// The text without the numbers before its lines.
    private var numbersBefore: Transcript? {
        // Most letters do not begin with a number.
        let first = source.lines.prefix(LineNumbers.fewest)
        guard first.contains(where: { numberBefore($0) != nil }) else { return nil }
        let numbers = source.lines.compactMap(numberBefore)
        if numbers.count * 10 >= source.lines.count * 8 { return transcript(ofCount: numbers, by: 1) }
        return transcript(ofCount: sparse(numbers.filter { isWide(after: $0.range.upperBound) }), by: LineNumbers.step)
    }

    /// The text without the numbers after its lines, at a distance.
    private var numbersAfter: Transcript? {
        let numbers = source.lines.compactMap { numberAfter($0) }
        guard numbers.count >= LineNumbers.fewestSparse else { return nil }
        if numbers.count * 10 >= source.lines.count * 8 { return transcript(ofCount: withLongLines(by: 1), by: 1) }
        return sparse(numbers).isEmpty
            ? nil : transcript(ofCount: sparse(withLongLines(by: LineNumbers.step)), by: LineNumbers.step)
    }

    /// The numbers after lines, with those that are close to a long line and go on with the count.
    private func withLongLines(by step: Int) -> [Number] {
        var last = 0
        return source.lines.compactMap { line in
            let close = numberAfter(line, gap: 1).flatMap {
                (last + step...last + step + 2).contains($0.value) ? $0 : nil
            }
            let number = numberAfter(line) ?? close
            last = number?.value ?? last
            return number
        }
    }

    /// The numbers of each fifth line, if they are for most of the lines; blank lines are counted too.
    private func sparse(_ numbers: [Number]) -> [Number] {
        let fifths = numbers.filter { $0.value.isMultiple(of: LineNumbers.step) }
        let isEnough =
            fifths.count >= LineNumbers.fewestSparse && fifths.count * 10 >= source.lines.count
            && fifths.count * 10 >= numbers.count * 9
        return isEnough ? fifths : []
    }

    /// The text without the numbers; `nil` unless they go up by `step`, and begin again on each page.
    private func transcript(ofCount numbers: [Number], by step: Int) -> Transcript? {
        let counting = zip(numbers, numbers.dropFirst()).count { before, number in
            (number.value - before.value == step) || number.value == step
                || (step == 1 && (2...3).contains(number.value - before.value))
        }
        guard !numbers.isEmpty, counting * 10 >= numbers.count * 8 else { return nil }
        var writer = Transcript.Writer(source.bytes)
        for number in numbers { writer.remove(number.range) }
        return writer.finish()
    }

    // MARK: One number

    /// A number of up to four digits that begins the line, with its marks: `12`, `12:`, `[12]`, `L12 |`, `a.txt:12:`.
    private func numberBefore(_ line: Line) -> Number? {
        let start = numberStart(line)
        guard let number = source.bytes.number(at: start, limit: line.end, mostDigits: 4) else { return nil }
        var end = number.end
        if end == line.end { return Number(value: number.value, range: line.start..<end) }
        if let mark = markLength(at: end, limit: line.end) {
            end += mark
        } else {
            guard Ascii.isSpace(source.bytes[end]) else { return nil }
            let bar = source.skipSpace(from: end, to: line.end)
            if bar < line.end, source.bytes[bar] == Ascii.bar { end = bar + 1 }
        }
        return Number(value: number.value, range: line.start..<end)
    }

    /// Where the digits of a number begin: after a bracket, an `L`, or the name of a file and a colon.
    private func numberStart(_ line: Line) -> Int {
        let first = source.bytes[line.start]
        if first == Ascii.openBracket || first == Ascii.openParenthesis || first == UInt8(ascii: "L") {
            return line.start + 1
        }
        guard !Ascii.isDigit(first) else { return line.start }
        let longestName = 80
        for offset in line.range.prefix(longestName) {
            if Ascii.isSpace(source.bytes[offset]) { break }
            guard source.bytes[offset] == Ascii.colon, offset + 1 < line.end else { continue }
            return Ascii.isDigit(source.bytes[offset + 1]) ? offset + 1 : line.start
        }
        return line.start
    }

    /// The length of the mark after a number: one of `.:)]|`, or an arrow.
    private func markLength(at offset: Int, limit: Int) -> Int? {
        let byte = source.bytes[offset]
        if byte == Ascii.period || byte == Ascii.colon || byte == Ascii.closeParenthesis || byte == Ascii.bar {
            return 1
        }
        if byte == Ascii.closeBracket { return 1 }
        return offset + 3 <= limit && source.bytes[offset..<offset + 3].elementsEqual([0xE2, 0x86, 0x92]) ? 3 : nil
    }

    /// A number that ends the line, two spaces or more after its text, or alone.
    private func numberAfter(_ line: Line, gap: Int = 2) -> Number? {
        guard gap == 1 || !line.isClean || line.range.count <= 4, Ascii.isDigit(source.bytes[line.end - 1])
        else { return nil }
        var start = line.end - 1
        while start > line.start, Ascii.isDigit(source.bytes[start - 1]) { start -= 1 }
        let isApart =
            start == line.start
            || (start >= line.start + gap && source.bytes[start - gap..<start].allSatisfy(Ascii.isSpace))
        guard isApart, let number = source.bytes.number(at: start, limit: line.end, mostDigits: 4) else { return nil }
        return Number(value: number.value, range: start..<number.end)
    }

    /// Whether two spaces or more follow, or the line ends.
    private func isWide(after offset: Int) -> Bool {
        let next = source.skipSpace(from: offset, to: source.bytes.count)
        return next >= min(offset + 2, source.bytes.count) || source.bytes[offset] == Ascii.newline
    }
}
