/// The letter's own text as HTML: each value is marked where it is, and so is each doubtful place.
///
/// Marks are elements inside each other, as values are: the decision in its heading. A mark that begins in another and
/// ends after it is made of two parts. The text in a mark is a link to what was read there, one for each line.
struct LetterMarkup {
    struct Mark {
        var range: Range<Int>
        /// The identifier of the element, which links lead to; `nil` for the second part of a mark.
        var id: String?
        /// The class of the element.
        let style: String
        /// The identifier that the text links to; `nil` for a mark that is no link.
        let target: String?
        /// What a link leads to, in words.
        let title: String
    }

    private let source: [UInt8]
    private var marks: [Mark]
    private var open: [Mark] = []
    private var linked: Set<String> = []
    private var line = 1
    private var html = HTML()

    private init(_ source: [UInt8], _ marks: [Mark]) {
        self.source = source
        self.marks = marks.sorted { one, other in
            (one.range.lowerBound, other.range.upperBound) < (other.range.lowerBound, one.range.upperBound)
        }
    }

    static func html(of source: [UInt8], _ marks: [Mark]) -> [UInt8] {
        var markup = LetterMarkup(source, marks)
        markup.write()
        return markup.html.bytes
    }

    private mutating func write() {
        writeNumber()
        var offset = 0
        var index = 0
        while true {
            while let last = open.last, last.range.upperBound <= offset { close() }
            while index < marks.count, marks[index].range.lowerBound <= offset {
                index += 1
                begin(marks[index - 1], at: index)
            }
            guard offset < source.count else { return }
            let next = index < marks.count ? marks[index].range.lowerBound : source.count
            let end = min(next, open.last?.range.upperBound ?? next)
            write(offset..<end)
            offset = end
        }
    }

    private mutating func begin(_ mark: Mark, at index: Int) {
        var mark = mark
        if let outer = open.last, outer.range.upperBound < mark.range.upperBound {
            let end = outer.range.upperBound
            var rest = mark
            (rest.range, rest.id) = (end..<mark.range.upperBound, nil)
            let place = marks[index...].firstIndex { $0.range.lowerBound >= end } ?? marks.endIndex
            marks.insert(rest, at: place)
            mark.range = mark.range.lowerBound..<end
        }
        html.raw("<span class=\"\(mark.style)\"\(mark.id.map { " id=\"\($0)\"" } ?? "")>")
        open.append(mark)
        if mark.range.isEmpty { close() }
    }

    private mutating func close() {
        html.raw("</span>")
        open.removeLast()
    }

    /// Writes text, with a number before each line.
    private mutating func write(_ range: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start
            while end < range.upperBound, !Ascii.isLineEnd(source[end]) { end += 1 }
            writeLinked(start..<end)
            guard end < range.upperBound else { return }
            start = end + 1
            let isPair = source[end] == Ascii.carriageReturn && start < source.count && source[start] == Ascii.newline
            if isPair { continue }
            html.raw("\n")
            line += 1
            writeNumber()
        }
    }

    private mutating func writeLinked(_ range: Range<Int>) {
        guard let mark = open.last(where: { $0.target != nil }), let target = mark.target,
            source[range].contains(where: { !Ascii.isSpace($0) })
        else { return html.text(source[range]) }
        // The first line of a mark is enough for who walks through the links.
        let isFirst = linked.insert(target).inserted
        html.raw("<a href=\"#\(target)\"\(isFirst ? "" : " tabindex=\"-1\"") title=\"")
        html.text(mark.title)
        html.raw("\">")
        html.text(source[range])
        html.raw("</a>")
    }

    /// The number is not part of the text that a person copies.
    private mutating func writeNumber() { html.raw("<span class=\"n\" id=\"L\(line)\" data-n=\"\(line)\"></span>") }
}
