/// A letter's text without what was added to its pages: page footers and the like.
///
/// Line filters take lines, or the beginnings and ends of lines, off the text before any heading is looked for. No byte
/// moves, and the sections keep all of them: text that is on no line is in no value.
struct ShapedText {
    /// A part of the input that is on no line any more.
    struct Mark: Equatable {
        /// What was taken off.
        enum Kind: Equatable {
            case pageFooter
            case pageMark
            case quoteMark
            case lineNumber
        }

        var kind: Kind
        /// Where it is: UTF-8 byte offsets into the input, half-open.
        var range: Range<Int>
    }

    /// The input with the lines that are left.
    private(set) var source: SourceText
    /// What was taken off, filter by filter.
    private(set) var marks: [Mark] = []
    /// Lines that may be page marks, but not for certain. They stay.
    private(set) var doubtful: [Range<Int>] = []

    /// Runs every filter over the text. To read a new shape, add its filter here.
    init(_ source: SourceText) {
        self.source = source
        Quoting.apply(to: &self)
        LineNumbers.apply(to: &self)
        PageFooters.apply(to: &self)
        PageMarks.apply(to: &self)
    }

    /// Takes marks off the lines.
    ///
    /// - Parameter lines: The lines that are left.
    mutating func take(_ marks: [Mark], leaving lines: [Line]) {
        self.marks += marks
        source = SourceText(source, lines: lines)
    }

    /// Keeps a line that may be a mark.
    mutating func doubt(_ line: Range<Int>) { doubtful.append(line) }

    /// Moves the beginning of every line to where `start` says. A line with nothing left is blank.
    mutating func moveStarts(kind: Mark.Kind, _ start: (SourceText.Line) -> Int) {
        var lines: [SourceText.Line] = []
        lines.reserveCapacity(source.lines.count)
        var blankLines = 0
        var followsPageBreak = false
        for var line in source.lines {
            let begin = start(line)
            if begin > line.start { marks.append(Mark(kind: kind, range: line.start..<begin)) }
            guard begin < line.end else {
                blankLines += line.blankLinesBefore + 1
                followsPageBreak = followsPageBreak || line.followsPageBreak
                continue
            }
            line.start = begin
            line.blankLinesBefore += blankLines
            line.followsPageBreak = line.followsPageBreak || followsPageBreak
            (blankLines, followsPageBreak) = (0, false)
            lines.append(line)
        }
        source = SourceText(source, lines: lines)
    }
}
