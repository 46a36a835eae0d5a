/// Takes off what Markdown has beside the text: comments, pictures, and the fences around code.
///
/// ```
/// <!-- Start of picture text -->
/// MAXIMUS Federal Services<br><!-- End of picture text -->
/// ![](logo.png)
/// <!-- PageBreak -->
/// ```
///
/// No letter has these, so they come off any text. A comment that speaks of a page becomes a page break, and so does a
/// line of tags alone (`<hr>`, `</page>`), and a line in the place of a picture (`[Image: logo.png]`).
struct MarkdownAsides {
    private struct Aside {
        var range: Range<Int>
        var isPageBreak = false
    }

    private static let commentStart: Phrase = "<!--"
    private static let commentEnd: Phrase = "-->"
    private static let pictureStart: Phrase = "Start of picture text"
    private static let pictureEnd: Phrase = "End of picture text"
    private static let omittedPicture: Phrase = "intentionally omitted <=="
    private static let image: Phrase = "!["
    private static let page: Phrase = "page"
    private static let pageBreak: Phrase = "page-break-"
    private static let divisionEnd: Phrase = "</div>"
    /// The longest text of a logo, in bytes. A longer one is a page of the letter that came as a picture.
    private static let longestPicture = 200
    /// The longest word after the opening fence, in bytes.
    private static let longestInfo = 20

    private let source: SourceText
    private var asides: [Aside] = []

    /// The text without the asides; `nil` if it has none.
    static func transcript(of source: SourceText) -> Transcript? {
        var finder = MarkdownAsides(source)
        finder.findComments()
        finder.findImages()
        finder.findPageBreaks()
        finder.findLines()
        guard !finder.asides.isEmpty else { return nil }
        var writer = Transcript.Writer(source.bytes)
        var end = 0
        // What is inside a longer one goes with it.
        let asides = finder.asides.sorted {
            ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
        }
        for aside in asides {
            guard aside.range.lowerBound >= end else { continue }
            writer.replace(aside.range, with: aside.isPageBreak ? [Ascii.formFeed] : [])
            end = aside.range.upperBound
        }
        return writer.finish()
    }

    private init(_ source: SourceText) { self.source = source }

    /// `<div style="page-break-after: always;"></div>`
    private mutating func findPageBreaks() {
        let longestTag = 120
        var offset = 0
        while let found = source.find(MarkdownAsides.pageBreak, in: offset..<source.bytes.count) {
            offset = found.upperBound
            let reach = max(0, found.lowerBound - longestTag)..<min(source.bytes.count, found.upperBound + longestTag)
            guard let start = source.bytes[reach.lowerBound..<found.lowerBound].lastIndex(of: Ascii.lessThan),
                let end = source.bytes[found.upperBound..<reach.upperBound].firstIndex(of: Ascii.greaterThan)
            else { continue }
            offset =
                MarkdownAsides.divisionEnd.isNext(at: end + 1, in: source.bytes)
                ? end + 1 + MarkdownAsides.divisionEnd.count : end + 1
            asides.append(Aside(range: start..<offset, isPageBreak: true))
        }
    }

    private mutating func findComments() {
        var pictures: [Range<Int>] = []
        var offset = 0
        while let start = source.find(MarkdownAsides.commentStart, in: offset..<source.bytes.count),
            let end = source.find(MarkdownAsides.commentEnd, in: start.upperBound..<source.bytes.count)
        {
            let range = start.lowerBound..<end.upperBound
            offset = range.upperBound
            let words = source.skipSpace(from: start.upperBound, to: end.lowerBound)
            asides.append(Aside(range: range, isPageBreak: MarkdownAsides.page.isNext(at: words, in: source.bytes)))
            if source.match(MarkdownAsides.pictureStart, at: words, limit: end.lowerBound) != nil {
                pictures.append(range)
            } else if let picture = pictures.last, picture.upperBound <= range.lowerBound,
                source.match(MarkdownAsides.pictureEnd, at: words, limit: end.lowerBound) != nil
            {
                pictures[pictures.count - 1] = picture.lowerBound..<range.upperBound
            }
        }
        addPictures(pictures)
    }

    /// If the text of one picture is long, pages came as pictures, and no text of a picture is left out.
    private mutating func addPictures(_ pictures: [Range<Int>]) {
        let marks = 80
        guard pictures.allSatisfy({ $0.count <= MarkdownAsides.longestPicture + marks }) else { return }
        asides += pictures.map { Aside(range: $0) }
    }

