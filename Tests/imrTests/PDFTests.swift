import Foundation
import IMRParser
import Testing

/// Real PDFs, through the real `pdftotext`.
@Suite(.enabled(if: Sandbox.hasPdftotext, "pdftotext is not installed: no PDF was read")) struct PDFTests {
    let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    static let letters = names("determination")

    private static func names(_ folder: String) -> [String] {
        let path = Sandbox.fixtures.appending(path: "PDF/" + folder).path
        let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return files.map { String($0.dropLast(4)) }.sorted()
    }

    @Test func thereAreFixtures() {
        #expect(Self.letters.count >= 10)
        #expect(Self.names("unreadable").count == Self.unreadable.count { $0.name.hasPrefix("unreadable/") })
    }

    @Test(arguments: letters) func givesTheJSONOfItsText(_ name: String) throws {
        try sandbox.copy("PDF/determination/\(name).pdf", to: "\(name).pdf")
        try sandbox.copy("determination/\(name).json", to: "expected.json")
        let result = try sandbox.imr("\(name).pdf")
        #expect(result.status == 0)
        #expect(result.errors == "")
        let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
        try #require(lines.count > 4)
        #expect(lines[2] == "  \"file\": \"\(name).pdf\",")
        #expect(lines[3].hasPrefix("  \"extractor\": \"pdftotext "))
        #expect(lines[3].hasSuffix(" -layout\","))
        #expect((lines[..<1] + lines[4...]).joined(separator: "\n") == sandbox.read("expected.json"))
    }

    @Test(arguments: letters) func positionsAreThoseOfTheSavedText(_ name: String) throws {
        try sandbox.copy("PDF/determination/\(name).pdf", to: "\(name).pdf")
        let result = try sandbox.imr("\(name).pdf", "--positions", "--save-text", "texts")
        #expect(sandbox.files(in: "texts") == ["\(name).txt"])
        let again = try sandbox.shell("cd texts && \"$IMR\" --positions \(name).txt")
        let lines = result.output.split(separator: "\n").enumerated().filter { !(2...3 ~= $0.offset) }
        let others = again.output.split(separator: "\n").enumerated().filter { !(2...3 ~= $0.offset) }
        #expect(lines.map(\.element) == others.map(\.element))

        let text = Array(try #require(sandbox.read("texts/\(name).txt")).utf8)
        let positions = try #require(result.object["positions"] as? [String: Any])
        let place = try #require(positions["/header/caseNumber"] as? [String: Int])
        let start = try #require(place["start"])
        let end = try #require(place["end"])
        let header = try #require(result.object["header"] as? [String: Any])
        #expect(String(decoding: text[start..<end], as: UTF8.self) == header["caseNumber"] as? String)
    }

    /// Pictures of the pages, with the text that OCR read in them below the pictures.
    @Test func searchableScanIsReadAndNamed() throws {
        try sandbox.copy("PDF/scanned/one-issue.pdf", to: "one-issue.pdf")
        try sandbox.copy("determination/one-issue.json", to: "expected.json")
        let result = try sandbox.imr("one-issue.pdf")
        #expect(result.status == 0)
        #expect(result.errors.split(separator: "\n").count { $0.contains(" warning: ") } == 1)
        #expect(result.errors.contains("[ocr-text]"))
        #expect(!result.errors.contains("error:"))
        let expected = try #require(sandbox.read("expected.json")).split(separator: "  \"sections\"").first
        #expect(result.output.contains(try #require(expected?.split(separator: "\n", maxSplits: 1).last)))
    }

    /// The font of the text that OCR puts under the pictures.
    @Test func layerOfTextIsNamed() throws {
        try sandbox.copy("PDF/determination/one-issue.pdf", to: "one-issue.pdf")
        #expect(try sandbox.imr("one-issue.pdf").errors == "")
        _ = try sandbox.shell("printf '%%/BaseFont /GlyphLessFont\\n' >>one-issue.pdf")
        let result = try sandbox.imr("one-issue.pdf")
        #expect(result.status == 0)
        #expect(result.errors.hasPrefix("one-issue.pdf: warning: the PDF has pictures of its pages, "))
        #expect(result.errors.hasSuffix(" [ocr-text]\n"))
    }

    static let unreadable: [(name: String, code: String, message: String)] = [
        ("unreadable/encrypted", "pdf-unreadable", "the PDF is encrypted with a password: "),
        ("unreadable/no-pages", "pdf-unreadable", "the PDF has no pages: "),
        ("unreadable/pictures-only", "pdf-unreadable", "the PDF has no text, only pictures of its pages: run OCR "),
        ("unreadable/cut-off", "pdf-unreadable", "the PDF is damaged or not a PDF: its text cannot be extracted (\""),
        ("unreadable/only-page-damaged", "pdf-unreadable", "the PDF is damaged: no text is left in it (\"Syntax"),
        ("not-a-determination/shopping-list", "not-a-determination", "no heading of a final determination "),
    ]

    @Test(arguments: unreadable) func saysWhyThereIsNoText(_ name: String, _ code: String, _ message: String) throws {
        try sandbox.copy("PDF/\(name).pdf", to: "letters/b.pdf")
        for name in ["a", "c"] { try sandbox.copy("PDF/determination/one-issue.pdf", to: "letters/\(name).pdf") }
        let result = try sandbox.imr("letters", "-o", "json", "-q")
        #expect(result.status == 65)
        #expect(result.errors.split(separator: "\n").count == 1)
        #expect(result.errors.contains("error: \(message)"))
        #expect(result.errors.hasSuffix(" [\(code)]\n"))
        #expect(sandbox.files(in: "json") == ["a.json", "b.json", "c.json"])
        let json = try #require(sandbox.read("json/b.json"))
        let object = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(object["edition"] is NSNull)
        let diagnostics = try #require(object["diagnostics"] as? [[String: Any]])
        #expect(diagnostics.map { $0["code"] as? String } == [code])
        #expect(sandbox.files(in: "letters") == ["a.pdf", "b.pdf", "c.pdf"])
    }

    /// The page that is left has whole issues: nothing in the text itself tells that there was more.
    @Test func damagedPageIsWarnedOf() throws {
        try sandbox.copy("PDF/damaged/second-page.pdf", to: "a.pdf")
        let result = try sandbox.imr("a.pdf")
        #expect(result.status == 0)
        #expect(result.errors.hasPrefix("a.pdf: warning: the PDF is damaged: some of its text may be missing (\""))
        #expect(try result.object["edition"] as? String == "determination")
        #expect(try sandbox.imr("a.pdf", "--strict", "-q").status == 65)
    }

    @Test func isToldByItsFirstBytesNotItsName() throws {
        for name in ["letters/a.txt", "letters/B.PDF", "c", "letters/.hidden.pdf"] {
            try sandbox.copy("PDF/determination/one-issue.pdf", to: name)
        }
        try sandbox.write(Letters.determination(), to: "d.pdf")
        let result = try sandbox.imr("letters", "c", "d.pdf", "-q")
        #expect(result.status == 0)
        #expect(try result.files == ["c", "d.pdf", "letters/B.PDF", "letters/a.txt"])
        #expect(try result.lines.map { $0["extractor"] is String } == [true, false, true, true])
        #expect(try result.lines.allSatisfy { $0["edition"] as? String == "determination" })
    }

    @Test func comesOnStandardInputToo() throws {
        try sandbox.copy("PDF/determination/one-issue.pdf", to: "a.pdf")
        let result = try sandbox.shell("cat a.pdf | \"$IMR\" --compact && cat a.pdf | \"$IMR\" --compact /dev/stdin")
        #expect(try result.files == [nil, "/dev/stdin"])
        #expect(try result.lines.allSatisfy { $0["edition"] as? String == "determination" })
    }

    @Test func canBeExplained() throws {
        try sandbox.copy("PDF/determination/one-issue.pdf", to: "a.pdf")
        try sandbox.copy("PDF/unreadable/no-pages.pdf", to: "b.pdf")
        let result = try sandbox.imr("--explain", "a.pdf", "b.pdf")
        #expect(result.status == 65)
        #expect(result.output.contains("HOW THE IMR FINAL DETERMINATION WAS MADE\n"))
        #expect(result.output.contains("[pdf-unreadable]"))
    }

    @Test func anyNumberOfWorkersGivesTheSameBytes() throws {
        let names = Self.letters.map { "determination/" + $0 } + Self.unreadable.map(\.name)
        for (number, name) in names.enumerated() {
            try sandbox.copy("PDF/\(name).pdf", to: "letters/\(number % 3)/\(name).pdf")
        }
        let result = try sandbox.shell(
            """
            "$IMR" letters -j1 -q >one 2>errors1; "$IMR" letters -j8 -q >many 2>errors8
            cmp one many && cmp errors1 errors8 && wc -l <one
            """)
        #expect(result.output.filter(\.isNumber) == String(names.count))
    }
}

/// PDFs beside texts: names, clashes, what is left alone.
@Suite struct PDFNamesTests {
    let sandbox: Sandbox

    init() throws { sandbox = try PDFStub.sandbox() }

    @Test func pairIsRefusedUnlessOneKindIsChosen() throws {
        try sandbox.write(PDFStub.letter, to: "letters/sub/a.pdf")
        try sandbox.write(Letters.determination(), to: "letters/sub/a.txt")
        let result = try sandbox.imr("letters", "-o", "json", "--pdftotext", "./stub")
        #expect(result.status == 64)
        #expect(
            result.errors == """
                imr: letters/sub/a.pdf and letters/sub/a.txt would both be written to json/sub/a.json: choose one kind \
                with --only pdf or --only txt; nothing was written\n
                """)
        #expect(sandbox.files(in: "json") == [])
        for kind in ["pdf", "txt"] {
            let one = try sandbox.imr("letters", "-o", kind, "--pdftotext", "./stub", "--only", kind)
            #expect(one.status == 0)
            #expect(sandbox.read("\(kind)/sub/a.json")?.contains("\"file\": \"letters/sub/a.\(kind)\"") == true)
        }
        #expect(
            try sandbox.imr("letters", "--pdftotext", "./stub").files == ["letters/sub/a.pdf", "letters/sub/a.txt"])
        let named = try sandbox.imr("letters/sub/a.pdf", "letters/sub/a.txt", "-o", "json", "--only", "pdf")
        #expect(named.errors.contains(": rename one, or convert them separately; nothing was written"))
    }

    @Test func folderWithoutTheChosenKind() throws {
        try sandbox.write(Letters.determination(), to: "letters/a.txt")
        let result = try sandbox.imr("letters", "--only", "pdf")
        #expect(result.status == 66)
        #expect(result.errors.hasPrefix("letters: error: no *.pdf file in this folder or below it: "))
    }

    @Test func textsAreSavedInTheirPlaces() throws {
        for name in ["a.pdf", "sub/b.PDF", "c.txt"] { try sandbox.write(PDFStub.letter, to: "letters/" + name) }
        try sandbox.write(Letters.determination(), to: "letters/d.txt")
        let result = try sandbox.imr(
            "letters", "-o", "json", "--save-text", "texts", "--pdftotext", "./stub")
        #expect(result.status == 0)
        #expect(sandbox.files(in: "texts") == ["a.txt", "c.txt.txt", "sub/b.txt"])
        #expect(sandbox.read("texts/a.txt") == Letters.determination())
        #expect(sandbox.files(in: "json") == ["a.json", "c.json", "d.json", "sub/b.json"])
    }

    @Test func textNeverTakesThePlaceOfALetter() throws {
        try sandbox.write(PDFStub.letter, to: "letters/a.pdf")
        try sandbox.write("mine", to: "letters/a.txt")
        let result = try sandbox.imr("letters", "--save-text", "letters", "--pdftotext", "./stub")
        #expect(result.status == 64)
        #expect(result.errors.contains("letters/a.txt is an input and would be overwritten"))
        #expect(sandbox.read("letters/a.txt") == "mine")
        try sandbox.write(PDFStub.letter, to: "more/a.pdf")
        let two = try sandbox.imr("letters/a.pdf", "more/a.pdf", "--save-text", "texts", "--pdftotext", "./stub")
        #expect(two.status == 64)
        #expect(two.errors.contains("would both be written to texts/a.txt"))
    }

    @Test func unchangedOnesAreSkipped() throws {
        for name in ["a", "b", "c"] { try sandbox.write(PDFStub.letter, to: "letters/\(name).pdf") }
        let run = "\"$IMR\" letters -o json --save-text texts --pdftotext ./stub --skip-unchanged"
        let result = try sandbox.shell(
            """
            \(run) -q && touch -t 203001010000 letters/b.pdf && rm texts/c.txt; \(run)
            """)
        #expect(result.status == 0)
        #expect(result.errors.contains("imr: 3 letters, 1 unchanged, "))
        #expect(sandbox.files(in: "texts") == ["a.txt", "b.txt", "c.txt"])
    }
}
