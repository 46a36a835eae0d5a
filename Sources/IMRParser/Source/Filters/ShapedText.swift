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
        }

        var kind: Kind
        /// Where it is: UTF-8 byte offsets into the input, half-open.
        var range: Range<Int>
    }

    /// The input with the lines that are left.
    private(set) var source: SourceText
    /// What was taken off, filter by filter.
    private(set) var marks: [Mark] = []

    /// Runs every filter over the text. To read a new shape, add its filter here.
    init(_ source: SourceText) {
        self.source = source
        PageFooters.apply(to: &self)
    }

    /// Takes marks off the lines.
    ///
    /// - Parameter lines: The lines that are left.
    mutating func take(_ marks: [Mark], leaving lines: [Line]) {
        self.marks += marks
        source = SourceText(source, lines: lines)
    }
}
