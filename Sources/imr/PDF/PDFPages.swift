import IMRParser

/// The pages of a PDF's text, and those among them that have no text of their own.
///
/// ```
/// … is not medically necessary.⟨page break⟩Exhibit 4, page 2⟨page break⟩
/// ```
struct PDFPages {
    /// One page.
    private struct Page {
        let range: Range<Int>
        /// Its lines that are not blank; if there are many, the first of them.
        let lines: [Range<Int>]

        /// Whether it has no more lines than stamps, footers and page numbers take.
        var isShort: Bool { lines.count <= PDFPages.mostMarks }
    }

    private let text: [UInt8]
    private let pages: [Page]
    /// The indices of the pages that have no text of their own, if others have.
    private var bare: [Int] = []

    /// The most lines that stamps, footers and page numbers take beside a text, and on a picture.
    private static let mostMarks = 3
    private static let mostMarksOnPicture = 6
    private static let longestMarks = 400
    private static let formFeed = UInt8(0x0C)

    /// Splits a text into pages; the program ends each with a form feed. `hasPictures` says whether the file has
    /// pictures as large as a page. It is asked only if a page is short.
    init(_ text: [UInt8], hasPictures: () -> Bool) {
        self.text = text
        var pages: [Page] = []
        var start = 0
        while start < text.count {
            let end = System.firstOffset(of: Self.formFeed, in: text, start..<text.count) ?? text.count
            let lines = Self.lines(of: text, in: start..<end, atMost: Self.mostMarksOnPicture + 1)
            if end < text.count || !lines.isEmpty { pages.append(Page(range: start..<end, lines: lines)) }
            start = end + 1
        }
        self.pages = pages
        if pages.contains(where: \.isShort), let last = pages.lastIndex(where: { !$0.isShort }) {
            bare = barePages(last: last, hasPictures: hasPictures())
        }
    }

    /// The number of pages.
    var count: Int { pages.count }

    /// Whether every page has nothing but stamps, or not even these.
    var haveOnlyStamps: Bool {
        pages.allSatisfy { page in
            page.lines.count <= Self.mostMarksOnPicture
                && page.lines.reduce(0) { $0 + $1.count } <= Self.longestMarks
        }
    }

    /// Whether a page has no text of its own, and another has.
    var areIncomplete: Bool { !bare.isEmpty }

    /// Finds the pages without text; `last` is the index of the last page that is not short.
    private func barePages(last: Int, hasPictures: Bool) -> [Int] {
        let counts = markCounts()
        return pages.indices.filter { index in
            let lines = pages[index].lines
            guard pages[index].isShort else { return false }
            // Before and after the text, a blank page is usual. On its last page, one line may be left.
            if lines.isEmpty { return hasPictures || 0 < index && index < last }
            let areMarks = lines.allSatisfy { line in mark(line).isEmpty || counts[mark(line), default: 0] > 1 }
            if areMarks { return hasPictures || index < last }
            let endsSentence = lines.last.map { text[$0.upperBound - 1] == Byte.point } ?? false
            return hasPictures && lines.count < Self.mostMarks && (index < last || !endsSentence)
        }
    }

    /// On how many pages each mark occurs. A mark is among the first or the last lines.
    private func markCounts() -> [[UInt8]: Int] {
        var counts: [[UInt8]: Int] = [:]
        for page in pages {
            let lines = Self.lines(of: text, in: page.range, atMost: .max)
            for mark in Set((lines.prefix(Self.mostMarks) + lines.suffix(Self.mostMarks)).map(mark)) {
                counts[mark, default: 0] += 1
            }
        }
        return counts
    }

    /// A line without its digits, which may count pages.
    private func mark(_ line: Range<Int>) -> [UInt8] { text[line].filter { $0 >= UInt8(ascii: "A") } }

    /// The first lines in a range that are not blank, without the spaces around them.
    private static func lines(of text: [UInt8], in range: Range<Int>, atMost limit: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound, lines.count < limit {
            let end = System.firstOffset(of: Byte.newline, in: text, start..<range.upperBound) ?? range.upperBound
            if let first = text[start..<end].firstIndex(where: { $0 > Byte.space }),
                let last = text[start..<end].lastIndex(where: { $0 > Byte.space })
            {
                lines.append(first..<last + 1)
            }
            start = end + 1
        }
        return lines
    }
}

// MARK: - Diagnostics

extension PDFPages {
    /// Reports the pages without text, once for each part of the determination that may lack some.
    func diagnostics(for determination: Determination) -> [Determination.Diagnostic] {
        guard let first = bare.first else { return [] }
        let place = Determination.Place(of: range(of: first), in: text)
        let fields = fieldsBesideBarePages(of: determination)
        return (fields.isEmpty ? [nil] : fields).map { field in
            Determination.Diagnostic(
                severity: field == nil ? .error : .warning, code: .pdfUnreadable, field: field, message: message,
                place: place)
        }
    }

    /// The page; if it is empty, with the page break that ends it.
    private func range(of page: Int) -> Range<Int> {
        let (range, lines) = (pages[page].range, pages[page].lines)
        guard let first = lines.first, let last = lines.last else {
            return range.lowerBound..<min(range.upperBound + 1, text.count)
        }
        return first.lowerBound..<last.upperBound
    }

    private func fieldsBesideBarePages(of determination: Determination) -> [String?] {
        var fields: [String?] = []
        var sections = determination.sections[...]
        for page in bare.map({ pages[$0].range }) {
            while let section = sections.first, section.range.upperBound < page.lowerBound { sections.removeFirst() }
            let beside = sections.prefix { $0.range.lowerBound <= page.upperBound + 1 }
            for field in beside.compactMap(\.kind.pointer) where !fields.contains(field) { fields.append(field) }
        }
        return fields
    }

    private var message: String {
        let numbers = self.numbers
        let isOne = bare.count == 1
        let marks = bare.contains { !pages[$0].lines.isEmpty } ? " but a stamp" : ""
        return "page\(isOne ? "" : "s") \(numbers) of \(count) \(isOne ? "has" : "have") no text\(marks): if "
            + "\(isOne ? "it is a picture" : "they are pictures"), run OCR first, with "
            + "\"ocrmypdf --force-ocr --pages \(numbers) letter.pdf searchable.pdf\""
    }

    /// The numbers of the pages, such as `2,4-6`.
    private var numbers: String {
        var runs: [ClosedRange<Int>] = []
        for page in bare {
            if let last = runs.last, last.upperBound == page - 1 {
                runs[runs.count - 1] = last.lowerBound...page
            } else {
                runs.append(page...page)
            }
        }
        return runs.map { $0.count == 1 ? "\($0.lowerBound + 1)" : "\($0.lowerBound + 1)-\($0.upperBound + 1)" }
            .joined(separator: ",")
    }
}

extension Determination.Section.Kind {
    /// The part of the JSON that the section becomes. A page after the last issue may have had another.
    fileprivate var pointer: String? {
        switch self {
        case .header: "/header"
        case .reviewer: "/reviewer"
        case .documentsReviewed: "/documentsReviewed"
        case .caseSummary: "/caseSummary"
        case .issues, .closing: "/issues"
        case .unclaimed: nil
        }
    }
}
