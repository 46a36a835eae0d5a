/// Says what an input is that is no determination, and what to do.
struct NotADetermination {
    /// One sentence for a person.
    let message: String

    init(_ source: SourceText) {
        let bytes = source.bytes
        if source.lines.isEmpty {
            message = "the input is empty: check that text was extracted from the letter (a scan needs OCR first)"
        } else if bytes.starts(with: [0x25, 0x50, 0x44, 0x46, 0x2D]) {
            message = "the input is a PDF: extract its text first, with \"pdftotext -layout letter.pdf letter.txt\""
        } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            message = "the input is UTF-16: make it UTF-8 first, with \"iconv -f UTF-16 -t UTF-8\""
        } else if bytes.prefix(1024).contains(0) {
            message = "the input is a binary file, not text: name the text that was extracted from the letter"
        } else if HeadingTable.commonHeadings.contains(where: { source.find($0, in: 0..<bytes.count) != nil }) {
            message = """
                headings of a determination stand in the text, but no line begins with one, as where the text is \
                Markdown or HTML: give the plain text of the letter, with the lines that the page has
                """
        } else if let lookAlike = LookAlike(source) {
            message =
                "no heading of a final determination of independent medical review was found: \(lookAlike.sentence)"
        } else {
            message = "no heading of a final determination of independent medical review was found"
        }
    }
}