    /// `![words](address)`, `![](address){width="2in"}`
    private mutating func findImages() {
        var offset = 0
        while let start = source.find(MarkdownAsides.image, in: offset..<source.bytes.count) {
            offset = start.upperBound
            guard let bracket = end(of: Ascii.closeBracket, from: offset), bracket < source.bytes.count,
                source.bytes[bracket] == Ascii.openParenthesis,
                let end = end(of: Ascii.closeParenthesis, from: bracket)
            else { continue }
            offset = source.attributesEnd(at: end, limit: source.bytes.count) ?? end
            asides.append(Aside(range: start.lowerBound..<offset))
        }
    }

    /// The offset after the next `mark` on the line, before any other bracket opens.
    private func end(of mark: UInt8, from offset: Int) -> Int? {
        var offset = offset
        while offset < source.bytes.count, !Ascii.isLineEnd(source.bytes[offset]),
            source.bytes[offset] != Ascii.openBracket
        {
            offset += 1
            if source.bytes[offset - 1] == mark { return offset }
        }
        return nil
    }

    /// Fences, and lines that begin or end a picture in words:
    /// `**==> picture [199 x 60] intentionally omitted <==**`, `**----- Start of picture text -----**<br>`.
    private mutating func findLines() {
        var pictures: [Range<Int>] = []
        for line in source.lines {
            switch source.bytes[line.start] {
            case 0x60, 0x7E:
                if isFence(line) { asides.append(Aside(range: line.range)) }
            case Ascii.lessThan where isPageTags(line), Ascii.openBracket where isPicture(line):
                asides.append(Aside(range: line.range, isPageBreak: true))
            case 0x2A, Ascii.hyphen, 0x3D:
                let words = line.range.first { Ascii.isLetter(source.bytes[$0]) } ?? line.end
                if source.match(MarkdownAsides.pictureStart, at: words, limit: line.end) != nil {
                    asides.append(Aside(range: line.range))
                    pictures.append(line.range)
                } else if source.find(MarkdownAsides.omittedPicture, in: line.range) != nil {
                    asides.append(Aside(range: line.range))
                } else {
                    fallthrough
                }
            default:
                guard let picture = pictures.last, let end = source.find(MarkdownAsides.pictureEnd, in: line.range)
                else { continue }
                let mark = source.bytes[..<end.lowerBound].lastIndex { $0 != Ascii.hyphen && $0 != Ascii.space } ?? 0
                let start = max(line.start, source.bytes[mark] == 0x2A ? mark - 1 : mark + 1)
                asides.append(Aside(range: start..<line.end))
                pictures[pictures.count - 1] = picture.lowerBound..<line.end
            }
        }
        addPictures(pictures)
    }

    /// Whether the line has nothing but tags that end a page, or that hold a picture: `<hr/>`, `<figure></figure>`.
    private func isPageTags(_ line: Line) -> Bool {
        var offset = line.start
        while offset < line.end {
            guard source.bytes[offset] == Ascii.lessThan,
                let end = source.bytes[offset..<line.end].firstIndex(of: Ascii.greaterThan)
            else { return false }
            let name = source.bytes[offset + 1] == Ascii.slash ? offset + 2 : offset + 1
            let isNamed = MarkdownAsides.pageTags.contains { tag in
                tag.isNext(at: name, in: source.bytes) && !Ascii.isLetter(source.bytes[name + tag.count])
            }
            guard isNamed else { return false }
            offset = source.skipSpace(from: end + 1, to: line.end)
        }
        return true
    }

    private static let pageTags: [Phrase] = ["hr", "page", "pagebreak", "pb", "figure", "img", "image", "picture"]

    /// Whether the line is in the place of a picture: `[Image: logo.png]`, `[Figure 1]`.
    private func isPicture(_ line: Line) -> Bool {
        guard line.range.count <= MarkdownAsides.longestPicture,
            source.bytes[line.range].firstIndex(of: Ascii.closeBracket) == line.end - 1
        else { return false }
        return MarkdownAsides.pictures.contains { source.match($0, at: line.start + 1, limit: line.end) != nil }
    }

    private static let pictures: [Phrase] = ["image", "img", "figure", "picture", "logo", "graphic"]

    /// Three or more ticks, or three or more tildes with a word.
    private func isFence(_ line: Line) -> Bool {
        let mark = source.bytes[line.start]
        let info = source.bytes[line.range].drop { $0 == mark }
        guard line.range.count - info.count >= 3, info.count <= MarkdownAsides.longestInfo else { return false }
        return mark == 0x60 ? !info.contains(mark) : info.first.map { Ascii.isLetter($0) } ?? false
    }
}
