import Foundation
import Testing

/// PDFs that are not simply text on pages, through the real `pdftotext`: each is read as the same letter in plain text
/// is, or says what to do.
@Suite(.enabled(if: Sandbox.hasPdftotext, "pdftotext is not installed: no PDF was read")) struct PDFPagesTests {
    let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private static let lines = Letters.determination().split(separator: "\n", omittingEmptySubsequences: false)
    /// The letter on two pages.
    private static let letter = [TinyPDF.Page(Array(lines[..<22])), TinyPDF.Page(Array(lines[22...]))]

    /// Runs the command on a PDF.
    private func read(_ pdf: TinyPDF, after junk: String = "") throws -> (
        result: Sandbox.Result, diagnostics: [[String: Any]]
    ) {
        try sandbox.write(junk + pdf.text, to: "a.pdf")
        let result = try sandbox.imr("a.pdf")
        return (result, try #require(result.object["diagnostics"] as? [[String: Any]]))
    }

    /// Whether a result has the values of the letter. The order of the text does not show all paragraphs.
    private func isLetter(_ result: Sandbox.Result) throws -> Bool {
        try sandbox.write(Letters.determination(), to: "plain.txt")
        return try values(result) == values(sandbox.imr("plain.txt"))
    }

    private func values(_ result: Sandbox.Result) throws -> String {
        let keys: Set = ["header", "reviewer", "caseSummary", "issues", "outcome"]
        let values = try result.object.filter { keys.contains($0.key) }
        let json = try JSONSerialization.data(withJSONObject: values, options: .sortedKeys)
        return String(decoding: json, as: UTF8.self).replacingOccurrences(of: "\\n\\n", with: " ")
    }

    // MARK: Read as the letter that it is

    @Test(arguments: [15, 30, 45, 60, 75]) func watermarkIsLeftOut(_ degrees: Double) throws {
        let pages = Self.letter.map { $0.with("SAMPLE FOR FILES", x: 150, y: 120, size: 50, degrees: degrees) }
        let (result, diagnostics) = try read(TinyPDF(pages: pages))
        let extractor = try #require(result.object["extractor"] as? String)
        guard extractor.contains("-nodiag") else { return }
        #expect(extractor.hasSuffix(" -nodiag -layout"))
        #expect(diagnostics.isEmpty)
        #expect(try isLetter(result))
    }

    @Test(arguments: [-3, -1.5, -1, 1, 1.5, 3, 5]) func pageThatIsAskewIsReadInTheOrderOfItsText(
        _ degrees: Double
    ) throws {
        let pages = [
            TinyPDF.Page(Array(Self.lines[..<22]), degrees: degrees),
            TinyPDF.Page(Array(Self.lines[22...]), degrees: degrees),
        ]
        let (result, diagnostics) = try read(TinyPDF(pages: pages))
        #expect(try #require(result.object["extractor"] as? String).hasSuffix(" -raw"))
        #expect(diagnostics.isEmpty)
        #expect(try isLetter(result))
    }

    @Test(arguments: [
        "\u{FEFF}", "\n\r\n", String(repeating: "\0", count: 128),
        "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n",
        "\u{1B}%-12345X@PJL ENTER LANGUAGE=PDF\r\n", String(repeating: "x", count: 900),
    ]) func otherBytesMayBeBeforeTheHeader(_ junk: String) throws {
        let (result, diagnostics) = try read(TinyPDF(pages: Self.letter), after: junk)
        #expect(diagnostics.isEmpty)
        #expect(try isLetter(result))
    }

    @Test func textAboutPDFsIsText() throws {
        try sandbox.write("Sent as %PDF-1.4 by mail\n\n" + Letters.determination(), to: "a.txt")
        #expect(try sandbox.imr("a.txt").object["extractor"] is NSNull)
    }

    @Test func attachedPDFIsNotASecondLetter() throws {
        let attachment = TinyPDF(pages: Self.letter).text
        let (result, diagnostics) = try read(TinyPDF(pages: Self.letter, attachment: attachment))
        #expect(diagnostics.isEmpty)
        #expect(try isLetter(result))
    }

    // MARK: Pages without text

    static let pageKinds: [(pages: [TinyPDF.Page], numbers: String, fields: [String])] = [
        ([letter[0], .picture, letter[1]], "page 2 of 3 has no text: ", ["/caseSummary", "/issues"]),
        (letter + [.picture], "page 3 of 3 has no text: ", ["/issues"]),
        (
            letter + [.picture.with("RECEIVED BY MAIL", x: 72, y: 30), .picture],
            "pages 3-4 of 4 have no text but a stamp: ",
            ["/issues"]
        ),
        ([.picture] + letter, "page 1 of 3 has no text: ", ["/header"]),
        ([letter[0], .blank, letter[1]], "page 2 of 3 has no text: ", ["/caseSummary", "/issues"]),
        (
            zip(1..., [letter[0], letter[1], .picture]).map { $1.with("Exhibit C, page \($0)", x: 260, y: 24) },
            "page 3 of 3 has no text but a stamp: ", ["/issues"]
        ),
        (
            [.picture, letter[0], .picture, .picture, letter[1], .picture], "pages 1,3-4,6 of 6 have no text: ",
            ["/header", "/caseSummary", "/issues"]
        ),
    ]

    @Test(arguments: pageKinds) func pageWithoutTextIsNamed(
        _ pages: [TinyPDF.Page], _ numbers: String, _ fields: [String]
    ) throws {
        let (result, diagnostics) = try read(TinyPDF(pages: pages))
        #expect(result.status == 0)
        let own = diagnostics.filter { $0["code"] as? String == "pdf-unreadable" }
        #expect(own.map { $0["field"] as? String } == fields)
        for diagnostic in own {
            let message = try #require(diagnostic["message"] as? String)
            #expect(message.hasPrefix(numbers))
            #expect(message.contains("run OCR first, with \"ocrmypdf --force-ocr --pages "))
            #expect(diagnostic["severity"] as? String == "warning")
        }
    }

    @Test func blankLastPageAndLogoAreUsual() throws {
        let (result, diagnostics) = try read(TinyPDF(pages: [.blank] + Self.letter + [.blank], picture: 200))
        #expect(diagnostics.isEmpty)
        #expect(try isLetter(result))
    }

    // MARK: Told, each in its own sentence

    static let placeholder = """
        Please wait...

        If this message is not eventually replaced with the proper contents of the
        document, your PDF viewer may not be able to display this type of document.
        """
    static let stamp = TinyPDF.Page.picture.with("FILED 03/02/2017 14:10  Page 1 of 2", x: 72, y: 770)
    /// The characters of a font that only numbers its glyphs.
    static let glyphs = lines.map { Substring($0.unicodeScalars.map { Character(.init(UInt8($0.value) &+ 5 & 0x7F)) }) }
    static let unreadable: [(pdf: TinyPDF, message: String)] = [
        (TinyPDF(pages: [stamp, stamp]), "the PDF has no text but stamps, only pictures of its pages: run OCR first"),
        (
            TinyPDF(pages: [.picture, stamp]),
            "the PDF has no text but stamps, only pictures of its pages: run OCR first"
        ),
        (TinyPDF(pages: [.picture]), "the PDF has no text, only pictures of its pages: run OCR first"),
        (
            TinyPDF(pages: [TinyPDF.Page(placeholder.split(separator: "\n"))]),
            "the PDF is a form (XFA) that only Adobe's programs show, and its text is a placeholder: "
        ),
        (
            TinyPDF(
                pages: [TinyPDF.Page(["For the best experience, open this PDF portfolio in", "Acrobat X or later."])],
                catalog: "/Collection<<>>", attachment: "%PDF-1.4"),
            "the PDF is a portfolio, and the letters are attached to it: take them out first, with \"pdfdetach "
        ),
        (
            TinyPDF(pages: [.blank], attachment: "%PDF-1.4"),
            "the PDF is a portfolio, and the letters are attached to it: "
        ),
        (
            TinyPDF(pages: [TinyPDF.Page(glyphs)]),
            "the PDF's fonts do not identify their characters, so its text is not readable: run OCR first, with "
        ),
    ]

    @Test(arguments: unreadable.indices) func saysWhatThePDFIs(_ index: Int) throws {
        let (pdf, message) = Self.unreadable[index]
        let (result, diagnostics) = try read(pdf)
        #expect(result.status == 65)
        #expect(diagnostics.count == 1)
        #expect(diagnostics.first?["code"] as? String == "pdf-unreadable")
        #expect((diagnostics.first?["message"] as? String)?.hasPrefix(message) == true)
        #expect(try result.object["edition"] is NSNull)
    }

    /// The message has the commands that cut the file in two.
    @Test(arguments: ["", "\r\n", "\u{FEFF}"]) func twoPDFsInOneFileAreTwoLetters(_ between: String) throws {
        let pdf = TinyPDF(pages: Self.letter).text
        try sandbox.write(pdf + between + pdf, to: "letters.pdf")
        let result = try sandbox.imr("letters.pdf", "-q")
        #expect(result.status == 65)
        #expect(result.errors.hasPrefix("letters.pdf: error: two letters are in the file, one PDF after the other: "))
        for command in result.errors.split(separator: "\"").filter({ $0.hasSuffix(".pdf") }) {
            _ = try sandbox.shell(String(command))
        }
        for name in ["first.pdf", "second.pdf"] { #expect(try isLetter(sandbox.imr(name))) }
    }

    @Test func fewWordsWithoutAPictureAreAnotherDocument() throws {
        let (_, diagnostics) = try read(TinyPDF(pages: [TinyPDF.Page(["Bread, butter, two apples."])], picture: 50))
        #expect(diagnostics.map { $0["code"] as? String } == ["not-a-determination"])
    }
}
